import { format } from '../model/text';
import type { Text } from '../model/text';
import type { AuditQuestion, CiAudit, CiEnd, Confirmation } from '../query/ci-audit';
import { dayOf } from '../query/moments';
import { fields, text } from '../record/rec';
import type { Rec } from '../record/rec';
import { messageOf } from '../rules/finding';
import type { Finding } from '../rules/finding';
import { sayClass, sayValue } from './ci-catalogue-words';
import { cell, longTable, nameOf, page, sayField, sayPerson, sayStatus, sayer } from './parts';
import type { Tongue } from './parts';

export interface AuditedClass {
  readonly id: string;
  readonly all: number;
  readonly live: number;
  /** How many of them the audit names. */
  readonly wrong: number;
}

export interface CiFinding {
  readonly rec: Rec;
  readonly finding: Finding;
}

type Audit = CiAudit & { readonly findings: readonly CiFinding[] };

const words = {
  summary: { fr: 'Résumé', en: 'Summary' },
  judged: { fr: '{n} CI contrôlés, retirés et annulés exclus. Avec au moins un écart : {wrong}.', en: '{n} CIs audited, without those retired or cancelled. With at least one gap: {wrong}.' },
  empty: { fr: 'La CMDB est vide.', en: 'The CMDB is empty.' }, none: { fr: 'Aucun.', en: 'None.' }, all: { fr: '**Toutes**', en: '**All**' },
  check: { fr: 'Contrôle', en: 'Check' }, count: { fr: 'Constats', en: 'Found' },
  class: { fr: 'Classe', en: 'Class' }, cis: { fr: 'CI', en: 'CIs' }, live: { fr: 'En service', en: 'Live' }, wrong: { fr: 'Avec écart', en: 'With gaps' },
  noOwner: { fr: 'CI sans responsable', en: 'CIs without an owner' }, noClient: { fr: 'CI en service sans client', en: 'Live CIs without a client' },
  noClientWhy: { fr: "Ni client en propre, ni service d'un client qui repose dessus. Propres à l'organisation, ou une relation manque : à confirmer; ils ne comptent pas comme écarts.", en: "Neither a client of their own, nor a client's service that stands on them. The organisation's own, or a relation is missing: to be confirmed; they do not count as gaps." },
  orphans: { fr: "CI qu'aucun service n'atteint", en: 'CIs that no service reaches' },
  ended: { fr: 'Garanties, licences et certificats échus', en: 'Expired warranties, licences and certificates' }, ending: { fr: 'Échéances des 30 prochains jours', en: 'Expiring within 30 days' },
  unconfirmed: { fr: "CI que leur outil n'a pas confirmés depuis {days} jours", en: 'CIs that their tool has not confirmed for {days} days' },
  drifts: { fr: 'Écarts avec les changements mis en œuvre', en: 'Gaps with implemented changes' }, findings: { fr: 'Autres constats des règles', en: 'Other findings of the rules' },
  sample: { fr: 'À vérifier sur place', en: 'To check on site' },
  sampleWhy: { fr: 'Les CI en service dont la dernière confirmation (outil, historique ou création) est la plus ancienne. La dernière colonne se remplit sur place.', en: 'The live CIs whose last confirmation (tool, history or creation) is the oldest. The last column is filled in on site.' },
  status: { fr: 'Statut', en: 'Status' }, owner: { fr: 'Responsable', en: 'Owner' }, location: { fr: 'Emplacement', en: 'Location' }, serial: { fr: 'Numéro de série', en: 'Serial number' },
  what: { fr: 'Échéance', en: 'What' }, date: { fr: 'Date', en: 'Date' }, since: { fr: 'Jours', en: 'Days' }, tool: { fr: 'Outil', en: 'Tool' }, key: { fr: 'Clé', en: 'Key' }, last: { fr: 'Dernière confirmation', en: 'Last confirmed' }, never: { fr: 'jamais', en: 'never' },
  by: { fr: 'Par', en: 'By' }, source: { fr: 'outil', en: 'tool' }, history: { fr: 'historique', en: 'history' }, created: { fr: 'création', en: 'creation' }, seen: { fr: 'Constaté', en: 'Seen' },
  field: { fr: 'Champ', en: 'Field' }, wanted: { fr: 'Selon le changement', en: 'By the change' }, found: { fr: 'Dans la CMDB', en: 'In the CMDB' }, change: { fr: 'Changement', en: 'Change' },
  rule: { fr: 'Règle', en: 'Rule' }, severity: { fr: 'Gravité', en: 'Severity' }, error: { fr: 'erreur', en: 'error' }, warning: { fr: 'avertissement', en: 'warning' }, information: { fr: 'information', en: 'information' }, message: { fr: 'Message', en: 'Message' },
} as const satisfies Readonly<Record<string, Text>>;

const ends: Readonly<Record<CiEnd['field'], Text>> = { expires: { fr: 'licence ou certificat', en: 'licence or certificate' }, warranty_until: { fr: 'garantie', en: 'warranty' } };

