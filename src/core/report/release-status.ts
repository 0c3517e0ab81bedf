/** The releases by status: planned beside actual, how far their checklists are, and the changes that they bring. */
import { isFinal } from '../model/lifecycle';
import { plannedWindow } from '../query/change-plan';
import { changesOf } from '../query/impact';
import { deployedAt, isDeployed } from '../query/release-plan';
import { fields, list, text } from '../record/rec';
import type { Rec } from '../record/rec';
import { formatDateTime, parseDateTime } from '../util/time';
import { byId, page } from './parts';
import { releasePage } from './release-status-words';
import type { ReleaseState, Tally } from './release-status-words';
import { reportData, reportHead } from './report';
import type { ReportDef, ReportRequest, ReportWorld } from './report';

export const releaseStatusReport: ReportDef = {
  name: 'release-status',
  title: { fr: 'État des mises en production', en: 'Release status' },
  summary: { fr: 'Mises en production par statut : prévu et réel, listes de contrôle, changements contenus.', en: 'Releases by status: planned and actual, checklists, changes contained.' },
  options: [],
  run(request) {
    const { world, language } = request;
    const found = releasesOf(world);
    const markdown = page(reportHead(releaseStatusReport, request), releasePage(found, { model: world.model, language }));
    return { ok: true, markdown, data: { ...reportData(releaseStatusReport, request), releases: found.map((r) => asData(r, request)) } };
  },
};

/** Open ones in the order of their lifecycle, those soonest due first; then what has ended, the latest first. */
function releasesOf({ catalog, model, now }: ReportWorld): readonly ReleaseState[] {
  const cycle = model.types.get('release')!.lifecycle;
  const found = [...catalog.ofType('release')].map((rec): ReleaseState => {
    const planned = plannedWindow(rec.data)?.to, deployed = isDeployed(rec, model) ? deployedAt(rec) : undefined, ended = isFinal(cycle, rec.status);
    return {
      rec, ended, planned, deployed, actual: parseDateTime(text(fields(fields(rec.data['actual'])['implement'])['end']) ?? ''),
      late: !ended && deployed === undefined && rec.status !== 'rolled-back' && planned !== undefined && planned < now,
      control: tally(rec, 'control', (e) => e['result'] === 'pass' || e['result'] === 'n/a'), failed: list(rec.data['control']).filter((e) => fields(e)['result'] === 'fail').length,
      documentation: tally(rec, 'documentation', (e) => e['available'] === true), deployment: tally(rec, 'deployment', (e) => e['done'] === true),
      changes: changesOf(rec, catalog).toSorted(byId),
    };
  });
  const rank = ({ rec, ended }: ReleaseState): number => (ended ? cycle.statuses.length : cycle.statuses.indexOf(rec.status));
  const when = ({ ended, planned, deployed }: ReleaseState): number => (ended ? -(deployed ?? planned ?? -Number.MAX_VALUE) : planned ?? Number.MAX_VALUE);
  return found.toSorted((a, b) => rank(a) - rank(b) || when(a) - when(b) || byId(a.rec, b.rec));
}

function tally(rec: Rec, name: string, done: (entry: ReturnType<typeof fields>) => boolean): Tally {
  const entries = list(rec.data[name]).map(fields);
  return { done: entries.filter(done).length, all: entries.length };
}

function asData({ rec, planned, deployed, late, control, failed, documentation, deployment, changes }: ReleaseState, { world }: ReportRequest): Readonly<Record<string, unknown>> {
  const at = (ms: number | undefined): string | null => (ms === undefined ? null : formatDateTime(ms, world.model.config.organisation.timezone));
  return {
    id: rec.id, title: rec.title, status: rec.status, version: rec.data['version'] ?? null, kind: rec.data['kind'] ?? null, outcome: rec.data['outcome'] ?? null, baseline: rec.data['baseline'] ?? null,
    planned: at(planned), deployed: at(deployed), late, control: { ...control, failed }, documentation, deployment,
    changes: changes.map((c) => ({ id: c.id, status: c.status })),
  };
}
