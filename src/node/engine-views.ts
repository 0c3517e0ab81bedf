import type { Workspace } from '../core/gitsm';
import { recordCard } from '../core/language/record-card';
import type { Severity } from '../core/model/config/config';
import type { Language } from '../core/model/text';
import { CmdbTree } from '../core/query/cmdb';
import type { CmdbWay, QueueGrouping } from '../core/query/groupings';
import { Queue, testOf } from '../core/query/queue';
import type { QueueFilter } from '../core/query/queue';
import { pageOf, wayTo } from '../core/query/rows';
import type { PageRequest, RowPage } from '../core/query/rows';
import { searchRecords } from '../core/query/search';
import type { CmdbShape } from '../protocol/cmdb';
import type { Engine, Me, ShownRecord } from '../protocol/engine';
import { emailOf } from './git';

type Answer<method extends keyof Engine> = Awaited<ReturnType<Engine[method]>>;

const gravest: readonly Severity[] = ['error', 'warning', 'information'];

/** What the views ask of a repository. Trees are made when asked, and thrown away when records or the instant change. */
export class EngineViews {
  readonly #cmdbs = new Map<string, CmdbTree>();
  readonly #queues = new Map<string, Queue>();
  #me: string | undefined;
  #email: Promise<string | undefined> | undefined;

  constructor(readonly workspace: Workspace, readonly root: string, readonly language: Language) {}

  /** Records changed, or time passed. */
  forget(): void {
    this.#cmdbs.clear();
    this.#queues.clear();
  }

  async identify({ person, askGit, again }: Parameters<Engine['identify']>[0]): Promise<Me> {
    if (again) this.#email = undefined;
    const email = person === undefined && askGit ? await (this.#email ??= emailOf(this.root)) : undefined;
    const { people } = this.workspace.config;
    const wanted = email?.toLowerCase();
    const found = person === undefined ? [...people.values()].find((p) => p.emails.some((e) => e.toLowerCase() === wanted)) : people.get(person);
    if (this.#me !== found?.key) this.#queues.clear();
    this.#me = found?.key;
    return { person: found?.key, name: found?.name, email };
  }

  cmdb({ by, path, count, ...way }: PageRequest & CmdbShape): RowPage {
    return pageOf(this.#tree(way).list(by, path), count);
  }

  wayToCi({ by, file, ...way }: CmdbShape & { readonly file: string }): Answer<'wayToCi'> {
    const rec = this.workspace.catalog.atFile(file);
    const tree = this.#tree(way);
    const path = rec && tree.find(by, rec);
    return path && wayTo(path, (above) => tree.list(by, above));
  }

  queue({ by, path, count, filter }: PageRequest & { readonly by: QueueGrouping; readonly filter: QueueFilter }): RowPage {
    return pageOf(this.#queue(filter).list(by, path), count);
  }

  queueCounts({ filter }: { readonly filter: QueueFilter }): Answer<'queueCounts'> {
    const queue = this.#queue(filter);
    return { ...queue.counts(), shown: queue.size };
  }

  filterProblem({ text }: { readonly text: string }): string | undefined {
    const test = testOf(text, this.workspace);
    if (test.ok) return undefined;
    const said = test.error.text[this.language];
    return `${said.slice(0, 1).toUpperCase()}${said.slice(1)}.`;
  }

  search({ text, limit, types }: Parameters<Engine['search']>[0]): readonly ShownRecord[] {
    const { catalog, model } = this.workspace;
    return searchRecords(catalog, text, limit, types).map((rec): ShownRecord => {
      const type = model.types.get(rec.type)!;
      const status = rec.status && type.statusLabel(rec.status)[this.language];
      return { id: rec.id, type: rec.type, title: rec.title, what: [type.label[this.language], status].filter(Boolean).join(' · '), icon: type.icon, file: rec.file };
    });
  }

  card({ file }: { readonly file: string }): string | undefined {
    const { catalog, model, now } = this.workspace;
    const rec = catalog.atFile(file);
    const { workspace, language } = this;
    return rec && recordCard({ model, catalog, now, language, sourceOf: (f) => workspace.sourceOf(f), textOf: (f) => workspace.textOf(f) }, rec);
  }

  #tree({ up = false, root }: CmdbWay): CmdbTree {
    const key = JSON.stringify([up, root]);
    let tree = this.#cmdbs.get(key);
    if (!tree) this.#cmdbs.set(key, (tree = new CmdbTree(this.#world(), { up, root })));
    return tree;
  }

  #queue(filter: QueueFilter): Queue {
    const key = JSON.stringify(filter);
    let queue = this.#queues.get(key);
    if (!queue) this.#queues.set(key, (queue = new Queue({ ...this.#world(), now: this.workspace.now, me: this.#me }, filter)));
    return queue;
  }

  #world() {
    const { model, catalog } = this.workspace;
    return { model, catalog, language: this.language, severityOf: (file: string) => this.#severityOf(file) };
  }

  #severityOf(file: string): Severity | undefined {
    const findings = this.workspace.findingsOf(file);
    return gravest.find((severity) => findings.some((f) => f.severity === severity));
  }
}
