import { checkRule } from '../../query/recurrence';
import type { KindProblem } from '../../record/inspect';
import { text } from '../../record/rec';
import { recordRule } from '../rule';
import type { Fix } from '../rule';
import { onward } from './onward';
import { sayKind } from '../../model/say-kind';

export const wrongType = recordRule({
  id: 'structure/wrong-type',
  severity: 'error',
  title: { fr: 'Valeur de la mauvaise nature', en: 'Wrong kind of value' },
  what: { fr: 'Chaque valeur est de la nature que son champ demande : texte, nombre, date, durée, liste…', en: 'Every value is of the kind that its field asks for: text, number, date, duration, list…' },
  why: { fr: "Les échéances, les horloges et les rapports calculent avec ces valeurs; une date illisible fausse tout ce qui en dépend.", en: 'Due dates, clocks and reports compute with these values; an unreadable date falsifies whatever rests on it.' },
  mend: { fr: 'Écrivez la valeur sous la forme attendue.', en: 'Write the value in the form expected.' },
  messages: {
    rule: { fr: '« {part} » ne se lit pas dans une règle RFC 5545, comme FREQ=MONTHLY;BYDAY=3SA.', en: '"{part}" cannot be read in an RFC 5545 rule, such as FREQ=MONTHLY;BYDAY=3SA.' },
    wrong: { fr: 'Attendu : {expected}.', en: 'Expected {expected}.' },
    quote: { fr: 'YAML lit ici le nombre {read} : mettez {text} entre guillemets.', en: 'YAML reads the number {read} here: put {text} in quotes.' },
  },
  gates: onward,
  judge(source, report) {
    const repeat = source.type?.field.get('repeat')?.kind.k === 'rrule' ? text(source.data['repeat']) : undefined;
    const checked = repeat === undefined || source.inspection.problems.some((p) => p.path[0] === 'repeat') ? undefined : checkRule(repeat);
    if (checked?.ok === false) report({ message: 'rule', holes: { part: (checked.problem.part ?? repeat!).slice(0, 80) }, at: { value: ['repeat'] } });
    for (const p of source.inspection.problems) {
      const at = { span: [p.start, p.end] as const };
      if (p.reason === 'wrong-type') report({ message: 'wrong', holes: { expected: sayKind(p.expected) }, at: p.start === p.end ? { value: p.path } : at, fixes: fixesOf(p) });
      else if (p.reason === 'quote') {
        const written = source.text.slice(p.start, p.end);
        report({ message: 'quote', holes: { read: String(p.found.value), text: written }, at, fixes: [{ title: { fr: 'Mettre entre guillemets', en: 'Put in quotes' }, safe: true, do: { op: 'replace', start: p.start, end: p.end, text: `"${written}"` } }] });
      }
    }
  },
});

/** A lone value where a list is wanted becomes a list of one: nothing is decided, only written in full. */
function fixesOf(p: KindProblem & { readonly reason: 'wrong-type' }): readonly Fix[] {
  if (p.expected.k !== 'list' || p.found.kind !== 'scalar' || p.found.value === null) return [];
  return [{ title: { fr: 'En faire une liste', en: 'Make it a list' }, safe: true, do: { op: 'set', path: p.path, value: [p.found.value] } }];
}
