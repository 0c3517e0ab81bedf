import assert from 'node:assert/strict';
import { compileCalendar } from '../../../src/core/query/calendar';
import { type Clock, alarmOf, readClock } from '../../../src/core/query/clock';
import type { ClockInput, ClockKind, Terms } from '../../../src/core/query/clock-course';
import { explainClock } from '../../../src/core/query/clock-explain';
import { escalationsDue, levelOf } from '../../../src/core/query/escalation';
import { parseDuration } from '../../../src/core/util/duration';
import { formatDateTime, parseDateTime } from '../../../src/core/util/time';

const ZONE = 'America/Toronto';
const office = compileCalendar('office', { hours: { 'mon-fri': '08:00-18:00' }, holidays: ['2026-12-25'] }, ZONE).calendar!;
const always = compileCalendar('always', { hours: { 'mon-sun': '00:00-24:00' } }, ZONE).calendar!;
/** `20T09:05` is a minute of November 2026 in Montréal, `12-24T09:05` one of another month. */
const at = (text: string) => parseDateTime(`2026-${text.includes('-') ? text : `11-${text}`}:00-05:00`)!;
const say = (ms: number | undefined) => ms === undefined ? '-' : formatDateTime(ms, ZONE).slice(5, 16).replace(/^11-/, '');
const terms = (resolution: string | undefined, more: Partial<Terms> = {}): Terms => ({
  calendar: office, pauses: ['client'], source: 'grid', response: parseDuration('1h'), resolution: resolution ? parseDuration(resolution) : undefined, ...more,
});

interface Case {
  readonly title: string;
  readonly kind?: ClockKind;
  readonly created: string;
  /** `20T10:00 pending client`: at, status, reason. */
  readonly history?: readonly string[];
  readonly status?: string;
  readonly now: string;
  readonly target?: string | undefined;
  readonly terms?: ClockInput['terms'];
  readonly reads: string;
  /** The intervals: from, reason, minutes that count. */
  readonly because?: readonly string[];
}

