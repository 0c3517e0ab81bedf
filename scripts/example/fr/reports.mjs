// @ts-check
/** Les rapports versés au dépôt. */

/** @type {import('../story.mjs').Told['reports']} */
export const reports = [
  { report: 'ci-catalogue', at: '2025-09-30 16:00', by: 'karim', note: 'Premier inventaire complet.' },
  { report: 'trend', at: '2026-01-19 10:00', by: 'marc', note: 'Un seul incident de réseau, mais la capacité de la grappe inquiète : {prb.capacite}.' },
  { report: 'configuration-status', at: '2026-06-08 14:00', by: 'sophie', client: 'CLT-0002' },
  { report: 'ci-audit', at: '2026-08-03 15:00', by: 'karim', note: 'Quarante CI vérifiés sur place, deux numéros de série corrigés.' },
  { report: 'ci-catalogue', at: '2026-08-04 10:00', by: 'karim' },
  { report: 'configuration-status', at: '2026-10-13 15:00', by: 'sophie', client: 'CLT-0001', note: 'Présenté en rencontre mensuelle.' },
  { report: 'trend', at: '2026-11-02 11:00', by: 'marc', note: 'La clinique reste en tête; suites en {prb.parefeu-clinique} et {prb.sauvegarde}.' },
  { report: 'availability', at: '2026-11-10 09:30', by: 'sophie', note: 'Pour la rencontre du deuxième mardi.' },
  { report: 'change-calendar', at: '2026-11-16 08:30', by: 'julie', note: 'Revu à la réunion du lundi; le gel annuel commence le {2026-12-18}.' },
];
