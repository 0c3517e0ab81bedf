import { authorityOf } from '../query/authority';
import { configurationPlansOf, isCarriedOut } from '../query/change-plan';
import { valueAt } from '../query/drift';
import type { Value } from '../record/node';
import { fields, list, text, texts } from '../record/rec';
import type { Rec } from '../record/rec';
import { sectionText } from '../record/section-text';
import { escapeInline, table } from '../util/markdown';
import { readTarget } from './ci-target';
import { isRefusal, recordOf, strangerIn } from './desk';
import type { Desk } from './desk';
import { Draft } from './draft';
import { inTurn, lostApprovals } from './lapse';
import { assign } from './move';
import { newIn, placeToWrite } from './new-record';
import type { NewInput } from './new-record';
import { refusal } from './plan';
import type { Planned, Refusal } from './plan';

/** Facts of a CI that a configuration plan notes where nobody says what changes. */
const noted = ['status', 'version', 'serial', 'location', 'environment', 'expires'];

export interface PlanConfigurationInput extends Omit<NewInput, 'title'> {
  readonly title?: string;
  /** CI id to the fields that the change gives it: `{ CI-00012: { version: '2.5.0' } }`. */
  readonly targets?: Targets;
}

type Targets = ReadonlyMap<string, Readonly<Record<string, Value>>>;

/**
 * Writes the configuration plan of a change from what its CIs say now: `from` is their present state, of the fields that
 * change where those are given, else of every fact; `to` is what was given. A plan that the change has already, or the plan
 * itself by its id, is given the targets: those it had for the same fields are replaced, and `from` is the state now.
 */
export function planConfiguration(desk: Desk, id: string, input: PlanConfigurationInput): Planned {
  const rec = recordOf(desk, id);
  if (isRefusal(rec)) return rec;
  if (rec.type === 'configuration-plan') return aimPlan(desk, rec, input);
  if (rec.type !== 'change') return refusal('illegal', `Un plan de configuration est celui d'un changement; ${id} est de type ${rec.type}.`, `A configuration plan is a change's; ${id} is of the type ${rec.type}.`);
  const known = configurationPlansOf(rec, desk.catalog);
  const [plan] = [...known.filter(isAimable), ...known];
  if (plan) return aimPlan(desk, plan, input, texts(rec.data['cis']));
  const cis = cisOf(desk, id, texts(rec.data['cis']), input.targets);
  if (isRefusal(cis)) return cis;
  const items: Value[] = [];
  for (const ci of cis) {
    const aimed = aim(desk, ci, input.targets?.get(ci.id));
    if (isRefusal(aimed)) return aimed;
    items.push({ ci: ci.id, ...aimed });
  }
  const draft = new Draft(desk);
  const told = { section: 'change', text: `${id}, ${escapeInline(rec.title)}` }, affected = { section: 'affected', text: tableOf(desk, items) };
  const made = newIn(draft, 'configuration-plan', { ...input, title: input.title ?? rec.title, set: [{ path: ['change'], value: id }, { path: ['items'], value: items }, told, affected, ...(input.set ?? [])] });
  noteToApply(draft, rec, made.id, ['RGS/AC'], 'draft');
  return draft.finish({ gaps: input.gaps, tolerate: late, open: { file: made.file, offset: placeToWrite(draft.sourceOf(made)?.text ?? '') } });
}

/** The CIs of a change, and that the targets name no others. */
function cisOf(desk: Desk, id: string, own: readonly string[], targets: Targets | undefined): readonly Rec[] | Refusal {
  const ids = [...new Set([...own, ...(targets?.keys() ?? [])])];
  const cis = ids.map((ci) => recordOf(desk, ci));
  const missing = cis.find(isRefusal);
  if (missing) return missing;
  const odd = (cis as readonly Rec[]).find((ci) => ci.type !== 'ci');
  if (odd || ids.length === 0) return refusal('illegal', odd ? `${odd.id} n'est pas un CI.` : `${id} ne nomme aucun CI.`, odd ? `${odd.id} is no CI.` : `${id} names no CI.`);
  const outside = ids.filter((ci) => !own.includes(ci));
  if (outside.length > 0) return refusal('illegal', `${id} ne nomme pas ${outside.join(', ')} : ajoutez-les d'abord à ses CI.`, `${id} does not name ${outside.join(', ')}: add them to its CIs first.`);
  return cis as readonly Rec[];
}

const isAimable = (plan: Rec): boolean => plan.status === 'draft' || plan.status === 'approved';

/**
 * Gives a plan that exists its targets, field by field. One that is approved keeps a note of it, and its approvals no longer
 * fit; one that was applied is what was done, and stays. A table of CIs that nobody rewrote by hand follows.
 */
