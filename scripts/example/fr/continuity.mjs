// @ts-check
/** Plans de reprise, tests et maintenances planifiées. */
import { later, of } from '../record.mjs';

const plan = of('recovery-plan');
const test = of('recovery-test');
const maintenance = of('maintenance');

/** @param {string[]} texts les neuf sections, dans l'ordre du gabarit */
const sections = (...texts) => ['Service, client et engagement (RTO, RPO)', 'Scénarios : sinistre et fonctionnement dégradé', 'Déclenchement et alerte', 'Ressources matérielles', 'Intervenants et coordonnées', 'Démarche de reprise pas à pas', 'Retour à la normale', 'Tests : fréquence et résultats', 'Correctifs apportés'].flatMap((t, i) => (texts[i] ? [`## ${t}\n\n${texts[i]}`] : [])).join('\n\n');
const trial = (/** @type {string} */ scenario, conduct = '', findings = '') => [['Scénario', scenario], ['Déroulement', conduct], ['Constats', findings]].flatMap(([t, x]) => (x === '' ? [] : [`## ${t}\n\n${x}`])).join('\n\n');
const both = [{ name: 'Salle Limoilou perdue', kind: 'disaster' }, { name: 'Un hôte sur trois en panne', kind: 'degraded' }];

export const recovery = [
  plan('PR-0001', { title: 'Reprise des dossiers cliniques', services: ['SVC-0004'], client: 'CLT-0002', rto: '4h', rpo: '15m', scenarios: [...both, { name: 'Volume de la base saturé', kind: 'degraded' }], resources: ['CI-00046', 'CI-00047', later('2026-07-27 09:00', 'CI-00048'), 'CI-00018'], people: [{ person: 'julie', duty: 'Dirige la reprise' }, { person: 'karim', duty: 'Restaure la base' }, { person: 'jean', duty: 'Confirme la saisie' }], test_every: '180d', version: later('2026-07-27 09:00', '2.0', '1.0'), review_due: '2027-07-31', owner: 'julie.bouchard' },
  `2025-09-15 09:00 marc draft
   2025-09-18 10:00 marc approve RGS/AC
   2025-09-18 11:00 claire approve D
   11:10 marc approved
   2025-09-22 08:00 marc in-force
   2026-07-27 09:00 julie draft Révision après {tpr.clinique-echec}.
   2026-07-30 10:00 julie approve RGS/AC
   2026-07-30 14:00 claire approve D
   14:10 julie approved
   2026-08-03 08:00 julie in-force`, sections(
    'Dossiers cliniques de CLT-0002. Reprise en quatre heures, perte d\'au plus quinze minutes de saisie.', 'Sinistre : la salle Limoilou est perdue, on repart de Saint-Jérôme. Dégradé : un hôte manque, ou le volume de la base est plein.', 'Julie déclenche après quinze minutes sans service, ou Claire à défaut. Jean Pelletier est appelé en premier.',
    'CI-00048 (réplique), CI-00018 (stockage), deux portables de prêt.', 'Julie Bouchard 418-555-0102, Karim Benali 418-555-0104, Jean Pelletier 418-555-0163.', '1. Couper les écritures sur CI-00047.\n2. Promouvoir CI-00048.\n3. Pointer l\'application CI-00046 vers elle.\n4. Faire ouvrir trois dossiers par la clinique.\n5. Vérifier que l\'archivage des journaux est actif.', 'Reconstruire CI-00047 comme réplique, attendre la synchronisation, rebasculer un dimanche.', 'Deux fois l\'an. Voir {tpr.clinique-echec} et {tpr.clinique-reussi}.', 'Version 2.0 : la réplique remplace la restauration; étape 5 ajoutée.')),
  plan('PR-0002', { title: 'Reprise de la messagerie', services: ['SVC-0001'], rto: '8h', rpo: '1h', scenarios: both, resources: ['CI-00040', 'CI-00041', 'CI-00019'], people: [{ person: 'david', duty: 'Restaure les serveurs' }, { person: 'alice', duty: 'Informe les clients' }], test_every: '365d', version: '1.1', review_due: '2027-05-31', owner: 'marc.gagnon' },
  `2025-10-06 09:00 marc draft
   2025-10-09 10:00 marc approve RGS/AC
   2025-10-09 15:00 claire approve D
   15:10 marc approved
   2025-10-14 08:00 marc in-force`, sections(
    'Messagerie des trois clients. Reprise en huit heures, perte d\'au plus une heure.', 'Sinistre : salle perdue. Dégradé : un seul serveur de courriel.', 'Marc ou Julie, après une heure sans envoi ni réception.', 'CI-00040, CI-00041, sauvegardes de CI-00019.', 'David Nguyen 418-555-0105, Alice Tremblay 418-555-0103.', '1. Faire garder les courriels par le relais du fournisseur.\n2. Restaurer courriel-2.\n3. Rouvrir la réception, puis l\'envoi.', 'Restaurer courriel-1 et resynchroniser.', 'Une fois l\'an, au printemps : {tpr.courriel}.', 'Version 1.1 : numéro du relais du fournisseur.')),
  plan('PR-0003', { title: 'Reprise des caisses', services: ['SVC-0005'], client: 'CLT-0003', rto: '2h', rpo: '1h', scenarios: [{ name: 'Serveur des caisses perdu', kind: 'disaster' }, { name: 'Lien Internet coupé', kind: 'degraded' }], resources: ['CI-00049', 'CI-00035'], people: [{ person: 'karim', duty: 'Restaure' }, { person: 'nathalie', duty: 'Passe en mode hors ligne' }], test_every: '365d', version: '0.9', review_due: '2027-11-01', owner: 'karim.benali' },
  `2026-11-03 09:00 karim draft
   2026-11-10 10:00 julie approve RGS/AC
   2026-11-12 09:00 claire approve D
   09:10 julie approved`, sections(
    'Caisses de CLT-0003. Reprise en deux heures, perte d\'au plus une heure de ventes.', 'Sinistre : CI-00049 perdu. Dégradé : lien coupé, ventes hors ligne.', 'Nathalie appelle le centre de services; Karim déclenche.', 'CI-00049, CI-00035 et un terminal de rechange.', 'Karim Benali 418-555-0104, Nathalie Gauthier 418-555-0188.', '1. Passer les caisses hors ligne.\n2. Restaurer CI-00049 depuis la sauvegarde de l\'heure.\n3. Envoyer les ventes en attente.', 'Comparer le total des ventes et l\'inventaire des fûts.', 'Premier test prévu en janvier, hors de l\'affluence.', 'Première version.')),
  plan('PR-0004', { title: 'Reprise de la télécopie', services: ['SVC-0009'], rto: '2d', scenarios: [{ name: 'Passerelle perdue', kind: 'disaster' }], resources: ['CI-00057'], people: [{ person: 'etienne', duty: 'Rétablit' }], test_every: '365d', version: '1.0', owner: 'marc.gagnon' },
  `2025-10-06 10:00 marc draft
   10:30 marc approve RGS/AC
   11:00 claire approve D
   11:10 marc approved
   2025-10-14 08:05 marc in-force
   2026-04-02 11:10 marc retired Avec le service.`, sections('Télécopie de Transport Harvey, deux jours.', 'Passerelle perdue.', 'Appel du client.', 'CI-00057.', 'Étienne Morin.', 'Rediriger le numéro vers le courriel.', 'Réinstaller la passerelle.', 'Aucun test depuis la mise en service.', 'Aucun.')),
  plan('PR-0005', { title: 'Reprise du partage de fichiers', services: ['SVC-0002'], rto: '8h', rpo: '4h', scenarios: both, resources: ['CI-00042', 'CI-00018'], people: [{ person: 'karim', duty: 'Restaure' }], test_every: '365d', version: '0.1', owner: 'karim.benali' },
  `2026-11-19 10:00 karim draft`, sections('Fichiers de CLT-0001 et CLT-0002; engagement à fixer avec Sophie.', 'Perte de CI-00042.')),
  plan('PR-0006', { title: 'Reprise du portail des membres', services: ['SVC-0003'], client: 'CLT-0001', rto: '6h', rpo: '1h', scenarios: both, resources: ['CI-00043', 'CI-00044', 'CI-00045'], people: [{ person: 'alice', duty: 'Redéploie l\'application' }, { person: 'karim', duty: 'Restaure la base' }], test_every: '365d', version: '1.0', review_due: '2027-09-15', owner: 'marc.gagnon' },
  `2026-08-31 10:00 alice draft
   2026-09-08 10:00 marc approve RGS/AC
   2026-09-09 11:00 claire approve D
   11:05 marc approved
   2026-09-14 08:00 marc in-force`, sections(
    'Portail de CLT-0001. Reprise en six heures, perte d\'au plus une heure.', 'Sinistre : salle perdue. Dégradé : un seul serveur d\'application.', 'Marc, après trente minutes sans portail un jour de paie, deux heures sinon.', 'CI-00043, CI-00044, CI-00045.', 'Alice Tremblay 418-555-0103, Karim Benali 418-555-0104.', '1. Restaurer la base.\n2. Redéployer le paquet de CI-00087.\n3. Faire produire un relevé par la coopérative.', 'Remettre le second serveur.', 'Une fois l\'an : {tpr.portail}.', 'Première version.')),
];

