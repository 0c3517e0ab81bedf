// @ts-check
/** Politiques et procédures : les gabarits du produit, remplis des grilles de Boréal. */
import { documentBody } from '../documents.mjs';
import { later, of } from '../record.mjs';

const policy = of('policy');
const procedure = of('procedure');

const adopted = (/** @type {string} */ day, /** @type {'D' | 'RGS/AC'} */ role) => `${day} 09:00 marc draft
  13:00 ${role === 'D' ? 'claire' : 'marc'} approve ${role}
  13:30 marc approved
  16:00 marc in-force`;

/** @param {any} settings */
export async function documents(settings) {
  const doc = async (/** @type {typeof policy} */ make, /** @type {string} */ id, /** @type {string} */ title, /** @type {string} */ covers, /** @type {string} */ timeline, /** @type {any} */ fields = {}) => make(id, { title, covers, version: '1.0', review_due: '2027-09-30', owner: 'marc.gagnon', ...fields }, timeline, await documentBody('fr', settings, covers, id));
  return Promise.all([
    doc(policy, 'POL-001', 'Politique de la gestion de configuration', 'policy.configuration', adopted('2025-09-08', 'D')),
    doc(policy, 'POL-002', 'Politique de la mise en production', 'policy.release', adopted('2025-09-08', 'D'), { review_due: '2026-10-31' }),
    doc(policy, 'POL-003', 'Politique de la mise en production, ancienne', 'policy.release', `2025-09-04 09:00 marc draft
      09:10 claire approve D Version de 2023, reprise telle quelle.
      09:20 marc approved
      09:25 marc in-force
      2025-09-08 16:30 marc retired Remplacée par POL-002.`, { version: '0.9' }),
    doc(policy, 'POL-004', 'Politique de la gestion de configuration, révision', 'policy.configuration', `2026-11-18 10:00 marc draft`, { version: '2.0', review_due: '2027-11-30' }),
    doc(policy, 'POL-005', 'Politique de la mise en production, révision', 'policy.release', `2026-11-09 10:00 julie draft
      2026-11-19 09:00 claire approve D
      09:10 julie approved`, { version: '2.0', review_due: '2027-11-30', owner: 'julie.bouchard' }),
    doc(procedure, 'PRC-001', 'Procédure de traitement des incidents', 'procedure.incident', adopted('2025-09-09', 'RGS/AC')),
    doc(procedure, 'PRC-002', 'Procédure de traitement des incidents majeurs', 'procedure.major-incident', `${adopted('2025-09-09', 'RGS/AC')}
      2026-06-22 09:00 julie draft Révision après la panne de la clinique.
      2026-06-25 10:00 julie approve RGS/AC
      10:05 julie approved
      2026-06-29 08:00 julie in-force`, { version: later('2026-06-22 09:00', '1.1', '1.0') }),
    doc(procedure, 'PRC-003', 'Procédure de traitement des problèmes', 'procedure.problem', adopted('2025-09-10', 'RGS/AC')),
    doc(procedure, 'PRC-004', 'Procédure de la gestion des configurations', 'procedure.configuration', adopted('2025-09-10', 'RGS/AC')),
    doc(procedure, 'PRC-005', 'Procédure de traitement du changement', 'procedure.change', adopted('2025-09-11', 'RGS/AC')),
    doc(procedure, 'PRC-006', 'Procédure de continuité et de disponibilité', 'procedure.continuity-availability', adopted('2025-09-11', 'RGS/AC')),
    doc(procedure, 'PRC-007', 'Procédure de traitement des incidents, ancienne', 'procedure.incident', `2025-09-04 10:00 marc draft
      10:10 marc approve RGS/AC
      10:20 marc approved
      10:25 marc in-force
      2025-09-09 16:30 marc retired Remplacée par PRC-001.`, { version: '0.9' }),
    doc(procedure, 'PRC-008', 'Procédure de traitement des problèmes, révision', 'procedure.problem', `2026-11-19 11:00 marc draft`, { version: '2.0', review_due: '2027-11-30' }),
    doc(procedure, 'PRC-009', 'Procédure de traitement du changement, révision', 'procedure.change', `2026-11-16 09:00 julie draft
      2026-11-18 09:00 marc approve RGS/AC
      09:05 julie approved`, { version: '2.0', review_due: '2027-11-30', owner: 'julie.bouchard' }),
  ]);
}
