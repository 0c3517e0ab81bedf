import { monthsBelow } from '../../query/service-availability';
import type { ServiceMonth } from '../../query/service-availability';
import { slasOf } from '../../query/agreement-links';
import { sayPercent } from '../../query/percent';
import type { Catalog } from '../../catalog/catalog';
import type { Text } from '../../model/text';
import { text } from '../../record/rec';
import { formatDuration } from '../../util/duration';
import { dayOf } from '../../query/moments';
import { repositoryRule } from '../rule';

export const belowTarget = repositoryRule({
  id: 'availability/below-target',
  severity: 'warning',
  title: { fr: "Disponibilité sous l'engagement", en: 'Availability below the commitment' },
  what: { fr: "Chaque mois d'un SLA en vigueur, le mois en cours compris, chacun de ses services a été disponible au moins autant que promis : (S − D) / S, où S est le temps de service moins la maintenance convenue, et D ce que les interruptions en ont pris.", en: 'In each month of an SLA in force, the month so far included, each of its services was available at least as promised: (S − D) / S, where S is service time less agreed maintenance, and D what outages took of it.' },
  why: { fr: "Étape 2 de la disponibilité : surveiller, comparer au SLA et corriger tout écart.", en: 'Step 2 of availability: monitor, compare with the SLA and correct any gap.' },
  mend: { fr: "Ouvrez une amélioration qui nomme le SLA et le mois (`sla`, `period`) : l'écart devient alors une information.", en: 'Open an improvement that names the SLA and the month (`sla`, `period`): the gap then becomes information.' },
  messages: {
    past: { fr: '{service}, {month} : disponible à {percent} pour {target} promis. Interrompu {down} sur {total} de service, {allowed} permis ({sources}).', en: '{service}, {month}: {percent} available, {target} promised. Down {down} of {total} of service, {allowed} allowed ({sources}).' },
    current: { fr: "{service}, {month} jusqu'ici : disponible à {percent} pour {target} promis. Interrompu {down} sur {total} de service, {allowed} permis ({sources}).", en: '{service}, {month} so far: {percent} available, {target} promised. Down {down} of {total} of service, {allowed} allowed ({sources}).' },
  },
  types: ['sla'],
  reads: {
    types: ['sla', 'service', 'incident', 'maintenance', 'improvement'],
    fields: ['id', 'type', 'status', 'history', 'outages', 'service', 'services', 'sla', 'client', 'hours', 'availability', 'from', 'until', 'start', 'end', 'repeat', 'agreed_with', 'period'],
  },
  clock: true,
  affected(before, after, { catalog }) {
    if (after.type === 'sla') return [after];
    const named = [...before.links, ...after.links].flatMap((link) => catalog.get(link.to) ?? []);
    if (after.type === 'incident') return named.flatMap((rec) => (rec.type === 'service' ? slasOf(rec, catalog) : []));
    return after.type === 'improvement' ? named.filter((rec) => rec.type === 'sla') : undefined;
  },
  judge(report, world, only) {
    const now = dayOf(world.now, world.model.config.organisation.timezone).slice(0, 7);
    for (const sla of only ?? world.catalog.ofType('sla')) {
      if (sla.type !== 'sla' || sla.status !== 'in-force') continue;
      for (const below of monthsBelow(sla, world)) {
        const holes = holesOf(below);
        const answered = isAnswered(below, world.catalog);
        report(sla, {
          message: below.month === now ? 'current' : 'past', holes, at: { value: ['availability'] }, ...(answered ? { severity: 'information' } : {}),
          fixes: answered ? [] : [{ title: { fr: 'Ouvrir une amélioration pour {month}', en: 'Open an improvement for {month}' }, holes: { month: below.month }, do: { op: 'command', command: 'gitsm.new', arguments: ['improvement', 'process=ITSM-SDE.3', 'source=availability', `sla=${sla.id}`, `period=${below.month}`] } }],
        });
      }
    }
  },
});

/** The interruptions that are named in a message; the report tells all. */
const NAMED = 5;

function holesOf({ service, month, target, measured }: ServiceMonth): Record<'service' | 'month' | 'percent' | 'target' | 'down' | 'total' | 'allowed' | 'sources', string | Text> {
  const length = (ms: number): Text => ({ fr: formatDuration(ms, { language: 'fr', service: true }), en: formatDuration(ms, { language: 'en', service: true }) });
  const sources = [...new Set(measured.intervals.filter((i) => i.why === 'down').flatMap((i) => i.sources))];
  return {
    service: service.id, month, percent: sayPercent(measured.percent ?? 0), target: sayPercent(target ?? 0),
    down: length(measured.downMs), total: length(measured.serviceMs), allowed: length(measured.allowedMs ?? 0),
    sources: sources.slice(0, NAMED).join(', ') + (sources.length > NAMED ? '…' : ''),
  };
}

/** Whether an improvement answers for the month. */
function isAnswered({ sla, month }: ServiceMonth, catalog: Catalog): boolean {
  return [...catalog.naming(sla.id, 'improvement', 'sla')].some((rec) => rec.status !== 'cancelled' && text(rec.data['period']) === month);
}
