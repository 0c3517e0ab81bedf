import { availabilityReport } from './availability';
import { changeCalendarReport } from './change-calendar';
import { ciAuditReport } from './ci-audit';
import { ciCatalogueReport } from './ci-catalogue';
import { configurationStatusReport } from './configuration-status';
import { releaseStatusReport } from './release-status';
import type { ReportDef } from './report';
import { trendReport } from './trend';

/** Every report, in the order that the help shows. One a line, so that two branches rarely meet. */
export const reports: readonly ReportDef[] = [
  availabilityReport,
  changeCalendarReport,
  ciAuditReport,
  ciCatalogueReport,
  configurationStatusReport,
  releaseStatusReport,
  trendReport,
];
