// @ts-check
/** Améliorations (PDCA) et évaluation de la trousse. */
import { of } from '../record.mjs';

const improvement = of('improvement');
const evaluation = of('evaluation');
/** @param {string[]} texts constat, plan, réalisation, vérification, décision */
const cycle = (...texts) => ['Constat', 'Plan', 'Réalisation', 'Vérification', 'Décision'].flatMap((t, i) => (texts[i] ? [`## ${t}\n\n${texts[i]}`] : [])).join('\n\n');

export const improvements = [
  improvement('ame.reprise', { title: 'Reprendre la clinique en moins de quatre heures', process: 'ITSM-SDE.3', source: 'test', sla: 'SLA-0002', measure: 'Durée de reprise mesurée au test', target: '4h', due: '2026-08-31', assignee: 'julie.bouchard' },
  `2026-04-28 09:00 julie plan
   2026-05-19 09:00 julie do
   2026-07-27 10:00 julie check
   2026-08-24 09:00 julie act
   2026-08-31 10:00 claire closed`, cycle('{tpr.clinique-echec} : six heures au lieu de quatre.', 'Tenir une réplique de la base plutôt que de restaurer.', 'CI-00048 montée en juillet, PR-0001 réécrit.', '{tpr.clinique-reussi} : une heure quarante-cinq.', 'Pratique retenue; à proposer pour le portail en 2027.')),
  improvement('ame.disponibilite', { title: 'Ramener la clinique à 99,5 % de disponibilité', process: 'ITSM-SDE.3', source: 'availability', sla: 'SLA-0002', period: 'month 2026-06-16', measure: 'Disponibilité mensuelle de SVC-0004', target: '99.5', due: '2026-12-18', assignee: 'julie.bouchard', changes: ['chg.parefeu-clinique'] },
  `2026-07-02 10:00 julie plan
   2026-07-13 09:00 julie do
   2026-11-16 10:00 julie check`, cycle('{month 2026-06-16} sous la cible à cause de {inc.clinique-bd}.', 'Alarme sur les volumes, réplique, remplacement du pare-feu.', 'Alarme et réplique en place; pare-feu prévu par {chg.parefeu-clinique}.', 'Aucune interruption en {month 2026-10-15}; à confirmer après le remplacement.')),
  improvement('ame.suppleance', { title: 'Désigner une suppléance pour les confirmations urgentes', process: 'ITSM-CON.2', source: 'review', measure: 'Changements urgents confirmés en deux jours', target: '100 %', due: '2026-12-01', assignee: 'claire.roy' },
  `2026-08-18 10:30 marc plan
   2026-09-15 09:00 claire do
   2026-10-20 09:00 claire check
   2026-11-17 09:00 claire act`, cycle('{chg.parefeu} confirmé cinq jours après.', 'Donner le rôle D à Sophie pendant les absences.', 'Texte ajouté à la procédure du changement.', 'Aucun changement urgent depuis : exercice simulé le {2026-10-20}, confirmé en trois heures.', 'Règle adoptée; à inscrire aux rôles en janvier.')),
  improvement('ame.jeu-essai', { title: 'Compléter le jeu d\'essai des caisses', process: 'ITSM-RLS.1', source: 'review', measure: 'Ventes types rejouées', target: 300, due: '2026-10-30', assignee: 'karim.benali', changes: ['chg.odoo'] },
  `2026-07-21 11:00 julie plan
   2026-08-17 09:00 karim do
   2026-09-14 10:00 karim check
   2026-09-15 10:00 karim plan Il manquait les remises aux employés.
   2026-09-21 09:00 karim do
   2026-11-12 10:00 karim check
   2026-11-18 09:00 karim act
   2026-11-19 10:10 julie closed`, cycle('Vingt ventes n\'ont pas suffi ({chg.odoo-1}).', 'Extraire toutes les sortes de ventes de l\'année.', 'Trois cent quarante ventes, dont quarante avec consigne.', 'Toutes rejouées au cent près avant {chg.odoo}.', 'Le jeu d\'essai se garde dans CI-00087.')),
  improvement('ame.tendances', { title: 'Lire les tendances chaque mois', process: 'ITSM-RES.2', source: 'audit', measure: 'Revues tenues', target: 12, due: '2027-06-30', assignee: 'marc.gagnon' },
  `2026-10-12 10:00 marc plan
   2026-11-02 10:00 marc do`, cycle('L\'audit interne note que la revue préventive saute un mois sur trois.', 'Trente minutes le premier lundi du mois, sur le rapport des tendances.', 'Première revue tenue le {2026-11-02} : {prb.sauvegarde} en est sorti.')),
  improvement('ame.portail-clients', { title: 'Ouvrir un portail des demandes', process: 'ITSM-RES.1', source: 'idea', measure: 'Part des demandes par le portail', target: '50 %', due: '2027-03-31', assignee: 'alice.tremblay' },
  `2026-11-17 15:00 alice plan`, cycle('Une demande sur deux arrive encore par téléphone.', 'Mesurer les demandes d\'un mois, puis choisir les formulaires.')),
  improvement('ame.telecopie', { title: 'Moderniser la télécopie', process: 'ITSM-SDE.3', source: 'idea', assignee: 'etienne.morin' },
  `2026-01-12 09:00 etienne plan
   2026-04-02 11:30 marc cancelled Service retiré.`, cycle('La passerelle n\'est plus soutenue.', 'Comparer deux services en ligne.')),
];

export const evaluations = [
  evaluation('eva.premiere', { title: 'Évaluation de la trousse après un an', name: 'Claire Roy', email: 'claire@boreal.example', kit_version: '1.0', answers: { content: 'very-satisfied', order: 'satisfied', appearance: 'satisfied', missing: 'Un exemple de revue post-incident', 'missing-why': 'Nous avons hésité sur ce qu\'elle doit contenir.', recommend: 'certainly' } },
  `2026-09-14 15:00 claire draft
   2026-09-15 09:30 claire sent`, ''),
  evaluation('eva.seconde', { title: 'Évaluation de la trousse, relation client', name: 'Sophie Lavoie', kit_version: '1.0', answers: { content: 'satisfied', order: 'neutral' } }, `2026-11-18 16:00 sophie draft`, ''),
];
