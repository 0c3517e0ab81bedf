import { formatLocal, sayTarget } from '../../query/clock-words';
import { isAgreed, noticeOwed } from '../../query/maintenance';
import { movedTo } from '../../query/moments';
import { text } from '../../record/rec';
import { addDuration } from '../../util/duration';
import { parseDateTime } from '../../util/time';
import { linkedRule } from '../rule';

export const maintenanceNotice = linkedRule({
  id: 'availability/maintenance-notice',
  severity: 'warning',
  title: { fr: 'Maintenance convenue trop tard', en: 'Maintenance agreed too late' },
  what: { fr: "Une maintenance est convenue avant sa première fenêtre par le préavis du SLA, ou de la stratégie de maintenance de `gitsm.yaml` quand aucun SLA n'en demande.", en: 'A maintenance is agreed before its first window by the notice of the SLA, or of the maintenance strategy of `gitsm.yaml` where no SLA asks for one.' },
  why: { fr: "Étape 1 de la disponibilité : le client s'organise autour d'une interruption qu'il connaît d'avance; annoncée trop tard, elle vaut une panne.", en: 'Step 1 of availability: the client plans around an interruption known in advance; announced too late, it is as good as an outage.' },
  mend: { fr: 'Repoussez la fenêtre, ou convenez avec le client que le préavis est abrégé.', en: 'Put the window off, or agree with the client on a shorter notice.' },
  messages: {
    sla: { fr: 'Convenue le {agreed} pour une fenêtre du {start} : {sla} demande un préavis de {notice}.', en: 'Agreed {agreed} for a window of {start}: {sla} asks for {notice} of notice.' },
    strategy: { fr: 'Convenue le {agreed} pour une fenêtre du {start} : la stratégie de maintenance demande un préavis de {notice}.', en: 'Agreed {agreed} for a window of {start}: the maintenance strategy asks for {notice} of notice.' },
  },
  types: ['maintenance'],
  reads: ['id', 'type', 'status', 'maintenance_notice', 'client', 'from', 'until', 'services', 'sla', 'history'],
  readsOf: ['sla', 'service'],
  hops: 2,
  judge(maintenance, report, { catalog, model }) {
    const agreed = isAgreed(maintenance) ? parseDateTime(movedTo(maintenance, 'agreed') ?? '') : undefined;
    const start = parseDateTime(text(maintenance.data['start']) ?? '');
    if (agreed === undefined || start === undefined) return;
    const zone = model.config.organisation.timezone;
    const owed = noticeOwed(maintenance, { catalog, model, at: agreed });
    if (!owed || addDuration(agreed, owed.notice, zone) <= start) return;
    const holes = { agreed: formatLocal(agreed, zone), start: formatLocal(start, zone), notice: sayTarget(owed.notice) };
    // What is over cannot be announced any more.
    const severity = maintenance.status === 'done' ? { severity: 'information' as const } : {};
    if (owed.sla === undefined) report({ message: 'strategy', holes, at: { value: ['start'] }, ...severity });
    else report({ message: 'sla', holes: { ...holes, sla: owed.sla }, at: { value: ['start'] }, ...severity });
  },
});
