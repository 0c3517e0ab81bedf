/** What rules and commands ask of a release: its changes, its checklists, the versions before it. */
import type { Catalog } from '../catalog/catalog';
import { checklists } from '../model/kit/checklists';
import type { ChecklistId, ChecklistItem } from '../model/kit/checklists';
import { neverLater, rank } from '../model/lifecycle';
import type { Model } from '../model/model';
import type { Fields } from '../record/node';
import { isLater, movesOf } from '../record/progress';
import { fields, list, text, texts } from '../record/rec';
import type { Rec } from '../record/rec';
import { normalHeading } from '../util/heading';
import { parseDateTime } from '../util/time';
import { compareVersions } from '../util/version';
import { authorityOf } from './authority';
import type { AuthorityWorld } from './authority';
import { movedTo } from './moments';

export type ReleaseChecklist = 'control' | 'documentation' | 'deployment';

/** An entry of a checklist of a release. */
export interface ChecklistEntry {
  /** Its place in the list. */
  readonly index: number;
  readonly data: Fields;
}

export interface ChecklistState {
  readonly entries: readonly ChecklistEntry[];
  /** Items of the kit's checklist that the release does not list, by id or by title. */
  readonly missing: readonly ChecklistItem[];
}

export function checklistOf(data: Fields, name: ReleaseChecklist): ChecklistState {
  const entries = list(data[name]).map((value, index): ChecklistEntry => ({ index, data: fields(value) }));
  const listed = new Set(entries.map((entry) => normalHeading(text(entry.data['item']) ?? '')));
  const id: ChecklistId = `record.release.${name}`;
  const expected: readonly ChecklistItem[] = checklists[id];
  return { entries, missing: expected.filter((item) => ![item.id, item.title.fr, item.title.en].some((name) => listed.has(normalHeading(name)))) };
}

/** What an entry of a checklist is called: the kit's title where it is an item of the kit's. */
export function itemTitle(name: ReleaseChecklist, item: string): ChecklistItem['title'] {
  const known: readonly ChecklistItem[] = checklists[`record.release.${name}`];
  return known.find((one) => one.id === item)?.title ?? { fr: item, en: item };
}

/**
 * Whether a change was ever approved: it came to `approved` or later, and each role that it asks approved last, whether what
 * was approved still stands or was altered since. Signatures alone do not carry a draft, nor does a class that asks nobody,
 * and a change that no row of the grid fits was approved by nobody; an emergency, which skips that status, is approved by its roles or by its beginning.
 */
export function wasApproved(change: Rec, world: AuthorityWorld): boolean {
  const authority = authorityOf(change, world);
  if (!authority || authority.uncovered || neverLater.has(change.status)) return false;
  const signed = authority.required.every((role) => {
    const counted = authority.decisions.filter((d) => d.role === role && (d.void === undefined || d.void === 'stale'));
    return counted.reduce((last, d) => (last?.at === undefined || d.at === undefined || d.at >= last.at ? d : last), counted[0])?.approved === true;
  });
  const urgent = change.data['class'] === 'emergency' && authority.required.length > 0;
  return signed && (urgent || cameTo(change, 'approved', world.model));
}

/** Whether a record ever came to a status or later, taken back since or not. */
function cameTo(rec: Rec, status: string, model: Model): boolean {
  const cycle = model.types.get(rec.type)!.lifecycle;
  return [rec.status, ...movesOf(rec.data)].some((s) => rank(cycle, s) >= rank(cycle, status));
}

export function isDeployed(release: Rec, model: Model): boolean {
  return isLater(model.types.get('release')!.lifecycle, release, 'deployed');
}

/** When a release was deployed, epoch ms: its last move there, else the end of what `actual` or `planned` says. */
export function deployedAt(release: Rec): number | undefined {
  const end = (kind: string): string | undefined => text(fields(fields(release.data[kind])['implement'])['end']);
  return parseDateTime(movedTo(release, 'deployed') ?? end('actual') ?? end('planned') ?? '');
}

/** The release of a service that was deployed last, before this one where this one was deployed too. */
export function lastDeployed(service: string, release: Rec, catalog: Catalog, model: Model): Rec | undefined {
  const until = isDeployed(release, model) ? deployedAt(release) ?? Infinity : Infinity;
  let last: Rec | undefined;
  for (const other of catalog.naming(service, 'release', 'services')) {
    const at = deployedAt(other) ?? -Infinity;
    if (other === release || !isDeployed(other, model) || at >= until) continue;
    const best = last ? deployedAt(last) ?? -Infinity : -Infinity;
    if (!last || at > best || (at === best && other.id > last.id)) last = other;
  }
  return last;
}

/** Whether a release's version is above another's; undefined where the two cannot be compared. */
export function isAbove(release: Rec, other: Rec): boolean | undefined {
  const order = compareVersions(text(release.data['version']) ?? '', text(other.data['version']) ?? '');
  return order === undefined ? undefined : order > 0;
}

/** The release that last brought a version to a CI. */
export function lastReleaseOf(ci: Rec, catalog: Catalog, model: Model): Rec | undefined {
  let last: Rec | undefined;
  for (const release of catalog.naming(ci.id, 'release', 'cis')) {
    if (!isDeployed(release, model)) continue;
    const at = deployedAt(release) ?? -Infinity;
    const best = last ? deployedAt(last) ?? -Infinity : -Infinity;
    if (!last || at > best || (at === best && release.id > last.id)) last = release;
  }
  return last;
}

/** The services of a release, each once. */
export function servicesOf(release: Rec): readonly string[] {
  return [...new Set(texts(release.data['services']))];
}
