import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { withDiagrams } from '../core/diagram/regions';
import { planInit } from '../core/edit/init';
import type { InitPlan } from '../core/edit/init';
import { CONFIG_FILE, Workspace } from '../core/gitsm';
import { artefacts } from '../core/model/kit/artefacts';
import type { FileReading } from '../core/ports';
import { isFinal } from '../core/model/lifecycle';
import type { Language } from '../core/model/text';
import { text as textOf } from '../core/record/rec';
import { FileStore } from './file-store';
import type { GitSetup } from './git-setup';
import { readTemplates } from './templates';

export interface InitRequest {
  readonly root: string;
  readonly git: GitSetup;
  readonly now: number;
  /** Absent: the folder's name. */
  readonly organisation?: string;
  /** What was asked for; absent, that of a gitsm.yaml which is there already, else `otherwise`. */
  readonly language?: Language;
  readonly otherwise: Language;
}

/** What `init` would write into a folder, empty or not. Reads the folder; writes nothing. A gitsm.yaml that is there must be readable. */
export function planRepository({ root, git, now, organisation, language, otherwise }: InitRequest): InitPlan {
  const store = new FileStore(root);
  // Git may ignore some of them; they are there all the same.
  const files = new Set([...store.list(), ...['.gitattributes', '.gitlab-ci.yml', '.github/workflows/gitsm.yml', '.vscode/extensions.json', 'README.md'].filter((f) => existsSync(join(root, f)))]);
  const existing = existsSync(join(root, CONFIG_FILE)) ? new Workspace(store, { now }).loadAll() : undefined;
  const plan = planInit({
    language: language ?? existing?.config.organisation.language ?? otherwise,
    organisation: organisation ?? basename(store.root),
    user: { name: git.name, email: git.email }, now,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    hosting: git.below ? 'below' : /github/i.test(git.origin ?? '') ? 'github' : /gitlab/i.test(git.origin ?? '') ? 'gitlab' : undefined,
    templates: readTemplates(), files, config: existing?.textOf(CONFIG_FILE),
    covered: existing && coveredBy(existing), isTaken: (id) => existing?.catalog.has(id) ?? false,
  });
  const world = existing ?? newWorkspace(plan, now);
  return { ...plan, create: plan.create.map((f) => ({ path: f.path, text: withDiagrams(f.text, world) })) };
}

/** The repository that a plan makes of a folder without gitsm.yaml, as far as its settings go. */
function newWorkspace(plan: InitPlan, now: number): Workspace {
  const settings = plan.create.find((f) => f.path === CONFIG_FILE);
  const read = (file: string): FileReading => (settings && file === CONFIG_FILE ? { ok: true, text: settings.text } : { ok: false, reason: 'missing' });
  return new Workspace({ list: () => [CONFIG_FILE], read }, { now });
}

/** The documents of the kit that some record is already, unless it was retired. */
function coveredBy({ catalog, model }: Workspace): ReadonlySet<string> {
  const known = new Set<string>(artefacts.map((a) => a.id));
  return new Set((['policy', 'procedure'] as const).flatMap((type) => [...catalog.ofType(type)].filter((r) => !isFinal(model.types.get(type)!.lifecycle, r.status)).map((r) => textOf(r.data['covers']) ?? '')).filter((id) => known.has(id)));
}
