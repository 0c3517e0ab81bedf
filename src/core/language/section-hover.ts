import { sectionHint } from '../model/kit/section-hints';
import { text } from '../record/rec';
import { headingOf } from '../record/source';
import type { RecordSource } from '../record/source';
import { escapeInline } from '../util/markdown';
import type { Book } from './book';

const words = {
  fr: { owed: 'À écrire dès le statut', major: "d'un incident majeur", never: "N'est jamais exigée." },
  en: { owed: 'Owed from the status', major: 'of a major incident', never: 'Is never owed.' },
} as const;

/** What the section whose heading stands at an offset is for, by the kit: the question that it answers, and from which status it is owed. */
export function sectionHover(source: RecordSource, offset: number, { language }: Book): { readonly markdown: string; readonly start: number; readonly end: number } | undefined {
  const { type } = source;
  for (const section of type?.sections(text(source.data['covers'])) ?? []) {
    const heading = headingOf(source.body, section);
    if (!heading || offset < heading.start || offset > heading.end) continue;
    const say = words[language];
    const hint = sectionHint(type!.name, section.id)?.[language];
    const owed = section.owedFrom === undefined ? say.never : `${say.owed} « ${type!.statusLabel(section.owedFrom)[language]} »${section.only === 'major' ? ` ${say.major}` : ''}.`;
    const parts = [`**${escapeInline(section.title[language])}** (\`${section.id}\`)`, ...(hint === undefined ? [] : [escapeInline(hint)]), language === 'fr' ? owed : owed.replace('« ', '"').replace(' »', '"')];
    return { markdown: parts.join('\n\n'), start: heading.start, end: heading.end };
  }
  return undefined;
}
