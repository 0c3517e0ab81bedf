import { evaluationQuestions, choicesOf } from '../kit/evaluation';
import { choice, date, field, id, ids, number, object, person, required, setting, text } from '../kind';
import { lifecycle } from '../lifecycle';
import type { TypeDef } from '../type-def';
import { approvals } from './common';

const document = lifecycle('draft approved in-force retired', 'retired', ['draft > approved > in-force > retired', 'in-force > draft revise']);
const documentFields = [
  required('covers', setting('artefacts'), "Document de la trousse", 'Document of the kit'),
  required('version', text, 'Version', 'Version'),
  approvals,
  required('review_due', date, 'Prochaine révision', 'Next review'),
] as const;

export const knowledge: TypeDef = {
  name: 'knowledge', label: { fr: 'Article de connaissance', en: 'Knowledge article' }, plural: { fr: 'Articles de connaissance', en: 'Knowledge articles' },
  idPattern: 'KB-{seq:4}', folder: 'knowledge', icon: 'book',
  lifecycle: lifecycle('draft published retired', 'retired', ['draft > published > retired', 'published > draft revise']),
  fields: [
    field('kind', choice({ 'known-error': ['Erreur connue', 'Known error'], 'how-to': ['Mode opératoire', 'How-to'], faq: ['Foire aux questions', 'FAQ'] }), 'Nature', 'Kind'),
    field('problem', id('problem'), 'Problème', 'Problem'),
    field('services', ids('service'), 'Services', 'Services'),
    field('cis', ids('ci'), 'CI', 'CIs'),
    field('audience', choice({ staff: ['Personnel', 'Staff'], client: ['Clients', 'Clients'] }), 'Public', 'Audience'),
    field('review_due', date, 'Prochaine révision', 'Next review'),
  ],
};

export const policy: TypeDef = {
  name: 'policy', label: { fr: 'Politique', en: 'Policy' }, plural: { fr: 'Politiques', en: 'Policies' }, feminine: true,
  idPattern: 'POL-{seq:3}', folder: 'policies', icon: 'shield', lifecycle: document, fields: documentFields,
};

export const procedure: TypeDef = {
  name: 'procedure', label: { fr: 'Procédure', en: 'Procedure' }, plural: { fr: 'Procédures', en: 'Procedures' }, feminine: true,
  idPattern: 'PRC-{seq:3}', folder: 'procedures', icon: 'list-ordered', lifecycle: document, fields: documentFields,
};

export const improvement: TypeDef = {
  name: 'improvement', label: { fr: 'Amélioration', en: 'Improvement' }, plural: { fr: 'Améliorations', en: 'Improvements' }, feminine: true,
  idPattern: 'AME-{year}-{seq:3}', folder: 'improvements', icon: 'sync', queue: true,
  lifecycle: lifecycle('plan do check act closed cancelled', 'closed cancelled', ['plan > do > check > act > closed', 'check > plan retry', 'plan|do|check|act > cancelled']),
  fields: [
    required('process', setting('processes'), 'Processus', 'Process'),
    field('source', choice({ audit: ['Audit', 'Audit'], review: ['Revue', 'Review'], incident: ['Incident', 'Incident'], test: ['Test', 'Test'], evaluation: ['Évaluation', 'Evaluation'], availability: ['Disponibilité', 'Availability'], idea: ['Idée', 'Idea'] }), 'Origine', 'Source'),
    field('sla', id('sla'), 'SLA', 'SLA'),
    field('period', { k: 'month' }, 'Mois visé', 'Month concerned'),
    field('measure', text, 'Mesure', 'Measure'),
    field('target', { k: 'either', kinds: [text, number()] }, 'Cible', 'Target'),
    field('due', { k: 'moment' }, 'Échéance', 'Due'),
    field('changes', ids('change'), 'Changements', 'Changes'),
    field('assignee', person, 'Attribuée à', 'Assignee'),
  ],
};

/** One answer for each question of the kit's own form. */
const answers = object(...evaluationQuestions.map((q) => {
  const choices = choicesOf(q);
  return field(q.id, choices ? { k: 'choice', values: choices.map((c) => ({ id: c.id, ...c.name })) } : text, q.title.fr, q.title.en);
}));

export const evaluation: TypeDef = {
  name: 'evaluation', label: { fr: 'Évaluation de la trousse', en: 'Kit evaluation' }, plural: { fr: 'Évaluations de la trousse', en: 'Kit evaluations' }, feminine: true,
  idPattern: 'EVA-{year}-{seq:3}', folder: 'evaluations', icon: 'feedback',
  lifecycle: lifecycle('draft sent', 'sent', ['draft > sent']),
  fields: [
    field('answers', answers, 'Réponses', 'Answers'),
    field('name', text, 'Nom', 'Name'),
    field('email', text, 'Courriel', 'E-mail'),
    field('kit_version', text, 'Version de la trousse', 'Kit version'),
  ],
};
