import { bool, choice, date, datetime, duration, either, field, id, ids, list, moment, number, object, person, required, text } from '../kind';
import { lifecycle } from '../lifecycle';
import type { TypeDef } from '../type-def';
import { approvals, pauseReasons, reviewDue, targets } from './common';

const agreement = lifecycle('draft agreed in-force expired terminated', 'expired terminated', ['draft > agreed > in-force > expired', 'in-force > terminated']);
const windows = field('maintenance_windows', either(text, list(text)), 'Fenêtres de maintenance', 'Maintenance windows', { fr: 'Un texte, ou des règles RFC 5545.', en: 'A text, or RFC 5545 rules.' });
const availability = number(0, 100);

export const recoveryPlan: TypeDef = {
  name: 'recovery-plan', label: { fr: 'Plan de reprise', en: 'Recovery plan' }, plural: { fr: 'Plans de reprise', en: 'Recovery plans' },
  artefact: 'record.recovery-plan', idPattern: 'PR-{seq:4}', folder: 'recovery-plans', icon: 'shield',
  lifecycle: lifecycle('draft approved in-force retired', 'retired', ['draft > approved > in-force > retired', 'in-force > draft revise']),
  fields: [
    required('services', ids('service'), 'Services', 'Services'),
    field('client', id('client'), 'Client', 'Client'),
    required('rto', duration, 'RTO', 'RTO', { fr: 'Durée maximale de reprise convenue.', en: 'Longest recovery time agreed.' }),
    field('rpo', duration, 'RPO', 'RPO', { fr: 'Perte de données maximale convenue, en durée.', en: 'Longest loss of data agreed, as a duration.' }),
    required('scenarios', list(object(required('name', text, 'Nom', 'Name'), required('kind', choice({ disaster: ['Sinistre', 'Disaster'], degraded: ['Fonctionnement dégradé', 'Degraded operation'] }), 'Nature', 'Kind'))), 'Scénarios', 'Scenarios'),
    field('resources', ids('ci'), 'Ressources', 'Resources'),
    field('people', list(object(required('person', person, 'Personne', 'Person'), field('duty', text, 'Tâche', 'Duty'))), 'Intervenants', 'People'),
    required('test_every', duration, 'Testé tous les', 'Test every'),
    field('version', text, 'Version', 'Version'),
    approvals,
    reviewDue,
  ],
};

export const recoveryTest: TypeDef = {
  name: 'recovery-test', label: { fr: 'Test de reprise', en: 'Recovery test' }, plural: { fr: 'Tests de reprise', en: 'Recovery tests' },
  artefact: 'record.recovery-test', idPattern: 'TPR-{year}-{seq:3}', folder: 'recovery-tests', icon: 'beaker', queue: true,
  lifecycle: lifecycle('planned done closed cancelled', 'closed cancelled', ['planned > done > closed', 'planned > cancelled']),
  fields: [
    required('plan', id('recovery-plan'), 'Plan de reprise', 'Recovery plan'),
    field('planned', moment, 'Prévu', 'Planned'),
    field('performed', moment, 'Réalisé', 'Performed'),
    field('measured_recovery', duration, 'Reprise mesurée', 'Measured recovery'),
    field('data_loss', duration, 'Perte de données', 'Data loss'),
    field('result', choice({ pass: ['Réussi', 'Pass'], fail: ['Échec', 'Fail'], partial: ['Partiel', 'Partial'] }), 'Résultat', 'Result'),
    field('findings', list(object(required('text', text, 'Constat', 'Finding'), field('action', either(id('change', 'problem', 'improvement'), text), 'Correctif', 'Action'), field('done', bool, 'Fait', 'Done'))), 'Constats', 'Findings'),
  ],
};

