import { templates } from '../model/kit/templates';
import { format } from '../model/text';
import type { Text } from '../model/text';
import type { ClientConfiguration, PastState } from '../query/client-configuration';
import { formatLocal } from '../query/clock-words';
import type { Drift } from '../query/drift';
import { dayOf } from '../query/moments';
import { text } from '../record/rec';
import type { Rec } from '../record/rec';
import { messageOf } from '../rules/finding';
import type { Finding } from '../rules/finding';
import { sayClass, sayValue } from './ci-catalogue-words';
import { cell, longTable, nameOf, namesOf, page, sayField, sayPerson, sayStatus, sayer } from './parts';
import type { Tongue } from './parts';
import { sayPeriod } from './period';
import type { Period } from './period';

/** What is said against CIs, by file. */
export interface Discrepancies {
  readonly drifts: ReadonlyMap<string, readonly Drift[]>;
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
}

/** Clients that one page tells of; each may be asked for by itself. */
const CLIENTS = 50;

const words = {
  noClient: { fr: 'Aucun client.', en: 'No client.' }, moreClients: { fr: '… et {n} autres clients : `--client ID` donne chacun.', en: '… and {n} more clients: `--client ID` gives each.' },
  service: { fr: 'Service', en: 'Service' }, status: { fr: 'Statut', en: 'Status' }, criticality: { fr: 'Criticité', en: 'Criticality' }, cis: { fr: 'CI', en: 'CIs' }, noService: { fr: 'Aucun service.', en: 'No service.' },
  period: { fr: '{period}, arrêté au {at}.', en: '{period}, as of {at}.' },
  class: { fr: 'Classe', en: 'Class' }, version: { fr: 'Version', en: 'Version' }, location: { fr: 'Emplacement', en: 'Location' }, warranty: { fr: 'Garantie', en: 'Warranty' }, expires: { fr: 'Expire', en: 'Expires' }, incidents: { fr: 'Incidents ouverts', en: 'Open incidents' }, changes: { fr: 'Changements ouverts', en: 'Open changes' }, services: { fr: 'Services', en: 'Services' },
  change: { fr: 'Changement', en: 'Change' }, implemented: { fr: 'Mis en œuvre', en: 'Implemented' }, outcome: { fr: 'Résultat', en: 'Outcome' }, plans: { fr: 'Plans de configuration', en: 'Configuration plans' }, none: { fr: 'Aucun.', en: 'None.' },
  pastWhy: { fr: "D'après l'historique daté des CI et les plans de configuration appliqués pendant la période. L'état complet d'un CI à une date vient de git : `gitsm show ID --at DATE`.", en: "From the CIs' dated history and the configuration plans applied in the period. The full state of a CI on a date comes from git: `gitsm show ID --at DATE`." },
  at: { fr: 'Quand', en: 'When' }, what: { fr: 'Champ', en: 'Field' }, before: { fr: 'Avant', en: 'Before' }, after: { fr: 'Après', en: 'After' }, by: { fr: 'Par', en: 'By' },
  drift: { fr: "« {field} » : {wanted} selon {change}, {found} dans la CMDB", en: '"{field}": {wanted} by {change}, {found} in the CMDB' }, discrepancy: { fr: 'Écart', en: 'Discrepancy' },
  record: { fr: 'Enregistrement', en: 'Record' }, kind: { fr: 'Nature', en: 'Kind' }, priority: { fr: 'Priorité', en: 'Priority' }, since: { fr: 'Depuis', en: 'Since' },
} as const satisfies Readonly<Record<string, Text>>;

const sections = templates['report.configuration-status'];
type Section = (typeof sections)[number]['id'];

/** The whole report below its heading: the sections of the kit's template in its order, under each client where there are several. */
export function statusPage(found: readonly ClientConfiguration[], period: Period, wrong: Discrepancies, tongue: Tongue): string {
  const { language } = tongue;
  const say = sayer(words, language);
  const [only, ...others] = found;
  if (!only) return say('noClient');
  if (others.length === 0) return clientPage(only, period, wrong, tongue, '##');
  const more = found.length - CLIENTS;
  return page(...found.slice(0, CLIENTS).map((c) => page(`## ${nameOf(c.client)}`, clientPage(c, period, wrong, tongue, '###'))), more > 0 ? say('moreClients', { n: more }) : '');
}

