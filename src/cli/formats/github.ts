import { messageOf } from '../../core/rules/finding';
import type { Judgement } from './judgement';
import { text } from './text';

const level = { error: 'error', warning: 'warning', information: 'notice' } as const;

/** GitHub Actions workflow commands, one for each finding, then the sum. Escapes as its toolkit does. */
export function github(judgement: Judgement): string {
  const data = (s: string): string => s.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
  const property = (s: string): string => data(s).replace(/:/g, '%3A').replace(/,/g, '%2C');
  const lines = judgement.findings.map((f) => {
    const { start, end } = f.range;
    const columns = start.line === end.line ? `,col=${start.column},endColumn=${end.column}` : '';
    return `::${level[f.severity]} file=${property(f.file)},line=${start.line},endLine=${end.line}${columns},title=${property(f.rule)}::${data(messageOf(f, judgement.language))}\n`;
  });
  return lines.join('') + text({ ...judgement, findings: [], colour: false });
}
