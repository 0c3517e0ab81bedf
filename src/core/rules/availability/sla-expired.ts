import { daysSince } from '../../query/moments';
import { text } from '../../record/rec';
import { linkedRule } from '../rule';

export const slaExpired = linkedRule({
  id: 'availability/sla-expired',
  severity: 'warning',
  title: { fr: 'SLA échu encore en vigueur', en: 'SLA past its end and still in force' },
  what: { fr: "Un SLA en vigueur n'a pas dépassé son dernier jour (`until`).", en: 'An SLA in force is not past its last day (`until`).' },
  why: { fr: "Un SLA échu n'engage plus personne : les cibles et la disponibilité se mesurent contre un texte qui ne vaut plus.", en: 'An SLA past its end binds nobody: targets and availability are measured against a text that no longer holds.' },
  mend: { fr: 'Renouvelez le SLA, ou passez-le à « Expiré ».', en: 'Renew the SLA, or move it to expired.' },
  messages: { past: { fr: 'Échu depuis le {until} ({days} {days|jour|jours}) et encore en vigueur.', en: 'Ended on {until}, {days} {days|day|days} ago, and still in force.' } },
  types: ['sla'],
  reads: [],
  clock: true,
  judge(sla, report, { model, now }) {
    const days = sla.status === 'in-force' ? daysSince(sla.data['until'], now, model.config.organisation.timezone) : undefined;
    if (days === undefined || days <= 0) return;
    report({
      message: 'past', holes: { until: text(sla.data['until'])!, days }, at: { value: ['until'] },
      fixes: [{ title: { fr: 'Passer le SLA à « Expiré »', en: 'Move the SLA to expired' }, do: { op: 'command', command: 'gitsm.move', arguments: [sla.id, 'expired'] } }],
    });
  },
});
