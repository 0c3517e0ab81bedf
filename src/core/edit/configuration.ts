import { changesOfPlan, configurationPlansOf, isBefore, isCarriedOut } from '../query/change-plan';
import { shows, targetsOf, valueAt } from '../query/drift';
import type { Target } from '../query/drift';
import type { Value } from '../record/node';
import { fields, list, text, texts } from '../record/rec';
import type { Rec } from '../record/rec';
import { escapeInline, table } from '../util/markdown';
import { isRefusal, recordOf } from './desk';
import type { Act, Desk } from './desk';
import { Draft, owing } from './draft';
import { moveIn } from './move';
import { newIn, placeToWrite } from './new-record';
import type { NewInput } from './new-record';
import { readValue } from './assign';
import { fieldAt } from './owed';
import { refusal } from './plan';
import type { Owed, Planned, Refusal } from './plan';

/** Facts of a CI that a configuration plan notes where nobody says what changes. */
const noted = ['status', 'version', 'serial', 'location', 'environment', 'expires'];

export interface PlanConfigurationInput extends Omit<NewInput, 'title'> {
  readonly title?: string;
  /** CI id to the fields that the change gives it: `{ CI-00012: { version: '2.5.0' } }`. */
  readonly targets?: ReadonlyMap<string, Readonly<Record<string, Value>>>;
}

/**
 * Writes the configuration plan of a change from what its CIs say now: `from` is their present state, of the fields that
 * change where those are given, else of every fact; `to` is what was given.
 */
export function planConfiguration(desk: Desk, id: string, input: PlanConfigurationInput): Planned {
  const rec = recordOf(desk, id);
  if (isRefusal(rec)) return rec;
  if (rec.type !== 'change') return refusal('illegal', `Un plan de configuration est celui d'un changement; ${id} est de type ${rec.type}.`, `A configuration plan is a change's; ${id} is of the type ${rec.type}.`);
  const [known] = configurationPlansOf(rec, desk.catalog);
  if (known) return refusal('illegal', `${id} a déjà le plan ${known.id}.`, `${id} has the plan ${known.id} already.`);
  const ids = [...new Set([...texts(rec.data['cis']), ...(input.targets?.keys() ?? [])])];
  const cis = ids.map((ci) => recordOf(desk, ci));
  const missing = cis.find(isRefusal);
  if (missing) return missing;
  const odd = (cis as readonly Rec[]).find((ci) => ci.type !== 'ci');
  if (odd || ids.length === 0) return refusal('illegal', odd ? `${odd.id} n'est pas un CI.` : `${id} ne nomme aucun CI.`, odd ? `${odd.id} is no CI.` : `${id} names no CI.`);
  const draft = new Draft(desk);
  const outside = ids.filter((ci) => !texts(rec.data['cis']).includes(ci));
  if (outside.length > 0) return refusal('illegal', `${id} ne nomme pas ${outside.join(', ')} : ajoutez-les d'abord à ses CI.`, `${id} does not name ${outside.join(', ')}: add them to its CIs first.`);
  const items = (cis as readonly Rec[]).map((ci) => itemOf(desk, ci, input.targets?.get(ci.id)));
  const told = { section: 'change', text: `${id}, ${escapeInline(rec.title)}` }, affected = { section: 'affected', text: tableOf(desk, items) };
  const made = newIn(draft, 'configuration-plan', { ...input, title: input.title ?? rec.title, set: [{ path: ['change'], value: id }, { path: ['items'], value: items }, told, affected, ...(input.set ?? [])] });
  return draft.finish({ gaps: input.gaps, open: { file: made.file, offset: placeToWrite(draft.sourceOf(made)?.text ?? '') } });
}

function itemOf(desk: Desk, ci: Rec, target: Readonly<Record<string, Value>> | undefined): Value {
  const type = desk.model.types.get('ci')!;
  const attributes = Object.keys(fields(ci.data['attributes'])).map((name) => `attributes.${name}`);
  const paths = target ? Object.keys(target) : [...noted, ...attributes].filter((path) => valueAt(ci.data, path) !== undefined);
  const typed = (path: string, value: Value): Value => {
    const kind = path.startsWith('attributes.') ? desk.model.config.ciClasses.get(text(ci.data['class']) ?? '')?.attributes.get(path.slice(11)) : fieldAt(type, path.split('.'))?.kind;
    return typeof value === 'string' && kind ? readValue(kind, value) : value;
  };
  const from = Object.fromEntries(paths.map((path) => [path, valueAt(ci.data, path) ?? null]));
  return { ci: ci.id, from, ...(target ? { to: Object.fromEntries(paths.map((path) => [path, typed(path, target[path]!)])) } : {}) };
}

