import { isLater } from '../../record/progress';
import { text } from '../../record/rec';
import { headingOf } from '../../record/source';
import { recordRule } from '../rule';

export const rootCause = recordRule({
  id: 'problem/root-cause',
  severity: 'error',
  title: { fr: 'Cause fondamentale inconnue', en: 'Root cause not stated' },
  what: { fr: "À partir de « erreur connue », un problème dit sa cause fondamentale, dans le champ ou dans la section; un doublon et un problème non reproductible en sont dispensés.", en: 'From "known error" on, a problem states its root cause, in the field or in the section; a duplicate and one that cannot be reproduced are exempt.' },
  why: { fr: "Une erreur n'est connue que quand sa cause l'est : c'est elle que le changement corrigera.", en: 'An error is known only when its cause is: it is what the change will correct.' },
  mend: { fr: 'Remplissez `root_cause` ou la section Cause fondamentale.', en: 'Fill in `root_cause` or the section Root cause.' },
  messages: { missing: { fr: 'La cause fondamentale est due à partir de « {status} ».', en: 'The root cause is owed from "{status}" on.' } },
  types: ['problem'],
  gates: { problem: ['known-error', 'resolving', 'resolved', 'closed'] },
  judge(source, report) {
    const { data, body } = source;
    const type = source.type!;
    const status = text(data['status']) ?? '';
    const exempt = data['outcome'] === 'duplicate' || data['outcome'] === 'not-reproducible';
    if (exempt || !isLater(type.lifecycle, { status, data }, 'known-error') || text(data['root_cause'])?.trim()) return;
    const section = type.sections().find((s) => s.id === 'root-cause');
    if (section && headingOf(body, section)?.hasText) return;
    // An empty section is where the answer was meant to stand; without one the field is missing.
    const heading = section && headingOf(body, section);
    report({ message: 'missing', holes: { status: type.statusLabel('known-error') }, at: heading ? { section: 'root-cause' } : { value: ['root_cause'] } });
  },
});
