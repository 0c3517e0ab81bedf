// @ts-check
/** Incidents d'octobre 2025 à août 2026. */
import { later, of } from '../record.mjs';

const incident = of('incident');
/** @param {string} symptoms @param {string} analysis @param {string} resolution @param {string} more */
export const body = (symptoms, analysis = '', resolution = '', more = '') => [['Symptômes', symptoms], ['Analyse', analysis], ['Résolution', resolution]].flatMap(([t, x]) => (x === '' ? [] : [`## ${t}\n\n${x}`])).concat(more === '' ? [] : [more]).join('\n\n');

export const incidentsPast = [
  incident('inc.imprimante', { title: 'Étiquettes de la scierie non imprimées', service: 'SVC-0002', client: 'CLT-0001', reporter: 'Luc Simard', channel: 'phone', category: 'hardware', impact: 'low', urgency: 'medium', priority: 'P4', assignee: 'alice.tremblay', cis: ['CI-00031'], problem: later('2025-10-08 10:00', 'prb.etiquettes'), resolution_code: 'fixed', satisfaction: 4 },
  `2025-10-07 08:35 alice new
   08:50 alice classified
   09:10 alice in-progress
   11:30 alice resolved
   2025-10-08 09:00 alice closed`, body('L\'imprimante de la cour ne reçoit plus les étiquettes de lots.', 'Le port du commutateur CI-00031 s\'est fermé après une surcharge.', 'Port rouvert et câble remplacé; dix étiquettes imprimées en test.')),
  incident('inc.motdepasse', { title: 'Compte verrouillé de la secrétaire', service: 'SVC-0001', client: 'CLT-0002', reporter: 'Secrétariat', channel: 'phone', category: 'access', impact: 'low', urgency: 'high', priority: 'P3', assignee: 'etienne.morin', resolution_code: 'user-error', satisfaction: 5, knowledge: ['KB-0002'] },
  `2025-10-22 07:40 etienne new
   07:45 etienne classified
   07:50 etienne in-progress
   08:05 etienne resolved
   2025-10-23 08:00 alice closed`, body('Connexion refusée depuis l\'ouverture.', 'Cinq essais avec l\'ancien mot de passe enregistré dans le téléphone.', 'Compte déverrouillé et mot de passe du téléphone corrigé, selon KB-0002.')),
  incident('inc.fibre', { title: 'Fibre coupée à la salle Limoilou', service: 'SVC-0003', client: 'CLT-0001', reporter: 'Supervision', channel: 'monitoring', category: 'network', impact: 'medium', urgency: 'high', priority: 'P2', assignee: 'david.nguyen', level: 2, cis: ['CI-00025'], resolution_code: 'third-party', satisfaction: 4, detected: '2025-11-13 13:02', supplier_ticket: later('2026-02-16 09:10', 'TF-118842'),
    outages: [{ start: '2025-11-13 13:02', end: '2025-11-13 15:40', services: ['SVC-0003'], kind: 'degradation' }] },
  `2025-11-13 13:05 david new
   13:10 david classified
   13:12 david in-progress
   13:30 marc level 2 Billet ouvert chez TéléFibre.
   15:45 david resolved
   2025-11-14 10:00 alice closed
   2026-02-16 09:30 marc edit Reporter le billet du fournisseur`, body('Lenteurs sur tous les services hébergés.', 'Câble sectionné par des travaux rue de la Canardière. Le lien CI-00026 a pris le relais en 40 secondes, à 5 % du débit.', 'Fibre réparée par TéléFibre; retour sur CI-00025 à 15 h 40.')),
  incident('inc.portail-lent', { title: 'Portail lent pendant la paie', service: 'SVC-0003', client: 'CLT-0001', reporter: 'Isabelle Côté', channel: 'phone', category: 'software', impact: 'medium', urgency: 'high', priority: 'P2', assignee: 'karim.benali', level: 2, cis: ['CI-00045'], problem: 'prb.portail', changes: ['chg.portail-bd'], resolution_code: 'workaround', satisfaction: 3,
    outages: [{ start: '2026-03-26 09:10', end: '2026-03-26 11:20', services: ['SVC-0003'], kind: 'degradation' }] },
  `2026-03-26 09:15 alice new
   09:25 alice classified
   09:30 karim in-progress
   10:10 marc level 2
   11:20 karim resolved
   2026-03-27 09:00 alice closed`, body('Les relevés mettent plus d\'une minute à s\'afficher; la paie doit partir avant midi.', 'La base CI-00045 lit sur disque : mémoire pleine.', 'Tâche de statistiques arrêtée à la main jusqu\'au soir.')),
  incident('inc.portail-lent-2', { title: 'Portail lent pendant la paie, de nouveau', service: 'SVC-0003', client: 'CLT-0001', reporter: 'Isabelle Côté', channel: 'phone', category: 'software', impact: 'medium', urgency: 'high', priority: 'P2', assignee: 'karim.benali', level: 2, cis: ['CI-00045'], problem: 'prb.portail', changes: ['chg.portail-bd'], knowledge: ['KB-0001'], resolution_code: 'workaround', satisfaction: 2,
    outages: [{ start: '2026-05-07 09:05', end: '2026-05-07 10:00', services: ['SVC-0003'], kind: 'degradation' }] },
  `2026-05-07 09:10 alice new
   09:15 alice classified
   09:20 karim in-progress
   09:40 julie level 2
   10:00 karim resolved
   2026-05-08 09:00 alice closed`, body('Mêmes lenteurs que {inc.portail-lent}.', 'Contournement KB-0001 appliqué.', 'Tâche arrêtée; le changement {chg.portail-bd} est demandé le jour même.')),
  incident('inc.portail-lent-3', { title: 'Portail lent (signalé par un membre)', service: 'SVC-0003', client: 'CLT-0001', reporter: 'Membre no 88', channel: 'email', category: 'software', impact: 'medium', urgency: 'high', priority: 'P2', assignee: 'alice.tremblay', duplicate_of: 'inc.portail-lent-2' },
  `2026-05-07 09:40 alice new
   09:50 alice duplicate Même cause, même matin.`, body('Page blanche, puis relevé affiché après une minute.')),
  incident('inc.climatisation', { title: 'Température élevée à la salle Limoilou', service: 'SVC-0001', client: 'CLT-0001', reporter: 'Supervision', channel: 'monitoring', category: 'power', impact: 'medium', urgency: 'medium', priority: 'P3', assignee: 'karim.benali', level: 2, cis: ['CI-00004'], resolution_code: 'fixed' },
  `2026-06-24 14:05 karim new
   14:10 karim classified
   14:15 karim in-progress
   2026-06-25 09:00 julie level 2
   11:00 karim resolved
   2026-06-26 10:00 alice closed`, body('Vingt-neuf degrés à l\'armoire 2 un jour férié.', 'Filtre de l\'unité 1 de CI-00004 colmaté par le pollen.', 'Filtre changé; rappel ajouté à la maintenance trimestrielle.')),
  incident('inc.clinique-bd', { title: 'Dossiers cliniques inaccessibles', service: 'SVC-0004', client: 'CLT-0002', reporter: 'Jean Pelletier', channel: 'phone', category: 'data', impact: 'high', urgency: 'high', priority: 'P1', major: true, manager: 'julie.bouchard', assignee: 'karim.benali', level: 4, cis: ['CI-00047', 'CI-00065'], problem: 'prb.clinique', resolution_code: 'fixed', satisfaction: 3, detected: '2026-06-16 10:02',
    outages: [{ start: '2026-06-16 10:00', end: '2026-06-16 12:40', services: ['SVC-0004'], kind: 'outage' }] },
  `2026-06-16 10:04 alice new
   10:07 alice classified Incident majeur déclaré par Julie.
   10:08 karim in-progress
   10:10 julie level 2
   10:40 julie level 3 Soutien de DossierSanté en ligne.
   11:35 claire level 4
   12:42 karim resolved
   2026-06-19 14:00 julie closed`, body('Aucun dossier ne s\'ouvre; les rendez-vous se prennent sur papier.', 'La base CI-00047 refuse d\'écrire : son volume est plein de journaux jamais archivés.', 'Journaux déplacés, base redémarrée, trois heures de rendez-vous ressaisies par le secrétariat.', `## Communications

| Heure | À qui | Message |
| --- | --- | --- |
| 10 h 12 | Jean Pelletier | Panne confirmée, travail en cours, prochain avis à 10 h 45. |
| 10 h 45 | Jean Pelletier, Dre Fortin | Cause trouvée; passer au papier jusqu'à 13 h. |
| 11 h 40 | Claire Roy | Dépassement probable de deux heures. |
| 12 h 45 | Tous les soignants | Service rétabli; vérifier les ordonnances du matin. |

## Revue post-incident

Tenue le {2026-06-19} avec Jean Pelletier. **Bien fait** : déclaration en trois minutes, avis tenus. **À corriger** : aucun seuil d'alarme sur ce volume; la fiche de reprise supposait la base perdue et non pleine. Suites : {prb.clinique}, la réplique CI-00048 et {ame.disponibilite}.`)),
  incident('inc.balayage', { title: 'Tentatives d\'intrusion sur les pare-feu', service: 'SVC-0006', client: 'CLT-0002', reporter: 'Supervision', channel: 'monitoring', category: 'security', impact: 'low', urgency: 'high', priority: 'P3', assignee: 'david.nguyen', level: 2, cis: ['CI-00010'], changes: ['chg.parefeu'], resolution_code: 'fixed' },
  `2026-08-12 14:40 david new
   14:45 david classified
   14:50 david in-progress
   15:00 marc level 2
   21:30 david resolved
   2026-08-13 10:00 alice closed`, body('Quarante mille requêtes par heure vers la page d\'administration.', 'Elles visent la faille publiée le matin. La page n\'est pas exposée, mais le service vulnérable l\'est.', 'Adresses bloquées, puis correctif d\'urgence {chg.parefeu}.')),
  incident('inc.terminal', { title: 'Terminal du comptoir éteint', service: 'SVC-0005', client: 'CLT-0003', reporter: 'Nathalie Gauthier', channel: 'phone', category: 'caisse', impact: 'medium', urgency: 'high', priority: 'P2', assignee: 'alice.tremblay', level: 1, cis: ['CI-00036'], resolution_code: 'fixed', satisfaction: 5, knowledge: ['KB-0004'] },
  `2026-07-24 16:20 alice new
   16:25 alice classified
   16:27 alice in-progress
   17:05 alice resolved
   2026-07-25 10:00 alice closed`, body('L\'écran reste noir un vendredi d\'affluence.', 'Batterie vide : le socle n\'était plus branché.', 'Socle rebranché, terminal de la boutique prêté pendant la charge, selon KB-0004.')),
  incident('inc.essai-alarme', { title: 'Alarme de la supervision pendant un exercice', service: 'SVC-0001', client: 'CLT-0001', reporter: 'Supervision', channel: 'monitoring', category: 'other', impact: 'low', urgency: 'low', priority: 'P5', assignee: 'alice.tremblay' },
  `2026-04-15 10:30 alice new
   10:40 alice cancelled Exercice annoncé, rien en panne.`, body('File de courriel annoncée pleine.')),
];
