import type { Text } from '../text';

const text = (fr: string, en: string): Text => ({ fr, en });

/** Labels of the default incident categories, and of the causes of problems. Others show their id. */
export const categoryLabels: Readonly<Record<string, Text>> = {
  network: text('Réseau', 'Network'), hardware: text('Matériel', 'Hardware'), software: text('Logiciel', 'Software'), access: text('Accès', 'Access'),
  data: text('Données', 'Data'), security: text('Sécurité', 'Security'), power: text('Alimentation', 'Power'), other: text('Autre', 'Other'),
};

export const causeLabels: Readonly<Record<string, Text>> = {
  'hardware-failure': text('Panne matérielle', 'Hardware failure'), 'software-defect': text('Défaut logiciel', 'Software defect'),
  configuration: text('Configuration', 'Configuration'), capacity: text('Capacité', 'Capacity'), 'human-error': text('Erreur humaine', 'Human error'),
  'third-party': text('Tiers', 'Third party'), environment: text('Environnement', 'Environment'), unknown: text('Inconnue', 'Unknown'),
};

export const levelLabels: Readonly<Record<string, Text>> = { high: text('Élevé', 'High'), medium: text('Moyen', 'Medium'), low: text('Faible', 'Low') };

/** Status labels: French masculine, French feminine, English. */
const statuses: Readonly<Record<string, readonly [string, string, string]>> = {
  new: ['Nouveau', 'Nouvelle', 'New'], accepted: ['Accepté', 'Acceptée', 'Accepted'], 'in-progress': ['En cours', 'En cours', 'In progress'], pending: ['En attente', 'En attente', 'Pending'],
  fulfilled: ['Réalisé', 'Réalisée', 'Fulfilled'], closed: ['Clos', 'Close', 'Closed'], rejected: ['Refusé', 'Refusée', 'Rejected'], cancelled: ['Annulé', 'Annulée', 'Cancelled'],
  classified: ['Classé', 'Classée', 'Classified'], resolved: ['Résolu', 'Résolue', 'Resolved'], duplicate: ['Doublon', 'Doublon', 'Duplicate'],
  investigating: ['En analyse', 'En analyse', 'Investigating'], 'known-error': ['Erreur connue', 'Erreur connue', 'Known error'], resolving: ['En résolution', 'En résolution', 'Resolving'],
  draft: ['Brouillon', 'Brouillon', 'Draft'], submitted: ['Soumis', 'Soumise', 'Submitted'], assessed: ['Évalué', 'Évaluée', 'Assessed'], approved: ['Approuvé', 'Approuvée', 'Approved'],
  scheduled: ['Planifié', 'Planifiée', 'Scheduled'], building: ['En construction', 'En construction', 'Building'], testing: ['En test', 'En test', 'Testing'],
  implementing: ['En mise en œuvre', 'En mise en œuvre', 'Implementing'], implemented: ['Mis en œuvre', 'Mise en œuvre', 'Implemented'], 'rolled-back': ['Retour arrière', 'Retour arrière', 'Rolled back'],
  reviewed: ['Revu', 'Revue', 'Reviewed'], planned: ['Prévu', 'Prévue', 'Planned'], verifying: ['En vérification', 'En vérification', 'Verifying'], deploying: ['En déploiement', 'En déploiement', 'Deploying'],
  deployed: ['Déployé', 'Déployée', 'Deployed'], ordered: ['Commandé', 'Commandée', 'Ordered'], live: ['En service', 'En service', 'Live'], maintenance: ['En maintenance', 'En maintenance', 'In maintenance'],
  stock: ['En stock', 'En stock', 'In stock'], retired: ['Retiré', 'Retirée', 'Retired'], prospect: ['Prospect', 'Prospect', 'Prospect'], active: ['Actif', 'Active', 'Active'], former: ['Ancien', 'Ancienne', 'Former'],
  candidate: ['Candidat', 'Candidate', 'Candidate'], applied: ['Appliqué', 'Appliquée', 'Applied'], verified: ['Vérifié', 'Vérifiée', 'Verified'], 'in-force': ['En vigueur', 'En vigueur', 'In force'],
  done: ['Fait', 'Faite', 'Done'], agreed: ['Convenu', 'Convenue', 'Agreed'], expired: ['Expiré', 'Expirée', 'Expired'], terminated: ['Résilié', 'Résiliée', 'Terminated'],
  published: ['Publié', 'Publiée', 'Published'], plan: ['Planifier', 'Planifier', 'Plan'], do: ['Réaliser', 'Réaliser', 'Do'], check: ['Vérifier', 'Vérifier', 'Check'], act: ['Agir', 'Agir', 'Act'], sent: ['Envoyé', 'Envoyée', 'Sent'],
};

export function statusLabel(status: string, feminine = false): Text {
  const label = Object.hasOwn(statuses, status) ? statuses[status] : undefined;
  return label ? { fr: label[feminine ? 1 : 0], en: label[2] } : { fr: status, en: status };
}
