import type { Config, Person } from '../model/config/config';
import { readConfig } from '../model/config/read';
import { artefacts } from '../model/kit/artefacts';
import type { ArtefactId } from '../model/kit/artefacts';
import { buildModel } from '../model/model';
import type { Model } from '../model/model';
import type { Language } from '../model/text';
import { toValue } from '../record/node';
import { readYamlNode } from '../record/read-yaml';
import { addMonths, dateIn, formatDate, formatDateTime } from '../util/time';
import { fillTemplate } from './fill-template';
import { organisationTables } from './organisation-tables';
import { settingsOf } from './settings-of';

export interface InitInput {
  readonly language: Language;
  /** The organisation's name; used only where there is no gitsm.yaml yet. */
  readonly organisation: string;
  /** Who starts the repository, as git knows them. */
  readonly user: { readonly name?: string; readonly email?: string };
  /** Epoch ms, and the IANA zone whose days the organisation keeps. */
  readonly now: number;
  readonly zone: string;
  /** Where the repository is hosted; without an answer, the workflows of both are written. `below`: the folder is no repository's root, where no hosting reads a workflow. */
  readonly hosting?: 'github' | 'gitlab' | 'below';
  /** Templates by their path, as they ship. */
  readonly templates: ReadonlyMap<string, string>;
  /** The files that are there already, by path. */
  readonly files: ReadonlySet<string>;
  /** gitsm.yaml, when it is one of them. */
  readonly config?: string;
  /** Artefacts of the kit that a record covers already, and whether an id is taken. */
  readonly covered?: ReadonlySet<string>;
  readonly isTaken?: (id: string) => boolean;
}

export interface InitPlan {
  readonly create: readonly { readonly path: string; readonly text: string }[];
  /** Files that would have been written and are there already: left as they are. */
  readonly kept: readonly string[];
}

/** Line of .gitattributes that has git merge records field by field, where a driver of that name is installed; git merges them line by line where none is. */
export const MERGE_LINE = '*.md merge=gitsm';

/** As structure/config reads it. Code units. */
const CONFIG_LIMIT = 1024 * 1024;

/**
 * What a new repository is made of: settings, a folder for each type, policies and procedures filled
 * with the organisation's own grids, as drafts, and the files that git, the hosting and the editor
 * read. Nothing that exists is written again; with a gitsm.yaml of its own, the documents quote that.
 */
export function planInit(input: InitInput): InitPlan {
  const gitsm = input.config ?? settingsText(input);
  const start = gitsm.startsWith('\uFEFF') ? 1 : 0;
  const { node } = readYamlNode(gitsm, start, gitsm.length, CONFIG_LIMIT);
  const model = buildModel(readConfig(node && toValue(node)));
  const wanted = [
    ...(input.config === undefined ? [{ path: 'gitsm.yaml', text: gitsm }] : []),
    ...kitDocuments(input, model),
    ...folders(input, model),
    { path: 'README.md', text: fill(input, `${input.language}/README.md`, organisationTables(settingsOf(model.config), input.language)) },
    { path: '.gitattributes', text: `# Records are merged by the driver gitsm where it is installed, line by line elsewhere.\n${MERGE_LINE}\n` },
    ...(input.hosting === 'gitlab' || input.hosting === 'below' ? [] : [{ path: '.github/workflows/gitsm.yml', text: template(input, 'ci/github.yml') }]),
    ...(input.hosting === 'github' || input.hosting === 'below' ? [] : [{ path: '.gitlab-ci.yml', text: template(input, 'ci/gitlab-ci.yml') }]),
    { path: '.vscode/extensions.json', text: template(input, 'vscode/extensions.json') },
  ];
  const kept = wanted.filter((f) => input.files.has(f.path)).map((f) => f.path);
  return { create: wanted.filter((f) => !input.files.has(f.path)), kept: [...(input.config === undefined ? [] : ['gitsm.yaml']), ...kept] };
}

