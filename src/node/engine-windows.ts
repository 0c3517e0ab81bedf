import type { Answer, Answers, Question } from '../core/edit/questions';
import type { Workspace } from '../core/gitsm';
import type { Language, Text } from '../core/model/text';
import { plannedWindow } from '../core/query/change-plan';
import type { Interval } from '../core/query/intervals';
import { checkRule, occurrences } from '../core/query/recurrence';
import { candidateWindows, judgeWindow } from '../core/query/windows';
import type { CandidateWindow, WindowConflict } from '../core/query/windows';
import { text, texts } from '../core/record/rec';
import type { Rec } from '../core/record/rec';
import { parseDuration } from '../core/util/duration';
import { DAY, HOUR, MINUTE, formatDateTime, parseDateTime } from '../core/util/time';

const words = {
  length: { fr: 'Durée', en: 'Length' },
  lengthHelp: { fr: 'Combien de temps la fenêtre dure, comme 2h ou 1h30m', en: 'How long the window lasts, such as 2h or 1h30m' },
  window: { fr: 'Fenêtre', en: 'Window' },
  windowHelp: { fr: 'Les fenêtres libres des 30 jours à venir, puis celles qui en croisent une autre', en: 'The free windows of the next 30 days, then those that meet another' },
  free: { fr: 'libre', en: 'free' }, within: { fr: 'dans', en: 'within' }, freeze: { fr: 'gel', en: 'freeze' }, peak: { fr: "heures d'affluence de", en: 'busy hours of' },
  other: { fr: 'Une autre fenêtre…', en: 'Another window…' },
  start: { fr: 'Début', en: 'Start' }, end: { fr: 'Fin', en: 'End' },
  despite: { fr: 'Malgré tout?', en: 'Despite all?' }, keep: { fr: 'Retenir cette fenêtre', en: 'Keep this window' },
  repeat: { fr: 'Répétition', en: 'Repeat' }, once: { fr: 'Une seule fois', en: 'Once only' },
  weekly: { fr: 'Chaque semaine, ce jour-là', en: 'Every week, on that day' }, fortnight: { fr: 'Toutes les deux semaines', en: 'Every two weeks' },
  nth: { fr: 'Chaque mois, le même jour de la semaine', en: 'Every month, on the same weekday' }, monthly: { fr: 'Chaque mois, à cette date', en: 'Every month, on that date' },
  rule: { fr: 'Une autre règle (RFC 5545)…', en: 'Another rule (RFC 5545)…' },
  ruleHelp: { fr: 'Comme FREQ=MONTHLY;BYDAY=3SA', en: 'Such as FREQ=MONTHLY;BYDAY=3SA' },
  next: { fr: 'Prochaines fois', en: 'Next times' },
} as const satisfies Readonly<Record<string, Text>>;

const days = 30;

/** Asks for a window by proposing free ones: how long, which, or another with what it meets. Nothing where both ends are given. */
export function windowQuestions(workspace: Workspace, rec: Rec, answers: Answers, language: Language): readonly Question[] {
  if (answers['start'] && answers['end']) return asked(answers, 'window') && answers['window'] === 'other' ? despite(workspace, rec, answers, language) : [];
  const length: Question = {
    name: 'length', label: words.length[language], help: words.lengthHelp[language], required: true, of: 'duration', proposal: lengthOf(rec) ?? '2h',
  };
  if (answers['start']) return [endOf(answers, language)];
  const duration = parseDuration(answers['length'] ?? '')?.totalMs;
  if (duration === undefined || duration <= 0) return [length];
  if (answers['window'] === 'other') return [startOf(workspace, rec, language), endOf(answers, language)];
  return [length, { name: 'window', label: words.window[language], help: words.windowHelp[language], required: true, of: 'choice', choices: [...candidates(workspace, rec, duration, language), { value: 'other', label: words.other[language] }] }];
}

/** The two ends that the answers give. */
export function windowOf(answers: Answers): { readonly start: string; readonly end: string } {
  const [start = '', end = ''] = (answers['window'] ?? '').split('/');
  return answers['window'] && answers['window'] !== 'other' ? { start, end } : { start: answers['start'] ?? '', end: answers['end'] ?? '' };
}

