import { Composer, Parser } from 'yaml';
import type { CST, Document } from 'yaml';

/** Collections within collections; a record needs six. */
export const DEEPEST = 100;

/**
 * The first document of a YAML text as the package composes it, or the offset of the collection that lies too deep.
 *
 * This is the package's `parseDocument` in its two steps. The first, tokens, is a loop; the second is recursive, and on
 * some ten thousand brackets does not always end in the error that the package catches: V8 can also run out of memory as it
 * compiles an expression on the last page of the stack, which ends the process. So depth is judged in between.
 */
export function composeDocument(source: string): { readonly document: Document.Parsed; readonly more?: Document.Parsed } | { readonly tooDeep: number } {
  const tokens = [...new Parser().parse(source)];
  const tooDeep = firstTooDeep(tokens);
  if (tooDeep !== undefined) return { tooDeep };
  const composer = new Composer({ uniqueKeys: false, resolveKnownTags: false, prettyErrors: false, logLevel: 'error' });
  // With `true` the composer always yields a document, an empty one for an empty text.
  const [document, more] = [...composer.compose(tokens, true, source.length)];
  return { document: document as Document.Parsed, ...(more ? { more: more as Document.Parsed } : {}) };
}

function firstTooDeep(tokens: readonly CST.Token[]): number | undefined {
  let level: readonly CST.Token[] = tokens;
  for (let depth = 0; level.length > 0; depth++) {
    // Two levels more than collections: the document, and the scalars in the innermost collection.
    if (depth > DEEPEST + 2) return level[0]?.offset;
    level = level.flatMap(childrenOf);
  }
  return undefined;
}

function childrenOf(token: CST.Token): readonly CST.Token[] {
  if (token.type === 'document') return token.value ? [token.value] : [];
  if (token.type !== 'block-map' && token.type !== 'block-seq' && token.type !== 'flow-collection') return [];
  const children: CST.Token[] = [];
  for (const { key, value } of token.items) {
    if (key) children.push(key);
    if (value) children.push(value);
  }
  return children;
}
