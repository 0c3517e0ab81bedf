import type { TypeName } from '../kind';
import type { Text } from '../text';
import { declaredTypes } from '../types/all';
import { artefactOf, type ArtefactKind } from './artefacts';
import { artefactDefinitions } from './explanations-artefacts';
import { controlExplanations } from './explanations-control';
import { deliveryExplanations } from './explanations-delivery';
import { resolutionExplanations } from './explanations-resolution';
import type { StepExplanation, TaskExplanation } from './explanation';
import type { ActivityId } from './types';

/** Why these processes matter to a very small organisation, before any of them is read. */
export const importance: readonly Text[] = [
  {
    fr: "Résoudre incidents et problèmes avec méthode, c'est garder la maîtrise des services rendus; contrôler configurations et changements, c'est en mesurer l'effet sur ses affaires et sur celles du client avant d'agir.",
    en: "Resolving incidents and problems with method keeps the delivered services in hand; controlling configurations and changes weighs their effect on one's own business and the client's before acting.",
  },
  {
    fr: "Continuité et disponibilité sont ce que le client a acheté; les mises en production portent les nouvelles versions chez lui sans les compromettre.",
    en: 'Continuity and availability are what the client has bought; releases bring new versions to it without putting them at risk.',
  },
];

const explanations: Readonly<Record<ActivityId, TaskExplanation>> = { ...resolutionExplanations, ...controlExplanations, ...deliveryExplanations };
const byActivity: ReadonlyMap<string, TaskExplanation> = new Map(Object.entries(explanations));

/** The explanation of a task, by the task's id or its activity's; undefined for an id that the kit does not know. */
export function explainTask(id: string): TaskExplanation | undefined {
  return byActivity.get(id) ?? byActivity.get(id.replace(/\.1$/, ''));
}

/** The explanation of step `n` (from 1) of a task, by the task's id. */
export function explainStep(task: string, n: number): StepExplanation | undefined {
  return explainTask(task)?.steps[n - 1];
}

/** What an artefact is and which states it can be in. */
export interface ArtefactExplanation {
  readonly definition: Text;
  readonly states: ArtefactStates;
}

/** Records and documents have a lifecycle, whose statuses the model declares; the rest have states in words. */
export type ArtefactStates =
  | { readonly kind: 'lifecycle'; readonly type: TypeName; readonly statuses: readonly string[] }
  | { readonly kind: 'words'; readonly text: Text };

type Wordy = Exclude<ArtefactKind, 'policy' | 'procedure' | 'record'>;
const inWords: Readonly<Record<Wordy, Text>> = {
  section: { fr: 'vide, en cours, complète', en: 'empty, under way, complete' },
  report: { fr: 'absent, à jour, à refaire', en: 'absent, up to date, due again' },
  configuration: { fr: "par défaut, décidée par l'organisation", en: 'default, decided by the organisation' },
  cmdb: { fr: 'celui de chaque CI; figé par une base de référence', en: "each CI's own; frozen by a baseline" },
  tool: { fr: 'choisi, en service', en: 'chosen, in service' },
};

/** The explanation of an artefact, or undefined for an id that the kit does not know. */
export function explainArtefact(id: string): ArtefactExplanation | undefined {
  const artefact = artefactOf(id);
  return artefact && { definition: artefactDefinitions[artefact.id], states: statesOf(artefact.id, artefact.kind) };
}

function statesOf(id: string, kind: ArtefactKind): ArtefactStates {
  if (kind !== 'policy' && kind !== 'procedure' && kind !== 'record') return { kind: 'words', text: inWords[kind] };
  const name = kind === 'record' ? id.slice('record.'.length) : kind;
  const type = declaredTypes.find((declared) => declared.name === name);
  if (!type) throw new Error(`The kit names a record type that is not declared: ${name}`);
  return { kind: 'lifecycle', type: type.name, statuses: type.lifecycle.statuses };
}
