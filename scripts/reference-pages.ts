import { readConfig } from '../src/core/model/config/read';
import { buildModel } from '../src/core/model/model';
import type { Language } from '../src/core/model/text';
import { recordsReference, settingsReference } from '../src/core/report/reference';

/** The reference pages of the default model, by path from the root. */
export function referencePages(): ReadonlyMap<string, string> {
  const model = buildModel(readConfig({}));
  const head: Readonly<Record<Language, string>> = {
    fr: '<!-- Page produite par scripts/docs-reference.ts; modifier les données de src/core/model. -->\n',
    en: '<!-- Page made by scripts/docs-reference.ts; edit the data of src/core/model. -->\n',
  };
  return new Map((['en', 'fr'] as const).flatMap((language): [string, string][] => {
    const end = language === 'en' ? '.md' : `.${language}.md`;
    return [
      [`docs/records${end}`, head[language] + recordsReference(model, language)],
      [`docs/gitsm-yaml${end}`, head[language] + settingsReference(model, language)],
    ];
  }));
}
