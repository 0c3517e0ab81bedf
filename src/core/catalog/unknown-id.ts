import type { Text } from '../model/text';
import { nearest } from '../util/suggest';
import type { Catalog } from './catalog';

/** The id that was probably meant: in capitals, or a slip away. */
export function nearestId(id: string, catalog: Catalog): string | undefined {
  return catalog.has(id.toUpperCase()) ? id.toUpperCase() : nearest(id, catalog.ids());
}

/** That no record has an id, and which was probably meant. */
export function unknownId(id: string, catalog: Catalog): Text {
  const near = nearestId(id, catalog);
  return {
    fr: `Aucun enregistrement n'a l'identifiant « ${id} ».${near === undefined ? '' : ` Vouliez-vous dire « ${near} »?`}`,
    en: `No record has the id "${id}".${near === undefined ? '' : ` Did you mean "${near}"?`}`,
  };
}
