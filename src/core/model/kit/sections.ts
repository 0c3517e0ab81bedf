import type { Text } from '../text';
import { templates, type TemplateSection } from './templates';

/** A named section of a record's body. */
export interface Section {
  readonly id: string;
  /** The heading, in either language; compared without case, accents or surrounding punctuation. */
  readonly title: Text;
  /** The status from which, in lifecycle order, an empty or missing section is a finding. Never owed when absent. */
  readonly owedFrom?: string;
  /** `major`: owed by major incidents alone. */
  readonly only?: 'major';
}

const owed = (sections: readonly TemplateSection[], owedFrom: string): readonly Section[] =>
  sections.map((section) => ({ ...section, owedFrom }));

const bodies = {
  request: [
    { id: 'request', title: { fr: 'Demande', en: 'Request' }, owedFrom: 'new' },
    { id: 'fulfilment', title: { fr: 'Réalisation', en: 'Fulfilment' }, owedFrom: 'fulfilled' },
  ],
  incident: [
    { id: 'symptoms', title: { fr: 'Symptômes', en: 'Symptoms' }, owedFrom: 'classified' },
    { id: 'analysis', title: { fr: 'Analyse', en: 'Analysis' }, owedFrom: 'resolved' },
    { id: 'resolution', title: { fr: 'Résolution', en: 'Resolution' }, owedFrom: 'resolved' },
    { id: 'communications', title: { fr: 'Communications', en: 'Communications' }, owedFrom: 'closed', only: 'major' },
    { id: 'review', title: { fr: 'Revue post-incident', en: 'Post-incident review' }, owedFrom: 'closed', only: 'major' },
  ],
  problem: [
    { id: 'symptoms', title: { fr: 'Symptômes', en: 'Symptoms' }, owedFrom: 'classified' },
    { id: 'analysis', title: { fr: 'Analyse', en: 'Analysis' }, owedFrom: 'known-error' },
    { id: 'root-cause', title: { fr: 'Cause fondamentale', en: 'Root cause' }, owedFrom: 'known-error' },
    { id: 'workaround', title: { fr: 'Contournement', en: 'Workaround' }, owedFrom: 'known-error' },
    { id: 'solution', title: { fr: 'Solution', en: 'Solution' }, owedFrom: 'resolved' },
  ],
  change: [
    { id: 'reason', title: { fr: 'Motif', en: 'Reason' }, owedFrom: 'submitted' },
    { id: 'scope', title: { fr: 'Portée', en: 'Scope' }, owedFrom: 'submitted' },
    { id: 'impact', title: { fr: 'Impact', en: 'Impact' }, owedFrom: 'submitted' },
    { id: 'risks', title: { fr: 'Risques', en: 'Risks' }, owedFrom: 'submitted' },
    { id: 'actions', title: { fr: 'Actions', en: 'Actions' }, owedFrom: 'submitted' },
    { id: 'tests', title: { fr: 'Tests', en: 'Tests' }, owedFrom: 'submitted' },
    { id: 'backout', title: { fr: 'Retour arrière', en: 'Backout' }, owedFrom: 'submitted' },
    { id: 'review', title: { fr: 'Revue post-implantation', en: 'Post-implementation review' }, owedFrom: 'closed' },
  ],
  'recovery-test': [
    { id: 'scenario', title: { fr: 'Scénario', en: 'Scenario' }, owedFrom: 'planned' },
    { id: 'conduct', title: { fr: 'Déroulement', en: 'Conduct' }, owedFrom: 'done' },
    { id: 'findings', title: { fr: 'Constats', en: 'Findings' }, owedFrom: 'done' },
  ],
  sla: [
    { id: 'scope', title: { fr: 'Portée du service', en: 'Service scope' }, owedFrom: 'agreed' },
    { id: 'commitments', title: { fr: 'Engagements', en: 'Commitments' }, owedFrom: 'agreed' },
    { id: 'exclusions', title: { fr: 'Exclusions', en: 'Exclusions' }, owedFrom: 'agreed' },
    { id: 'reporting', title: { fr: 'Suivi et rapports', en: 'Follow-up and reports' }, owedFrom: 'agreed' },
  ],
  contract: [
    { id: 'scope', title: { fr: 'Portée', en: 'Scope' }, owedFrom: 'agreed' },
    { id: 'commitments', title: { fr: 'Engagements', en: 'Commitments' }, owedFrom: 'agreed' },
  ],
  maintenance: [
    { id: 'work', title: { fr: 'Travaux prévus', en: 'Planned work' }, owedFrom: 'planned' },
    { id: 'impact', title: { fr: 'Impact', en: 'Impact' }, owedFrom: 'agreed' },
  ],
  knowledge: [
    { id: 'question', title: { fr: 'Question ou symptôme', en: 'Question or symptom' }, owedFrom: 'published' },
    { id: 'answer', title: { fr: 'Réponse', en: 'Answer' }, owedFrom: 'published' },
  ],
  improvement: [
    { id: 'finding', title: { fr: 'Constat', en: 'Finding' }, owedFrom: 'plan' },
    { id: 'plan', title: { fr: 'Plan', en: 'Plan' }, owedFrom: 'do' },
    { id: 'work', title: { fr: 'Réalisation', en: 'Work done' }, owedFrom: 'check' },
    { id: 'check', title: { fr: 'Vérification', en: 'Check' }, owedFrom: 'act' },
    { id: 'decision', title: { fr: 'Décision', en: 'Decision' }, owedFrom: 'closed' },
  ],
  // Never owed; the CI catalogue prints them.
  ci: [
    { id: 'functional', title: { fr: 'Description fonctionnelle', en: 'Functional description' } },
    { id: 'physical', title: { fr: 'Description physique', en: 'Physical description' } },
  ],
  service: [],
  client: [],
  supplier: [],
  evaluation: [],
  release: owed(templates['record.release'], 'approved'),
  'configuration-plan': owed(templates['record.configuration-plan'], 'approved'),
  'recovery-plan': owed(templates['record.recovery-plan'], 'approved'),
  procedure: owed(templates.procedure, 'approved'),
} as const satisfies Readonly<Record<string, readonly Section[]>>;

const byType: ReadonlyMap<string, readonly Section[]> = new Map(Object.entries(bodies));
const byPolicy: ReadonlyMap<string, readonly Section[]> = new Map(
  (['policy.configuration', 'policy.release'] as const).map((id) => [id, owed(templates[id], 'approved')]),
);
const none: readonly Section[] = [];

/**
 * The sections that the body of a record holds, in order. A policy's depend on the artefact that it
 * `covers`; a policy that covers something without a template, and a type that the kit does not know,
 * have none. The same arguments give the same array, so callers may compare it by identity.
 */
export function sectionsOf(type: string, covers?: string): readonly Section[] {
  if (type === 'policy') return (covers !== undefined ? byPolicy.get(covers) : undefined) ?? none;
  return byType.get(type) ?? none;
}

/** The ids of every section that a type may have, whatever a policy covers. */
export function declaredSectionIds(type: string): readonly string[] {
  const lists = type === 'policy' ? [...byPolicy.values()] : [sectionsOf(type)];
  return [...new Set(lists.flat().map((section) => section.id))];
}
