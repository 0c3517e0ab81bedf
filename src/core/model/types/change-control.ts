import { bool, choice, datetime, duration, either, field, id, ids, list, moment, object, person, required, setting, text } from '../kind';
import { lifecycle } from '../lifecycle';
import type { TypeDef } from '../type-def';
import { actual, approvals, levels, planned } from './common';

export const change: TypeDef = {
  name: 'change', label: { fr: 'Demande de changement', en: 'Change request' }, plural: { fr: 'Demandes de changement', en: 'Change requests' },
  feminine: true, artefact: 'record.change', idPattern: 'CHG-{year}-{seq:4}', folder: 'changes', icon: 'git-pull-request', queue: true,
  decidedOn: {
    fields: ['class', 'gravity', 'impact', 'urgency', 'risk', 'services', 'cis', 'planned', 'downtime', 'depends_on'],
    sections: ['reason', 'scope', 'impact', 'risks', 'actions', 'tests', 'backout'],
  },
  lifecycle: lifecycle('draft submitted assessed approved scheduled building testing implementing implemented rolled-back reviewed closed rejected cancelled', 'closed rejected cancelled', [
    'draft > submitted > assessed > approved > scheduled > building > testing > implementing > implemented > reviewed > closed',
    'submitted|assessed > rejected', 'draft|submitted|assessed|approved|scheduled > cancelled', 'testing > building retry',
    'implementing > rolled-back > reviewed', 'submitted > implementing if class=emergency',
  ]),
  fields: [
    required('class', choice({ standard: ['Standard', 'Standard'], normal: ['Normal', 'Normal'], emergency: ['Urgent', 'Emergency'] }), 'Classe', 'Class'),
    required('gravity', choice({ minor: ['Mineur', 'Minor'], significant: ['Significatif', 'Significant'], major: ['Majeur', 'Major'] }), 'Gravité', 'Gravity'),
    required('impact', setting('impact'), 'Impact', 'Impact'),
    required('urgency', setting('urgency'), 'Urgence', 'Urgency'),
    field('priority', setting('priorities'), 'Priorité', 'Priority'),
    field('risk', levels, 'Risque', 'Risk'),
    required('requester', text, 'Demandeur', 'Requester', { fr: 'Une personne de gitsm.yaml, ou un nom.', en: 'A person of gitsm.yaml, or a name.' }),
    field('client', id('client'), 'Client', 'Client'),
    field('services', ids('service'), 'Services', 'Services'),
    required('cis', ids('ci'), 'CI touchés', 'CIs affected', { fr: 'Peut être vide pour un brouillon.', en: 'May be empty for a draft.' }),
    field('incidents', ids('incident'), 'Incidents', 'Incidents', { counterpart: 'changes' }),
    field('problems', ids('problem'), 'Problèmes', 'Problems', { counterpart: 'changes' }),
    field('model', id('change'), 'Modèle', 'Model', { fr: 'Le changement standard que celui-ci répète.', en: 'The standard change that this one repeats.' }),
    field('configuration_plan', id('configuration-plan'), 'Plan de configuration', 'Configuration plan', { counterpart: 'change' }),
    field('release', id('release'), 'Mise en production', 'Release', { counterpart: 'changes' }),
    planned,
    actual,
    field('downtime', duration, 'Interruption prévue', 'Expected downtime'),
    approvals,
    field('risk_answers', { k: 'map', of: either(setting('risk_answers'), bool), questions: true }, 'Réponses sur le risque', 'Risk answers'),
    field('outcome', choice({ successful: ['Réussi', 'Successful'], 'successful-with-issues': ['Réussi avec réserves', 'Successful with issues'], failed: ['Échoué', 'Failed'], 'rolled-back': ['Annulé par retour arrière', 'Rolled back'] }), 'Résultat', 'Outcome'),
    field('depends_on', ids('change'), 'Dépend de', 'Depends on'),
    field('milestones', list(object(required('name', text, 'Nom', 'Name'), field('due', moment, 'Échéance', 'Due'), field('done', { k: 'either', kinds: [bool, moment] }, 'Fait', 'Done'))), 'Jalons', 'Milestones'),
    field('assignee', person, 'Attribué à', 'Assignee'),
  ],
};

const where = (name: string, fr: string, en: string) => [field(name, person, fr, en), field('at', datetime, 'Quand', 'When')] as const;

