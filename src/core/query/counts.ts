import type { Catalog } from '../catalog/catalog';
import type { TypeName } from '../model/kind';
import { isOpen } from '../model/model';
import type { Model } from '../model/model';
import { text } from '../record/rec';
import type { Rec } from '../record/rec';
import { addDays, parseDate, parseDateTime, startOfDate } from '../util/time';

/** Whether an open record is past the date that it itself names as due. */
export function isPastDue(rec: Rec, model: Model, now: number): boolean {
  const due = text(rec.data['due']);
  if (due === undefined || !isOpen(model.types.get(rec.type)!, rec.status)) return false;
  const date = parseDate(due);
  const at = date ? startOfDate(model.config.organisation.timezone, addDays(date, 1)) : parseDateTime(due);
  return at !== undefined && at <= now;
}

/** How many records of a type stand in a status, and how many of them are late, each type counted once and on demand. */
export function countsOf(catalog: Catalog, model: Model, now: number, isLate: (rec: Rec) => boolean = (rec) => isPastDue(rec, model, now)): (type: TypeName, status: string) => { readonly total: number; readonly late: number } {
  const counted = new Map<TypeName, Map<string, { total: number; late: number }>>();
  return (type, status) => {
    let byStatus = counted.get(type);
    if (!byStatus) {
      counted.set(type, (byStatus = new Map()));
      for (const rec of catalog.ofType(type)) {
        const count = byStatus.get(rec.status) ?? { total: 0, late: 0 };
        count.total++;
        if (isLate(rec)) count.late++;
        byStatus.set(rec.status, count);
      }
    }
    return byStatus.get(status) ?? { total: 0, late: 0 };
  };
}
