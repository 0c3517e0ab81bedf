/**
 * What a repository holds of the deployment kit (records.md §3, Kit evidence): for each step, each artefact that is to be
 * there, where it is, or what to do for it. A default of the product is no decision of the organisation, so a key of
 * `gitsm.yaml` counts when the file sets it itself.
 */
import type { Catalog } from '../catalog/catalog';
import type { ReportFile } from '../catalog/reports';
import type { TypeName } from '../model/kind';
import { artefactOf } from '../model/kit/artefacts';
import type { Artefact, ArtefactId } from '../model/kit/artefacts';
import { processes } from '../model/kit/processes';
import type { Activity, Process, Step, Task } from '../model/kit/types';
import type { Model } from '../model/model';
import type { Text } from '../model/text';
import { isTypeName } from '../model/types/all';
import { fields, list, text } from '../record/rec';
import type { Rec } from '../record/rec';
import { parseDuration } from '../util/duration';
import { isInForce } from './in-force';
import { dayOf, passedAfter, startOf } from './moments';
import { advice } from './kit-advice';

export interface KitWorld {
  readonly model: Model;
  readonly catalog: Catalog;
  readonly reports: ReadonlyMap<string, ReportFile>;
  /** The instant of judgement, epoch ms. */
  readonly now: number;
}

/** A file that is evidence, with the record's id where it is one. */
export interface EvidenceSource {
  readonly file: string;
  readonly id?: string;
}

export interface Evidence {
  readonly artefact: Artefact;
  readonly present: boolean;
  /** The first of the files that are evidence; `total` says how many there are. */
  readonly sources: readonly EvidenceSource[];
  readonly total: number;
  /** Where there is something that is not evidence yet: a draft, a report that is too old. */
  readonly nearly?: EvidenceSource & { readonly since?: string };
  /** What to do; absent where the artefact is present. */
  readonly todo?: Text;
}

export interface StepEvidence {
  readonly step: Step;
  readonly evidence: readonly Evidence[];
  /** The repository holds each artefact of the step. */
  readonly present: boolean;
}

export interface TaskEvidence { readonly task: Task; readonly steps: readonly StepEvidence[] }
export interface ActivityEvidence { readonly activity: Activity; readonly tasks: readonly TaskEvidence[] }
export interface ProcessEvidence { readonly process: Process; readonly activities: readonly ActivityEvidence[] }

/** The whole kit, each node with what the repository holds of it. An artefact of several steps is looked for once. */
export function kitEvidence(world: KitWorld): readonly ProcessEvidence[] {
  const known = new Map<ArtefactId, Evidence>();
  const of = (id: ArtefactId): Evidence => {
    let found = known.get(id);
    if (!found) known.set(id, (found = evidenceOf(id, world)));
    return found;
  };
  const stepOf = (step: Step): StepEvidence => {
    const evidence = step.evidence.map(of);
    return { step, evidence, present: evidence.every((e) => e.present) };
  };
  return processes.map((process) => ({
    process,
    activities: process.activities.map((activity) => ({
      activity,
      tasks: activity.tasks.map((task) => ({ task, steps: task.steps.map(stepOf) })),
    })),
  }));
}

/** The steps of a process, or of several, in order. */
export function stepsOf(evidence: readonly ProcessEvidence[]): readonly (StepEvidence & { readonly task: Task })[] {
  return evidence.flatMap((p) => p.activities.flatMap((a) => a.tasks.flatMap((t) => t.steps.map((s) => ({ ...s, task: t.task })))));
}

/** How many files of one artefact are named. */
const NAMED = 20;

export function evidenceOf(id: ArtefactId, world: KitWorld): Evidence {
  const artefact = artefactOf(id)!;
  const { sources, total, nearly } = lookFor(artefact, world);
  const present = total > 0;
  return { artefact, present, sources, total, ...(nearly && !present ? { nearly } : {}), ...(present ? {} : { todo: advice(artefact, nearly) }) };
}

type Found = Pick<Evidence, 'sources' | 'total' | 'nearly'>;

const nothing: Found = { sources: [], total: 0 };

