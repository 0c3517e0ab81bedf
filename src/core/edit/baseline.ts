import { text } from '../record/rec';
import type { Rec } from '../record/rec';
import { isRefusal, recordOf } from './desk';
import type { Desk } from './desk';
import { Draft } from './draft';
import type { Planned } from './plan';
import { baselineStands, baselineTooSoon } from './too-late';

/**
 * Names the tag of its baseline in a release: without a name, the one that it names already, else its id. The tag itself is
 * git's, and cut by the host; a release that names it already has nothing to change. Refused before the release was
 * accepted, and where the tag that it names exists.
 */
export function nameBaseline(desk: Desk, id: string, name?: string): Planned {
  const rec = recordOf(desk, id);
  if (isRefusal(rec)) return rec;
  const untimely = baselineTooSoon(desk, rec) ?? baselineStands(desk, rec);
  if (untimely) return untimely;
  const tag = name ?? baselineName(rec), former = text(rec.data['baseline']);
  if (former === tag) return { ok: true, plan: { files: [], create: [], renames: [], records: [id] }, remarks: [], unwritten: [] };
  const draft = new Draft(desk);
  if (former && desk.tags) draft.note({ fr: `${id} nommait l'étiquette ${former}, que git n'a pas ici : ${tag} prend sa place.`, en: `${id} named the tag ${former}, which git does not have here: ${tag} takes its place.` });
  const planned = draft.set(rec, ['baseline'], tag).finish();
  // The tag is cut before this is written: that git lacks it is true of now alone.
  return planned.ok ? { ...planned, remarks: planned.remarks.filter((r) => r.rule !== 'release/baseline') } : planned;
}

/** The tag that a release's baseline gets unless another is asked for. */
export function baselineName(rec: Rec): string {
  return text(rec.data['baseline']) || rec.id;
}
