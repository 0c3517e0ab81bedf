import { membersOf, treeKinds } from '../catalog/relations';
import type { RelationKind } from '../model/config/config';
import type { Text } from '../model/text';
import type { Rec } from '../record/rec';
import { isRefusal, recordOf } from './desk';
import type { Desk } from './desk';
import { Draft } from './draft';
import { refusal } from './plan';
import type { Planned, Refusal } from './plan';

/** `out`: the first records name the other; `in`: the other names them. */
export type RelationWay = 'out' | 'in';

/** A relation that may be written between records, said from the first to the other. */
export interface RelationOption {
  readonly kind: string;
  readonly way: RelationWay;
  readonly label: Text;
}

export interface Related {
  readonly ids: readonly string[];
  readonly other: string;
}

/**
 * The relations that each of these records may have with another one, in both directions, in the declared order: the type
 * that names has relations and the kind takes the type that is named, it is not there yet, and a tree stays one. Why there
 * is none, otherwise.
 */
export function relationsBetween(desk: Desk, { ids, other }: Related): readonly RelationOption[] | Refusal {
  const ends = endsOf(desk, { ids, other });
  if (isRefusal(ends)) return ends;
  const { model } = desk;
  const allowed = (from: Rec, to: Rec, kind: RelationKind): boolean => takes(desk, from, kind, to) && !names(desk, from, kind, to) && !(kind.symmetric && names(desk, to, kind, from)) && !closesCircle(desk, from, kind, to);
  const options = [...model.relations.values()].flatMap((kind): readonly RelationOption[] => [
    ...(ends.first.every((rec) => allowed(rec, ends.other, kind)) ? [{ kind: kind.id, way: 'out' as const, label: kind.label }] : []),
    // What is symmetric is written on one side, whichever.
    ...(!kind.symmetric && ends.first.every((rec) => allowed(ends.other, rec, kind)) ? [{ kind: kind.id, way: 'in' as const, label: kind.inverseLabel }] : []),
  ]);
  if (options.length > 0) return options;
  const [a, b] = [ids.join(', '), other];
  return [...ends.first, ends.other].every((rec) => model.types.get(rec.type)!.field.has('relations'))
    ? refusal('illegal', `Entre ${a} et ${b}, aucune relation ne reste à écrire : elles y sont, ou fermeraient un cercle.`, `No relation is left to write between ${a} and ${b}: they are there, or would close a circle.`)
    : refusal('illegal', `Seuls les CI et les services ont des relations : ${a} et ${b} ne peuvent en avoir. Liez-les plutôt (« gitsm link »).`, `Only CIs and services have relations: ${a} and ${b} can have none. Link them instead ("gitsm link").`);
}

export interface RelateInput extends Related {
  readonly kind: string;
  readonly way: RelationWay;
}

/** Writes one relation between each of the records and the other, as one step. */
export function relateRecords(desk: Desk, { ids, other, kind: name, way }: RelateInput): Planned {
  const ends = endsOf(desk, { ids, other });
  if (isRefusal(ends)) return ends;
  const options = relationsBetween(desk, { ids, other });
  if (isRefusal(options)) return options;
  const kind = desk.model.relations.get(name);
  if (!kind || !options.some((o) => o.kind === name && o.way === way)) {
    const say = (language: 'fr' | 'en'): string => options.map((o) => o.label[language]).join(', ');
    return refusal('illegal', `La relation « ${name} » ne peut être écrite entre ${ids.join(', ')} et ${other}. Permises : ${say('fr')}.`, `The relation "${name}" cannot be written between ${ids.join(', ')} and ${other}. Allowed: ${say('en')}.`);
  }
  const draft = new Draft(desk);
  for (const rec of ends.first) {
    const [from, to] = way === 'out' ? [rec, ends.other] : [ends.other, rec];
    write(draft, from, kind.id, to.id);
  }
  return draft.finish();
}

function endsOf(desk: Desk, { ids, other }: Related): { readonly first: readonly Rec[]; readonly other: Rec } | Refusal {
  const found = recordOf(desk, other);
  if (isRefusal(found)) return found;
  const first: Rec[] = [];
  for (const id of new Set(ids)) {
    const rec = recordOf(desk, id);
    if (isRefusal(rec)) return rec;
    if (rec === found) return refusal('illegal', 'Un enregistrement n\'a pas de relation avec lui-même.', 'A record has no relation to itself.');
    first.push(rec);
  }
  return { first, other: found };
}

function takes({ model }: Desk, from: Rec, kind: RelationKind, to: Rec): boolean {
  const relations = model.types.get(from.type)!.field.get('relations')?.kind;
  const own = relations?.k === 'object' ? relations.fields.find((f) => f.name === kind.id)?.kind : undefined;
  const member = own?.k === 'list' ? own.of : undefined;
  return member?.k === 'member' && (member.types.length === 0 || member.types.includes(to.type));
}

function names({ model }: Desk, from: Rec, kind: RelationKind, to: Rec): boolean {
  return membersOf(from, model.relations).some((m) => m.kind === kind && m.ids.includes(to.id));
}

/** Whether `to` already leads back to `from` along a relation that has to stay a tree. */
function closesCircle({ model, catalog }: Desk, from: Rec, kind: RelationKind, to: Rec): boolean {
  if (!treeKinds.includes(kind.id)) return false;
  const seen = new Set([to]);
  // A set gives what is added while it is walked.
  for (const rec of seen) {
    if (rec === from) return true;
    for (const m of membersOf(rec, model.relations)) if (m.kind === kind) for (const id of m.ids) { const next = catalog.get(id); if (next) seen.add(next); }
  }
  return false;
}

function write(draft: Draft, from: Rec, kind: string, id: string): void {
  const relations = draft.dataOf(from)['relations'];
  const isMap = typeof relations === 'object' && relations !== null && !Array.isArray(relations);
  if (isMap) draft.append(from, ['relations', kind], id);
  else draft.set(from, ['relations'], { [kind]: [id] });
}
