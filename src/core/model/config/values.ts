import type { Text } from '../text';

/** Small readers of untrusted plain data. Each gives undefined, or the empty value, for what is not of its kind. */
export type Data = Readonly<Record<string, unknown>>;

export function asMap(value: unknown): Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Data) : {};
}

export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

export function asNumber(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

export function asTexts(value: unknown): readonly string[] {
  return asList(value).flatMap((item) => asText(item) ?? []);
}

/** A scalar stands for a list of one. */
export function asOneOrMore(value: unknown): readonly string[] | undefined {
  if (value === undefined || value === null) return undefined;
  return Array.isArray(value) ? asTexts(value) : asTexts([value]);
}

/** `{fr, en}`, or one text for both. A language that is missing shows the other. */
export function asLabel(value: unknown): Text | undefined {
  const both = asText(value);
  if (both !== undefined) return { fr: both, en: both };
  const { fr, en } = asMap(value);
  const french = asText(fr) ?? asText(en);
  const english = asText(en) ?? asText(fr);
  return french !== undefined && english !== undefined ? { fr: french, en: english } : undefined;
}
