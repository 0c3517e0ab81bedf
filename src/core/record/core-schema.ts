import type { Scalar } from './node';
import { intern } from './intern';

/**
 * What a plain (unquoted) scalar means under YAML 1.2's core schema (YAML 1.2.2, §10.3.2): null, booleans, integers,
 * floats, and for all else the text itself. Dates, `yes`, `12:30` and `1_000` are therefore text.
 * An integer beyond 2^53 loses digits, as in every JavaScript reader; its own text is at the node's offsets.
 */
export function resolvePlain(text: string, start: number, end: number): Scalar {
  const first = text.charCodeAt(start);
  if (first <= 57 ? first >= 48 || first === 43 || first === 45 || first === 46 : first === 126 || isWordStart(first)) {
    const length = end - start;
    if (first <= 57) {
      const number = resolveNumber(text, start, end);
      if (number !== undefined) return number;
    } else if (length <= 5) {
      const word = WORDS.get(text.slice(start, end));
      if (word !== undefined) return word;
    }
  }
  return intern(text, start, end);
}

/** n N t T f F */
function isWordStart(code: number): boolean {
  const lower = code | 32;
  return lower === 110 || lower === 116 || lower === 102;
}

const WORDS: ReadonlyMap<string, Scalar> = new Map<string, Scalar>([
  ['~', null], ['null', null], ['Null', null], ['NULL', null],
  ['true', true], ['True', true], ['TRUE', true], ['false', false], ['False', false], ['FALSE', false],
]);

const OCTAL = /^0o[0-7]+$/, HEXADECIMAL = /^0x[0-9a-fA-F]+$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const INFINITE = /^[-+]?\.(?:inf|Inf|INF)$/, NOT_A_NUMBER = /^\.(?:nan|NaN|NAN)$/;

function resolveNumber(text: string, start: number, end: number): number | undefined {
  let at = start;
  const sign = text.charCodeAt(at);
  if (sign === 43 || sign === 45) at++;
  const digits = at;
  while (at < end && isDigit(text.charCodeAt(at))) at++;
  if (at === end) return at > digits ? parseInt(text.slice(start, end), 10) : undefined;
  const next = text.charCodeAt(at) | 32;
  // After the digits only a point, an exponent or a radix can still make a number: dates stop here.
  if (next !== 46 && next !== 101 && next !== 111 && next !== 120) return undefined;
  const source = text.slice(start, end);
  if (FLOAT.test(source)) return parseFloat(source);
  if (OCTAL.test(source)) return parseInt(source.slice(2), 8);
  if (HEXADECIMAL.test(source)) return parseInt(source.slice(2), 16);
  if (INFINITE.test(source)) return sign === 45 ? -Infinity : Infinity;
  return NOT_A_NUMBER.test(source) ? NaN : undefined;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
