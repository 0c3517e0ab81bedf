import { bool, choice, datetime, either, field, id, ids, list, markdown, number, object, person, required, setting, text } from '../kind';
import { lifecycle } from '../lifecycle';
import type { TypeDef } from '../type-def';
import { channels } from './common';

const satisfaction = field('satisfaction', number(1, 5, true), 'Satisfaction', 'Satisfaction', { fr: 'De 1 (très insatisfait) à 5 (très satisfait).', en: 'From 1 (very dissatisfied) to 5 (very satisfied).' });
const priority = { fr: "Donnée par la grille de l'organisation : urgence × impact.", en: "Given by the organisation's grid: urgency × impact." };

export const request: TypeDef = {
  name: 'request', label: { fr: 'Demande de service', en: 'Service request' }, plural: { fr: 'Demandes de service', en: 'Service requests' },
  feminine: true, artefact: 'record.request', idPattern: 'REQ-{year}-{seq:4}', folder: 'requests', icon: 'comment', queue: true,
  lifecycle: lifecycle('new accepted in-progress pending fulfilled closed rejected cancelled', 'closed rejected cancelled', [
    'new > accepted > in-progress <> pending', 'in-progress > fulfilled > closed', 'new > rejected',
    'new|accepted|in-progress|pending|fulfilled > cancelled', 'fulfilled > in-progress reopen',
  ], { pending: 'in-progress' }),
  fields: [
    required('service', id('service'), 'Service', 'Service'),
    required('client', id('client'), 'Client', 'Client'),
    field('requester', text, 'Demandeur', 'Requester'),
    field('channel', channels, 'Canal', 'Channel'),
    required('kind', choice({ information: ['Information', 'Information'], improvement: ['Amélioration', 'Improvement'], 'standard-service': ['Service standard', 'Standard service'], access: ['Accès', 'Access'], complaint: ['Plainte', 'Complaint'] }), 'Nature', 'Kind'),
    field('priority', setting('priorities'), 'Priorité', 'Priority'),
    field('assignee', person, 'Attribué à', 'Assignee'),
    field('due', { k: 'moment' }, 'Échéance', 'Due'),
    field('change', id('change'), 'Changement', 'Change'),
    field('knowledge', ids('knowledge'), 'Articles', 'Knowledge'),
    satisfaction,
  ],
};

