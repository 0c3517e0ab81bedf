import type { RelationKind } from '../model/config/config';
import type { Fields, Value } from '../record/node';
import { fields, list } from '../record/rec';
import type { Rec } from '../record/rec';

/** A member of a relation: ids of which `any` must live for the dependant to survive. A lone id is a group of one. */
export interface Member {
  readonly kind: RelationKind;
  readonly ids: readonly string[];
  readonly any: number;
  /** Where it stands: `['relations', kind, position]`. */
  readonly path: readonly [string, string, number];
}

/** Relations along which nothing may come back to itself: what is a part, and what runs on something. */
export const treeKinds: readonly string[] = ['part_of', 'runs_on'];

/** By the kinds of a model: what was read of a record holds as long as the record does, so that chains are followed again at the cost of a look. */
const read = new WeakMap<ReadonlyMap<string, RelationKind>, WeakMap<{ readonly data: Fields }, readonly Member[]>>();
const none: readonly Member[] = [];

/** The relations that a CI or a service writes, in the order of the file; kinds that nobody declared are left out. */
export function membersOf(rec: { readonly data: Fields }, kinds: ReadonlyMap<string, RelationKind>): readonly Member[] {
  if (rec.data['relations'] === undefined) return none;
  let known = read.get(kinds);
  if (!known) read.set(kinds, (known = new WeakMap()));
  let members = known.get(rec);
  if (!members) known.set(rec, (members = readMembers(rec, kinds)));
  return members;
}

function readMembers(rec: { readonly data: Fields }, kinds: ReadonlyMap<string, RelationKind>): readonly Member[] {
  const relations = fields(rec.data['relations']);
  const found: Member[] = [];
  for (const name of Object.keys(relations)) {
    const kind = kinds.get(name);
    if (!kind) continue;
    list(relations[name]).forEach((member, i) => {
      const group = groupOf(member);
      if (group) found.push({ kind, ...group, path: ['relations', name, i] });
    });
  }
  return found;
}

function groupOf(member: Value): { readonly ids: readonly string[]; readonly any: number } | undefined {
  if (typeof member === 'string') return { ids: [member], any: 1 };
  const group = fields(member);
  const ids = list(group['of']).filter((id): id is string => typeof id === 'string');
  return ids.length === 0 ? undefined : { ids, any: typeof group['any'] === 'number' ? group['any'] : ids.length };
}

/** In service now: what stands on it suffers when it fails. */
export function isLive(rec: Rec): boolean {
  return rec.status === 'live' || rec.status === 'maintenance';
}
