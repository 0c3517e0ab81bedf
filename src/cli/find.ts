import type { Catalog } from '../core/catalog/catalog';
import type { Rec } from '../core/record/rec';
import { nearest } from '../core/util/suggest';
import { CannotRun } from './command';
import type { Arguments } from './command';

/** The one id that a command takes. */
export function oneId(args: Arguments, command: string): string {
  const [id, more] = args.positionals;
  if (id !== undefined && more === undefined) return id;
  throw new CannotRun({ fr: `${command} prend l'identifiant d'un enregistrement, comme « gitsm ${command} INC-2026-0042 ».`, en: `${command} takes the id of one record, such as "gitsm ${command} INC-2026-0042".` });
}

/** Every record that claims an id, by path: never none. */
export function claimantsOf(catalog: Catalog, id: string): readonly Rec[] {
  const found = catalog.claimants(id);
  if (found.length > 0) return found;
  const near = catalog.has(id.toUpperCase()) ? id.toUpperCase() : nearest(id, catalog.ids());
  throw new CannotRun(near === undefined
    ? { fr: `aucun enregistrement n'a l'identifiant « ${id} » : voir « gitsm list ».`, en: `no record has the id "${id}": see "gitsm list".` }
    : { fr: `aucun enregistrement n'a l'identifiant « ${id} ». Vouliez-vous dire « ${near} »?`, en: `no record has the id "${id}". Did you mean "${near}"?` });
}