export const release: TypeDef = {
  name: 'release', label: { fr: 'Mise en production', en: 'Release' }, plural: { fr: 'Mises en production', en: 'Releases' },
  feminine: true, artefact: 'record.release', idPattern: 'REL-{year}-{seq:3}', folder: 'releases', icon: 'rocket', queue: true,
  decidedOn: {
    fields: ['version', 'kind', 'changes', 'cis', 'services', 'planned'],
    sections: ['content', 'schedule', 'resources', 'risks', 'build', 'communication', 'backout'],
  },
  lifecycle: lifecycle('draft planned approved building verifying accepted deploying deployed rolled-back closed cancelled', 'closed cancelled', [
    'draft > planned > approved > building > verifying > accepted > deploying > deployed > closed', 'verifying > building retry',
    'deploying > rolled-back > closed', 'draft|planned|approved|building|verifying|accepted > cancelled',
  ]),
  fields: [
    required('version', text, 'Version', 'Version'),
    required('kind', choice({ major: ['Majeure', 'Major'], minor: ['Mineure', 'Minor'], emergency: ['Urgente', 'Emergency'] }), 'Nature', 'Kind'),
    required('changes', ids('change'), 'Changements', 'Changes', { counterpart: 'release' }),
    field('cis', ids('ci'), 'CI', 'CIs'),
    required('services', ids('service'), 'Services', 'Services'),
    field('clients', ids('client'), 'Clients', 'Clients'),
    field('environment', choice({ production: ['Production', 'Production'], test: ['Test', 'Test'], development: ['Développement', 'Development'] }), 'Environnement', 'Environment'),
    planned,
    actual,
    approvals,
    field('control', list(object(
      required('item', text, 'Élément', 'Item'), field('criterion', text, 'Critère', 'Criterion'), field('expected', text, 'Attendu', 'Expected'),
      field('result', choice({ pass: ['Réussi', 'Pass'], fail: ['Échec', 'Fail'], 'n/a': ['Sans objet', 'Not applicable'] }), 'Résultat', 'Result'), ...where('by', 'Par', 'By'),
    )), 'Plan de contrôle (PCMP)', 'Control plan'),
    field('documentation', list(object(required('item', text, 'Document', 'Document'), field('available', bool, 'Disponible', 'Available'), field('where', text, 'Où', 'Where'))), 'Documentation', 'Documentation'),
    field('deployment', list(object(required('item', text, 'Étape', 'Step'), field('done', bool, 'Fait', 'Done'), ...where('by', 'Par', 'By'))), 'Plan de déploiement (PDMP)', 'Deployment plan'),
    field('baseline', text, 'Base de référence', 'Baseline', { fr: "Étiquette git posée à l'acceptation.", en: 'Git tag cut at acceptance.' }),
    field('outcome', choice({ successful: ['Réussie', 'Successful'], 'successful-with-issues': ['Réussie avec réserves', 'Successful with issues'], failed: ['Échouée', 'Failed'], 'rolled-back': ['Annulée par retour arrière', 'Rolled back'] }), 'Résultat', 'Outcome'),
    field('assignee', person, 'Attribué à', 'Assignee'),
  ],
};

export const configurationPlan: TypeDef = {
  name: 'configuration-plan', label: { fr: 'Plan de configuration', en: 'Configuration plan' }, plural: { fr: 'Plans de configuration', en: 'Configuration plans' },
  artefact: 'record.configuration-plan', idPattern: 'PGC-{year}-{seq:4}', folder: 'configuration-plans', icon: 'checklist', queue: true,
  lifecycle: lifecycle('draft approved applied verified cancelled', 'verified cancelled', ['draft > approved > applied > verified', 'draft > cancelled']),
  fields: [
    required('change', id('change'), 'Changement', 'Change', { counterpart: 'configuration_plan' }),
    required('items', list(object(
      required('ci', id('ci'), 'CI', 'CI'), field('from', { k: 'facts', past: true }, 'État avant', 'State before'), field('to', { k: 'facts', past: false }, 'État visé', 'Target state'), field('check', text, 'Contrôle', 'Check'),
    )), 'Éléments', 'Items'),
    field('baseline_before', text, 'Base de référence avant', 'Baseline before'),
    field('baseline_after', text, 'Base de référence après', 'Baseline after'),
    approvals,
  ],
};
