import type { Config, Freeze } from '../model/config/config';
import { addDays, parseDate, startOfDate } from '../util/time';
import type { Interval } from './intervals';

export interface FreezeSpan extends Interval {
  readonly freeze: Freeze;
}

/** The freezes that hold for changes of a class, as instants: both days whole, in the organisation's time zone. One whose dates cannot be read holds for nobody. */
export function freezesFor(config: Config, changeClass: string | undefined): readonly FreezeSpan[] {
  const zone = config.organisation.timezone;
  return config.freezes.flatMap((freeze) => {
    const from = parseDate(freeze.from);
    const to = parseDate(freeze.to);
    if (!from || !to || (changeClass !== undefined && freeze.except.includes(changeClass))) return [];
    return [{ freeze, from: startOfDate(zone, from), to: startOfDate(zone, addDays(to, 1)) }];
  });
}

/** Whether a window meets another; one without length stands within it. */
export function meets(window: Interval, other: Interval): boolean {
  return window.from < other.to && (window.to > other.from || (window.from === window.to && window.from === other.from));
}