const cases: readonly Case[] = [
  {
    title: 'a resolution in time', created: '20T09:05', now: '25T12:00', target: '8h',
    history: ['20T09:05 new', '20T09:10 classified', '20T09:21 in-progress', '20T10:20 resolved'],
    reads: 'met 75 min, due 20T17:05, stopped 20T10:20', because: ['20T09:05 service-hours 75'],
  },
  { title: 'its response', kind: 'response', created: '20T09:05', now: '25T12:00', history: ['20T09:05 new', '20T09:10 classified'], reads: 'met 5 min, due 20T10:05, stopped 20T09:10' },
  {
    title: 'a clock that runs over the weekend', created: '20T17:00', now: '23T09:00', target: '8h', history: ['20T17:10 in-progress'],
    reads: 'running 120 min, due 23T15:00', because: ['20T17:00 service-hours 60', '20T18:00 outside-hours 0', '23T08:00 service-hours 60'],
  },
  {
    title: 'a holiday, told apart from the nights around it', created: '12-24T17:00', now: '12-28T09:00', target: '8h', history: ['12-24T17:00 in-progress'],
    reads: 'running 120 min, due 12-28T15:00',
    because: ['12-24T17:00 service-hours 60', '12-24T18:00 outside-hours 0', '12-25T08:00 holiday 0', '12-25T18:00 outside-hours 0', '12-28T08:00 service-hours 60'],
  },
  {
    title: 'a pause for the client', created: '20T09:00', now: '20T15:00', target: '4h', history: ['20T09:30 in-progress', '20T10:00 pending client', '20T12:00 in-progress'],
    reads: 'running 240 min, due 20T15:00', because: ['20T09:00 service-hours 60', '20T10:00 paused:client 0', '20T12:00 service-hours 180'],
  },
  { title: 'a pause that lasts: nobody knows when it is due', created: '20T09:00', now: '20T15:00', target: '4h', history: ['20T10:00 pending client'], reads: 'paused 60 min, due -' },
  { title: 'a pause that began this very minute', created: '20T09:00', now: '20T10:00', target: '4h', history: ['20T10:00 pending client'], reads: 'paused 60 min, due -' },
  { title: 'a pause after the target was missed', created: '20T09:00', now: '23T15:00', target: '4h', history: ['20T14:00 pending client'], reads: 'missed 300 min, due 20T13:00' },
  { title: 'waiting for a supplier, which pauses nothing here', created: '20T09:00', now: '20T11:00', target: '4h', history: ['20T10:00 pending supplier'], reads: 'running 120 min, due 20T13:00' },
  { title: 'waiting for no stated reason, which pauses nothing', created: '20T09:00', now: '20T11:00', target: '4h', history: ['20T10:00 pending'], reads: 'running 120 min, due 20T13:00' },
  {
    title: 'a reopening: the clock goes on, the time between does not count', created: '20T09:00', now: '20T16:00', target: '4h',
    history: ['20T10:00 resolved', '20T10:30 closed', '20T15:00 in-progress'],
    reads: 'running 120 min, due 20T18:00', because: ['20T09:00 service-hours 60', '20T10:00 resolved 0', '20T10:30 closed 0', '20T15:00 service-hours 60'],
  },
  { title: 'the last resolution after a reopening', created: '20T09:00', now: '25T16:00', target: '4h', history: ['20T10:00 resolved', '20T15:00 in-progress', '20T17:00 resolved', '24T09:00 closed'], reads: 'met 180 min, due 20T18:00, stopped 20T17:00' },
  { title: 'exactly on target is met', created: '20T09:00', now: '25T16:00', target: '4h', history: ['20T13:00 resolved'], reads: 'met 240 min, due 20T13:00, stopped 20T13:00' },
  { title: 'a minute late is missed, on closed records too', created: '20T09:00', now: '25T16:00', target: '4h', history: ['20T13:01 resolved', '24T09:00 closed'], reads: 'missed 241 min, due 20T13:00, stopped 20T13:01' },
  { title: 'missed while it runs', created: '20T09:00', now: '20T14:00', target: '4h', history: [], status: 'new', reads: 'missed 300 min, due 20T13:00' },
  { title: 'a target in days is calendar time', created: '20T17:00', now: '22T17:00', target: '2d', history: ['20T17:10 in-progress'], reads: 'running 2880 min, due 22T17:00', because: ['20T17:00 calendar-time 2880'] },
  {
    title: 'days, then hours', created: '20T17:00', now: '23T09:00', target: 'P1DT4H', history: ['20T17:10 in-progress'], reads: 'running 1500 min, due 23T12:00',
    because: ['20T17:00 calendar-time 1440', '21T17:00 outside-hours 0', '23T08:00 service-hours 60'],
  },
  { title: 'a pause stops calendar time too', created: '20T17:00', now: '22T17:00', target: '2d', history: ['20T18:00 pending client', '21T18:00 in-progress'], reads: 'running 1440 min, due 23T17:00' },
  { title: 'no target: time is told, nothing is judged', created: '20T09:00', now: '20T14:00', target: undefined, history: ['20T09:10 in-progress'], reads: 'none 300 min, due -' },
  { title: 'a cancellation in time is no success', created: '20T09:00', now: '20T14:00', target: '4h', history: ['20T09:10 cancelled'], reads: 'none 10 min, due 20T13:00, stopped 20T09:10' },
  { title: 'a cancellation does not undo a miss', created: '20T09:00', now: '20T16:00', target: '4h', history: ['20T14:10 duplicate'], reads: 'missed 310 min, due 20T13:00, stopped 20T14:10' },
  { title: 'closed without ever being resolved', created: '20T09:00', now: '20T16:00', target: '4h', history: ['20T12:00 closed'], reads: 'met 180 min, due 20T13:00, stopped 20T12:00' },
  { title: 'a request fulfilled', created: '20T09:00', now: '20T16:00', target: '4h', history: ['20T12:00 fulfilled'], reads: 'met 180 min, due 20T13:00, stopped 20T12:00' },
  { title: 'a lone status that is open', created: '20T09:00', now: '20T12:00', target: '4h', status: 'in-progress', reads: 'running 180 min, due 20T13:00' },
  { title: 'a lone status whose stop nobody dated', created: '20T09:00', now: '25T12:00', target: '4h', status: 'resolved', reads: 'none 0 min, due 20T13:00' },
  { title: 'a lone status, and its response that nobody dated', kind: 'response', created: '20T09:00', now: '25T12:00', status: 'in-progress', reads: 'none 0 min, due 20T10:00' },
  { title: 'a history that lies in the future', created: '20T09:00', now: '20T12:00', target: '4h', history: ['20T15:00 resolved'], status: 'new', reads: 'running 180 min, due 20T13:00' },
  { title: 'a history out of order', created: '20T09:00', now: '20T16:00', target: '4h', history: ['20T12:00 resolved', '20T09:30 in-progress'], reads: 'met 180 min, due 20T13:00, stopped 20T12:00' },
  { title: 'a response dated before the creation', kind: 'response', created: '20T09:00', now: '20T16:00', history: ['20T08:00 classified'], reads: 'met 0 min, due 20T10:00, stopped 20T09:00' },
  { title: 'a record created in the future', created: '24T09:00', now: '20T16:00', target: '4h', status: 'new', reads: 'running 0 min, due 24T13:00', because: [] },
  {
    title: 'an SLA that begins midway: its hours from then on, the target of the start', created: '20T16:00', now: '21T10:00', status: 'new',
    terms: [{ from: 0, terms: terms('8h') }, { from: at('20T20:00'), terms: terms('2h', { calendar: always, source: 'SLA-0001' }) }],
    reads: 'missed 960 min, due 21T02:00', because: ['20T16:00 service-hours 120', '20T18:00 outside-hours 0', '20T20:00 service-hours 840'],
  },
  {
    title: 'an SLA that is known to begin tomorrow', created: '20T16:00', now: '20T17:00', status: 'new',
    terms: [{ from: 0, terms: terms('8h') }, { from: at('21T00:00'), terms: terms('2h', { calendar: always, source: 'SLA-0001' }) }],
    reads: 'running 60 min, due 21T06:00',
  },
  {
    title: 'a wait that runs today and that tomorrow\'s SLA will pause', created: '20T16:00', now: '20T17:00', history: ['20T16:30 pending supplier'],
    terms: [{ from: 0, terms: terms('8h') }, { from: at('21T00:00'), terms: terms('8h', { pauses: ['supplier'], source: 'SLA-0001' }) }],
    reads: 'running 60 min, due -',
  },
  {
    title: 'pauses that an SLA adds midway through a wait', created: '20T09:00', now: '20T13:00', history: ['20T10:00 pending supplier'],
    terms: [{ from: 0, terms: terms('8h') }, { from: at('20T11:00'), terms: terms('8h', { pauses: ['client', 'supplier'], source: 'SLA-0001' }) }],
    reads: 'paused 120 min, due -', because: ['20T09:00 service-hours 120', '20T11:00 paused:supplier 0'],
  },
];

