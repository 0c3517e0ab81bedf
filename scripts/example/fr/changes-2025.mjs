// @ts-check
/** Demandes de changement de l'automne 2025 au printemps 2026. */
import { of } from '../record.mjs';
import { plan, sections, span } from './change-parts.mjs';

const change = of('change');
/** Renouveler un certificat : le modèle de changement standard, approuvé une fois pour toutes. */
const certificate = (/** @type {string} */ name, /** @type {string} */ ci, /** @type {string} */ revue) => sections({
  motif: `Le certificat ${name} (${ci}) arrive à échéance; les navigateurs refuseraient la connexion.`,
  portee: `${ci} et les serveurs qui le présentent; aucune autre configuration.`,
  impact: 'Aucune interruption : rechargement à chaud du frontal.',
  risques: 'Chaîne intermédiaire oubliée : les téléphones plus anciens la refuseraient.',
  actions: ['Demander le certificat avec la clé conservée au coffre CI-00083.', 'Déposer certificat et chaîne sur chaque serveur.', 'Recharger le frontal et vérifier la date d\'échéance.'],
  tests: 'Contrôle de la chaîne depuis un poste externe et un téléphone.',
  retour: 'Remettre l\'ancien certificat, encore valide, et recharger.', revue,
});

export const changes2025 = [
  change('chg.certificat-1', { title: 'Renouveler le certificat du portail', class: 'standard', gravity: 'minor', impact: 'low', urgency: 'medium', priority: 'P4', risk: 'low', requester: 'david.nguyen', client: 'CLT-0001', services: ['SVC-0003'], cis: ['CI-00080'], configuration_plan: 'pgc.certificat-1', assignee: 'david.nguyen',
    planned: { implement: span('2025-11-19 19:00', '19:30') }, actual: { implement: span('2025-11-19 19:02', '19:15') }, outcome: 'successful' },
  `2025-11-10 09:20 david draft
   09:40 david submitted
   2025-11-11 10:00 marc assessed Deviendra le modèle des renouvellements.
   10:05 marc approved
   2025-11-12 09:05 david scheduled
   2025-11-19 18:50 david building
   18:55 david testing
   19:02 david implementing
   19:15 david implemented
   2025-11-20 09:00 marc reviewed
   09:10 marc closed`, certificate('du portail', 'CI-00080', 'Treize minutes, sans interruption. La marche à suivre sert désormais de modèle : les suivants citent ce changement dans `model`.')),
  plan('chg.certificat-1', { title: 'certificat du portail', items: [{ ci: 'CI-00080', from: { expires: '2025-11-28' }, to: { expires: '2026-08-25' }, check: 'Date lue dans le navigateur' }], integrity: 'La chaîne présentée compte trois certificats.', who: 'David dépose, Marc vérifie.' },
    `2025-11-11 14:00 david draft
     15:00 marc approve RGS/AC
     15:05 marc approved
     2025-11-19 19:10 david applied
     2025-11-20 08:50 marc verified`),
  change('chg.fichiers', { title: 'Remplacer l\'ancien serveur de fichiers', class: 'normal', gravity: 'significant', impact: 'medium', urgency: 'medium', priority: 'P3', risk: 'medium', requester: 'karim.benali', services: ['SVC-0002'], cis: ['CI-00042'], configuration_plan: 'pgc.fichiers', assignee: 'karim.benali', downtime: '2h', risk_answers: { 'retour-arriere': true, 'premiere-fois': true, interruption: true },
    planned: { build: span('2025-12-15 09:00', '2026-01-09 17:00'), implement: span('2026-01-12 18:00', '22:00'), review: '2026-01-19' }, actual: { implement: span('2026-01-12 18:00', '21:10') }, outcome: 'successful-with-issues', milestones: [{ name: 'Copie à blanc', due: '2026-01-07', done: true }] },
  `2025-11-25 10:00 karim draft
   2025-11-26 09:00 karim submitted
   2025-11-27 13:00 marc assessed
   2025-12-01 09:30 marc approve RGS/AC
   10:10 sophie approve RGS/RC Les deux clients sont avisés.
   10:15 marc approved
   2025-12-08 11:00 karim scheduled
   2025-12-15 09:10 karim building
   2026-01-07 15:00 karim testing
   2026-01-12 18:00 karim implementing
   21:10 karim implemented
   2026-01-19 10:00 marc reviewed
   2026-01-20 09:00 marc closed`, sections({
    motif: 'Les disques de CI-00021 tombent l\'un après l\'autre et le contrat UC-0006 se termine à la fin de l\'année.',
    portee: 'Les dossiers de la coopérative et de la clinique, 3,1 To; l\'adresse du service ne change pas.',
    impact: 'Fichiers en lecture seule pendant deux heures un lundi soir.',
    risques: 'Droits d\'accès mal repris; fichiers ouverts pendant la bascule.',
    actions: ['Copier à blanc la semaine précédente.', 'Passer l\'ancien serveur en lecture seule.', 'Copier l\'écart et basculer l\'adresse.', 'Comparer les droits de vingt dossiers tirés au sort.'],
    tests: 'Comparaison des empreintes de 2 000 fichiers; ouverture par un usager de chaque client.',
    retour: 'Remettre l\'adresse sur l\'ancien serveur, gardé intact deux semaines.',
    cout: 'Neuf heures de travail; aucun achat.',
    revue: 'Bascule plus courte que prévu, mais douze raccourcis de la clinique pointaient vers l\'ancien nom; corrigés le lendemain. Leçon : relever les raccourcis avant la prochaine migration.' })),
  plan('chg.fichiers', { title: 'serveur de fichiers', items: [{ ci: 'CI-00042', from: { version: '1' }, to: { version: '2' }, check: 'Montage depuis un poste de chaque client' }], integrity: 'Empreintes comparées; quotas identiques.', who: 'Karim migre; Alice accueille les appels du mardi matin.' },
    `2025-12-01 14:00 karim draft
     2025-12-03 09:00 marc approve RGS/AC
     09:05 marc approved
     2026-01-12 20:50 karim applied
     2026-01-13 11:00 marc verified`),
  change('chg.memoire', { title: 'Porter la mémoire des hôtes à 512 Go', class: 'normal', gravity: 'significant', impact: 'medium', urgency: 'low', priority: 'P4', risk: 'low', requester: 'karim.benali', services: ['SVC-0001', 'SVC-0003', 'SVC-0004'], cis: ['CI-00014', 'CI-00015', 'CI-00016'], problems: ['prb.capacite'], configuration_plan: 'pgc.memoire', assignee: 'karim.benali', risk_answers: { 'retour-arriere': true, 'premiere-fois': true, interruption: false },
    planned: { implement: span('2026-03-15 06:00', '10:00') }, actual: { implement: span('2026-03-15 06:05', '09:20') }, outcome: 'successful' },
  `2026-02-09 10:00 karim draft
   2026-02-10 09:00 karim submitted
   2026-02-12 10:30 marc assessed
   2026-02-16 11:00 marc approve RGS/AC
   2026-02-17 08:30 sophie approve RGS/RC
   08:35 marc approved
   2026-02-23 14:00 karim scheduled
   2026-03-13 15:00 karim building
   15:30 karim testing
   2026-03-15 06:05 karim implementing
   09:20 karim implemented
   2026-03-17 09:00 marc reviewed
   09:10 marc closed`, sections({
    motif: 'L\'analyse de {prb.capacite} montre que deux hôtes ne suffiraient plus à porter les machines du troisième.',
    portee: 'CI-00014, CI-00015 et CI-00016, l\'un après l\'autre.',
    impact: 'Aucune interruption : les machines migrent à chaud avant chaque arrêt.',
    risques: 'Barrette défectueuse; redondance réduite pendant quatre heures.',
    actions: ['Vider un hôte de ses machines.', 'Arrêter, poser les barrettes, redémarrer.', 'Éprouver la mémoire trente minutes, puis passer au suivant.'],
    tests: 'Épreuve de mémoire complète et relevé de la console de gestion.',
    retour: 'Retirer les barrettes neuves; les anciennes restent en place.',
    cout: '4 860 $ de mémoire.',
    revue: 'Aucune alarme. La marge de capacité passe de 9 % à 38 %.' })),
  plan('chg.memoire', { title: 'mémoire des hôtes', items: ['CI-00014', 'CI-00015', 'CI-00016'].map((ci) => ({ ci, from: { 'attributes.ram_gb': 384 }, to: { 'attributes.ram_gb': 512 }, check: 'Total lu par la console de gestion' })), integrity: 'Les trois hôtes restent dans la grappe; aucune machine en erreur.', who: 'Karim intervient en salle, David surveille à distance.' },
    `2026-02-18 10:00 karim draft
     2026-02-19 09:00 marc approve RGS/AC
     09:02 marc approved
     2026-03-15 09:10 karim applied
     2026-03-16 09:00 marc verified`),
];
