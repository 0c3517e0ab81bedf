import { gridPriority } from '../model/model';
import { levelOf } from '../query/escalation';
import { historyOf, text } from '../record/rec';
import type { Rec } from '../record/rec';
import { parseDateTime } from '../util/time';
import { addSection } from './add-section';
import { isRefusal, recordOf, strangerIn } from './desk';
import type { Act, Desk } from './desk';
import { Draft } from './draft';
import { moveIn } from './move';
import { askField } from './owed';
import { refusal } from './plan';
import type { Owed, Planned, Refusal } from './plan';
import { escalatedNoMore, lastingOutage, outageElsewhere } from './too-late';

/** What people do with a call once it is recorded: escalate, classify, declare major, date an outage, tell it from another. */

/** A record of one of these types that is still worked on, or why there is none. */
function workedOn(desk: Desk, id: string, types: readonly string[], what: { readonly fr: string; readonly en: string }): Rec | Refusal {
  const rec = recordOf(desk, id);
  if (isRefusal(rec)) return rec;
  if (!types.includes(rec.type)) return refusal('illegal', `${what.fr} : ${types.join(', ')}; ${id} est de type ${rec.type}.`, `${what.en}: ${types.join(', ')}; ${id} is of the type ${rec.type}.`);
  if (desk.model.types.get(rec.type)!.lifecycle.final.includes(rec.status)) return refusal('illegal', `${id} est à « ${rec.status} » : il n'y a plus rien à y faire.`, `${id} is at "${rec.status}": there is nothing left to do.`);
  return rec;
}

export interface EscalateInput extends Act {
  /** Absent: the next one. */
  readonly level?: number;
  readonly assignee?: string;
}

/** Raises an incident or a problem to a higher level, in its field and its history. */
export function escalate(desk: Desk, id: string, input: EscalateInput): Planned {
  const rec = workedOn(desk, id, ['incident', 'problem'], { fr: "S'escaladent", en: 'What is escalated' });
  if (isRefusal(rec)) return rec;
  const late = escalatedNoMore(desk, rec);
  if (late) return late;
  const { config } = desk.model;
  const field = rec.type === 'incident' ? 'level' : 'escalation';
  const levels = (rec.type === 'incident' ? config.escalationLevels : config.problemEscalation).map((l) => l.level).toSorted((a, b) => a - b);
  const own = rec.data[field];
  const present = levelOf(historyOf(rec.data), typeof own === 'number' ? own : undefined);
  const level = input.level ?? levels.find((l) => l > present);
  if (level === undefined) return refusal('illegal', `${id} est au plus haut niveau (${present}).`, `${id} is at the highest level (${present}).`);
  const above = levels.filter((l) => l > present).join(', ');
  if (above === '') return refusal('illegal', `${id} est au plus haut niveau (${present}).`, `${id} is at the highest level (${present}).`);
  if (level <= present || !levels.includes(level)) return refusal('illegal', `${id} est au niveau ${present}; niveaux au-dessus : ${above}.`, `${id} is at level ${present}; levels above: ${above}.`);
  const draft = new Draft(desk);
  for (const key of [input.by, input.assignee ?? input.by]) {
    const stranger = strangerIn(desk, key);
    if (stranger) draft.refuse(stranger);
  }
  draft.set(rec, [field], level).history(rec, input, { level });
  if (input.assignee !== undefined) draft.set(rec, ['assignee'], input.assignee);
  return draft.finish();
}

export interface ClassifyInput extends Act {
  readonly impact?: string;
  readonly urgency?: string;
  readonly category?: string;
  /** Only where it is to differ from the grid's; a reason is owed then. */
  readonly priority?: string;
  readonly reason?: string;
}

/** Sets impact and urgency, and the priority that the grid gives; a record that is new is classified by it. */
export function classify(desk: Desk, id: string, input: ClassifyInput): Planned {
  const rec = workedOn(desk, id, ['incident', 'change'], { fr: 'Se classent', en: 'What is classified' });
  if (isRefusal(rec)) return rec;
  const draft = new Draft(desk);
  const { config } = desk.model;
  const category = input.category ?? text(rec.data['category']);
  const proposed = input.category === undefined ? undefined : config.incidentCategories.find((c) => c.id === category);
  const impact = input.impact ?? proposed?.impact ?? text(rec.data['impact']);
  const urgency = input.urgency ?? proposed?.urgency ?? text(rec.data['urgency']);
  if (input.category !== undefined) draft.set(rec, ['category'], input.category);
  if (impact !== undefined) draft.set(rec, ['impact'], impact);
  if (urgency !== undefined) draft.set(rec, ['urgency'], urgency);
  const owed = setPriority(draft, rec, input.priority ?? gridPriority(config, impact, urgency), input.reason);
  if (rec.type === 'incident' && rec.status === 'new' && !draft.refused) owed.push(...moveIn(draft, rec, { ...input, to: 'classified' }));
  return draft.finish({ owed });
}

/** The priority; where it differs from the grid's, with its reason, and without one where it does not. */
function setPriority(draft: Draft, rec: Rec, priority: string | undefined, reason: string | undefined): Owed[] {
  if (priority === undefined) return [];
  const data = draft.dataOf(rec);
  const differs = priority !== gridPriority(draft.desk.model.config, data['impact'], data['urgency']);
  draft.set(rec, ['priority'], priority);
  const field = draft.typeOf(rec).field.get('priority_reason');
  if (!field) return [];
  if (!differs) draft.set(rec, ['priority_reason'], undefined);
  else if (reason !== undefined && reason.trim() !== '') draft.set(rec, ['priority_reason'], reason.trim());
  else if (!text(data['priority_reason'])) return [{ ...withOption(askField(field, ['priority_reason'], 'incident/priority'), '--reason'), help: { fr: `Pourquoi ${priority}, et non la priorité de la grille`, en: `Why ${priority}, and not the priority of the grid` } }];
  return [];
}