function inputOf({ created, history = [], status, now, target, terms: timeline }: Case): ClockInput {
  const events = history.map((text) => {
    const [when, status, reason] = text.split(' ');
    return { at: at(when!), status: status!, reason };
  });
  return { created: at(created), history: events, status: status ?? events[events.length - 1]!.status, now: at(now), terms: timeline ?? [{ from: 0, terms: terms(target) }] };
}

const read = (clock: Clock) => `${clock.state} ${clock.elapsedMs / 60_000} min, due ${say(clock.due)}${clock.stoppedAt === undefined ? '' : `, stopped ${say(clock.stoppedAt)}`}`;

describe('a clock', () => {
  for (const example of cases) {
    it(`reads ${example.title}`, () => {
      const input = inputOf(example), kind = example.kind ?? 'resolution';
      assert.equal(read(readClock(input, kind)), example.reads);
      const intervals = [...explainClock(input, kind)];
      if (example.because) assert.deepEqual(intervals.map(({ from, why, countedMs }) => `${say(from)} ${why} ${countedMs / 60_000}`), example.because);
    });
  }

  it('is about to be missed from three quarters of the target on, and only while it is open', () => {
    const alarm = (now: string, history: readonly string[] = []) => alarmOf(readClock(inputOf({ title: '', created: '20T08:00', now, target: '4h', history, status: history.length ? 'resolved' : 'new', reads: '' }), 'resolution'));
    assert.deepEqual(['20T10:59', '20T11:00', '20T12:00', '20T12:01'].map((now) => alarm(now)), ['none', 'near', 'near', 'missed']);
    assert.equal(alarm('20T16:00', ['20T11:30 resolved']), 'none');
  });

  it('names the calendar and the source of the terms at each instant', () => {
    const input = inputOf(cases.find(({ title }) => title.startsWith('an SLA that begins midway'))!);
    assert.deepEqual([...explainClock(input, 'resolution')].map(({ calendar, source }) => `${calendar} ${source}`), ['office grid', 'office grid', 'always SLA-0001']);
    assert.equal(readClock(input, 'resolution').source, 'grid');
  });
});

