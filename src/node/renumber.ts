import { recordOf } from '../core/edit/desk';
import { nextId } from '../core/edit/next-id';
import { refusal } from '../core/edit/plan';
import type { EditPlan, Planned, Refusal } from '../core/edit/plan';
import type { Workspace } from '../core/gitsm';
import { renameClaimant, renameRecord } from '../core/language/rename';
import type { Language } from '../core/model/text';
import { text } from '../core/record/rec';
import type { Rec } from '../core/record/rec';
import { dateIn, parseDateTime } from '../core/util/time';

export interface Renumbering {
  readonly old: string;
  /** Of several files that hold the id, the one that takes another; absent: the newest. */
  readonly file?: string | undefined;
  /** Absent: the next free one. */
  readonly to?: string | undefined;
  /** Ids that other branches hold. */
  readonly taken: Iterable<string>;
  readonly random: (digits: number) => string;
}

/** Gives a record another id with all its references, as one plan. */
export function planRenumber(workspace: Workspace, language: Language, wanted: Renumbering): Planned {
  const recs = workspace.catalog.claimants(wanted.old);
  if (recs.length === 0) return recordOf(workspace, wanted.old) as Refusal;
  const rec = wanted.file === undefined ? recs.toSorted((a, b) => createdAt(b) - createdAt(a))[0]! : recs.find((r) => r.file === wanted.file);
  const held = recs.map((r) => r.file).join(', ');
  if (!rec) return refusal('unknown-record', `${wanted.file} ne porte pas ${wanted.old}; le portent : ${held}.`, `${wanted.file} does not hold ${wanted.old}; it is held by: ${held}.`);
  const to = wanted.to ?? nextIdFor(workspace, rec, wanted.taken, wanted.random);
  const book = { model: workspace.model, catalog: workspace.catalog, language, now: workspace.now, sourceOf: (f: string) => workspace.sourceOf(f), textOf: (f: string) => workspace.textOf(f) };
  const renamed = recs.length > 1 ? renameClaimant(book, rec, to) : renameRecord(book, wanted.old, to);
  if (!renamed.ok) return refusal('illegal', renamed.why.fr, renamed.why.en);
  const names = new Set(renamed.plan.edits.map((e) => e.file));
  const files: EditPlan['files'] = [...names].map((file) => ({ file, before: workspace.textOf(file) ?? '', edits: renamed.plan.edits.filter((e) => e.file === file).map(({ start, end, text: t }) => ({ start, end, text: t })) }));
  return { ok: true, plan: { files, create: [], renames: renamed.plan.files, records: [rec.id, to] }, remarks: [], unwritten: [] };
}

/** The next free id of a record's type, of the day on which it was created. */
export function nextIdFor(workspace: Workspace, rec: Rec, taken: Iterable<string>, random: (digits: number) => string): string {
  const day = dateIn(workspace.config.organisation.timezone, createdAt(rec) || workspace.now);
  return nextId(workspace.model.types.get(rec.type)!.id, day, [...workspace.catalog.ids(), ...taken], random);
}

function createdAt(rec: Rec): number {
  return parseDateTime(text(rec.data['created']) ?? '') ?? 0;
}
