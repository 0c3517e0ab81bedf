import { explainClock } from '../../core/query/clock-explain';
import type { ClockInterval } from '../../core/query/clock-explain';
import type { ClockInput, ClockKind } from '../../core/query/clock-course';
import { readClock } from '../../core/query/clock';
import type { Clock } from '../../core/query/clock';
import { formatLocal, formatSpan, sayElapsed, saySource, sayTarget } from '../../core/query/clock-words';
import { clockInputOf } from '../../core/query/terms';
import { pauseReasons } from '../../core/model/types/common';
import type { RecordType } from '../../core/model/model';
import type { Language, Text } from '../../core/model/text';
import type { Rec } from '../../core/record/rec';
import { formatDuration } from '../../core/util/duration';
import { formatDateTime } from '../../core/util/time';
import { CannotRun } from '../command';
import type { Command, Terminal } from '../command';
import { claimantsOf, oneId } from '../find';
import { visible } from '../formats/text';
import { openRepository } from '../open';
import type { Opened } from '../open';

const kinds: readonly ClockKind[] = ['response', 'resolution'];

export const clock: Command = {
  name: 'clock',
  summary: { fr: 'Explique les horloges de prise en charge et de résolution, intervalle par intervalle.', en: 'Explains the response and resolution clocks, interval by interval.' },
  usage: 'ID',
  options: [
    { name: 'format', value: 'FORMAT', values: ['text', 'json'], help: { fr: 'Forme du résultat : text ou json.', en: 'Form of the result: text or json.' } },
    { name: 'as-of', value: 'DATE', help: { fr: 'Lire les horloges à cet instant plutôt que maintenant.', en: 'Read the clocks at this instant instead of now.' } },
  ],
  run(args, terminal) {
    const id = oneId(args, 'clock');
    const opened = openRepository(args, terminal);
    const [rec] = claimantsOf(opened.workspace.catalog, id);
    const input = clockInputOf(rec!, opened.workspace);
    if (!input) throw new CannotRun({ fr: `${id} n'a pas d'horloge : les incidents, demandes et problèmes en ont une, à partir d'un « created » lisible.`, en: `${id} has no clock: incidents, requests and problems have one, from a "created" that can be read.` });
    if (args.text('format') === 'json') printJson(rec!, input, opened, terminal);
    else printText(rec!, input, opened, terminal);
    return 0;
  },
};

function printJson(rec: Rec, input: ClockInput, { workspace, asOf }: Opened, terminal: Terminal): void {
  const zone = workspace.config.organisation.timezone;
  const at = (ms: number | undefined): string | null => (ms === undefined || !Number.isFinite(ms) ? null : formatDateTime(ms, zone));
  const said = kinds.map((kind) => {
    const read = readClock(input, kind);
    const intervals = [...explainClock(input, kind)].map((i) => ({ from: at(i.from), to: at(i.to), counts: i.counts, why: i.why, countedMs: i.countedMs, calendar: i.calendar, source: i.source }));
    return [kind, { state: read.state, elapsedMs: read.elapsedMs, targetMs: read.target?.totalMs ?? null, source: read.source, due: at(read.due), stoppedAt: at(read.stoppedAt), fraction: read.fraction ?? null, intervals }] as const;
  });
  terminal.out(`${JSON.stringify({ id: rec.id, asOf, ...Object.fromEntries(said) }, null, 2)}\n`);
}

function printText(rec: Rec, input: ClockInput, { workspace, language }: Opened, terminal: Terminal): void {
  const zone = workspace.config.organisation.timezone;
  const type = workspace.model.types.get(rec.type)!;
  terminal.out(`${visible(`${rec.id} ${rec.title}`)}\n`);
  for (const kind of kinds) {
    terminal.out(`\n${headline(readClock(input, kind), zone, language)}\n`);
    for (const interval of explainClock(input, kind)) terminal.out(`  ${line(interval, type, zone, language)}\n`);
  }
}

const words = {
  response: { fr: 'Prise en charge', en: 'Response' },
  resolution: { fr: 'Résolution', en: 'Resolution' },
  running: { fr: 'en cours', en: 'running' },
  paused: { fr: 'en pause', en: 'paused' },
  met: { fr: 'cible tenue', en: 'target met' },
  missed: { fr: 'cible manquée', en: 'target missed' },
  none: { fr: 'sans cible', en: 'no target' },
  withdrawn: { fr: 'retiré à temps', en: 'withdrawn in time' },
  undated: { fr: "arrêtée à un instant que l'historique ne donne pas", en: 'stopped at an instant that the history does not give' },
  usual: { fr: 'calendrier par défaut', en: 'default calendar' },
} as const satisfies Readonly<Record<string, Text>>;

/** `Resolution: 8 h 55 min of 8 h (priority grid), target missed, due 2026-11-20 17:05` */
function headline(read: Clock, zone: string, language: Language): string {
  const fr = language === 'fr';
  const elapsed = read.target ? sayElapsed(read.elapsedMs, read.target)[language] : formatDuration(read.elapsedMs, { language, service: true });
  const target = read.target ? `${fr ? ' sur ' : ' of '}${sayTarget(read.target)[language]} (${saySource(read.source)[language]})` : '';
  if (read.target && read.undated) {
    const would = read.due === undefined ? '' : `, ${fr ? 'échéance' : 'due'} ${formatLocal(read.due, zone)}`;
    return `${words[read.kind][language]}${fr ? ' :' : ':'} ${fr ? 'cible de' : 'target of'} ${sayTarget(read.target)[language]} (${saySource(read.source)[language]})${would}, ${words.undated[language]}`;
  }
  const due = read.due === undefined ? '' : `, ${fr ? 'échéance' : 'due'} ${formatLocal(read.due, zone)}`;
  const stopped = read.stoppedAt === undefined ? '' : `, ${fr ? 'arrêtée' : 'stopped'} ${formatLocal(read.stoppedAt, zone)}`;
  return `${words[read.kind][language]}${fr ? ' :' : ':'} ${elapsed}${target}, ${words[read.state === 'none' && read.target ? 'withdrawn' : read.state][language]}${due}${stopped}`;
}

/** `2026-11-20 09:05 → 2026-11-20 17:05  +8 h  service hours (office, SLA-0001)` */
function line({ from, to, countedMs, counts, why, calendar, source }: ClockInterval, type: RecordType, zone: string, language: Language): string {
  const counted = counts ? `+${formatDuration(countedMs, { language, service: why === 'service-hours' })}` : '–';
  const under = [calendar === 'default' ? words.usual[language] : calendar, saySource(source)[language]].join(', ');
  const [start, end] = formatSpan(from, to, zone);
  return visible(`${start} → ${end}  ${counted.padEnd(14)}${sayReason(why, type)[language]} (${under})`);
}

const reasons: Readonly<Record<string, Text>> = {
  'service-hours': { fr: 'heures de service', en: 'service hours' },
  'calendar-time': { fr: 'temps du calendrier', en: 'calendar time' },
  'outside-hours': { fr: 'hors des heures de service', en: 'outside service hours' },
  holiday: { fr: 'jour férié', en: 'holiday' },
};

function sayReason(why: string, type: RecordType): Text {
  if (Object.hasOwn(reasons, why)) return reasons[why]!;
  if (!why.startsWith('paused:')) return type.statusLabel(why);
  const reason = why.slice('paused:'.length);
  const label = pauseReasons.k === 'choice' ? pauseReasons.values.find((c) => c.id === reason) : undefined;
  return { fr: `pause : ${label?.fr ?? reason}`, en: `paused: ${label?.en ?? reason}` };
}