export const sla: TypeDef = {
  name: 'sla', label: { fr: 'Contrat de niveau de service (SLA)', en: 'Service level agreement' }, plural: { fr: 'Contrats de niveau de service', en: 'Service level agreements' },
  artefact: 'record.sla', idPattern: 'SLA-{seq:4}', folder: 'slas', icon: 'law', lifecycle: agreement,
  fields: [
    required('client', id('client'), 'Client', 'Client'),
    required('services', ids('service'), 'Services', 'Services', { counterpart: 'sla' }),
    required('hours', { k: 'calendar' }, 'Heures de service', 'Service hours'),
    required('availability', availability, 'Disponibilité (%)', 'Availability (%)'),
    field('availability_kind', choice({ high: ['Haute disponibilité', 'High availability'], 'continuous-operation': ['Exploitation continue', 'Continuous operation'], 'continuous-availability': ['Disponibilité continue', 'Continuous availability'] }), 'Forme de disponibilité', 'Kind of availability'),
    field('targets', targets, 'Cibles', 'Targets'),
    field('pauses', list(pauseReasons), 'Pauses', 'Pauses', { fr: "Attentes qui arrêtent l'horloge du client.", en: "Waits that stop the client's clock." }),
    windows,
    field('maintenance_notice', duration, 'Préavis de maintenance', 'Maintenance notice'),
    required('from', date, 'Du', 'From'),
    field('until', date, 'Au', 'Until'),
    reviewDue,
    approvals,
  ],
};

export const contract: TypeDef = {
  name: 'contract', label: { fr: 'Contrat fournisseur (UC)', en: 'Underpinning contract' }, plural: { fr: 'Contrats fournisseurs', en: 'Underpinning contracts' },
  artefact: 'record.contract', idPattern: 'UC-{seq:4}', folder: 'contracts', icon: 'file-text', lifecycle: agreement,
  fields: [
    required('supplier', id('supplier'), 'Fournisseur', 'Supplier'),
    field('services', ids('service'), 'Services soutenus', 'Services supported'),
    field('cis', ids('ci'), 'CI soutenus', 'CIs supported', { counterpart: 'contract' }),
    windows,
    field('availability', availability, 'Disponibilité (%)', 'Availability (%)'),
    field('targets', targets, 'Cibles', 'Targets'),
    field('hours', { k: 'calendar' }, 'Heures de service', 'Service hours'),
    required('from', date, 'Du', 'From'),
    field('until', date, 'Au', 'Until'),
    field('notice', duration, 'Préavis', 'Notice'),
  ],
};

export const maintenance: TypeDef = {
  name: 'maintenance', label: { fr: 'Maintenance planifiée', en: 'Planned maintenance' }, plural: { fr: 'Maintenances planifiées', en: 'Planned maintenances' },
  feminine: true, artefact: 'record.maintenance', idPattern: 'MNT-{year}-{seq:3}', folder: 'maintenances', icon: 'tools', queue: true,
  lifecycle: lifecycle('planned agreed in-progress done cancelled', 'done cancelled', ['planned > agreed > in-progress > done', 'planned|agreed > cancelled']),
  fields: [
    field('services', ids('service'), 'Services', 'Services'),
    field('cis', ids('ci'), 'CI', 'CIs'),
    required('start', datetime, 'Début', 'Start'),
    required('end', datetime, 'Fin', 'End'),
    field('repeat', { k: 'rrule' }, 'Répétition', 'Repeat', { fr: 'Règle RFC 5545, par exemple FREQ=MONTHLY;BYDAY=3SA.', en: 'An RFC 5545 rule, such as FREQ=MONTHLY;BYDAY=3SA.' }),
    field('agreed_with', ids('client'), 'Convenue avec', 'Agreed with'),
    field('sla', ids('sla'), 'SLA', 'SLA'),
    field('contracts', ids('contract'), 'Contrats', 'Contracts'),
    field('downtime', duration, 'Interruption', 'Downtime'),
    field('changes', ids('change'), 'Changements', 'Changes'),
    field('reason', text, 'Motif', 'Reason'),
    field('assignee', person, 'Attribuée à', 'Assignee'),
  ],
};
