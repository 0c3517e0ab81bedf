/** The state of configuration of a client: its services and their CIs, what changed, what is wrong, what is open. */
import { unknownId } from '../catalog/unknown-id';
import type { Text } from '../model/text';
import { clientConfiguration } from '../query/client-configuration';
import type { ClientConfiguration } from '../query/client-configuration';
import { driftOf } from '../query/drift';
import type { Rec } from '../record/rec';
import { messageOf } from '../rules/finding';
import { parseDuration } from '../util/duration';
import { DAY, formatDateTime } from '../util/time';
import { ciData } from './ci-catalogue';
import { statusPage } from './configuration-status-words';
import type { Discrepancies } from './configuration-status-words';
import { byId, page } from './parts';
import { periodData, periodOf, periodOptions } from './period';
import type { Period } from './period';
import { reportData, reportHead } from './report';
import type { ReportDef, ReportRequest, ReportWorld } from './report';

/** Days back without `--from`, where `report_schedule` does not say how often the report is made. */
const DAYS = 90;

export const configurationStatusReport: ReportDef = {
  name: 'configuration-status',
  title: { fr: "Rapport sur l'état de configuration du client", en: 'Configuration status report' },
  summary: { fr: "Pour un client ou pour chacun : services, CI, changements de la période, états passés, écarts, dossiers ouverts.", en: 'For one client or each: services, CIs, changes of the period, past states, discrepancies, open records.' },
  options: [{ name: 'client', value: 'ID', label: { fr: 'Client', en: 'Client' }, of: 'client', help: { fr: 'Ce client seulement.', en: 'This client alone.' } }, ...periodOptions],
  run(request) {
    const { world, language } = request;
    const every = parseDuration(world.model.config.reportSchedule.get('configuration-status') ?? '');
    const asked = periodOf(request, { back: every && every.totalMs >= DAY ? Math.floor(every.totalMs / DAY) : DAYS, ahead: 0 });
    if ('refused' in asked) return { ok: false, refused: asked.refused };
    const clients = clientsOf(request);
    if ('refused' in clients) return { ok: false, refused: clients.refused };
    // What the records date after the instant of the report is not told.
    const period = { from: asked.from, to: Math.max(asked.from, Math.min(asked.to, world.now + 1)) };
    const wrong = discrepanciesOf(world);
    const found = clients.all.map((client) => clientConfiguration(client, period, world));
    const markdown = page(reportHead(configurationStatusReport, request), statusPage(found, asked, wrong, { model: world.model, language }));
    return { ok: true, markdown, data: { ...reportData(configurationStatusReport, request), ...asData(found, asked, wrong, request) } };
  },
};

/** The client that is asked for, else every one that is not a former one. */
function clientsOf({ world: { catalog }, options }: ReportRequest): { readonly all: readonly Rec[] } | { readonly refused: Text } {
  const id = options.get('client');
  if (id === undefined) return { all: [...catalog.ofType('client')].filter((rec) => rec.id !== '' && rec.status !== 'former').toSorted(byId) };
  const client = catalog.get(id);
  if (!client) return { refused: unknownId(id, catalog) };
  return client.type === 'client' ? { all: [client] } : { refused: { fr: `${id} n'est pas un client.`, en: `${id} is no client.` } };
}

/** What implemented changes and the rules say against the CMDB, by the file of the CI. */
function discrepanciesOf(world: ReportWorld): Discrepancies {
  const wrong = world.findings().filter((f) => f.severity !== 'information' && world.catalog.atFile(f.file)?.type === 'ci');
  return { drifts: grouped(driftOf(world.catalog, world.model), (d) => d.ci.file), findings: grouped(wrong, (f) => f.file) };
}

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const known = groups.get(keyOf(one));
    if (known) known.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}

function asData(found: readonly ClientConfiguration[], period: Period, wrong: Discrepancies, { world, language }: ReportRequest): Readonly<Record<string, unknown>> {
  const zone = world.model.config.organisation.timezone;
  const at = (ms: number): string => formatDateTime(ms, zone);
  const ids = (recs: readonly Rec[]): readonly string[] => recs.map((rec) => rec.id);
  const cis = [...new Set(found.flatMap((c) => c.cis.map(({ rec }) => rec)))].toSorted(byId);
  return {
    period: periodData(period, zone),
    clients: found.map((c) => ({
      client: c.client.id, services: c.services.map((s) => ({ id: s.rec.id, title: s.rec.title, status: s.rec.status, slas: s.slas, cis: s.cis })),
      cis: c.cis.map((ci) => ({ id: ci.rec.id, services: ci.services, incidents: ids(ci.incidents), changes: ids(ci.changes) })),
      changes: c.changes.map((one) => ({ id: one.change.id, title: one.change.title, at: at(one.at), cis: one.cis, plans: ids(one.plans), outcome: one.change.data['outcome'] ?? null })),
      past: c.past.map((p) => ({ ci: p.ci.id, at: at(p.at), by: p.by ?? null, field: p.path, from: p.from ?? null, to: p.to, plan: p.plan ?? null })),
      open: c.open.map((rec) => ({ id: rec.id, type: rec.type, title: rec.title, status: rec.status })),
    })),
    // Each once: what carries one client often carries them all.
    cis: cis.map((rec) => ({
      ...ciData(rec),
      discrepancies: [
        ...(wrong.drifts.get(rec.file) ?? []).map((d) => ({ field: d.path, wanted: d.wanted, found: d.found ?? null, change: d.change.id })),
        ...(wrong.findings.get(rec.file) ?? []).map((f) => ({ rule: f.rule, severity: f.severity, message: messageOf(f, language) })),
      ],
    })),
  };
}
