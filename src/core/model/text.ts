/** A text in both languages of the product. Neither is the default of the other. */
export interface Text {
  readonly fr: string;
  readonly en: string;
}

export type Language = 'fr' | 'en';
export const languages: readonly Language[] = ['fr', 'en'];

/** What fills a hole of a text: a word of the record, or one that has both languages itself. */
export type HoleValue = string | number | Text;
export type Holes = Readonly<Record<string, HoleValue>>;

/**
 * Fills `{name}` holes, and puts the word that goes with a number for `{name|day|days}`: French has its singular up to two,
 * English for one alone. A hole without a value stays, so that a missing argument is seen in a test.
 */
export function format(text: Text, language: Language, values: Holes = {}): string {
  return text[language].replace(/\{(\w+)(?:\|([^{}|]*)\|([^{}|]*))?\}/g, (hole, name: string, one?: string, many?: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (one !== undefined && many !== undefined && value !== undefined) return isOne(Number(value), language) ? one : many;
    return value === undefined ? hole : typeof value === 'object' ? value[language] : String(value);
  });
}

function isOne(count: number, language: Language): boolean {
  return language === 'fr' ? Math.abs(count) < 2 : count === 1;
}
