import type { FieldDef, Kind, TypeName } from '../model/kind';
import { isOpen } from '../model/model';
import { holdersOf } from '../model/people';
import type { Value } from '../record/node';
import { text, texts } from '../record/rec';
import type { Rec } from '../record/rec';
import type { Desk } from './desk';
import { proposals } from './new-record';
import { askField } from './owed';
import type { Owed } from './plan';

/** What a guided form asks, one question after another; each answer may narrow the next. */
type Given = { readonly [field: string]: Value | undefined };

/** The required fields of a new record that are neither given nor follow from what is, in canonical order, with their values. */
export function questionsOf(desk: Desk, type: TypeName, given: Given): readonly Owed[] {
  const own = desk.model.types.get(type)!;
  const known: Given = { ...proposals(own, desk, given), ...given };
  const made = new Set(['id', 'type', 'title', 'status', 'created', ...(type === 'change' ? ['requester', 'cis'] : []), ...(type === 'release' ? ['changes'] : [])]);
  const derived = (name: string): boolean => name === 'priority' && own.field.has('impact') && own.field.has('urgency');
  return own.fields.filter((f) => f.required && !made.has(f.name) && known[f.name] === undefined && !derived(f.name)).map((f) => askField(f, [f.name]));
}

/** The priority that the grid gives for what was answered so far; undefined while it cannot be told. */
export function resultingPriority(desk: Desk, type: TypeName, given: Given): string | undefined {
  return text(proposals(desk.model.types.get(type)!, desk, given)['priority']);
}

/** An answer to choose. */
export interface Answer {
  readonly id: string;
  readonly title: string;
}

/**
 * The records or people that a field may name, by id: open ones only, and of the client that was given where the record
 * says whose it is. Undefined for a field that names neither.
 */
export function answersFor(desk: Desk, field: FieldDef, given: Given): readonly Answer[] | undefined {
  const kind = itemKind(field.kind);
  if (kind.k === 'person') return [...desk.model.config.people.values()].map((p) => ({ id: p.key, title: p.name }));
  if (kind.k !== 'id') return undefined;
  const client = text(given['client']);
  const found = kind.types.flatMap((type) => [...desk.catalog.ofType(type)].filter((rec) => isOpen(desk.model.types.get(type)!, rec.status) && servesClient(rec, client)));
  return found.map((rec) => ({ id: rec.id, title: rec.title })).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** The live services of a client. */
export function servicesOf(desk: Desk, client: string): readonly Rec[] {
  return [...desk.catalog.naming(client, 'service', 'clients')].filter((rec) => isOpen(desk.model.types.get('service')!, rec.status));
}

/** Who may approve in a role at an instant (RFC 3339). */
export function approversOf(desk: Desk, role: string, at: string): readonly Answer[] {
  return holdersOf(desk.model.config, role, at).map((p) => ({ id: p.key, title: p.name }));
}

/** A record that names no client serves all of them. */
function servesClient(rec: Rec, client: string | undefined): boolean {
  const own = [...texts(rec.data['clients']), ...(text(rec.data['client']) === undefined ? [] : [text(rec.data['client'])!])];
  return client === undefined || own.length === 0 || own.includes(client);
}

function itemKind(kind: Kind): Kind {
  return kind.k === 'list' ? itemKind(kind.of) : kind;
}
