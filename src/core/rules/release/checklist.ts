import type { Text } from '../../model/text';
import type { ChecklistState } from '../../query/release-plan';

/** The titles of the kit's items that a release does not list, as one text in each language. */
export function missingTitles({ missing }: ChecklistState): Text {
  const join = (language: 'fr' | 'en'): string => missing.map((item) => `« ${item.title[language]} »`).join(', ');
  return { fr: join('fr'), en: join('en').replaceAll('« ', '"').replaceAll(' »', '"') };
}
