// @ts-check
/** Changes, their configuration plans and releases. */
import { later, of } from '../record.mjs';

const change = of('change'), plan = of('configuration-plan'), release = of('release');
const span = (/** @type {string} */ start, /** @type {string} */ end) => ({ start, end: `${start.slice(0, 10)} ${end}` });
const told = (/** @type {string[]} */ ...texts) => ['Reason', 'Scope', 'Impact', 'Risks', 'Actions', 'Tests', 'Backout', 'Post-implementation review'].flatMap((h, i) => (texts[i] ? [`## ${h}\n\n${texts[i]}`] : [])).join('\n\n');
const configured = (/** @type {string} */ of, /** @type {string} */ rows, /** @type {string} */ checks, /** @type {string} */ who) => ['Change request concerned', 'CIs affected: state before and target state', 'Baseline before and after', 'Integrity checks', 'Responsibilities', 'Authorisation to implement', 'History'].map((h, i) => `## ${h}\n\n${[of, rows, 'Before: the tip of main when the change branch begins. After: its merge.', checks, who, 'By the approval of this plan and of the change.', 'Kept in `history` and in the commits of the change branch.'][i]}`).join('\n\n');
const planned = (/** @type {string[]} */ ...texts) => ['Content: changes and CIs', 'Schedule and milestones', 'Resources and responsibilities', 'Risks and dependencies', 'Build and configuration', 'Communication and training', 'Backout', 'Control plan', 'Documentation delivered', 'Deployment plan'].map((h, i) => `## ${h}\n\n${texts[i] ?? 'Kept as a checklist in the front matter.'}`).join('\n\n');
const control = (/** @type {string} */ by, /** @type {string} */ at) => ['Client requirements verified', 'Functional tests passed', 'Regression tests passed', 'Security checks passed', 'Performance acceptable', "Integrity of the client's system preserved", 'Backout rehearsed', 'Acceptance signed by the client'].map((item) => ({ item, criterion: 'As in the control plan', expected: 'Pass', result: 'pass', by, at }));
const documentation = ['Installation procedures', 'Support documentation', 'User guides', 'Security plans', 'Training material', 'Components of the reference configuration'].map((item) => ({ item, available: true, where: 'Operations handbook CI-00022' }));
const deployment = (/** @type {string} */ by, /** @type {string} */ at) => ['Approvals obtained', 'Backup made and verified', 'Clients and service desk notified', 'Installation done', 'Verification in production', 'Go / backout decision', 'CMDB updated', 'Report and closure'].map((item) => ({ item, done: true, by, at }));

