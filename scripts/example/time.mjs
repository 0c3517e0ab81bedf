// @ts-check
/**
 * The time of a story. Its sources are written for one day, the anchor; asked for a later or earlier day, the whole
 * story slides by whole weeks, so that every Monday stays a Monday and opening hours keep their meaning.
 */

const DAY = 86_400_000;
/** The day for which the sources are written: a Sunday, two days after the last thing that happens. */
export const ANCHOR = '2026-11-22';

/** @param {string} date YYYY-MM-DD */
const dayOf = (date) => Date.parse(`${date}T00:00:00Z`) / DAY;
const pad = (/** @type {number} */ n, width = 2) => String(n).padStart(width, '0');

export class Timeline {
  /** @param {string} asOf YYYY-MM-DD @param {string} zone IANA name @param {'fr' | 'en'} language */
  constructor(asOf, zone, language) {
    /** Whole weeks, rounded down: the story never reaches into the future. */
    this.days = Math.floor((dayOf(asOf) - dayOf(ANCHOR)) / 7) * 7;
    this.zone = zone;
    this.long = new Intl.DateTimeFormat(language === 'fr' ? 'fr-CA' : 'en-CA', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
    this.monthName = new Intl.DateTimeFormat(language === 'fr' ? 'fr-CA' : 'en-CA', { month: 'long', year: 'numeric', timeZone: 'UTC' });
    this.offsets = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  }

  /** A date of the sources, slid. @param {string} date */
  date(date) {
    return new Date((dayOf(date) + this.days) * DAY).toISOString().slice(0, 10);
  }

  /** `2026-11-20 09:05` of the sources as the epoch second of the slid instant. @param {string} local */
  seconds(local) {
    const [date = '', time = ''] = local.split(' ');
    const wall = Date.parse(`${this.date(date)}T${time.length === 5 ? `${time}:00` : time}Z`);
    if (Number.isNaN(wall)) throw new Error(`"${local}" is not a local time.`);
    // Once more with the offset found: the first guess may fall on the other side of a clock change.
    const guess = wall - this.#offset(wall) * 60_000;
    return (wall - this.#offset(guess) * 60_000) / 1000;
  }

  /** RFC 3339 with the offset of the zone at that instant. @param {number} seconds */
  rfc3339(seconds) {
    const minutes = this.#offset(seconds * 1000);
    const sign = minutes < 0 ? '-' : '+';
    const local = new Date(seconds * 1000 + minutes * 60_000).toISOString().slice(0, 19);
    return `${local}${sign}${pad(Math.floor(Math.abs(minutes) / 60))}:${pad(Math.abs(minutes) % 60)}`;
  }

  /** The offset as git writes it: `-0500`. @param {number} seconds */
  gitOffset(seconds) {
    return this.rfc3339(seconds).slice(-6).replace(':', '');
  }

  /** A date in words, as prose says it. @param {string} date */
  words(date) {
    return this.long.format(new Date((dayOf(date) + this.days) * DAY)).replace(/^1 (?=\p{L})/u, this.long.resolvedOptions().locale.startsWith('fr') ? '1er ' : '1 ');
  }

  /** The month in which a date falls, in words. @param {string} date */
  month(date) {
    return this.monthName.format(new Date((dayOf(date) + this.days) * DAY));
  }

  #offset(/** @type {number} */ ms) {
    const name = this.offsets.formatToParts(ms).find((p) => p.type === 'timeZoneName')?.value ?? '';
    const [, sign, hours, minutes] = /^GMT([+-])(\d\d):(\d\d)$/.exec(name) ?? [, '+', '0', '0'];
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  }
}