/** A check of the audit: its title, what it found, and the table that says so. */
interface Check { readonly title: string; readonly count: number; readonly table: string; readonly why?: string }

/** The whole report below its heading. */
export function auditPage(audit: Audit, classes: readonly AuditedClass[], question: AuditQuestion, tongue: Tongue): string {
  const { language } = tongue;
  const say = sayer(words, language);
  const checks = checksOf(audit, question, tongue);
  const rows = classes.map((c) => [sayClass(c.id, tongue), String(c.all), String(c.live), String(c.wrong)]);
  const sum = (of: (c: AuditedClass) => number): number => classes.reduce((n, c) => n + of(c), 0);
  const totals = classes.length > 1 ? [[say('all'), `**${audit.judged.length}**`, `**${sum((c) => c.live)}**`, `**${sum((c) => c.wrong)}**`]] : [];
  return page(
    `## ${say('summary')}`, audit.judged.length === 0 ? say('empty') : say('judged', { n: audit.judged.length, wrong: sum((c) => c.wrong) }),
    longTable([say('class'), say('cis'), say('live'), say('wrong')], [...rows, ...totals], { language, none: '' }),
    longTable([say('check'), say('count')], checks.map((c) => [c.title, String(c.count)]), { language, none: '' }),
    ...checks.map((c) => page(`## ${c.title}`, c.count === 0 ? '' : c.why ?? '', c.table)),
    page(`## ${say('sample')}`, say('sampleWhy'), sampleTable(audit.sample, tongue)),
  );
}

function checksOf(audit: Audit, { days }: AuditQuestion, tongue: Tongue): readonly Check[] {
  const { language } = tongue;
  const say = sayer(words, language);
  const none = say('none');
  const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => longTable(head, rows, { language, none });
  const cis = (recs: readonly Rec[]): string => table(['CI', say('class'), say('status'), say('owner'), say('location')], recs.map((rec) => [...ciCells(rec, tongue), sayPerson(rec.data['owner'], tongue.model), sayField(rec, 'location', tongue)]));
  const dated = (all: readonly CiEnd[], days: (n: number) => number): string => table(['CI', say('class'), say('what'), say('date'), say('since'), say('owner')], all.map((e) => [nameOf(e.rec), sayClass(text(e.rec.data['class']) ?? '', tongue), ends[e.field][language], e.date, String(days(e.days)), sayPerson(e.rec.data['owner'], tongue.model)]));
  return [
    { title: say('noOwner'), count: audit.noOwner.length, table: cis(audit.noOwner) },
    { title: say('noClient'), count: audit.noClient.length, table: cis(audit.noClient), why: say('noClientWhy') },
    { title: say('orphans'), count: audit.orphans.length, table: cis(audit.orphans) },
    { title: say('ended'), count: audit.ended.length, table: dated(audit.ended, (n) => n) },
    { title: say('ending'), count: audit.ending.length, table: dated(audit.ending, (n) => -n) },
    { title: say('unconfirmed', { days }), count: audit.unconfirmed.length, table: table(['CI', say('tool'), say('key'), say('last')], audit.unconfirmed.map((c) => [nameOf(c.rec), sourceOf(c.rec, 'tool'), sourceOf(c.rec, 'key'), sayDay(c, tongue)])) },
    { title: say('drifts'), count: audit.drifts.length, table: table(['CI', say('field'), say('wanted'), say('found'), say('change')], audit.drifts.map((d) => [nameOf(d.ci), cell(d.path), cell(sayValue(d.wanted)), cell(sayValue(d.found)), cell(`${d.change.id} (${d.plan.id})`)])) },
    { title: say('findings'), count: audit.findings.length, table: table(['CI', say('severity'), say('rule'), say('message')], audit.findings.map(({ rec, finding }) => [nameOf(rec), say(finding.severity), finding.rule, cell(messageOf(finding, language))])) },
  ];
}

function sampleTable(sample: readonly Confirmation[], tongue: Tongue): string {
  const say = sayer(words, tongue.language);
  const rows = sample.map((c) => [
    nameOf(c.rec), sayClass(text(c.rec.data['class']) ?? '', tongue), sayField(c.rec, 'location', tongue), sayField(c.rec, 'serial', tongue),
    `${sayDay(c, tongue)}${c.at === undefined ? '' : ` (${say(c.by)})`}`, '☐',
  ]);
  return longTable(['CI', say('class'), say('location'), say('serial'), say('last'), say('seen')], rows, { language: tongue.language, none: say('none') });
}

function ciCells(rec: Rec, tongue: Tongue): readonly string[] {
  return [nameOf(rec), sayClass(text(rec.data['class']) ?? '', tongue), sayStatus(rec, tongue)];
}

function sourceOf(rec: Rec, name: string): string {
  return cell(text(fields(rec.data['source'])[name]));
}

function sayDay({ at }: Confirmation, { model, language }: Tongue): string {
  return at === undefined ? format(words.never, language) : dayOf(at, model.config.organisation.timezone);
}
