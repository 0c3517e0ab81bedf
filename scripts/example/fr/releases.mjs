// @ts-check
/** Mises en production. */
import { of } from '../record.mjs';
import { span } from './change-parts.mjs';

const release = of('release');

const controls = ['Exigences du client vérifiées', 'Tests fonctionnels réussis', 'Tests de non-régression réussis', 'Contrôles de sécurité réussis', 'Performance acceptable', 'Intégrité du système du client préservée', 'Retour arrière éprouvé', 'Acceptation signée par le client'];
const documents = ['Procédures d\'installation', 'Documentation d\'assistance', 'Guides des utilisateurs', 'Plans de sécurité', 'Support de formation', 'Composants de la configuration de référence'];
const steps = ['Approbations obtenues', 'Sauvegarde faite et vérifiée', 'Clients et centre de services avisés', 'Installation réalisée', 'Vérification en production', 'Décision de maintien ou de retour arrière', 'CMDB mise à jour', 'Compte rendu et clôture'];
const control = (/** @type {string} */ criterion, by = '', at = '') => controls.map((item, i) => ({ item, criterion: i === 1 ? criterion : 'Selon le plan de contrôle', expected: 'Réussi', ...(at === '' ? {} : { result: i === 4 && criterion.startsWith('Appareil') ? 'n/a' : 'pass', by, at }) }));
const documentation = (/** @type {boolean} */ available, where = 'Bibliothèque CI-00087') => documents.map((item) => ({ item, available, where }));
const deployment = (by = '', at = '', done = steps.length) => steps.map((item, i) => ({ item, done: at !== '' && i < done, ...(at !== '' && i < done ? { by, at } : {}) }));

/** @param {{ contenu: string, calendrier: string, ressources: string, risques: string, construction: string, communication: string, retour: string }} s */
const sections = (s) => [['Contenu : changements et CI', s.contenu], ['Calendrier et jalons', s.calendrier], ['Ressources et responsabilités', s.ressources], ['Risques et dépendances', s.risques], ['Construction et configuration', s.construction], ['Communication et formation', s.communication], ['Retour arrière', s.retour],
  ['Plan de contrôle (PCMP)', 'Huit contrôles, tenus dans `control` : chacun a son critère, son résultat, son auteur et sa date.'], ['Documentation livrée', 'Six documents, tenus dans `documentation`.'], ['Plan de déploiement (PDMP)', 'Huit étapes, tenues dans `deployment`; la décision de maintien se prend avant la fin de la fenêtre.']].map(([t, x]) => `## ${t}\n\n${x}`).join('\n\n');

/** @param {{ window: [string, string], build: string, accept: string, who: string, closed?: string }} d une version livrée, de l'approbation à la clôture */
const delivered = ({ window: [start, end], build, accept, who, closed }) => `${build} ${who} building
   ${accept.slice(0, 10)} 09:00 ${who} verifying
   ${accept} marc accepted
   ${start} ${who} deploying
   ${end} ${who} deployed${closed === undefined ? '' : `\n   ${closed} marc closed`}`;

