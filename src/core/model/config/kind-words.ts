import type { Kind } from '../kind';
import { isTypeName } from '../types/all';

const plain: Readonly<Record<string, Kind>> = {
  text: { k: 'text' }, number: { k: 'number' }, boolean: { k: 'boolean' }, date: { k: 'date' }, datetime: { k: 'datetime' },
  duration: { k: 'duration' }, url: { k: 'url' }, person: { k: 'person' },
};

export const kindWords: readonly string[] = [...Object.keys(plain), 'id:TYPE', 'ids:TYPE'];

/**
 * The kind that gitsm.yaml names for an attribute or an added field: a word of `kindWords`,
 * `id:ci`, `ids:ci`, or a list of the values allowed. Undefined when it is none of these.
 */
export function kindOfWords(words: unknown): Kind | undefined {
  if (Array.isArray(words)) {
    if (!words.every((w) => typeof w === 'string' || typeof w === 'number')) return undefined;
    return { k: 'choice', values: (words as (string | number)[]).map((id) => ({ id, fr: String(id), en: String(id) })) };
  }
  if (typeof words !== 'string') return undefined;
  if (Object.hasOwn(plain, words)) return plain[words];
  const [form, type] = words.split(':');
  if (form === 'id' || form === 'ids') {
    const types = type === undefined || type === 'any' ? [] : isTypeName(type) ? [type] : undefined;
    if (!types) return undefined;
    return form === 'id' ? { k: 'id', types } : { k: 'list', of: { k: 'id', types } };
  }
  return undefined;
}
