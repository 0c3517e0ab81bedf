import type { Model } from '../model/model';
import { type Calendar, compileCalendar, parseHours } from './calendar';

const compiled = new WeakMap<Model, Map<string, Calendar>>();

/**
 * A calendar of `gitsm.yaml` by its key, compiled once for a model. A name that nobody declared, and no name, give the
 * default calendar; a time zone that Intl does not know is read as UTC (`structure/config` speaks of both).
 */
export function calendarOf(model: Model, name?: string): Calendar {
  const { config } = model;
  const key = name !== undefined && name !== '' && config.calendars.has(name) ? name : config.defaultCalendar;
  let known = compiled.get(model);
  if (!known) compiled.set(model, (known = new Map()));
  let calendar = known.get(key);
  if (!calendar) {
    const spec = config.calendars.get(key);
    // The calendar that nobody wrote has no key; it is shown under the name of the setting that would replace it.
    const shown = key === '' ? 'default' : key;
    calendar = compileCalendar(shown, spec, config.organisation.timezone).calendar ?? compileCalendar(shown, spec, 'UTC').calendar!;
    known.set(key, calendar);
  }
  return calendar;
}

/** The quiet hours of the maintenance strategy, every day, named as they are written; undefined where there are none to read. */
export function quietHours(model: Model): Calendar | undefined {
  const { maintenanceStrategy: { quietHours: hours }, organisation: { timezone } } = model.config;
  if (hours === undefined || !parseHours(hours)) return undefined;
  let known = compiled.get(model);
  if (!known) compiled.set(model, (known = new Map()));
  // No calendar of gitsm.yaml has a key with a NUL in it.
  const key = '\0quiet';
  const calendar = known.get(key) ?? compileCalendar(hours, { hours: { 'mon-sun': hours } }, timezone).calendar ?? compileCalendar(hours, { hours: { 'mon-sun': hours } }, 'UTC').calendar!;
  known.set(key, calendar);
  return calendar;
}