export const controlled = [
  change('chg.vetbook', { title: 'Upgrade VetBook to 5.2', class: 'normal', gravity: 'significant', impact: 'medium', urgency: 'medium', priority: 'P3', risk: 'low', requester: 'ben.carver', client: 'CLT-0001', services: ['SVC-0001'], cis: ['CI-00013'], problems: ['prb.cache'], configuration_plan: 'pgc.vetbook', release: 'rel.vetbook', assignee: 'ben.carver', risk_answers: { backout: true }, planned: { implement: span('2026-06-14 07:00', '10:00') }, actual: { implement: span('2026-06-14 07:05', '09:20') }, outcome: 'successful' }, `2026-05-11 09:00 ben draft
    2026-05-12 09:00 ben submitted
    2026-05-14 10:00 tom assessed
    2026-05-19 09:00 tom approve RGS/AC
    09:05 tom approved
    2026-05-25 10:00 ben scheduled
    2026-06-01 09:10 ben building
    2026-06-08 09:10 ben testing
    2026-06-14 07:05 ben implementing
    09:20 ben implemented
    2026-06-22 11:00 tom reviewed
    11:10 tom closed`, told('Version 5.1 drops its cache each night ({prb.cache}).', 'CI-00013 on both servers.', 'None: one server at a time, on a Sunday.', 'Reminders sent twice.', '1. Upgrade server 2 and book a test visit.\n2. Upgrade server 1.', 'Twenty bookings by the front desk.', 'Put package 5.1 back, fifteen minutes.', 'Opening has been fast on every morning since.')),
  plan('pgc.vetbook', { title: 'Configuration: VetBook 5.2', change: 'chg.vetbook', items: [{ ci: 'CI-00013', from: { version: '5.1' }, to: { version: '5.2' }, check: 'Version on the sign-in page' }], baseline_after: 'vetbook-5.2' }, `2026-05-25 11:00 ben draft
    2026-05-26 09:00 tom approve RGS/AC
    09:05 tom approved
    2026-06-14 09:10 ben applied
    2026-06-15 09:00 priya verified`, configured('{chg.vetbook}.', 'CI-00013: version 5.1, then 5.2.', 'Both servers show the same version.', 'Ben upgrades, Priya checks.')),
  change('chg.firewall', { title: 'Close the firewall flaw', class: 'emergency', gravity: 'significant', impact: 'high', urgency: 'high', priority: 'P1', risk: 'medium', requester: 'priya.nair', services: ['SVC-0002'], cis: ['CI-00001'], configuration_plan: 'pgc.firewall', release: 'rel.firewall', assignee: 'priya.nair', planned: { implement: span('2026-08-12 20:00', '21:00') }, actual: { implement: span('2026-08-12 20:05', '20:40') }, outcome: 'successful' }, `2026-08-12 15:00 priya draft
    15:10 priya submitted
    15:30 tom approve RGS/AC
    20:05 priya implementing
    20:40 priya implemented
    2026-08-13 09:00 maeve approve D Confirmed the next morning.
    2026-08-17 10:00 tom reviewed
    10:05 tom closed`, told('A flaw published this morning is being used.', 'CI-00001.', 'Two minutes without a network in the evening.', 'A rule the new version refuses.', '1. Save the configuration.\n2. Update and restart.', 'Every client signs in; a scan from outside.', 'Start the previous partition.', 'Done within six hours of the notice.')),
  plan('pgc.firewall', { title: 'Configuration: firewall', change: 'chg.firewall', items: [{ ci: 'CI-00001', from: { version: '25.7.2' }, to: { version: '26.1.4' }, check: 'Version in the console' }] }, `2026-08-12 16:00 priya draft
    16:20 tom approve RGS/AC
    16:21 tom approved
    20:35 priya applied
    2026-08-13 09:30 tom verified`, configured('{chg.firewall}.', 'CI-00001: version 25.7.2, then 26.1.4.', 'The same ninety-four rules.', 'Priya, with Tom on the phone.')),
  change('chg.volumes', { title: 'Watch every database volume', class: 'normal', gravity: 'minor', impact: 'low', urgency: 'medium', priority: 'P4', risk: 'low', requester: 'priya.nair', services: ['SVC-0001'], cis: ['CI-00024'], assignee: 'priya.nair', configuration_plan: 'pgc.volumes', planned: { implement: span('2026-11-18 13:00', '14:00') } }, `2026-10-28 10:00 priya draft
    10:30 priya submitted
    2026-10-30 09:00 tom assessed
    09:10 tom approve RGS/AC
    09:12 tom approved
    2026-11-04 09:00 priya scheduled`, told('Two volumes still have no alarm ({inc.down}).', 'CI-00024.', 'None.', 'Too many alarms at first.', '1. Add both volumes.\n2. Set the threshold at 80%.', 'Fill a test volume.', 'Remove the two checks.')),
  plan('pgc.volumes', { title: 'Configuration: monitoring of volumes', change: 'chg.volumes', items: [{ ci: 'CI-00024', from: { 'attributes.volumes': 3 }, to: { 'attributes.volumes': 5 }, check: 'List of checks' }] }, `2026-11-04 09:30 priya draft`, configured('{chg.volumes}.', 'CI-00024: three volumes watched, then five.', 'An alarm is received.', 'Priya.')),
  change('chg.host3', { title: 'Add a third host', class: 'normal', gravity: 'significant', impact: 'low', urgency: 'low', priority: 'P5', risk: 'medium', requester: 'tom.okafor', services: ['SVC-0002'], cis: ['CI-00023'], assignee: 'priya.nair', release: later('2026-11-13 09:00', 'rel.host3') }, `2026-11-10 10:00 tom draft
    2026-11-12 09:00 tom submitted`, told('Two hosts leave no margin for maintenance.', 'CI-00023.', 'None.', 'Late delivery.', '1. Test for a week.\n2. Join the cluster.', 'Move a machine while it runs.', 'Take the host out again.')),
  release('rel.vetbook', { title: 'Appointments 5.2', version: '5.2', kind: 'minor', changes: ['chg.vetbook'], cis: ['CI-00013'], services: ['SVC-0001'], clients: ['CLT-0001'], environment: 'production', planned: { implement: span('2026-06-14 07:00', '10:00') }, actual: { implement: span('2026-06-14 07:05', '09:20') }, control: control('priya', '2026-06-12 10:00'), documentation, deployment: deployment('ben', '2026-06-14 09:21'), baseline: 'vetbook-5.2', outcome: 'successful', assignee: 'ben.carver' }, `2026-05-13 10:00 ben draft
    2026-05-15 10:00 ben planned
    2026-05-20 09:00 tom approve RGS/AC
    09:05 tom approved
    2026-06-01 09:20 ben building
    2026-06-08 09:20 ben verifying
    2026-06-12 11:00 tom accepted
    2026-06-14 07:06 ben deploying
    09:25 ben deployed
    2026-06-22 11:15 tom closed`, planned('{chg.vetbook}.', 'A week of tests, then a Sunday morning.', 'Ben builds, Priya verifies, Ruth Ellis accepts.', 'None.', 'The vendor\'s signed package.', 'A note at the front desk.', 'Package 5.1, fifteen minutes.')),
  release('rel.firewall', { title: 'Firewall 26.1.4', version: '26.1.4', kind: 'emergency', changes: ['chg.firewall'], cis: ['CI-00001'], services: ['SVC-0002'], environment: 'production', planned: { implement: span('2026-08-12 20:00', '21:00') }, actual: { implement: span('2026-08-12 20:05', '20:40') }, control: control('tom', '2026-08-12 18:30'), documentation, deployment: deployment('priya', '2026-08-12 20:45'), baseline: 'firewall-26.1.4', outcome: 'successful', assignee: 'priya.nair' }, `2026-08-12 15:35 priya draft
    15:40 priya planned
    15:45 tom approve RGS/AC
    15:46 tom approved
    17:00 priya building
    18:00 priya verifying
    19:00 tom accepted
    20:06 priya deploying
    20:50 priya deployed
    2026-08-17 10:10 tom closed`, planned('{chg.firewall}.', 'The same evening.', 'Priya, with Tom.', 'A version six hours old.', 'The vendor\'s signed image.', 'A call to both clients.', 'The previous partition, three minutes.')),
  release('rel.host3', { title: 'Third host', version: '27.1.0', kind: 'minor', changes: ['chg.host3'], services: ['SVC-0002'], assignee: 'priya.nair' }, `2026-11-13 09:00 priya draft`, '## Content: changes and CIs\n\n{chg.host3}, once approved.'),
];
