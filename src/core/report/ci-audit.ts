/** Integrity and accuracy of the CIs: what is missing, what has passed, what is contradicted, and what to go and see. */
import { isLive } from '../catalog/relations';
import type { Text } from '../model/text';
import { auditCis } from '../query/ci-audit';
import type { AuditQuestion, CiAudit, CiEnd, Confirmation } from '../query/ci-audit';
import { text } from '../record/rec';
import type { Rec } from '../record/rec';
import { messageOf } from '../rules/finding';
import type { Finding } from '../rules/finding';
import { formatDateTime } from '../util/time';
import { auditPage } from './ci-audit-words';
import type { AuditedClass, CiFinding } from './ci-audit-words';
import { page } from './parts';
import { reportData, reportHead } from './report';
import type { ReportDef, ReportRequest, ReportWorld } from './report';

const DAYS = 90;
const SAMPLE = 10;

export const ciAuditReport: ReportDef = {
  name: 'ci-audit',
  title: { fr: 'Contrôle des éléments de configuration', en: 'CI audit' },
  summary: { fr: 'Intégrité et justesse des CI : responsables, orphelins, échéances, écarts, CI à vérifier sur place.', en: 'Integrity and accuracy of the CIs: owners, orphans, expiries, gaps, CIs to check on site.' },
  options: [
    { name: 'days', value: 'N', label: { fr: 'Jours sans confirmation', en: 'Days without confirmation' }, help: { fr: `Un CI importé est à confirmer par son outil après N jours (${DAYS} par défaut).`, en: `An imported CI is to be confirmed by its tool after N days (default ${DAYS}).` } },
    { name: 'sample', value: 'N', label: { fr: 'CI à vérifier sur place', en: 'CIs to check on site' }, help: { fr: `Combien de CI proposer à la vérification sur place (${SAMPLE} par défaut).`, en: `How many CIs to propose for a check on site (default ${SAMPLE}).` } },
  ],
  run(request) {
    const question = questionOf(request);
    if ('refused' in question) return { ok: false, refused: question.refused };
    const { world, language } = request;
    const audit = { ...auditCis(world, question), findings: findingsOf(world) };
    const classes = classesOf(audit, world);
    const markdown = page(reportHead(ciAuditReport, request), auditPage(audit, classes, question, { model: world.model, language }));
    return { ok: true, markdown, data: { ...reportData(ciAuditReport, request), ...asData(audit, classes, question, request) } };
  },
};

/** An audit with what the rules say beyond it, gravest first. */
export interface RuledAudit extends CiAudit {
  readonly findings: readonly CiFinding[];
}

const gravity: Readonly<Record<Finding['severity'], number>> = { error: 0, warning: 1, information: 2 };
/** Rules whose findings have a table of their own. */
const told: ReadonlySet<string> = new Set(['ci/orphan', 'ci/expired']);

/** The errors and warnings on the files of CIs, errors first, else in the order of files. */
function findingsOf(world: ReportWorld): readonly CiFinding[] {
  return world.findings().flatMap((finding) => {
    const rec = finding.severity === 'information' || told.has(finding.rule) ? undefined : world.catalog.atFile(finding.file);
    return rec?.type === 'ci' ? [{ rec, finding }] : [];
  }).toSorted((a, b) => gravity[a.finding.severity] - gravity[b.finding.severity]);
}

function questionOf({ options }: ReportRequest): AuditQuestion | { readonly refused: Text } {
  const numbers = { days: DAYS, sample: SAMPLE };
  for (const name of ['days', 'sample'] as const) {
    const given = options.get(name);
    if (given === undefined) continue;
    if (!/^\d{1,5}$/.test(given)) return { refused: { fr: `--${name} ${given} n'est pas un nombre entier.`, en: `--${name} ${given} is not a whole number.` } };
    numbers[name] = Number(given);
  }
  return numbers;
}

/** How many CIs of each class are judged, in service, and named by the audit (one without a client may be the organisation's own), in the order of gitsm.yaml. */
function classesOf(audit: RuledAudit, { model }: ReportWorld): readonly AuditedClass[] {
  const wrong = new Set<Rec>([
    ...audit.noOwner, ...audit.orphans, ...audit.ended.map((e) => e.rec), ...audit.unconfirmed.map((c) => c.rec),
    ...audit.drifts.map((d) => d.ci), ...audit.findings.map((f) => f.rec),
  ]);
  const found = new Map<string, { all: number; live: number; wrong: number }>();
  for (const rec of audit.judged) {
    const id = text(rec.data['class']) ?? '';
    let counts = found.get(id);
    if (!counts) found.set(id, (counts = { all: 0, live: 0, wrong: 0 }));
    counts.all++;
    if (isLive(rec)) counts.live++;
    if (wrong.has(rec)) counts.wrong++;
  }
  const declared = [...model.config.ciClasses.keys()];
  const rank = (id: string): number => (declared.includes(id) ? declared.indexOf(id) : declared.length);
  return [...found].map(([id, counts]) => ({ id, ...counts })).toSorted((a, b) => rank(a.id) - rank(b.id) || (a.id < b.id ? -1 : 1));
}

function asData(audit: RuledAudit, classes: readonly AuditedClass[], question: AuditQuestion, { world, language }: ReportRequest): Readonly<Record<string, unknown>> {
  const zone = world.model.config.organisation.timezone;
  const ids = (recs: readonly Rec[]): readonly string[] => recs.map((rec) => rec.id || rec.file);
  const end = ({ rec, field, date, days }: CiEnd): unknown => ({ ci: rec.id, field, date, days });
  const confirmation = ({ rec, at, by }: Confirmation): unknown => ({ ci: rec.id, location: text(rec.data['location']) ?? null, serial: text(rec.data['serial']) ?? null, confirmed: at === undefined ? null : formatDateTime(at, zone), by });
  return {
    ...question, judged: audit.judged.length, classes,
    noOwner: ids(audit.noOwner), noClient: ids(audit.noClient), orphans: ids(audit.orphans), ended: audit.ended.map(end), ending: audit.ending.map(end),
    unconfirmed: audit.unconfirmed.map(confirmation),
    drifts: audit.drifts.map((d) => ({ ci: d.ci.id, field: d.path, wanted: d.wanted, found: d.found ?? null, change: d.change.id, plan: d.plan.id })),
    findings: audit.findings.map(({ rec, finding }) => ({ ci: rec.id, file: rec.file, line: finding.range.start.line, rule: finding.rule, severity: finding.severity, message: messageOf(finding, language) })),
    sample: audit.sample.map(confirmation),
  };
}
