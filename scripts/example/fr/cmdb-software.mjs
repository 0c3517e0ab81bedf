// @ts-check
/** Machines virtuelles, logiciels, licences, certificats, sécurité et documents. */
import { later, of } from '../record.mjs';

const ci = of('ci');
const vmLot = { batch: 'cmdb.machines' };
const lot = { batch: 'cmdb.logiciels' };
const present = `2025-09-04 13:00 karim planned
  13:30 karim live`;
const hosts = { runs_on: [{ any: 2, of: ['CI-00014', 'CI-00015', 'CI-00016'] }] };
const vm = (/** @type {string} */ name, /** @type {number} */ ram, /** @type {number} */ vcpu, /** @type {Record<string, any>} */ f, /** @type {Record<string, any>} */ relations = {}) => ({ class: 'virtual-machine', criticality: 'medium', environment: 'production', location: 'Salle Limoilou', owner: 'karim.benali', ...f, attributes: { model: name, ram_gb: ram, vcpu, ...f.attributes }, relations: { ...hosts, ...relations, uses: [...(relations.uses ?? []), 'CI-00071'] } });
const software = (/** @type {string} */ vendor, /** @type {Record<string, any>} */ f) => ({ class: 'software', criticality: 'medium', environment: 'production', owner: 'karim.benali', attributes: { vendor }, ...f });

export const machines = [
  ci('CI-00040', vm('courriel-1', 32, 8, { title: 'Serveur de courriel 1', criticality: 'high' }, { uses: ['CI-00060'], protected_by: ['CI-00081', 'CI-00082'] }), present, '', vmLot),
  ci('CI-00041', vm('courriel-2', 32, 8, { title: 'Serveur de courriel 2', criticality: 'high' }, { uses: ['CI-00060'], protected_by: ['CI-00081', 'CI-00082'] }), present, '', vmLot),
  ci('CI-00042', vm('fichiers-1', 16, 4, { title: 'Serveur de fichiers', version: later('chg.fichiers', '2', '1') }, { uses: ['CI-00061'], protected_by: ['CI-00082'] }), `2025-12-15 09:00 karim planned
      2026-01-12 18:00 karim live Reprend les dossiers de CI-00021.`, ''),
  ci('CI-00043', vm('portail-1', 8, 4, { title: 'Serveur du portail 1', criticality: 'high' }, { uses: ['CI-00063'], part_of: ['CI-00086'] }), present, '', vmLot),
  ci('CI-00044', vm('portail-2', 8, 4, { title: 'Serveur du portail 2', criticality: 'high' }, { uses: ['CI-00063'], part_of: ['CI-00086'] }), present, '', vmLot),
  ci('CI-00045', vm('portail-bd', 16, 4, { title: 'Base de données du portail', criticality: 'high', attributes: { ram_gb: later('chg.portail-bd', 32, 16) } }, { uses: ['CI-00062'], part_of: ['CI-00086'] }), present, '', vmLot),
  ci('CI-00046', vm('clinique-app', 16, 4, { title: 'Application de la clinique', criticality: 'high', client: 'CLT-0002' }, { uses: ['CI-00064'], protected_by: ['CI-00082'] }), present, '', vmLot),
  ci('CI-00047', vm('clinique-bd', 32, 8, { title: 'Base de données de la clinique', criticality: 'high', client: 'CLT-0002' }, { uses: ['CI-00065'] }), present, '', vmLot),
  ci('CI-00048', vm('clinique-bd-r', 32, 8, { title: 'Réplique de la base de la clinique', criticality: 'high', client: 'CLT-0002' }, { replicates: ['CI-00047'], uses: ['CI-00065'] }), `2026-07-06 09:00 julie planned
      2026-07-20 17:00 julie live Réplication vérifiée : retard inférieur à une seconde.`, ''),
  ci('CI-00049', vm('caisse', 8, 2, { title: 'Serveur des caisses', criticality: 'high', client: 'CLT-0003' }, { uses: ['CI-00066'] }), present, '', vmLot),
  ci('CI-00050', vm('annuaire-1', 4, 2, { title: 'Annuaire 1', criticality: 'high' }, { uses: ['CI-00067'] }), present, '', vmLot),
  ci('CI-00051', vm('annuaire-2', 4, 2, { title: 'Annuaire 2', criticality: 'high' }, { uses: ['CI-00067'] }), present, '', vmLot),
  ci('CI-00052', vm('supervision', 8, 4, { title: 'Supervision' }, { uses: ['CI-00068'], connects_to: ['CI-00053'] }), present, '', vmLot),
  ci('CI-00053', vm('vpn', 4, 2, { title: 'Passerelle d\'accès distant' }, { uses: ['CI-00069'], protected_by: ['CI-00083'] }), present, '', vmLot),
  ci('CI-00054', vm('telephonie', 8, 4, { title: 'Serveur de téléphonie', client: 'CLT-0001' }, { uses: ['CI-00070'] }), present, '', vmLot),
  ci('CI-00055', vm('portail-essai', 8, 2, { title: 'Serveur d\'essai du portail', criticality: 'low', environment: 'test' }, { uses: ['CI-00063'], part_of: ['CI-00085'] }), present, '', vmLot),
  ci('CI-00056', vm('web-1', 8, 4, { title: 'Serveur d\'hébergement web', criticality: 'low', environment: 'test' }), `2026-10-01 10:30 alice planned
      2026-10-06 09:00 alice ordered
      2026-10-13 09:00 alice building
      2026-11-10 15:00 alice testing Essais de charge en cours.`, ''),
  ci('CI-00057', vm('telecopie', 2, 1, { title: 'Passerelle de télécopie', criticality: 'low', client: 'CLT-0005' }), `2025-09-04 13:00 karim planned
      13:30 karim live
      2026-04-02 14:00 karim retired`, '', vmLot),
  ci('CI-00058', vm('coffre-immuable', 16, 4, { title: 'Passerelle de copie immuable', criticality: 'low', supplier: 'SUP-0004' }), `2026-11-17 11:00 karim planned`, 'Essai de l\'offre de SUP-0004.'),
];

