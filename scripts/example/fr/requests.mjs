// @ts-check
/** Demandes de service. */
import { of } from '../record.mjs';

const request = of('request');
const text = (/** @type {string} */ asked, done = '') => `## Demande\n\n${asked}${done === '' ? '' : `\n\n## Réalisation\n\n${done}`}`;

export const requests = [
  request('req.arrivee', { title: 'Ouvrir les accès d\'une nouvelle infirmière', service: 'SVC-0001', client: 'CLT-0002', requester: 'Jean Pelletier', channel: 'portal', kind: 'access', priority: 'P4', assignee: 'alice.tremblay', due: '2025-10-20', satisfaction: 5 },
  `2025-10-14 09:00 alice new
   09:20 alice accepted
   10:00 alice in-progress
   2025-10-16 15:00 alice fulfilled
   2025-10-20 09:00 alice closed`, text('Courriel, dossiers cliniques et accès distant pour le 20.', 'Trois accès ouverts; mot de passe remis en main propre.')),
  request('req.guide', { title: 'Comment partager un dossier avec un vérificateur?', service: 'SVC-0002', client: 'CLT-0001', requester: 'Comptabilité', channel: 'email', kind: 'information', priority: 'P5', assignee: 'etienne.morin', knowledge: ['KB-0006'], satisfaction: 4 },
  `2026-02-11 10:00 etienne new
   10:30 etienne accepted
   10:35 etienne in-progress
   11:00 etienne fulfilled
   2026-02-18 09:00 alice closed`, text('Les vérificateurs externes arrivent en mars.', 'Réponse donnée par téléphone; l\'article KB-0006 en est tiré.')),
  request('req.rapport', { title: 'Ajouter les volumes par essence au portail', service: 'SVC-0003', client: 'CLT-0001', requester: 'Isabelle Côté', channel: 'in-person', kind: 'improvement', priority: 'P4', assignee: 'alice.tremblay', due: '2026-11-30', change: 'chg.portail-24' },
  `2026-10-13 14:00 sophie new
   2026-10-14 09:00 alice accepted
   2026-10-26 10:00 alice in-progress`, text('Les membres veulent distinguer le sapin de l\'épinette dans leurs volumes.', 'Maquette approuvée; développement suivi par {chg.portail-24}.')),
  request('req.poste', { title: 'Préparer deux postes pour la récolte', service: 'SVC-0002', client: 'CLT-0001', requester: 'Luc Simard', channel: 'phone', kind: 'standard-service', priority: 'P4', assignee: 'alice.tremblay', due: '2026-11-16' },
  `2026-11-03 11:00 alice new
   11:15 alice accepted
   2026-11-05 09:00 alice in-progress
   2026-11-13 16:00 alice note Le second poste attend son écran.`, text('Deux portables robustes, avec le VPN.', 'Le premier est prêt.')),
  request('req.formation', { title: 'Former le nouveau gérant aux caisses', service: 'SVC-0005', client: 'CLT-0003', requester: 'Nathalie Gauthier', channel: 'email', kind: 'standard-service', priority: 'P5', assignee: 'karim.benali', due: '2026-12-04' },
  `2026-11-12 13:00 alice new
   13:30 karim accepted
   2026-11-16 09:00 karim in-progress
   2026-11-16 10:00 karim pending client Date à choisir.`, text('Une heure, à distance, sur la version 18.', 'Plan de formation envoyé.')),
  request('req.boite', { title: 'Créer une boîte partagée pour les soumissions', service: 'SVC-0001', client: 'CLT-0001', requester: 'Isabelle Côté', channel: 'portal', kind: 'standard-service', priority: 'P4', assignee: 'david.nguyen', due: '2026-11-25' },
  `2026-11-17 09:00 david new
   09:10 david accepted
   09:30 david in-progress
   2026-11-19 15:00 david fulfilled`, text('Lue par trois personnes.', 'Boîte créée, droits donnés, signature commune installée.')),
  request('req.plainte', { title: 'Insatisfaction sur le délai de réponse de septembre', service: 'SVC-0004', client: 'CLT-0002', requester: 'Dre Amélie Fortin', channel: 'phone', kind: 'complaint', priority: 'P3', assignee: 'sophie.lavoie', due: '2026-10-02', satisfaction: 3 },
  `2026-09-18 09:00 sophie new
   09:15 sophie accepted
   09:30 sophie in-progress
   2026-09-29 11:00 sophie fulfilled
   2026-10-05 09:00 sophie closed`, text('La clinique s\'attendait à un technicien sur place plus tôt.', 'Rencontre tenue; un appareil de prêt sera gardé à Québec, voir {chg.parefeu-clinique}.')),
  request('req.ecran', { title: 'Fournir un second écran', service: 'SVC-0002', client: 'CLT-0001', requester: 'Comptabilité', channel: 'portal', kind: 'standard-service', priority: 'P5' },
  `2026-05-19 10:00 alice new
   11:00 alice rejected Le client achète lui-même ses périphériques.`, text('Pour la saisie des factures.')),
  request('req.telecopie', { title: 'Rediriger la télécopie vers le courriel', service: 'SVC-0001', client: 'CLT-0005', requester: 'Robert Harvey', channel: 'phone', kind: 'improvement', priority: 'P5', assignee: 'etienne.morin' },
  `2026-02-24 10:00 etienne new
   10:20 etienne accepted
   2026-03-31 15:00 sophie cancelled Fin du contrat.`, text('Pour les bons de livraison.')),
  request('req.acces', { title: 'Retirer les accès d\'un stagiaire', service: 'SVC-0006', client: 'CLT-0002', requester: 'Jean Pelletier', channel: 'email', kind: 'access', priority: 'P3', assignee: 'david.nguyen', due: '2026-11-27' },
  `2026-11-20 11:00 alice new
   11:20 alice accepted`, text('Fin du stage le 27 au soir.')),
  request('req.portable', { title: 'Portable de la scierie en panne', service: 'SVC-0002', client: 'CLT-0001', requester: 'Luc Simard', channel: 'portal', kind: 'standard-service', priority: 'P4' },
  `2026-11-20 15:50 alice new`, text('Mon portable ne démarre plus depuis ce midi; pourriez-vous m\'en prêter un?')),
];
