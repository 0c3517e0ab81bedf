import type { Catalog } from '../catalog/catalog';
import { unknownId } from '../catalog/unknown-id';
import type { Model } from '../model/model';
import type { Rec } from '../record/rec';
import type { RecordSource } from '../record/source';
import { nearest } from '../util/suggest';
import { refusal } from './plan';
import type { Refusal } from './plan';
import type { Tried } from './said';

/** What actions ask of a repository. A `Workspace` is one. */
export interface Desk {
  readonly model: Model;
  readonly catalog: Catalog;
  /** The instant of judgement, epoch ms. */
  readonly now: number;
  readonly reader: { readonly read: (file: string, text: string) => RecordSource | undefined };
  readonly textOf: (file: string) => string | undefined;
  readonly hasFile: (file: string) => boolean;
  /** The names of the repository's git tags; absent while nobody has read them. */
  readonly tags?: ReadonlySet<string> | undefined;
  /** What the rules would say, anew and as before, if files held these texts (null: were gone). Nothing is kept. */
  readonly tryOut: (texts: ReadonlyMap<string, string | null>) => Tried;
}

/** Who does something, when, and what they say of it. `at` is RFC 3339 with an offset. */
export interface Act {
  readonly by: string;
  readonly at: string;
  readonly note?: string;
}

/** The one record of an id, or why there is none to work on. */
export function recordOf(desk: Desk, id: string): Rec | Refusal {
  const found = desk.catalog.claimants(id);
  if (found.length === 1) return readable(desk, found[0]!);
  if (found.length > 1) {
    const files = found.map((r) => r.file).join(', ');
    return refusal('unknown-record', `${id} est porté par plusieurs fichiers (${files}) : renumérotez l'un d'eux d'abord.`, `Several files hold ${id} (${files}): renumber one of them first.`);
  }
  const { fr, en } = unknownId(id, desk.catalog);
  return refusal('unknown-record', fr, en);
}

/** What cannot be read may hold what seems absent, a status among it: nothing is done to such a record. */
function readable(desk: Desk, rec: Rec): Rec | Refusal {
  const source = desk.reader.read(rec.file, desk.textOf(rec.file) ?? '');
  if (source?.front.problems.length === 0) return rec;
  return refusal('unreadable', `${rec.file} ne peut être modifié : son en-tête YAML a des erreurs. Corrigez-le à la main.`, `${rec.file} cannot be edited: its front matter has errors. Correct it by hand.`);
}

/** A refusal when gitsm.yaml does not know the person. */
export function strangerIn(desk: Desk, key: string): Refusal | undefined {
  const { people } = desk.model.config;
  if (people.has(key)) return undefined;
  const near = nearest(key, people.keys());
  return refusal('unknown-person', `gitsm.yaml n'a personne du nom de « ${key} ».${near === undefined ? '' : ` Vouliez-vous dire « ${near} »?`}`, `gitsm.yaml has no person "${key}".${near === undefined ? '' : ` Did you mean "${near}"?`}`);
}

export function isRefusal(value: object): value is Refusal {
  return 'ok' in value && value.ok === false;
}
