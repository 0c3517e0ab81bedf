// @ts-check
/** The text of gitsm.yaml at an instant of the story. */
import { holidaysOf } from './holidays.mjs';

/** @typedef {import('./time.mjs').Timeline} Timeline */

/**
 * A line that ends in `#@ 2026-10-15` is there from that day on, `#@ -2026-06-30` until the day before; `$holidays` stands for the
 * public holidays of the years of the story; every date slides with it.
 * @param {string} text @param {Timeline} time @param {number} now epoch seconds
 */
export function settingsAt(text, time, now) {
  const first = Number(time.date('2025-09-01').slice(0, 4));
  const last = Number(time.date('2026-12-31').slice(0, 4)) + 1;
  return text.split('\n').flatMap((line) => {
    const [, kept = line, until, date] = /^(.*?)\s*#@ (-?)(\d{4}-\d\d-\d\d)$/.exec(line) ?? [];
    if (date !== undefined && (until === '-') === (now >= time.seconds(`${date} 00:00`))) return [];
    return [kept.replace(/\d{4}-\d\d-\d\d/g, (d) => time.date(d)).replace(/\$holidays\((\w+)\)/g, (_, region) => holidaysOf(region, first, last).join(', '))];
  }).join('\n');
}