export const incident: TypeDef = {
  name: 'incident', label: { fr: 'Incident', en: 'Incident' }, plural: { fr: 'Incidents', en: 'Incidents' },
  artefact: 'record.incident', idPattern: 'INC-{year}-{seq:4}', folder: 'incidents', icon: 'flame', queue: true,
  lifecycle: lifecycle('new classified in-progress pending resolved closed cancelled duplicate', 'closed cancelled duplicate', [
    'new > classified > in-progress <> pending', 'in-progress > resolved > closed', 'resolved > in-progress reopen', 'new|classified > cancelled|duplicate',
  ], { pending: 'in-progress' }),
  fields: [
    required('service', id('service'), 'Service', 'Service'),
    required('client', id('client'), 'Client', 'Client'),
    field('reporter', text, 'Signalé par', 'Reporter'),
    field('channel', channels, 'Canal', 'Channel'),
    required('category', setting('incident_categories'), 'Catégorie', 'Category'),
    required('impact', setting('impact'), 'Impact', 'Impact'),
    required('urgency', setting('urgency'), 'Urgence', 'Urgency'),
    required('priority', setting('priorities'), 'Priorité', 'Priority', priority),
    field('priority_reason', text, "Motif de l'écart de priorité", 'Reason for the priority', { fr: 'Seulement quand la priorité diffère de la grille.', en: 'Only when the priority differs from the grid.' }),
    field('major', bool, 'Incident majeur', 'Major incident'),
    field('manager', person, "Gestionnaire de l'incident majeur", 'Major-incident manager'),
    field('assignee', person, 'Attribué à', 'Assignee'),
    field('level', setting('escalation_level'), "Niveau d'escalade", 'Escalation level'),
    field('cis', ids('ci'), 'CI touchés', 'CIs affected'),
    field('problem', id('problem'), 'Problème', 'Problem', { counterpart: 'incidents' }),
    field('changes', ids('change'), 'Changements', 'Changes', { counterpart: 'incidents' }),
    field('knowledge', ids('knowledge'), 'Articles', 'Knowledge'),
    field('parent', id('incident'), 'Incident parent', 'Parent incident'),
    field('duplicate_of', id('incident'), 'Doublon de', 'Duplicate of'),
    field('detected', datetime, 'Détecté', 'Detected'),
    field('outages', list(object(
      required('start', datetime, 'Début', 'Start'), field('end', datetime, 'Fin', 'End'), field('services', ids('service'), 'Services', 'Services'),
      field('kind', choice({ outage: ['Interruption', 'Outage'], degradation: ['Dégradation', 'Degradation'], planned: ['Prévue', 'Planned'] }), 'Nature', 'Kind'),
    )), 'Interruptions', 'Outages'),
    field('resolution_code', choice({ fixed: ['Corrigé', 'Fixed'], workaround: ['Contourné', 'Workaround'], 'no-fault': ['Aucune anomalie', 'No fault found'], 'user-error': ["Erreur d'utilisation", 'User error'], 'third-party': ['Tiers', 'Third party'], duplicate: ['Doublon', 'Duplicate'] }), 'Code de résolution', 'Resolution code'),
    satisfaction,
  ],
};

export const problem: TypeDef = {
  name: 'problem', label: { fr: 'Problème', en: 'Problem' }, plural: { fr: 'Problèmes', en: 'Problems' },
  artefact: 'record.problem', idPattern: 'PRB-{year}-{seq:4}', folder: 'problems', icon: 'bug', queue: true,
  lifecycle: lifecycle('new classified investigating pending known-error resolving resolved closed cancelled', 'closed cancelled', [
    'new > classified > investigating > known-error > resolving > resolved > closed', 'investigating > resolving', 'investigating <> pending',
    'resolved > investigating reopen', 'new|classified > cancelled',
  ], { pending: 'investigating' }),
  fields: [
    required('services', ids('service'), 'Services', 'Services'),
    required('level', setting('problem_levels'), 'Niveau', 'Level', { fr: 'Gravité du problème, selon la classification.', en: 'Gravity of the problem, by the classification.' }),
    field('escalation', setting('problem_escalation_level'), 'Escalade', 'Escalation'),
    field('incidents', ids('incident'), 'Incidents', 'Incidents', { counterpart: 'problem' }),
    field('proactive', bool, 'Proactif', 'Proactive', { fr: "Trouvé par l'analyse des tendances.", en: 'Found by trend analysis.' }),
    field('cis', ids('ci'), 'CI touchés', 'CIs affected'),
    field('root_cause', markdown, 'Cause fondamentale', 'Root cause'),
    field('cause_code', setting('problem_causes'), 'Code de cause', 'Cause code'),
    field('workaround', either(id('knowledge'), markdown), 'Contournement', 'Workaround', { fr: "Un texte, ou l'identifiant d'un article.", en: 'A text, or the id of an article.' }),
    field('outcome', choice({ fixed: ['Corrigé', 'Fixed'], 'risk-accepted': ['Risque accepté', 'Risk accepted'], duplicate: ['Doublon', 'Duplicate'], 'not-reproducible': ['Non reproductible', 'Not reproducible'] }), 'Issue', 'Outcome'),
    field('duplicate_of', id('problem'), 'Doublon de', 'Duplicate of'),
    field('changes', ids('change'), 'Changements', 'Changes', { counterpart: 'problems' }),
    field('assignee', person, 'Attribué à', 'Assignee'),
  ],
};