export const releases = [
  release('rel.portail-22', { title: 'Portail des membres 2.2', version: '2.2.0', kind: 'minor', changes: ['chg.portail-22'], cis: ['CI-00063'], services: ['SVC-0003'], clients: ['CLT-0001'], environment: 'production', planned: { implement: span('2026-04-22 19:00', '20:00') }, actual: { implement: span('2026-04-22 19:00', '19:40') },
    control: control('Relevé conforme pour dix comptes', 'karim', '2026-04-20 14:00'), documentation: documentation(true), deployment: deployment('alice', '2026-04-22 19:41'), baseline: 'portail-v2.2.0', outcome: 'successful', assignee: 'alice.tremblay' },
  `2026-03-04 10:00 alice draft
   2026-03-09 09:00 alice planned
   2026-03-17 09:00 julie approve RGS/AC
   09:05 julie approved
   ${delivered({ window: ['2026-04-22 19:00', '19:42'], build: '2026-03-30 09:15', accept: '2026-04-20 15:00', who: 'alice', closed: '2026-04-29 10:10' })}`, sections({
    contenu: '{chg.portail-22} : relevés de paiement en ligne, sur CI-00063.', calendrier: 'Construction jusqu\'au {2026-04-10}, essai dix jours, livraison le {2026-04-22} au soir.', ressources: 'Alice développe et livre; Karim vérifie; Isabelle Côté accepte.', risques: 'Aucune dépendance.', construction: 'Paquet construit depuis l\'étiquette et déposé dans CI-00087.', communication: 'Courriel aux membres et capsule de deux minutes.', retour: 'Paquet 2.1.3, dix minutes, éprouvé en essai.' })),
  release('rel.zimbra', { title: 'Messagerie 10.1.9', version: '10.1.9', kind: 'minor', changes: ['chg.zimbra'], cis: ['CI-00060'], services: ['SVC-0001'], clients: ['CLT-0001', 'CLT-0002', 'CLT-0003'], environment: 'production', planned: { implement: span('2026-06-14 06:00', '09:00') }, actual: { implement: span('2026-06-14 06:10', '08:25') },
    control: control('Envoi et réception de chaque domaine', 'julie', '2026-06-12 10:00'), documentation: documentation(true, 'Dossier d\'exploitation CI-00088'), deployment: deployment('david', '2026-06-14 08:26'), baseline: 'messagerie-v10.1.9', outcome: 'successful', assignee: 'david.nguyen' },
  `2026-05-20 10:00 david draft
   2026-05-22 09:00 david planned
   2026-05-28 09:00 marc approve RGS/AC
   09:02 marc approved
   ${delivered({ window: ['2026-06-14 06:10', '08:27'], build: '2026-06-08 09:10', accept: '2026-06-12 11:00', who: 'david', closed: '2026-06-16 11:10' })}`, sections({
    contenu: '{chg.zimbra}.', calendrier: 'Essai sur une copie la semaine précédente; livraison le dimanche {2026-06-14}.', ressources: 'David livre; Julie vérifie et décide.', risques: 'Reconstruction des index pendant la journée.', construction: 'Paquets de l\'éditeur, vérifiés par leur signature.', communication: 'Avis aux trois clients sept jours avant.', retour: 'Instantané restauré en vingt minutes.' })),
  release('rel.parefeu', { title: 'Correctif d\'urgence des pare-feu', version: '26.1.4', kind: 'emergency', changes: ['chg.parefeu'], cis: ['CI-00010', 'CI-00011'], services: ['SVC-0006'], environment: 'production', planned: { implement: span('2026-08-12 20:00', '22:00') }, actual: { implement: span('2026-08-12 20:05', '21:20') },
    control: control('Accès de chaque client vérifié', 'marc', '2026-08-12 19:00'), documentation: documentation(true, 'Avis de l\'éditeur, copié dans CI-00088'), deployment: deployment('david', '2026-08-12 21:25'), baseline: 'parefeu-v26.1.4', outcome: 'successful', assignee: 'david.nguyen' },
  `2026-08-12 16:05 david draft
   16:10 david planned
   16:20 marc approve RGS/AC
   16:21 marc approved
   16:30 david building
   18:00 david verifying
   19:30 marc accepted
   20:05 david deploying
   21:40 david deployed
   2026-08-18 10:15 marc closed`, sections({
    contenu: '{chg.parefeu}.', calendrier: 'Le jour même, après les heures de service.', ressources: 'David livre; Marc vérifie.', risques: 'Version publiée depuis six heures seulement.', construction: 'Image signée de l\'éditeur.', communication: 'Appel à chaque client dans l\'après-midi.', retour: 'Partition précédente, trois minutes.' })),
  release('rel.portail-23', { title: 'Portail des membres 2.3', version: '2.3.0', kind: 'minor', changes: ['chg.portail-23'], cis: ['CI-00063'], services: ['SVC-0003'], clients: ['CLT-0001'], environment: 'production', planned: { implement: span('2026-10-07 19:00', '20:00') }, actual: { implement: span('2026-10-07 19:00', '19:35') },
    control: control('Convocation reçue par cinq membres', 'karim', '2026-10-05 11:00'), documentation: documentation(true), deployment: deployment('alice', '2026-10-07 19:36'), baseline: 'portail-v2.3.0', outcome: 'successful', assignee: 'alice.tremblay' },
  `2026-08-25 10:00 alice draft
   2026-08-28 09:00 alice planned
   2026-09-01 13:00 marc approve RGS/AC
   13:02 marc approved
   ${delivered({ window: ['2026-10-07 19:00', '19:37'], build: '2026-09-08 09:15', accept: '2026-10-05 13:00', who: 'alice', closed: '2026-10-14 10:10' })}`, sections({
    contenu: '{chg.portail-23} : convocations par le portail.', calendrier: 'Livraison une semaine avant l\'assemblée du {2026-10-14}.', ressources: 'Alice livre; Karim vérifie; Isabelle Côté accepte.', risques: 'Dépend de {chg.portail-bd}, fait au printemps.', construction: 'Paquet construit depuis l\'étiquette.', communication: 'Mot du conseil dans l\'infolettre.', retour: 'Paquet 2.2.0, dix minutes.' })),
  release('rel.caisse-1', { title: 'Caisses, Odoo 18 (premier essai)', version: '18.0-rc1', kind: 'major', changes: ['chg.odoo-1'], cis: ['CI-00066'], services: ['SVC-0005'], clients: ['CLT-0003'], environment: 'production', planned: { implement: span('2026-07-14 07:00', '10:00') }, actual: { implement: span('2026-07-14 07:00', '10:20') },
    control: control('Vingt ventes types', 'julie', '2026-07-10 15:00'), documentation: documentation(true), deployment: deployment('karim', '2026-07-14 10:25', 6), baseline: 'caisse-v18.0-rc1', outcome: 'rolled-back', assignee: 'karim.benali' },
  `2026-06-10 10:00 karim draft
   2026-06-12 09:00 karim planned
   2026-06-19 09:00 julie approve RGS/AC
   09:01 julie approved
   2026-07-06 09:10 karim building
   2026-07-09 13:10 karim verifying
   2026-07-10 16:00 marc accepted
   2026-07-14 07:00 karim deploying
   10:30 karim rolled-back Taxes fausses sur les fûts consignés.`, sections({
    contenu: '{chg.odoo-1}.', calendrier: 'Un mardi avant l\'ouverture.', ressources: 'Karim; Nathalie au comptoir.', risques: 'Modules de consigne.', construction: 'Migration d\'une copie, puis de la base.', communication: 'Aide-mémoire plastifié au comptoir.', retour: 'Base d\'origine rouverte en quinze minutes; employé ce jour-là.' })),
  release('rel.caisse-2', { title: 'Caisses, Odoo 18', version: '18.0', kind: 'major', changes: ['chg.odoo'], cis: ['CI-00066'], services: ['SVC-0005'], clients: ['CLT-0003'], environment: 'production', planned: { implement: span('2026-11-17 07:00', '10:00') }, actual: { implement: span('2026-11-17 07:00', '08:50') },
    control: control('Trois cent quarante ventes rejouées', 'julie', '2026-11-12 15:00'), documentation: documentation(true), deployment: deployment('karim', '2026-11-17 09:00'), baseline: 'caisse-v18.0', outcome: 'successful', assignee: 'karim.benali' },
  `2026-10-07 10:00 karim draft
   2026-10-09 09:00 karim planned
   2026-10-14 09:00 julie approve RGS/AC
   09:01 julie approved
   2026-11-02 09:10 karim building
   2026-11-11 14:10 karim verifying
   2026-11-12 16:00 marc accepted
   2026-11-17 07:00 karim deploying
   09:05 karim deployed`, sections({
    contenu: '{chg.odoo}.', calendrier: 'Livraison le {2026-11-17}, retrait de l\'ancienne base deux semaines plus tard.', ressources: 'Karim; Nathalie au comptoir.', risques: 'Le jeu d\'essai compte maintenant 340 ventes.', construction: 'Module de consigne corrigé par l\'éditeur.', communication: 'Aide-mémoire mis à jour.', retour: 'Base d\'origine, quinze minutes, décision avant 9 h 30.' })),
  release('rel.telephonie', { title: 'Téléphonie, appels d\'urgence de nouvelle génération', version: '17.1', kind: 'minor', changes: ['chg.telephonie'], services: ['SVC-0007'], clients: ['CLT-0001'], environment: 'production', planned: { implement: span('2026-11-19 18:30', '2026-11-29 17:00') },
    control: control('Appel d\'urgence d\'essai', 'karim', '2026-11-18 14:00'), documentation: documentation(true, 'Dossier d\'exploitation CI-00088'), deployment: deployment('david', '2026-11-19 18:20', 3), baseline: 'telephonie-v17.1', assignee: 'david.nguyen' },
  `2026-10-15 11:00 david draft
   2026-10-16 09:00 david planned
   2026-10-20 09:00 marc approve RGS/AC
   09:01 marc approved
   2026-11-02 09:10 david building
   2026-11-16 10:10 david verifying
   2026-11-18 15:00 marc accepted
   2026-11-19 18:30 david deploying`, sections({
    contenu: '{chg.telephonie}.', calendrier: 'Dix jours, par groupes de huit postes.', ressources: 'David; Isabelle Côté valide.', risques: 'Portage des numéros.', construction: 'Machine clonée et mise à niveau.', communication: 'Note à chaque poste.', retour: 'Passerelle de secours.' })),
  release('rel.supervision', { title: 'Supervision, nouveau volume', version: '7.0.1', kind: 'minor', changes: ['chg.supervision'], services: ['SVC-0010'], environment: 'production', planned: { implement: span('2026-11-17 13:00', '15:00') },
    control: control('Sondes toutes présentes', 'david', '2026-11-13 10:00'), documentation: documentation(true, 'Dossier d\'exploitation CI-00088'), deployment: deployment(), baseline: 'supervision-v7.0.1', assignee: 'karim.benali' },
  `2026-11-02 10:00 karim draft
   2026-11-03 09:00 karim planned
   2026-11-04 09:00 marc approve RGS/AC
   09:01 marc approved
   2026-11-09 09:00 karim building
   2026-11-12 09:00 karim verifying
   2026-11-13 11:00 marc accepted`, sections({
    contenu: '{chg.supervision}.', calendrier: 'Un mardi après-midi.', ressources: 'Karim; David relit.', risques: 'Alarmes manquées pendant la copie.', construction: 'Volume créé d\'avance.', communication: 'Centre de services avisé.', retour: 'Ancien volume remonté.' })),
  release('rel.web', { title: 'Hébergement web, ouverture', version: '1.0.0', kind: 'major', changes: ['chg.web'], cis: ['CI-00056'], services: ['SVC-0008'], clients: ['CLT-0004'], environment: 'production', planned: { implement: span('2027-01-12 09:00', '12:00') },
    control: control('Mille visites par minute'), documentation: documentation(false), deployment: deployment(), assignee: 'alice.tremblay' },
  `2026-10-05 10:00 alice draft
   2026-10-06 10:00 alice planned
   2026-10-09 09:00 julie approve RGS/AC
   09:01 julie approved
   2026-10-13 10:00 alice building
   2026-11-10 15:15 alice verifying`, sections({
    contenu: '{chg.web} et le service SVC-0008.', calendrier: 'Ouverture le {2027-01-12}, après le gel.', ressources: 'Alice; Karim pour la sauvegarde.', risques: 'Hôte supplémentaire {chg.hote4} souhaitable avant le troisième client.', construction: 'Image type de la bibliothèque CI-00087.', communication: 'Page d\'accueil et grille tarifaire par Sophie.', retour: 'Éteindre la machine.' })),
  release('rel.clinique', { title: 'Réseau de la clinique, nouveau pare-feu', version: '1.0.0', kind: 'minor', changes: ['chg.parefeu-clinique'], services: ['SVC-0004'], clients: ['CLT-0002'], environment: 'production', planned: { implement: span('2026-12-06 06:00', '10:00') }, control: control('Appareil sous charge 48 heures'), documentation: documentation(false), deployment: deployment(), assignee: 'david.nguyen' },
  `2026-10-22 11:00 david draft
   2026-10-23 09:00 david planned
   2026-10-28 09:00 julie approve RGS/AC
   09:01 julie approved
   2026-11-12 13:30 david building`, sections({
    contenu: '{chg.parefeu-clinique}.', calendrier: 'Essai en atelier, échange le dimanche {2026-12-06}.', ressources: 'David sur place; Julie à distance.', risques: 'Inscription de la clé au ministère : dix jours.', construction: 'Règles exportées de CI-00032.', communication: 'Affiche à l\'accueil, avis aux médecins.', retour: 'Ancien appareil rebranché.' })),
  release('rel.annuaire', { title: 'Annuaires 26.4', version: '26.4', kind: 'minor', changes: ['chg.keycloak'], services: ['SVC-0006'], environment: 'production', planned: { implement: span('2026-12-02 19:00', '21:00') }, control: control('Connexion aux quatre services'), documentation: documentation(false), deployment: deployment(), assignee: 'karim.benali' },
  `2026-11-10 10:00 karim draft
   2026-11-11 09:00 karim planned
   2026-11-17 10:00 julie approve RGS/AC
   10:01 julie approved`, sections({
    contenu: '{chg.keycloak}.', calendrier: 'Construction la dernière semaine de novembre.', ressources: 'Karim.', risques: 'Thème de connexion.', construction: 'Image de l\'éditeur et notre thème.', communication: 'Aucune formation.', retour: 'Instantané restauré.' })),
  release('rel.portail-24', { title: 'Portail des membres 2.4', version: '2.4.0', kind: 'minor', changes: ['chg.portail-24'], cis: ['CI-00063'], services: ['SVC-0003'], clients: ['CLT-0001'], environment: 'production', planned: { implement: span('2027-02-03 19:00', '20:00') }, assignee: 'alice.tremblay' },
  `2026-10-27 10:00 alice draft
   2026-11-17 14:00 alice planned`, sections({
    contenu: '{chg.portail-24}.', calendrier: 'Février, après la saison des assemblées.', ressources: 'Alice.', risques: 'Peuplements mixtes.', construction: 'À faire.', communication: 'Infolettre de janvier.', retour: 'Paquet 2.3.0.' })),
  release('rel.journaux', { title: 'Journaux centralisés', version: '1.0.0', kind: 'minor', changes: ['chg.journaux'], services: ['SVC-0004'], assignee: 'julie.bouchard' },
  `2026-11-18 11:00 julie draft`, '## Contenu : changements et CI\n\n{chg.journaux}, une fois approuvé.'),
  release('rel.wifi', { title: 'Wi-Fi de la terrasse', version: '1.0.0', kind: 'minor', changes: ['chg.wifi'], services: ['SVC-0005'], clients: ['CLT-0003'], assignee: 'david.nguyen' },
  `2026-04-22 09:00 david draft
   2026-05-11 11:20 julie cancelled Avec {chg.wifi}.`, '## Contenu : changements et CI\n\n{chg.wifi}.'),
];
