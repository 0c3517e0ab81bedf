import type { TypeName } from '../model/kind';
import type { Value } from '../record/node';
import { text, texts } from '../record/rec';
import type { Rec } from '../record/rec';
import { sectionText } from '../record/section-text';
import type { Assignment } from './assign';
import { isRefusal, recordOf } from './desk';
import type { Desk } from './desk';
import { Draft } from './draft';
import { nameIn } from './link';
import { moveIn } from './move';
import { newIn, placeToWrite } from './new-record';
import type { NewInput } from './new-record';
import { refusal } from './plan';
import type { Planned } from './plan';

/** From which types a record of a type is raised, and the field that names them. */
const origins: Partial<Readonly<Record<TypeName, Partial<Readonly<Record<TypeName, string>>>>>> = {
  problem: { incident: 'incidents' },
  change: { incident: 'incidents', problem: 'problems', request: 'see_also' },
  release: { change: 'changes' },
  improvement: { 'recovery-test': 'see_also', incident: 'see_also', problem: 'see_also', sla: 'sla', change: 'changes' },
};

export interface RaiseInput extends Omit<NewInput, 'title'> {
  /** Absent: the title of the first record that it comes from. */
  readonly title?: string;
}

/** What a type can be raised from; undefined for a type that is not raised. */
export function originsOf(type: TypeName): readonly TypeName[] | undefined {
  const of = origins[type];
  return of && (Object.keys(of) as TypeName[]);
}

/**
 * Makes a record out of others: a problem from incidents, a change from incidents and problems, a release from changes. It
 * takes over their services, CIs and clients; each of them names it back, in the same plan.
 */
export function raise(desk: Desk, type: TypeName, ids: readonly string[], input: RaiseInput): Planned {
  const found = ids.map((id) => recordOf(desk, id));
  const missing = found.find(isRefusal);
  if (missing) return missing;
  const from = found as readonly Rec[];
  const of = origins[type];
  const odd = from.find((rec) => of?.[rec.type] === undefined);
  if (!of || odd || from.length === 0) {
    const able = originsOf(type)?.join(', ') ?? '–';
    return refusal('illegal', `Un enregistrement « ${type} » se tire de : ${able}${odd ? `; ${odd.id} est de type ${odd.type}` : ''}.`, `A "${type}" is raised from: ${able}${odd ? `; ${odd.id} is of the type ${odd.type}` : ''}.`);
  }
  const draft = new Draft(desk);
  const inherited = inherit(desk, type, from);
  const rec = newIn(draft, type, { ...input, title: input.title ?? from[0]!.title, set: [...toAssignments(inherited), ...(input.set ?? [])] });
  for (const source of from) nameBack(draft, rec, source);
  if (draft.refused) return draft.refused;
  return draft.finish({ gaps: input.gaps, open: { file: rec.file, offset: placeToWrite(draft.sourceOf(rec)?.text ?? '') } });
}

/** What the new record takes over, as far as its type has a field for it. */
function inherit(desk: Desk, type: TypeName, from: readonly Rec[]): Readonly<Record<string, Value>> {
  const has = desk.model.types.get(type)!.field;
  const union = (...names: readonly string[]): readonly string[] => [...new Set(from.flatMap((rec) => names.flatMap((name) => texts(rec.data[name]).concat(text(rec.data[name]) ?? []))))];
  const data: Record<string, Value> = {};
  const put = (name: string, values: readonly string[]): void => { if (values.length > 0 && has.has(name)) data[name] = values; };
  put('services', union('service', 'services'));
  put('cis', union('cis'));
  const clients = union('client', 'clients');
  put('clients', clients);
  if (has.has('client') && clients.length === 1) data['client'] = clients[0]!;
  for (const rec of from) {
    const field = has.get(origins[type]![rec.type]!);
    if (!field) continue;
    const old = data[field.name];
    data[field.name] = field.kind.k === 'list' ? [...(Array.isArray(old) ? old as readonly Value[] : []), rec.id] : rec.id;
  }
  const highest = (name: string): string | undefined => (name === 'impact' ? desk.model.config.priorityGrid.impact : [...desk.model.config.priorityGrid.urgency.keys()]).find((level) => from.some((rec) => rec.data[name] === level));
  for (const name of ['impact', 'urgency'] as const) {
    const value = has.has(name) ? highest(name) : undefined;
    if (value !== undefined) data[name] = value;
  }
  if (type === 'improvement') Object.assign(data, from[0]!.type === 'recovery-test' ? { source: 'test', process: 'ITSM-SDE.3' } : from[0]!.type === 'incident' ? { source: 'incident' } : {});
  return data;
}

function toAssignments(data: Readonly<Record<string, Value>>): readonly Assignment[] {
  return Object.entries(data).map(([name, value]) => ({ path: [name], value }));
}

/** The other side of a link that has one, refused where another record stands there; of a test, the finding that the new record corrects. */
function nameBack(draft: Draft, rec: Rec, source: Rec): void {
  const own = origins[rec.type]![source.type]!;
  const counterpart = draft.typeOf(rec).field.get(own)?.counterpart;
  const back = counterpart === undefined ? undefined : draft.typeOf(source).field.get(counterpart);
  if (back) nameIn(draft, source, back, rec.id);
  else if (source.type === 'request' && rec.type === 'change') nameIn(draft, source, draft.typeOf(source).field.get('change')!, rec.id);
  else if (source.type === 'recovery-test') draft.append(source, ['findings'], { text: rec.title, action: rec.id });
}

/**
 * Turns a request into an incident, or the other way. Both records stay: the new one says what it was converted from and
 * keeps the time of the call, since the same client waits since then; the old one is cancelled with a note.
 */
export function convert(desk: Desk, id: string, input: Omit<NewInput, 'title'> & { readonly title?: string }): Planned {
  const rec = recordOf(desk, id);
  if (isRefusal(rec)) return rec;
  const to = rec.type === 'request' ? 'incident' : rec.type === 'incident' ? 'request' : undefined;
  if (!to) return refusal('illegal', `Une demande se convertit en incident, et l'inverse; ${id} est de type ${rec.type}.`, `A request is converted into an incident, and the other way; ${id} is of the type ${rec.type}.`);
  const draft = new Draft(desk);
  const data: Record<string, Value> = { converted_from: id };
  for (const name of ['service', 'client', 'channel', 'assignee', 'knowledge', 'owner', 'tags'] as const) {
    const value = rec.data[name];
    if (value !== undefined && value !== null) data[name] = value;
  }
  const who = text(rec.data[to === 'incident' ? 'requester' : 'reporter']);
  if (who !== undefined) data[to === 'incident' ? 'reporter' : 'requester'] = who;
  const told = draft.sourceOf(rec);
  const prose = told && sectionText(told, to === 'incident' ? 'request' : 'symptoms');
  const made = newIn(draft, to, { ...input, title: input.title ?? rec.title, set: [...toAssignments(data), ...(prose ? [{ section: to === 'incident' ? 'symptoms' : 'request', text: prose }] : []), ...(input.set ?? [])] });
  if (!draft.refused) {
    draft.set(made, ['created'], text(rec.data['created']) ?? input.at);
    const note = { fr: `Converti : ${made.id}`, en: `Converted: ${made.id}` }[desk.model.config.organisation.language];
    moveIn(draft, rec, { by: input.by, at: input.at, to: 'cancelled', note: input.note === undefined ? note : `${note}. ${input.note}` });
  }
  return draft.finish({ gaps: input.gaps, open: { file: made.file, offset: placeToWrite(draft.sourceOf(made)?.text ?? '') } });
}
