import { headingOf } from './source';
import type { RecordSource } from './source';
import { text } from './rec';

/** The Markdown of a section, by the section's id, without blanks around it; undefined where it holds no text. */
export function sectionText(source: RecordSource, id: string): string | undefined {
  const section = source.type?.sections(text(source.data['covers'])).find((s) => s.id === id);
  const heading = section && headingOf(source.body, section);
  return heading?.hasText ? source.text.slice(heading.end, heading.sectionEnd).trim() : undefined;
}
