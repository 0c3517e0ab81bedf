// @ts-check
/** From which status on a field or a section is there: a record grows as its process goes, and is never born complete. */

/** @type {Readonly<Record<string, Readonly<Record<string, string>>>>} */
export const fieldFrom = {
  request: { assignee: 'accepted', change: 'in-progress', knowledge: 'fulfilled', satisfaction: 'closed', due: 'accepted' },
  incident: { assignee: 'classified', cis: 'in-progress', problem: 'in-progress', changes: 'in-progress', knowledge: 'in-progress', duplicate_of: 'duplicate', resolution_code: 'resolved', satisfaction: 'closed', major: 'classified', manager: 'classified', supplier_ticket: 'in-progress' },
  problem: { cis: 'classified', assignee: 'classified', root_cause: 'known-error', cause_code: 'known-error', workaround: 'known-error', outcome: 'resolved', changes: 'investigating' },
  change: { planned: 'submitted', risk: 'submitted', risk_answers: 'submitted', downtime: 'submitted', configuration_plan: 'approved', actual: 'implementing', outcome: 'reviewed', assignee: 'submitted', milestones: 'assessed' },
  release: { planned: 'planned', actual: 'building', control: 'approved', documentation: 'approved', deployment: 'approved', baseline: 'accepted', outcome: 'deployed' },
  'recovery-test': { performed: 'done', measured_recovery: 'done', data_loss: 'done', result: 'done', findings: 'done' },
  client: { until: 'former' },
  supplier: { until: 'former' },
};

/** Headings in either language. @type {Readonly<Record<string, Readonly<Record<string, string>>>>} */
export const sectionFrom = {
  request: { Réalisation: 'in-progress', Fulfilment: 'in-progress' },
  incident: { Analyse: 'in-progress', Analysis: 'in-progress', Résolution: 'resolved', Resolution: 'resolved', Communications: 'in-progress', 'Revue post-incident': 'closed', 'Post-incident review': 'closed' },
  problem: { Analyse: 'investigating', Analysis: 'investigating', 'Cause fondamentale': 'known-error', 'Root cause': 'known-error', Contournement: 'known-error', Workaround: 'known-error', Solution: 'resolving' },
  change: { 'Coût': 'assessed', Cost: 'assessed', 'Revue post-implantation': 'reviewed', 'Post-implementation review': 'reviewed' },
  'recovery-test': { Déroulement: 'done', Conduct: 'done', Constats: 'done', Findings: 'done' },
  improvement: { Plan: 'plan', Réalisation: 'do', 'Work done': 'do', Vérification: 'check', Check: 'check', Décision: 'act', Decision: 'act' },
};

/** Fields that tell what happened: an instant in them is written once it has passed. */
export const ofThePast = new Set(['outages', 'actual', 'performed']);
