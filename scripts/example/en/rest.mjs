// @ts-check
/** Continuity, maintenance, improvement, evaluation, policies and procedures. */
import { documentBody } from '../documents.mjs';
import { of } from '../record.mjs';

const recovery = of('recovery-plan'), test = of('recovery-test'), maintenance = of('maintenance'), improvement = of('improvement'), evaluation = of('evaluation'), policy = of('policy'), procedure = of('procedure');
/** @param {string[]} headings @param {string[]} texts */
const parts = (headings, texts) => headings.flatMap((h, i) => (texts[i] ? [`## ${h}\n\n${texts[i]}`] : [])).join('\n\n');

export const rest = [
  recovery('PR-0001', { title: 'Recovery of appointments', services: ['SVC-0001'], client: 'CLT-0001', rto: '4h', rpo: '1h', scenarios: [{ name: 'Rack lost', kind: 'disaster' }, { name: 'One host down', kind: 'degraded' }], resources: ['CI-00006', 'CI-00019'], people: [{ person: 'priya', duty: 'Restores the database' }, { person: 'ruth', duty: 'Confirms the bookings' }], test_every: '365d', version: '1.0', review_due: '2027-03-31', owner: 'tom.okafor' }, `2025-09-29 09:00 tom draft
    2025-10-02 10:00 tom approve RGS/AC
    11:00 maeve approve D
    11:05 tom approved
    2025-10-06 08:00 tom in-force`, parts(['Service, client and commitment (RTO, RPO)', 'Scenarios: disaster and degraded operation', 'Trigger and alert', 'Hardware resources', 'People and contacts', 'Step-by-step recovery', 'Return to normal', 'Tests: frequency and results', 'Corrections made'], ['Appointments of CLT-0001, back in four hours with an hour of bookings lost at most.', 'Rack lost, or one of the two hosts down.', 'Tom, after fifteen minutes.', 'CI-00006 and the backup unit CI-00019.', 'Priya Nair 416-555-0111, Ruth Ellis 416-555-0144.', '1. Restore the database from CI-00019.\n2. Start one server.\n3. Have the front desk open three bookings.', 'Start the second server, check reminders.', 'Once a year: {tpr.spring}.', 'None yet.'])),
  test('tpr.spring', { title: 'Recovery test of appointments', plan: 'PR-0001', planned: '2026-05-03', performed: '2026-05-03 07:00', measured_recovery: '2h40m', data_loss: '20m', result: 'pass', findings: [{ text: 'The handbook still named the old host.', action: 'Handbook corrected the same day', done: true }], owner: 'priya.nair' }, `2026-04-20 09:00 priya planned
    2026-05-03 10:30 priya done
    2026-05-05 09:00 tom closed`, parts(['Scenario', 'Conduct', 'Findings'], ['The rack is lost.', 'Database back at 9:10, first booking at 9:40.', 'Within the commitment; the handbook was corrected.'])),
  maintenance('mnt.monthly', { title: 'Monthly updates', services: ['SVC-0002'], start: '2026-01-08 21:00', end: '2026-01-08 23:00', repeat: 'FREQ=MONTHLY;BYDAY=2TH', agreed_with: ['CLT-0001', 'CLT-0002'], sla: ['SLA-0002'], downtime: '30m', reason: 'System updates', assignee: 'priya.nair' }, `2025-12-08 10:00 priya planned
    2025-12-10 10:00 maeve agreed`, parts(['Planned work', 'Impact'], ['Updates and a restart.', 'Files away for thirty minutes, after hours.'])),
  improvement('ame.alarms', { title: 'No volume without an alarm', process: 'ITSM-SDE.3', source: 'incident', measure: 'Volumes watched', target: 5, due: '2026-12-15', assignee: 'priya.nair' }, `2026-08-24 10:00 tom plan
    2026-09-07 13:00 priya do
    2026-11-03 10:00 priya check`, parts(['Finding', 'Plan', 'Work done', 'Check'], ['{inc.down} came without a warning.', 'List every volume, add an alarm to each, put it into the build.', 'Three of five done.', 'Waits for {chg.volumes}.'])),
  evaluation('eva.first', { title: 'A year with the kit', name: 'Maeve Quinn', kit_version: '1.0', answers: { content: 'satisfied', order: 'satisfied', appearance: 'very-satisfied', recommend: 'probably' } }, `2026-09-28 10:00 maeve draft
    10:20 maeve sent`, ''),
];

const adopted = (/** @type {string} */ day, /** @type {'D' | 'RGS/AC'} */ role) => `${day} 09:00 tom draft
  13:00 ${role === 'D' ? 'maeve' : 'tom'} approve ${role}
  13:30 tom approved
  16:00 tom in-force`;

/** @param {any} settings */
export async function documents(settings) {
  const doc = async (/** @type {typeof policy} */ make, /** @type {string} */ id, /** @type {string} */ title, /** @type {string} */ covers, /** @type {string} */ timeline) => make(id, { title, covers, version: '1.0', review_due: '2027-09-30', owner: 'tom.okafor' }, timeline, await documentBody('en', settings, covers, id));
  return Promise.all([
    doc(policy, 'POL-001', 'Configuration management policy', 'policy.configuration', adopted('2025-09-15', 'D')),
    doc(policy, 'POL-002', 'Release policy', 'policy.release', adopted('2025-09-15', 'D')),
    doc(procedure, 'PRC-001', 'Incident procedure', 'procedure.incident', adopted('2025-09-16', 'RGS/AC')),
    doc(procedure, 'PRC-002', 'Major-incident procedure', 'procedure.major-incident', adopted('2025-09-16', 'RGS/AC')),
    doc(procedure, 'PRC-003', 'Problem procedure', 'procedure.problem', adopted('2025-09-17', 'RGS/AC')),
    doc(procedure, 'PRC-004', 'Configuration procedure', 'procedure.configuration', adopted('2025-09-17', 'RGS/AC')),
    doc(procedure, 'PRC-005', 'Change procedure', 'procedure.change', adopted('2025-09-18', 'RGS/AC')),
    doc(procedure, 'PRC-006', 'Continuity and availability procedure', 'procedure.continuity-availability', adopted('2025-09-18', 'RGS/AC')),
  ]);
}
