import type { Catalog } from '../catalog/catalog';
import { isOpen } from '../model/model';
import type { Model } from '../model/model';
import type { Language, Text } from '../model/text';
import type { Rec } from '../record/rec';
import type { Marks } from './rows';

const markWords = {
  incident: [{ fr: '1 incident ouvert', en: '1 open incident' }, { fr: '{n} incidents ouverts', en: '{n} open incidents' }],
  change: [{ fr: '1 changement en cours', en: '1 open change' }, { fr: '{n} changements en cours', en: '{n} open changes' }],
  error: { fr: 'des erreurs', en: 'errors' },
  warning: { fr: 'des avertissements', en: 'warnings' },
  information: { fr: 'des remarques', en: 'remarks' },
} as const;

/** The marks in words, for tooltips and screen readers. */
export function sayMarks({ incidents, changes, severity }: Marks, language: Language): string {
  const count = (n: number, [one, many]: readonly [Text, Text]): string => (n === 0 ? '' : n === 1 ? one[language] : many[language].replace('{n}', String(n)));
  return [count(incidents, markWords.incident), count(changes, markWords.change), severity ? markWords[severity][language] : ''].filter(Boolean).join(', ');
}

/** The open incidents and changes that name a CI or a service as touched. */
export function workOn(rec: Rec, catalog: Catalog, model: Model): { readonly incidents: number; readonly changes: number } {
  let incidents = 0;
  let changes = 0;
  if (rec.id !== '') for (const from of catalog.namedBy(rec.id)) {
    if (from.type !== 'incident' && from.type !== 'change' || !isOpen(model.types.get(from.type)!, from.status)) continue;
    if (!from.links.some((l) => l.to === rec.id && /^\/(?:cis|services?)(?:\/|$)/.test(l.at))) continue;
    if (from.type === 'incident') incidents++;
    else changes++;
  }
  return { incidents, changes };
}
