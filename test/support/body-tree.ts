import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import type { Nodes, Root } from 'mdast';
import type { Body } from '../../src/core/record/body';
import { findIds } from '../../src/core/record/body-ids';
import { linkOf, proseOf, readDefinitions, readDestination } from '../../src/core/record/body-inline';
import type { BodyLink } from '../../src/core/record/body-inline';
import { toSections } from '../../src/core/record/body-sections';
import type { FoundHeading } from '../../src/core/record/body-sections';
import { lineEnd } from '../../src/core/record/fences';
import { isText, withoutComments } from '../../src/core/record/body-text';

const reader = remark().use(remarkGfm).freeze();

/** Markdown (CommonMark and GitHub's tables, task lists, footnotes) as remark reads it; offsets count from `start`. */
export function parseMarkdown(text: string, start = 0): Root {
  return reader.parse(text.slice(start));
}

/** What `scanBody` finds, found in remark's tree: what the scanner is held to. */
export function parseBody(text: string, start: number, ids: RegExp): Body {
  const reading: Reading = { text, start, links: [], hidden: [], headings: [] };
  for (const node of parseMarkdown(text, start).children) {
    const visible = visit(reading, node);
    if (node.type === 'heading') addHeading(reading, node.depth, node);
    else if (visible) {
      const last = reading.headings.at(-1);
      if (last) last.hasText = true;
    }
  }
  return {
    headings: toSections(text, reading.headings),
    ids: findIds(text, start, ids, reading.hidden),
    links: reading.links.sort((a, b) => a.start - b.start),
  };
}

interface Reading {
  readonly text: string;
  readonly start: number;
  readonly links: BodyLink[];
  readonly hidden: number[];
  readonly headings: FoundHeading[];
}

function spanOf({ start }: Reading, node: Nodes): [from: number, to: number] {
  return [start + (node.position?.start.offset ?? 0), start + (node.position?.end.offset ?? 0)];
}

function addHeading(reading: Reading, level: number, node: Extract<Nodes, { type: 'heading' }>): void {
  const [from, end] = spanOf(reading, node);
  const first = node.children[0], last = node.children.at(-1);
  const [textStart, textEnd] = first && last ? [spanOf(reading, first)[0], spanOf(reading, last)[1]] : [end, end];
  // The tree counts the reference definitions above an underlined heading as part of it.
  const start = lineEnd(reading.text, from) < end ? textStart : from;
  reading.headings.push({ level, start, end, textStart, textEnd, hasText: false });
}

/** Collects links and hidden ranges below a node; whether it shows any text. */
function visit(reading: Reading, node: Nodes): boolean {
  const [from, to] = spanOf(reading, node);
  const { text, hidden } = reading;
  switch (node.type) {
    case 'code':
      hidden.push(from, to);
      return node.value.trim() !== '';
    case 'html': {
      const comments = commentsIn(text, from, to);
      hidden.push(...comments);
      return withoutComments(text, from, to, comments).trim() !== '';
    }
    case 'definition':
      readDefinitions(proseOf(text, from, to, 1), from, reading.links);
      return false;
    case 'thematicBreak':
      return false;
    case 'link': case 'image':
      addLink(reading, node.type, node);
  }
  const before = hidden.length;
  const shown = 'children' in node ? node.children.map((child) => visit(reading, child)).includes(true) : from < to;
  return node.type === 'paragraph' ? isText(withoutComments(text, from, to, hidden.slice(before))) : shown;
}

function addLink(reading: Reading, kind: 'link' | 'image', node: Extract<Nodes, { type: 'link' | 'image' }>): void {
  const { text } = reading;
  const [from, to] = spanOf(reading, node);
  if (text[from] !== '[' && text[from] !== '!') return;
  const label = node.type === 'link' ? node.children.at(-1) : undefined;
  const paren = text.indexOf('](', label ? spanOf(reading, label)[1] : from);
  const destination = readDestination(text, (paren < 0 ? from : paren) + 2, to);
  if (destination) reading.links.push(linkOf(kind, text, 0, destination));
}

function commentsIn(text: string, from: number, to: number): number[] {
  const comments: number[] = [];
  for (let at = text.indexOf('<!--', from); at >= 0 && at < to;) {
    const close = text.indexOf('-->', at + 2);
    const end = close < 0 || close + 3 > to ? to : close + 3;
    comments.push(at, end);
    at = text.indexOf('<!--', end);
  }
  return comments;
}
