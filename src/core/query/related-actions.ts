/**
 * What one would do next with a record besides moving it: the one table that lenses and whatever else offers actions draw
 * from. An action is named as its command is; whether it may be done to the last detail is the action's own to say.
 */
import type { Catalog } from '../catalog/catalog';
import type { TypeName } from '../model/kind';
import { isOpen } from '../model/model';
import type { Model } from '../model/model';
import type { Text } from '../model/text';
import { list } from '../record/rec';
import type { Rec } from '../record/rec';
import { authorityOf } from './authority';
import { changesOfPlan, isCarriedOut } from './change-plan';
import { changesOf, isResolved, problemsOf } from './tickets';

export interface ActionWorld {
  readonly model: Model;
  readonly catalog: Catalog;
  readonly now: number;
}

export type ActionName = 'approve' | 'major' | 'classify' | 'escalate' | 'outage' | 'raise' | 'convert' | 'schedule' | 'planConfiguration' | 'applyConfiguration' | 'checklist' | 'baseline' | 'recoveryTest' | 'publish' | 'relate';

export interface RelatedAction {
  readonly action: ActionName;
  readonly label: Text;
  /** The type that is raised. */
  readonly type?: TypeName;
}

interface Row extends RelatedAction {
  readonly on: readonly TypeName[];
  readonly when: (rec: Rec, world: ActionWorld) => boolean;
}

const open = (rec: Rec, { model }: ActionWorld): boolean => isOpen(model.types.get(rec.type)!, rec.status);
const working = (rec: Rec, world: ActionWorld): boolean => open(rec, world) && !isResolved(rec, world.model);
const none = (found: Iterable<unknown>): boolean => ![...found].some(Boolean);

/** In the order in which they are offered: what the record waits for comes first. */
const table: readonly Row[] = [
  { action: 'approve', label: { fr: 'Approuver', en: 'Approve' }, on: ['change', 'release', 'configuration-plan', 'recovery-plan', 'sla', 'policy', 'procedure'], when: (rec, world) => open(rec, world) && (authorityOf(rec, world)?.missing.length ?? 0) > 0 },
  { action: 'classify', label: { fr: 'Classer', en: 'Classify' }, on: ['incident'], when: (rec) => rec.status === 'new' },
  { action: 'escalate', label: { fr: 'Escalader', en: 'Escalate' }, on: ['incident', 'problem'], when: working },
  { action: 'major', label: { fr: 'Déclarer majeur', en: 'Declare major' }, on: ['incident'], when: (rec, world) => working(rec, world) && rec.data['major'] !== true },
  { action: 'outage', label: { fr: "Noter l'interruption", en: 'Record the outage' }, on: ['incident'], when: working },
  { action: 'raise', type: 'problem', label: { fr: 'Ouvrir un problème', en: 'Raise a problem' }, on: ['incident'], when: (rec, world) => open(rec, world) && none(problemsOf(rec, world.catalog)) },
  { action: 'raise', type: 'change', label: { fr: 'Demander un changement', en: 'Raise a change' }, on: ['incident', 'problem'], when: (rec, world) => open(rec, world) && none(changesOf(rec, world.catalog)) },
  { action: 'convert', label: { fr: 'Convertir en incident', en: 'Convert to an incident' }, on: ['request'], when: (rec) => rec.status === 'new' },
  { action: 'schedule', label: { fr: 'Planifier la fenêtre', en: 'Schedule' }, on: ['change', 'release', 'maintenance'], when: (rec, world) => open(rec, world) && !begun.has(rec.status) },
  { action: 'planConfiguration', label: { fr: 'Plan de configuration', en: 'Configuration plan' }, on: ['change', 'configuration-plan'], when: (rec, world) => (rec.type === 'configuration-plan' ? rec.status === 'draft' : open(rec, world) && list(rec.data['cis']).length > 0 && (rec.id === '' || none(world.catalog.naming(rec.id, 'configuration-plan', 'change')))) },
  { action: 'applyConfiguration', label: { fr: 'Appliquer à la CMDB', en: 'Apply to the CMDB' }, on: ['configuration-plan'], when: (rec, { model, catalog }) => rec.status === 'approved' && changesOfPlan(rec, catalog).some((change) => isCarriedOut(change, model)) },
  { action: 'checklist', label: { fr: 'Liste de contrôle', en: 'Checklist' }, on: ['release'], when: open },
  { action: 'baseline', label: { fr: 'Poser la base de référence', en: 'Cut the baseline' }, on: ['release'], when: (rec) => ['accepted', 'deploying', 'deployed'].includes(rec.status) && rec.data['baseline'] === undefined },
  { action: 'recoveryTest', label: { fr: 'Noter un test', en: 'Record a test' }, on: ['recovery-plan'], when: (rec) => rec.status === 'in-force' },
  { action: 'publish', label: { fr: 'Publier comme connaissance', en: 'Publish as knowledge' }, on: ['incident', 'problem', 'request'], when: (rec, { model }) => isResolved(rec, model) || rec.status === 'fulfilled' },
  { action: 'relate', label: { fr: 'Mettre en relation', en: 'Relate' }, on: ['ci', 'service'], when: open },
];

/** Statuses at which a window is no longer planned. */
const begun: ReadonlySet<string> = new Set(['in-progress', 'building', 'testing', 'implementing', 'implemented', 'rolled-back', 'reviewed', 'verifying', 'accepted', 'deploying', 'deployed']);

/** What is offered for a record as it stands. */
export function relatedActions(rec: Rec, world: ActionWorld): readonly RelatedAction[] {
  return table.flatMap(({ on, when, action, label, type }) => (on.includes(rec.type) && when(rec, world) ? [{ action, label, ...(type ? { type } : {}) }] : []));
}
