import { parseDateTime, dateIn, formatDate } from '../util/time';
import type { Config, Person } from './config/config';

/** Whether a person held a role on the day of an instant (in the organisation's time zone); without an instant, ever. */
export function holdsRole(config: Config, key: string, role: string, at?: string): boolean {
  const person = config.people.get(key);
  return person !== undefined && person.roles.includes(role) && inOffice(config, person, at);
}

/** Whether a person's time in the roles covers an instant. A time that cannot be read is another rule's finding. */
export function inOffice(config: Config, person: Person, at?: string): boolean {
  const ms = at === undefined ? undefined : parseDateTime(at);
  if (ms === undefined) return true;
  const day = formatDate(dateIn(config.organisation.timezone, ms));
  return (person.since === undefined || day >= person.since) && (person.until === undefined || day <= person.until);
}

/** Why a person's time in the roles does not cover an instant, and the day (`YYYY-MM-DD`) that decides it; undefined where it does. */
export function outOfOffice(config: Config, key: string, at?: string): { readonly why: 'left' | 'not-yet'; readonly on: string } | undefined {
  const person = config.people.get(key);
  if (!person || inOffice(config, person, at)) return undefined;
  // An instant is out of office on one side alone: before it, unless it comes after the last day.
  return person.until !== undefined && inOffice(config, { ...person, until: undefined }, at) ? { why: 'left', on: person.until } : { why: 'not-yet', on: person.since ?? '' };
}

/** The people who hold a role at an instant, in the order of gitsm.yaml. */
export function holdersOf(config: Config, role: string, at?: string): readonly Person[] {
  return [...config.people.values()].filter((p) => holdsRole(config, p.key, role, at));
}
