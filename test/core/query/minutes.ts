/**
 * Service time counted the slow way, to judge the fast one by: every minute asks Intl what the wall clock shows and is
 * held against the hours as the test wrote them. It shares no code with what it judges.
 */
export interface HoursRule {
  /** Monday is 0. */
  readonly days: readonly number[];
  /** Minutes since midnight; `to` below `from` is on the next day, and at most 1440. */
  readonly from: number;
  readonly to: number;
}

export interface PlainCalendar {
  readonly zone: string;
  readonly rules: readonly HoursRule[];
  readonly holidays: readonly string[];
}

const MINUTE = 60_000;
const DAY_NAMES = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const formats = new Map<string, Intl.DateTimeFormat>();

function wallClock(zone: string, ms: number): { date: string; weekday: number; minute: number } {
  let format = formats.get(zone);
  if (!format) formats.set(zone, format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone, weekday: 'short', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
  }));
  const shown = /^(\w{3}), (\d\d)\/(\d\d)\/(\d{4}), (\d\d):(\d\d)$/.exec(format.format(ms))!;
  return { date: `${shown[4]}-${shown[3]}-${shown[2]}`, weekday: DAY_NAMES.indexOf(shown[1]!.toLowerCase()), minute: Number(shown[5]) * 60 + Number(shown[6]) };
}

export function minuteIsOpen(calendar: PlainCalendar, ms: number): boolean {
  const { date, weekday, minute } = wallClock(calendar.zone, ms);
  if (calendar.holidays.includes(date)) return false;
  return calendar.rules.some(({ days, from, to }) => {
    if (from < to) return days.includes(weekday) && from <= minute && minute < to;
    return (days.includes(weekday) && from <= minute) || (days.includes((weekday + 6) % 7) && minute < to);
  });
}

/** Both instants on whole minutes. */
export function countOpenMinutes(calendar: PlainCalendar, from: number, to: number): number {
  let count = 0;
  for (let ms = from; ms < to; ms += MINUTE) if (minuteIsOpen(calendar, ms)) count++;
  return count;
}

/** The calendar as `gitsm.yaml` would write it; rules on the same days become a list. */
export function asSpec(calendar: PlainCalendar): { hours: Record<string, string[]>; holidays: readonly string[] } {
  const time = (minute: number) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  const hours: Record<string, string[]> = {};
  for (const rule of calendar.rules) {
    const key = rule.days.map((day) => DAY_NAMES[day]).join(',');
    (hours[key] ??= []).push(`${time(rule.from)}-${time(rule.to)}`);
  }
  return { hours, holidays: calendar.holidays };
}
