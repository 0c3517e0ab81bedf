import { availabilityReport } from './availability';
import type { ReportDef } from './report';

/** Every report, in the order that the help shows. One a line, so that two branches rarely meet. */
export const reports: readonly ReportDef[] = [
  availabilityReport,
];
