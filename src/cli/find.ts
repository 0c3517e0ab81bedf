import type { Catalog } from '../core/catalog/catalog';
import { nearestId, unknownId } from '../core/catalog/unknown-id';
import type { Rec } from '../core/record/rec';
import { CannotRun, inLine } from './command';
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
  throw noRecord(id, catalog);
}

/** Why a command that asks for an id cannot run, with what to do. */
export function noRecord(id: string, catalog: Catalog): CannotRun {
  const { fr, en } = inLine(unknownId(id, catalog));
  return new CannotRun(nearestId(id, catalog) === undefined ? { fr: `${fr} Voir « gitsm list ».`, en: `${en} See "gitsm list".` } : { fr, en });
}
