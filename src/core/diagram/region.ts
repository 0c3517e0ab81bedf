import { scanBlocks } from '../record/body-blocks';
import type { Leaf } from '../record/body-blocks';
import { findFrontMatter } from '../record/fences';

/**
 * The part of a Markdown document that holds a diagram which Gitsm keeps up to date:
 *
 *     <!-- gitsm:diagram process ITSM-RES.1 -->
 *     ```mermaid
 *     …
 *     ```
 *     <!-- /gitsm:diagram -->
 *
 * Each marker stands alone on its line, outside quotes, lists and code; the words are those of `gitsm diagram`.
 * Offsets are UTF-16 code units from the start of the document, end exclusive.
 */
export interface Region {
  /** The opening marker, without its line end. */
  readonly start: number;
  readonly end: number;
  /** What the marker asks for. */
  readonly words: readonly string[];
  /** The lines between the markers; absent where nothing may be written. */
  readonly inside?: { readonly start: number; readonly end: number };
  /** Why nothing may be written there. */
  readonly problem?: 'unclosed' | 'nested' | 'malformed' | 'foreign';
}

const begin = /^<!--[ \t]*gitsm:diagram(?=[ \t>-])/;
const open = /^<!--[ \t]*gitsm:diagram((?:[ \t]+[\w.:/#+-]+)*)[ \t]*-->[ \t]*$/;
const close = /^<!--[ \t]*\/gitsm:diagram[ \t]*-->[ \t]*$/;
const MERMAID = /^(?:`{3,}|~{3,})[ \t]*mermaid[ \t]*[\r\n]/;

/** The regions of a document, in order. Linear in its length; most documents hold none and cost one search. */
export function findRegions(text: string): readonly Region[] {
  if (!text.includes('gitsm:diagram')) return [];
  const { leaves } = scanBlocks(text, findFrontMatter(text)?.bodyStart ?? 0);
  const found: Region[] = [];
  for (let i = 0; i < leaves.length; i++) {
    const leaf = leaves[i]!;
    if (leaf.kind !== 'html') continue;
    const marker = text.slice(leaf.from, leaf.to).trimStart();
    if (!begin.test(marker)) continue;
    const words = open.exec(marker)?.[1]?.trim().split(/[ \t]+/).filter((w) => w !== '') ?? [];
    const at = { start: leaf.start, end: leaf.end, words };
    if (!open.test(marker)) found.push({ ...at, problem: 'malformed' });
    else if (leaf.depth > 0) found.push({ ...at, problem: 'nested' });
    else found.push({ ...at, ...insideOf(text, leaves, i) });
  }
  return found;
}

/** Only nothing, or one Mermaid block, is ever replaced: what a person wrote between the markers is not lost. */
function insideOf(text: string, leaves: readonly Leaf[], opening: number): Pick<Region, 'inside' | 'problem'> {
  for (let i = opening + 1; i < leaves.length; i++) {
    const leaf = leaves[i]!;
    if (leaf.kind !== 'html' || leaf.depth > 0) continue;
    const marker = text.slice(leaf.from, leaf.to).trimStart();
    if (begin.test(marker)) break;
    if (!close.test(marker)) continue;
    const start = nextLine(text, leaves[opening]!.end);
    const between = leaves.slice(opening + 1, i);
    const [block] = between;
    const rest = block ? text.slice(start, block.start) + text.slice(block.end, leaf.start) : text.slice(start, leaf.start);
    const ours = rest.trim() === '' && (!block || (between.length === 1 && block.kind === 'code' && block.depth === 0 && MERMAID.test(text.slice(block.start, block.end))));
    return ours ? { inside: { start, end: lineStart(text, leaf.start) } } : { problem: 'foreign' };
  }
  return { problem: 'unclosed' };
}

function nextLine(text: string, lineEnd: number): number {
  return text.startsWith('\r\n', lineEnd) ? lineEnd + 2 : lineEnd + 1;
}

function lineStart(text: string, at: number): number {
  return Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
}
