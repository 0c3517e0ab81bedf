// @ts-check
/** Contrats de niveau de service et contrats fournisseurs. */
import { later, of } from '../record.mjs';

const sla = of('sla');
const contract = of('contract');
const targets = { P1: { response: '15m', resolution: '4h' }, P2: { response: '1h', resolution: '8h' }, P3: { response: '4h', resolution: '24h' }, P4: { response: '8h', resolution: '40h' }, P5: { response: '16h', resolution: '80h' } };
const swift = { ...targets, P1: { response: '15m', resolution: '3h' }, P2: { response: '30m', resolution: '6h' } };

/** @param {{ scope: string, commitments: string, exclusions: string, reporting: string }} s */
const sections = ({ scope, commitments, exclusions, reporting }) => `## Portée du service\n\n${scope}\n\n## Engagements\n\n${commitments}\n\n## Exclusions\n\n${exclusions}\n\n## Suivi et rapports\n\n${reporting}`;
const monthly = 'Rapport mensuel de disponibilité et de délais, présenté en rencontre le deuxième mardi du mois; révision annuelle.';

export const agreements = [
  sla('SLA-0001', { title: 'Services à la Coopérative forestière du Saguenay', client: 'CLT-0001', services: ['SVC-0001', 'SVC-0002', 'SVC-0003', 'SVC-0006', 'SVC-0007'], hours: 'bureau', availability: 99, availability_kind: 'high', targets, pauses: ['client'], maintenance_windows: ['FREQ=WEEKLY;BYDAY=WE;BYHOUR=19'], maintenance_notice: '5d', from: '2026-01-01', until: '2026-12-31', review_due: '2026-12-15', owner: 'sophie.lavoie' },
    `2025-11-24 09:00 sophie draft
     2025-12-08 14:00 isabelle approve CL
     2025-12-08 15:00 sophie approve RGS/RC
     15:30 sophie agreed
     2026-01-05 08:10 sophie in-force`, sections({
      scope: 'Messagerie, fichiers, portail des membres, accès distant et téléphonie, du siège de Chicoutimi et de la scierie.',
      commitments: 'Disponibilité de 99 % en heures de bureau. Un incident du portail le jeudi matin est toujours d\'urgence élevée, car la paie en dépend.',
      exclusions: 'Postes de travail personnels des membres et réseau de la scierie au-delà du commutateur CI-00031.', reporting: monthly })),
  sla('SLA-0002', { title: 'Services à la Clinique médicale Saint-Roch', client: 'CLT-0002', services: ['SVC-0001', 'SVC-0002', 'SVC-0004', 'SVC-0006'], hours: 'etendu', availability: 99.5, availability_kind: 'continuous-operation', targets: swift, pauses: ['client'], maintenance_windows: 'Dimanche, de 6 h à 10 h', maintenance_notice: '7d', from: '2025-09-01', until: '2027-08-31', review_due: '2027-03-01', owner: 'sophie.lavoie' },
    `2025-09-05 09:00 sophie draft
     2025-09-05 11:00 jean approve CL
     11:30 sophie approve RGS/RC
     11:45 sophie agreed Reprise de l'entente signée en août.
     12:00 sophie in-force`, sections({
      scope: 'Dossiers cliniques, messagerie, fichiers et accès distant des vingt-trois soignants et du secrétariat.',
      commitments: 'Disponibilité de 99,5 % sur les heures d\'ouverture; reprise en quatre heures après un sinistre, perte d\'au plus quinze minutes de saisie.',
      exclusions: 'Appareils médicaux et dossier santé du Québec, exploités par le ministère.', reporting: monthly })),
  sla('SLA-0003', { title: 'Services à la Microbrasserie La Marée haute', client: 'CLT-0003', services: ['SVC-0001', 'SVC-0005'], hours: 'etendu', availability: 98.5, targets, pauses: ['client', 'supplier'], maintenance_notice: '3d', from: '2025-09-01', review_due: '2027-05-31', owner: 'sophie.lavoie' },
    `2025-09-05 13:00 sophie draft
     2025-09-05 15:00 nathalie approve CL
     15:10 sophie approve RGS/RC
     15:15 sophie agreed
     15:20 sophie in-force
     2026-06-01 10:00 sophie note Revu avec la cliente; les terminaux de rechange s'ajoutent sans frais.`, sections({
      scope: 'Caisses, stocks et messagerie de la brasserie et de la boutique.',
      commitments: 'Disponibilité de 98,5 %; un terminal de remplacement part par autobus le jour même.',
      exclusions: 'Réseau des institutions financières et balances de la salle de brassage.', reporting: 'Rapport trimestriel; rencontre en janvier et en juin, hors de la saison forte.' })),
  sla('SLA-0004', { title: 'Hébergement web de la Librairie des Remparts', client: 'CLT-0004', services: ['SVC-0008'], hours: 'bureau', availability: 99, from: '2027-02-01', owner: 'sophie.lavoie' },
    `2026-10-19 15:00 sophie draft`, sections({
      scope: 'Boutique en ligne et site vitrine.', commitments: 'À négocier : la cliente demande une couverture le samedi.', exclusions: 'Traitement des paiements, confié à un tiers.', reporting: 'Tableau trimestriel par courriel.' })),
  sla('SLA-0005', { title: 'Services à la Coopérative forestière du Saguenay, 2027', client: 'CLT-0001', services: ['SVC-0001', 'SVC-0002', 'SVC-0003', 'SVC-0006', 'SVC-0007'], hours: 'bureau', availability: 99.2, targets, pauses: ['client'], maintenance_notice: '5d', from: '2027-01-01', until: '2027-12-31', owner: 'sophie.lavoie' },
    `2026-10-26 10:00 sophie draft
     2026-11-17 11:00 isabelle approve CL
     13:00 sophie approve RGS/RC
     13:15 sophie agreed`, sections({
      scope: 'Les mêmes services que SLA-0001.', commitments: 'Disponibilité portée à 99,2 % grâce au second serveur du portail.', exclusions: 'Comme en SLA-0001.', reporting: monthly })),
  sla('SLA-0006', { title: 'Services à la Coopérative forestière du Saguenay, 2025', client: 'CLT-0001', services: ['SVC-0001', 'SVC-0002', 'SVC-0003', 'SVC-0006', 'SVC-0007'], hours: 'bureau', availability: 98.5, targets, pauses: ['client'], from: '2025-01-01', until: '2025-12-31', owner: 'sophie.lavoie' },
    `2025-09-05 16:00 sophie draft
     16:02 sophie approve RGS/RC Signée en décembre 2024; copie au coffre.
     16:05 sophie agreed
     16:10 sophie in-force
     2026-01-05 08:20 sophie expired Remplacée par SLA-0001.`, sections({
      scope: 'Messagerie, fichiers, portail, accès distant et téléphonie.', commitments: 'Disponibilité de 98,5 % en heures de bureau.', exclusions: 'Postes personnels des membres.', reporting: monthly })),
  sla('SLA-0007', { title: 'Messagerie de Transport Harvey', client: 'CLT-0005', services: ['SVC-0001'], hours: 'bureau', availability: 98, from: '2025-01-01', owner: 'sophie.lavoie' },
    `2025-09-05 16:20 sophie draft
     16:22 sophie approve RGS/RC
     16:25 sophie agreed
     16:30 sophie in-force
     2026-04-01 09:30 sophie terminated Fin anticipée à la vente de l'entreprise, sans pénalité.`, sections({
      scope: 'Quinze boîtes aux lettres et la passerelle de télécopie.', commitments: 'Disponibilité de 98 % en heures de bureau.', exclusions: 'Terminaux des camions.', reporting: 'Relevé annuel.' })),
];

