// @ts-check
/** Demandes de changement du printemps à l'automne 2026, terminées. */
import { of } from '../record.mjs';
import { plan, sections, span } from './change-parts.mjs';

const change = of('change');

export const changes2026 = [
  change('chg.portail-bd', { title: 'Doubler la mémoire de la base du portail', class: 'normal', gravity: 'minor', impact: 'medium', urgency: 'high', priority: 'P2', risk: 'low', requester: 'julie.bouchard', client: 'CLT-0001', services: ['SVC-0003'], cis: ['CI-00045'], incidents: ['inc.portail-lent', 'inc.portail-lent-2'], problems: ['prb.portail'], configuration_plan: 'pgc.portail-bd', assignee: 'karim.benali', risk_answers: { 'retour-arriere': true, 'premiere-fois': false, interruption: true },
    planned: { implement: span('2026-05-13 19:00', '19:30') }, actual: { implement: span('2026-05-13 19:00', '19:12') }, outcome: 'successful' },
  `2026-05-07 13:00 julie draft
   14:00 julie submitted
   2026-05-08 09:00 marc assessed
   10:00 marc approve RGS/AC
   10:05 marc approved
   2026-05-11 09:00 julie scheduled
   2026-05-13 18:45 karim building
   18:50 karim testing
   19:00 karim implementing
   19:12 karim implemented
   2026-05-20 09:30 julie reviewed
   09:35 julie closed`, sections({
    motif: 'La base manque de mémoire à chaque production de paie : {inc.portail-lent} et {inc.portail-lent-2}.',
    portee: 'CI-00045 seulement; les deux serveurs d\'application ne changent pas.', impact: 'Portail arrêté dix minutes un mercredi soir, hors des heures de service.',
    risques: 'Redémarrage de la base plus long que prévu si un index doit être relu.', actions: ['Arrêter l\'application.', 'Porter la mémoire à 32 Go et ajuster le cache.', 'Redémarrer et relancer un relevé de paie.'],
    tests: 'Relevé de paie de décembre produit en moins de vingt secondes.', retour: 'Remettre 16 Go et l\'ancien réglage du cache.', revue: 'Relevé en onze secondes au lieu de cinquante. Aucun ralentissement depuis.' })),
  plan('chg.portail-bd', { title: 'base du portail', items: [{ ci: 'CI-00045', from: { 'attributes.ram_gb': 16 }, to: { 'attributes.ram_gb': 32 }, check: 'Mémoire vue par le système' }], integrity: 'La base répond et les sauvegardes de la nuit réussissent.', who: 'Karim applique, Julie vérifie.' },
    `2026-05-11 10:00 karim draft
     11:00 julie approve RGS/AC
     11:02 julie approved
     2026-05-13 19:10 karim applied
     2026-05-14 09:00 julie verified`),
  change('chg.portail-22', { title: 'Portail des membres 2.2 : relevés de paiement', class: 'normal', gravity: 'significant', impact: 'medium', urgency: 'low', priority: 'P4', risk: 'medium', requester: 'isabelle.cote', client: 'CLT-0001', services: ['SVC-0003'], cis: ['CI-00063'], configuration_plan: 'pgc.portail-22', release: 'rel.portail-22', assignee: 'alice.tremblay',
    planned: { build: span('2026-03-30 09:00', '2026-04-10 17:00'), implement: span('2026-04-22 19:00', '20:00') }, actual: { implement: span('2026-04-22 19:00', '19:40') }, outcome: 'successful' },
  `2026-03-02 10:00 alice draft
   2026-03-04 09:00 alice submitted
   2026-03-10 14:00 marc assessed
   2026-03-16 10:00 julie approve RGS/AC
   10:30 sophie approve RGS/RC
   10:35 julie approved
   2026-03-23 09:00 alice scheduled
   2026-03-30 09:10 alice building
   2026-04-13 09:00 alice testing
   2026-04-22 19:00 alice implementing
   19:40 alice implemented
   2026-04-29 10:00 marc reviewed
   10:05 marc closed`, sections({
    motif: 'Les membres demandent leurs relevés de paiement en ligne plutôt que par la poste.', portee: 'Application du portail (CI-00063) sur ses deux serveurs; aucune donnée nouvelle.',
    impact: 'Aucune interruption : un serveur à la fois.', risques: 'Relevé d\'un membre montré à un autre.', actions: ['Livrer sur l\'environnement d\'essai.', 'Livrer sur CI-00043, vérifier, puis sur CI-00044.', 'Aviser les membres par courriel.'],
    tests: 'Dix comptes d\'essai croisés; contrôle des journaux d\'accès.', retour: 'Redéployer le paquet 2.1.3 de la bibliothèque CI-00087.', cout: '41 heures facturées.', revue: 'Quarante-deux membres ont téléchargé leur relevé dès la première semaine.' })),
  plan('chg.portail-22', { title: 'portail 2.2', after: 'portail-v2.2.0', items: [{ ci: 'CI-00063', from: { version: '2.1.3' }, to: { version: '2.2.0' }, check: 'Version affichée en bas de page' }], integrity: 'Les deux serveurs portent le même paquet.', who: 'Alice livre, Karim surveille.' },
    `2026-03-23 10:00 alice draft
     11:00 marc approve RGS/AC
     11:05 marc approved
     2026-04-22 19:35 alice applied
     2026-04-23 09:00 karim verified`),
  change('chg.zimbra', { title: 'Mettre à niveau Zimbra', class: 'normal', gravity: 'significant', impact: 'high', urgency: 'medium', priority: 'P2', risk: 'low', requester: 'david.nguyen', services: ['SVC-0001'], cis: ['CI-00060'], configuration_plan: 'pgc.zimbra', release: 'rel.zimbra', assignee: 'david.nguyen', risk_answers: { 'retour-arriere': true, 'premiere-fois': false, interruption: false },
    planned: { implement: span('2026-06-14 06:00', '09:00') }, actual: { implement: span('2026-06-14 06:10', '08:25') }, outcome: 'successful' },
  `2026-05-18 09:00 david draft
   2026-05-19 09:00 david submitted
   2026-05-21 13:00 marc assessed
   2026-05-25 09:10 marc approve RGS/AC
   2026-05-26 10:00 sophie approve RGS/RC
   2026-05-27 08:40 claire approve D
   08:45 marc approved
   2026-06-01 10:00 david scheduled
   2026-06-08 09:00 david building
   2026-06-10 13:00 david testing
   2026-06-14 06:10 david implementing
   08:25 david implemented
   2026-06-16 11:00 marc reviewed
   11:05 marc closed`, sections({
    motif: 'La version 10.1.4 ne reçoit plus les correctifs de sécurité.', portee: 'Les deux serveurs de courriel, l\'un après l\'autre.', impact: 'Aucune interruption attendue; l\'un des deux serveurs suffit le dimanche.',
    risques: 'Index de recherche à reconstruire pendant la journée.', actions: ['Sauvegarder et vérifier la sauvegarde.', 'Mettre à niveau courriel-2, vérifier une heure.', 'Mettre à niveau courriel-1.'],
    tests: 'Envoi et réception de chaque domaine, calendrier partagé, téléphone.', retour: 'Restaurer l\'instantané pris avant la mise à niveau, en vingt minutes.', cout: 'Sept heures, un dimanche.', revue: 'Conforme. La reconstruction des index a pris fin à midi sans que personne ne s\'en plaigne.' })),
  plan('chg.zimbra', { title: 'Zimbra', after: 'messagerie-v10.1.9', items: [{ ci: 'CI-00060', from: { version: '10.1.4' }, to: { version: '10.1.9' }, check: 'Version lue par la commande d\'administration' }], integrity: 'Même version sur les deux serveurs; files d\'attente vides.', who: 'David met à niveau, Julie décide du maintien.' },
    `2026-06-01 11:00 david draft
     2026-06-02 09:00 julie approve RGS/AC
     09:02 julie approved
     2026-06-14 08:20 david applied
     2026-06-15 09:00 julie verified`),
  change('chg.odoo-1', { title: 'Passer les caisses à Odoo 18, premier essai', class: 'normal', gravity: 'significant', impact: 'medium', urgency: 'low', priority: 'P4', risk: 'medium', requester: 'nathalie.gauthier', client: 'CLT-0003', services: ['SVC-0005'], cis: ['CI-00066'], configuration_plan: 'pgc.odoo-1', release: 'rel.caisse-1', assignee: 'karim.benali', risk_answers: { 'retour-arriere': true, 'premiere-fois': true, interruption: true },
    planned: { implement: span('2026-07-14 07:00', '10:00') }, actual: { implement: span('2026-07-14 07:00', '10:20') }, outcome: 'rolled-back' },
  `2026-06-08 13:00 karim draft
   2026-06-10 09:00 karim submitted
   2026-06-17 09:00 julie assessed
   2026-06-18 10:00 julie approve RGS/AC
   10:20 sophie approve RGS/RC
   10:25 julie approved
   2026-06-29 09:00 karim scheduled
   2026-07-06 09:00 karim building
   2026-07-09 13:00 karim testing
   2026-07-14 07:00 karim implementing
   10:20 karim rolled-back Les taxes des fûts consignés sont fausses; décision de Julie à 9 h 40.
   2026-07-21 10:00 julie reviewed
   10:05 julie closed`, sections({
    motif: 'La version 17 perd son soutien à l\'automne.', portee: 'Serveur des caisses et ses deux comptoirs.', impact: 'Caisses arrêtées un mardi matin, avant l\'ouverture.',
    risques: 'Modules de consigne et de taxes non compatibles.', actions: ['Copier la base.', 'Migrer la copie et contrôler les ventes de la veille.', 'Basculer les comptoirs.'], tests: 'Vingt ventes types, dont trois avec consigne.', retour: 'Rouvrir la base d\'origine, intacte, en quinze minutes.', cout: 'Douze heures.',
    revue: 'Le jeu d\'essai ne comptait pas de fût consigné vendu à un titulaire de permis. Retour arrière fait en trente minutes, ouverture à l\'heure. Suites : {prb.odoo} et un jeu d\'essai complet, {ame.jeu-essai}.' })),
  plan('chg.odoo-1', { title: 'Odoo, premier essai', items: [{ ci: 'CI-00066', from: { version: '17.0' }, to: { version: '18.0' }, check: 'Version affichée au comptoir' }], integrity: 'Ventes de la veille identiques au cent près.', who: 'Karim migre, Nathalie contrôle au comptoir.' },
    `2026-06-29 10:00 karim draft
     13:00 julie approve RGS/AC
     13:01 julie approved
     2026-07-14 08:30 karim applied
     10:25 karim note État d'avant remis avec le retour arrière.
     2026-07-15 09:00 julie verified La CMDB montre l'état d'avant.`),
  change('chg.odoo', { title: 'Passer les caisses à Odoo 18, second essai', class: 'normal', gravity: 'significant', impact: 'medium', urgency: 'low', priority: 'P4', risk: 'low', requester: 'nathalie.gauthier', client: 'CLT-0003', services: ['SVC-0005'], cis: ['CI-00066'], configuration_plan: 'pgc.odoo', problems: ['prb.odoo'], release: 'rel.caisse-2', assignee: 'karim.benali', risk_answers: { 'retour-arriere': true, 'premiere-fois': false, interruption: true },
    planned: { implement: span('2026-11-17 07:00', '10:00'), review: '2026-11-30' }, actual: { implement: span('2026-11-17 07:00', '08:50') } },
  `2026-10-05 09:00 karim draft
   2026-10-06 10:00 karim submitted
   2026-10-08 11:00 julie assessed
   2026-10-13 09:00 julie approve RGS/AC
   09:30 sophie approve RGS/RC
   09:35 julie approved
   2026-10-26 10:00 karim scheduled
   2026-11-02 09:00 karim building
   2026-11-11 14:00 karim testing
   2026-11-17 07:00 karim implementing
   08:50 karim implemented`, sections({
    motif: 'Reprise de {chg.odoo-1}, le calcul des consignes étant corrigé.', portee: 'Serveur des caisses et ses deux comptoirs.', impact: 'Caisses arrêtées un mardi matin, avant l\'ouverture.', risques: 'Écart de taxes sur un cas rare.',
    actions: ['Rejouer les 340 ventes du jeu d\'essai.', 'Migrer la base.', 'Basculer la boutique, puis le comptoir.'], tests: 'Total des 340 ventes identique au cent près.', retour: 'Rouvrir la base d\'origine en quinze minutes; décision avant 9 h 30.', cout: 'Huit heures.' })),
  plan('chg.odoo', { title: 'Odoo 18', before: 'caisse-v18.0', items: [{ ci: 'CI-00066', from: { version: '17.0' }, to: { version: '18.0' }, check: 'Version affichée au comptoir' }], integrity: 'Total du jeu d\'essai et inventaire des fûts identiques.', who: 'Karim migre, Nathalie contrôle au comptoir.' },
    `2026-10-26 11:00 karim draft
     2026-10-27 09:00 julie approve RGS/AC
     09:03 julie approved
     2026-11-17 08:45 karim applied`),
  change('chg.parefeu', { title: 'Corriger d\'urgence la faille des pare-feu', class: 'emergency', gravity: 'significant', impact: 'high', urgency: 'high', priority: 'P1', risk: 'medium', requester: 'david.nguyen', services: ['SVC-0001', 'SVC-0003', 'SVC-0004'], cis: ['CI-00010', 'CI-00011'], configuration_plan: 'pgc.parefeu', incidents: ['inc.balayage'], assignee: 'david.nguyen', release: 'rel.parefeu',
    planned: { implement: span('2026-08-12 20:00', '22:00') }, actual: { implement: span('2026-08-12 20:05', '21:20') }, outcome: 'successful' },
  `2026-08-12 15:10 david draft
   15:30 david submitted
   16:00 marc approve RGS/AC Accord au téléphone, confirmé ici.
   20:05 david implementing
   21:20 david implemented
   2026-08-17 09:30 claire approve D Confirmé au retour de vacances, hors du délai de deux jours.
   2026-08-18 10:00 marc reviewed
   10:10 marc closed`, sections({
    motif: 'Faille critique publiée le matin, exploitée activement; l\'incident {inc.balayage} montre des tentatives sur notre adresse.', portee: 'CI-00010 et CI-00011.', impact: 'Deux bascules de trois secondes.', risques: 'Règle refusée par la nouvelle version.',
    actions: ['Sauvegarder la configuration.', 'Mettre à jour le membre passif et basculer.', 'Mettre à jour l\'autre membre.'], tests: 'Accès de chaque client et balayage externe.', retour: 'Redémarrer sur la partition précédente.',
    revue: 'Correctif posé cinq heures après l\'avis. La confirmation de la dirigeante a tardé : une suppléance est proposée en {ame.suppleance}.' })),
  plan('chg.parefeu', { title: 'pare-feu frontaux', items: ['CI-00010', 'CI-00011'].map((ci) => ({ ci, from: { version: '25.7.2' }, to: { version: '26.1.4' }, check: 'Version lue dans la console' })), integrity: 'La paire est synchronisée; 212 règles de part et d\'autre.', who: 'David, avec Marc au téléphone.' },
    `2026-08-12 17:00 david draft
     17:30 marc approve RGS/AC
     17:31 marc approved
     21:15 david applied
     2026-08-13 09:00 marc verified`),
  change('chg.parefeu-coop', { title: 'Corriger le pare-feu de la coopérative', class: 'normal', gravity: 'minor', impact: 'medium', urgency: 'high', priority: 'P2', risk: 'low', requester: 'david.nguyen', client: 'CLT-0001', services: ['SVC-0006'], cis: ['CI-00030'], configuration_plan: 'pgc.parefeu-coop', assignee: 'david.nguyen', depends_on: ['chg.parefeu'],
    planned: { implement: span('2026-08-19 19:00', '20:00') }, actual: { implement: span('2026-08-19 19:00', '19:25') }, outcome: 'successful' },
  `2026-08-13 09:30 david draft
   09:45 david submitted
   11:00 julie assessed
   11:10 julie approve RGS/AC
   11:12 julie approved
   2026-08-14 09:00 david scheduled
   2026-08-19 18:40 david building
   18:50 david testing
   19:00 david implementing
   19:25 david implemented
   2026-08-24 10:00 julie reviewed
   10:02 julie closed`, sections({
    motif: 'Même faille que {chg.parefeu}.', portee: 'CI-00030.', impact: 'Coupure d\'une minute un mercredi soir.', risques: 'Perte de la liaison; le site est à deux heures de route.', actions: ['Préparer le lien cellulaire de secours.', 'Mettre à jour.', 'Vérifier le tunnel.'],
    tests: 'Ouverture du portail et des fichiers depuis le siège.', retour: 'Redémarrage automatique sur la version précédente après dix minutes sans confirmation.', revue: 'Une minute de coupure, comme prévu.' })),
  plan('chg.parefeu-coop', { title: 'pare-feu de la coopérative', items: [{ ci: 'CI-00030', from: { version: '25.7.2' }, to: { version: '26.1.4' }, check: 'Version lue dans la console' }], integrity: 'Tunnel monté, règles inchangées.', who: 'David; Isabelle Côté confirme depuis le siège.' },
    `2026-08-14 09:30 david draft
     10:00 julie approve RGS/AC
     10:01 julie approved
     2026-08-19 19:20 david applied
     2026-08-20 09:00 julie verified`),
];
