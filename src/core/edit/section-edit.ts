import { scanBody } from '../record/body';
import { findFrontMatter, lineEnd, nextLine } from '../record/fences';
import { normalHeading } from '../util/heading';
import { refuse } from './edit-result';
import type { EditResult } from './edit-result';
import type { TextEdit } from './text-edit';
import { eolAt } from './yaml-place';

export interface SectionOptions {
  /** The heading of a section to add at the end of the text, where none of the names is found. Its level is 2. */
  readonly create?: string;
}

/**
 * Puts Markdown in place of a section's own text: what stands between its heading and the next heading of any level.
 * A template's comments and placeholders go with it; subsections stay. `names` are the headings that mean this section,
 * in any language, compared as `normalHeading` does. Line ends are the text's own.
 */
export function setSection(text: string, names: readonly string[], markdown: string, options: SectionOptions = {}): EditResult {
  return editSection(text, names, markdown, options, (own, written) => {
    if (own.start >= own.end) return insertion(text, own, written);
    return written === '' ? { start: own.heading, end: own.end, text: '' } : { start: own.start, end: own.end, text: written };
  });
}

/** Adds Markdown behind a section's own text, before its first subsection. What is there stays, comments included. */
export function appendToSection(text: string, names: readonly string[], markdown: string, options: SectionOptions = {}): EditResult {
  return editSection(text, names, markdown, options, (own, written) => insertion(text, own, written));
}

/** A section's own text: its first and its last line that is not blank. Without any, both offsets are the heading's end. */
interface OwnText {
  readonly heading: number;
  readonly start: number;
  readonly end: number;
  /** Where the next heading or the end of the file is. */
  readonly limit: number;
}

function editSection(text: string, names: readonly string[], markdown: string, options: SectionOptions, edit: (own: OwnText, written: string) => TextEdit): EditResult {
  const { headings } = scanBody(text, findFrontMatter(text)?.bodyStart ?? 0, NO_IDS);
  const wanted = names.map(normalHeading);
  const index = headings.findIndex((h) => wanted.includes(normalHeading(h.text)));
  const heading = headings[index];
  const written = markdown.replace(/^(?:[ \t]*(?:\r\n?|\n))+/, '').trimEnd().replace(/\r\n?|\n/g, eolAt(text, 0));
  if (heading) {
    const change = edit(ownText(text, heading.end, headings[index + 1]?.start ?? text.length), written);
    return { ok: true, edits: change.start === change.end && change.text === '' ? [] : [change] };
  }
  return options.create === undefined ? refuse('no-such-section') : { ok: true, edits: [addition(text, options.create, written)] };
}

function ownText(text: string, heading: number, limit: number): OwnText {
  const end = heading + text.slice(heading, limit).trimEnd().length;
  let start = nextLine(text, lineEnd(text, heading));
  while (start < end && text.slice(start, lineEnd(text, start)).trim() === '') start = nextLine(text, lineEnd(text, start));
  return { heading, start: Math.min(start, end), end, limit };
}

/** Behind the own text and an empty line; another empty line is owed to the heading below, none to the end of the file. */
function insertion(text: string, { end, limit }: OwnText, written: string): TextEdit {
  if (written === '') return { start: end, end, text: '' };
  const eol = eolAt(text, 0);
  const breaks = text.slice(end, limit).match(/\r\n?|\n/g)?.length ?? 0;
  return { start: end, end, text: eol + eol + written + (limit >= text.length ? '' : eol.repeat(Math.max(0, 2 - breaks))) };
}

/** A section behind everything else; the file ends in a line end where it did before. */
function addition(text: string, heading: string, written: string): TextEdit {
  const eol = eolAt(text, 0);
  const start = text.trimEnd().length;
  const parts = [...(start === 0 ? [] : ['']), `## ${heading}`, ...(written === '' ? [] : [written])];
  return { start, end: text.length, text: parts.join(eol + eol) + (start === text.length ? '' : eol) };
}

const NO_IDS = /(?!)/g;
