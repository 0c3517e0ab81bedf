import { isOpen } from '../../model/model';
import { text } from '../../record/rec';
import { isResolved } from '../../query/tickets';
import { linkedRule } from '../rule';

export const parentOpen = linkedRule({
  id: 'incident/parent-open',
  severity: 'warning',
  title: { fr: 'Incident ouvert sous un parent résolu', en: 'Incident open under a resolved parent' },
  what: { fr: "Quand l'incident parent est résolu ou fermé, ses enfants le sont aussi.", en: 'When the parent incident is resolved or closed, so are its children.' },
  why: { fr: "L'enfant attend la résolution du parent : elle est venue, et son client n'en sait rien.", en: "The child waits for its parent's resolution: it has come, and the client was not told." },
  mend: { fr: "Vérifiez auprès du client et résolvez l'enfant, ou détachez-le de son parent.", en: 'Check with the client and resolve the child, or detach it from its parent.' },
  messages: { open: { fr: 'Le parent {parent} est « {status} »; cet incident ne l\'est pas.', en: 'The parent {parent} is "{status}"; this incident is not.' } },
  types: ['incident'],
  gates: { incident: ['resolved', 'closed'] },
  reads: ['id', 'type', 'status', 'history'],
  readsOf: ['incident'],
  judge(rec, report, { catalog, model }) {
    const parent = catalog.get(text(rec.data['parent']) ?? '');
    if (parent?.type !== 'incident' || parent === rec) return;
    const type = model.types.get('incident')!;
    if (!isOpen(type, rec.status) || isResolved(rec, model) || !isResolved(parent, model)) return;
    report({ message: 'open', holes: { parent: parent.id, status: type.statusLabel(parent.status) }, at: { value: ['parent'] } });
  },
});
