import { messageOf } from '../../core/rules/finding';
import { rules } from '../../core/rules/registry';
import { configRule } from '../../core/rules/structure/config';
import type { Judgement } from './judgement';

const level = { error: 'error', warning: 'warning', information: 'note' } as const;

/** SARIF 2.1.0 (OASIS), as GitHub code scanning reads it: each rule with its facts, each finding with its region. */
export function sarif({ findings, language, head }: Judgement): string {
  const facts = [...rules, configRule];
  const index = new Map(facts.map((r, i) => [r.id, i]));
  return JSON.stringify({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{
      tool: { driver: {
        name: 'gitsm',
        rules: facts.map((r) => ({
          id: r.id, name: r.id.replace(/(?:^|[/-])(\w)/g, (_, c: string) => c.toUpperCase()), shortDescription: { text: r.title[language] }, fullDescription: { text: r.what[language] },
          help: { text: `${r.why[language]}\n\n${r.mend[language]}` }, defaultConfiguration: { level: level[r.severity] },
        })),
      } },
      columnKind: 'utf16CodeUnits',
      ...(head === null ? {} : { automationDetails: { id: `gitsm/${head}` } }),
      results: findings.map((f) => ({
        ruleId: f.rule, ruleIndex: index.get(f.rule) ?? -1, level: level[f.severity], message: { text: messageOf(f, language) },
        locations: [{ physicalLocation: {
          artifactLocation: { uri: f.file.split('/').map(encodeURIComponent).join('/') },
          region: { startLine: f.range.start.line, startColumn: f.range.start.column, endLine: f.range.end.line, endColumn: f.range.end.column },
        } }],
      })),
    }],
  }, null, 2) + '\n';
}
