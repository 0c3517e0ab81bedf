import type { Catalog } from '../catalog/catalog';
import type { Text } from '../model/text';
import type { Count, IncidentCounts } from '../query/incident-counts';
import { dayOf } from '../query/moments';
import type { Trend } from '../query/trends';
import { text } from '../record/rec';
import type { Rec } from '../record/rec';
import { cell, longTable, nameOf, namesOf, page, sayField, sayStatus, sayer } from './parts';
import type { Tongue } from './parts';
import { sayPeriod } from './period';
import type { Period } from './period';
import { parseDateTime } from '../util/time';

export interface ProblemsOfPeriod {
  /** How many were opened and closed in the period. */
  readonly opened: number;
  readonly closed: number;
  /** Those that are open now, by id. */
  readonly open: readonly Rec[];
}

export interface TrendFound {
  readonly period: Period;
  readonly counts: IncidentCounts;
  readonly recurring: readonly Trend[];
  /** Those of which no incident names a problem. */
  readonly suggested: readonly Trend[];
  readonly problems: ProblemsOfPeriod;
}

type World = Tongue & { readonly catalog: Catalog };

/** Ids of incidents that one line names. */
const NAMED = 12;
/** Problems that one report suggests: more would be work for nobody. */
const SUGGESTED = 25;

const words = {
  period: { fr: 'Période', en: 'Period' }, incidents: { fr: '{n} incidents, contre {before} pendant la période précédente de même durée. Les incidents annulés et les doublons ne comptent pas.', en: '{n} incidents, against {before} in the period of the same length before. Cancelled incidents and duplicates do not count.' },
  recurring: { fr: 'Ce qui se répète', en: 'What recurs' }, suggested: { fr: 'Problèmes à ouvrir', en: 'Problems to open' },
  suggestedWhy: { fr: "Ce qui se répète sans qu'aucun problème le suive. Une même cause paraît parfois sous son CI, son service et sa catégorie : le CI est le plus près de la cause.", en: 'What recurs and no problem follows. One cause may appear under its CI, its service and its category: the CI is the nearest to the cause.' },
  nothing: { fr: 'Rien ne se répète.', en: 'Nothing recurs.' }, noneToOpen: { fr: 'Aucun : un problème suit tout ce qui se répète.', en: 'None: a problem follows all that recurs.' },
  category: { fr: 'Par catégorie', en: 'By category' }, service: { fr: 'Par service', en: 'By service' }, ci: { fr: 'Par CI', en: 'By CI' }, priority: { fr: 'Par priorité', en: 'By priority' }, weekday: { fr: 'Par jour de la semaine', en: 'By weekday' }, month: { fr: 'Par mois', en: 'By month' },
  what: { fr: 'Quoi', en: 'What' }, count: { fr: 'Incidents', en: 'Incidents' }, before: { fr: 'Avant', en: 'Before' }, change: { fr: 'Écart', en: 'Change' }, yearBefore: { fr: 'Un an plus tôt', en: 'A year earlier' },
  kind: { fr: 'Nature', en: 'Kind' }, problems: { fr: 'Problèmes', en: 'Problems' }, noProblem: { fr: 'aucun', en: 'none' }, records: { fr: 'Enregistrements', en: 'Records' }, none: { fr: 'Aucun.', en: 'None.' },
  problemCounts: { fr: '{opened} {opened|ouvert|ouverts} et {closed} clos pendant la période; {open} encore {open|ouvert|ouverts}.', en: '{opened} opened and {closed} closed in the period; {open} still open.' },
  problem: { fr: 'Problème', en: 'Problem' }, status: { fr: 'Statut', en: 'Status' }, cause: { fr: 'Cause', en: 'Cause' }, since: { fr: 'Depuis', en: 'Since' },
} as const satisfies Readonly<Record<string, Text>>;

