import type { Kind } from './kind';
import type { Text } from './text';

/** What a kind of value is, in words that complete "expected …". */
export function sayKind(kind: Kind): Text {
  switch (kind.k) {
    case 'number': return number(kind);
    case 'list': return join({ fr: 'une liste de ', en: 'a list of ' }, sayMany(kind.of));
    case 'map': return { fr: 'des clés et leurs valeurs', en: 'keys with their values' };
    case 'object': return kind.anyAttribute ? { fr: 'des champs du CI et leurs valeurs', en: 'fields of the CI with their values' } : object(kind.fields.map((f) => f.name));
    case 'id': case 'member': return kind.types.length > 0 ? join({ fr: "l'identifiant d'un enregistrement de type ", en: 'the id of a record of type ' }, same(kind.types.join(', '))) : { fr: "l'identifiant d'un enregistrement", en: 'the id of a record' };
    case 'either': return kind.kinds.map(sayKind).reduce((a, b) => join(a, { fr: ', ou ', en: ', or ' }, b));
    case 'facts': return { fr: 'des champs du CI et leurs valeurs', en: 'fields of the CI with their values' };
    case 'choice': return { fr: 'une des valeurs permises', en: 'one of the values allowed' };
    default: return plain[kind.k] ?? { fr: 'une valeur', en: 'a value' };
  }
}

const plain: Readonly<Partial<Record<Kind['k'], Text>>> = {
  text: { fr: 'un texte', en: 'a text' },
  markdown: { fr: 'un texte', en: 'a text' },
  boolean: { fr: 'true ou false', en: 'true or false' },
  date: { fr: 'une date AAAA-MM-JJ', en: 'a date YYYY-MM-DD' },
  datetime: { fr: 'une date et heure avec décalage, comme 2026-11-20T09:05:00-05:00', en: 'a date-time with an offset, such as 2026-11-20T09:05:00-05:00' },
  moment: { fr: 'une date, ou une date et heure avec décalage', en: 'a date, or a date-time with an offset' },
  month: { fr: 'un mois AAAA-MM', en: 'a month YYYY-MM' },
  duration: { fr: 'une durée, comme 15m, 4h, 2d ou PT4H', en: 'a duration, such as 15m, 4h, 2d or PT4H' },
  rrule: { fr: 'une règle RFC 5545, comme FREQ=MONTHLY;BYDAY=3SA', en: 'an RFC 5545 rule, such as FREQ=MONTHLY;BYDAY=3SA' },
  url: { fr: 'une adresse (URL)', en: 'a URL' },
  person: { fr: 'une personne de gitsm.yaml', en: 'a person of gitsm.yaml' },
  calendar: { fr: 'un calendrier de gitsm.yaml', en: 'a calendar of gitsm.yaml' },
};

function sayMany(kind: Kind): Text {
  if (kind.k === 'id' || kind.k === 'member') return join({ fr: "d'identifiants", en: 'ids' }, kind.types.length > 0 ? same(` (${kind.types.join(', ')})`) : same(''));
  if (kind.k === 'object') return object(kind.fields.map((f) => f.name));
  return { fr: 'valeurs', en: 'values' };
}

function number(kind: Kind & { k: 'number' }): Text {
  const base = kind.integer ? { fr: 'un nombre entier', en: 'a whole number' } : { fr: 'un nombre', en: 'a number' };
  if (kind.min !== undefined && kind.max !== undefined) return join(base, { fr: ` de ${kind.min} à ${kind.max}`, en: ` from ${kind.min} to ${kind.max}` });
  if (kind.min !== undefined) return join(base, { fr: ` d'au moins ${kind.min}`, en: ` of ${kind.min} or more` });
  return base;
}

const same = (text: string): Text => ({ fr: text, en: text });
const object = (names: readonly string[]): Text => same(`{${names.slice(0, 8).join(', ')}${names.length > 8 ? ', …' : ''}}`);

function join(...parts: readonly Text[]): Text {
  const all = (language: 'fr' | 'en'): string => parts.map((p) => p[language]).join('').replace(/\bde d'/g, "d'");
  return { fr: all('fr'), en: all('en') };
}
