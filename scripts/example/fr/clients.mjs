// @ts-check
/** Clients et fournisseurs. */
import { later, of } from '../record.mjs';

const client = of('client');
const supplier = of('supplier');
const registre = { batch: 'registre' };

export const clients = [
  client('CLT-0001', {
    title: 'Coopérative forestière du Saguenay', owner: 'sophie.lavoie', since: '2019-04-01',
    contacts: [{ name: 'Isabelle Côté', role: 'Directrice administrative', email: 'icote@coopforet.example', phone: '418-555-0142' }, { name: 'Luc Simard', role: 'Chef de la scierie', phone: '418-555-0147' }],
  }, `2025-09-02 10:00 sophie prospect
      10:05 sophie active`, `
    Coopérative de 140 membres : un siège à Chicoutimi et une scierie à Saint-Fulgence. Ses membres consultent leurs volumes de coupe et leurs paiements sur le portail; la paie part le jeudi avant midi.`, registre),
  client('CLT-0002', {
    title: 'Clinique médicale Saint-Roch', owner: 'sophie.lavoie', since: '2021-01-11',
    contacts: [{ name: 'Jean Pelletier', role: 'Coordonnateur', email: 'jpelletier@saintroch.example', phone: '418-555-0163' }, { name: 'Dre Amélie Fortin', role: 'Médecin responsable', phone: '418-555-0165' }],
  }, `2025-09-02 10:10 sophie prospect
      10:15 sophie active`, `
    Quatorze médecins, neuf infirmières, ouverte six jours sur sept. Les dossiers cliniques sont soumis à la loi sur les renseignements de santé : tout accès est journalisé et l'hébergement reste au Québec.`, registre),
  client('CLT-0003', {
    title: 'Microbrasserie La Marée haute', owner: 'sophie.lavoie', since: '2023-06-01',
    contacts: [{ name: 'Nathalie Gauthier', role: 'Copropriétaire', email: 'nathalie@mareehaute.example', phone: '418-555-0188' }],
  }, `2025-09-02 10:20 sophie prospect
      10:25 sophie active`, `
    Brasserie, salle de dégustation et boutique à Rimouski. L'affluence va du jeudi au samedi : on n'y touche pas aux caisses à ce moment.`, registre),
  client('CLT-0004', {
    title: 'Librairie des Remparts', owner: 'sophie.lavoie',
    contacts: [{ name: 'Hélène Dubé', role: 'Propriétaire', email: 'hdube@remparts.example' }],
  }, `2026-09-28 14:00 sophie prospect`, `
    Rencontrée au salon du livre; cherche un hébergement pour sa boutique en ligne. Offre de service remise le {2026-10-19}, voir SLA-0004.`),
  client('CLT-0005', {
    title: 'Transport Harvey', owner: 'sophie.lavoie', since: '2018-02-01', until: '2026-03-31',
    contacts: [{ name: 'Robert Harvey', role: 'Président', phone: '418-555-0111' }],
  }, `2025-09-02 10:30 sophie prospect
      10:35 sophie active
      2026-04-01 09:00 sophie former Entreprise vendue; données remises au nouveau propriétaire et effacées.`, `
    Flotte de douze camions. Le service de télécopie n'existait plus que pour ce client.`, registre),
];

export const suppliers = [
  supplier('SUP-0001', {
    title: 'Hébergement Laurentien inc.', owner: 'marc.gagnon', since: '2020-05-01',
    contacts: [{ name: 'Centre d\'exploitation', role: 'Assistance 24 h', email: 'noc@laurentien.example', phone: '514-555-0120' }],
  }, `2025-09-02 11:00 marc candidate
      11:05 marc active`, 'Centre de données de Saint-Jérôme : deux demi-baies, la réplique du stockage et la copie externe des sauvegardes.', registre),
  supplier('SUP-0002', {
    title: 'TéléFibre Québec', owner: 'marc.gagnon', since: '2019-03-15',
    contacts: [{ name: 'Soutien affaires', role: 'Billets', email: 'soutien@telefibre.example', phone: '418-555-0199' }],
  }, `2025-09-02 11:10 marc candidate
      11:15 marc active`, 'Fibre de la salle Limoilou. Le numéro de billet du fournisseur se note dans le champ `supplier_ticket` des incidents.', registre),
  supplier('SUP-0003', {
    title: 'Énergie Cap-Diamant', owner: 'marc.gagnon', since: '2022-09-01',
    contacts: [{ name: 'Répartition', role: 'Urgences', phone: '418-555-0177' }],
  }, `2025-09-02 11:20 marc candidate
      11:25 marc active`, 'Entretien de la génératrice et des onduleurs; remplissage du réservoir deux fois l\'an.', registre),
  supplier('SUP-0004', {
    title: 'Chaudière Infonuagique', owner: 'sophie.lavoie',
    contacts: [{ name: 'Ventes', role: 'Représentant', email: 'ventes@chaudiere.example' }],
  }, `2026-08-17 09:30 sophie candidate`, 'Copie externe immuable des sauvegardes, à l\'essai jusqu\'au printemps; contrat UC-0004 en discussion.'),
  supplier('SUP-0005', {
    title: 'InfoParc location', owner: 'marc.gagnon', since: '2018-01-01', until: later('former', '2026-01-31'),
    contacts: [{ name: 'Guichet des retours', role: 'Retours', phone: '418-555-0133' }],
  }, `2025-09-02 11:30 marc candidate
      11:35 marc active
      2026-02-02 10:00 marc former Location terminée, matériel rendu.`, 'Louait le serveur de télécopie et l\'ancien serveur de fichiers.', registre),
];
