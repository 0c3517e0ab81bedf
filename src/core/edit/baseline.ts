import { text } from '../record/rec';
import { isRefusal, recordOf } from './desk';
import type { Desk } from './desk';
import { Draft } from './draft';
import type { Planned } from './plan';
import { baselineTooSoon } from './too-late';

/** Names the tag of its baseline in a release. The tag itself is git's, and cut by the host; a release that names it already has nothing to change. Refused before the release was accepted. */
export function nameBaseline(desk: Desk, id: string, tag: string): Planned {
  const rec = recordOf(desk, id);
  if (isRefusal(rec)) return rec;
  const early = baselineTooSoon(desk, rec);
  if (early) return early;
  if (text(rec.data['baseline']) === tag) return { ok: true, plan: { files: [], create: [], renames: [], records: [id] }, remarks: [], unwritten: [] };
  return new Draft(desk).set(rec, ['baseline'], tag).finish();
}
