import type { Severity } from '../model/config/config';
import { locate } from '../record/locate';
import type { RecordSource } from '../record/source';
import { Lines } from '../util/lines';
import type { Finding } from './finding';
import type { AnyRule, Report } from './rule';

/** Turns what rules report of a file into findings with their places, and adds them to `found`. */
export function collector(source: RecordSource, record: string | null, found: Finding[], severities: ReadonlyMap<string, Severity | 'off'>, sourceOf?: (file: string) => RecordSource | undefined) {
  let lines: Lines | undefined;
  return (rule: AnyRule, r: Report): void => {
    lines ??= new Lines(source.text);
    const severity = severityOf(rule, r, severities);
    const { start, end } = locate(source, r.at);
    const related = r.related?.map((other) => {
      const there = sourceOf?.(other.file);
      const span = there && other.at ? locate(there, other.at) : { start: 0, end: 0 };
      return { file: other.file, range: new Lines(there?.text ?? '').range(span.start, span.end), text: other.message, holes: other.holes };
    });
    found.push({
      rule: rule.id, severity, file: source.file, record, range: lines.range(start, end), text: rule.messages[r.message]!,
      ...(r.holes ? { holes: r.holes } : {}), ...(r.fixes?.length ? { fixes: r.fixes } : {}), ...(related?.length ? { related } : {}),
    });
  };
}

/** A rule may say less than its severity (a target about to be missed), never more than the organisation asked. */
export function severityOf(rule: AnyRule, r: Report, severities: ReadonlyMap<string, Severity | 'off'>): Severity {
  const configured = severities.get(rule.id) as Severity;
  return r.severity !== undefined && configured === rule.severity ? r.severity : r.severity === 'information' ? 'information' : configured;
}
