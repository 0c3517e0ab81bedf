// @ts-check
/** Public holidays, computed: the story may be told for any year. */

const DAY = 86_400_000;
const iso = (/** @type {number} */ ms) => new Date(ms).toISOString().slice(0, 10);
const on = (/** @type {number} */ y, /** @type {number} */ m, /** @type {number} */ d) => Date.UTC(y, m - 1, d);

/** Easter Sunday by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, ch. 8). @param {number} y */
function easter(y) {
  const [a, b, c] = [y % 19, Math.floor(y / 100), y % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  return on(y, Math.floor((h + l - 7 * m + 114) / 31), ((h + l - 7 * m + 114) % 31) + 1);
}

/** The nth Monday of a month. @param {number} y @param {number} m @param {number} n */
const monday = (y, m, n) => on(y, m, 1 + ((8 - new Date(on(y, m, 1)).getUTCDay()) % 7) + 7 * (n - 1));
/** The Monday before a date, as for the Patriots' and Victoria Day. @param {number} ms */
const mondayBefore = (ms) => ms - DAY * (((new Date(ms).getUTCDay() + 6) % 7) || 7);

/** @type {Record<string, (y: number) => number[]>} */
const regions = {
  quebec: (y) => [on(y, 1, 1), easter(y) + DAY, mondayBefore(on(y, 5, 25)), on(y, 6, 24), on(y, 7, 1), monday(y, 9, 1), monday(y, 10, 2), on(y, 12, 25)],
  ontario: (y) => [on(y, 1, 1), monday(y, 2, 3), easter(y) - 2 * DAY, mondayBefore(on(y, 5, 25)), on(y, 7, 1), monday(y, 9, 1), monday(y, 10, 2), on(y, 12, 25), on(y, 12, 26)],
};

/** Dates, in order, from the first year to the last. @param {string} region @param {number} first @param {number} last */
export function holidaysOf(region, first, last) {
  const of = regions[region];
  if (!of) throw new Error(`Whose holidays are ${region}?`);
  return Array.from({ length: last - first + 1 }, (_, i) => of(first + i)).flat().sort((a, b) => a - b).map(iso);
}
