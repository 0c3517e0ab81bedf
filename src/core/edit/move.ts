import { isFinal, movesFrom } from '../model/lifecycle';
import { gridPriority } from '../model/model';
import type { RecordType } from '../model/model';
import { fields, list, text } from '../record/rec';
import type { Rec } from '../record/rec';
import type { Assignment } from './assign';
import { notCarriedOut } from './carried-out';
import { isRefusal, recordOf, strangerIn } from './desk';
import type { Act, Desk } from './desk';
import { Draft, hasMoves } from './draft';
import { lapsing } from './lapse';
import { offWindow } from './off-window';
import { choicesOf, fieldAt } from './owed';
import { refusal } from './plan';
import type { Owed, Planned, Refusal } from './plan';
import { stampPhases } from './phases';
import { weighRisk } from './risk-answers';

export interface MoveInput extends Act {
  readonly to: string;
  /** Why the clock stops; owed by a move to `pending`. */
  readonly reason?: string;
  readonly set?: readonly Assignment[];
}

/** A status that a record may move to from here. */
export interface Move {
  readonly to: string;
  readonly label: RecordType['label'];
  readonly kind: 'forward' | 'reopen' | 'revise' | 'retry';
}

export function legalMoves(desk: Desk, rec: Rec): readonly Move[] {
  const type = desk.model.types.get(rec.type)!;
  return movesFrom(type.lifecycle, rec.status, (field) => rec.data[field]).map((t) => ({ to: t.to, label: type.statusLabel(t.to), kind: t.kind ?? 'forward' }));
}

/**
 * Moves a record to another status: only where its lifecycle allows it, with what the target status owes. Owed is
 * whatever the rules would call an error afterwards and do not now, and what work still to come rests on though it was lacking
 * before (see gates.ts); a move to `pending` owes its reason, and one that
 * resolves an incident the end of an outage that still lasts.
 */
export function move(desk: Desk, id: string, input: MoveInput): Planned {
  const rec = recordOf(desk, id);
  if (isRefusal(rec)) return rec;
  const draft = new Draft(desk);
  const owed = moveIn(draft, rec, input);
  return draft.finish({ owed });
}

/** The same as a step of a larger action. Gives what the move itself asks for. */
export function moveIn(draft: Draft, rec: Rec, input: MoveInput): readonly Owed[] {
  const owed = stepTo(draft, rec, input);
  const untrue = draft.refused ? undefined : notCarriedOut(draft, rec, input.to);
  if (untrue) draft.refuse(untrue);
  return owed;
}

/** The move alone, of an action that does what the status says: the application of a configuration plan. */
export function stepTo(draft: Draft, rec: Rec, input: MoveInput): readonly Owed[] {
  const stranger = strangerIn(draft.desk, input.by);
  if (stranger) draft.refuse(stranger);
  // What is given with the move may decide whether it is legal: an emergency may skip its assessment.
  assign(draft, rec, input.set ?? []);
  prioritise(draft, rec);
  weighRisk(draft, rec, input.set ?? [], input.to);
  const wrong = illegal(draft, rec, input.to) ?? lapsing(draft, rec, input.to, input.set ?? []);
  if (wrong) draft.refuse(wrong);
  if (draft.refused) return [];
  writeMove(draft, rec, input);
  stampPhases(draft, rec, input);
  for (const told of offWindow(draft, rec, input)) draft.note(told);
  return askedBy(draft, rec, input);
}

/** A priority that is owed and absent is what the grid gives. */
function prioritise(draft: Draft, rec: Rec): void {
  const data = draft.dataOf(rec);
  const priority = draft.typeOf(rec).field.get('priority')?.required && (data['priority'] ?? null) === null ? gridPriority(draft.desk.model.config, data['impact'], data['urgency']) : undefined;
  if (priority !== undefined) draft.set(rec, ['priority'], priority);
}

/** Writes what was given: fields in place, sections, items of lists. */
export function assign(draft: Draft, rec: Rec, given: readonly Assignment[]): void {
  for (const one of given) {
    if ('section' in one) draft.section(rec, one.section, one.text);
    else if (one.add) draft.append(rec, one.path, one.value);
    else draft.set(rec, one.path, one.value === null ? undefined : one.value);
  }
}

function illegal(draft: Draft, rec: Rec, to: string): Refusal | undefined {
  const type = draft.typeOf(rec);
  const data = draft.dataOf(rec);
  const status = text(data['status']) ?? '';
  const moves = movesFrom(type.lifecycle, status, (field) => data[field]);
  if (moves.some((m) => m.to === to)) return undefined;
  const say = (language: 'fr' | 'en'): string => moves.map((m) => `${m.to} (${type.statusLabel(m.to)[language]})`).join(', ') || '–';
  if (status === to) return refusal('illegal', `${rec.id} est déjà à « ${to} ».`, `${rec.id} is at "${to}" already.`);
  if (isFinal(type.lifecycle, status) && moves.length === 0) return refusal('illegal', `${rec.id} est à « ${status} », d'où l'on ne revient pas.`, `${rec.id} is at "${status}", which is final.`);
  const unknown = !type.lifecycle.statuses.includes(to);
  return unknown
    ? refusal('illegal', `« ${to} » n'est pas un statut (${type.label.fr}). De « ${status} », on peut passer à : ${say('fr')}.`, `"${to}" is no status (${type.label.en}). From "${status}" it can move to: ${say('en')}.`)
    : refusal('illegal', `${rec.id} ne peut passer de « ${status} » à « ${to} ». Permis : ${say('fr')}.`, `${rec.id} cannot move from "${status}" to "${to}". Allowed: ${say('en')}.`);
}

function writeMove(draft: Draft, rec: Rec, { by, at, note, to, reason }: MoveInput): void {
  const data = draft.dataOf(rec);
  const type = draft.typeOf(rec);
  const from = text(data['status']) ?? '';
  draft.status(rec, to);
  if (hasMoves(data) || from === type.lifecycle.statuses[0]) draft.history(rec, { by, at, note }, { status: to, reason: to === 'pending' ? reason : undefined });
  // Without a history so far, the path to the present status is not known, and a move cannot start in the middle.
  else draft.history(rec, { by, at, note: [`${from} → ${to}`, ...(note ? [note] : [])].join('. ') });
}

function askedBy(draft: Draft, rec: Rec, input: MoveInput): readonly Owed[] {
  const owed: Owed[] = [];
  const type = draft.typeOf(rec);
  if (input.to === 'pending') {
    const kind = fieldAt(type, ['history', 'reason'])?.kind;
    const choices = kind && choicesOf(kind);
    if (!choices?.some((c) => c.id === input.reason)) owed.push({ path: ['history', 'reason'], ...(choices ? { choices } : {}), label: { fr: 'Motif', en: 'Reason' }, text: { fr: `un motif d'attente (${choices?.map((c) => c.id).join(', ')})`, en: `a reason for waiting (${choices?.map((c) => c.id).join(', ')})` } });
  }
  if (rec.type === 'incident' && (input.to === 'resolved' || input.to === 'closed')) {
    list(draft.dataOf(rec)['outages']).map(fields).forEach((outage, i) => {
      if (outage['end'] !== undefined && outage['end'] !== null) return;
      const start = text(outage['start']) ?? '';
      owed.push({ path: ['outages', i, 'end'], kind: { k: 'datetime' }, proposal: input.at, label: { fr: "Fin de l'interruption", en: 'End of the outage' }, text: { fr: `la fin de l'interruption commencée le ${start} (outages.${i}.end)`, en: `the end of the outage that began at ${start} (outages.${i}.end)` } });
    });
  }
  return owed;
}
