// @ts-check
/** Incidents de l'automne 2026, dont ceux qui sont ouverts. */
import { of } from '../record.mjs';
import { body } from './incidents-past.mjs';

const incident = of('incident');

export const incidentsRecent = [
  incident('inc.clinique-lent', { title: 'Dossiers cliniques coupés par le pare-feu', service: 'SVC-0004', client: 'CLT-0002', reporter: 'Dre Amélie Fortin', channel: 'phone', category: 'network', impact: 'high', urgency: 'medium', priority: 'P2', assignee: 'david.nguyen', level: 2, cis: ['CI-00032'], problem: 'prb.parefeu-clinique', resolution_code: 'workaround', satisfaction: 2,
    outages: [{ start: '2026-09-16 13:30', end: '2026-09-16 16:10', services: ['SVC-0004'], kind: 'outage' }] },
  `2026-09-16 13:35 alice new
   13:42 alice classified
   13:45 david in-progress
   14:00 julie level 2
   16:15 david resolved
   2026-09-17 09:00 alice closed`, body('Toute la clinique hors ligne, téléphones compris.', 'CI-00032 redémarre en boucle par temps chaud.', 'Ventilateur d\'appoint posé par David; suite en {prb.parefeu-clinique}.')),
  incident('inc.clinique-lent-2', { title: 'Pare-feu de la clinique redémarré seul', service: 'SVC-0004', client: 'CLT-0002', reporter: 'Supervision', channel: 'monitoring', category: 'network', impact: 'medium', urgency: 'medium', priority: 'P3', assignee: 'david.nguyen', level: 1, cis: ['CI-00032'], problem: 'prb.parefeu-clinique', resolution_code: 'workaround', knowledge: ['KB-0003'] },
  `2026-10-21 19:05 david new
   19:10 david classified
   19:15 david in-progress
   19:50 david resolved
   2026-10-22 09:00 alice closed`, body('Coupure de quatre minutes après la fermeture.', 'Même appareil que {inc.clinique-lent}.', 'Redémarrage suivi à distance selon KB-0003.')),
  incident('inc.telephones', { title: 'Courriel refusé par deux téléphones', service: 'SVC-0001', client: 'CLT-0002', reporter: 'Jean Pelletier', channel: 'phone', category: 'software', impact: 'low', urgency: 'medium', priority: 'P4', assignee: 'david.nguyen', level: 1, cis: ['CI-00081'], resolution_code: 'fixed', satisfaction: 4 },
  `2026-10-01 07:20 alice new
   07:25 alice classified
   07:30 david in-progress
   07:42 david resolved
   2026-10-02 09:00 alice closed`, body('« Certificat non approuvé » depuis hier soir.', 'Chaîne intermédiaire absente sur courriel-2 après {chg.certificat-3}.', 'Chaîne déposée et service rechargé.')),
  incident('inc.vpn', { title: 'Accès distant refusé à la scierie', service: 'SVC-0006', client: 'CLT-0001', reporter: 'Luc Simard', channel: 'chat', category: 'access', impact: 'low', urgency: 'medium', priority: 'P4', assignee: 'alice.tremblay', level: 1, cis: ['CI-00053'], resolution_code: 'no-fault', satisfaction: 4 },
  `2026-10-28 10:00 alice new
   10:20 alice classified
   10:30 alice in-progress
   11:00 alice pending client Modèle du téléphone demandé.
   2026-10-29 09:00 alice in-progress
   09:30 alice resolved
   2026-10-30 09:00 alice closed`, body('Le client VPN tourne sans fin.', 'Heure du téléphone avancée de neuf minutes : la double authentification la refuse.', 'Heure remise en automatique.')),
  incident('inc.courriel', { title: 'Courriels retenus à tort', service: 'SVC-0001', client: 'CLT-0001', reporter: 'Isabelle Côté', channel: 'email', category: 'software', impact: 'medium', urgency: 'medium', priority: 'P3', assignee: 'david.nguyen', level: 2, cis: ['CI-00040'], changes: ['chg.pourriel'], problem: 'prb.pourriel', resolution_code: 'fixed', satisfaction: 3,
    outages: [{ start: '2026-11-18 20:00', end: '2026-11-18 20:40', services: ['SVC-0001'], kind: 'degradation' }] },
  `2026-11-19 08:10 alice new
   08:20 alice classified
   08:30 david in-progress
   09:00 david level 2
   10:30 david resolved
   2026-11-20 09:00 alice closed`, body('Deux soumissions d\'acheteurs sont en quarantaine.', 'Reste du nouveau filtre, retiré la veille par {chg.pourriel}.', 'Quarantaine vidée vers les destinataires; cent quatre messages livrés.')),
  incident('inc.courriel-2', { title: 'Infolettre de la coopérative retenue', service: 'SVC-0001', client: 'CLT-0001', reporter: 'Communications', channel: 'portal', category: 'software', impact: 'low', urgency: 'medium', priority: 'P4', assignee: 'david.nguyen', level: 1, cis: ['CI-00040'], parent: 'inc.courriel', problem: 'prb.pourriel', resolution_code: 'fixed' },
  `2026-11-19 09:20 alice new
   09:30 alice classified
   09:35 david in-progress
   10:40 david resolved`, body('L\'infolettre n\'est arrivée à personne.', 'Comme {inc.courriel}.', 'Libérée avec le reste de la quarantaine.')),
  incident('inc.lien-fichiers', { title: 'Liens de partage expirés trop tôt', service: 'SVC-0002', client: 'CLT-0001', reporter: 'Comptabilité', channel: 'email', category: 'software', impact: 'high', urgency: 'medium', priority: 'P3', assignee: 'karim.benali', level: 2, cis: ['CI-00042', 'CI-00061'] },
  `2026-11-20 14:05 alice new
   14:20 alice classified
   14:40 karim in-progress
   15:30 karim level 2`, body('Les vérificateurs externes ne peuvent plus ouvrir les dossiers de fin d\'exercice.', 'La mise à jour de la nuit a remis la durée des liens à un jour.')),
  incident('inc.boite-vocale', { title: 'Boîte vocale de l\'accueil muette', service: 'SVC-0007', client: 'CLT-0001', reporter: 'Accueil', channel: 'phone', category: 'software', impact: 'low', urgency: 'medium', priority: 'P4', assignee: 'david.nguyen', level: 2, cis: ['CI-00054'], changes: ['chg.telephonie'] },
  `2026-11-18 13:05 alice new
   13:20 alice classified
   13:40 david in-progress
   15:00 david pending client Enregistrement du message d'accueil demandé.
   2026-11-20 10:00 david level 2`, body('Les appelants n\'entendent aucun message.', 'Le fichier d\'accueil est vide depuis le printemps; le client doit en enregistrer un autre.')),
  incident('inc.scanneur', { title: 'Numériseur absent du partage', service: 'SVC-0002', client: 'CLT-0001', reporter: 'Isabelle Côté', channel: 'phone', category: 'access', impact: 'low', urgency: 'medium', priority: 'P4', assignee: 'alice.tremblay' },
  `2026-11-20 15:20 alice new
   15:35 alice classified`, body('Les numérisations d\'hier ne paraissent pas dans le dossier commun.')),
  incident('inc.calendrier', { title: 'Invitation en double dans le calendrier', service: 'SVC-0001', client: 'CLT-0001', reporter: 'Luc Simard', channel: 'portal', category: 'software', impact: 'low', urgency: 'low', priority: 'P5' },
  `2026-11-20 16:50 alice new`, body('La réunion du lundi paraît deux fois, à une heure d\'écart.')),
];
