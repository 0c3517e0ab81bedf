import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Calendar, ALWAYS, compileCalendar } from '../../../src/core/query/calendar';
import { addServiceTime, intervalsWithin, isOpen, nextOpening, serviceTimeBetween } from '../../../src/core/query/service-time';
import { totalOf } from '../../../src/core/query/intervals';
import { calendarAndMoment } from './arbitrary';
import { runs } from '../../support/runs';
import { asSpec, countOpenMinutes, minuteIsOpen } from './minutes';

const MINUTE = 60_000, HOUR = 60 * MINUTE, DAY = 24 * HOUR;
const at = (text: string) => Date.parse(text);
const calendar = (spec: unknown, zone = 'America/Toronto'): Calendar => {
  const { calendar, problems } = compileCalendar('test', spec, zone);
  assert.deepEqual(problems, []);
  return calendar!;
};
const office = calendar({ hours: { 'mon-fri': '08:00-18:00' }, holidays: ['2026-12-25', '2027-01-01'] });

describe('a calendar as gitsm.yaml writes it', () => {
  const bad: readonly (readonly [spec: unknown, problems: readonly string[]])[] = [
    ['office', ['not-a-map ']], [null, ['not-a-map ']], [[], ['not-a-map ']], [{}, ['no-hours ']],
    [{ hours: '08:00-18:00' }, ['not-a-map hours']],
    [{ hours: { 'mon-fri': '08:00-18:00' }, holiday: [] }, ['unknown-key holiday']],
    [{ hours: { monday: '08:00-18:00' } }, ['bad-day hours.monday']],
    [{ hours: { 'mon-fri-sun': '08:00-18:00', 'mon-': '08:00-18:00', '': '08:00-18:00' } }, ['bad-day hours.mon-fri-sun', 'bad-day hours.mon-', 'bad-day hours.']],
    [{ hours: { mon: '8-18', tue: 800, wed: '08:00-25:00', thu: '24:00-08:00', fri: '08:00-08:00', sat: '08:60-09:00', sun: null } },
      ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => `bad-hours hours.${day}`)],
    [{ hours: { mon: ['08:00-12:00', 'noon-18:00'] } }, ['bad-hours hours.mon.1']],
    [{ hours: { mon: '08:00-12:00' }, holidays: ['2026-12-25', '2026-02-30', 5] }, ['bad-holiday holidays.1', 'bad-holiday holidays.2']],
    [{ hours: { mon: '08:00-12:00' }, holidays: 'Christmas' }, ['bad-holiday holidays']],
  ];
  for (const [spec, expected] of bad) {
    it(`names what is wrong in ${JSON.stringify(spec)}`, () => {
      const { problems } = compileCalendar('test', spec, 'UTC');
      assert.deepEqual(problems.map(({ reason, path }) => `${reason} ${path.join('.')}`), expected);
    });
  }
  it('gives no calendar in a zone that does not exist', () => {
    assert.deepEqual(compileCalendar('test', { hours: { mon: '08:00-12:00' } }, 'Mars/Olympus'), { calendar: undefined, problems: [{ reason: 'unknown-zone', path: [] }] });
  });
  it('keeps the hours that can be read beside those that cannot', () => {
    const { calendar } = compileCalendar('test', { hours: { mon: '08:00-12:00', tue: 'x' } }, 'UTC');
    assert.equal(serviceTimeBetween(calendar!, at('2026-11-23T00:00:00Z'), at('2026-11-30T00:00:00Z')), 4 * HOUR);
  });
});

