/** A text in both languages of the product. Neither is the default of the other. */
export interface Text {
  readonly fr: string;
  readonly en: string;
}

export type Language = 'fr' | 'en';
export const languages: readonly Language[] = ['fr', 'en'];

/** Fills `{name}` holes. A hole without a value stays, so that a missing argument is seen in a test. */
export function format(text: Text, language: Language, values: Readonly<Record<string, string | number>> = {}): string {
  return text[language].replace(/\{(\w+)\}/g, (hole, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : hole));
}
