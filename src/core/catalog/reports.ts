import type { FrontMatter } from '../record/front-matter';
import { text } from '../record/rec';

/** Where reports are kept: Markdown files under this folder, which are no records. */
export const REPORTS_FOLDER = 'reports';

/** A report that was made, as its front matter says: `report: availability` and the day that it speaks of. */
export interface ReportFile {
  readonly file: string;
  /** The report's name, `availability`. */
  readonly report: string;
  /** `as_of`, else `created`: a date or a date-time, as written. */
  readonly at: string;
}

export function isReportPath(file: string): boolean {
  return file.startsWith(`${REPORTS_FOLDER}/`) && /\.md$/i.test(file);
}

/** Undefined for a file that does not say which report it is, or of when. */
export function readReportFile(file: string, front: FrontMatter): ReportFile | undefined {
  const report = text(front.data['report']), at = text(front.data['as_of']) ?? text(front.data['created']);
  return report === undefined || at === undefined ? undefined : { file, report, at };
}