describe('service time', () => {
  const between: readonly (readonly [what: string, hours: Record<string, unknown>, from: string, to: string, served: number])[] = [
    ['a working day', { 'mon-fri': '08:00-18:00' }, '2026-11-20T00:00:00-05:00', '2026-11-21T00:00:00-05:00', 10 * HOUR],
    ['a week with a Saturday in two parts', { 'mon-fri': '08:00-18:00', sat: ['09:00-12:00', '13:00-17:00'] }, '2026-11-16T00:00:00-05:00', '2026-11-23T00:00:00-05:00', 57 * HOUR],
    ['overlapping hours once', { 'mon-fri': '08:00-18:00', mon: '12:00-20:00' }, '2026-11-16T00:00:00-05:00', '2026-11-17T00:00:00-05:00', 12 * HOUR],
    ['a night that crosses midnight', { mon: '22:00-06:00' }, '2026-11-16T00:00:00-05:00', '2026-11-18T00:00:00-05:00', 8 * HOUR],
    ['a Sunday night that runs into the next week', { sun: '22:00-06:00' }, '2026-11-23T00:00:00-05:00', '2026-11-30T00:00:00-05:00', 8 * HOUR],
    ['days that wrap around the week', { 'sat-mon': '00:00-24:00' }, '2026-11-16T00:00:00-05:00', '2026-11-23T00:00:00-05:00', 72 * HOUR],
    ['a day of 23 hours', { 'mon-sun': '00:00-24:00' }, '2026-03-08T00:00:00-05:00', '2026-03-09T00:00:00-04:00', 23 * HOUR],
    ['a day of 25 hours', { 'mon-sun': '00:00-24:00' }, '2026-11-01T00:00:00-04:00', '2026-11-02T00:00:00-05:00', 25 * HOUR],
    ['hours that the clock skips', { 'mon-sun': '02:00-03:00' }, '2026-03-08T00:00:00-05:00', '2026-03-09T00:00:00-04:00', 0],
    ['an hour that the clock repeats', { 'mon-sun': '01:00-02:00' }, '2026-11-01T00:00:00-04:00', '2026-11-02T00:00:00-05:00', 2 * HOUR],
    ['backwards', { 'mon-sun': '00:00-24:00' }, '2026-11-02T00:00:00-05:00', '2026-11-01T00:00:00-04:00', 0],
    ['no hours at all', {}, '2026-11-02T00:00:00-05:00', '2027-11-01T00:00:00-04:00', 0],
  ];
  for (const [what, hours, from, to, served] of between) {
    it(`counts ${what}`, () => assert.equal(serviceTimeBetween(calendar({ hours }), at(from), at(to)), served));
  }
  it('closes a holiday from midnight to midnight, whatever began the evening before', () => {
    const nights = calendar({ hours: { 'mon-sun': '22:00-06:00' }, holidays: ['2026-12-25'] });
    assert.equal(serviceTimeBetween(nights, at('2026-12-24T12:00:00-05:00'), at('2026-12-26T12:00:00-05:00')), (2 + 6) * HOUR);
  });

  const ends: readonly (readonly [what: string, start: string, hours: number, end: string])[] = [
    ['at closing time, not at the next opening', '2026-11-20T08:00:00-05:00', 10, '2026-11-20T18:00:00-05:00'],
    ['over a weekend', '2026-11-20T17:00:00-05:00', 2, '2026-11-23T09:00:00-05:00'],
    ['over Christmas', '2026-12-24T17:30:00-05:00', 1, '2026-12-28T08:30:00-05:00'],
    ['from a closed hour', '2026-11-21T03:00:00-05:00', 1, '2026-11-23T09:00:00-05:00'],
    ['at once when nothing is to pass', '2026-11-21T03:00:00-05:00', 0, '2026-11-21T03:00:00-05:00'],
    ['across the change of clocks', '2026-10-30T17:00:00-04:00', 2, '2026-11-02T09:00:00-05:00'],
    ['a year of 260 days less its two holidays later', '2026-01-01T00:00:00-05:00', 2600, '2026-12-31T18:00:00-05:00'],
  ];
  for (const [what, start, hours, end] of ends) {
    it(`ends ${what}`, () => assert.equal(new Date(addServiceTime(office, at(start), hours * HOUR)!).toISOString(), new Date(at(end)).toISOString()));
  }
  it('never ends in a calendar without hours, or in one whose hours are all holidays', () => {
    assert.equal(addServiceTime(calendar({ hours: {} }), 0, 1), undefined);
    assert.equal(nextOpening(calendar({ hours: {} }), 0), undefined);
    assert.equal(addServiceTime(office, NaN, HOUR), undefined);
    assert.equal(addServiceTime(office, at('2026-01-01T00:00:00Z'), 1e15), undefined);
  });
  it('adds up a century as its parts, and has bounds', () => {
    const ends = ['1901-01-01', '1944-06-06', '1999-12-31', '2026-11-22', '2150-12-31'].map((day) => at(`${day}T13:00:00Z`));
    const parts = ends.slice(1).map((end, i) => serviceTimeBetween(office, ends[i]!, end));
    assert.equal(serviceTimeBetween(office, ends[0]!, ends[4]!), parts.reduce((sum, part) => sum + part, 0));
    assert.equal(serviceTimeBetween(ALWAYS, ends[0]!, ends[4]!), ends[4]! - ends[0]!);
    assert.equal(serviceTimeBetween(office, -Infinity, Infinity), serviceTimeBetween(office, at('1900-01-01T00:00:00Z'), at('2200-01-01T00:00:00Z')));
    assert.equal(addServiceTime(office, at('9999-01-01T00:00:00Z'), HOUR), undefined);
  });
  it('opens where it says it opens', () => {
    assert.equal(nextOpening(office, at('2026-11-21T03:00:00-05:00')), at('2026-11-23T08:00:00-05:00'));
    assert.equal(nextOpening(office, at('2026-11-20T09:00:00-05:00')), at('2026-11-20T09:00:00-05:00'));
    assert.equal(isOpen(office, at('2026-11-20T18:00:00-05:00')), false);
    assert.equal(isOpen(office, at('2026-11-20T17:59:59-05:00')), true);
  });

  it('is what a count of minutes finds, in any calendar, over every change of clocks', () => {
    fc.assert(fc.property(calendarAndMoment, fc.integer({ min: 0, max: 4 * 1440 }), ({ calendar: plain, start }, minutes) => {
      const end = start + minutes * MINUTE;
      const fast = calendar(asSpec(plain), plain.zone);
      assert.equal(serviceTimeBetween(fast, start, end), countOpenMinutes(plain, start, end) * MINUTE);
      assert.equal(totalOf([...intervalsWithin(fast, start, end)]), countOpenMinutes(plain, start, end) * MINUTE);
      assert.equal(isOpen(fast, end), minuteIsOpen(plain, end));
    }), runs(80));
  });
  it('ends where a count of minutes ends', () => {
    fc.assert(fc.property(calendarAndMoment, fc.integer({ min: 1, max: 900 }), ({ calendar: plain, start }, minutes) => {
      let left = minutes, ms = start;
      for (; left > 0 && ms < start + 12 * DAY; ms += MINUTE) if (minuteIsOpen(plain, ms)) left--;
      const found = addServiceTime(calendar(asSpec(plain), plain.zone), start, minutes * MINUTE);
      if (left === 0) assert.equal(found, ms);
      else assert.ok(found === undefined || found > ms);
    }), runs(50));
  });
  it('gives intervals that are in order, never touch and lie within what was asked', () => {
    fc.assert(fc.property(calendarAndMoment, fc.integer({ min: 1, max: 60 }), ({ calendar: plain, start }, days) => {
      let last = start - 1;
      for (const { from, to } of intervalsWithin(calendar(asSpec(plain), plain.zone), start, start + days * DAY)) {
        assert.ok(last < from && from < to && to <= start + days * DAY);
        last = to;
      }
    }), runs(100));
  });
});