const kinds: Readonly<Record<Trend['by'], Text>> = { ci: { fr: 'CI', en: 'CI' }, service: { fr: 'Service', en: 'Service' }, category: { fr: 'Catégorie', en: 'Category' } };
const days: readonly Text[] = [{ fr: 'lundi', en: 'Monday' }, { fr: 'mardi', en: 'Tuesday' }, { fr: 'mercredi', en: 'Wednesday' }, { fr: 'jeudi', en: 'Thursday' }, { fr: 'vendredi', en: 'Friday' }, { fr: 'samedi', en: 'Saturday' }, { fr: 'dimanche', en: 'Sunday' }];

/** The whole report below its heading. */
export function trendPage({ period, counts, recurring, suggested, problems }: TrendFound, world: World): string {
  const { language, model } = world;
  const say = sayer(words, language);
  const rows = recurring.map((t) => [kinds[t.by][language], cell(t.label[language]), ...figures({ key: t.key, count: t.incidents.length, before: t.before }), t.problems.length === 0 ? `**${say('noProblem')}**` : namesOf(t.problems), incidentsOf(t)]);
  const table = longTable([say('kind'), say('what'), say('count'), say('before'), say('change'), say('problems'), say('records')], rows, { language, none: say('nothing') });
  return page(
    `## ${say('period')}`, `${sayPeriod(period, model.config.organisation.timezone, language)}${language === 'fr' ? ' :' : ':'} ${say('incidents', { n: counts.all.count, before: counts.all.before })}`,
    `## ${say('recurring')}`, table,
    `## ${say('suggested')}`, suggestions(recurring, suggested, world),
    ...(['category', 'service', 'ci', 'priority', 'weekday', 'month'] as const).map((by) => page(`## ${say(by)}`, countTable(by, counts[by], world))),
    `## ${say('problems')}`, say('problemCounts', { opened: problems.opened, closed: problems.closed, open: problems.open.length }), problemTable(problems.open, world),
  );
}

function suggestions(recurring: readonly Trend[], suggested: readonly Trend[], { language }: World): string {
  const say = sayer(words, language);
  if (suggested.length === 0) return recurring.length === 0 ? say('nothing') : say('noneToOpen');
  // Ids are of records, so any text: none of it may close the code.
  const lines = suggested.slice(0, SUGGESTED).map((t) => `- ${kinds[t.by][language]} ${cell(t.label[language])}${language === 'fr' ? ' :' : ':'} \`gitsm raise problem --from ${t.incidents.slice(0, NAMED).map((i) => i.id.replace(/[^\p{L}\p{N}_-]/gu, '')).join(',')}\``);
  return page(say('suggestedWhy'), lines.join('\n'));
}

function countTable(by: 'category' | 'service' | 'ci' | 'priority' | 'weekday' | 'month', counts: readonly Count[], world: World): string {
  const say = sayer(words, world.language);
  const rows = counts.map((c) => [labelOf(by, c.key, world), ...figures(c)]);
  return longTable([say('what'), say('count'), say(by === 'month' ? 'yearBefore' : 'before'), say('change')], rows, { language: world.language, none: say('none') });
}

function labelOf(by: string, key: string, { model, catalog, language }: World): string {
  if (by === 'weekday') return days[Number(key) - 1]![language];
  if (by === 'category') return cell(model.config.incidentCategories.find((c) => c.id === key)?.label[language] ?? key);
  const rec = by === 'service' || by === 'ci' ? catalog.get(key) : undefined;
  return rec ? nameOf(rec) : cell(key);
}

function figures({ count, before }: Count): readonly string[] {
  return [String(count), String(before), count === before ? '=' : count > before ? `+${count - before}` : `−${before - count}`];
}

function incidentsOf({ incidents }: Trend): string {
  const named = namesOf(incidents.slice(-NAMED).map((i) => i.id));
  return incidents.length > NAMED ? `…, ${named}` : named;
}

function problemTable(open: readonly Rec[], world: World): string {
  const { language, model } = world;
  const say = sayer(words, language);
  const rows = open.map((rec) => {
    const at = parseDateTime(text(rec.data['created']) ?? '');
    return [nameOf(rec), sayStatus(rec, world), sayField(rec, 'cause_code', world), at === undefined ? '' : dayOf(at, model.config.organisation.timezone)];
  });
  return longTable([say('problem'), say('status'), say('cause'), say('since')], rows, { language, none: say('none') });
}
