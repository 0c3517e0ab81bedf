import { isUnder } from '../catalog/catalog';
import type { Place } from '../record/locate';
import { fromPointer } from '../record/pointer';
import type { Rec } from '../record/rec';

/** Where a record names another in a field; the status, when only the other side writes the link. */
export function placeOfLink(rec: Rec, id: string, field: string): Place {
  const link = rec.links.find((l) => l.to === id && isUnder(l, field));
  return { value: link ? fromPointer(link.at) : ['status'] };
}
