import type { Language, Text } from '../model/text';
import { alarmOf } from '../query/clock';
import type { Clock, ClockAlarm } from '../query/clock';
import { sayElapsed } from '../query/clock-words';
import { clocksOf } from '../query/terms';
import type { Rec } from '../record/rec';
import type { Book } from './book';
import { clockLines, clockNames } from './clock-lines';

/** The clock of a record that runs now, for a status bar. */
export interface OpenClock {
  readonly record: string;
  /** `Resolution: 3 h 20 min left`. */
  readonly text: string;
  readonly alarm: ClockAlarm;
  readonly paused: boolean;
  /** Both clocks in a line of Markdown each. */
  readonly lines: readonly string[];
}

/** The response clock until somebody answered, then that of the resolution; undefined where neither has a target that is still to be met. */
export function openClockOf(book: Book, rec: Rec): OpenClock | undefined {
  const clocks = clocksOf(rec, book);
  const clock = clocks && [clocks.response, clocks.resolution].find(isOpen);
  if (!clock) return undefined;
  return { record: rec.id, text: say(clock)[book.language], alarm: alarmOf(clock), paused: clock.state === 'paused', lines: clockLines(book, rec) };
}

function isOpen({ state, stoppedAt, target }: Clock): boolean {
  return target !== undefined && state !== 'none' && state !== 'met' && stoppedAt === undefined;
}

function say(clock: Clock): Text {
  const target = clock.target!;
  const left = target.totalMs - clock.elapsedMs;
  const length = sayElapsed(Math.abs(left), target);
  const name = clockNames[clock.kind];
  const said: Readonly<Record<Language, string>> = left < 0
    ? { fr: `en retard de ${length.fr}`, en: `${length.en} late` }
    : { fr: `reste ${length.fr}`, en: `${length.en} left` };
  const paused = clock.state === 'paused' ? { fr: 'en pause, ', en: 'paused, ' } : { fr: '', en: '' };
  return { fr: `${name.fr} : ${paused.fr}${said.fr}`, en: `${name.en}: ${paused.en}${said.en}` };
}
