import type { Section } from '../model/kit/sections';
import type { Model } from '../model/model';
import type { Language } from '../model/text';
import { scanBody } from '../record/body';
import type { Heading } from '../record/body-sections';
import { readFrontMatter } from '../record/front-matter';
import { normalHeading } from '../util/heading';
import { refuse } from './edit-result';
import type { EditResult } from './edit-result';
import { setSection } from './section-edit';
import { eolAt } from './yaml-place';

/**
 * Adds the heading of a section that a record lacks, where the template has it: before the first section of the text
 * that comes after it, else at the end. In the language and at the level of the sections that are there.
 */
export function addSection(text: string, id: string, model: Model): EditResult {
  const { data, span } = readFrontMatter(text);
  if (!span) return refuse('no-front-matter');
  const type = [...model.types.values()].find((t) => t.name === data['type']);
  const sections = type?.sections(typeof data['covers'] === 'string' ? data['covers'] : undefined) ?? [];
  const at = sections.findIndex((s) => s.id === id);
  const section = sections[at];
  if (!section) return refuse('no-such-section');
  const { headings } = scanBody(text, span.bodyStart, /(?!)/g);
  const find = (s: Section): Heading | undefined => headings.find((h) => isOf(h, s, 'fr') || isOf(h, s, 'en'));
  if (find(section)) return { ok: true, edits: [] };
  const present = sections.filter(find);
  const title = section.title[languageOf(present, headings) ?? model.config.organisation.language];
  const next = sections.slice(at + 1).map(find).find((h) => h !== undefined);
  if (!next) return setSection(text, [title], '', { create: title });
  const eol = eolAt(text, 0);
  return { ok: true, edits: [{ start: next.start, end: next.start, text: `${'#'.repeat(next.level)} ${title}${eol}${eol}` }] };
}

function isOf(heading: Heading, section: Section, language: Language): boolean {
  return normalHeading(heading.text) === normalHeading(section.title[language]);
}

/** The language of most sections that are there; undefined when nothing tells. */
function languageOf(present: readonly Section[], headings: readonly Heading[]): Language | undefined {
  const count = (language: Language): number => present.filter((s) => headings.some((h) => isOf(h, s, language))).length;
  const french = count('fr');
  const english = count('en');
  return french === english ? undefined : french > english ? 'fr' : 'en';
}
