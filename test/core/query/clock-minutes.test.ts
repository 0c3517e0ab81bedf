import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compileCalendar } from '../../../src/core/query/calendar';
import { readClock } from '../../../src/core/query/clock';
import type { ClockInput, ClockKind } from '../../../src/core/query/clock-course';
import { explainClock } from '../../../src/core/query/clock-explain';
import { calendarAndMoment } from './arbitrary';
import { runs } from '../../support/runs';
import { type PlainCalendar, asSpec, minuteIsOpen } from './minutes';

const MINUTE = 60_000;

interface Ticket {
  readonly calendars: readonly [PlainCalendar, PlainCalendar];
  readonly created: number;
  /** Minutes after the creation. */
  readonly moves: readonly { readonly after: number; readonly status: string; readonly reason?: string }[];
  readonly now: number;
  readonly termsChange: number;
  readonly target: { readonly days: number; readonly minutes: number };
}

const ticket: fc.Arbitrary<Ticket> = fc.record({
  first: calendarAndMoment, second: calendarAndMoment,
  moves: fc.array(fc.record({
    after: fc.integer({ min: 0, max: 3500 }), status: fc.constantFrom('new', 'in-progress', 'pending', 'pending', 'resolved', 'in-progress'), reason: fc.constantFrom('client', 'supplier', 'other'),
  }), { maxLength: 6 }),
  length: fc.integer({ min: 0, max: 3600 }), termsChange: fc.integer({ min: -100, max: 3600 }),
  target: fc.record({ days: fc.constantFrom(0, 0, 0, 1, 2), minutes: fc.integer({ min: 0, max: 1200 }) }),
}).map(({ first, second, moves, length, termsChange, target }) => ({
  calendars: [first.calendar, second.calendar], created: first.start, moves: [...moves].sort((a, b) => a.after - b.after),
  now: first.start + length * MINUTE, termsChange: first.start + termsChange * MINUTE, target,
}));

const DAY = 1440 * MINUTE;

/** Replays a ticket minute by minute. */
function replay({ calendars, created, moves, now, termsChange, target }: Ticket, kind: ClockKind) {
  const asked = target.days * DAY + target.minutes * MINUTE;
  let elapsed = 0;
  let reached: number | undefined = asked === 0 ? created : undefined;
  let left = false;
  for (let ms = created; ms < now; ms += MINUTE) {
    const before = moves.filter(({ after }) => created + after * MINUTE <= ms);
    const last = before[before.length - 1] ?? { status: 'new', reason: undefined };
    left ||= before.some(({ status }) => status !== 'new');
    const second = ms >= termsChange;
    if (kind === 'response' ? left : last.status === 'resolved') continue;
    if (kind === 'resolution' && last.status === 'pending' && (last.reason === 'client' || (second && last.reason === 'supplier'))) continue;
    const calendarTime = elapsed < target.days * DAY || (target.minutes === 0 && target.days > 0);
    if (calendarTime || minuteIsOpen(calendars[second ? 1 : 0], ms)) {
      elapsed += MINUTE;
      if (reached === undefined && elapsed >= asked) reached = ms + MINUTE;
    }
  }
  return { elapsed, reached, asked };
}

function inputOf({ calendars, created, moves, now, termsChange, target }: Ticket): ClockInput {
  const duration = { serviceMs: target.minutes * MINUTE, calendarMs: target.days * DAY, months: 0, totalMs: target.minutes * MINUTE + target.days * DAY };
  const compiled = calendars.map((plain, i) => compileCalendar(`calendar ${i}`, asSpec(plain), plain.zone).calendar!);
  return {
    created, now, status: moves.filter(({ after }) => created + after * MINUTE <= now).at(-1)?.status ?? 'new',
    history: moves.map(({ after, status, reason }) => ({ at: created + after * MINUTE, status, reason })),
    terms: [
      { from: 0, terms: { calendar: compiled[0]!, pauses: ['client'], response: duration, resolution: duration, source: 'grid' } },
      { from: termsChange, terms: { calendar: compiled[1]!, pauses: ['client', 'supplier'], response: duration, resolution: duration, source: 'SLA-0001' } },
    ],
  };
}

describe('a clock held against a replay of every minute', () => {
  for (const kind of ['response', 'resolution'] as const) {
    it(`has the ${kind} time that passed, the instant at which the target was reached, and intervals that add up`, () => {
      fc.assert(fc.property(ticket, (example) => {
        const input = inputOf(example);
        const clock = readClock(input, kind);
        const { elapsed, reached, asked } = replay(example, kind);
        assert.equal(clock.elapsedMs, elapsed);
        if (reached !== undefined) assert.equal(clock.due, reached);
        else assert.ok(clock.due === undefined || clock.due >= (clock.stoppedAt ?? input.now));
        assert.equal(clock.state === 'missed', elapsed > asked);
        let at = input.created, counted = 0;
        for (const interval of explainClock(input, kind)) {
          assert.equal(interval.from, at);
          assert.ok(interval.to > interval.from);
          assert.equal(interval.countedMs, interval.counts ? interval.to - interval.from : 0);
          at = interval.to;
          counted += interval.countedMs;
        }
        assert.equal(at, clock.stoppedAt ?? input.now);
        assert.equal(counted, clock.elapsedMs);
      }), runs(60));
    });
  }

  it('foresees an end that comes true when nothing happens any more', () => {
    fc.assert(fc.property(ticket, (example) => {
      const input = inputOf(example);
      const clock = readClock(input, 'resolution');
      if (!clock.running || clock.due === undefined || clock.due < input.now) return;
      const past = input.history.filter(({ at }) => at <= input.now);
      const later = readClock({ ...input, history: past, now: clock.due }, 'resolution');
      assert.equal(later.elapsedMs, clock.target!.totalMs);
      assert.equal(later.due, clock.due);
      assert.notEqual(later.state, 'missed');
    }), runs(200));
  });
});
