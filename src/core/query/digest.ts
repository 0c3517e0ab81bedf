/**
 * The digest that an approval names in `content`: SHA-256 over the canonical form of what was decided on (records.md §3).
 * The form is told in docs/approvals.md so that any tool can work it out again; tests hold the two together.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { TypeDef } from '../model/type-def';
import { sectionsOf } from '../model/kit/sections';
import type { Fields, Value } from '../record/node';
import type { RecordSource } from '../record/source';
import { normalHeading } from '../util/heading';

/** Fields that tell how far a record has come and who decided, not what was decided on. */
const aside: ReadonlySet<string> = new Set(['status', 'history', 'approvals']);

/** 64 hexadecimal digits in lower case; undefined for a type that nobody approves. */
export function contentDigest(source: RecordSource): string | undefined {
  const content = canonicalContent(source);
  return content === undefined ? undefined : bytesToHex(sha256(utf8ToBytes(content)));
}

/** The text that is digested: JSON without blanks, keys sorted; undefined for a type that nobody approves. */
export function canonicalContent(source: RecordSource): string | undefined {
  const { type, data } = source;
  if (!type?.field.has('approvals')) return undefined;
  const { decidedOn } = type;
  const names = decidedOn ? decidedOn.fields : Object.keys(data).filter((name) => !aside.has(name));
  const fields = names.toSorted(byCodeUnit).flatMap((name) => entry(name, data[name]));
  const sections = decidedOn ? sectionsById(source, type.name, decidedOn) : JSON.stringify(wholeBody(source));
  return `{"fields":{${fields.join(',')}},"sections":${sections}}`;
}

/** An entry of a map, or nothing for a key without a value: `risk:` says no more than leaving it out. */
function entry(name: string, value: Value | undefined): readonly string[] {
  return value === undefined || value === null ? [] : [`${JSON.stringify(name)}:${canonical(value)}`];
}

/** JSON as RFC 8785 writes it: keys in the order of their UTF-16 code units, numbers and strings as ECMAScript does. */
function canonical(value: Value): string {
  if (Array.isArray(value)) return `[${(value as readonly Value[]).map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const map = value as Fields;
    return `{${Object.keys(map).toSorted(byCodeUnit).flatMap((name) => entry(name, map[name])).join(',')}}`;
  }
  // JSON has no form for these three; YAML's own is taken.
  if (typeof value === 'number' && !Number.isFinite(value)) return Number.isNaN(value) ? '".nan"' : value > 0 ? '".inf"' : '"-.inf"';
  return JSON.stringify(value);
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The sections that are decided on, by their ids, so that a heading may be put in the other language. One without text is left out. */
function sectionsById(source: RecordSource, type: string, decidedOn: NonNullable<TypeDef['decidedOn']>): string {
  const found: string[] = [];
  for (const { id, title } of sectionsOf(type).filter((s) => decidedOn.sections.includes(s.id)).toSorted((a, b) => byCodeUnit(a.id, b.id))) {
    const names = [normalHeading(title.fr), normalHeading(title.en)];
    // A second heading of the same name is read by people too, so it is part of what they decide on.
    const texts = source.body.headings.filter((h) => names.includes(normalHeading(h.text))).map((h) => normalText(source.text.slice(h.end, h.sectionEnd)));
    const text = texts.filter((t) => t !== '').join('\n\n');
    if (text !== '') found.push(`${JSON.stringify(id)}:${JSON.stringify(text)}`);
  }
  return `{${found.join(',')}}`;
}

/** All sections: everything from the first heading on, headings included. */
function wholeBody(source: RecordSource): string {
  const first = source.body.headings[0];
  return first ? normalText(source.text.slice(first.start)) : '';
}

/** NFC, lines that end in LF, no blanks at the end of a line, no empty lines before or after. */
function normalText(text: string): string {
  const lines = text.normalize('NFC').split(/\r\n|\r|\n/).map(withoutTrailingBlanks);
  const last = lines.findLastIndex((line) => line !== '');
  return last < 0 ? '' : lines.slice(lines.findIndex((line) => line !== ''), last + 1).join('\n');
}

/** By hand: a regular expression takes quadratic time on a long run of blanks that a letter ends. */
function withoutTrailingBlanks(line: string): string {
  let end = line.length;
  while (end > 0 && (line.charCodeAt(end - 1) === 32 || line.charCodeAt(end - 1) === 9)) end--;
  return end === line.length ? line : line.slice(0, end);
}
