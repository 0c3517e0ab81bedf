import type { Finding } from '../../core/rules/finding';
import { messageOf } from '../../core/rules/finding';
import type { Judgement } from './judgement';

/** JUnit XML as GitLab and Jenkins read it: one test case for each file with findings; information does not fail. */
export function junit({ findings, records, language, counts }: Judgement): string {
  const byFile = groupBy(findings);
  const failing = [...byFile.values()].filter((fs) => fs.some((f) => f.severity !== 'information')).length;
  const cases = [...byFile].map(([file, fs]) => {
    const bad = fs.filter((f) => f.severity !== 'information');
    const say = (f: Finding): string => `${f.range.start.line}:${f.range.start.column} ${f.severity} ${f.rule} ${messageOf(f, language)}`;
    const failure = bad.length === 0 ? '' : `<failure message="${xml(say(bad[0]!))}">${xml(bad.map(say).join('\n'))}</failure>`;
    return `    <testcase classname="gitsm" name="${xml(file)}" file="${xml(file)}">${failure}</testcase>`;
  });
  const all = `tests="${records}" failures="${failing}" errors="0"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>', `<testsuites ${all}>`, `  <testsuite name="gitsm validate (${counts.error} / ${counts.warning} / ${counts.information})" ${all}>`,
    ...cases, '  </testsuite>', '</testsuites>', '',
  ].join('\n');
}

function groupBy(findings: readonly Finding[]): Map<string, Finding[]> {
  const found = new Map<string, Finding[]>();
  for (const f of findings) {
    const same = found.get(f.file);
    if (same) same.push(f);
    else found.set(f.file, [f]);
  }
  return found;
}

function xml(s: string): string {
  return s.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '\uFFFD').replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]!);
}
