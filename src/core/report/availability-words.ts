import { format } from '../model/text';
import type { Holes, Language, Text } from '../model/text';
import type { Availability, AvailabilityInterval } from '../query/availability';
import { formatLocal, formatSpan } from '../query/clock-words';
import { sayPercent } from '../query/percent';
import type { ServiceMonth } from '../query/service-availability';
import { escapeInline, table } from '../util/markdown';
import { text } from '../record/rec';

const words = {
  summary: { fr: 'Résumé', en: 'Summary' },
  none: { fr: "Aucun SLA n'engage ces services sur cette période.", en: 'No SLA commits these services over this period.' },
  service: { fr: 'Service', en: 'Service' }, month: { fr: 'Mois', en: 'Month' },
  promised: { fr: 'Promis', en: 'Promised' }, measured: { fr: 'Mesuré', en: 'Measured' }, kept: { fr: 'Tenu', en: 'Kept' },
  yes: { fr: 'oui', en: 'yes' }, no: { fr: '**non**', en: '**no**' },
  hours: { fr: 'Service (S)', en: 'Service (S)' }, down: { fr: 'Interrompu (D)', en: 'Down (D)' }, degraded: { fr: 'Dégradé', en: 'Degraded' }, allowed: { fr: 'Permis', en: 'Allowed' },
  window: { fr: 'Période jugée : du {from} au {to}, heures « {calendar} ».', en: 'Judged: {from} to {to}, hours "{calendar}".' },
  formulaS: { fr: "S = {open} d'ouverture − {maintenance} de maintenance convenue = **{service}**", en: 'S = {open} open − {maintenance} of agreed maintenance = **{service}**' },
  formulaD: { fr: 'D = **{down}**, en {count} {count|interruption|interruptions}', en: 'D = **{down}**, in {count} {count|interruption|interruptions}' },
  formulaA: { fr: '(S − D) / S = ({service} − {down}) / {service} = **{percent}**, pour {target} promis', en: '(S − D) / S = ({service} − {down}) / {service} = **{percent}**, {target} promised' },
  formulaAllowed: { fr: 'Interruption acceptable = S × (100 % − {target}) = **{allowed}**', en: 'Acceptable downtime = S × (100% − {target}) = **{allowed}**' },
  formulaMtbf: { fr: 'MTBF = (S − D) / {count} = **{mtbf}**; MTRS = D / {count} = **{mtrs}**', en: 'MTBF = (S − D) / {count} = **{mtbf}**; MTRS = D / {count} = **{mtrs}**' },
  formulaNone: { fr: 'MTBF et MTRS : sans interruption, ils ne se calculent pas.', en: 'MTBF and MTRS: without an interruption there are none.' },
  formulaAside: { fr: 'À part : {degraded} dégradé, {planned} interrompu comme prévu; ni l\'un ni l\'autre ne compte dans D.', en: 'Apart: {degraded} degraded, {planned} down as planned; neither counts in D.' },
  noService: { fr: 'Aucune heure de service : rien à mesurer.', en: 'No hours of service: nothing to measure.' },
  from: { fr: 'Du', en: 'From' }, to: { fr: 'Au', en: 'To' }, length: { fr: 'Durée', en: 'Length' }, why: { fr: 'Pourquoi', en: 'Why' }, records: { fr: 'Enregistrements', en: 'Records' },
} as const satisfies Readonly<Record<string, Text>>;

const reasons: Readonly<Record<AvailabilityInterval['why'], Text>> = {
  up: { fr: 'en service', en: 'up' }, down: { fr: 'interrompu', en: 'down' }, degraded: { fr: 'dégradé', en: 'degraded' }, planned: { fr: 'interruption prévue', en: 'planned interruption' },
  maintenance: { fr: 'maintenance convenue', en: 'agreed maintenance' }, 'outside-hours': { fr: 'hors des heures', en: 'outside hours' }, holiday: { fr: 'jour férié', en: 'holiday' },
};

type Say = (key: keyof typeof words, holes?: Holes) => string;

