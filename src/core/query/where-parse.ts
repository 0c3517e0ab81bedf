import type { Text } from '../model/text';

/** Where an expression went wrong: an offset in its text (UTF-16 code units, from 0), and what to say. */
export interface WhereError {
  readonly at: number;
  readonly text: Text;
}

export type Operator = '=' | '!=' | '<' | '<=' | '>' | '>=' | '~';

/** A word or a quoted text of the expression, with the place where it stands. */
export interface Literal {
  readonly text: string;
  readonly at: number;
}

export type Expression =
  | { readonly op: 'and' | 'or'; readonly left: Expression; readonly right: Expression }
  | { readonly op: 'not'; readonly of: Expression }
  /** A path by itself: whether it holds anything but `false`. */
  | { readonly op: 'has'; readonly path: Literal }
  | { readonly op: 'compare'; readonly path: Literal; readonly by: Operator; readonly value: Literal }
  | { readonly op: 'in'; readonly path: Literal; readonly values: readonly Literal[] };

type Token = { readonly kind: 'word' | 'quoted' | 'sign'; readonly text: string; readonly at: number };

export class WhereSyntax extends Error {
  constructor(readonly where: WhereError) {
    super(where.text.en);
  }
}

const DEEPEST = 200;
const token = /\s*(?:("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(!=|<=|>=|[=<>~(),])|([^\s"'=!<>~(),]+))/y;

/**
 * Reads `a = b and (c in (d, e) or not f ~ "g h")`. Binding, loosest first: `or`, `and`, `not`.
 * Throws WhereSyntax with the place of the first thing that cannot stand where it is.
 */
export function parseWhere(text: string): Expression {
  const tokens = tokensOf(text);
  let next = 0;
  let depth = 0;

  const fail = (fr: string, en: string): never => {
    const found = tokens[next];
    const what = found ? { fr: `« ${found.text} »`, en: `"${found.text}"` } : { fr: 'la fin', en: 'the end' };
    throw new WhereSyntax({ at: found?.at ?? text.length, text: { fr: `attendu ${fr}, et non ${what.fr}`, en: `expected ${en}, not ${what.en}` } });
  };
  const isWord = (word: string): boolean => tokens[next]?.kind === 'word' && tokens[next]!.text.toLowerCase() === word;
  const isSign = (sign: string): boolean => tokens[next]?.kind === 'sign' && tokens[next]!.text === sign;
  const take = (): Token => tokens[next++]!;
  const sign = (wanted: string): void => { if (isSign(wanted)) next++; else fail(`« ${wanted} »`, `"${wanted}"`); };

  const or = (): Expression => {
    let left = and();
    while (isWord('or')) { next++; left = { op: 'or', left, right: and() }; }
    return left;
  };
  const and = (): Expression => {
    let left = not();
    while (isWord('and')) { next++; left = { op: 'and', left, right: not() }; }
    return left;
  };
  const not = (): Expression => {
    if (++depth > DEEPEST) throw new WhereSyntax({ at: tokens[next]?.at ?? text.length, text: { fr: 'trop de parenthèses', en: 'too many brackets' } });
    const found = isWord('not') ? (next++, { op: 'not' as const, of: not() }) : isSign('(') ? bracket() : comparison();
    depth--;
    return found;
  };
  const bracket = (): Expression => {
    next++;
    const inside = or();
    sign(')');
    return inside;
  };
  const comparison = (): Expression => {
    if (tokens[next]?.kind !== 'word' || ['and', 'or', 'in'].some(isWord)) fail('un champ', 'a field');
    const path = take();
    if (isWord('in')) return { op: 'in', path, values: values() };
    if (isWord('not')) {
      next++;
      if (!isWord('in')) fail('« in »', '"in"');
      return { op: 'not', of: { op: 'in', path, values: values() } };
    }
    const by = tokens[next];
    if (by?.kind !== 'sign' || ['(', ')', ','].includes(by.text)) return { op: 'has', path };
    next++;
    return { op: 'compare', path, by: by.text as Operator, value: value() };
  };
  const values = (): readonly Literal[] => {
    next++;
    sign('(');
    const found = [value()];
    while (isSign(',')) { next++; found.push(value()); }
    sign(')');
    return found;
  };
  const value = (): Literal => (tokens[next] && tokens[next]!.kind !== 'sign' ? take() : fail('une valeur', 'a value'));

  const found = or();
  if (next < tokens.length) fail('« and », « or » ou la fin', '"and", "or" or the end');
  return found;
}

function tokensOf(text: string): readonly Token[] {
  const found: Token[] = [];
  const end = text.trimEnd().length;
  for (let at = 0; at < end; at = token.lastIndex) {
    token.lastIndex = at;
    const match = token.exec(text);
    if (!match) {
      const bad = at + /^\s*/.exec(text.slice(at))![0].length;
      const quote = /["']/.test(text[bad]!);
      throw new WhereSyntax({ at: bad, text: quote ? { fr: 'guillemet non fermé', en: 'quote that is not closed' } : { fr: `« ${text[bad]} » n'est pas un opérateur : = != < <= > >= ~`, en: `"${text[bad]}" is no operator: = != < <= > >= ~` } });
    }
    const [whole, quoted, sign, word] = match;
    const start = at + whole.length - (quoted ?? sign ?? word)!.length;
    if (quoted !== undefined) found.push({ kind: 'quoted', text: quoted.slice(1, -1).replace(/\\(.)/g, '$1'), at: start });
    else found.push({ kind: sign === undefined ? 'word' : 'sign', text: (sign ?? word)!, at: start });
  }
  return found;
}
