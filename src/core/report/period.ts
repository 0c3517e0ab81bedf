/** The days that a report speaks of, as `--from` and `--to` or the report itself set them. */
import type { Language, Text } from '../model/text';
import { format } from '../model/text';
import { dayOf } from '../query/moments';
import { addDays, dateIn, parseDate, startOfDate } from '../util/time';
import type { ReportOption, ReportRequest } from './report';

/** Instants [from, to) in epoch ms, both at midnight of the organisation's time zone. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

export const periodOptions: readonly ReportOption[] = [
  { name: 'from', value: 'YYYY-MM-DD', label: { fr: 'Premier jour', en: 'First day' }, of: 'date', help: { fr: 'Premier jour de la période.', en: 'First day of the period.' } },
  { name: 'to', value: 'YYYY-MM-DD', label: { fr: 'Dernier jour', en: 'Last day' }, of: 'date', help: { fr: 'Dernier jour de la période.', en: 'Last day of the period.' } },
];

/** What `--from` and `--to` ask for; a bound that is not given lies so many days before or after the day of the report. */
export function periodOf({ world, options }: ReportRequest, { back, ahead }: { readonly back: number; readonly ahead: number }): Period | { readonly refused: Text } {
  const zone = world.model.config.organisation.timezone;
  const given = { from: options.get('from'), to: options.get('to') };
  for (const [name, value] of Object.entries(given)) {
    if (value !== undefined && !parseDate(value)) return { refused: { fr: `--${name} ${value} n'est pas une date AAAA-MM-JJ.`, en: `--${name} ${value} is not a date YYYY-MM-DD.` } };
  }
  const today = dateIn(zone, world.now);
  const first = parseDate(given.from ?? ''), last = parseDate(given.to ?? '') ?? addDays(today, ahead);
  // A last day of long ago without a first one: as many days before it.
  const from = startOfDate(zone, first ?? addDays(given.to === undefined ? today : last, -back));
  const to = startOfDate(zone, addDays(last, 1));
  return to <= from ? { refused: { fr: '--to précède --from.', en: '--to is before --from.' } } : { from, to };
}

const words: Text = { fr: 'Du {from} au {to}', en: 'From {from} to {to}' };

/** `From 2026-08-24 to 2026-11-22`, both days included. */
export function sayPeriod({ from, to }: Period, zone: string, language: Language): string {
  return format(words, language, { from: dayOf(from, zone), to: dayOf(to - 1, zone) });
}

export function periodData({ from, to }: Period, zone: string): { readonly from: string; readonly to: string } {
  return { from: dayOf(from, zone), to: dayOf(to - 1, zone) };
}