/** The words of what is owed, with the option of the command line that gives it. */
function withOption(owed: Owed, option: string): Owed {
  return { ...owed, text: { fr: `${owed.text.fr} (${option})`, en: `${owed.text.en} (${option})` } };
}

export interface MajorInput extends Act {
  /** Who leads it; holds RGS/AC. Absent: the one that is named already. */
  readonly manager?: string;
  readonly priority?: string;
  readonly reason?: string;
}

/** Declares an incident major: its manager, a priority that major incidents have, and the sections that it owes at the end. */
export function declareMajor(desk: Desk, id: string, input: MajorInput): Planned {
  const rec = workedOn(desk, id, ['incident'], { fr: 'Se déclarent majeurs', en: 'What is declared major' });
  if (isRefusal(rec)) return rec;
  const draft = new Draft(desk);
  const nobody = strangerIn(desk, input.by);
  if (nobody) draft.refuse(nobody);
  const { priorities } = desk.model.config.majorIncident;
  if (input.manager !== undefined) {
    const stranger = strangerIn(desk, input.manager);
    if (stranger) draft.refuse(stranger);
    draft.set(rec, ['manager'], input.manager);
  }
  draft.set(rec, ['major'], true);
  const present = text(rec.data['priority']);
  const priority = input.priority ?? (present !== undefined && (priorities.length === 0 || priorities.includes(present)) ? present : priorities[0]);
  const owed = priority === present ? [] : setPriority(draft, rec, priority, input.reason);
  for (const section of ['communications', 'review']) draft.edit(rec, (body) => addSection(body, section, desk.model));
  const said = { fr: 'Incident majeur', en: 'Major incident' }[desk.model.config.organisation.language];
  if (rec.data['major'] !== true) draft.history(rec, { ...input, note: input.note === undefined ? said : `${said}. ${input.note}` });
  return draft.finish({ owed });
}

export interface OutageInput {
  /** RFC 3339. Absent: the outage that lasts is ended. */
  readonly start?: string;
  readonly end?: string;
  readonly services?: readonly string[];
  readonly kind?: string;
}

/** Adds an interruption to an incident, or ends the one that lasts. */
export function outage(desk: Desk, id: string, input: OutageInput): Planned {
  const rec = recordOf(desk, id);
  if (isRefusal(rec)) return rec;
  if (rec.type !== 'incident') return refusal('illegal', `Une interruption se note dans un incident; ${id} est de type ${rec.type}.`, `An outage is recorded in an incident; ${id} is of the type ${rec.type}.`);
  const draft = new Draft(desk);
  for (const time of [input.start, input.end]) if (time !== undefined && parseDateTime(time) === undefined) return refusal('wrong-value', `« ${time} » n'est pas une date et heure avec décalage.`, `"${time}" is no date-time with an offset.`);
  const open = lastingOutage(rec);
  const elsewhere = input.start !== undefined || open < 0 ? outageElsewhere(desk, rec) : undefined;
  if (elsewhere) return elsewhere;
  if (input.start === undefined) {
    if (open < 0) return refusal('illegal', `Aucune interruption de ${id} ne dure encore : donnez son début.`, `No outage of ${id} still lasts: give its start.`);
    if (input.end === undefined) return refusal('owed', "Il faut le début d'une interruption, ou la fin de celle qui dure.", 'Needed: the start of an outage, or the end of the one that lasts.');
    return draft.set(rec, ['outages', open, 'end'], input.end).finish();
  }
  const service = text(rec.data['service']);
  const services = input.services ?? (service === undefined ? [] : [service]);
  return draft.append(rec, ['outages'], { start: input.start, ...(input.end === undefined ? {} : { end: input.end }), services, kind: input.kind ?? 'outage' }).finish();
}

/** Closes an incident or a problem as a duplicate of another, which carries on. */
export function duplicate(desk: Desk, id: string, of: string, act: Act): Planned {
  const rec = workedOn(desk, id, ['incident', 'problem'], { fr: 'Ont des doublons', en: 'What has duplicates' });
  const original = recordOf(desk, of);
  if (isRefusal(rec)) return rec;
  if (isRefusal(original)) return original;
  if (original.type !== rec.type || original.id === rec.id) return refusal('illegal', `${id} ne peut être un doublon de ${of}.`, `${id} cannot be a duplicate of ${of}.`);
  const draft = new Draft(desk).set(rec, ['duplicate_of'], of);
  if (rec.type === 'problem') draft.set(rec, ['outcome'], 'duplicate');
  return draft.finish({ owed: moveIn(draft, rec, { ...act, to: rec.type === 'incident' ? 'duplicate' : 'cancelled' }) });
}

/** Puts an incident under another. */
export function setParent(desk: Desk, id: string, parent: string): Planned {
  const rec = workedOn(desk, id, ['incident'], { fr: 'Ont un parent', en: 'What has a parent' });
  const above = recordOf(desk, parent);
  if (isRefusal(rec)) return rec;
  if (isRefusal(above)) return above;
  const seen = new Set([rec.id]);
  for (let at: Rec | undefined = above; at; at = desk.catalog.get(text(at.data['parent']) ?? '')) {
    if (seen.has(at.id)) return refusal('illegal', `${parent} est lui-même sous ${id}.`, `${parent} is itself under ${id}.`);
    seen.add(at.id);
  }
  if (above.type !== 'incident') return refusal('illegal', `${parent} n'est pas un incident.`, `${parent} is no incident.`);
  return new Draft(desk).set(rec, ['parent'], parent).finish();
}
