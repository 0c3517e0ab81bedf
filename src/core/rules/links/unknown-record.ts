import { fromPointer } from '../../record/pointer';
import { linkedRule } from '../rule';

export const unknownRecord = linkedRule({
  id: 'links/unknown-record',
  severity: 'error',
  title: { fr: 'Enregistrement inconnu', en: 'Unknown record' },
  what: { fr: "Chaque identifiant d'un champ est celui d'un enregistrement du dépôt.", en: 'Every id in a field is that of a record of the repository.' },
  why: { fr: "Un lien rompu fausse les impacts, les files et les rapports sans que rien ne le montre.", en: 'A broken link falsifies impacts, queues and reports without a sign.' },
  mend: { fr: "Corrigez l'identifiant, ou créez l'enregistrement. Un identifiant d'un autre dépôt s'écrit propriétaire/dépôt#ID.", en: 'Correct the id, or create the record. An id in another repository is written owner/repo#ID.' },
  messages: {
    unknown: { fr: "Aucun enregistrement n'a l'identifiant {id}.", en: 'No record has the id {id}.' },
    suggest: { fr: "Aucun enregistrement n'a l'identifiant {id}. Vouliez-vous dire {suggestion}?", en: 'No record has the id {id}. Did you mean {suggestion}?' },
  },
  reads: ['id'],
  judge(rec, report, { catalog }) {
    for (const link of rec.links) {
      if (catalog.has(link.to)) continue;
      const at = { value: fromPointer(link.at) };
      const suggestion = nearId(link.to, (id) => catalog.has(id));
      if (suggestion === undefined) report({ message: 'unknown', holes: { id: link.to.slice(0, 80) }, at });
      else report({ message: 'suggest', holes: { id: link.to.slice(0, 80), suggestion }, at, fixes: [{ title: { fr: 'Remplacer par {suggestion}', en: 'Replace with {suggestion}' }, holes: { suggestion }, do: { op: 'set', path: at.value, value: suggestion } }] });
    }
  },
});

/**
 * An id that differs only in case, separators or leading zeros. Ids that differ by a digit are different
 * records, never a slip to guess at. A few look-ups, however many records there are.
 */
function nearId(id: string, has: (id: string) => boolean): string | undefined {
  if (id.length > 60) return undefined;
  const plain = id.toUpperCase().replace(/[\s_–—-]+/g, '-');
  const [, prefix = plain, digits] = /^(.*?)0*(\d{1,9})$/.exec(plain) ?? [];
  if (has(plain)) return plain;
  if (digits === undefined) return undefined;
  for (let width = digits.length; width <= 9; width++) {
    const candidate = prefix + digits.padStart(width, '0');
    if (has(candidate)) return candidate;
  }
  return undefined;
}
