import { basename } from 'node:path';
import { Workspace } from '../src/core/gitsm';
import type { Language, Text } from '../src/core/model/text';
import { declaredTypes } from '../src/core/model/types/all';
import { messageOf } from '../src/core/rules/finding';
import type { Severity } from '../src/core/model/config/config';
import { rules } from '../src/core/rules/registry';
import { configRule } from '../src/core/rules/structure/config';
import { fixturesByRule, layOver, readFixture, readTree } from '../test/support/fixture';
import type { Fixture } from '../test/support/fixture';
import { MemoryStore } from '../test/support/memory-store';
import { severityLabels, words } from './rule-words';

interface Facts {
  readonly id: string;
  readonly severity: Severity;
  readonly title: Text;
  readonly what: Text;
  readonly why: Text;
  readonly mend: Text;
  readonly types?: readonly string[];
}

const facts: readonly Facts[] = [...rules, configRule].toSorted((a, b) => (a.id < b.id ? -1 : 1));
const suffix = (language: Language): string => (language === 'fr' ? '.fr.md' : '.md');

/** Every page of the rules by its path: one for each rule and language, and the two tables. */
export function rulePages(): ReadonlyMap<string, string> {
  const fixtures = fixturesByRule();
  const base = readTree('test/fixtures/rules/base');
  const pages = new Map<string, string>();
  for (const language of ['en', 'fr'] as const) {
    pages.set(`docs/rules/README${suffix(language)}`, table(language));
    for (const rule of facts) pages.set(`docs/rules/${rule.id}${suffix(language)}`, page(rule, language, fixtures.get(rule.id) ?? [], base));
  }
  return pages;
}

function table(language: Language): string {
  const say = words[language];
  const areas = [...new Set(facts.map((f) => f.id.split('/')[0]!))];
  const rows = (area: string): string => facts.filter((f) => f.id.startsWith(`${area}/`))
    .map((f) => `| [${f.id}](${f.id}${suffix(language)}) | ${severityLabels[f.severity][language]} | ${cell(f.what[language])} |`).join('\n');
  return [`# ${say.rules}`, say.intro, ...areas.map((area) => `## ${area}\n\n| ${say.rule} | ${say.severity} | ${say.what} |\n| --- | --- | --- |\n${rows(area)}`)].join('\n\n') + '\n';
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

function page(rule: Facts, language: Language, paths: readonly string[], base: ReadonlyMap<string, string>): string {
  const say = words[language];
  const other = language === 'fr' ? `[English](${basename(rule.id)}.md)` : `[Français](${basename(rule.id)}.fr.md)`;
  const types = rule.types?.map((name) => declaredTypes.find((t) => t.name === name)!.label[language].toLowerCase()).join(', ');
  const fails = paths.find((p) => basename(p).startsWith('fail-'));
  const passes = paths.find((p) => basename(p).startsWith('pass-'));
  return [
    `# ${rule.id}`,
    `${rule.title[language]} · ${severityLabels[rule.severity][language]}${types === undefined ? '' : ` · ${types}`} · ${other}`,
    rule.what[language],
    `## ${say.why}`, rule.why[language],
    `## ${say.mend}`, rule.mend[language],
    ...(fails ? [`## ${say.fails}`, failing(rule, language, readFixture(fails), base)] : []),
    ...(passes ? [`## ${say.passes}`, files(readFixture(passes), undefined)] : []),
    `## ${say.settings}`, say.setting(rule.id),
    `[${say.all}](../README${suffix(language)})`,
  ].join('\n\n') + '\n';
}

/** The files of a failing fixture that have findings, and what the rule says of each place. */
function failing(rule: Facts, language: Language, fixture: Fixture, base: ReadonlyMap<string, string>): string {
  const workspace = new Workspace(new MemoryStore(layOver(base, fixture)), { now: fixture.asOf }).loadAll();
  const found = workspace.findings().filter((f) => f.rule === rule.id);
  const own = new Set(found.map((f) => f.file));
  const lines = found.map((f) => `- ${words[language].line(own.size > 1 ? f.file : undefined, f.range.start.line)} ${messageOf(f, language)}`);
  return `${files(fixture, own)}\n\n${lines.join('\n')}`;
}

function files(fixture: Fixture, only: ReadonlySet<string> | undefined): string {
  const shown = [...fixture.files].filter(([file], i) => (only ? only.has(file) : i < 2)).slice(0, 3);
  return shown.map(([file, text]) => {
    const fence = text.includes('```') ? '~~~~' : '```';
    return `\`${file}\`\n\n${fence}${file.endsWith('.yaml') ? 'yaml' : 'markdown'}\n${text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n').trimEnd()}\n${fence}`;
  }).join('\n\n');
}
