import type { Text } from '../text';

export interface ImprovementPhase {
  /** Also the status of an `improvement` record that stands in the phase. */
  readonly id: 'plan' | 'do' | 'check' | 'act';
  readonly name: Text;
}

/** The kit's seventh diagram: the six processes themselves improve by plan – do – check – act. */
export const improvementCycle = {
  id: 'PDCA',
  name: { fr: 'Amélioration continue des processus (PDCA)', en: 'Continual process improvement (PDCA)' },
  record: 'improvement',
  phases: [
    { id: 'plan', name: { fr: 'Planifier', en: 'Plan' } },
    { id: 'do', name: { fr: 'Réaliser', en: 'Do' } },
    { id: 'check', name: { fr: 'Vérifier', en: 'Check' } },
    { id: 'act', name: { fr: 'Agir', en: 'Act' } },
  ] satisfies readonly ImprovementPhase[],
} as const;