function template({ templates }: Pick<InitInput, 'templates'>, path: string): string {
  const found = templates.get(path);
  if (found === undefined) throw new Error(`there is no template ${path}`);
  return found;
}

function fill(input: Pick<InitInput, 'templates'>, path: string, values: Readonly<Record<string, string>>, syntax?: 'yaml'): string {
  const filled = fillTemplate(template(input, path), values, syntax);
  if (!filled.ok) throw new Error(`the template ${path} asks for ${filled.names.join(', ')}`);
  return filled.text;
}

function settingsText(input: InitInput): string {
  const { name = '', email = '' } = input.user;
  const values = { organisation: input.organisation, language: input.language, timezone: input.zone, person: personKey(name, email), person_name: name || email || personKey(name, email), person_email: email };
  // An address that git does not know is no address.
  return fill(input, `${input.language}/gitsm.yaml`, values, 'yaml').replace('emails: [""]', 'emails: []');
}

/** `Élise Roy` is `elise.roy`; without a name, what stands before the @. */
export function personKey(name: string, email: string): string {
  const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '.').replace(/^\.+|\.+$/g, '').slice(0, 60).replace(/\.+$/, '');
  const key = plain(name) || plain(email.replace(/@.*/s, '')) || 'admin';
  return /^\d+$/.test(key) ? `p${key}` : key;
}

/**
 * The policies and procedures of the kit that no record covers, as drafts with the first ids that are free, filled with
 * the organisation's own grids; `only` asks for one of them.
 */
export function kitDocuments(input: Pick<InitInput, 'language' | 'user' | 'now' | 'templates' | 'covered' | 'isTaken'>, model: Model, only?: ArtefactId): InitPlan['create'] {
  const { config } = model;
  const day = dateIn(config.organisation.timezone, input.now);
  const tables = organisationTables(settingsOf(config), input.language);
  const owner = ownerOf(config, input.user.email)?.key ?? personKey(input.user.name ?? '', input.user.email ?? '');
  const given = new Set<string>();
  return artefacts.flatMap((a) => {
    if ((only !== undefined && a.id !== only) || (a.kind !== 'policy' && a.kind !== 'procedure') || input.covered?.has(a.id) || !input.templates.has(`${input.language}/${a.id}.md`)) return [];
    const type = model.types.get(a.kind)!;
    let sequence = 1;
    let id = type.id.make(day, sequence, () => '');
    while ((input.isTaken?.(id) || given.has(id)) && sequence < 100_000) id = type.id.make(day, ++sequence, () => '');
    given.add(id);
    const values = { ...tables, id, owner, now: formatDateTime(input.now, config.organisation.timezone), review_due: formatDate(addMonths(day, 12)) };
    return [{ path: `${staticPart(type.folder)}/${id}.md`, text: fill(input, `${input.language}/${a.id}.md`, values) }];
  });
}

function ownerOf(config: Config, email: string | undefined): Person | undefined {
  const people = [...config.people.values()];
  return people.find((p) => email !== undefined && p.emails.includes(email)) ?? people.find((p) => p.roles.includes('D')) ?? people[0];
}

/** git keeps no empty folder: a file that says nothing holds its place until the first record. */
function folders({ files }: InitInput, model: Model): readonly { path: string; text: string }[] {
  const own = [...model.types.values()].filter((t) => t.name !== 'policy' && t.name !== 'procedure').map((t) => staticPart(t.folder));
  const present = new Set([...files].map((file) => file.split('/').slice(0, -1).join('/')).flatMap((f) => f.split('/').map((_, i, steps) => steps.slice(0, i + 1).join('/'))));
  return [...new Set([...own, 'reports'])].filter((folder) => folder !== '' && !present.has(folder)).toSorted().map((folder) => ({ path: `${folder}/.gitkeep`, text: '' }));
}

/** The part of `cmdb/{class}` that is the same for every record. */
function staticPart(folder: string): string {
  return folder.split('{')[0]!.replace(/[^/]*$/, (rest) => (folder.includes('{') ? '' : rest)).replace(/^\/+|\/+$/g, '');
}
