import type { FieldDef } from '../model/kind';
import type { RecordType } from '../model/model';
import type { Value } from '../record/node';
import { list, text } from '../record/rec';
import type { Rec } from '../record/rec';
import { isRefusal, recordOf } from './desk';
import type { Desk } from './desk';
import { Draft } from './draft';
import { refusal } from './plan';
import type { Planned } from './plan';

/** Writes an id in a field: in its list once, or alone where nothing else stands. A place that another id holds is refused. */
export function nameIn(draft: Draft, rec: Rec, field: FieldDef, id: string): void {
  const value = draft.dataOf(rec)[field.name];
  if (field.kind.k === 'list') {
    if (!list(value).includes(id)) draft.append(rec, [field.name], id);
  } else if (value === undefined || value === null || value === '') draft.set(rec, [field.name], id);
  else if (value !== id) draft.refuse(refusal('illegal', `${rec.id} nomme déjà ${text(value) ?? '…'} dans « ${field.name} ».`, `${rec.id} names ${text(value) ?? '…'} in "${field.name}" already.`));
}

/** Has the records that a new one names in fields with a counterpart name it back. A place that is taken is left: the rules say so. */
export function linkBack(draft: Draft, rec: Rec): void {
  const data = draft.dataOf(rec);
  for (const field of draft.typeOf(rec).fields) {
    if (field.counterpart === undefined) continue;
    for (const id of idsOf(data[field.name])) {
      const target = draft.desk.catalog.get(id);
      const back = target && draft.desk.model.types.get(target.type)!.field.get(field.counterpart);
      if (!target || !back) continue;
      const own = draft.dataOf(target)[back.name];
      if (back.kind.k === 'list' || own === undefined || own === null) nameIn(draft, target, back, rec.id);
    }
  }
}

function idsOf(value: Value | undefined): readonly string[] {
  return (typeof value === 'string' ? [value] : list(value)).filter((id): id is string => typeof id === 'string');
}

/** The field of a type that is meant to name records of another, those with a counterpart first; `see_also` else. */
export function fieldBetween(from: RecordType, to: RecordType): FieldDef {
  const names = from.fields.filter((f) => {
    const kind = f.kind.k === 'list' ? f.kind.of : f.kind;
    return kind.k === 'id' && kind.types.includes(to.name) && f.name !== 'parent' && f.name !== 'duplicate_of' && f.name !== 'model' && f.name !== 'depends_on';
  });
  return names.find((f) => f.counterpart !== undefined) ?? names[0] ?? from.field.get('see_also')!;
}

export interface LinkInput {
  /** The field of the first record to write; absent: the one that the model means. */
  readonly field?: string;
}

/** Links two records: the field that the model has for it, on both sides where the field has a counterpart. */
export function linkRecords(desk: Desk, a: string, b: string, { field: wanted }: LinkInput = {}): Planned {
  const from = recordOf(desk, a), to = recordOf(desk, b);
  if (isRefusal(from)) return from;
  if (isRefusal(to)) return to;
  if (from.id === to.id) return refusal('illegal', 'Un enregistrement ne se lie pas à lui-même.', 'A record is not linked to itself.');
  const draft = new Draft(desk);
  linkIn(draft, from, to, wanted);
  return draft.finish();
}

export function linkIn(draft: Draft, from: Rec, to: Rec, wanted?: string): void {
  const a = draft.typeOf(from), b = draft.typeOf(to);
  const there = fieldBetween(a, b), back = fieldBetween(b, a);
  if (wanted === undefined && there.name === 'see_also' && back.name !== 'see_also') return linkIn(draft, to, from);
  const field = wanted === undefined ? there : a.field.get(wanted);
  if (!field || !['id', 'list'].includes(field.kind.k)) {
    draft.refuse(refusal('unknown-field', `Le type ${from.type} n'a pas de champ « ${wanted} » qui nomme des enregistrements.`, `The type ${from.type} has no field "${wanted}" that names records.`));
    return;
  }
  nameIn(draft, from, field, to.id);
  const counterpart = field.counterpart === undefined ? undefined : b.field.get(field.counterpart);
  if (counterpart) nameIn(draft, to, counterpart, from.id);
}