const sayer = (language: Language): Say => (key, holes = {}) => format(words[key], language, holes);

/** A length of service to the second: a calculation that drops units cannot be checked. */
export function exactly(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const parts: readonly (readonly [number, string])[] = [[Math.floor(seconds / 3600), 'h'], [Math.floor(seconds / 60) % 60, 'min'], [seconds % 60, 's']];
  return parts.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}`).join(' ') || '0 min';
}

/** A line for each service and month. */
export function availabilitySummary(found: readonly ServiceMonth[], language: Language): string {
  const say = sayer(language);
  const rows = found.map(({ service, sla, month, target, measured: m }) => [
    `${service.id} ${escapeInline(service.title)}`, sla.id, month, target === undefined ? '' : sayPercent(target)[language], m.percent === undefined ? '' : sayPercent(m.percent)[language],
    m.met === undefined ? '' : say(m.met ? 'yes' : 'no'), exactly(m.serviceMs), exactly(m.downMs), exactly(m.degradedMs), m.allowedMs === undefined ? '' : exactly(m.allowedMs),
    m.mtbfMs === undefined ? '' : exactly(m.mtbfMs), m.mtrsMs === undefined ? '' : exactly(m.mtrsMs),
  ]);
  const head = [say('service'), 'SLA', say('month'), say('promised'), say('measured'), say('kept'), say('hours'), say('down'), say('degraded'), say('allowed'), 'MTBF', 'MTRS'];
  return `## ${say('summary')}\n\n${table(head, rows) ?? say('none')}\n`;
}

/** The calculation of one service and month, then the intervals that it rests on. */
export function availabilityDetail({ service, sla, month, target, measured: m }: ServiceMonth, zone: string, language: Language): string {
  const say = sayer(language);
  const heading = `## ${service.id} ${escapeInline(service.title)}, ${month} (${sla.id})`;
  if (!m.window || m.serviceMs === 0) return `${heading}\n\n${say('noService')}\n`;
  const window = say('window', { from: formatLocal(m.window.from, zone), to: formatLocal(m.window.to, zone), calendar: escapeInline(text(sla.data['hours']) ?? '') });
  return [heading, '', window, '', ...formulas(m, target, say, language).map((line) => `- ${line}`), '', intervalsOf(m, zone, say, language)].join('\n').trimEnd() + '\n';
}

function formulas(m: Availability, target: number | undefined, say: Say, language: Language): readonly string[] {
  const service = exactly(m.serviceMs), down = exactly(m.downMs), count = m.outages;
  const promise = target === undefined ? '' : sayPercent(target)[language];
  return [
    say('formulaS', { open: exactly(m.serviceMs + m.maintenanceMs), maintenance: exactly(m.maintenanceMs), service }),
    say('formulaD', { down, count }),
    say('formulaA', { service, down, percent: sayPercent(m.percent ?? 0)[language], target: promise }),
    ...(m.allowedMs === undefined ? [] : [say('formulaAllowed', { target: promise, allowed: exactly(m.allowedMs) })]),
    m.mtbfMs === undefined || m.mtrsMs === undefined ? say('formulaNone') : say('formulaMtbf', { count, mtbf: exactly(m.mtbfMs), mtrs: exactly(m.mtrsMs) }),
    ...(m.degradedMs + m.plannedMs > 0 ? [say('formulaAside', { degraded: exactly(m.degradedMs), planned: exactly(m.plannedMs) })] : []),
  ];
}

/** What took something of the hours. The rest of the window is service, or outside its hours: the data form has it all. */
function intervalsOf(m: Availability, zone: string, say: Say, language: Language): string {
  const telling = m.intervals.filter((i) => i.why !== 'up' && i.why !== 'outside-hours');
  const rows = telling.map((i) => [...formatSpan(i.from, i.to, zone), exactly(i.to - i.from), reasons[i.why][language], i.sources.map(escapeInline).join(', ')]);
  return table([say('from'), say('to'), say('length'), say('why'), say('records')], rows) ?? '';
}
