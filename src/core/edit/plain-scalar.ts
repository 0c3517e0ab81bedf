import { resolvePlain } from '../record/core-schema';

/** Where a value is written: in `{…}` and `[…]`, commas and brackets end a plain scalar. */
export type Context = 'block' | 'flow';

/**
 * Whether a text may be written without quotes so that readers of YAML 1.2 and of YAML 1.1 (PyYAML, js-yaml 3, Psych)
 * both take it for this very text. `yes`, `010`, `1.10` and `12:30` may not.
 * Dates and date-times may, as records write them: here they are text, and who reads them as dates means the same.
 */
export function isPlainSafe(text: string, context: Context): boolean {
  if (DATE.test(text)) return true;
  if (text === '' || text.length > LONGEST || UNPRINTABLE.test(text) || text.trim() !== text || INDICATOR.test(text)) return false;
  if (/:(?:\s|$)|\s#/.test(text) || (context === 'flow' && /[,[\]{}]|:$/.test(text))) return false;
  return resolvePlain(text, 0, text.length) === text && !OTHER_READERS.some((special) => special.test(text));
}

/** Longer plain scalars would be legal, but other writers fold them. */
const LONGEST = 1000;

/** A date, or a date-time with or without offset (RFC 3339). */
const DATE = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[-+]\d{2}:\d{2})?)?$/;

/** What no reader takes the same way: control characters, other line ends, byte order marks, half surrogates. */
export const UNPRINTABLE = /[\0-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** First characters with a meaning of their own. A dash is one before a blank, and begins negative numbers and `---`. */
const INDICATOR = /^[-?:,[\]{}#&*!|>'"%@`=~]|^<<$|^\.{3}/;

/** What YAML 1.1 takes for something other than text (yaml.org/type), with what its readers add. */
const OTHER_READERS: readonly RegExp[] = [
  /^(?:y|yes|n|no|true|false|on|off|null)$/i,
  /^[-+]?(?:0b[01_]+|0o?[0-7_]+|0x[0-9a-f_]+|[0-9][0-9_,]*)$/i,
  /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/,
  /^[-+]?(?:[0-9][0-9_,]*)?\.[0-9_]*(?:e[-+]?[0-9]+)?$/i,
  /^[-+]?(?:[0-9][0-9_]*)?e[-+]?[0-9]+$/i,
  /^[-+]?\.(?:inf|nan)$/i,
  /^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:(?:t|\s+)[0-9]{1,2}:.*)?$/i,
];
