// @ts-check
/** Demandes de changement à venir, et celles qui ne se feront pas. */
import { later, of } from '../record.mjs';
import { plan, sections, span } from './change-parts.mjs';

const change = of('change');

export const changesPlanned = [
  change('chg.portail-23', { title: 'Portail des membres 2.3 : avis de convocation', class: 'normal', gravity: 'significant', impact: 'medium', urgency: 'low', priority: 'P4', risk: 'medium', requester: 'isabelle.cote', client: 'CLT-0001', services: ['SVC-0003'], cis: ['CI-00063'], configuration_plan: 'pgc.portail-23', release: 'rel.portail-23', assignee: 'alice.tremblay', depends_on: ['chg.portail-bd'],
    planned: { build: span('2026-09-08 09:00', '2026-09-25 17:00'), implement: span('2026-10-07 19:00', '20:00') }, actual: { implement: span('2026-10-07 19:00', '19:35') }, outcome: 'successful' },
  `2026-08-24 10:00 alice draft
   2026-08-25 09:00 alice submitted
   2026-08-27 14:00 marc assessed
   2026-08-31 10:00 marc approve RGS/AC
   11:00 sophie approve RGS/RC
   11:02 marc approved
   2026-09-01 09:00 alice scheduled
   2026-09-08 09:10 alice building
   2026-09-28 09:00 alice testing
   2026-10-07 19:00 alice implementing
   19:35 alice implemented
   2026-10-14 10:00 marc reviewed
   10:05 marc closed`, sections({
    motif: 'Le conseil veut convoquer l\'assemblée par le portail plutôt que par la poste.', portee: 'CI-00063; un nouveau gabarit de courriel.', impact: 'Aucune interruption : un serveur à la fois.', risques: 'Convocation envoyée deux fois.', actions: ['Livrer en essai, envoyer à cinq membres volontaires.', 'Livrer sur les deux serveurs.', 'Envoyer la convocation du {2026-10-14}.'],
    tests: 'Envoi à blanc aux 140 adresses, sans sortie.', retour: 'Redéployer le paquet 2.2.0.', cout: '28 heures facturées.', revue: 'Cent trente-huit convocations ouvertes, deux adresses à corriger.' })),
  plan('chg.portail-23', { title: 'portail 2.3', before: 'portail-v2.2.0', after: 'portail-v2.3.0', items: [{ ci: 'CI-00063', from: { version: '2.2.0' }, to: { version: '2.3.0' }, check: 'Version affichée en bas de page' }], integrity: 'Les deux serveurs portent le même paquet.', who: 'Alice livre, Karim surveille.' },
    `2026-09-01 10:00 alice draft
     11:00 marc approve RGS/AC
     11:05 marc approved
     2026-10-07 19:30 alice applied
     2026-10-08 09:00 karim verified`),
  change('chg.parefeu-clinique', { title: 'Remplacer le pare-feu de la clinique', class: 'normal', gravity: 'significant', impact: 'high', urgency: 'medium', priority: 'P2', risk: 'low', requester: 'david.nguyen', client: 'CLT-0002', services: ['SVC-0004'], cis: ['CI-00032', 'CI-00024'], configuration_plan: 'pgc.parefeu-clinique', assignee: 'david.nguyen', problems: ['prb.parefeu-clinique'], release: 'rel.clinique', risk_answers: { 'retour-arriere': true, 'premiere-fois': false, interruption: true },
    planned: { build: span('2026-11-12 09:00', '2026-11-27 17:00'), test: span('2026-11-30 09:00', '2026-12-02 17:00'), implement: span('2026-12-06 06:00', '10:00'), review: '2026-12-14' }, milestones: [{ name: 'Appareil reçu', due: '2026-11-10', done: true }, { name: 'Essai en atelier', due: '2026-12-02' }] },
  `2026-10-19 13:00 david draft
   2026-10-20 09:00 david submitted
   2026-10-22 10:00 julie assessed
   2026-10-26 09:00 julie approve RGS/AC
   10:00 sophie approve RGS/RC
   2026-10-27 08:30 claire approve D
   08:35 julie approved
   2026-11-09 10:00 david scheduled
   2026-11-12 13:10 david building`, sections({
    motif: 'CI-00032 redémarre seul depuis l\'automne ({prb.parefeu-clinique}) et sa garantie se termine au printemps.', portee: 'CI-00032, remplacé par CI-00024; mêmes règles, mêmes adresses.', impact: 'Clinique sans réseau de trente à soixante minutes, un dimanche de maintenance.', risques: 'Tunnel vers le dossier santé à réinscrire auprès du ministère.', actions: ['Configurer en atelier.', 'Faire inscrire la nouvelle clé.', 'Échanger les appareils.', 'Vérifier chaque poste de consultation.'],
    tests: 'Tunnel, imprimantes, téléphones et ordonnances électroniques.', retour: 'Rebrancher CI-00032, gardé sur place un mois.', cout: '1 240 $ et dix heures.' })),
  plan('chg.parefeu-clinique', { title: 'pare-feu de la clinique', items: [{ ci: 'CI-00024', from: { status: 'testing' }, to: { status: 'live' }, check: 'Tunnel monté' }, { ci: 'CI-00032', from: { status: 'live' }, to: { status: 'stock' }, check: 'Étiqueté et rangé sur place' }], integrity: 'Quatre-vingt-sept règles, comparées une à une.', who: 'David sur place, Julie à distance.' },
    `2026-11-09 11:00 david draft
     13:00 julie approve RGS/AC
     13:02 julie approved`),
  change('chg.keycloak', { title: 'Mettre à niveau Keycloak', class: 'normal', gravity: 'minor', impact: 'medium', urgency: 'medium', priority: 'P3', risk: 'low', requester: 'karim.benali', services: ['SVC-0006'], cis: ['CI-00050', 'CI-00051', 'CI-00067'], configuration_plan: 'pgc.keycloak', release: 'rel.annuaire', assignee: 'karim.benali',
    planned: { implement: span('2026-12-02 19:00', '21:00') } },
  `2026-11-05 10:00 karim draft
   10:20 karim submitted
   2026-11-09 09:00 marc assessed
   2026-11-10 09:00 marc approve RGS/AC
   09:02 marc approved
   2026-11-16 10:00 karim scheduled`, sections({
    motif: 'Deux failles moyennes corrigées par la version 26.4.', portee: 'Les deux annuaires, l\'un après l\'autre.', impact: 'Aucun : l\'un des deux suffit.', risques: 'Thème de la page de connexion à reprendre.', actions: ['Sauvegarder la base.', 'Mettre à niveau annuaire-2, puis annuaire-1.'], tests: 'Connexion au portail, aux fichiers et au réseau privé.', retour: 'Restaurer l\'instantané.' })),
  plan('chg.keycloak', { title: 'Keycloak', items: [{ ci: 'CI-00067', from: { version: '26.2' }, to: { version: '26.4' }, check: 'Version dans la console' }], integrity: 'Sessions conservées.', who: 'Karim.' },
    `2026-11-16 10:30 karim draft
     11:00 marc approve RGS/AC
     11:01 marc approved`),
  change('chg.double-auth', { title: 'Exiger la clé physique pour les administrateurs', class: 'normal', gravity: 'minor', impact: 'low', urgency: 'medium', priority: 'P4', risk: 'low', requester: 'david.nguyen', services: ['SVC-0006'], cis: ['CI-00050'], configuration_plan: 'pgc.double-auth', assignee: 'david.nguyen',
    planned: { implement: span('2026-12-02 20:00', '20:30') } },
  `2026-11-11 09:00 david draft
   09:30 david submitted
   2026-11-12 10:00 julie assessed
   2026-11-13 09:00 julie approve RGS/AC
   09:01 julie approved
   2026-11-17 09:00 david scheduled`, sections({
    motif: 'Recommandation de l\'assureur en cyberrisque.', portee: 'Politique d\'authentification d\'annuaire-1, répliquée.', impact: 'Les cinq administrateurs seulement.', risques: 'Administrateur sans sa clé.', actions: ['Inscrire deux clés par personne.', 'Activer la politique.'], tests: 'Connexion de chacun avec ses deux clés.', retour: 'Désactiver la politique avec le compte de secours.' })),
  plan('chg.double-auth', { title: 'clé physique', items: [{ ci: 'CI-00050', from: { 'attributes.auth': 'totp' }, to: { 'attributes.auth': 'webauthn' }, check: 'Politique lue dans la console' }], integrity: 'Compte de secours éprouvé.', who: 'David.' },
    `2026-11-17 09:30 david draft
     10:00 julie approve RGS/AC
     10:01 julie approved`),
  change('chg.supervision', { title: 'Déplacer la base de la supervision', class: 'normal', gravity: 'minor', impact: 'low', urgency: 'low', priority: 'P5', risk: 'low', requester: 'karim.benali', services: ['SVC-0010'], cis: ['CI-00052'], configuration_plan: 'pgc.supervision', release: 'rel.supervision', assignee: 'karim.benali',
    planned: { implement: span('2026-11-17 13:00', '15:00') } },
  `2026-10-29 10:00 karim draft
   10:10 karim submitted
   2026-11-02 09:30 marc assessed
   09:40 marc approve RGS/AC
   09:41 marc approved
   2026-11-06 10:00 karim scheduled`, sections({
    motif: 'Le disque de CI-00052 se remplit de dix gigaoctets par mois.', portee: 'CI-00052.', impact: 'Supervision aveugle trente minutes.', risques: 'Alarmes manquées pendant la copie.', actions: ['Arrêter la collecte.', 'Copier la base sur le nouveau volume.', 'Relancer.'], tests: 'Graphiques continus de part et d\'autre.', retour: 'Remonter l\'ancien volume.' })),
  plan('chg.supervision', { title: 'supervision', items: [{ ci: 'CI-00052', from: { 'attributes.disque_go': 200 }, to: { 'attributes.disque_go': 500 }, check: 'Espace vu par le système' }], integrity: 'Nombre de sondes inchangé.', who: 'Karim.' },
    `2026-11-06 10:30 karim draft`),
  change('chg.hote4', { title: 'Ajouter un quatrième hôte', class: 'normal', gravity: 'significant', impact: 'low', urgency: 'low', priority: 'P5', risk: 'medium', requester: 'karim.benali', services: ['SVC-0008'], cis: ['CI-00023'], assignee: 'karim.benali', planned: { implement: span('2027-01-20 09:00', '16:00') } },
  `2026-10-30 09:00 karim draft
   09:30 karim submitted
   2026-11-05 13:00 julie assessed
   2026-11-09 09:30 marc approve RGS/AC
   09:32 marc approved`, sections({
    motif: 'L\'hébergement web et deux clients pressentis demandent 200 Go de mémoire.', portee: 'CI-00023.', impact: 'Aucun.', risques: 'Retard de livraison.', actions: ['Recevoir et éprouver une semaine.', 'Joindre à la grappe.'], tests: 'Migration à chaud d\'une machine d\'essai.', retour: 'Retirer l\'hôte de la grappe.', cout: '18 900 $, budget de janvier.' })),
  change('chg.journaux', { title: 'Centraliser les journaux', class: 'normal', gravity: 'minor', impact: 'low', urgency: 'low', priority: 'P5', risk: 'low', requester: 'julie.bouchard', services: ['SVC-0004'], cis: ['CI-00052'], assignee: 'julie.bouchard', release: 'rel.journaux' },
  `2026-11-04 09:00 julie draft
   2026-11-10 09:00 julie submitted
   2026-11-18 10:00 marc assessed`, sections({
    motif: 'L\'audit de la clinique demande un an de journaux d\'accès.', portee: 'Collecteur sur CI-00052.', impact: 'Aucun.', risques: 'Volume sous-estimé.', actions: ['Installer le collecteur.', 'Raccorder les serveurs.'], tests: 'Recherche d\'un accès de la veille.', retour: 'Arrêter le collecteur.' })),
  change('chg.immuable', { title: 'Adopter la copie externe immuable', class: 'normal', gravity: 'significant', impact: 'low', urgency: 'medium', requester: 'karim.benali', services: ['SVC-0010'], cis: ['CI-00058'], assignee: 'karim.benali' },
  `2026-11-17 11:30 karim draft
   2026-11-19 14:00 karim submitted`, sections({
    motif: 'L\'assureur demande une copie que même un administrateur ne peut effacer.', portee: 'CI-00058 et les sauvegardes de la nuit.', impact: 'Aucun.', risques: 'Coût de sortie des données.', actions: ['Chiffrer et pousser la première copie.', 'Restaurer un serveur depuis cette copie.'], tests: 'Restauration complète de CI-00049.', retour: 'Cesser l\'envoi; la copie expire après 30 jours.' })),
  change('chg.affichage', { title: 'Installer un tableau d\'affichage au bureau', class: 'normal', gravity: 'minor', impact: 'low', urgency: 'low', requester: 'alice.tremblay', cis: [] },
  `2026-11-19 16:00 alice draft`, `## Motif\n\nMontrer la file et le calendrier à l'équipe, à la réunion du matin.`),
  change('chg.wifi', { title: 'Couvrir la terrasse en Wi-Fi', class: 'normal', gravity: 'minor', impact: 'low', urgency: 'low', priority: 'P5', risk: 'low', requester: 'nathalie.gauthier', client: 'CLT-0003', services: ['SVC-0005'], cis: ['CI-00039'], configuration_plan: later('2026-04-27 09:00', 'pgc.wifi'), release: 'rel.wifi', assignee: 'david.nguyen' },
  `2026-04-20 10:30 david draft
   2026-04-21 09:00 david submitted
   2026-05-04 10:00 julie assessed
   2026-05-11 11:10 julie cancelled La cliente y renonce.`, sections({
    motif: 'Demande de la cliente avant la saison.', portee: 'CI-00039.', impact: 'Aucun.', risques: 'Aucun notable.', actions: ['Poser la borne.'], tests: 'Débit à chaque table.', retour: 'Débrancher.' })),
  plan('chg.wifi', { title: 'borne de la terrasse', items: [{ ci: 'CI-00039', from: { status: 'planned' }, to: { status: 'live' }, check: 'Borne vue par la supervision' }], integrity: 'Réseau des invités séparé des caisses.', who: 'David.' },
    `2026-04-27 09:00 david draft
     2026-05-11 11:15 david cancelled`),
  change('chg.ipv6', { title: 'Ouvrir IPv6 aux postes de la coopérative', class: 'normal', gravity: 'significant', impact: 'medium', urgency: 'low', priority: 'P4', risk: 'high', requester: 'etienne.morin', client: 'CLT-0001', services: ['SVC-0006'], cis: ['CI-00030', 'CI-00031'], assignee: 'etienne.morin' },
  `2026-01-26 09:00 etienne draft
   2026-01-27 09:00 etienne submitted
   2026-01-29 13:00 marc assessed
   2026-02-03 10:00 marc reject RGS/AC Aucun besoin exprimé par le client; le commutateur ne filtre pas les annonces.
   10:05 marc rejected`, sections({
    motif: 'Préparer la fin d\'IPv4.', portee: 'CI-00030 et CI-00031.', impact: 'Tous les postes du siège.', risques: 'Filtrage incomplet en IPv6.', actions: ['Annoncer un préfixe.', 'Filtrer.'], tests: 'Balayage externe.', retour: 'Retirer l\'annonce.' })),
];