function clientPage(found: ClientConfiguration, period: Period, wrong: Discrepancies, tongue: Tongue, level: string): string {
  const { language, model } = tongue;
  const say = sayer(words, language);
  const zone = model.config.organisation.timezone;
  const bodies: Readonly<Record<Section, string>> = {
    client: page(level === '##' ? nameOf(found.client) : '', serviceTable(found, tongue)),
    period: say('period', { period: sayPeriod(period, zone, language), at: dayOf(period.to - 1, zone) }),
    current: ciTable(found, tongue), changes: changeTable(found, tongue), past: page(say('pastWhy'), pastTable(found.past, tongue)),
    discrepancies: discrepancyTable(found, wrong, tongue), open: openTable(found.open, tongue),
  };
  return page(...sections.map(({ id, title }) => page(`${level} ${title[language]}`, bodies[id])));
}

function serviceTable({ services }: ClientConfiguration, tongue: Tongue): string {
  const say = sayer(words, tongue.language);
  const rows = services.map(({ rec, slas, cis }) => [nameOf(rec), sayStatus(rec, tongue), sayField(rec, 'criticality', tongue), namesOf(slas), String(cis)]);
  return longTable([say('service'), say('status'), say('criticality'), 'SLA', say('cis')], rows, { language: tongue.language, none: say('noService') });
}

function ciTable({ cis }: ClientConfiguration, tongue: Tongue): string {
  const say = sayer(words, tongue.language);
  const ids = (recs: readonly Rec[]): string => namesOf(recs.map((rec) => rec.id));
  const rows = cis.map(({ rec, services, incidents, changes }) => [
    nameOf(rec), sayClass(text(rec.data['class']) ?? '', tongue), sayField(rec, 'version', tongue), sayStatus(rec, tongue), sayField(rec, 'location', tongue),
    sayField(rec, 'warranty_until', tongue), sayField(rec, 'expires', tongue), namesOf(services), ids(incidents), ids(changes),
  ]);
  return longTable(['CI', say('class'), say('version'), say('status'), say('location'), say('warranty'), say('expires'), say('services'), say('incidents'), say('changes')], rows, { language: tongue.language, none: say('none') });
}

function changeTable({ changes }: ClientConfiguration, tongue: Tongue): string {
  const say = sayer(words, tongue.language);
  const rows = changes.map(({ change, at, cis, plans }) => [nameOf(change), dayOf(at, tongue.model.config.organisation.timezone), sayStatus(change, tongue), sayField(change, 'outcome', tongue), namesOf(cis), cell(plans.map((p) => `${p.id} (${tongue.model.types.get(p.type)!.statusLabel(p.status)[tongue.language]})`).join(', '))]);
  return longTable([say('change'), say('implemented'), say('status'), say('outcome'), say('cis'), say('plans')], rows, { language: tongue.language, none: say('none') });
}

function pastTable(past: readonly PastState[], tongue: Tongue): string {
  const { language, model } = tongue;
  const say = sayer(words, language);
  const type = model.types.get('ci')!;
  const value = (p: PastState, of: PastState['from']): string => cell(p.path === 'status' && typeof of === 'string' ? type.statusLabel(of)[language] : sayValue(of));
  const rows = past.map((p) => [formatLocal(p.at, model.config.organisation.timezone), nameOf(p.ci), p.path === 'status' ? say('status') : cell(p.path), value(p, p.from), value(p, p.to), sayPerson(p.by, model), cell(p.plan)]);
  return longTable([say('at'), 'CI', say('what'), say('before'), say('after'), say('by'), say('plans')], rows, { language, none: say('none') });
}

function discrepancyTable({ cis }: ClientConfiguration, { drifts, findings }: Discrepancies, { language }: Tongue): string {
  const say = sayer(words, language);
  const rows = cis.flatMap(({ rec }) => [
    ...(drifts.get(rec.file) ?? []).map((d) => [nameOf(rec), cell(format(words.drift, language, { field: d.path, wanted: sayValue(d.wanted), change: d.change.id, found: sayValue(d.found) }))]),
    ...(findings.get(rec.file) ?? []).map((f) => [nameOf(rec), cell(messageOf(f, language))]),
  ]);
  return longTable(['CI', say('discrepancy')], rows, { language, none: say('none') });
}

function openTable(open: readonly Rec[], tongue: Tongue): string {
  const { language, model } = tongue;
  const say = sayer(words, language);
  const rows = open.map((rec) => [nameOf(rec), model.types.get(rec.type)!.label[language], sayField(rec, 'priority', tongue), sayStatus(rec, tongue), cell((text(rec.data['created']) ?? '').slice(0, 10))]);
  return longTable([say('record'), say('kind'), say('priority'), say('status'), say('since')], rows, { language, none: say('none') });
}
