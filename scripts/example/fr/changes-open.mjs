// @ts-check
/** Demandes de changement de l'automne 2026 : ce qui est en cours, refusé, annulé ou à revoir. */
import { of } from '../record.mjs';
import { plan, sections, span } from './change-parts.mjs';

const change = of('change');
const renewal = (/** @type {string} */ name, /** @type {string} */ ci, /** @type {string} */ revue) => sections({
  motif: `Le certificat ${name} (${ci}) arrive à échéance.`, portee: `${ci} et les serveurs qui le présentent.`, impact: 'Aucune interruption : rechargement à chaud.', risques: 'Ceux du modèle {chg.certificat-1}.',
  actions: ['Suivre les trois étapes du modèle {chg.certificat-1}.'], tests: 'Ceux du modèle, depuis l\'extérieur.', retour: 'Remettre l\'ancien certificat, encore valide.', revue });
/** @param {string} key @param {string} ci @param {string} from @param {string} to @param {string} name @param {string} day @param {string} next */
const renewalPlan = (key, ci, from, to, name, day, next) => plan(key, { title: name, items: [{ ci, from: { expires: from }, to: { expires: to }, check: 'Date lue dans le navigateur' }], integrity: 'Chaîne complète présentée.', who: 'David dépose, Julie vérifie.' },
  `${day} 09:30 david draft
   09:50 julie approve RGS/AC
   09:55 julie approved
   19:10 david applied
   ${next} 09:00 julie verified`);

