import { applyEdits } from '../edit/text-edit';
import type { TextEdit } from '../edit/text-edit';
import { languages } from '../model/text';
import type { Text } from '../model/text';
import { drawAsked } from './ask';
import type { Asked } from './ask';
import { findRegions } from './region';
import type { Region } from './region';
import type { DiagramWorld } from './request';

/** A region beside what it should hold. */
export interface JudgedRegion {
  readonly region: Region;
  /** What brings it up to date; absent when it is, or when it cannot be. */
  readonly edit?: TextEdit;
  /** Why it cannot be, in one sentence. */
  readonly problem?: Text;
}

/** The most regions of one document that are drawn, and the longest drawing, in characters: more than that, hosts refuse to show. */
const REGIONS = 100;
const LONGEST = 50_000;

const problems: Readonly<Record<NonNullable<Region['problem']>, Text>> = {
  unclosed: { fr: 'Il manque « <!-- /gitsm:diagram --> » sur une ligne après le diagramme.', en: 'A line "<!-- /gitsm:diagram -->" is missing after the diagram.' },
  nested: { fr: 'Un diagramme se place à la marge, hors des listes et des citations.', en: 'A diagram stands at the margin, outside lists and quotes.' },
  malformed: { fr: 'Le marqueur est seul sur sa ligne : « <!-- gitsm:diagram process ITSM-RES.1 --> ».', en: 'The marker stands alone on its line: "<!-- gitsm:diagram process ITSM-RES.1 -->".' },
  foreign: { fr: "Autre chose qu'un bloc Mermaid se trouve entre les marqueurs; cela n'est pas remplacé.", en: 'Something other than one Mermaid block stands between the markers; it is not replaced.' },
};

/**
 * Every region of a document, with the edit that brings it up to date. What a region holds follows from the records
 * and gitsm.yaml alone, never from the hour (but for a calendar without dates): a document that was approved does not
 * change by itself. It is in the organisation's language unless `--lang` says another.
 */
export function judgeRegions(text: string, world: DiagramWorld): readonly JudgedRegion[] {
  return findRegions(text).map((region, i) => {
    if (region.problem) return { region, problem: problems[region.problem] };
    if (i >= REGIONS) return { region, problem: { fr: `Un document tient au plus ${REGIONS} diagrammes.`, en: `A document holds at most ${REGIONS} diagrams.` } };
    const drawn = drawRegion(region, world);
    if (typeof drawn !== 'string') return { region, problem: drawn };
    const { start, end } = region.inside!;
    const lineEnd = /\r\n|\n|\r/.exec(text.slice(region.end, start))?.[0] ?? '\n';
    const block = drawn.replaceAll('\n', lineEnd);
    return text.slice(start, end) === block ? { region } : { region, edit: { start, end, text: block } };
  });
}

/** A document with its diagrams up to date. */
export function withDiagrams(text: string, world: DiagramWorld): string {
  return applyEdits(text, judgeRegions(text, world).flatMap(({ edit }) => edit ?? []));
}

/** The fenced block, with its line end. No label holds a backtick: nothing in the drawing can close the fence. */
function drawRegion(region: Region, world: DiagramWorld): string | Text {
  const asked = wordsOf(region.words);
  if ('fr' in asked) return asked;
  const drawn = drawAsked(asked, world, asked.language ?? world.model.config.organisation.language, !asked.counts);
  if (!drawn.ok) return drawn.why;
  const { text } = drawn.diagram;
  if (text.length > LONGEST) return { fr: `Le diagramme est trop grand (${text.length} caractères) pour être affiché dans un document.`, en: `The diagram is too large (${text.length} characters) to be shown in a document.` };
  return `\`\`\`mermaid\n${text.trimEnd()}\n\`\`\`\n`;
}

type Wanted = Asked & { readonly language?: 'fr' | 'en'; readonly counts: boolean };

/** The words of a marker: those of `gitsm diagram`, and `--counts`. */
function wordsOf(all: readonly string[]): Wanted | Text {
  const words: string[] = [];
  const values: { from?: string; to?: string; lang?: string } = {};
  let counts = false;
  for (let i = 0; i < all.length; i++) {
    const word = all[i]!;
    const name = /^--(from|to|lang)$/.exec(word)?.[1] as keyof typeof values | undefined;
    if (name) values[name] = all[++i] ?? '';
    else if (word === '--counts') counts = true;
    else if (word.startsWith('--')) return { fr: `Un diagramme de document ne connaît pas ${word} : --from, --to, --lang et --counts.`, en: `A document's diagram does not know ${word}: --from, --to, --lang and --counts.` };
    else words.push(word);
  }
  const language = languages.find((l) => l === values.lang);
  if (values.lang !== undefined && !language) return { fr: '--lang prend fr ou en.', en: '--lang takes fr or en.' };
  return { words, from: values.from, to: values.to, counts, ...(language ? { language } : {}) };
}
