import type { Kind } from '../model/kind';
import type { Scalar } from '../record/node';
import { parseDuration } from '../util/duration';
import { nearest } from '../util/suggest';
import { addDays, dateIn, monthBounds, parseDate, parseDateTime, startOfDate } from '../util/time';
import { WhereSyntax } from './where-parse';
import type { Literal, Operator } from './where-parse';

/** What comparisons depend on besides the record. */
export interface WhereSituation {
  /** The instant that `now` and `today` mean, epoch ms. */
  readonly now: number;
  /** The zone whose days dates are. */
  readonly zone: string;
}

/** A stretch of time, [from, to); an instant is a stretch of no length. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

type Test = (value: Scalar) => boolean;

const temporal: ReadonlySet<Kind['k']> = new Set(['date', 'datetime', 'moment', 'month']);
const loose: ReadonlySet<Kind['k']> = new Set(['any', 'text', 'markdown']);

/**
 * Whether a value stands to a literal as the operator says; `!=` is left to the caller, as "not =".
 * Dates, months and date-times compare as stretches of time, durations by length, numbers by value,
 * and all else as text by code unit; `~` is "contains", without case or accents. Throws WhereSyntax
 * where the literal can never be a value of the field.
 */
export function comparison(by: Operator, literal: Literal, kinds: readonly Kind[], situation: WhereSituation): Test {
  if (by === '~') {
    const wanted = folded(literal.text);
    return (value) => value !== null && folded(String(value)).includes(wanted);
  }
  const isOnly = (wanted: (kind: Kind) => boolean): boolean => kinds.length > 0 && kinds.every(wanted);
  const stretch = stretchOf(literal.text, situation);
  if (isOnly((k) => temporal.has(k.k)) && !stretch) throw new WhereSyntax({ at: literal.at, text: { fr: `« ${literal.text} » n'est pas une date : AAAA-MM-JJ, AAAA-MM, date et heure avec décalage, today ou now`, en: `"${literal.text}" is no date: YYYY-MM-DD, YYYY-MM, a date-time with an offset, today or now` } });
  if (stretch && kinds.some((k) => temporal.has(k.k) || loose.has(k.k))) return temporalTest(by, literal.text, stretch, situation);
  const duration = parseDuration(literal.text);
  if (isOnly((k) => k.k === 'duration')) {
    if (!duration) throw new WhereSyntax({ at: literal.at, text: { fr: `« ${literal.text} » n'est pas une durée, comme 15m, 4h ou 2d`, en: `"${literal.text}" is no duration, such as 15m, 4h or 2d` } });
    return (value) => { const d = typeof value === 'string' ? parseDuration(value) : undefined; return d !== undefined && holds(by, d.totalMs - duration.totalMs); };
  }
  if (by === '=' && isOnly((k) => k.k === 'choice')) knowChoice(literal, kinds);
  return plainTest(by, literal.text);
}

function knowChoice(literal: Literal, kinds: readonly Kind[]): void {
  const ids = new Set(kinds.flatMap((k) => (k.k === 'choice' ? k.values.map((c) => String(c.id)) : [])));
  if (ids.has(literal.text)) return;
  const near = nearest(literal.text, ids);
  const allowed = [...ids].slice(0, 12).join(', ') + (ids.size > 12 ? ', …' : '');
  throw new WhereSyntax({ at: literal.at, text: {
    fr: `valeur inconnue « ${literal.text} »${near === undefined ? ` : ${allowed}` : `; vouliez-vous dire « ${near} »?`}`,
    en: `unknown value "${literal.text}"${near === undefined ? `: ${allowed}` : `; did you mean "${near}"?`}`,
  } });
}

function temporalTest(by: Operator, text: string, wanted: Stretch, situation: WhereSituation): Test {
  const otherwise = plainTest(by, text);
  return (value) => {
    const found = typeof value === 'string' ? stretchOf(value, situation) : undefined;
    if (!found) return otherwise(value);
    const before = found.to <= wanted.from && found.from < wanted.from;
    const after = found.from >= wanted.to && found.from > wanted.from;
    return holds(by, before ? -1 : after ? 1 : 0);
  };
}

function stretchOf(text: string, { now, zone }: WhereSituation): Stretch | undefined {
  if (text === 'now') return { from: now, to: now };
  const date = text === 'today' ? dateIn(zone, now) : parseDate(text);
  if (date) return { from: startOfDate(zone, date), to: startOfDate(zone, addDays(date, 1)) };
  const instant = parseDateTime(text);
  return instant === undefined ? monthBounds(zone, text) : { from: instant, to: instant };
}

function plainTest(by: Operator, text: string): Test {
  const number = /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
  return (value) => {
    if (value === null) return false;
    if (typeof value === 'number' && number !== undefined) return holds(by, value - number);
    const found = String(value);
    return holds(by, found < text ? -1 : found > text ? 1 : 0);
  };
}

/** Whether a sign of comparison (below zero: less) fits the operator. */
export function holds(by: Operator, sign: number): boolean {
  switch (by) {
    case '=': return sign === 0;
    case '!=': return sign !== 0;
    case '<': return sign < 0;
    case '<=': return sign <= 0;
    case '>': return sign > 0;
    case '>=': return sign >= 0;
    case '~': return false;
  }
}

const marks = /\p{M}/gu;

function folded(text: string): string {
  return text.normalize('NFD').replace(marks, '').toLowerCase();
}

/** The order of two values of a field, as `--sort` wants it: dates as instants, numbers by value, text by code unit. */
export function compareValues(a: Scalar, b: Scalar, zone: string): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const left = String(a), right = String(b);
  const at = (text: string): number | undefined => { const d = parseDate(text); return d ? startOfDate(zone, d) : parseDateTime(text); };
  const x = at(left), y = x === undefined ? undefined : at(right);
  if (x !== undefined && y !== undefined && x !== y) return x - y;
  const p = parseDuration(left), q = p && parseDuration(right);
  if (p && q) return p.totalMs - q.totalMs;
  return left < right ? -1 : left > right ? 1 : 0;
}

