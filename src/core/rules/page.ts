import type { Severity } from '../model/config/config';
import type { Language, Text } from '../model/text';
import { declaredTypes } from '../model/types/all';
import type { RuleFacts } from './rule';

const severities: Readonly<Record<Severity, Text>> = {
  error: { fr: 'erreur', en: 'error' }, warning: { fr: 'avertissement', en: 'warning' }, information: { fr: 'information', en: 'information' },
};

export function severityLabel(severity: Severity, language: Language): string {
  return severities[severity][language];
}

/** What the pages of the rules say around the rules' own facts. */
const words = {
  why: { fr: 'Pourquoi', en: 'Why' },
  mend: { fr: 'Comment corriger', en: 'How to mend it' },
  moves: { fr: 'Passages qui en dépendent', en: 'Moves that rest on it' },
  gates: { fr: "Une erreur arrête le passage à ces statuts, même si elle existait avant; un avertissement est dit avec lui.", en: 'An error stops a move to these statuses, though it stood before; a warning is told with it.' },
  reminds: { fr: "Ce qui manque est rappelé à chaque passage de l'enregistrement, jusqu'à ce que ce soit écrit.", en: 'What is missing is told again with every move of the record, until it is written.' },
  settings: { fr: 'Réglages', en: 'Settings' },
} satisfies Record<string, Text>;

/** What a page has beyond the rule's own facts, as Markdown. */
export interface PageParts {
  /** Behind the severity and the types. */
  readonly head?: string;
  /** Behind how to mend a finding. */
  readonly fixes?: string;
  /** Sections with their headings. */
  readonly examples?: readonly string[];
  readonly foot?: string;
}

/** What a rule checks, why, and how to mend a finding, as Markdown in one language: in the editor, and in `docs/rules`. */
export function rulePage(rule: Omit<RuleFacts, 'messages'>, language: Language, { head, fixes, examples = [], foot }: PageParts = {}): string {
  const types = rule.types?.map((name) => declaredTypes.find((t) => t.name === name)!.label[language].toLowerCase()).join(', ');
  return [
    `# ${rule.title[language]}`,
    [`\`${rule.id}\``, severityLabel(rule.severity, language), ...(types === undefined ? [] : [types]), ...(head === undefined ? [] : [head])].join(' · '),
    rule.what[language],
    `## ${words.why[language]}`, rule.why[language],
    `## ${words.mend[language]}`, rule.mend[language], ...(fixes === undefined ? [] : [fixes]),
    ...(rule.gates || rule.reminds ? [`## ${words.moves[language]}`] : []), ...(rule.reminds ? [words.reminds[language]] : []), ...(rule.gates ? [words.gates[language], gatesOf(rule.gates, language)] : []),
    ...examples,
    `## ${words.settings[language]}`, settings[language].replaceAll('{id}', rule.id),
    ...(foot === undefined ? [] : [foot]),
  ].join('\n\n') + '\n';
}

function gatesOf(gates: NonNullable<RuleFacts['gates']>, language: Language): string {
  return declaredTypes.flatMap((type) => (gates[type.name] ? `- ${type.label[language]}${language === 'fr' ? ' :' : ':'} ${gates[type.name]!.map((status) => `\`${status}\``).join(', ')}` : [])).join('\n');
}

const settings: Text = {
  fr: 'Dans `gitsm.yaml` : `rules: { {id}: off }` la désactive; `information`, `warning` ou `error` la rend plus ou moins grave.',
  en: 'In `gitsm.yaml`: `rules: { {id}: off }` switches it off; `information`, `warning` or `error` makes it milder or graver.',
};