function lookFor(artefact: Artefact, world: KitWorld): Found {
  const { catalog, model } = world;
  const rest = artefact.id.slice(artefact.id.indexOf('.') + 1);
  switch (artefact.kind) {
    // The product itself is the tool.
    case 'tool': return { sources: [], total: 1 };
    case 'configuration': return model.config.given.has(rest) ? { sources: [{ file: 'gitsm.yaml' }], total: 1 } : nothing;
    case 'report': return reportsOf(rest, world);
    case 'policy': case 'procedure': return inForce([...catalog.ofType(artefact.kind)].filter((rec) => text(rec.data['covers']) === artefact.id), world);
    case 'cmdb': return all(catalog.ofType('ci'));
    case 'section': return sectionOf(rest, catalog);
    case 'record': return isTypeName(rest) ? recordsOf(rest, world) : nothing;
  }
}

/** Types of which one must be in force; of the others, tickets and registers, one that exists is enough. */
const agreements: ReadonlySet<TypeName> = new Set(['recovery-plan', 'sla', 'contract']);

function recordsOf(type: TypeName, world: KitWorld): Found {
  const records = world.catalog.ofType(type);
  return agreements.has(type) ? inForce([...records], world) : all(records);
}

function inForce(records: readonly Rec[], { model, now }: KitWorld): Found {
  const zone = model.config.organisation.timezone;
  const holds = (rec: Rec): boolean => (rec.type === 'sla' || rec.type === 'contract' ? isInForce(rec, zone, now) : rec.status === 'in-force');
  const nearly = records.toSorted((a, b) => (a.file < b.file ? -1 : 1)).find((rec) => rec.status !== 'retired' && rec.status !== 'expired' && rec.status !== 'terminated');
  return { ...all(records.filter(holds)), ...(nearly ? { nearly: sourceOf(nearly) } : {}) };
}

function all(records: Iterable<Rec> & { readonly size?: number; readonly length?: number }): Found {
  const sources: EvidenceSource[] = [];
  for (const rec of records) {
    if (sources.length === NAMED) break;
    sources.push(sourceOf(rec));
  }
  return { sources, total: records.size ?? records.length ?? sources.length };
}

function sourceOf(rec: Rec): EvidenceSource {
  return { file: rec.file, ...(rec.id === '' ? {} : { id: rec.id }) };
}

/** Parts of a record that are artefacts of their own: the list that holds them, and what an entry of it must say. */
const sections: Readonly<Record<string, { readonly type: TypeName; readonly field: string; readonly says?: string }>> = {
  'release.control': { type: 'release', field: 'control' },
  'release.documentation': { type: 'release', field: 'documentation' },
  'release.deployment': { type: 'release', field: 'deployment' },
  'recovery-test.actions': { type: 'recovery-test', field: 'findings', says: 'action' },
};

function sectionOf(name: string, catalog: Catalog): Found {
  const part = Object.hasOwn(sections, name) ? sections[name] : undefined;
  if (!part) return nothing;
  const holds = (rec: Rec): boolean => list(rec.data[part.field]).some((entry) => part.says === undefined || text(fields(entry)[part.says]) !== undefined);
  return all([...catalog.ofType(part.type)].filter(holds));
}

/** The reports of a name that are recent enough, latest first; the latest of those that are not. One dated in the future is none. */
function reportsOf(name: string, { model, reports, now }: KitWorld): Found {
  const zone = model.config.organisation.timezone;
  const made = [...reports.values()].flatMap((r) => {
    const at = r.report === name ? startOf(r.at, zone) : undefined;
    return at === undefined || at > now ? [] : [{ ...r, from: at }];
  }).toSorted((a, b) => b.from - a.from || (a.file < b.file ? -1 : 1));
  const every = parseDuration(model.config.reportSchedule.get(name) ?? '');
  const recent = made.filter((r) => !every || now < passedAfter(r.at, every, zone)!);
  const [last] = made;
  return {
    sources: recent.slice(0, NAMED).map(({ file }) => ({ file })), total: recent.length,
    ...(last ? { nearly: { file: last.file, since: dayOf(last.from, zone) } } : {}),
  };
}
