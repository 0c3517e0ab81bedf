import { Composer, Lexer, Parser } from 'yaml';
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

/** Marks that the package's lexer puts between its tokens: the document, the end of a broken flow, a scalar follows. */
const lexerMarks: ReadonlySet<string> = new Set(['\u0002', '\u0018', '\u001f']);

/** Where the anchors of a YAML text stand that no alias takes up, in offsets of the text, in its order. */
export function freeAnchors(source: string): readonly { readonly start: number; readonly end: number }[] {
  const anchors: { start: number; end: number; name: string }[] = [];
  const taken = new Set<string>();
  let at = 0, isScalar = false;
  for (const token of new Lexer().lex(source)) {
    if (!lexerMarks.has(token)) {
      if (!isScalar && token[0] === '&') anchors.push({ start: at, end: at + token.length, name: token.slice(1) });
      if (!isScalar && token[0] === '*') taken.add(token.slice(1));
      at += token.length;
    }
    isScalar = token === '\u001f';
  }
  return anchors.filter(({ name }) => !taken.has(name));
}