function aimPlan(desk: Desk, plan: Rec, input: PlanConfigurationInput, own?: readonly string[]): Planned {
  const stranger = strangerIn(desk, input.by);
  if (stranger) return stranger;
  if (!isAimable(plan)) {
    const { fr, en } = desk.model.types.get('configuration-plan')!.statusLabel(plan.status);
    return refusal('illegal', `${plan.id} est à « ${fr} » : son état visé ne change plus.`, `${plan.id} is at "${en}": its target state no longer changes.`);
  }
  const targets: Targets = input.targets ?? new Map();
  if (targets.size === 0 && !input.set?.length && input.title === undefined) {
    return refusal('nothing-to-do', `Le plan ${plan.id} est déjà là : dites ce que ses CI deviennent (--to CI:champ=valeur).`, `There is the plan ${plan.id} already: say what its CIs are to be (--to CI:FIELD=VALUE).`);
  }
  const named = list(plan.data['items']).map((item) => text(fields(item)['ci']) ?? '');
  const change = desk.catalog.get(text(plan.data['change']) ?? '');
  const cis = targets.size === 0 ? [] : cisOf(desk, change?.id ?? plan.id, [...named.filter((ci) => targets.has(ci)), ...(own ?? texts(change?.data['cis'])).filter((ci) => targets.has(ci))], targets);
  if (isRefusal(cis)) return cis;
  const draft = new Draft(desk);
  const drawn = tableOf(desk, list(plan.data['items']));
  for (const ci of cis) {
    const aimed = aim(desk, ci, targets.get(ci.id));
    if (isRefusal(aimed)) return aimed;
    write(draft, plan, named.indexOf(ci.id), ci, aimed);
  }
  if (input.title !== undefined) draft.set(plan, ['title'], input.title);
  assign(draft, plan, input.set ?? []);
  const source = draft.sourceOf(plan);
  const after = tableOf(desk, list(draft.dataOf(plan)['items']));
  if (source && after !== drawn && sectionText(source, 'affected') === drawn) draft.section(plan, 'affected', after);
  const french = desk.model.config.organisation.language === 'fr';
  const said = cis.map((ci) => `${ci.id} ${Object.keys(targets.get(ci.id)!).join(', ')}`).join('; ');
  if (plan.status === 'approved' && cis.length > 0) draft.history(plan, { ...input, note: [french ? `État visé changé : ${said}` : `Target state changed: ${said}`, ...(input.note ? [input.note] : [])].join('. ') });
  else if (input.note) draft.history(plan, input);
  if (draft.refused) return draft.refused;
  const lost = lostApprovals(draft, plan, 'given or stale').map((d) => d.role);
  if (lost.length > 0) noteApproval(draft, plan, lost);
  if (change && cis.length > 0) noteToApply(draft, change, plan.id, authorityOf(source?.rec ?? plan, desk)?.missing ?? [], plan.status);
  return draft.finish({ tolerate: late });
}

/** A change may be implemented before its plan is written, an emergency above all: what the CMDB lacks then is still to be applied. */
const late = ['change/cmdb'];

/** What is left to do for a plan whose change is carried out already. */
function noteToApply(draft: Draft, change: Rec, id: string, roles: readonly string[], status: string): void {
  if (!isCarriedOut(change, draft.desk.model)) return;
  const { fr, en } = inTurn([...roles.map((role) => `gitsm approve ${id} --role ${role}`), ...(status === 'draft' ? [`gitsm move ${id} approved`] : []), `gitsm apply-configuration ${id}`]);
  draft.note({ fr: `${change.id} est déjà mis en œuvre ou en cours de l'être : il reste à appliquer le plan à la CMDB. Ensuite : ${fr}.`, en: `${change.id} is implemented already, or being implemented: the plan is still to be applied to the CMDB. Next: ${en}.` });
}

/** The target is part of what is approved. */
function noteApproval(draft: Draft, plan: Rec, roles: readonly string[]): void {
  const { fr, en } = inTurn(roles.map((role) => `gitsm approve ${plan.id} --role ${role}`));
  draft.note({ fr: `L'état visé fait partie de ce qui est approuvé : l'approbation de ${roles.join(', ')} est à redonner (${fr}).`, en: `The target state is part of what is approved: the approval of ${roles.join(', ')} is owed again (${en}).` });
}

/** Into the item of a CI, or a new one. */
function write(draft: Draft, plan: Rec, index: number, ci: Rec, { from, to = {} }: Aimed): void {
  if (index < 0) {
    draft.append(plan, ['items'], { ci: ci.id, from, to });
    return;
  }
  // As a whole: a key with dots in it is one key, and what stays equal stays untouched.
  const item = fields(list(draft.dataOf(plan)['items'])[index]);
  draft.set(plan, ['items', index], { ...item, from: { ...fields(item['from']), ...from }, to: { ...fields(item['to']), ...to } });
}

interface Aimed {
  readonly from: Readonly<Record<string, Value>>;
  readonly to?: Readonly<Record<string, Value>>;
}

/** What a CI is now and what it is to be, of the fields given; of none, the facts worth a note as they are. */
function aim(desk: Desk, ci: Rec, target: Readonly<Record<string, Value>> | undefined): Aimed | Refusal {
  const to: Record<string, Value> = {};
  for (const [path, given] of Object.entries(target ?? {})) {
    const read = readTarget(desk, ci, path, given);
    if (!read.ok) return read;
    to[path] = read.value;
  }
  const attributes = Object.keys(fields(ci.data['attributes'])).map((name) => `attributes.${name}`);
  const paths = target ? Object.keys(to) : [...noted, ...attributes].filter((path) => valueAt(ci.data, path) !== undefined);
  const from = Object.fromEntries(paths.map((path) => [path, valueAt(ci.data, path) ?? null]));
  return target ? { from, to } : { from };
}

/** What people read of the items: each field, as it is and as it is to be. */
function tableOf(desk: Desk, items: readonly Value[]): string {
  const french = desk.model.config.organisation.language === 'fr';
  const cell = (value: Value | undefined): string => (value === undefined || value === null ? '–' : escapeInline(typeof value === 'object' ? JSON.stringify(value) : String(value)));
  const rows = items.map(fields).flatMap(({ ci, from, to }) => Object.keys(fields(from)).map((path) => [text(ci) ?? '', escapeInline(path), cell(fields(from)[path]), to === undefined ? '' : Object.hasOwn(fields(to), path) ? cell(fields(to)[path]) : '']));
  return table(french ? ['CI', 'Champ', 'Avant', 'Visé'] : ['CI', 'Field', 'Before', 'Target'], rows) ?? '';
}
