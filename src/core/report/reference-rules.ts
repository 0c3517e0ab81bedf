import type { Model } from '../model/model';
import type { Language, Text } from '../model/text';
import { format } from '../model/text';
import { severityLabel } from '../rules/page';
import { rules } from '../rules/registry';
import { configRule } from '../rules/structure/config';
import { compareText } from '../rules/finding';
import { table } from '../util/markdown';

const words = {
  title: { fr: 'Les règles', en: 'Rules' },
  intro: {
    fr: "Ce que les règles vérifient, et la sévérité de chacune ici; `rules` de gitsm.yaml la change.",
    en: 'What the rules check, and the severity of each here; `rules` of gitsm.yaml changes it.',
  },
  rule: { fr: 'Règle', en: 'Rule' }, severity: { fr: 'Sévérité', en: 'Severity' }, what: { fr: 'Ce que la règle vérifie', en: 'What it checks' },
  off: { fr: 'désactivée', en: 'off' }, instead: { fr: '**{given}** (par défaut : {usual})', en: '**{given}** (by default: {usual})' },
} as const satisfies Readonly<Record<string, Text>>;

/** Every rule with its severity in an organisation, those that it changed set off, as a Markdown page. */
export function rulesReference({ config }: Model, language: Language): string {
  const rows = [...rules, configRule].toSorted((a, b) => compareText(a.id, b.id)).map((rule) => {
    const usual = severityLabel(rule.severity, language);
    const set = config.rules.get(rule.id) ?? rule.severity;
    const given = set === 'off' ? words.off[language] : severityLabel(set, language);
    const severity = set === rule.severity ? usual : format(words.instead, language, { given, usual });
    return [`\`${rule.id}\``, severity, rule.what[language].replaceAll('|', '\\|')];
  });
  return `${[`# ${words.title[language]}`, words.intro[language], table([words.rule[language], words.severity[language], words.what[language]], rows) ?? ''].join('\n\n')}\n`;
}
