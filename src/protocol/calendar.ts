import type { PageRequest, RowPage } from '../core/query/rows';

/** What the Calendar view asks of an engine. */
export interface CalendarEngine {
  readonly calendar: (argument: PageRequest) => Promise<RowPage>;
}

export const calendarMethods = ['calendar'] as const satisfies readonly (keyof CalendarEngine)[];
