import { configRule } from './structure/config';
import { approvalStale } from './change/approval-stale';
import { changeAuthority } from './change/authority';
import { selfApproval } from './change/self-approval';
import { belowTarget } from './availability/below-target';
import { maintenanceNotice } from './availability/maintenance-notice';
import { maintenancePeak } from './availability/maintenance-peak';
import { noSla } from './availability/no-sla';
import { slaExpired } from './availability/sla-expired';
import { unsupported } from './availability/unsupported';
import { changeCmdb } from './change/cmdb';
import { changeCollision } from './change/collision';
import { configurationPlan } from './change/configuration-plan';
import { changeDepends } from './change/depends';
import { changeFreeze } from './change/freeze';
import { lateApproval } from './change/late-approval';
import { changeMaintenance } from './change/maintenance';
import { changeOverdue } from './change/overdue';
import { changeReview } from './change/review';
import { changeSection } from './change/section';
import { changeWindow } from './change/window';
import { ciCycle } from './ci/cycle';
import { ciEnvironment } from './ci/environment';
import { ciExpired } from './ci/expired';
import { ciOrphan } from './ci/orphan';
import { classAttributes } from './ci/class-attributes';
import { retiredNeeded } from './ci/retired-needed';
import { selfRelation } from './ci/self';
import { notCorrected } from './continuity/not-corrected';
import { resourceRetired } from './continuity/resource-retired';
import { rtoMissed } from './continuity/rto-missed';
import { testOverdue } from './continuity/test-overdue';
import { uncovered } from './continuity/uncovered';
import { notApproved } from './documents/not-approved';
import { reviewDue } from './documents/review-due';
import { documentRot } from './documents/rot';
import { documentSections } from './documents/sections';
import { historyOrder } from './history/order';
import { historyStatus } from './history/status';
import { historyTransition } from './history/transition';
import { incidentEscalation } from './incident/escalation';
import { incidentPriority } from './incident/priority';
import { incidentResolution } from './incident/resolution';
import { incidentResponse } from './incident/response';
import { incidentDuplicate } from './incident/duplicate';
import { incidentOutage } from './incident/outage';
import { majorManager } from './incident/major-manager';
import { majorReview } from './incident/major-review';
import { parentOpen } from './incident/parent-open';
import { problemMissing } from './incident/problem-missing';
import { resolutionEmpty } from './incident/resolution-empty';
import { fulfilledEmpty } from './request/fulfilled-empty';
import { isIncident } from './request/is-incident';
import { requestOverdue } from './request/overdue';
import { changeOpen } from './problem/change-open';
import { problemEscalation } from './problem/escalation';
import { incidentsOpen } from './problem/incidents-open';
import { problemOrigin } from './problem/origin';
import { rootCause } from './problem/root-cause';
import { problemStale } from './problem/stale';
import { problemWorkaround } from './problem/workaround';
import { missingArtefact } from './kit/missing-artefact';
import { bodyLinks } from './links/body';
import { fileLinks } from './links/file';
import { oneSided } from './links/one-sided';
import { retiredLinks } from './links/retired';
import { unknownRecord } from './links/unknown-record';
import { wrongLinkType } from './links/wrong-type';
import { personRole } from './people/role';
import { unknownPerson } from './people/unknown';
import { releaseBaseline } from './release/baseline';
import { changeNotApproved } from './release/change-not-approved';
import { ciVersion } from './release/ci-version';
import { releaseControl } from './release/control';
import { releaseDeployment } from './release/deployment';
import { releaseDocumentation } from './release/documentation';
import { releasePlan } from './release/plan';
import { versionOrder } from './release/version-order';
import type { AnyRule } from './rule';
import { duplicateId } from './structure/duplicate-id';
import { duplicateKey } from './structure/duplicate-key';
import { emptySection } from './structure/empty-section';
import { fileName } from './structure/file-name';
import { frontMatter } from './structure/front-matter';
import { idPattern } from './structure/id-pattern';
import { missingField } from './structure/missing-field';
import { missingSection } from './structure/missing-section';
import { notAllowed } from './structure/not-allowed';
import { unknownField } from './structure/unknown-field';
import { unknownType } from './structure/unknown-type';
import { wrongType } from './structure/wrong-type';

/** Every rule, by area: what the editor and the command line run, alike. */
export const rules: readonly AnyRule[] = [
  frontMatter, duplicateKey, unknownType, unknownField, missingField, wrongType, notAllowed, idPattern, duplicateId, fileName, missingSection, emptySection,
  unknownRecord, wrongLinkType, bodyLinks, fileLinks, oneSided, retiredLinks,
  unknownPerson, personRole,
  historyOrder, historyStatus, historyTransition,
  classAttributes, ciCycle, selfRelation, retiredNeeded, ciOrphan, ciExpired, ciEnvironment,
  incidentPriority, majorManager, majorReview, incidentEscalation, incidentResponse, incidentResolution, resolutionEmpty, incidentOutage, incidentDuplicate, parentOpen, problemMissing,
  isIncident, fulfilledEmpty, requestOverdue,
  problemOrigin, rootCause, problemWorkaround, incidentsOpen, changeOpen, problemEscalation, problemStale,
  testOverdue, rtoMissed, notCorrected, uncovered, resourceRetired,
  belowTarget, unsupported, noSla, slaExpired, maintenanceNotice, maintenancePeak,
  reviewDue, notApproved, documentSections, documentRot, missingArtefact,
  changeAuthority, selfApproval, approvalStale, lateApproval, changeSection, changeWindow, changeFreeze, changeCollision, changeMaintenance, configurationPlan, changeOverdue, changeReview, changeCmdb, changeDepends,
  changeNotApproved, releasePlan, releaseControl, releaseDocumentation, releaseDeployment, versionOrder, releaseBaseline, ciVersion,
];

/** The ids that gitsm.yaml may name: those of the registry, and the rule on gitsm.yaml itself. */
export const ruleIds: readonly string[] = [...rules.map((r) => r.id), configRule.id];