/** What people read of the items: each field, as it is and as it is to be. */
function tableOf(desk: Desk, items: readonly Value[]): string {
  const french = desk.model.config.organisation.language === 'fr';
  const cell = (value: Value | undefined): string => (value === undefined || value === null ? '–' : escapeInline(typeof value === 'object' ? JSON.stringify(value) : String(value)));
  const rows = items.map(fields).flatMap(({ ci, from, to }) => Object.keys(fields(from)).map((path) => [text(ci) ?? '', escapeInline(path), cell(fields(from)[path]), to === undefined ? '' : cell(fields(to)[path])]));
  return table(french ? ['CI', 'Champ', 'Avant', 'Visé'] : ['CI', 'Field', 'Before', 'Target'], rows) ?? '';
}

export interface ApplyInput extends Act {
  /** Also moves the change to `implemented`, so that the CMDB and the change agree at every moment. */
  readonly implemented?: boolean;
}

/**
 * Writes the target state of a configuration plan into the CMDB and moves the plan to `applied`, once its change is being
 * implemented. A CI that shows it
 * already is left; one that shows neither the state before nor the target was altered by something else, which a person
 * settles first. A status moves along the CI's lifecycle, with a history entry.
 */
export function applyConfiguration(desk: Desk, id: string, act: ApplyInput): Planned {
  const plan = recordOf(desk, id);
  if (isRefusal(plan)) return plan;
  if (plan.type !== 'configuration-plan') return refusal('illegal', `${id} n'est pas un plan de configuration.`, `${id} is no configuration plan.`);
  const [change] = changesOfPlan(plan, desk.catalog);
  const targets = change ? targetsOf(change, plan, desk.catalog) : [];
  const early = change && tooEarly(desk, change);
  if (early) return early;
  const owed = surprises(plan, targets);
  if (targets.length === 0) return refusal('owed', `${id} ne dit d'aucun CI l'état visé (items[].to).`, `${id} says of no CI what it is to be (items[].to).`);
  if (owed.length > 0) return owing(owed);
  const draft = new Draft(desk);
  owed.push(...moveIn(draft, plan, { ...act, to: 'applied' }));
  for (const [ci, own] of byCi(targets.filter((t) => !shows(valueAt(t.ci.data, t.path), t.wanted)))) {
    for (const { path, wanted } of own) {
      if (path === 'status') owed.push(...moveIn(draft, ci, { by: act.by, at: act.at, to: String(wanted), note: id }));
      else draft.set(ci, path.split('.'), wanted === null ? undefined : wanted);
    }
    // A note says which change the facts come from; a move has it already.
    if (!own.some((t) => t.path === 'status')) draft.history(ci, { by: act.by, at: act.at, note: `${id} (${change!.id})` });
  }
  if (act.implemented && !draft.refused) owed.push(...moveIn(draft, change!, { ...act, to: 'implemented' }));
  // Until this change is implemented, the one before it is still what the CMDB is held to.
  return draft.finish({ owed, tolerate: ['change/cmdb'] });
}

/** A refusal where a change has not begun, or came to nothing: the CMDB tells what is, not what was meant. */
function tooEarly(desk: Desk, change: Rec): Refusal | undefined {
  if (isCarriedOut(change, desk.model)) return undefined;
  const { fr, en } = desk.model.types.get('change')!.statusLabel(change.status);
  const coming = isBefore(change, 'implementing', desk.model);
  return refusal('illegal',
    `${change.id} est à « ${fr} » : la CMDB ne reçoit que ce qui est mis en œuvre. ${coming ? "Menez d'abord le changement à implementing, par ses approbations." : "Son plan de configuration ne s'applique plus."}`,
    `${change.id} is at "${en}": the CMDB takes only what is carried out. ${coming ? 'Move the change to implementing first, through its approvals.' : 'Its configuration plan no longer applies.'}`);
}

/** Fields that show neither what the plan found nor what it wants. */
function surprises(plan: Rec, targets: readonly Target[]): Owed[] {
  return targets.flatMap(({ item, ci, path, wanted }): Owed[] => {
    const from = fields(fields(list(plan.data['items'])[item])['from']);
    const found = valueAt(ci.data, path);
    if (!Object.hasOwn(from, path) || shows(found, wanted) || shows(found, from[path] ?? null)) return [];
    const words = [ci.id, path, String(found ?? '–'), String(from[path] ?? '–')] as const;
    return [{ path: ['items', item, 'from', path], text: {
      fr: `${words[0]} « ${words[1]} » vaut ${words[2]}, et non ${words[3]} comme le plan l'a trouvé : réglez l'écart`, en: `${words[0]} "${words[1]}" is ${words[2]}, not ${words[3]} as the plan found it: settle the difference`,
    } }];
  });
}

function byCi(targets: readonly Target[]): ReadonlyMap<Rec, readonly Target[]> {
  const found = new Map<Rec, Target[]>();
  for (const target of targets) found.set(target.ci, [...(found.get(target.ci) ?? []), target]);
  return found;
}