export const windowAnswers: readonly string[] = ['start', 'end', 'length', 'window', 'despite', 'phase'];

const asked = (answers: Answers, name: string): boolean => answers[name] !== undefined;

function lengthOf(rec: Rec): string | undefined {
  const known = rec.type === 'maintenance' ? spanOf(text(rec.data['start']), text(rec.data['end'])) : plannedWindow(rec.data);
  if (!known || known.to <= known.from) return undefined;
  const minutes = Math.round((known.to - known.from) / MINUTE);
  return [minutes >= 60 ? `${Math.floor(minutes / 60)}h` : '', minutes % 60 ? `${minutes % 60}m` : ''].join('');
}

function spanOf(start: string | undefined, end: string | undefined): Interval | undefined {
  const from = parseDateTime(start ?? ''), to = parseDateTime(end ?? '');
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** The best windows of the days to come for a record, each as `start/end` with what it meets; as long as its present window, unless a length is given (milliseconds). */
export function proposedWindows(workspace: Workspace, rec: Rec, language: Language, length?: number): readonly Answer[] {
  return candidates(workspace, rec, length ?? parseDuration(lengthOf(rec) ?? '2h')!.totalMs, language);
}

function candidates(workspace: Workspace, rec: Rec, duration: number, language: Language): readonly Answer[] {
  const zone = workspace.config.organisation.timezone;
  const windows = candidateWindows({ change: rec, duration, after: workspace.now, days }, workspace).map((w) => ({ ...w, conflicts: othersOf(rec, w) }));
  const sorted = windows.toSorted((a, b) => Number(a.conflicts.length > 0) - Number(b.conflicts.length > 0));
  return sorted.map((w) => ({ value: `${formatDateTime(w.from, zone)}/${formatDateTime(w.to, zone)}`, label: sayWindow(w, zone, language), description: saySuits(w, language) }));
}

/** A record's own windows, and those of the changes that a release holds, are not in its way. */
function othersOf(rec: Rec, { conflicts }: CandidateWindow): readonly WindowConflict[] {
  const own = new Set([rec.id, ...texts(rec.data['changes'])]);
  return conflicts.filter((c) => !('record' in c) || !own.has(c.record));
}

function saySuits({ conflicts, within }: CandidateWindow, language: Language): string {
  if (conflicts.length > 0) return conflicts.map((c) => sayConflict(c, language)).join('; ');
  return within.length > 0 ? `${words.free[language]}, ${words.within[language]} ${within.join(', ')}` : words.free[language];
}

function sayConflict(conflict: WindowConflict, language: Language): string {
  switch (conflict.kind) {
    case 'freeze': return `${words.freeze[language]} ${language === 'fr' ? `« ${conflict.name} »` : `"${conflict.name}"`}`;
    case 'peak': return `${words.peak[language]} ${conflict.record}`;
    case 'change': case 'maintenance': return conflict.record;
  }
}

function sayWindow({ from, to }: Interval, zone: string, language: Language): string {
  const [a, b] = [formatDateTime(from, zone), formatDateTime(to, zone)] as const;
  const day = (at: string): string => new Intl.DateTimeFormat(language === 'fr' ? 'fr-CA' : 'en-CA', { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short' }).format(Date.parse(`${at.slice(0, 10)}T00:00:00Z`));
  const end = a.slice(0, 10) === b.slice(0, 10) ? b.slice(11, 16) : `${day(b)} ${b.slice(11, 16)}`;
  return `${day(a)}, ${a.slice(11, 16)} – ${end}`;
}

function startOf(workspace: Workspace, rec: Rec, language: Language): Question {
  const zone = workspace.config.organisation.timezone;
  const next = Math.ceil((workspace.now + HOUR) / HOUR) * HOUR;
  const known = rec.type === 'maintenance' ? parseDateTime(text(rec.data['start']) ?? '') : plannedWindow(rec.data)?.from;
  return { name: 'start', label: words.start[language], required: true, of: 'datetime', proposal: formatDateTime(known ?? next, zone) };
}

function endOf(answers: Answers, language: Language): Question {
  const start = parseDateTime(answers['start'] ?? ''), length = parseDuration(answers['length'] ?? '')?.totalMs;
  const offset = /(Z|[+-]\d\d:\d\d)$/.exec(answers['start'] ?? '')?.[1] ?? 'Z';
  const proposal = start === undefined ? undefined : atOffset(start + (length ?? 2 * HOUR), offset);
  return { name: 'end', label: words.end[language], required: true, of: 'datetime', ...(proposal === undefined ? {} : { proposal }) };
}

function atOffset(ms: number, offset: string): string {
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(offset) ?? [];
  const shift = sign === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * HOUR + Number(minutes) * MINUTE);
  return `${new Date(ms + shift).toISOString().slice(0, 19)}${offset}`;
}

/** What a window that a person typed meets, to be confirmed. */
function despite(workspace: Workspace, rec: Rec, answers: Answers, language: Language): readonly Question[] {
  const span = spanOf(answers['start'], answers['end']);
  if (!span || span.from >= span.to) return [];
  const conflicts = othersOf(rec, judgeWindow(rec, span, workspace));
  if (conflicts.length === 0) return [];
  const said = conflicts.map((c) => sayConflict(c, language)).join('; ');
  return [{ name: 'despite', label: words.despite[language], help: said, required: true, of: 'choice', choices: [{ value: 'keep', label: words.keep[language], description: said }] }];
}

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** Asks when a new maintenance is and how it repeats, with its next times. */
export function maintenanceQuestions(workspace: Workspace, answers: Answers, language: Language): readonly Question[] {
  const when: Question = { name: 'start', label: words.start[language], required: true, of: 'datetime', proposal: formatDateTime(Math.ceil((workspace.now + DAY) / HOUR) * HOUR, workspace.config.organisation.timezone) };
  const end = endOf(answers, language);
  // Which repetitions there are follows from the start; that one is asked is known before.
  if (!answers['start'] || !answers['end']) return [when, end, { name: 'repeats', label: words.repeat[language], required: true, of: 'choice', choices: [] }];
  const local = answers['start'];
  const [y = 1970, m = 1, d = 1] = local.slice(0, 10).split('-').map(Number);
  const weekday = weekdays[new Date(Date.UTC(y, m - 1, d)).getUTCDay()]!;
  // The fifth one of a month is not there every month: the last one is.
  const nth = d > 28 ? -1 : Math.ceil(d / 7);
  const rules: readonly (readonly [Text, string])[] = [[words.weekly, `FREQ=WEEKLY;BYDAY=${weekday}`], [words.fortnight, `FREQ=WEEKLY;INTERVAL=2;BYDAY=${weekday}`], [words.nth, `FREQ=MONTHLY;BYDAY=${nth}${weekday}`], [words.monthly, `FREQ=MONTHLY;BYMONTHDAY=${d}`]];
  const choices: readonly Answer[] = [
    { value: 'once', label: words.once[language] },
    ...rules.map(([label, value]) => ({ value, label: label[language], description: sayNext(workspace, answers, value, language) })),
    { value: 'rule', label: words.rule[language] },
  ];
  const repeat: Question = { name: 'repeats', label: words.repeat[language], required: true, of: 'choice', choices };
  return answers['repeats'] === 'rule' ? [repeat, ruleQuestion(language)] : answers['repeat'] === undefined ? [repeat] : [];
}

function ruleQuestion(language: Language): Question {
  return { name: 'repeat', label: words.rule[language].replace('…', ''), help: words.ruleHelp[language], required: true, of: 'rrule' };
}

/** The first times of a rule, as days. */
function sayNext(workspace: Workspace, answers: Answers, rrule: string, language: Language): string {
  const span = spanOf(answers['start'], answers['end']);
  if (!span || !checkRule(rrule).ok) return rrule;
  const zone = workspace.config.organisation.timezone;
  const found = occurrences({ start: span.from, end: span.to, rrule, zone, from: span.from, to: span.from + 366 * DAY, limit: 4 });
  if (!found.ok) return rrule;
  return `${words.next[language]}${language === 'fr' ? ' : ' : ': '}${found.windows.slice(1).map((w) => formatDateTime(w.from, zone).slice(0, 10)).join(', ')} · ${rrule}`;
}
