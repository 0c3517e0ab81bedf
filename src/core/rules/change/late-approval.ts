import { authorityOf, authorityRow, implementationStart, nextDecision } from '../../query/authority';
import type { Authority, Decision } from '../../query/authority';
import { isLater } from '../../record/progress';
import { shortTime } from '../../util/moment';
import { linkedRule } from '../rule';

export const lateApproval = linkedRule({
  id: 'change/late-approval',
  severity: 'error',
  title: { fr: 'Approbation tardive', en: 'Late approval' },
  what: { fr: "Les approbations dues précèdent la mise en œuvre. Un changement urgent est confirmé dans le délai de sa ligne d'autorité, compté du passage à « en cours de mise en œuvre », et au plus tard quand il est revu.", en: 'The approvals that are owed come before implementation. An emergency is confirmed within the time of its row of authority, counted from the move to "implementing", and by its review at the latest.' },
  why: { fr: "Une approbation donnée après coup n'a rien décidé; l'urgence reporte la décision, elle ne la supprime pas.", en: 'An approval given afterwards decided nothing; an emergency postpones the decision, it does not do away with it.' },
  mend: { fr: "Faites confirmer sans attendre, et notez à la revue pourquoi l'approbation a manqué.", en: 'Have it confirmed without delay, and note in the review why the approval was missing.' },
  messages: {
    late: { fr: '{by} ({role}) a approuvé après le début de la mise en œuvre, le {began}.', en: '{by} ({role}) approved after implementation began on {began}.' },
    unconfirmed: { fr: 'La confirmation de {roles} était due le {due}.', en: 'The confirmation of {roles} was due on {due}.' },
    never: { fr: 'Ce changement urgent est revu sans la confirmation de {roles}.', en: 'This emergency is reviewed without the confirmation of {roles}.' },
    confirmed: { fr: '{by} ({role}) a confirmé après le délai, qui finissait le {due}.', en: '{by} ({role}) confirmed after the time allowed, which ended on {due}.' },
  },
  types: ['change'],
  reads: ['id', 'type', 'clients'],
  readsOf: ['service'],
  clock: true,
  until: (rec, { model, now }) => (rec.status === 'rejected' || rec.status === 'cancelled' || !authorityRow(model.config, rec.data)?.confirmedBy.length ? nextDecision(rec, now) : now),
  judge(rec, report, { model, catalog, now }) {
    const cycle = model.types.get('change')!.lifecycle;
    if (rec.status === 'rejected' || rec.status === 'cancelled') return;
    const authority = authorityOf(rec, { model, catalog, now })!;
    const say = (ms: number): string => shortTime(ms, model.config.organisation.timezone);
    const began = implementationStart(rec.data);
    if (began !== undefined) {
      for (const d of authority.given) {
        const first = firstOf(authority, d.role);
        if (first?.at !== undefined && first.at > began) report({ message: 'late', holes: { by: first.by, role: first.role, began: say(began) }, at: { value: ['approvals', first.index, 'at'] } });
      }
    }
    const confirmation = authority.confirmation;
    if (!confirmation) return;
    const { due, missing } = confirmation;
    const roles = missing.join(', ');
    if (missing.length > 0 && due !== undefined && now > due) report({ message: 'unconfirmed', holes: { roles, due: say(due) }, at: { value: ['status'] } });
    else if (missing.length > 0 && isLater(cycle, rec, 'reviewed')) report({ message: 'never', holes: { roles }, at: { value: ['status'] } });
    for (const d of confirmation.given) {
      const first = firstOf(authority, d.role);
      if (due !== undefined && first?.at !== undefined && first.at > due) report({ message: 'confirmed', holes: { by: first.by, role: first.role, due: say(due) }, at: { value: ['approvals', first.index, 'at'] } });
    }
  },
});

/** The earliest approval of a role that counts: one that repeats it later is not late. One without a time may be as early as any. */
function firstOf(authority: Authority, role: string): Decision | undefined {
  const counting = authority.decisions.filter((d) => d.role === role && d.approved && d.void === undefined);
  return counting.find((d) => d.at === undefined) ?? counting.toSorted((a, b) => a.at! - b.at!)[0];
}
