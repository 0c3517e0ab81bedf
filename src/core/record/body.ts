import { scanBlocks } from './body-blocks';
import type { Leaf } from './body-blocks';
import { findIds } from './body-ids';
import type { BodyId } from './body-ids';
import { proseOf, readDefinitions, scanInline } from './body-inline';
import type { BodyLink } from './body-inline';
import { toSections } from './body-sections';
import type { FoundHeading, Heading } from './body-sections';
import { isText, withoutComments } from './body-text';
import type { TextSpan } from './fences';

export interface Body {
  readonly headings: readonly Heading[];
  readonly ids: readonly BodyId[];
  readonly links: readonly BodyLink[];
  /** From `<<<<<<<` to `>>>>>>>`, outside code. */
  readonly conflict?: TextSpan;
}

/**
 * What rules need of a record's prose, in one linear pass, from an offset to the end of the text. Remark gives the same as a
 * tree, some fifty times slower; a test holds the two together.
 *
 * - **Headings** of both styles (`## Risks`, underlined), outside code, HTML and comments.
 * - **Text of a section** is anything visible: a paragraph, list, table, quote, image or code. HTML comments, reference
 *   definitions, horizontal rules, empty list items and check boxes are not. Neither are a template's placeholders: a
 *   line or paragraph that is wholly an italic remark in parentheses, `_(Who was hit, and how?)_` or `*(…)*`.
 * - **Ids** are what `ids` matches where no letter, digit, `_` or `-` stands before and no letter, digit or `_` after.
 *   They count in prose, headings, links, relative paths, tables, HTML and inline code (that is how people quote them); not
 *   in code blocks, comments and addresses of the web (`https://…`), which name things elsewhere. `ids` must have the flag `g`.
 */
export function scanBody(text: string, start: number, ids: RegExp): Body {
  const { leaves, conflict } = scanBlocks(text, start);
  const links: BodyLink[] = [];
  const hidden: number[] = [];
  const headings: FoundHeading[] = [];
  for (const leaf of leaves) {
    const comments: number[] = [];
    const visible = visit(text, leaf, links, comments);
    if (leaf.kind === 'code') hidden.push(leaf.start, leaf.end);
    else for (const offset of comments) hidden.push(offset);
    if (leaf.kind === 'heading' && leaf.depth === 0) headings.push({ level: leaf.level, start: leaf.start, end: leaf.end, textStart: leaf.from, textEnd: leaf.to, hasText: false });
    else if (visible) {
      const last = headings.at(-1);
      if (last) last.hasText = true;
    }
  }
  return { headings: toSections(text, headings), ids: findIds(text, start, ids, hidden), links, ...(conflict ? { conflict } : {}) };
}

/** Collects a leaf's links and comments; whether it shows any text. */
function visit(text: string, leaf: Leaf, links: BodyLink[], comments: number[]): boolean {
  if (leaf.kind === 'code') return text.slice(leaf.from, leaf.to).trim() !== '';
  if (leaf.kind === 'html') {
    htmlComments(text, leaf, comments);
    return withoutComments(text, leaf.from, leaf.to, comments).trim() !== '';
  }
  const prose = proseOf(text, leaf.from, leaf.to, leaf.depth);
  const own = leaf.kind === 'paragraph' ? readDefinitions(prose, leaf.from, links) : 0;
  scanInline(prose, own, leaf.from, { links, comments });
  const rest = withoutComments(text, leaf.from + own, leaf.to, comments);
  return leaf.kind === 'heading' ? rest.trim() !== '' : isText(rest);
}

/** Comments in an HTML block; one that never closes hides the rest. */
function htmlComments(text: string, leaf: Leaf, comments: number[]): void {
  const html = text.slice(leaf.from, leaf.to);
  for (let at = html.indexOf('<!--'); at >= 0;) {
    const close = html.indexOf('-->', at + 2);
    comments.push(leaf.from + at, close < 0 ? leaf.to : leaf.from + close + 3);
    at = close < 0 ? -1 : html.indexOf('<!--', close + 3);
  }
}
