/**
 * Availability against the SLA, per service and month, with the calculation of each figure: service time, agreed
 * maintenance, interruptions, acceptable downtime, MTBF and MTRS. Every interval names the records behind it.
 */
import { text } from '../record/rec';
import type { Text } from '../model/text';
import { servicesOf } from '../query/agreement-links';
import { committedTerm, measureMonth, monthsWithin } from '../query/service-availability';
import type { ServiceMonth } from '../query/service-availability';
import { compareText } from '../rules/finding';
import { formatDateTime, monthBounds } from '../util/time';
import { nearest } from '../util/suggest';
import { availabilityDetail, availabilitySummary } from './availability-words';
import { reportData, reportHead } from './report';
import type { ReportDef, ReportMade, ReportRequest, ReportWorld } from './report';

/** Without a month, the year that ends now. */
const MONTHS = 12;

export const availabilityReport: ReportDef = {
  name: 'availability',
  title: { fr: 'Disponibilité des services', en: 'Availability of services' },
  summary: { fr: 'Disponibilité face au SLA, par service et par mois, avec le calcul, MTBF et MTRS.', en: 'Availability against the SLA, per service and month, with the calculation, MTBF and MTRS.' },
  options: [
    { name: 'service', value: 'ID', label: { fr: 'Service', en: 'Service' }, of: 'service', help: { fr: 'Ce service seulement.', en: 'This service alone.' } },
    { name: 'month', value: 'YYYY-MM', label: { fr: 'Mois', en: 'Month' }, of: 'month', help: { fr: 'Ce mois seulement (par défaut les douze derniers).', en: 'This month alone (default the last twelve).' } },
  ],
  run(request) {
    const refused = refusal(request);
    if (refused) return { ok: false, refused };
    const found = serviceMonths(request.world, { service: request.options.get('service'), month: request.options.get('month') });
    return made(request, found);
  },
};

function refusal({ world, options }: ReportRequest): Text | undefined {
  const service = options.get('service'), month = options.get('month');
  if (service !== undefined && world.catalog.get(service)?.type !== 'service') {
    const near = nearest(service, [...world.catalog.ofType('service')].map((s) => s.id));
    return { fr: `« ${service} » n'est l'identifiant d'aucun service.${near === undefined ? '' : ` Vouliez-vous dire ${near}?`}`, en: `"${service}" is the id of no service.${near === undefined ? '' : ` Did you mean ${near}?`}` };
  }
  if (month !== undefined && !monthBounds('UTC', month)) return { fr: `« ${month} » n'est pas un mois : écrivez AAAA-MM.`, en: `"${month}" is not a month: write YYYY-MM.` };
  return undefined;
}

/**
 * What the SLAs promised and the services kept, by service, SLA and month, oldest first. Drafts promise nothing; an SLA that
 * ended is measured up to its end.
 */
export function serviceMonths(world: ReportWorld, { service, month }: { readonly service?: string | undefined; readonly month?: string | undefined }): readonly ServiceMonth[] {
  const zone = world.model.config.organisation.timezone;
  const slas = [...world.catalog.ofType('sla')].filter((sla) => sla.status === 'in-force' || sla.status === 'expired' || sla.status === 'terminated');
  const found = slas.flatMap((sla) => {
    const term = committedTerm(sla, zone);
    const months = month === undefined ? monthsWithin({ from: Math.max(term.from, 0), to: world.now + 1 }, zone, MONTHS) : [month];
    return servicesOf(sla, world.catalog).filter((s) => service === undefined || s.id === service).flatMap((s) => months.flatMap((m) => measureMonth(sla, s, m, world) ?? []));
  });
  return found.toSorted((a, b) => compareText(a.service.id, b.service.id) || compareText(a.sla.id, b.sla.id) || compareText(a.month, b.month));
}

function made(request: ReportRequest, found: readonly ServiceMonth[]): ReportMade {
  const { language, world, options } = request;
  const zone = world.model.config.organisation.timezone;
  const last = found.reduce((latest, m) => (m.month > latest ? m.month : latest), '');
  // Of a whole year the months that failed and the last one are explained; the table tells the others.
  const told = found.filter((m) => options.has('month') || m.month === last || m.measured.met === false);
  const markdown = [reportHead(availabilityReport, request), availabilitySummary(found, language), ...told.map((m) => availabilityDetail(m, zone, language))].join('\n');
  return { ok: true, markdown, data: { ...reportData(availabilityReport, request), months: found.map((m) => asData(m, zone)) } };
}

function asData({ sla, service, month, target, measured: m }: ServiceMonth, zone: string): Readonly<Record<string, unknown>> {
  const at = (ms: number): string => formatDateTime(ms, zone);
  return {
    service: service.id, sla: sla.id, client: text(sla.data['client']) ?? null, month, target: target ?? null,
    percent: m.percent ?? null, met: m.met ?? null,
    serviceMs: m.serviceMs, downMs: m.downMs, degradedMs: m.degradedMs, plannedMs: m.plannedMs, maintenanceMs: m.maintenanceMs, allowedMs: m.allowedMs ?? null,
    outages: m.outages, mtbfMs: m.mtbfMs ?? null, mtrsMs: m.mtrsMs ?? null,
    window: m.window ? { from: at(m.window.from), to: at(m.window.to) } : null,
    intervals: m.intervals.map((i) => ({ from: at(i.from), to: at(i.to), why: i.why, service: i.service, sources: i.sources })),
  };
}