describe('escalation', () => {
  const levels = [['1', '0m'], ['2', '1h'], ['3', '4h'], ['4', undefined], ['5', '2d']].map(([level, after]) => ({ level: Number(level), after: after ? parseDuration(after) : undefined }));
  const rows: readonly (readonly [why: string, now: string, level: number, history: readonly string[], reads: string])[] = [
    ['the next level is foreseen', '20T09:30', 1, [], '2 due 20T10:00'],
    ['at the delay it is not yet older than the delay', '20T10:00', 1, [], '2 due 20T10:00'],
    ['past the delay it is owed', '20T10:01', 1, [], '2 overdue since 20T10:00'],
    ['every level that is owed is named, each with its own time', '20T14:00', 1, [], '2 overdue since 20T10:00, 3 overdue since 20T13:00'],
    ['a level without a delay is passed over, and days are calendar time', '20T14:00', 3, [], '5 due 22T09:00'],
    ['waiting for the client does not stop it', '20T14:00', 2, ['20T09:30 pending client'], '3 overdue since 20T13:00'],
    ['the time between resolution and reopening does not count', '20T14:00', 2, ['20T09:30 resolved', '20T13:30 in-progress'], '3 due 20T17:00'],
    ['a resolved record escalates no more', '20T14:00', 1, ['20T09:30 resolved'], 'nothing'],
    ['nothing is above the last level', '20T14:00', 5, [], 'nothing'],
  ];
  for (const [why, now, currentLevel, history, reads] of rows) {
    it(why, () => {
      const input = inputOf({ title: '', created: '20T09:00', now, target: '4h', history, ...(history.length ? {} : { status: 'new' }), reads: '' });
      const due = escalationsDue({ ...input, levels, currentLevel }).map((d) => `${d.level} ${d.overdue ? 'overdue since' : 'due'} ${say(d.due)}`);
      assert.equal(due.join(', ') || 'nothing', reads);
    });
  }
  it('stands at the greatest of the last level in history and the field, else at 1', () => {
    assert.equal(levelOf([], undefined), 1);
    assert.equal(levelOf([{ level: 3 }, {}, { level: 2 }], undefined), 2);
    assert.equal(levelOf([{ level: 2 }], 3), 3);
    assert.equal(levelOf([{ level: 2 }], 1), 2);
  });
});
