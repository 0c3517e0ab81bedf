// @ts-check
/** Équipements et installations. */
import { later, of } from '../record.mjs';

const ci = of('ci');
const lot = { batch: 'cmdb.materiel' };
const present = `2025-09-04 09:00 karim planned
  09:40 karim live`;
const limoilou = 'Salle Limoilou';
const laurentien = 'Laurentien, Saint-Jérôme';
const facility = (/** @type {Record<string, any>} */ f) => ({ class: 'facility', criticality: 'high', location: limoilou, owner: 'karim.benali', ...f });
const hardware = (/** @type {string} */ model, /** @type {Record<string, any>} */ f) => ({ class: 'hardware', criticality: 'medium', environment: 'production', location: limoilou, owner: 'karim.benali', ...f, attributes: { model, ...f.attributes } });
const power = { powered_by: [{ any: 1, of: ['CI-00001', 'CI-00002'] }] };
const cooled = { depends_on: ['CI-00004'] };

export const hardwareItems = [
  ci('CI-00001', facility({ title: 'Onduleur A', version: '16 kVA', supplier: 'SUP-0003', contract: 'UC-0003', relations: { powered_by: ['CI-00003'] } }), present, 'Batteries remplacées à l\'automne 2024; autonomie mesurée : 22 minutes.', lot),
  ci('CI-00002', facility({ title: 'Onduleur B', version: '16 kVA', supplier: 'SUP-0003', contract: 'UC-0003', relations: { powered_by: ['CI-00003'] } }), present, 'Jumeau de CI-00001, sur un circuit distinct.', lot),
  ci('CI-00003', facility({ title: 'Génératrice diesel', version: '40 kW', supplier: 'SUP-0003', contract: 'UC-0003' }), present, 'Réservoir de 900 litres : 30 heures à pleine charge.', lot),
  ci('CI-00004', facility({ title: 'Climatisation de la salle Limoilou', criticality: 'medium' }), present, 'Deux unités de 5 tonnes en alternance hebdomadaire.', lot),
  ci('CI-00010', hardware('OPNsense DEC2752', { title: 'Pare-feu frontal A (pf-01)', criticality: 'high', version: later('chg.parefeu', '26.1.4', '25.7.2'), serial: 'DEC-55012', attributes: { ip: '10.10.0.2' }, relations: { ...power, connects_to: ['CI-00012', 'CI-00013'], depends_on: [{ any: 1, of: ['CI-00025', 'CI-00026'] }] } }), present, 'Membre actif de la paire; bascule en 3 secondes vers CI-00011.', lot),
  ci('CI-00011', hardware('OPNsense DEC2752', { title: 'Pare-feu frontal B (pf-02)', criticality: 'high', version: later('chg.parefeu', '26.1.4', '25.7.2'), serial: 'DEC-55013', attributes: { ip: '10.10.0.3' }, relations: { ...power, connects_to: ['CI-00012', 'CI-00013'], depends_on: [{ any: 1, of: ['CI-00025', 'CI-00026'] }] } }), present, 'Membre passif de la paire.', lot),
  ci('CI-00012', hardware('Aruba CX 6300M', { title: 'Commutateur de cœur A', criticality: 'high', serial: 'SG1BKW7011', version: '10.13', attributes: { ip: '10.10.0.11' }, relations: power }), present, '', lot),
  ci('CI-00013', hardware('Aruba CX 6300M', { title: 'Commutateur de cœur B', criticality: 'high', serial: 'SG1BKW7012', version: '10.13', attributes: { ip: '10.10.0.12' }, relations: power }), present, '', lot),
  ...['CI-00014', 'CI-00015', 'CI-00016'].map((id, i) => ci(id, hardware('Dell PowerEdge R660', { title: `Hôte de virtualisation ${i + 1}`, criticality: 'high', serial: `7QX${i}LM3`, purchased: '2024-02-12', warranty_until: '2029-02-11', attributes: { ram_gb: later('chg.memoire', 512, 384), ip: `10.10.1.${11 + i}` }, relations: { ...power, ...cooled, uses: ['CI-00017'], connects_to: ['CI-00012', 'CI-00013'], protected_by: [{ any: 1, of: ['CI-00010', 'CI-00011'] }] } }), present, '', lot)),
  ci('CI-00017', hardware('Dell PowerVault ME5024', { title: 'Baie de stockage principale', criticality: 'high', serial: 'ME5-20417', warranty_until: '2029-02-11', attributes: { ip: '10.10.1.20' }, relations: { ...power, ...cooled } }), present, 'Vingt-quatre disques, double contrôleur.', lot),
  ci('CI-00018', hardware('Dell PowerVault ME5012', { title: 'Baie de stockage réplique', location: laurentien, supplier: 'SUP-0001', contract: 'UC-0001', serial: 'ME5-20981', attributes: { ip: '10.20.1.20' }, relations: { replicates: ['CI-00017'] } }), present, 'Réplication toutes les quinze minutes.', lot),
  ci('CI-00019', hardware('Dell PowerEdge R740xd', { title: 'Serveur de sauvegarde', serial: '5HW2TT3', warranty_until: '2027-09-30', attributes: { ram_gb: 64, ip: '10.10.1.30' }, relations: { ...power, connects_to: ['CI-00012'] } }), present, '', lot),
  ci('CI-00020', hardware('Aruba 2930F', { title: 'Commutateur d\'accès du bureau', criticality: 'low', location: 'Bureau de Boréal', serial: 'CN8AHKX0V1', attributes: { ip: '10.10.2.2' }, relations: { connects_to: ['CI-00012'] } }), `2025-09-04 09:00 karim planned
      09:40 karim live
      2026-11-20 16:00 karim maintenance Ventilateur bruyant; pièce attendue lundi.`, '', lot),
  ci('CI-00021', hardware('Synology RS2416+', { title: 'Ancien serveur de fichiers (nas-01)', supplier: 'SUP-0005', serial: '1680N2N', attributes: { ip: '10.10.1.40' } }), `2025-09-04 09:00 karim planned
      09:40 karim live
      2026-01-15 17:00 karim stock Remplacé par CI-00042.
      2026-01-29 10:00 karim retired Disques détruits, boîtier rendu au loueur.`, 'Disques détruits selon le certificat de Recyclage Portneuf.', lot),
  ci('CI-00022', hardware('Dell PowerEdge R640', { title: 'Serveur de rechange', criticality: 'low', serial: '2BB7YW2', replaceable: true, attributes: { ram_gb: 128 } }), `2025-09-04 09:00 karim planned
      09:40 karim live
      09:45 karim stock Prêt à servir dans l'armoire 3.`, '', lot),
  ci('CI-00023', hardware('Dell PowerEdge R670', { title: 'Hôte de virtualisation 4', serial: 'à recevoir', attributes: { ram_gb: 512 } }), `2026-10-29 10:00 marc planned
      2026-11-16 09:15 marc ordered Bon de commande 4471, livraison promise au début de décembre.`, 'Capacité pour l\'hébergement web.'),
  ci('CI-00024', hardware('OPNsense DEC750', { title: 'Nouveau pare-feu de la clinique', client: 'CLT-0002', location: 'Atelier de Boréal', serial: 'DEC-61877' }), `2026-10-26 08:40 david planned
      2026-10-27 14:00 david ordered
      2026-11-12 13:00 david building Configuration à partir de celle de CI-00032.`, 'Remplacera CI-00032.'),
  ci('CI-00025', hardware('Nokia 7250 IXR-e', { title: 'Lien fibre TéléFibre', criticality: 'high', supplier: 'SUP-0002', contract: 'UC-0002', version: '1 Gbit/s', relations: power }), present, '', lot),
  ci('CI-00026', hardware('Cradlepoint E3000', { title: 'Lien cellulaire de secours', serial: 'WA2107', version: '5G', relations: power }), present, 'Bascule automatique éprouvée chaque trimestre.', lot),
  ci('CI-00030', hardware('OPNsense DEC740', { title: 'Pare-feu de la coopérative', client: 'CLT-0001', location: 'Chicoutimi', serial: 'DEC-40233', version: later('chg.parefeu-coop', '26.1.4', '25.7.2'), attributes: { ip: '10.31.0.1' } }), present, '', lot),
  ci('CI-00031', hardware('Aruba 6100', { title: 'Commutateur de la coopérative', client: 'CLT-0001', location: 'Chicoutimi', serial: 'SG9CKN00A2', attributes: { ip: '10.31.0.2' }, relations: { connects_to: ['CI-00030'] } }), present, '', lot),
  ci('CI-00032', hardware('OPNsense DEC695', { title: 'Pare-feu de la clinique', criticality: 'high', client: 'CLT-0002', location: 'Saint-Roch', serial: 'DEC-38114', version: '25.7.2', warranty_until: '2027-03-15', attributes: { ip: '10.32.0.1' } }), present, 'En fin de vie; CI-00024 le remplacera.', lot),
  ci('CI-00033', hardware('Aruba 6100', { title: 'Commutateur de la clinique', client: 'CLT-0002', location: 'Saint-Roch', serial: 'SG9CKN00B7', attributes: { ip: '10.32.0.2' }, relations: { connects_to: ['CI-00032'] } }), present, '', lot),
  ci('CI-00034', hardware('Aruba AP-505', { title: 'Borne Wi-Fi de la salle d\'attente', criticality: 'low', client: 'CLT-0002', location: 'Saint-Roch', serial: 'CNJ2K9T01', replaceable: true, relations: { connects_to: ['CI-00033'] } }), present, '', lot),
  ci('CI-00035', hardware('Cradlepoint E300', { title: 'Routeur de la microbrasserie', criticality: 'high', client: 'CLT-0003', location: 'Rimouski', serial: 'WA4410', replaceable: true, attributes: { ip: '10.33.0.1' } }), present, '', lot),
  ci('CI-00036', hardware('PAX A920', { title: 'Terminal de paiement du comptoir', client: 'CLT-0003', location: 'Rimouski', serial: '0821549911', version: later('chg.terminaux', '4.12', '4.09'), replaceable: true, relations: { connects_to: ['CI-00035'] } }), present, '', lot),
  ci('CI-00037', hardware('PAX A920', { title: 'Terminal de paiement de la boutique', client: 'CLT-0003', location: 'Rimouski', serial: '0821549937', version: later('chg.terminaux', '4.12', '4.09'), replaceable: true, relations: { connects_to: ['CI-00035'] } }), present, '', lot),
  ci('CI-00038', hardware('Epson TM-m30III', { title: 'Imprimante à reçus', criticality: 'low', client: 'CLT-0003', location: 'Rimouski', serial: 'X7QS003321', replaceable: true }), present, '', lot),
  ci('CI-00039', hardware('Aruba AP-505', { title: 'Borne Wi-Fi de la terrasse', criticality: 'low', client: 'CLT-0003', location: 'Rimouski' }), `2026-04-20 10:00 david planned
      2026-05-11 11:00 david cancelled La cliente préfère ne pas offrir le Wi-Fi dehors.`, ''),
  ci('CI-00092', hardware('Ricoh IM C2500', { title: 'Imprimante multifonction du bureau', criticality: 'low', location: 'Bureau de Boréal', serial: '3131M401122' }), present, '', lot),
];
