import type { Model } from '../model/model';
import { fields, list, text } from '../record/rec';
import type { Rec } from '../record/rec';
import { type Duration, addDuration, parseDuration } from '../util/duration';
import { parseDateTime } from '../util/time';

export interface ProblemReview {
  /** The last entry of history up to now, else the creation; epoch ms. */
  readonly last: number;
  /** Its position in `history`; undefined for the creation. */
  readonly entry: number | undefined;
  readonly due: number;
  readonly period: Duration;
}

/** When a problem is to be looked at again: a review period (`problem_review`) after its last entry of history. */
export function reviewDueOf(problem: Rec, model: Model, now: number): ProblemReview | undefined {
  const period = parseDuration(model.config.problemReview);
  let last = parseDateTime(text(problem.data['created']) ?? '');
  let entry: number | undefined;
  for (const [i, item] of list(problem.data['history']).entries()) {
    const at = parseDateTime(text(fields(item)['at']) ?? '');
    if (at === undefined || at > now || (last !== undefined && at < last)) continue;
    last = at;
    entry = i;
  }
  if (period === undefined || last === undefined) return undefined;
  return { last, entry, period, due: addDuration(last, period, model.config.organisation.timezone) };
}
