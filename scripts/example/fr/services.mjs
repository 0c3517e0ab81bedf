// @ts-check
/** Le catalogue des services. */
import { of } from '../record.mjs';

const service = of('service');
const catalogue = { batch: 'services' };
const opened = `2025-09-03 09:00 marc planned
  09:05 marc live`;

export const services = [
  service('SVC-0001', { title: 'Messagerie et calendriers', clients: ['CLT-0001', 'CLT-0002', 'CLT-0003'], sla: ['SLA-0001', 'SLA-0002', 'SLA-0003', 'SLA-0005', 'SLA-0006', 'SLA-0007'], criticality: 'high', hours: 'etendu', owner: 'marc.gagnon',
    relations: { depends_on: [{ any: 1, of: ['CI-00040', 'CI-00041'] }], uses: [{ any: 1, of: ['CI-00050', 'CI-00051'] }], documented_by: ['CI-00088'] } }, opened, 'Courriel, calendriers partagés et listes de distribution : 212 boîtes aux lettres chez trois clients.', catalogue),
  service('SVC-0002', { title: 'Partage de fichiers', clients: ['CLT-0001', 'CLT-0002'], sla: ['SLA-0001', 'SLA-0002', 'SLA-0005', 'SLA-0006'], criticality: 'medium', hours: 'bureau', owner: 'karim.benali',
    relations: { depends_on: ['CI-00042'], documented_by: ['CI-00088'] } }, opened, 'Dossiers d\'équipe, versions conservées 90 jours, partage externe par lien expirant.', catalogue),
  service('SVC-0003', { title: 'Portail des membres', clients: ['CLT-0001'], sla: ['SLA-0001', 'SLA-0005', 'SLA-0006'], criticality: 'high', hours: 'bureau', owner: 'marc.gagnon',
    relations: { depends_on: [{ any: 1, of: ['CI-00043', 'CI-00044'] }, 'CI-00045'], uses: [{ any: 1, of: ['CI-00050', 'CI-00051'] }], protected_by: ['CI-00080'], documented_by: ['CI-00088'] } }, opened, 'Volumes de coupe, relevés de paiement et convocations des 140 membres de la coopérative.', catalogue),
  service('SVC-0004', { title: 'Dossiers cliniques', clients: ['CLT-0002'], sla: ['SLA-0002'], criticality: 'high', hours: 'etendu', owner: 'julie.bouchard',
    relations: { depends_on: ['CI-00046', { any: 1, of: ['CI-00047', 'CI-00048'] }], uses: ['CI-00032'], documented_by: ['CI-00089'] } }, opened, 'Dossiers médicaux, rendez-vous et rapports de dispensation de la clinique.', catalogue),
  service('SVC-0005', { title: 'Caisses et stocks', clients: ['CLT-0003'], sla: ['SLA-0003'], criticality: 'high', hours: 'etendu', peak: 'affluence', owner: 'karim.benali',
    relations: { depends_on: ['CI-00049', 'CI-00035', { any: 1, of: ['CI-00036', 'CI-00037'] }], uses: ['CI-00038'] } }, opened, 'Vente au comptoir, paiements, inventaire des fûts et boutique de la microbrasserie.', catalogue),
  service('SVC-0006', { title: 'Accès distant', clients: ['CLT-0001', 'CLT-0002'], sla: ['SLA-0001', 'SLA-0002', 'SLA-0005', 'SLA-0006'], criticality: 'medium', hours: 'bureau', owner: 'david.nguyen',
    relations: { depends_on: ['CI-00053', { any: 1, of: ['CI-00050', 'CI-00051'] }], uses: ['CI-00030'], documented_by: ['CI-00090'] } }, opened, 'Réseau privé virtuel avec double authentification, 65 comptes.', catalogue),
  service('SVC-0007', { title: 'Téléphonie IP', clients: ['CLT-0001'], sla: ['SLA-0001', 'SLA-0005', 'SLA-0006'], criticality: 'medium', hours: 'bureau', owner: 'david.nguyen',
    relations: { depends_on: ['CI-00054'] } }, `2025-09-03 09:00 marc planned
      09:05 marc live
      2026-11-19 18:30 david maintenance Migration du serveur de téléphonie jusqu'à lundi; les appels passent par la passerelle de secours.`, 'Trente-deux postes, boîtes vocales et réponse vocale de la coopérative.', catalogue),
  service('SVC-0008', { title: 'Hébergement web', sla: ['SLA-0004'], criticality: 'low', hours: 'bureau', owner: 'alice.tremblay', relations: { depends_on: ['CI-00056'] } }, `2026-09-30 10:00 marc planned`, 'Boutiques et sites vitrines; premier client pressenti : CLT-0004.'),
  service('SVC-0009', { title: 'Télécopie', criticality: 'low', hours: 'bureau', owner: 'karim.benali', relations: { depends_on: ['CI-00057'] } }, `2025-09-03 09:00 marc planned
      09:05 marc live
      2026-04-02 11:00 marc retired Dernier client parti.`, 'Passerelle de télécopie, retirée avec le départ de CLT-0005.', catalogue),
  service('SVC-0010', { title: 'Sauvegarde externalisée', clients: ['CLT-0003'], criticality: 'medium', hours: 'bureau', owner: 'karim.benali',
    relations: { depends_on: ['CI-00019', 'CI-00018'], uses: ['CI-00072'] } }, `2026-05-04 09:00 marc planned
      2026-06-15 09:00 karim live`, 'Copie chiffrée quotidienne des postes, restaurée depuis la salle Limoilou ou Saint-Jérôme.'),
];
