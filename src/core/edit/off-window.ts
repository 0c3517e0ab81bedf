import type { Text } from '../model/text';
import { plannedWindow } from '../query/change-plan';
import { freezesFor } from '../query/freezes';
import { text } from '../record/rec';
import type { Rec } from '../record/rec';
import { shortTime } from '../util/moment';
import { parseDateTime } from '../util/time';
import type { Act } from './desk';
import type { Draft } from './draft';

/**
 * What is told when a change is taken in hand outside the window that was approved, or during a freeze. It is no refusal:
 * what was done is recorded as it was done, and the review answers for it.
 */
export function offWindow(draft: Draft, rec: Rec, { to, at }: Act & { readonly to: string }): readonly Text[] {
  if (rec.type !== 'change' || (to !== 'implementing' && to !== 'implemented')) return [];
  const instant = parseDateTime(at);
  if (instant === undefined) return [];
  const { config } = draft.desk.model;
  const data = draft.dataOf(rec);
  const window = plannedWindow(data);
  const say = (ms: number): string => shortTime(ms, config.organisation.timezone);
  const told: Text[] = [];
  if (window && (instant < window.from || instant > window.to)) {
    const [from, end] = [say(window.from), say(window.to)];
    told.push({ fr: `${rec.id} passe à « ${to} » le ${say(instant)}, hors de sa fenêtre, qui va du ${from} au ${end}.`, en: `${rec.id} moves to "${to}" on ${say(instant)}, outside its window, which goes from ${from} to ${end}.` });
  }
  for (const { freeze } of freezesFor(config, text(data['class'])).filter((f) => instant >= f.from && instant < f.to)) {
    told.push({ fr: `Cet instant est dans la période de gel « ${freeze.name} », du ${freeze.from} au ${freeze.to}.`, en: `That instant is within the freeze "${freeze.name}", from ${freeze.from} to ${freeze.to}.` });
  }
  return told;
}
