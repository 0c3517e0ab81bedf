/** Which agreement covers what, links written on either side. Whether one is in force: `in-force.ts`. */
import { isUnder } from '../catalog/catalog';
import type { Catalog } from '../catalog/catalog';
import type { TypeName } from '../model/kind';
import type { Rec } from '../record/rec';

/** The SLAs that cover a service, of whichever client. */
export function slasOf(service: Rec, catalog: Catalog): readonly Rec[] {
  return either(service, catalog, { type: 'sla', own: 'sla', theirs: 'services' });
}

/** The services that an SLA covers. */
export function servicesOf(sla: Rec, catalog: Catalog): readonly Rec[] {
  return either(sla, catalog, { type: 'service', own: 'services', theirs: 'sla' });
}

function either(rec: Rec, catalog: Catalog, { type, own, theirs }: { readonly type: TypeName; readonly own: string; readonly theirs: string }): readonly Rec[] {
  const named = rec.links.flatMap((link) => (isUnder(link, own) ? catalog.get(link.to) ?? [] : [])).filter((to) => to.type === type);
  return [...new Set([...named, ...(rec.id === '' ? [] : catalog.naming(rec.id, type, theirs))])].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
