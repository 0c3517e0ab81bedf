import { isOpen } from '../../model/model';
import { fieldOf } from '../../record/rec';
import { fromPointer } from '../../record/pointer';
import { linkedRule } from '../rule';

/** Fields that speak of the past or of what replaces: naming something retired there is right. */
const history = new Set(['see_also', 'converted_from', 'duplicate_of', 'outages', 'history']);

export const retiredLinks = linkedRule({
  id: 'links/retired',
  severity: 'warning',
  title: { fr: 'Lien vers un élément retiré', en: 'Link to something retired' },
  what: { fr: "Un enregistrement ouvert ne nomme pas un CI ou un service retiré.", en: 'An open record does not name a retired CI or service.' },
  why: { fr: "On travaille sur ce qui n'existe plus : l'impact et la priorité sont faux.", en: 'Work is being done on what no longer exists: impact and priority are wrong.' },
  mend: { fr: "Nommez ce qui l'a remplacé, ou fermez l'enregistrement.", en: 'Name what replaced it, or close the record.' },
  messages: { retired: { fr: '{id} est retiré.', en: '{id} is retired.' } },
  reads: ['id', 'type', 'status'],
  judge(rec, report, { catalog, model }) {
    // What a CI stands on is judged by ci/retired-needed, and a plan's resources by continuity/resource-retired.
    if (rec.type === 'ci' || rec.type === 'service' || !isOpen(model.types.get(rec.type)!, rec.status)) return;
    for (const link of rec.links) {
      const target = catalog.get(link.to);
      if ((target?.type === 'ci' || target?.type === 'service') && target.status === 'retired' && !history.has(fieldOf(link)) && !(rec.type === 'recovery-plan' && fieldOf(link) === 'resources')) report({ message: 'retired', holes: { id: target.id }, at: { value: fromPointer(link.at) } });
    }
  },
});