/** Proposée, pas encore fusionnée : la branche se relit dans la vue Revue, ou par `gitsm diff main..propositions/horloges`. */
const proposed = { only: 'propositions/horloges' };

changesPlanned.push(
  change('chg.horloges', { title: 'Synchroniser toutes les horloges', class: 'normal', gravity: 'minor', impact: 'low', urgency: 'medium', priority: 'P4', risk: 'low', requester: 'alice.tremblay', services: ['SVC-0006'], cis: ['CI-00053', 'CI-00054'], problems: ['prb.horloge'], configuration_plan: later('2026-11-20 17:50', 'pgc.horloges'), assignee: 'alice.tremblay', planned: { implement: span('2026-12-08 19:00', '19:30') } },
  `2026-11-20 17:30 alice draft
   17:40 alice submitted`, sections({
    motif: 'Le problème {prb.horloge} montre que trois serveurs dérivent aussi, de quelques secondes.', portee: 'CI-00053 et CI-00054.', impact: 'Aucun.', risques: 'Journaux dont l\'heure recule d\'une seconde.', actions: ['Pointer les serveurs vers la même source.', 'Surveiller l\'écart dans CI-00052.'], tests: 'Écart inférieur à 50 ms pendant un jour.', retour: 'Remettre la source d\'origine.' }), proposed),
  plan('chg.horloges', { title: 'horloges', items: ['CI-00053', 'CI-00054'].map((ci) => ({ ci, from: { 'attributes.ntp': 'fournisseur' }, to: { 'attributes.ntp': 'interne' }, check: 'Écart lu par la supervision' })), integrity: 'Sessions conservées.', who: 'Alice; Karim relit.' },
    `2026-11-20 17:50 alice draft`, proposed),
  change('chg.portail-24', { title: 'Portail des membres 2.4 : volumes par essence', class: 'normal', gravity: 'significant', impact: 'medium', urgency: 'low', priority: 'P4', risk: 'medium', requester: 'isabelle.cote', client: 'CLT-0001', services: ['SVC-0003'], cis: ['CI-00063'], release: 'rel.portail-24', assignee: 'alice.tremblay' },
  `2026-10-26 10:30 alice draft
   2026-11-02 09:00 alice submitted
   2026-11-16 14:00 julie assessed`, sections({
    motif: 'Demande {req.rapport} de la coopérative.', portee: 'CI-00063 et une vue de plus dans la base.', impact: 'Aucune interruption.', risques: 'Volumes mal répartis pour les peuplements mixtes.', actions: ['Ajouter la vue.', 'Livrer en essai, puis en production.'], tests: 'Comparaison avec les relevés de la scierie.', retour: 'Redéployer le paquet 2.3.0.', cout: '35 heures facturées.' })),
);
