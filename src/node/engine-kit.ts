import { withDiagrams } from '../core/diagram/regions';
import { kitDocuments } from '../core/edit/init';
import { CONFIG_FILE } from '../core/gitsm';
import type { Workspace } from '../core/gitsm';
import { configFields } from '../core/model/config/schema';
import { artefactOf } from '../core/model/kit/artefacts';
import type { Artefact, ArtefactId } from '../core/model/kit/artefacts';
import { isTypeName } from '../core/model/types/all';
import type { Language } from '../core/model/text';
import { advice } from '../core/query/kit-advice';
import { evidenceOf } from '../core/query/kit-evidence';
import type { Evidence } from '../core/query/kit-evidence';
import { KitTree } from '../core/query/kit-tree';
import { pageOf } from '../core/query/rows';
import type { PageRequest, RowPage, RowPath } from '../core/query/rows';
import type { Path } from '../core/record/node';
import type { Rec } from '../core/record/rec';
import { readConfigFile, settingsRange } from '../core/rules/config-file';
import type { MadeArtefact } from '../protocol/kit';
import { gitSetup } from './git-setup';
import { readTemplates } from './templates';
import { WriteFailed, writeNew } from './write';

/** What the Process kit view asks of a repository. The tree is good for one state of the records. */
export class EngineKit {
  #tree: KitTree | undefined;

  constructor(readonly workspace: Workspace, readonly root: string, readonly language: Language) {}

  forget(): void {
    this.#tree = undefined;
  }

  rows({ path, count }: PageRequest): RowPage {
    return pageOf(this.#shown().list(path), count);
  }

  tip({ path }: { readonly path: RowPath }): string | undefined {
    return this.#shown().tip(path);
  }

  /** A document is written from its template, unless somebody did since the row was drawn. Whatever else is missing takes a person. */
  async make({ artefact, askGit }: { readonly artefact: ArtefactId; readonly askGit: boolean }): Promise<MadeArtefact> {
    const known = artefactOf(artefact);
    if (!known) return { is: 'said', text: String(artefact) };
    const evidence = evidenceOf(artefact, this.workspace);
    const there = evidence.sources[0] ?? evidence.nearly;
    const isDocument = known.kind === 'policy' || known.kind === 'procedure';
    if (isDocument && there) return { is: 'written', file: there.file };
    const { model, now, catalog } = this.workspace;
    const user = isDocument && askGit ? await gitSetup(this.root) : {};
    const [made] = isDocument ? kitDocuments({ language: this.workspace.config.organisation.language, user, now, templates: readTemplates(), isTaken: (id) => catalog.has(id) }, model, artefact) : [];
    return made ? this.#write({ path: made.path, text: withDiagrams(made.text, this.workspace) }) : this.#guide(known, evidence);
  }

  /** A record, or one that would hold the part, is made by its form; a report by its own. */
  #guide(artefact: Artefact, { nearly }: Evidence): MadeArtefact {
    const text = advice(artefact, nearly)[this.language];
    const [type = ''] = artefact.id.slice(artefact.id.indexOf('.') + 1).split('.');
    if (artefact.kind === 'report') return { is: 'form', of: 'report', name: type, text };
    const name = artefact.kind === 'cmdb' ? 'ci' : type;
    if (!['cmdb', 'record', 'section'].includes(artefact.kind) || !isTypeName(name)) return this.#say(text);
    const last = artefact.kind === 'section' ? [...this.workspace.catalog.ofType(name)].reduce<Rec | undefined>((a, b) => (a && a.id > b.id ? a : b), undefined) : undefined;
    return last ? { is: 'part', file: last.file, text } : { is: 'form', of: 'record', name, text };
  }

  /** The line (from 1) of a value, and of a key that is nowhere, that of the key which stands before it in the order of the format. */
  placeOf({ path }: { readonly path: Path }): { readonly line: number; readonly said?: string } {
    const text = this.workspace.textOf(CONFIG_FILE) ?? '';
    const file = readConfigFile(text);
    const rangeOf = settingsRange(text, file);
    const [key] = path;
    const has = (name: unknown): boolean => file.node?.entries.some((e) => e.key === name) ?? false;
    if (has(key)) return { line: rangeOf(path).start.line };
    const order = configFields.map((f) => f.name);
    const before = order.slice(0, order.indexOf(String(key))).findLast(has);
    const artefact = artefactOf(`config.${String(key)}`);
    return { line: before === undefined ? 1 : rangeOf([before]).start.line, ...(artefact ? { said: advice(artefact, undefined)[this.language] } : {}) };
  }

  #write(made: { readonly path: string; readonly text: string }): MadeArtefact {
    try {
      writeNew(this.root, [made]);
      return { is: 'written', file: made.path };
    } catch (error) {
      if (error instanceof WriteFailed) return { is: 'refused', path: error.path, reason: error.reason };
      throw error;
    }
  }

  /** The advice names its command in quotation marks. */
  #say(text: string): MadeArtefact {
    const command = /[«"]\s?(gitsm [^"»]+?)\s?["»]/.exec(text)?.[1];
    return { is: 'said', text, ...(command === undefined ? {} : { command }) };
  }

  #shown(): KitTree {
    const { model, catalog, reports, now } = this.workspace;
    return (this.#tree ??= new KitTree({ model, catalog, reports, now, language: this.language }));
  }
}
