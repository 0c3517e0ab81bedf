import { choice, date, datetime, duration, field, id, ids, list, moment, number, object, person, required, setting, text } from '../kind';
import type { FieldDef, Kind } from '../kind';

export const levels = choice({ high: ['Élevé', 'High'], medium: ['Moyen', 'Medium'], low: ['Faible', 'Low'] });

export const channels = choice({
  phone: ['Téléphone', 'Phone'], email: ['Courriel', 'E-mail'], portal: ['Portail', 'Portal'], chat: ['Clavardage', 'Chat'],
  'in-person': ['En personne', 'In person'], monitoring: ['Surveillance', 'Monitoring'],
});

export const pauseReasons = choice({
  client: ['Attente du client', 'Waiting for the client'], supplier: ["Attente d'un fournisseur", 'Waiting for a supplier'],
  change: ["Attente d'un changement", 'Waiting for a change'], problem: ["Attente d'un problème", 'Waiting for a problem'], other: ['Autre', 'Other'],
});

/** An entry of `history`: a move, an escalation or a note. */
const historyEntry: Kind = { k: 'object', fields: [
  required('at', datetime, 'Quand', 'When'),
  field('by', person, 'Par', 'By'),
  field('status', setting('statuses'), 'Statut', 'Status'),
  field('reason', pauseReasons, 'Motif', 'Reason', { fr: "Pourquoi l'horloge s'arrête; décide si elle s'arrête pour le client.", en: "Why the clock stops; decides whether it stops for the client." }),
  field('level', number(1, undefined, true), "Niveau d'escalade", 'Escalation level'),
  field('note', text, 'Note', 'Note'),
], shapes: [['at', 'by', 'status'], ['at', 'by', 'level'], ['at', 'by', 'note']] };

export const approvals: FieldDef = field('approvals', list(object(
  required('role', setting('roles'), 'Rôle', 'Role'),
  required('by', person, 'Par', 'By'),
  required('decision', choice({ approved: ['Approuvé', 'Approved'], rejected: ['Refusé', 'Rejected'] }), 'Décision', 'Decision'),
  field('at', datetime, 'Quand', 'When'),
  field('note', text, 'Note', 'Note'),
  field('content', text, 'Empreinte du contenu', 'Content digest', { fr: 'Empreinte de ce qui a été décidé; une approbation dont elle ne correspond plus est périmée.', en: 'Digest of what was decided on; an approval that no longer fits it is stale.' }),
)), 'Approbations', 'Approvals');

const window = (name: string, fr: string, en: string): FieldDef => field(name, object(field('start', datetime, 'Début', 'Start'), field('end', datetime, 'Fin', 'End')), fr, en);

const schedule: Kind = object(
  window('build', 'Construction', 'Build'), window('test', 'Tests', 'Test'), window('implement', 'Mise en œuvre', 'Implementation'),
  field('review', moment, 'Revue', 'Review'),
);
export const planned: FieldDef = field('planned', schedule, 'Fenêtres prévues', 'Planned windows');
export const actual: FieldDef = field('actual', schedule, 'Fenêtres réelles', 'Actual windows');

export const contacts: FieldDef = field('contacts', list(object(
  required('name', text, 'Nom', 'Name'), field('role', text, 'Fonction', 'Role'), field('email', text, 'Courriel', 'E-mail'), field('phone', text, 'Téléphone', 'Phone'),
)), 'Contacts', 'Contacts');

/** Targets per priority: `{ P1: { response: 15m, resolution: 4h } }`. */
export const targets: Kind = { k: 'map', of: object(field('response', duration, 'Prise en charge', 'Response'), field('resolution', duration, 'Résolution', 'Resolution')) };

export const reviewDue: FieldDef = field('review_due', date, 'Prochaine révision', 'Next review');

/** Every record has these; `created` carries an offset so that it is an instant, not a local guess. */
export const commonFields: readonly FieldDef[] = [
  required('id', text, 'Identifiant', 'Id', { fr: "Identifiant unique dans le dépôt; le fichier porte son nom.", en: 'Unique in the repository; the file is named after it.' }),
  required('type', text, 'Type', 'Type'),
  required('title', text, 'Titre', 'Title'),
  required('status', setting('statuses'), 'Statut', 'Status'),
  required('created', datetime, 'Créé', 'Created'),
];

/** These close the front matter of every record. */
export const closingFields: readonly FieldDef[] = [
  field('owner', person, 'Responsable', 'Owner'),
  field('tags', list(text), 'Étiquettes', 'Tags'),
  field('see_also', ids(), 'Voir aussi', 'See also'),
  field('converted_from', id(), 'Converti de', 'Converted from'),
  field('history', list(historyEntry), 'Historique', 'History', { fr: "Ce qui s'est passé, du plus ancien au plus récent.", en: 'What happened, oldest first.' }),
];
