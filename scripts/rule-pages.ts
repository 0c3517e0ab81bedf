import { basename } from 'node:path';
import { Workspace } from '../src/core/gitsm';
import type { Holes, Language, Text } from '../src/core/model/text';
import { messageOf } from '../src/core/rules/finding';
import type { Finding } from '../src/core/rules/finding';
import { rulePage, severityLabel } from '../src/core/rules/page';
import { rules } from '../src/core/rules/registry';
import type { RuleFacts } from '../src/core/rules/rule';
import { configRule } from '../src/core/rules/structure/config';
import { fixturesByRule, layOver, readFixture, readTree } from '../test/support/fixture';
import type { Fixture } from '../test/support/fixture';
import { MemoryStore } from '../test/support/memory-store';

type Facts = Omit<RuleFacts, 'messages'>;

const facts: readonly Facts[] = [...rules, configRule].toSorted((a, b) => (a.id < b.id ? -1 : 1));
const suffix = (language: Language): string => (language === 'fr' ? '.fr.md' : '.md');

/** Every page of the rules by its path: one for each rule and language, and the two tables. */
export function rulePages(): ReadonlyMap<string, string> {
  const fixtures = fixturesByRule();
  const base = readTree('test/fixtures/rules/base');
  const languages = ['en', 'fr'] as const;
  const pages = new Map<string, string>(languages.map((language) => [`docs/rules/README${suffix(language)}`, table(language)]));
  for (const rule of facts) {
    const examples = examplesOf(rule, fixtures.get(rule.id) ?? [], base);
    for (const language of languages) pages.set(`docs/rules/${rule.id}${suffix(language)}`, page(rule, language, examples));
  }
  return pages;
}

function table(language: Language): string {
  const say = words[language];
  const areas = [...new Set(facts.map((f) => f.id.split('/')[0]!))];
  const rows = (area: string): string => facts.filter((f) => f.id.startsWith(`${area}/`))
    .map((f) => `| [${f.id}](${f.id}${suffix(language)}) | ${severityLabel(f.severity, language)} | ${cell(f.what[language])} |`).join('\n');
  return [`# ${say.rules}`, say.intro, ...areas.map((area) => `## ${area}\n\n| ${say.rule} | ${say.severity} | ${say.what} |\n| --- | --- | --- |\n${rows(area)}`)].join('\n\n') + '\n';
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

/** What fixtures show of a rule: its examples, and the quick fixes that its findings offer. */
interface Examples {
  readonly failing: Fixture | undefined;
  readonly findings: readonly Finding[];
  readonly passing: Fixture | undefined;
  readonly fixes: readonly { readonly title: Text; readonly holes: Holes }[];
}

function examplesOf(rule: Facts, paths: readonly string[], base: ReadonlyMap<string, string>): Examples {
  const fails = paths.filter((p) => basename(p).startsWith('fail-')).map(readFixture);
  const found = fails.map((fixture) => new Workspace(new MemoryStore(layOver(base, fixture)), { now: fixture.asOf, tags: fixture.tags }).loadAll().findings().filter((f) => f.rule === rule.id));
  const fixes = new Map(found.flat().flatMap((f) => f.fixes ?? []).map((fix) => [fix.title.en, { title: fix.title, holes: fix.holes ?? {} }]));
  const passes = paths.find((p) => basename(p).startsWith('pass-'));
  return { failing: fails[0], findings: found[0] ?? [], passing: passes === undefined ? undefined : readFixture(passes), fixes: [...fixes.values()] };
}

function page(rule: Facts, language: Language, { failing, findings, passing, fixes }: Examples): string {
  const say = words[language];
  const own = new Set(findings.map((f) => f.file));
  const lines = findings.map((f) => `- ${say.line(own.size > 1 ? f.file : undefined, f.range.start.line)} ${messageOf(f, language)}`);
  return rulePage(rule, language, {
    head: language === 'fr' ? `[English](${basename(rule.id)}.md)` : `[Français](${basename(rule.id)}.fr.md)`,
    ...(fixes.length > 0 ? { fixes: `${say.fixes}\n\n${fixes.map(({ title, holes }) => `- ${messageOf({ text: title, holes }, language)}`).join('\n')}` } : {}),
    examples: [...(failing ? [`## ${say.fails}`, files(failing, own), lines.join('\n')] : []), ...(passing ? [`## ${say.passes}`, files(passing, undefined)] : [])],
    foot: `[${say.all}](../README${suffix(language)})`,
  });
}

/** What stands around the facts and examples of rules. */
const words = {
  en: {
    rules: 'Rules', rule: 'Rule', severity: 'Severity', what: 'What it checks', fails: 'A failing example', passes: 'A passing example', all: 'All rules', fixes: 'Quick fixes, as a finding offers them:',
    intro: 'Every rule that `gitsm validate` and the editor run, alike. Its severity may be changed, or the rule switched off, under `rules` of `gitsm.yaml`. [Français](README.fr.md)',
    line: (file: string | undefined, line: number) => (file === undefined ? `Line ${line}:` : `\`${file}\`, line ${line}:`),
  },
  fr: {
    rules: 'Règles', rule: 'Règle', severity: 'Sévérité', what: 'Ce qu\'elle vérifie', fails: 'Un exemple fautif', passes: 'Un exemple correct', all: 'Toutes les règles', fixes: 'Correctifs rapides, tels qu\'un constat les propose :',
    intro: 'Chaque règle que `gitsm validate` et l\'éditeur appliquent, pareillement. Sa sévérité se change, ou la règle se désactive, sous `rules` de `gitsm.yaml`. [English](README.md)',
    line: (file: string | undefined, line: number) => (file === undefined ? `Ligne ${line} :` : `\`${file}\`, ligne ${line} :`),
  },
} as const;

function files(fixture: Fixture, only: ReadonlySet<string> | undefined): string {
  const shown = [...fixture.files].filter(([file], i) => (only ? only.has(file) : i < 2)).slice(0, 3);
  return shown.map(([file, text]) => {
    const fence = text.includes('```') ? '~~~~' : '```';
    return `\`${file}\`\n\n${fence}${file.endsWith('.yaml') ? 'yaml' : 'markdown'}\n${text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n').trimEnd()}\n${fence}`;
  }).join('\n\n');
}
