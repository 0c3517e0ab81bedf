import { isImplemented } from '../../query/change-plan';
import { isLater } from '../../record/progress';
import { list } from '../../record/rec';
import { linkedRule } from '../rule';

export const changeDepends = linkedRule({
  id: 'change/depends',
  severity: 'error',
  title: { fr: 'Changement mis en œuvre avant celui dont il dépend', en: 'Change implemented before one that it depends on' },
  what: { fr: "À partir de sa mise en œuvre, chaque changement dont il dépend (`depends_on`) est mis en œuvre. Un changement refusé ou annulé ne retient rien; un retour arrière n'est pas une mise en œuvre.", en: 'From its implementation on, every change that it depends on (`depends_on`) is implemented. A rejected or cancelled change holds nothing back; one that was rolled back is not implemented.' },
  why: { fr: "L'ordre a été évalué et approuvé avec le changement; le suivre fait partie de ce qui a été promis.", en: 'The order was assessed and approved with the change; keeping it is part of what was promised.' },
  mend: { fr: "Terminez d'abord l'autre changement, ou retirez la dépendance si elle n'en est pas une.", en: 'Finish the other change first, or remove the dependency if it is none.' },
  messages: { waits: { fr: "{id} n'est pas mis en œuvre (« {status} »).", en: '{id} is not implemented ("{status}").' } },
  types: ['change'],
  gates: { change: ['implementing'] },
  reads: ['id', 'type', 'status', 'history', 'outcome'],
  readsOf: ['change'],
  judge(rec, report, { model, catalog }) {
    const type = model.types.get('change')!;
    if (!isLater(type.lifecycle, rec, 'implementing')) return;
    list(rec.data['depends_on']).forEach((id, i) => {
      const other = typeof id === 'string' ? catalog.get(id) : undefined;
      if (other?.type !== 'change' || other === rec || other.status === 'rejected' || other.status === 'cancelled' || isImplemented(other, model)) return;
      report({ message: 'waits', holes: { id: other.id, status: type.statusLabel(other.status) }, at: { value: ['depends_on', i] } });
    });
  },
});
