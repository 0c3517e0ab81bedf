import { isLater } from '../../record/progress';
import { text } from '../../record/rec';
import { headingOf } from '../../record/source';
import { recordRule } from '../rule';
import type { Fix } from '../rule';

export const resolutionEmpty = recordRule({
  id: 'incident/resolution-empty',
  severity: 'error',
  title: { fr: 'Incident résolu sans résolution', en: 'Incident resolved without a resolution' },
  what: { fr: 'Un incident résolu ou fermé a du texte sous Résolution et un `resolution_code`.', en: 'A resolved or closed incident has text under Resolution and a `resolution_code`.' },
  why: { fr: "C'est la résolution écrite qui sert au prochain incident semblable, et le code qui fait voir les contournements dont la cause reste.", en: 'The written resolution is what helps with the next incident like it, and the code shows the workarounds whose cause remains.' },
  mend: { fr: 'Écrivez la section Résolution et choisissez un code.', en: 'Write the section Resolution and choose a code.' },
  messages: {
    text: { fr: 'La section « {section} » est due à la résolution.', en: 'The section "{section}" is owed on resolution.' },
    code: { fr: 'Le code de résolution est dû à la résolution.', en: 'The resolution code is owed on resolution.' },
  },
  types: ['incident'],
  gates: { incident: ['resolved', 'closed'] },
  judge(source, report) {
    const { data } = source;
    const status = text(data['status']) ?? '';
    if (status !== 'resolved' && status !== 'closed' && !isLater(source.type!.lifecycle, { status, data }, 'resolved')) return;
    const section = source.type!.sections().find((s) => s.id === 'resolution');
    if (section && !headingOf(source.body, section)?.hasText) report({ message: 'text', holes: { section: section.title }, at: { section: section.id } });
    if (text(data['resolution_code'])?.trim()) return;
    const kind = source.type!.field.get('resolution_code')?.kind;
    const fixes = (kind?.k === 'choice' ? kind.values : []).map((choice): Fix => ({ title: { fr: 'Code : {code}', en: 'Code: {code}' }, holes: { code: choice }, do: { op: 'set', path: ['resolution_code'], value: choice.id } }));
    report({ message: 'code', at: { value: ['resolution_code'] }, fixes });
  },
});
