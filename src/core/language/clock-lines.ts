import type { Language, Text } from '../model/text';
import type { Clock } from '../query/clock';
import { formatLocal, sayElapsed, saySource, sayTarget } from '../query/clock-words';
import { clocksOf } from '../query/terms';
import type { Rec } from '../record/rec';
import { escapeInline } from '../util/markdown';
import type { Book } from './book';

export const clockNames: Readonly<Record<Clock['kind'], Text>> = { response: { fr: 'Prise en charge', en: 'Response' }, resolution: { fr: 'Résolution', en: 'Resolution' } };

const states: Readonly<Record<Clock['state'], Text>> = {
  running: { fr: 'en cours', en: 'running' }, paused: { fr: 'en pause', en: 'paused' },
  met: { fr: 'cible tenue', en: 'target met' }, missed: { fr: 'cible manquée', en: 'target missed' }, none: { fr: 'arrêtée', en: 'stopped' },
};

const undated: Text = { fr: "arrêtée à un instant que l'historique ne donne pas", en: 'stopped at an instant that the history does not give' };

/** The clocks of an incident, request or problem that have a target, one line of Markdown each. */
export function clockLines(book: Book, rec: Rec): readonly string[] {
  const clocks = clocksOf(rec, book);
  return clocks ? [clocks.response, clocks.resolution].flatMap((clock) => lineOf(clock, book) ?? []) : [];
}

/** `Resolution: 3 h 20 of 8 h, running, due 2026-11-20 17:05 (SLA-0001)` */
function lineOf(clock: Clock, { language, model }: Book): string | undefined {
  if (!clock.target) return undefined;
  const of: Readonly<Record<Language, string>> = { fr: ' sur ', en: ' of ' };
  const due = clock.due === undefined || clock.state === 'met' ? '' : `, ${language === 'fr' ? 'échéance' : 'due'} ${formatLocal(clock.due, model.config.organisation.timezone)}`;
  if (clock.undated) return `${clockNames[clock.kind][language]}${language === 'fr' ? ' :' : ':'} ${sayTarget(clock.target)[language]}, ${undated[language]}${due} (${escapeInline(saySource(clock.source)[language])})`;
  const state = clock.state === 'missed' ? `**${states.missed[language]}**` : states[clock.state][language];
  const source = escapeInline(saySource(clock.source)[language]);
  return `${clockNames[clock.kind][language]}${language === 'fr' ? ' :' : ':'} ${sayElapsed(clock.elapsedMs, clock.target)[language]}${of[language]}${sayTarget(clock.target)[language]}, ${state}${due} (${source})`;
}