/** @param {string} scope @param {string} commitments */
const uc = (scope, commitments) => `## Portée\n\n${scope}\n\n## Engagements\n\n${commitments}`;

export const contracts = [
  contract('UC-0001', { title: 'Colocation à Saint-Jérôme', supplier: 'SUP-0001', services: ['SVC-0010'], cis: ['CI-00018'], availability: 99.95, targets: swift, hours: 'toujours', maintenance_windows: ['FREQ=MONTHLY;BYDAY=1SU;BYHOUR=2'], from: '2025-05-01', until: '2028-04-30', notice: '90d', owner: 'marc.gagnon' },
    `2025-09-05 09:00 marc draft
     09:10 marc agreed
     09:15 marc in-force`, uc('Deux demi-baies, courant redondant et mains à distance.', 'Disponibilité de 99,95 %; intervention sur place en une heure, jour et nuit.'), { batch: 'contrats' }),
  contract('UC-0002', { title: 'Fibre de la salle Limoilou', supplier: 'SUP-0002', cis: ['CI-00025'], availability: 99.9, targets: swift, hours: 'toujours', from: '2024-03-15', until: '2027-03-14', notice: '60d', owner: 'marc.gagnon' },
    `2025-09-05 09:20 marc draft
     09:25 marc agreed
     09:30 marc in-force`, uc('Lien symétrique de 1 Gbit/s et seize adresses publiques.', 'Disponibilité de 99,9 %; rétablissement en quatre heures, crédit d\'une journée par heure de retard.'), { batch: 'contrats' }),
  contract('UC-0003', { title: 'Entretien électrique', supplier: 'SUP-0003', cis: ['CI-00001', 'CI-00002', 'CI-00003'], availability: 99.9, targets: swift, hours: 'toujours', from: '2025-09-01', until: '2027-08-31', notice: '30d', owner: 'marc.gagnon' },
    `2025-09-05 09:40 marc draft
     09:45 marc agreed
     09:50 marc in-force`, uc('Génératrice et onduleurs : deux visites par an, pièces comprises.', 'Technicien sur place en deux heures, tous les jours.'), { batch: 'contrats' }),
  contract('UC-0004', { title: 'Copie externe immuable', supplier: 'SUP-0004', from: '2027-03-01', owner: 'sophie.lavoie' }, `2026-11-16 10:30 sophie draft`, uc('Copie immuable des sauvegardes, 20 To.', 'Selon l\'essai en cours sur CI-00058.')),
  contract('UC-0005', { title: 'Fibre de la salle Limoilou, renouvellement', supplier: 'SUP-0002', availability: 99.9, targets: swift, hours: 'toujours', from: '2027-03-15', until: '2030-03-14', notice: '60d', owner: 'marc.gagnon' },
    `2026-09-21 09:00 marc draft
     2026-10-30 11:00 marc agreed Signé au prix de 2024.`, uc('Même lien, porté à 2 Gbit/s.', 'Comme UC-0002.')),
  contract('UC-0006', { title: 'Soutien Synology', supplier: 'SUP-0005', from: '2023-01-01', until: '2025-12-31', owner: 'marc.gagnon' },
    `2025-09-05 10:00 marc draft
     10:05 marc agreed
     10:10 marc in-force
     2026-01-05 09:00 marc expired`, uc('Remplacement des disques de l\'ancien serveur de fichiers.', 'Pièce expédiée le jour ouvrable suivant.')),
  contract('UC-0007', { title: 'Location du serveur de télécopie', supplier: 'SUP-0005', from: '2023-01-01', until: later('terminated', '2026-01-31', '2026-12-31'), owner: 'marc.gagnon' },
    `2025-09-05 10:20 marc draft
     10:25 marc agreed
     10:30 marc in-force
     2026-01-30 15:00 marc terminated Résilié à l'amiable avec la fin de la location.`, uc('Serveur de télécopie et sa carte à quatre lignes.', 'Échange en deux jours ouvrables.')),
];
