import { fieldOf } from '../../record/rec';
import { fromPointer } from '../../record/pointer';
import { linkedRule } from '../rule';
import type { Fix } from '../rule';

export const oneSided = linkedRule({
  id: 'links/one-sided',
  severity: 'information',
  title: { fr: 'Lien à sens unique', en: 'One-sided link' },
  what: { fr: "Quand le champ a un pendant dans l'enregistrement nommé, celui-ci nomme en retour.", en: 'Where the field has a counterpart in the record that it names, that one names it back.' },
  why: { fr: "Le lien compte pour toutes les règles, mais qui lit l'autre fichier ne le voit pas.", en: 'The link counts for every rule, but whoever reads the other file does not see it.' },
  mend: { fr: "Le correctif rapide écrit le lien dans l'autre enregistrement.", en: 'The quick fix writes the link in the other record.' },
  messages: { one: { fr: '{id} ne nomme pas {self} dans « {field} ».', en: '{id} does not name {self} in "{field}".' } },
  // Counterpart fields of the model, and id.
  reads: ['id', 'type', 'incidents', 'problem', 'changes', 'problems', 'release', 'configuration_plan', 'change', 'sla', 'services', 'contract', 'cis'],
  judge(rec, report, { catalog, model }) {
    if (rec.id === '') return;
    const type = model.types.get(rec.type)!;
    for (const link of rec.links) {
      const back = type.field.get(fieldOf(link))?.counterpart;
      const target = back === undefined ? undefined : catalog.get(link.to);
      if (back === undefined || !target || target === rec) continue;
      const field = model.types.get(target.type)!.field.get(back);
      if (!field || target.links.some((l) => l.to === rec.id && fieldOf(l) === back)) continue;
      const fix: Fix = {
        title: { fr: 'Écrire le lien dans {id}', en: 'Write the link in {id}' }, holes: { id: target.id }, safe: true,
        do: field.kind.k === 'list' ? { op: 'append', file: target.file, path: [back], value: rec.id } : { op: 'set', file: target.file, path: [back], value: rec.id },
      };
      // A single place that is taken names another record: which is right is for a person to say.
      const taken = field.kind.k !== 'list' && target.data[back] !== undefined && target.data[back] !== null;
      report({ message: 'one', holes: { id: target.id, self: rec.id, field: back }, at: { value: fromPointer(link.at) }, fixes: taken ? [] : [fix] });
    }
  },
});
