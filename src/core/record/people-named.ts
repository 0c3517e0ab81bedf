import type { Config } from '../model/config/config';
import { scanBody } from './body';
import type { BodyId } from './body-ids';

/** Finds in prose the people who leave, or left: those whose time in the roles has a last day. */
export interface LeaverNames {
  readonly expression: RegExp;
  /** From the key or the full name, as written in gitsm.yaml, to the key. */
  readonly keys: ReadonlyMap<string, string>;
}

/** Undefined when nobody leaves, so that prose is not scanned in vain. */
export function leaverNames(config: Config): LeaverNames | undefined {
  const keys = new Map<string, string>();
  for (const person of config.people.values()) {
    if (person.until === undefined) continue;
    for (const name of namesOf(person.key, config)) if (!keys.has(name)) keys.set(name, person.key);
  }
  return keys.size === 0 ? undefined : { expression: expressionOf([...keys.keys()]), keys };
}

/** The key and the full name under which prose may name a person. */
export function namesOf(key: string, config: Config): readonly string[] {
  const name = config.people.get(key)?.name.trim() ?? '';
  return [...new Set([key, name])].filter((n) => n.length > 1);
}

/** The keys of those that a body names, each once. */
export function peopleNamed(text: string, bodyStart: number, { expression, keys }: LeaverNames): readonly string[] {
  return [...new Set(scanBody(text, bodyStart, expression).ids.flatMap((found) => keys.get(found.id) ?? []))];
}

/** The first place of a body that holds one of these names. */
export function placeOfName(text: string, bodyStart: number, names: readonly string[]): BodyId | undefined {
  return names.length === 0 ? undefined : scanBody(text, bodyStart, expressionOf(names)).ids[0];
}

/** The longest first, so that a name is not taken for a shorter one that it begins with. An address is no name. */
function expressionOf(names: readonly string[]): RegExp {
  const escaped = names.toSorted((a, b) => b.length - a.length).map((n) => n.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?:${escaped.join('|')})(?!@)`, 'gu');
}
