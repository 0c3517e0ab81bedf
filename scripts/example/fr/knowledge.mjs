// @ts-check
/** Articles de connaissance. */
import { later, of } from '../record.mjs';

const article = of('knowledge');
const text = (/** @type {string} */ question, /** @type {string} */ answer) => `## Question ou symptôme\n\n${question}\n\n## Réponse\n\n${answer}`;

export const knowledge = [
  article('KB-0001', { title: 'Portail lent un matin de paie', kind: 'known-error', problem: 'prb.portail', services: ['SVC-0003'], cis: ['CI-00045'], audience: 'staff', review_due: later('2026-06-18 09:15', '2027-05-01', '2026-10-20'), owner: 'karim.benali' },
  `2026-04-20 10:30 karim draft
   11:00 marc published
   2026-06-18 09:15 karim edit Garder l'article un an de plus, la cause étant corrigée`, text('Les relevés mettent plus de trente secondes à s\'afficher, un jeudi entre 9 h et midi.', '1. Vérifier que la tâche `statistiques` tourne sur CI-00045.\n2. L\'arrêter; elle reprendra dans la nuit.\n3. Confirmer avec la coopérative qu\'un relevé s\'affiche.\n\nCause corrigée par {chg.portail-bd}; l\'article reste pour mémoire jusqu\'à sa révision.')),
  article('KB-0002', { title: 'Compte verrouillé après un changement de mot de passe', kind: 'how-to', services: ['SVC-0001'], audience: 'staff', review_due: '2027-09-30', owner: 'alice.tremblay' },
  `2025-09-17 09:00 alice draft
   2025-09-22 10:00 marc published`, text('Le compte se verrouille de nouveau quelques minutes après son déverrouillage.', 'Un téléphone ou un second poste essaie l\'ancien mot de passe. Le journal de CI-00050 en donne le nom. Corriger cet appareil avant de déverrouiller.')),
  article('KB-0003', { title: 'Redémarrage du pare-feu de la clinique', kind: 'known-error', problem: 'prb.parefeu-clinique', services: ['SVC-0004'], cis: ['CI-00032'], audience: 'staff', review_due: '2027-01-31', owner: 'david.nguyen' },
  `2026-10-14 11:30 david draft
   13:00 julie published`, text('Toute la clinique perd le réseau, puis le retrouve en quatre minutes.', '1. Vérifier à distance la tension relevée par CI-00032.\n2. Sous 11 V, faire brancher le ventilateur d\'appoint par l\'accueil.\n3. Au troisième redémarrage du jour, poser l\'appareil de prêt.')),
  article('KB-0004', { title: 'Terminal de paiement éteint', kind: 'how-to', services: ['SVC-0005'], cis: ['CI-00036', 'CI-00037'], audience: 'client', review_due: '2027-06-30', owner: 'alice.tremblay' },
  `2026-07-13 09:00 alice draft
   2026-07-14 09:00 julie published`, text('L\'écran du terminal reste noir.', 'Posez-le sur son socle et vérifiez que le voyant est vert. Sinon, branchez le socle à une autre prise. Après cinq minutes, appuyez dix secondes sur la touche jaune. S\'il reste noir, appelez-nous : le terminal de la boutique peut servir entre-temps.')),
  article('KB-0005', { title: 'Accès distant sans fin : vérifier l\'heure du téléphone', kind: 'known-error', problem: 'prb.horloge', services: ['SVC-0006'], audience: 'client', review_due: '2027-05-10', owner: 'alice.tremblay' },
  `2026-11-10 11:30 alice draft
   13:00 marc published`, text('La connexion tourne sans fin après le code.', 'Dans les réglages du téléphone, remettez la date et l\'heure en automatique, puis recommencez. Voir aussi le guide CI-00090.')),
  article('KB-0006', { title: 'Partager un dossier avec une personne de l\'extérieur', kind: 'faq', services: ['SVC-0002'], audience: 'client', review_due: '2027-02-28', owner: 'alice.tremblay' },
  `2026-02-18 10:00 alice draft
   2026-02-23 09:00 marc published`, text('Comment donner accès à un vérificateur?', 'Clic droit sur le dossier, « Partager », « Lien avec échéance ». Choisissez trente jours au plus et transmettez le mot de passe par téléphone.')),
  article('KB-0007', { title: 'Préparer un poste pour la scierie', kind: 'how-to', services: ['SVC-0002'], audience: 'staff', owner: 'alice.tremblay' }, `2026-11-16 15:00 alice draft`, text('Quels logiciels, quels réglages?', 'À compléter après la demande {req.poste}.')),
  article('KB-0008', { title: 'Envoyer une télécopie depuis le courriel', kind: 'faq', services: ['SVC-0009'], audience: 'client', owner: 'karim.benali' },
  `2025-09-17 10:00 etienne draft
   2025-09-22 10:10 marc published
   2026-04-02 11:20 marc retired Service retiré.`, text('Comment télécopier un bon de livraison?', 'Écrire au numéro suivi de « @telecopie », le document en pièce jointe.')),
  article('KB-0009', { title: 'Restaurer une version précédente d\'un fichier', kind: 'how-to', services: ['SVC-0002'], audience: 'staff', review_due: '2027-03-31', owner: 'karim.benali' },
  `2025-09-24 09:00 karim draft
   2025-09-29 09:00 marc published`, text('Un fichier a été écrasé par erreur.', 'Ouvrir la console de CI-00021, onglet « Instantanés », choisir la veille et restaurer à côté de l\'original.')),
];
