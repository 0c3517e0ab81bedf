import { text } from '../../record/rec';
import { headingOf } from '../../record/source';
import { recordRule } from '../rule';

export const problemWorkaround = recordRule({
  id: 'problem/workaround',
  severity: 'warning',
  title: { fr: 'Erreur connue sans contournement', en: 'Known error without a workaround' },
  what: { fr: 'Une erreur connue dit son contournement : un texte ou un article dans le champ, ou la section.', en: 'A known error states its workaround: a text or an article in the field, or the section.' },
  why: { fr: "Le centre de services rétablit le service par le contournement en attendant la correction.", en: 'The service desk restores service by the workaround until the correction comes.' },
  mend: { fr: "Remplissez `workaround` ou la section Contournement; s'il n'y en a aucun, écrivez-le.", en: 'Fill in `workaround` or the section Workaround; if there is none, say so.' },
  messages: { missing: { fr: "Cette erreur connue n'a pas de contournement.", en: 'This known error has no workaround.' } },
  types: ['problem'],
  gates: { problem: ['known-error'] },
  judge(source, report) {
    const { data, body } = source;
    if (data['status'] !== 'known-error' || text(data['workaround'])?.trim()) return;
    const section = source.type!.sections().find((s) => s.id === 'workaround');
    const heading = section && headingOf(body, section);
    if (!heading?.hasText) report({ message: 'missing', at: heading ? { section: 'workaround' } : { value: ['workaround'] } });
  },
});
