import { isOpen } from '../../model/model';
import { failureIn } from '../../query/failure-wording';
import type { Place } from '../../record/locate';
import { text } from '../../record/rec';
import { headingOf } from '../../record/source';
import { recordRule } from '../rule';
import type { RecordSource } from '../rule';

export const isIncident = recordRule({
  id: 'request/is-incident',
  severity: 'information',
  title: { fr: "Demande qui décrit une défaillance", en: 'Request that tells of a failure' },
  what: { fr: "Le titre et le texte d'une demande ouverte n'emploient pas les mots d'une défaillance (« en panne », « ne fonctionne plus », « erreur 502 »).", en: 'The title and text of an open request do not use the words of a failure ("is down", "does not work", "error 502").' },
  why: { fr: "Une défaillance est un incident : elle a une priorité, des délais promis et une escalade, qu'une demande n'a pas.", en: 'A failure is an incident: it has a priority, promised times and an escalation, which a request has not.' },
  mend: { fr: "Convertissez la demande en incident. Si rien n'est en défaut, la remarque s'ignore, ou se règle en reformulant.", en: 'Convert the request to an incident. If nothing has failed, ignore the remark, or word it otherwise.' },
  messages: { words: { fr: '« {words} » : est-ce un incident plutôt qu\'une demande?', en: '"{words}": is this an incident rather than a request?' } },
  types: ['request'],
  judge(source, report) {
    const { data } = source;
    // What somebody turned into a request was looked at already.
    if (!isOpen(source.type!, text(data['status']) ?? '') || text(data['converted_from'])) return;
    const title = text(data['title']) ?? '';
    const inTitle = failureIn(title);
    if (inTitle) return report({ message: 'words', holes: { words: title.slice(inTitle.start, inTitle.end) }, at: { value: ['title'] } });
    const { start, end } = proseOf(source);
    const prose = withoutRemarks(source.text.slice(start, end));
    const found = failureIn(prose);
    if (!found) return;
    const at: Place = { span: [start + found.start, start + found.end] };
    report({ message: 'words', holes: { words: source.text.slice(at.span[0], at.span[1]).replace(/\s+/g, ' ') }, at });
  },
});

/** What the requester said: the section Request; without it, the body up to what was done about it. */
function proseOf(source: RecordSource): { readonly start: number; readonly end: number } {
  const heading = (id: string) => {
    const section = source.type!.sections().find((s) => s.id === id);
    return section && headingOf(source.body, section);
  };
  const asked = heading('request');
  if (asked) return { start: asked.end, end: asked.sectionEnd };
  return { start: source.front.span?.bodyStart ?? 0, end: heading('fulfilment')?.start ?? source.text.length };
}

/** Comments, code and a template's hints blanked, so that offsets hold. */
function withoutRemarks(prose: string): string {
  return prose.slice(0, 20_000).replace(/<!--[\s\S]*?(?:-->|$)|^(`{3,}|~{3,})[\s\S]*?(?:^\1|$(?![\s\S]))|_\([^\n]{0,500}?\)_|\*\([^\n]{0,500}?\)\*/gm, (hidden) => ' '.repeat(hidden.length));
}
