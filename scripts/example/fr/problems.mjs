// @ts-check
/** Problèmes. */
import { of } from '../record.mjs';

const problem = of('problem');
/** @param {string[]} texts symptômes, analyse, cause, contournement, solution; une chaîne vide saute la section */
const body = (...texts) => ['Symptômes', 'Analyse', 'Cause fondamentale', 'Contournement', 'Solution'].flatMap((t, i) => (texts[i] ? [`## ${t}\n\n${texts[i]}`] : [])).join('\n\n');

export const problems = [
  problem('prb.capacite', { title: 'Marge de mémoire insuffisante sur la grappe', services: ['SVC-0001', 'SVC-0003', 'SVC-0004'], level: 2, proactive: true, cis: ['CI-00014', 'CI-00015', 'CI-00016'], cause_code: 'capacity', root_cause: 'Croissance des machines sans révision de la capacité.', workaround: 'Éteindre la machine d\'essai du portail en cas de panne d\'un hôte.', outcome: 'fixed', changes: ['chg.memoire'], assignee: 'karim.benali', escalation: 3 },
  `2026-01-22 10:00 karim new
   2026-01-22 14:00 karim classified
   2026-01-26 09:00 karim investigating
   2026-01-29 10:00 marc level 2
   2026-02-09 09:00 karim known-error
   2026-02-12 11:00 claire level 3 Achat autorisé.
   2026-02-23 15:00 karim resolving
   2026-03-17 09:20 karim resolved
   2026-04-14 10:00 marc closed`, body('L\'analyse des tendances de janvier montre 91 % de mémoire employée.', 'Simulation de la perte de chaque hôte : deux fois sur trois, une machine ne redémarre pas.', 'Onze machines ajoutées en deux ans sans revoir la grappe.', 'Éteindre CI-00055 libère 8 Go.', 'Mémoire portée à 512 Go par {chg.memoire}; seuil d\'alarme à 75 %.')),
  problem('prb.portail', { title: 'Portail lent les matins de paie', services: ['SVC-0003'], level: 2, incidents: ['inc.portail-lent', 'inc.portail-lent-2'], cis: ['CI-00045'], cause_code: 'capacity', root_cause: 'Cache de la base trop petit pour le relevé annuel.', workaround: 'KB-0001', outcome: 'fixed', changes: ['chg.portail-bd'], assignee: 'karim.benali', escalation: 3 },
  `2026-03-27 10:00 marc new
   11:00 marc classified
   2026-03-30 09:00 karim investigating
   2026-04-02 09:00 julie level 2
   2026-04-13 11:00 claire level 3
   2026-04-20 10:00 karim known-error
   2026-05-11 09:30 karim resolving
   2026-05-20 10:00 karim resolved
   2026-06-18 09:00 julie closed Trois paies sans ralentissement.`, body('Relevés lents un jeudi sur deux.', 'Les statistiques hebdomadaires et la paie lisent les mêmes tables à la même heure.', 'La mémoire de CI-00045 ne contient pas l\'index des paiements.', 'Voir KB-0001 : arrêter la tâche de statistiques.', 'Mémoire doublée par {chg.portail-bd}; statistiques déplacées au dimanche.')),
  problem('prb.clinique', { title: 'Volume de la base clinique saturé sans alarme', services: ['SVC-0004'], level: 3, incidents: ['inc.clinique-bd'], cis: ['CI-00047'], cause_code: 'configuration', root_cause: 'Archivage des journaux désactivé lors d\'une restauration d\'essai et jamais réactivé.', workaround: 'Déplacer les journaux de plus de trois jours.', outcome: 'fixed', assignee: 'julie.bouchard', escalation: 3 },
  `2026-06-16 15:00 julie new
   15:10 julie classified
   2026-06-17 09:00 julie investigating
   2026-06-17 10:00 claire level 3 Suivi hebdomadaire demandé.
   2026-06-22 11:00 julie known-error
   2026-06-30 09:00 julie resolving
   2026-07-21 10:00 julie resolved
   2026-08-18 09:30 julie closed`, body('Base en lecture seule, voir {inc.clinique-bd}.', 'Les journaux n\'étaient plus archivés depuis le {2026-04-28}, jour d\'un test de restauration.', 'La fiche de restauration désactive l\'archivage et n\'a pas d\'étape pour le remettre.', 'Déplacer les journaux vers CI-00017 et redémarrer.', 'Étape ajoutée à la fiche; alarme à 80 %; réplique CI-00048 en service.')),
  problem('prb.odoo', { title: 'Taxes fausses sur les fûts consignés dans Odoo 18', services: ['SVC-0005'], level: 1, proactive: true, cis: ['CI-00066'], cause_code: 'software-defect', root_cause: 'Le module de consigne calcule la taxe sur le prix avec consigne.', workaround: 'Rester en version 17.', outcome: 'fixed', see_also: ['chg.odoo-1'], changes: ['chg.odoo'], assignee: 'karim.benali', escalation: 3 },
  `2026-07-14 13:00 karim new
   13:20 karim classified
   2026-07-15 09:00 karim investigating
   2026-07-21 10:00 julie level 2
   2026-07-29 11:00 claire level 3 Report accepté par la cliente.
   2026-08-04 10:00 karim known-error
   2026-09-28 09:00 karim resolving Correctif de l'éditeur reçu.
   2026-11-19 10:00 karim resolved`, body('Écart de 14,98 $ sur trois ventes types.', 'Rejoué sur une copie; l\'éditeur confirme.', 'Module de consigne, version 18.0.1.', 'Rester en version 17, encore corrigée jusqu\'à la fin de l\'année.', 'Module corrigé, livré par {chg.odoo}.')),
  problem('prb.parefeu-clinique', { title: 'Pare-feu de la clinique qui redémarre seul', services: ['SVC-0004'], level: 2, incidents: ['inc.clinique-lent', 'inc.clinique-lent-2'], cis: ['CI-00032'], cause_code: 'hardware-failure', root_cause: 'Condensateurs de l\'alimentation usés.', workaround: 'KB-0003', changes: ['chg.parefeu-clinique'], assignee: 'david.nguyen', escalation: 3 },
  `2026-09-17 09:30 julie new
   09:45 julie classified
   2026-09-18 10:00 david investigating
   2026-09-24 09:00 julie level 2
   2026-10-06 09:00 claire level 3 Remplacement budgété.
   2026-10-14 11:00 david known-error
   2026-11-09 10:05 david resolving`, body('Redémarrages l\'après-midi, puis le soir.', 'Tension mesurée à 11,2 V au lieu de 12 V; l\'appareil de rechange de l\'atelier tient 72 heures.', 'Alimentation en fin de vie; le fabricant ne la vend plus.', 'Ventilateur d\'appoint et suivi selon KB-0003.', '')),
  problem('prb.horloge', { title: 'Accès distant refusé quand l\'heure du téléphone dérive', services: ['SVC-0006'], level: 1, incidents: ['inc.vpn'], cis: ['CI-00053'], cause_code: 'environment', root_cause: 'La double authentification n\'admet que trente secondes d\'écart.', workaround: 'KB-0005', assignee: 'alice.tremblay', escalation: 3 },
  `2026-10-30 10:00 alice new
   10:10 alice classified
   2026-11-02 09:00 alice investigating
   2026-11-05 09:00 marc level 2
   2026-11-10 11:00 alice known-error
   2026-11-16 09:00 claire level 3 En attente de {chg.double-auth}, qui change de méthode.`, body('Connexion sans fin, sans message.', 'Trois cas depuis l\'été, tous avec l\'heure réglée à la main.', 'Écart d\'heure supérieur à trente secondes.', 'Voir KB-0005.', '')),
  problem('prb.pourriel', { title: 'Filtre antipourriel trop sévère en français', services: ['SVC-0001'], level: 2, incidents: ['inc.courriel', 'inc.courriel-2'], cis: ['CI-00040', 'CI-00041'], assignee: 'david.nguyen' },
  `2026-11-19 11:00 david new
   11:10 david classified
   2026-11-20 09:30 david investigating`, body('Un courriel sur six retenu.', 'Le modèle de langue fourni est entraîné en anglais; essai prévu avec le modèle multilingue.')),
  problem('prb.sauvegarde', { title: 'Sauvegardes de la clinique plus longues chaque semaine', services: ['SVC-0004'], level: 1, proactive: true, cis: ['CI-00019'], assignee: 'karim.benali', escalation: 3 },
  `2026-10-26 10:00 karim new
   10:20 karim classified
   2026-10-27 09:00 karim investigating
   2026-11-02 09:00 julie level 2
   2026-11-11 09:00 claire level 3
   2026-11-12 10:00 karim pending supplier Journal envoyé à l'éditeur de DossierSanté.`, body('De 40 à 95 minutes depuis septembre.', 'Les images de la radiologie ne se dédupliquent pas; l\'éditeur vérifie leur format.')),
  problem('prb.replication', { title: 'Réplication du stockage en retard la nuit', services: ['SVC-0010'], level: 1, proactive: true, cis: ['CI-00018'], assignee: 'karim.benali', escalation: 3 },
  `2026-08-31 09:00 karim new
   09:30 karim classified
   2026-09-02 10:00 karim investigating
   2026-09-08 09:00 julie level 2
   2026-09-16 09:00 claire level 3
   2026-09-25 15:00 karim note Mesures posées; à relire dans deux semaines.`, body('Jusqu\'à cinquante minutes de retard à trois heures du matin.', 'La fenêtre de sauvegarde occupe le même lien.')),
  problem('prb.numeriseurs', { title: 'Numériseurs qui perdent leur partage après une mise à jour', services: ['SVC-0002'], level: 1, proactive: true, cis: ['CI-00042'], assignee: 'alice.tremblay' },
  `2026-11-18 11:00 alice new
   2026-11-19 09:00 alice classified`, body('Trois signalements en un mois.')),
  problem('prb.doublons', { title: 'Réunions en double dans les calendriers', services: ['SVC-0001'], level: 1, proactive: true },
  `2026-11-20 17:00 alice new`, body('Deux cas cette semaine, après le changement d\'heure.')),
  problem('prb.etiquettes', { title: 'Ports du commutateur de la scierie qui se ferment', services: ['SVC-0002'], level: 1, incidents: ['inc.imprimante'], cis: ['CI-00031'], assignee: 'etienne.morin' },
  `2025-10-08 10:00 etienne new
   2025-10-09 09:00 etienne classified
   2025-11-03 09:00 etienne cancelled Ne s'est pas reproduit; le câble était seul en cause.`, body('Un port fermé par une surcharge.')),
];
