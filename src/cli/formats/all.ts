import { format } from '../../core/model/text';
import { messageOf } from '../../core/rules/finding';
import { github } from './github';
import type { Judgement } from './judgement';
import { junit } from './junit';
import { sarif } from './sarif';
import { text } from './text';

/** The forms of a judgement, by the name that `--format` takes. Each gives the same bytes for the same judgement. */
export const formats: Readonly<Record<string, (judgement: Judgement) => string>> = { text, json, sarif, github, junit };

function json({ asOf, head, records, files, counts, findings, language }: Judgement): string {
  return JSON.stringify({
    version: 1, asOf, head, records, files, counts,
    findings: findings.map((f) => ({
      rule: f.rule, severity: f.severity, file: f.file, record: f.record, range: f.range, message: messageOf(f, language),
      fixes: (f.fixes ?? []).map((fix) => format(fix.title, language, fix.holes)),
    })),
  }, null, 2) + '\n';
}
