import type { Text } from '../../model/text';
import type { YamlProblem } from '../../record/node';

/** What the YAML library found wrong, in words that help; by its error codes, its own sentences being English only. */
const words: Readonly<Record<string, Text>> = {
  UNCLOSED_FLOW: { fr: "ce crochet ou cette accolade n'est jamais fermé", en: 'this bracket or brace is never closed' },
  BLOCK_AS_IMPLICIT_KEY: { fr: "la valeur contient « : »; mettez-la entre guillemets", en: 'the value holds ": "; put it in quotes' },
  MULTILINE_IMPLICIT_KEY: { fr: 'une clé tient sur une ligne; il manque un deux-points, ou un guillemet', en: 'a key stands on one line; a colon or a quote is missing' },
  MISSING_CHAR: { fr: 'il manque un guillemet, un crochet, une accolade, une virgule ou un espace', en: 'a quote, bracket, brace, comma or space is missing' },
  BAD_INDENT: { fr: 'le retrait ne correspond pas aux lignes voisines', en: 'the indentation does not fit the lines around' },
  TAB_AS_INDENT: { fr: 'une tabulation sert de retrait; employez des espaces', en: 'a tab is used to indent; use spaces' },
  BAD_SCALAR_START: { fr: 'une valeur ne peut commencer par ce caractère; mettez-la entre guillemets', en: 'a value cannot start with this character; put it in quotes' },
  BAD_DQ_ESCAPE: { fr: "la barre oblique inverse annonce ici un caractère qui n'existe pas; doublez-la", en: 'the backslash announces a character that does not exist; double it' },
  BLOCK_IN_FLOW: { fr: 'entre crochets ou accolades, une liste ne peut commencer par un tiret', en: 'inside brackets or braces a list cannot start with a dash' },
  KEY_OVER_1024_CHARS: { fr: 'une clé est trop longue', en: 'a key is too long' },
  UNEXPECTED_TOKEN: { fr: 'ce texte est de trop ici', en: 'this text does not belong here' },
  BAD_DIRECTIVE: { fr: "une directive « % » n'a pas sa place ici", en: 'a "%" directive has no place here' },
  MULTIPLE_ANCHORS: { fr: "une valeur n'a qu'une ancre", en: 'a value has one anchor only' },
  MULTIPLE_TAGS: { fr: "une valeur n'a qu'une étiquette", en: 'a value has one tag only' },
};
const unknown: Text = { fr: 'vérifiez les deux-points, les guillemets et le retrait', en: 'check the colons, quotes and indentation' };

/** What completes the message of a problem: for syntax an explanation, for a tag or an alias its text. */
export function explainYaml(problem: YamlProblem, text: string): Text | string {
  if (problem.reason === 'alias' || problem.reason === 'tag') return text.slice(problem.start, Math.min(problem.end, problem.start + 60));
  if (problem.reason !== 'syntax') return problem.detail ?? '';
  const code = /^\w+/.exec(problem.detail ?? '')?.[0] ?? '';
  return Object.hasOwn(words, code) ? words[code]! : unknown;
}

export interface SyntaxSlip {
  readonly start: number;
  readonly end: number;
  readonly problem: YamlProblem;
  /** The slip is mended by quotes around what stands there. */
  readonly quotable: boolean;
}

/**
 * The problems as people count them: one for each line. A value with a colon in it is shown whole, and can be
 * put in quotes.
 */
export function slipsOf(problems: readonly YamlProblem[], text: string): readonly SyntaxSlip[] {
  const slips: SyntaxSlip[] = [];
  let lastLine = -1;
  for (const problem of problems) {
    const lineStart = Math.max(text.lastIndexOf('\n', problem.start - 1), text.lastIndexOf('\r', problem.start - 1)) + 1;
    if (problem.reason === 'syntax' && lineStart === lastLine) continue;
    lastLine = lineStart;
    const opener = problem.detail?.startsWith('BAD_INDENT: Flow') ? openBracket(text, problem.start) : undefined;
    if (opener !== undefined) {
      slips.push({ start: opener, end: opener + 1, problem: { ...problem, detail: 'UNCLOSED_FLOW' }, quotable: false });
      continue;
    }
    slips.push(problem.reason === 'syntax' ? widen(problem, text, lineStart) : { ...problem, problem, quotable: false });
  }
  return slips;
}

/** The innermost bracket that stands open at an offset: the reader tells only where something else begins. */
function openBracket(text: string, end: number): number | undefined {
  const open: number[] = [];
  const isBlank = (c = ' '): boolean => c === ' ' || c === '\t' || c === '\n' || c === '\r';
  /** Whether a value may begin here: anywhere else a bracket or a quote is a character of a plain text. */
  let fresh = true;
  for (let i = 0; i < end; i++) {
    const c = text[i]!;
    if (fresh && (c === '"' || c === "'")) i = closingQuote(text, i, end);
    else if (c === '#' && isBlank(text[i - 1])) i = endOfLine(text, i, end) - 1;
    else if (fresh && (c === '[' || c === '{')) {
      open.push(i);
      continue;
    } else if (c === ']' || c === '}') open.pop();
    if (c === '\n' || c === '\r' || (c === ',' && open.length > 0) || (c === ':' && isBlank(text[i + 1])) || (c === '-' && fresh && isBlank(text[i + 1]))) fresh = true;
    else if (!isBlank(c)) fresh = false;
  }
  return open.at(-1);
}

function closingQuote(text: string, from: number, end: number): number {
  for (let i = from + 1; i < end; i++) {
    if (text[i] === '\\' && text[from] === '"') i++;
    else if (text[i] === text[from]) return i;
  }
  return end;
}

function endOfLine(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

/** `key: value: more` as a line of its own, the value neither quoted nor a collection. */
const colonInValue = /^(?:[ \t]*-)?[ \t]*[\w-]+:[ \t]+(?=[^\s"'[{&*!|>#%@`-])(.*:(?:[ \t].*|)\S|.*:)[ \t]*$/;

function widen(problem: YamlProblem, text: string, lineStart: number): SyntaxSlip {
  const line = /^[^\r\n]{0,2000}/.exec(text.slice(lineStart, lineStart + 2000))?.[0] ?? '';
  const value = colonInValue.exec(line)?.[1];
  if (value !== undefined && problem.detail?.startsWith('BLOCK_AS_IMPLICIT_KEY')) {
    const start = lineStart + line.lastIndexOf(value);
    return { start, end: start + value.length, problem, quotable: !value.includes(' #') };
  }
  const empty = problem.end <= problem.start;
  return { start: problem.start, end: empty ? Math.max(problem.start, lineStart + line.length) : problem.end, problem, quotable: false };
}

/** A text as YAML's double-quoted scalar. */
export function quoted(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&')}"`;
}
