import type { Kind, TypeName } from '../model/kind';
import { format } from '../model/text';
import type { Text } from '../model/text';
import type { Value } from '../record/node';
import { fields, list, text } from '../record/rec';
import { sayMoment } from '../util/moment';
import type { RecordChange } from './diff';
import { identityKeyOf, isFields, isList } from './diff-fields';
import type { FieldChange } from './diff-fields';
import { itemKind, kindFor, kindUnder, sayValue } from './value-words';
import type { ValueWorld } from './value-words';

/** A field that differs, as people read it: plain text on one line, which its surface escapes and cuts. */
export interface SaidChange extends FieldChange {
  /** The field and, inside it, what differs: `Contacts, Paul, Phone`. */
  readonly name: string;
  /**
   * What left and what came. Of a list, its items by themselves (`isSet`); of anything else one text at most, and none where
   * there was nothing.
   */
  readonly left: readonly string[];
  readonly came: readonly string[];
  readonly isSet: boolean;
}

const words = {
  by: { fr: 'par {name}', en: 'by {name}' }, escalated: { fr: 'escalade au niveau {level}', en: 'escalation to level {level}' }, colon: { fr: ' : ', en: ': ' },
  approved: { fr: 'approuve', en: 'approves' }, rejected: { fr: 'refuse', en: 'rejects' },
} as const satisfies Record<string, Text>;

/** Says a field that differs; a list of things that comes or goes as a whole is one change for each of them. */
export function sayChange(record: RecordChange, change: FieldChange, world: ValueWorld): readonly SaidChange[] {
  const { before, after, at } = change;
  const [many, side] = before === null ? [after, 'after'] as const : [before, 'before'] as const;
  if ((before === null || after === null) && isList(many) && many.some(isFields)) {
    return many.flatMap((item, i) => sayChange(record, { path: `${change.path}[${i}]`, at: [...at, i], before: null, after: null, [side]: item }, world));
  }
  const { kind, name, isItem } = placeOf(record, change, world);
  const say = (value: Value, state: RecordChange['was']): readonly string[] => (value === null ? [] : [isItem ? sayItem(at, value, state, { record, kind, world }) : sayValue(value, kindFor(value, kind), world)]);
  if (isSetOf(before) && isSetOf(after) && (isList(before) || isList(after))) {
    const of = itemKind(kindFor(isList(after) ? after : before, kind));
    const without = (from: Value, those: Value): readonly string[] => {
      const known = new Set(list(those));
      return list(from).filter((item) => !known.has(item)).map((item) => sayValue(item, of, world));
    };
    return [{ ...change, name, left: without(before, after), came: without(after, before), isSet: true }];
  }
  return [{ ...change, name, left: say(before, record.was), came: say(after, record.now), isSet: isItem }];
}

/** Nothing, or a list of values that are not lists or fields themselves. */
function isSetOf(value: Value): boolean {
  return value === null || (isList(value) && value.every((item) => typeof item !== 'object'));
}

/** What a path leads to: its kind, what it is called, and whether it is an item of a list as a whole. */
function placeOf(record: RecordChange, { at, before, after }: FieldChange, { model, language }: ValueWorld): { readonly kind?: Kind; readonly name: string; readonly isItem: boolean } {
  const [head = ''] = at;
  const type = model.types.get(record.type as TypeName);
  const field = type?.field.get(String(head));
  const names = [field?.label[language] ?? String(head)];
  let kind = field?.kind;
  let value: Value | undefined = (after === null ? record.was : record.now)[String(head)];
  at.slice(1).forEach((step, i, rest) => {
    const fit = value === undefined ? kind : kindFor(value, kind);
    if (typeof step === 'number') {
      kind = itemKind(fit);
      value = list(value)[step];
      if (i < rest.length - 1) names.push(nameOfItem(value, step));
    } else {
      const under = kindUnder(fit, step);
      kind = under.kind ?? (head === 'attributes' ? attributeKind(record, step, model.config.ciClasses) : undefined);
      value = fields(value)[step];
      names.push(under.label?.[language] ?? step);
    }
  });
  return { kind, name: names.join(', '), isItem: typeof at.at(-1) === 'number' && (before === null || after === null) };
}

function nameOfItem(item: Value | undefined, index: number): string {
  const key = identityKeyOf(item ?? null);
  return key === undefined ? String(index + 1) : text(fields(item)[key]) ?? String(index + 1);
}

function attributeKind({ now, was }: RecordChange, name: string, classes: ValueWorld['model']['config']['ciClasses']): Kind | undefined {
  return classes.get(text(now['class'] ?? was['class']) ?? '')?.attributes.get(name);
}

/** An item of a list that came or went: an entry of the history as the move that it is, an approval as who gave it. */
function sayItem([field, index]: FieldChange['at'], item: Value, state: RecordChange['was'], { record, kind, world }: { readonly record: RecordChange; readonly kind: Kind | undefined; readonly world: ValueWorld }): string {
  const { model, language } = world;
  const one = fields(item);
  const type = model.types.get(record.type as TypeName);
  const by = text(one['by']);
  const person = by === undefined ? undefined : model.config.people.get(by)?.name ?? by;
  const when = sayMoment(text(one['at']) ?? '', model.config.organisation.timezone);
  const note = text(one['note']);
  const label = (status: string): string => type?.statusLabel(status)[language] ?? status;
  const whole = (parts: readonly (string | undefined)[]): string => [parts.filter((p) => p !== undefined && p !== '').join(', '), note].filter(Boolean).join(words.colon[language]);
  if (field === 'history' && (one['status'] ?? one['level'] ?? one['note'] ?? null) !== null) {
    const to = text(one['status']);
    const from = list(state['history']).slice(0, Number(index)).map((e) => text(fields(e)['status'])).findLast((s) => s !== undefined);
    const move = to === undefined ? undefined : from === undefined || from === to ? label(to) : `${label(from)} → ${label(to)}`;
    const level = text(one['level']);
    return whole([
      move, level === undefined ? undefined : format(words.escalated, language, { level }), sayValue(one['reason'], kindUnder(kind, 'reason').kind, world),
      person === undefined ? undefined : format(words.by, language, { name: person }), when,
    ]);
  }
  if (field === 'approvals' && person !== undefined) {
    return whole([`${person} ${words[one['decision'] === 'rejected' ? 'rejected' : 'approved'][language]}`, text(one['role']), when]);
  }
  return sayValue(item, kind, world);
}