export const tests = [
  test('tpr.clinique-echec', { title: 'Test de reprise de la clinique, printemps', plan: 'PR-0001', planned: '2026-04-26', performed: '2026-04-26 06:30', measured_recovery: '6h', data_loss: '10m', result: 'fail', findings: [{ text: 'La restauration complète dure six heures, deux de plus que promis.', action: 'ame.reprise', done: true }, { text: 'Personne n\'avait le numéro du soutien de DossierSanté un dimanche.', action: 'Ajouté à la fiche de garde', done: true }], owner: 'julie.bouchard' },
  `2026-04-13 10:00 julie planned
   2026-04-26 13:00 karim done
   2026-08-10 09:00 julie closed`, trial('La salle Limoilou est perdue; on repart de la sauvegarde externe.', 'Début à 6 h 30, premier dossier ouvert à 12 h 30. La copie depuis CI-00018 a pris quatre heures et demie.', 'Engagement de quatre heures manqué. Suites : {ame.reprise}, la réplique CI-00048 et la version 2.0 de PR-0001.')),
  test('tpr.courriel', { title: 'Test de reprise de la messagerie', plan: 'PR-0002', planned: '2026-05-31', performed: '2026-05-31 06:00', measured_recovery: '3h20m', data_loss: '20m', result: 'pass', owner: 'david.nguyen' },
  `2026-05-12 09:00 david planned
   2026-05-31 10:00 david done
   2026-06-02 09:00 julie closed`, trial('Un serveur de courriel perdu, l\'autre restauré sur une machine isolée.', 'Restauration en trois heures vingt, relais actif dès la dixième minute.', 'Conforme. Le carnet d\'adresses se reconstruit en dernier : le dire aux clients.')),
  test('tpr.clinique-reussi', { title: 'Test de reprise de la clinique, été', plan: 'PR-0001', planned: '2026-08-23', performed: '2026-08-23 06:00', measured_recovery: '1h45m', data_loss: '1m', result: 'pass', findings: [{ text: 'L\'imprimante des ordonnances garde l\'ancienne adresse.', action: 'Adresse par nom dans l\'application', done: true }], owner: 'julie.bouchard' },
  `2026-08-10 10:00 julie planned
   2026-08-23 09:00 karim done
   2026-08-25 09:00 julie closed`, trial('La salle Limoilou est perdue; on promeut la réplique.', 'Réplique promue en onze minutes, application pointée en vingt, contrôle par la clinique jusqu\'à 7 h 45.', 'Sous l\'engagement. Une imprimante à corriger, faite le jour même.')),
  test('tpr.sauvegarde', { title: 'Restauration d\'un poste depuis Saint-Jérôme', plan: 'PR-0002', planned: '2026-11-15', performed: '2026-11-15 07:00', measured_recovery: '2h30m', data_loss: '30m', result: 'partial', findings: [{ text: 'Deux boîtes sur dix sans leurs règles de tri.', action: 'prb.sauvegarde', done: false }], owner: 'karim.benali' },
  `2026-11-02 10:00 karim planned
   2026-11-15 10:00 karim done`, trial('Dix boîtes aux lettres restaurées depuis la copie externe.', 'Deux heures trente, lien stable.', 'Contenu complet, mais règles de tri absentes de deux boîtes.')),
  test('tpr.portail', { title: 'Test de reprise du portail', plan: 'PR-0006', planned: '2026-12-06', owner: 'alice.tremblay' }, `2026-11-16 13:00 alice planned`, trial('Base perdue un jour de paie; restauration et relevé d\'essai.')),
  test('tpr.telecopie', { title: 'Test de reprise de la télécopie', plan: 'PR-0004', planned: '2026-03-22', owner: 'etienne.morin' }, `2026-02-23 09:00 etienne planned
   2026-03-16 10:00 etienne cancelled Service en voie de retrait.`, trial('Passerelle perdue.')),
];

