/**
 * IANA time zones, from the tables that Intl carries. Asking Intl costs microseconds and a board asks a million times,
 * so the offsets of a zone are kept as transitions, found once for each block of 52 weeks.
 * Nothing here throws: an unknown zone, or an instant that no Date can hold, is `undefined`.
 */

/** A stretch during which a zone keeps one offset. Instants are epoch milliseconds, `to` exclusive; the offset is local minus UTC. */
export interface OffsetSpan {
  readonly from: number;
  readonly to: number;
  readonly offsetMs: number;
}

/** Wall-clock time. `h: 24, mi: 0` is the end of the day, as in the hours `00:00-24:00`. */
export interface LocalTime {
  readonly y: number;
  readonly m: number;
  readonly d: number;
  readonly h?: number;
  readonly mi?: number;
  readonly s?: number;
}

const WEEK = 7 * 86_400_000;
const BLOCK = 52 * WEEK;
/** The greatest instant that a Date holds (ECMAScript, time values). */
const LAST = 8.64e15;
/** More names than there are zones; a hostile repository that names more only loses the cache. */
const ZONES_KEPT = 600;
const BLOCKS_KEPT = 400;

interface Zone {
  readonly format: Intl.DateTimeFormat;
  readonly blocks: Map<number, readonly OffsetSpan[]>;
}

const zones = new Map<string, Zone | undefined>();

function zoneOf(name: string): Zone | undefined {
  if (zones.has(name)) return zones.get(name);
  if (zones.size >= ZONES_KEPT) zones.clear();
  const made = makeZone(name);
  zones.set(name, made);
  return made;
}

function makeZone(name: string): Zone | undefined {
  // Newer engines take offsets ("+05:00") for zones and older ones do not: neither is an IANA name.
  if (!/^[A-Za-z][A-Za-z0-9_+\-/]{1,63}$/.test(name)) return undefined;
  try {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone: name, calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23', era: 'short',
      year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
    });
    return { format, blocks: new Map() };
  } catch (error) {
    if (error instanceof RangeError) return undefined; // how Intl says that it has no such zone
    throw error;
  }
}

/** The offset as Intl tells it, for a whole second. */
function askOffset(zone: Zone, second: number): number {
  const part = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 };
  let beforeChrist = false;
  for (const { type, value } of zone.format.formatToParts(second)) {
    if (type === 'era') beforeChrist = value.startsWith('B');
    else if (type in part) part[type as keyof typeof part] = Number(value);
  }
  const year = beforeChrist ? 1 - part.year : part.year;
  return utcInstant({ y: year, m: part.month, d: part.day, h: part.hour, mi: part.minute, s: part.second }) - second;
}

function blockSpans(zone: Zone, block: number): readonly OffsetSpan[] {
  const known = zone.blocks.get(block);
  if (known) return known;
  const start = Math.max(block * BLOCK, -LAST);
  const end = Math.min((block + 1) * BLOCK, LAST);
  const spans: OffsetSpan[] = [];
  let from = start;
  let offset = askOffset(zone, start);
  for (let at = start; at < end; at += WEEK) {
    const next = Math.min(at + WEEK, end);
    const after = askOffset(zone, next);
    if (after === offset) continue;
    const change = transitionBetween(zone, at, next, offset);
    spans.push({ from, to: change, offsetMs: offset });
    from = change;
    offset = after;
  }
  if (from < end || spans.length === 0) spans.push({ from, to: end, offsetMs: offset });
  if (zone.blocks.size >= BLOCKS_KEPT) zone.blocks.clear();
  zone.blocks.set(block, spans);
  return spans;
}

/** The first second in (low, high] whose offset is no longer `before`. */
function transitionBetween(zone: Zone, low: number, high: number, before: number): number {
  let same = low / 1000;
  let changed = high / 1000;
  while (changed - same > 1) {
    const middle = Math.floor((same + changed) / 2);
    if (askOffset(zone, middle * 1000) === before) same = middle;
    else changed = middle;
  }
  return changed * 1000;
}

export function isZone(name: string): boolean {
  return zoneOf(name) !== undefined;
}

/** Local minus UTC at an instant, in milliseconds. */
export function offsetAt(zone: string, ms: number): number | undefined {
  return spanAt(zone, ms)?.offsetMs;
}

/** The stretch of constant offset around an instant. It may end where the cache's block ends, with the same offset after it. */
export function spanAt(zone: string, ms: number): OffsetSpan | undefined {
  const found = zoneOf(zone);
  if (!found || !(Math.abs(ms) <= LAST)) return undefined;
  const spans = blockSpans(found, Math.floor(Math.min(ms, LAST - 1) / BLOCK));
  for (const span of spans) if (ms < span.to) return span;
  return spans[spans.length - 1];
}

/** The instant at which a clock set to UTC shows that time. Days and months may lie outside their range, as in Date.UTC. */
export function utcInstant(local: LocalTime): number {
  // Date.UTC reads the years 0 to 99 as 1900 to 1999. The calendar repeats every 400 years: 146,097 days.
  const shifted = local.y >= 0 && local.y < 100;
  const ms = Date.UTC(shifted ? local.y + 400 : local.y, local.m - 1, local.d, local.h ?? 0, local.mi ?? 0, local.s ?? 0);
  return shifted ? ms - 146_097 * 86_400_000 : ms;
}

/**
 * The instant at which the wall clock of a zone shows a time (RFC 5545 §3.3.5 gives both policies).
 * In the gap of a change to summer time, the offset before the gap holds: 02:30 is 03:30. In the overlap of the change
 * back, the first of both instants is meant.
 */
export function localToInstant(zone: string, local: LocalTime): number | undefined {
  const wall = utcInstant(local);
  // No zone is more than a day away from UTC, and none changes twice in two days.
  const before = offsetAt(zone, wall - 86_400_000);
  const after = offsetAt(zone, wall + 86_400_000);
  if (before === undefined || after === undefined) return undefined;
  if (offsetAt(zone, wall - before) === before) return wall - before;
  return offsetAt(zone, wall - after) === after ? wall - after : wall - before;
}
