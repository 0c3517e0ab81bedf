import type { Language, Text } from '../model/text';
import type { RuleFacts } from './rule';

const words = {
  severity: { fr: 'Gravité', en: 'Severity' },
  why: { fr: 'Pourquoi', en: 'Why' },
  mend: { fr: 'Comment corriger', en: 'How to mend it' },
  turn: { fr: 'La régler', en: 'Setting it' },
  setting: {
    fr: 'Sous `rules` de gitsm.yaml, une organisation la rend plus ou moins grave (`information`, `warning`, `error`) ou la désactive (`off`) :',
    en: 'Under `rules` of gitsm.yaml an organisation makes it graver or milder (`information`, `warning`, `error`), or switches it off (`off`):',
  },
} satisfies Record<string, Text>;

const severities: Readonly<Record<string, Text>> = {
  error: { fr: 'erreur', en: 'error' }, warning: { fr: 'avertissement', en: 'warning' }, information: { fr: 'information', en: 'information' },
};

/** What a rule checks, why, and how to mend a finding, as Markdown in one language. */
export function rulePage(rule: RuleFacts, language: Language): string {
  const say = (text: Text): string => text[language];
  const colon = language === 'fr' ? ' :' : ':';
  return `# ${say(rule.title)}

\`${rule.id}\` · ${say(words.severity)}${colon} ${say(severities[rule.severity]!)}

${say(rule.what)}

## ${say(words.why)}

${say(rule.why)}

## ${say(words.mend)}

${say(rule.mend)}

## ${say(words.turn)}

${say(words.setting)}

\`\`\`yaml
rules: { ${rule.id}: ${rule.severity === 'warning' ? 'error' : 'warning'} }
\`\`\`
`;
}