const work = (/** @type {string} */ what, /** @type {string} */ impact) => `## Travaux prévus\n\n${what}\n\n## Impact\n\n${impact}`;

export const maintenances = [
  maintenance('mnt.hebdo', { title: 'Correctifs hebdomadaires du portail', services: ['SVC-0003'], start: '2026-01-14 19:00', end: '2026-01-14 21:00', repeat: 'FREQ=WEEKLY;BYDAY=WE', agreed_with: ['CLT-0001'], sla: ['SLA-0001'], downtime: '15m', reason: 'Correctifs de sécurité', assignee: 'karim.benali' },
  `2025-12-15 10:00 karim planned
   2026-01-06 09:00 sophie agreed`, work('Correctifs du système et redémarrage, un serveur à la fois.', 'Aucun en temps normal; quinze minutes au plus si la base redémarre.')),
  maintenance('mnt.clinique', { title: 'Maintenance mensuelle de la clinique', services: ['SVC-0004'], cis: ['CI-00046', 'CI-00047'], start: '2025-10-05 06:00', end: '2025-10-05 10:00', repeat: 'FREQ=MONTHLY;BYDAY=1SU', agreed_with: ['CLT-0002'], sla: ['SLA-0002'], downtime: '1h', reason: 'Mises à jour de DossierSanté', assignee: 'julie.bouchard' },
  `2025-09-15 10:00 marc planned
   2025-09-18 10:00 sophie agreed`, work('Mises à jour de l\'application et de la base.', 'Dossiers en lecture seule une heure.')),
  maintenance('mnt.generatrice', { title: 'Essai de la génératrice sous charge', cis: ['CI-00003', 'CI-00001', 'CI-00002'], services: ['SVC-0001', 'SVC-0004'], start: '2026-10-04 06:00', end: '2026-10-04 08:00', agreed_with: ['CLT-0001', 'CLT-0002', 'CLT-0003'], contracts: ['UC-0003'], reason: 'Visite d\'automne', assignee: 'karim.benali' },
  `2026-09-14 10:00 karim planned
   2026-09-21 09:00 sophie agreed
   2026-10-04 06:00 karim in-progress
   07:40 karim done Trente minutes à 70 % de charge, sans bascule.`, work('Trente minutes sous charge, remplacement du filtre à carburant.', 'Aucun : les onduleurs portent la salle pendant la bascule.')),
  maintenance('mnt.commutateur', { title: 'Ventilateur du commutateur du bureau', cis: ['CI-00020'], start: '2026-11-20 16:00', end: '2026-11-24 12:00', reason: 'Ventilateur bruyant', assignee: 'karim.benali' },
  `2026-11-12 15:00 karim planned
   15:30 marc agreed
   2026-11-20 16:00 karim in-progress`, work('Échange du ventilateur à la réception de la pièce.', 'Bureau de Boréal seulement; les postes passent au Wi-Fi.')),
  maintenance('mnt.disques', { title: 'Remplacement de deux disques de la baie', cis: ['CI-00017'], services: ['SVC-0002'], start: '2026-12-09 19:00', end: '2026-12-09 21:00', reason: 'Alertes préventives', assignee: 'karim.benali' },
  `2026-11-20 10:00 karim planned`, work('Échange à chaud de deux disques.', 'Aucun attendu.')),
  maintenance('mnt.fibre', { title: 'Travaux de TéléFibre rue de la Canardière', cis: ['CI-00025'], services: ['SVC-0003'], start: '2026-06-10 22:00', end: '2026-06-11 04:00', contracts: ['UC-0002'], reason: 'Annoncés par le fournisseur', assignee: 'david.nguyen' },
  `2026-05-20 09:00 david planned
   2026-06-04 10:00 david cancelled Reportés sans date par le fournisseur.`, work('Remplacement d\'un manchon.', 'Bascule sur le lien cellulaire.')),
];
