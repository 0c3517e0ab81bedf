import type { Severity } from '../src/core/model/config/config';
import type { Text } from '../src/core/model/text';

export const severityLabels: Readonly<Record<Severity, Text>> = {
  error: { fr: 'erreur', en: 'error' }, warning: { fr: 'avertissement', en: 'warning' }, information: { fr: 'information', en: 'information' },
};

/** What the pages of the rules say around the rules' own facts. */
export const words = {
  en: {
    rules: 'Rules', rule: 'Rule', severity: 'Severity', what: 'What it checks', why: 'Why', mend: 'How to mend it', fails: 'A failing example', passes: 'A passing example',
    settings: 'Settings', all: 'All rules',
    intro: 'Every rule that `gitsm validate` and the editor run, alike. Its severity may be changed, or the rule switched off, under `rules` of `gitsm.yaml`. [Français](README.fr.md)',
    setting: (id: string) => `In \`gitsm.yaml\`: \`rules: { ${id}: off }\`, or \`information\`, \`warning\`, \`error\`.`,
    line: (file: string | undefined, line: number) => (file === undefined ? `Line ${line}:` : `\`${file}\`, line ${line}:`),
  },
  fr: {
    rules: 'Règles', rule: 'Règle', severity: 'Sévérité', what: 'Ce qu\'elle vérifie', why: 'Pourquoi', mend: 'Comment corriger', fails: 'Un exemple fautif', passes: 'Un exemple correct',
    settings: 'Réglages', all: 'Toutes les règles',
    intro: 'Chaque règle que `gitsm validate` et l\'éditeur appliquent, pareillement. Sa sévérité se change, ou la règle se désactive, sous `rules` de `gitsm.yaml`. [English](README.md)',
    setting: (id: string) => `Dans \`gitsm.yaml\` : \`rules: { ${id}: off }\`, ou \`information\`, \`warning\`, \`error\`.`,
    line: (file: string | undefined, line: number) => (file === undefined ? `Ligne ${line} :` : `\`${file}\`, ligne ${line} :`),
  },
} as const;
