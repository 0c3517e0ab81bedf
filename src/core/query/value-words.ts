import type { Catalog } from '../catalog/catalog';
import type { Kind } from '../model/kind';
import type { Model } from '../model/model';
import type { Language, Text } from '../model/text';
import type { Fields, Value } from '../record/node';
import { fields, list } from '../record/rec';
import { sayMoment } from '../util/moment';
import { isFields, isList } from './diff-fields';

/** What the words of a value are looked up in. */
export interface ValueWorld {
  readonly model: Model;
  readonly language: Language;
  /** The title of a record; undefined where no record has the id. */
  readonly titleOf: (id: string) => string | undefined;
}

const words = {
  yes: { fr: 'oui', en: 'yes' }, no: { fr: 'non', en: 'no' }, of: { fr: 'parmi', en: 'of' }, colon: { fr: ' : ', en: ': ' }, empty: { fr: '(vide)', en: '(empty)' },
} as const satisfies Record<string, Text>;

/** Looks titles up among records at hand first (one that is gone has its title there alone), then in a catalogue. */
export function titlesOf(records: Iterable<{ readonly id: string; readonly title: string }>, catalog: Catalog): ValueWorld['titleOf'] {
  const own = new Map([...records].map(({ id, title }) => [id, title]));
  return (id) => own.get(id) ?? catalog.get(id)?.title;
}

/** A value as people read it, on one line of plain text: labels, names, titles and local times instead of what the file holds. */
export function sayValue(value: Value | undefined, kind: Kind | undefined, world: ValueWorld): string {
  const { language } = world;
  if (value === null || value === undefined) return '';
  const fit = kindFor(value, kind);
  if (isList(value)) return value.length === 0 ? words.empty[language] : value.map((item) => sayInside(item, itemKind(fit), world)).join(', ');
  if (!isFields(value)) return sayScalar(value, fit, world);
  const keys = Object.keys(value).filter((key) => value[key] !== null && value[key] !== undefined);
  if (keys.length === 0) return words.empty[language];
  const say = (key: string): string => sayInside(value[key], kindUnder(fit, key).kind, world);
  if (isWindow(value)) return `${say('start')} – ${say('end')}`;
  if (keys.length === 2 && keys.includes('any') && isList(value['of'] ?? null)) return `${say('any')} ${words.of[language]} ${list(value['of']).map((id) => sayInside(id, fit, world)).join(', ')}`;
  return keys.map((key) => `${kindUnder(fit, key).label?.[language] ?? key}${words.colon[language]}${say(key)}`).join(', ');
}

/** Inside another value: several things are held together, a window speaks for itself. */
function sayInside(value: Value | undefined, kind: Kind | undefined, world: ValueWorld): string {
  const said = sayValue(value, kind, world);
  const several = isList(value ?? null) ? list(value).length > 1 : isFields(value ?? null) && !isWindow(fields(value));
  return several ? `(${said})` : said;
}

function isWindow(value: Fields): boolean {
  const keys = Object.keys(value).filter((key) => value[key] !== null && value[key] !== undefined);
  return keys.length === 2 && keys.includes('start') && keys.includes('end');
}

function sayScalar(value: string | number | boolean, kind: Kind | undefined, { model, language, titleOf }: ValueWorld): string {
  if (typeof value === 'boolean') return words[value ? 'yes' : 'no'][language];
  const written = String(value);
  switch (kind?.k) {
    case 'choice': return kind.values.find((c) => c.id === value)?.[language] ?? written;
    case 'person': return model.config.people.get(written)?.name ?? written;
    case 'datetime': case 'moment': return sayMoment(written, model.config.organisation.timezone);
    case 'id': case 'member': {
      const title = titleOf(written);
      return title === undefined ? written : `${written} ${title}`;
    }
    default: return written === '' ? words.empty[language] : written;
  }
}

/** Of kinds that a field may be, the one that has the shape of a value. */
export function kindFor(value: Value, kind: Kind | undefined): Kind | undefined {
  if (kind?.k !== 'either') return kind;
  const shape: readonly Kind['k'][] = isList(value) ? ['list'] : isFields(value) ? ['object', 'map', 'member'] : ['choice', 'person', 'id', 'member', 'moment', 'datetime', 'date', 'duration', 'number', 'text'];
  for (const k of shape) {
    const found = kind.kinds.find((one) => one.k === k);
    if (found) return found;
  }
  return undefined;
}

/** The kind of a list's items. */
export function itemKind(kind: Kind | undefined): Kind | undefined {
  return kind?.k === 'list' ? kind.of : undefined;
}

/** The kind and label of what a key of a value holds. */
export function kindUnder(kind: Kind | undefined, key: string): { readonly kind?: Kind; readonly label?: Text } {
  if (kind?.k === 'map') return { kind: kind.of };
  return kind?.k === 'object' ? kind.fields.find((f) => f.name === key) ?? {} : {};
}
