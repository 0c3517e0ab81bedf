import type { Text } from '../../core/model/text';
import type { Finding } from '../../core/rules/finding';

/** A cache that cannot be used: damaged, of another shape, or made by somebody else. The caller goes on without. */
export class BadCache extends Error {}

/** Findings as JSON gave them, if they are findings. Throws BadCache. */
export function findingsFrom(value: unknown): readonly Finding[] {
  if (!Array.isArray(value) || !value.every(isFinding)) throw new BadCache('findings');
  return value as readonly Finding[];
}

const severities: readonly unknown[] = ['error', 'warning', 'information'];

function isFinding(value: unknown): boolean {
  if (!isMap(value)) return false;
  const { rule, severity, file, record, range, text, holes, fixes, related } = value;
  return typeof rule === 'string' && severities.includes(severity) && typeof file === 'string' && (record === null || typeof record === 'string')
    && isRange(range) && isText(text) && (holes === undefined || isMap(holes))
    && (fixes === undefined || (Array.isArray(fixes) && fixes.every((f) => isMap(f) && isText(f['title']) && isMap(f['do']))))
    && (related === undefined || (Array.isArray(related) && related.every((r) => isMap(r) && typeof r['file'] === 'string' && isRange(r['range']) && isText(r['text']))));
}

function isRange(value: unknown): boolean {
  return isMap(value) && [value['start'], value['end']].every((p) => isMap(p) && typeof p['line'] === 'number' && typeof p['column'] === 'number');
}

function isText(value: unknown): value is Text {
  return isMap(value) && typeof value['fr'] === 'string' && typeof value['en'] === 'string';
}

export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
