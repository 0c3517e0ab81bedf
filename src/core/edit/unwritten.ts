import type { Section } from '../model/kit/sections';
import type { Text } from '../model/text';
import { text } from '../record/rec';
import { headingOf } from '../record/source';
import type { RecordSource } from '../record/source';
import { lineEnd, nextLine } from '../record/fences';
import type { Said } from './said';

/** Sections that a record owes and that hold no text. */
export interface Unwritten {
  readonly file: string;
  readonly record: string | null;
  readonly sections: readonly Section[];
}

/** What is said of sections, by record and in the order of its type, and what is said besides. */
export function sectionsAmong(said: readonly Said[], sourceOf: (file: string) => RecordSource | undefined): { readonly unwritten: readonly Unwritten[]; readonly others: readonly Said[] } {
  const found = new Map<string, { readonly record: string | null; readonly owed: Set<string>; readonly all: readonly Section[] }>();
  const others = said.filter((one) => {
    const title = one.holes?.['section'];
    const source = typeof title === 'object' && one.severity === 'warning' ? sourceOf(one.file) : undefined;
    const all = source?.type?.sections(text(source.data['covers'])) ?? [];
    const section = typeof title === 'object' ? all.find((s) => s.title.fr === title.fr && s.title.en === title.en) : undefined;
    if (!section) return true;
    const own = found.get(one.file) ?? { record: one.record, owed: new Set(), all };
    found.set(one.file, own);
    own.owed.add(section.id);
    return false;
  });
  return { unwritten: [...found].map(([file, { record, owed, all }]) => ({ file, record, sections: all.filter((s) => owed.has(s.id)) })), others };
}

/** `REL-2026-003: sections still to write: "Content" (content), …`, with the status that owes them where it is known. */
export function sayUnwritten({ record, file, sections }: Unwritten): Text {
  const names = (language: 'fr' | 'en'): string => sections.map(({ id, title }) => (language === 'fr' ? `« ${title.fr} » (${id})` : `"${title.en}" (${id})`)).join(', ');
  const of = record ?? file;
  return sections.length === 1
    ? { fr: `${of} : il reste à écrire la section ${names('fr')}.`, en: `${of}: the section ${names('en')} is still to be written.` }
    : { fr: `${of} : il reste à écrire les sections ${names('fr')}.`, en: `${of}: the sections ${names('en')} are still to be written.` };
}

/** Where a person writes a section: the line below its heading; the end of the text where there is no heading. */
export function placeOfSection(source: RecordSource, id: string): number {
  const section = source.type?.sections(text(source.data['covers'])).find((s) => s.id === id);
  const heading = section && headingOf(source.body, section);
  return heading ? Math.min(nextLine(source.text, lineEnd(source.text, heading.end)), source.text.length) : source.text.length;
}