export const softwareItems = [
  ci('CI-00060', software('Zimbra', { title: 'Zimbra', version: later('chg.zimbra', '10.1.9', '10.1.4'), criticality: 'high', relations: { documented_by: ['CI-00088'] } }), present, '', lot),
  ci('CI-00061', software('Nextcloud', { title: 'Nextcloud', version: '31.0.5' }), present, '', lot),
  ci('CI-00062', software('PostgreSQL', { title: 'PostgreSQL du portail', version: '16.9' }), present, '', lot),
  ci('CI-00063', software('Boréal', { title: 'Application du portail des membres', version: later('chg.portail-23', '2.3.0', later('chg.portail-22', '2.2.0', '2.1.3')), criticality: 'high', relations: { part_of: ['CI-00087'] } }), present, '', lot),
  ci('CI-00064', software('DossierSanté', { title: 'DossierSanté', version: '8.4.1', criticality: 'high', client: 'CLT-0002', relations: { licensed_by: ['CI-00075'], documented_by: ['CI-00089'] } }), present, '', lot),
  ci('CI-00065', software('PostgreSQL', { title: 'PostgreSQL de la clinique', version: '16.9', client: 'CLT-0002' }), present, '', lot),
  ci('CI-00066', software('Odoo', { title: 'Odoo, point de vente', version: later('chg.odoo', '18.0', '17.0'), client: 'CLT-0003' }), present, '', lot),
  ci('CI-00067', software('Keycloak', { title: 'Keycloak', version: '26.2', criticality: 'high' }), present, '', lot),
  ci('CI-00068', software('Zabbix', { title: 'Zabbix', version: '7.0' }), present, '', lot),
  ci('CI-00069', software('WireGuard', { title: 'WireGuard', version: '1.0.2' }), present, '', lot),
  ci('CI-00070', software('Sangoma', { title: 'FreePBX', version: '17.0', client: 'CLT-0001' }), present, '', lot),
  ci('CI-00071', software('Proxmox', { title: 'Proxmox VE', version: '8.4', criticality: 'high', relations: { licensed_by: ['CI-00077'], runs_on: [{ any: 2, of: ['CI-00014', 'CI-00015', 'CI-00016'] }] } }), present, '', lot),
  ci('CI-00072', software('Borg', { title: 'BorgBackup', version: '1.4.1', relations: { runs_on: ['CI-00019'] } }), present, '', lot),
  ci('CI-00075', { title: 'Licence DossierSanté', class: 'licence', client: 'CLT-0002', expires: '2027-03-31', attributes: { seats: 25 }, owner: 'sophie.lavoie' }, present, '', lot),
  ci('CI-00076', { title: 'Licences de l\'antivirus', class: 'licence', expires: '2026-12-10', attributes: { seats: 250 }, owner: 'sophie.lavoie' }, present, '', lot),
  ci('CI-00077', { title: 'Abonnement Proxmox', class: 'licence', expires: '2027-06-30', attributes: { seats: 6 }, owner: 'karim.benali' }, present, '', lot),
  ci('CI-00080', { title: 'Certificat du portail', class: 'certificate', criticality: 'high', expires: later('chg.certificat-2', '2027-08-15', later('chg.certificat-1', '2026-08-25', '2025-11-28')), attributes: { issuer: 'Sectigo' }, owner: 'david.nguyen' }, present, '', lot),
  ci('CI-00081', { title: 'Certificat de la messagerie', class: 'certificate', criticality: 'high', expires: later('chg.certificat-3', '2027-10-02', '2026-10-10'), attributes: { issuer: 'Sectigo' }, owner: 'david.nguyen' }, present, '', lot),
  ci('CI-00082', { title: 'Antivirus', class: 'security', version: '12.3', relations: { licensed_by: ['CI-00076'] }, owner: 'david.nguyen' }, present, '', lot),
  ci('CI-00083', { title: 'Coffre de mots de passe', class: 'security', version: '1.34', criticality: 'high', owner: 'david.nguyen' }, present, '', lot),
  ci('CI-00085', { title: 'Environnement d\'essai du portail', class: 'environment', environment: 'test', criticality: 'low', relations: { connects_to: ['CI-00086'] }, owner: 'marc.gagnon' }, present, '', lot),
  ci('CI-00086', { title: 'Environnement de production du portail', class: 'environment', environment: 'production', criticality: 'high', owner: 'marc.gagnon' }, present, '', lot),
  ci('CI-00087', { title: 'Bibliothèque des paquets livrés', class: 'library', location: 'Salle Limoilou', owner: 'karim.benali', relations: { runs_on: ['CI-00019'] } }, present, '', lot),
  ci('CI-00088', { title: 'Dossier d\'exploitation', class: 'document', version: '7', location: 'Partage de fichiers, Exploitation', owner: 'alice.tremblay' }, present, '', lot),
  ci('CI-00089', { title: 'Guide d\'exploitation de DossierSanté', class: 'document', version: '8.4', owner: 'julie.bouchard', client: 'CLT-0002' }, present, '', lot),
  ci('CI-00090', { title: 'Guide de l\'accès distant', class: 'service-doc', version: '3', owner: 'david.nguyen' }, present, '', lot),
  ci('CI-00091', { title: 'Rapport mensuel de dispensation', class: 'output', client: 'CLT-0002', owner: 'julie.bouchard', relations: { depends_on: ['CI-00064'], part_of: ['CI-00046'] } }, present, '', lot),
];