export const changesOpen = [
  change('chg.certificat-2', { title: 'Renouveler le certificat du portail', class: 'standard', gravity: 'minor', impact: 'low', urgency: 'medium', priority: 'P4', risk: 'low', requester: 'david.nguyen', client: 'CLT-0001', services: ['SVC-0003'], cis: ['CI-00080'], model: 'chg.certificat-1', configuration_plan: 'pgc.certificat-2', assignee: 'david.nguyen',
    planned: { implement: span('2026-08-18 19:00', '19:30') }, actual: { implement: span('2026-08-18 19:02', '19:15') }, outcome: 'successful' },
  `2026-08-10 09:00 david draft
   09:05 david submitted
   09:10 david assessed
   09:12 david approved Préapprouvé par le modèle.
   09:15 david scheduled
   2026-08-18 18:50 david building
   18:55 david testing
   19:02 david implementing
   19:15 david implemented
   2026-08-19 09:10 julie reviewed
   09:12 julie closed`, renewal('du portail', 'CI-00080', 'Conforme au modèle.')),
  renewalPlan('chg.certificat-2', 'CI-00080', '2026-08-25', '2027-08-15', 'certificat du portail', '2026-08-18', '2026-08-19'),
  change('chg.certificat-3', { title: 'Renouveler le certificat de la messagerie', class: 'standard', gravity: 'minor', impact: 'low', urgency: 'medium', priority: 'P4', risk: 'low', requester: 'david.nguyen', services: ['SVC-0001'], cis: ['CI-00081'], model: 'chg.certificat-1', configuration_plan: 'pgc.certificat-3', assignee: 'david.nguyen',
    planned: { implement: span('2026-09-30 19:00', '19:30') }, actual: { implement: span('2026-09-30 19:01', '19:20') }, outcome: 'successful-with-issues' },
  `2026-09-21 09:00 david draft
   09:05 david submitted
   09:10 david assessed
   09:12 david approved Préapprouvé par le modèle.
   09:15 david scheduled
   2026-09-30 18:50 david building
   18:55 david testing
   19:01 david implementing
   19:20 david implemented
   2026-10-01 09:10 julie reviewed
   09:12 julie closed`, renewal('de la messagerie', 'CI-00081', 'La chaîne intermédiaire manquait sur courriel-2 : deux téléphones l\'ont refusée jusqu\'à 7 h 40 ({inc.telephones}). L\'étape 2 du modèle dit maintenant « sur chaque serveur ».')),
  renewalPlan('chg.certificat-3', 'CI-00081', '2026-10-10', '2027-10-02', 'certificat de la messagerie', '2026-09-30', '2026-10-01'),
  change('chg.terminaux', { title: 'Mettre à jour les terminaux de paiement', class: 'normal', gravity: 'minor', impact: 'low', urgency: 'low', priority: 'P5', risk: 'low', requester: 'alice.tremblay', client: 'CLT-0003', services: ['SVC-0005'], cis: ['CI-00036', 'CI-00037'], configuration_plan: 'pgc.terminaux', assignee: 'alice.tremblay',
    planned: { implement: span('2026-11-03 08:00', '09:30') }, actual: { implement: span('2026-11-03 08:00', '08:50') }, outcome: 'successful' },
  `2026-10-19 10:00 alice draft
   10:10 alice submitted
   2026-10-20 09:00 marc assessed
   09:10 marc approve RGS/AC
   09:11 marc approved
   2026-10-21 09:00 alice scheduled
   2026-11-02 13:00 alice building
   14:00 alice testing
   2026-11-03 08:00 alice implementing
   08:50 alice implemented
   2026-11-10 10:00 marc reviewed`, sections({
    motif: 'L\'institution financière exige la version 4.12 avant la fin de l\'année.', portee: 'CI-00036 et CI-00037.', impact: 'Un terminal à la fois, avant l\'ouverture.', risques: 'Terminal à réinscrire auprès de la banque.', actions: ['Mettre à jour le terminal de la boutique.', 'Faire une vente d\'un dollar.', 'Mettre à jour celui du comptoir.'],
    tests: 'Une vente et un remboursement sur chacun.', retour: 'Terminal de rechange préconfiguré, laissé sur place.', revue: 'Aucun incident; le terminal de rechange reste à Rimouski.' })),
  plan('chg.terminaux', { title: 'terminaux de paiement', items: ['CI-00036', 'CI-00037'].map((ci) => ({ ci, from: { version: '4.09' }, to: { version: '4.12' }, check: 'Version imprimée sur le reçu de test' })), integrity: 'Les deux terminaux répondent à la banque.', who: 'Alice par téléphone, Nathalie sur place.' },
    `2026-10-21 10:00 alice draft
     11:00 marc approve RGS/AC
     11:02 marc approved
     2026-11-03 08:45 alice applied
     2026-11-04 09:00 marc verified`),
  change('chg.pourriel', { title: 'Changer de filtre antipourriel', class: 'normal', gravity: 'minor', impact: 'medium', urgency: 'medium', priority: 'P3', risk: 'medium', requester: 'david.nguyen', services: ['SVC-0001'], cis: ['CI-00040', 'CI-00041'], incidents: ['inc.courriel'], configuration_plan: 'pgc.pourriel', assignee: 'david.nguyen',
    planned: { implement: span('2026-11-18 19:00', '21:00'), review: '2026-11-27' }, actual: { implement: span('2026-11-18 19:00', '20:40') } },
  `2026-10-28 09:00 david draft
   09:30 david submitted
   2026-10-30 10:00 julie assessed
   2026-11-02 09:00 julie approve RGS/AC
   09:02 julie approved
   2026-11-05 09:00 david scheduled
   2026-11-09 09:00 david building
   2026-11-12 10:00 david testing
   2026-11-18 19:00 david implementing
   20:40 david rolled-back Un courriel sur six mis en quarantaine à tort.`, sections({
    motif: 'L\'ancien filtre laisse passer l\'hameçonnage en français.', portee: 'CI-00040 et CI-00041.', impact: 'Délais de livraison d\'une minute au plus.', risques: 'Courriels légitimes retenus.', actions: ['Activer le filtre en observation sur courriel-2.', 'L\'activer en coupure.', 'Faire de même sur courriel-1.'],
    tests: 'Deux cents courriels connus, dont cinquante malveillants.', retour: 'Réactiver l\'ancien filtre, resté installé.' })),
  plan('chg.pourriel', { title: 'filtre antipourriel', items: ['CI-00040', 'CI-00041'].map((ci) => ({ ci, from: { 'attributes.filtre': 'ancien' }, to: { 'attributes.filtre': 'nouveau' }, check: 'En-tête ajouté aux courriels reçus' })), integrity: 'Files d\'attente vides avant et après.', who: 'David, Julie décide.' },
    `2026-11-05 10:00 david draft
     11:00 julie approve RGS/AC
     11:01 julie approved`),
  change('chg.telephonie', { title: 'Migrer le serveur de téléphonie', class: 'normal', gravity: 'significant', impact: 'medium', urgency: 'medium', priority: 'P3', risk: 'medium', requester: 'david.nguyen', client: 'CLT-0001', services: ['SVC-0007'], cis: ['CI-00054'], incidents: ['inc.boite-vocale'], configuration_plan: 'pgc.telephonie', release: 'rel.telephonie', assignee: 'david.nguyen',
    planned: { implement: span('2026-11-19 18:30', '2026-11-29 17:00') }, actual: { implement: { start: '2026-11-19 18:30' } } },
  `2026-10-12 13:00 david draft
   13:20 david submitted
   2026-10-15 10:00 marc assessed
   2026-10-19 09:00 marc approve RGS/AC
   09:40 sophie approve RGS/RC
   09:42 marc approved
   2026-10-27 09:00 david scheduled
   2026-11-02 09:00 david building
   2026-11-16 10:00 david testing
   2026-11-19 18:30 david implementing`, sections({
    motif: 'La version en place ne gère pas les appels 9-1-1 de nouvelle génération.', portee: 'CI-00054 et les trente-deux postes de la coopérative.', impact: 'Appels par la passerelle de secours, sans messagerie vocale.', risques: 'Numéros mal portés par le fournisseur.', actions: ['Basculer vers la passerelle de secours.', 'Migrer la configuration.', 'Reprendre les postes par groupes de huit.'],
    tests: 'Appel entrant, sortant, d\'urgence et transfert par groupe.', retour: 'Garder la passerelle de secours et restaurer l\'instantané.' })),
  plan('chg.telephonie', { title: 'téléphonie', items: [{ ci: 'CI-00054', from: { 'attributes.ram_gb': 8 }, to: { 'attributes.ram_gb': 12 }, check: 'Mémoire vue par le système' }], integrity: 'Trente-deux postes inscrits.', who: 'David; Isabelle Côté valide les appels.' },
    `2026-10-27 10:00 david draft
     11:00 marc approve RGS/AC
     11:01 marc approved`),
  change('chg.web', { title: 'Ouvrir l\'hébergement web', class: 'normal', gravity: 'minor', impact: 'low', urgency: 'low', priority: 'P5', risk: 'low', requester: 'alice.tremblay', services: ['SVC-0008'], cis: ['CI-00056'], configuration_plan: 'pgc.web', assignee: 'alice.tremblay', release: 'rel.web',
    planned: { build: span('2026-10-13 09:00', '2026-11-06 17:00'), implement: span('2027-01-12 09:00', '12:00') } },
  `2026-09-30 11:00 alice draft
   2026-10-01 09:00 alice submitted
   2026-10-02 10:00 julie assessed
   10:30 julie approve RGS/AC
   10:31 julie approved
   2026-10-08 09:00 alice scheduled
   2026-10-13 09:10 alice building
   2026-11-10 15:10 alice testing`, sections({
    motif: 'CLT-0004 et deux autres commerces demandent un hébergement local.', portee: 'CI-00056 et le nouveau service SVC-0008.', impact: 'Aucun sur les services en place.', risques: 'Charge plus forte que prévu en décembre; l\'ouverture attendra janvier.', actions: ['Monter la machine.', 'Éprouver la charge.', 'Ouvrir le service.'], tests: 'Mille visites par minute pendant une heure.', retour: 'Éteindre la machine; aucun client n\'y est encore.' })),
  plan('chg.web', { title: 'hébergement web', items: [{ ci: 'CI-00056', from: { environment: 'test' }, to: { environment: 'production' }, check: 'Sonde de supervision verte' }], integrity: 'Sauvegarde de la nuit réussie.', who: 'Alice.' },
    `2026-10-08 10:00 alice draft
     11:00 julie approve RGS/AC
     11:02 julie approved`),
];
