// @ts-check
/** Incidents, requests, problems and articles. */
import { of } from '../record.mjs';

const incident = of('incident'), request = of('request'), problem = of('problem'), article = of('knowledge');
/** @param {string[]} headings @param {string[]} texts */
const parts = (headings, texts) => headings.flatMap((h, i) => (texts[i] ? [`## ${h}\n\n${texts[i]}`] : [])).join('\n\n');
const told = (/** @type {string[]} */ ...texts) => parts(['Symptoms', 'Analysis', 'Resolution', 'Communications', 'Post-incident review'], texts);
const asked = (/** @type {string[]} */ ...texts) => parts(['Request', 'Fulfilment'], texts);
const studied = (/** @type {string[]} */ ...texts) => parts(['Symptoms', 'Analysis', 'Root cause', 'Workaround', 'Solution'], texts);
const explained = (/** @type {string[]} */ ...texts) => parts(['Question or symptom', 'Answer'], texts);

export const desk = [
  incident('inc.slow', { title: 'Appointment book slow at opening', service: 'SVC-0001', client: 'CLT-0001', reporter: 'Front desk', channel: 'phone', category: 'software', impact: 'medium', urgency: 'medium', priority: 'P3', assignee: 'ben.carver', level: 1, cis: ['CI-00013'], problem: 'prb.cache', resolution_code: 'workaround', knowledge: ['KB-0001'], satisfaction: 3 }, `2026-03-09 07:10 ben new
    07:20 ben classified
    07:25 ben in-progress
    08:30 ben resolved
    2026-03-10 09:00 priya closed`, told('Each booking takes twenty seconds.', 'VetBook rebuilds its cache when the first user of the day signs in.', 'Cache warmed by hand, see KB-0001.')),
  incident('inc.slow-2', { title: 'Appointment book slow again', service: 'SVC-0001', client: 'CLT-0001', reporter: 'Ruth Ellis', channel: 'email', category: 'software', impact: 'medium', urgency: 'medium', priority: 'P3', assignee: 'ben.carver', level: 1, cis: ['CI-00013'], problem: 'prb.cache', resolution_code: 'workaround', satisfaction: 3 }, `2026-04-13 07:15 ben new
    07:25 ben classified
    07:30 ben in-progress
    08:00 ben resolved
    2026-04-14 09:00 priya closed`, told('As on {2026-03-09}.', 'Same cause as {inc.slow}.', 'Cache warmed by hand.')),
  incident('inc.down', { title: 'Appointments unavailable', service: 'SVC-0001', client: 'CLT-0001', reporter: 'Ruth Ellis', channel: 'phone', category: 'data', impact: 'high', urgency: 'high', priority: 'P1', major: true, manager: 'tom.okafor', assignee: 'priya.nair', level: 2, cis: ['CI-00006'], problem: 'prb.disk', resolution_code: 'fixed', satisfaction: 4, detected: '2026-08-19 11:02', outages: [{ start: '2026-08-19 11:00', end: '2026-08-19 12:10', services: ['SVC-0001'], kind: 'outage' }] }, `2026-08-19 11:04 ben new
    11:08 ben classified Tom declares a major incident.
    11:10 priya in-progress
    11:12 tom level 2
    12:12 priya resolved
    2026-08-21 15:00 tom closed`, told('No appointment opens; the desk writes on paper.', 'The database volume of CI-00006 is full.', 'Old archives moved to the backup unit, database restarted, the morning typed in again.', '- 11:15 Ruth Ellis: confirmed, next word at 11:45.\n- 11:45 Ruth Ellis: cause found, stay on paper until 12:30.\n- 12:15 everyone: back, please check this morning.', 'Held on {2026-08-21} with Ruth Ellis. Declared in four minutes; no alarm had watched the volume. Follow-up in {prb.disk} and {ame.alarms}.')),
  incident('inc.mail', { title: 'Large attachments refused', service: 'SVC-0003', client: 'CLT-0002', reporter: 'Sam Whitfield', channel: 'email', category: 'software', impact: 'low', urgency: 'medium', priority: 'P4', assignee: 'ben.carver', level: 1, resolution_code: 'no-fault' }, `2026-10-14 10:00 ben new
    10:20 ben classified
    10:40 ben in-progress
    11:00 ben pending client Asked for an example.
    2026-10-15 09:00 ben in-progress
    09:30 ben resolved
    2026-10-16 09:00 priya closed`, told('Proofs above 25 MB come back.', 'The limit is the recipient\'s.', 'Shown how to send a link instead.')),
  incident('inc.proofs', { title: 'Proof folder read-only', service: 'SVC-0002', client: 'CLT-0002', reporter: 'Pre-press', channel: 'phone', category: 'access', impact: 'medium', urgency: 'high', priority: 'P3', assignee: 'priya.nair', level: 2, cis: ['CI-00007'] }, `2026-11-20 14:10 ben new
    14:30 ben classified
    14:40 priya in-progress
    15:15 priya level 2`, told('Nobody can save proofs since lunch.', 'Permissions were inherited from the folder above after a move.')),
  incident('inc.phone', { title: 'Calendar missing on a new phone', service: 'SVC-0003', client: 'CLT-0001', reporter: 'Front desk', channel: 'portal', category: 'access', impact: 'low', urgency: 'low', priority: 'P5' }, `2026-11-20 16:40 ben new`, told('Mail arrives, the calendar stays empty.')),

  request('req.starter', { title: 'Accounts for a new vet', service: 'SVC-0003', client: 'CLT-0001', requester: 'Ruth Ellis', channel: 'portal', kind: 'access', priority: 'P4', assignee: 'ben.carver', due: '2026-02-02', satisfaction: 5 }, `2026-01-26 09:00 ben new
    09:10 ben accepted
    09:30 ben in-progress
    2026-01-28 15:00 ben fulfilled
    2026-02-02 10:00 ben closed`, asked('E-mail, files and appointments from next Monday.', 'Three accounts made, password handed over in person.')),
  request('req.laptop', { title: 'Laptop for the second shift', service: 'SVC-0002', client: 'CLT-0002', requester: 'Sam Whitfield', channel: 'phone', kind: 'standard-service', priority: 'P4', assignee: 'ben.carver', due: '2026-11-13' }, `2026-11-02 13:00 ben new
    13:10 ben accepted
    2026-11-09 09:00 ben in-progress`, asked('With the standard image.', 'Ordered; the delivery is late.')),
  request('req.report', { title: 'A monthly list of missed appointments', service: 'SVC-0001', client: 'CLT-0001', requester: 'Ruth Ellis', channel: 'in-person', kind: 'improvement', priority: 'P5', assignee: 'priya.nair', due: '2026-12-15' }, `2026-11-16 10:00 priya new
    2026-11-17 09:00 priya accepted`, asked('By vet and by weekday.')),

  problem('prb.cache', { title: 'VetBook rebuilds its cache at the first sign-in', services: ['SVC-0001'], level: 2, incidents: ['inc.slow', 'inc.slow-2'], cis: ['CI-00013'], cause_code: 'software-defect', root_cause: 'Version 5.1 drops its cache at midnight.', workaround: 'KB-0001', outcome: 'fixed', changes: ['chg.vetbook'], assignee: 'ben.carver', escalation: 3 }, `2026-04-14 10:00 ben new
    10:10 ben classified
    2026-04-15 09:00 ben investigating
    2026-04-21 10:00 tom level 2
    2026-04-28 09:00 ben known-error
    2026-05-04 09:00 maeve level 3 The vendor promises a fix in 5.2.
    2026-06-01 09:00 ben resolving
    2026-06-22 10:00 ben resolved
    2026-07-13 10:00 tom closed`, studied('Slow bookings at opening, twice.', 'The log shows a rebuild of eighteen minutes, started by the first user.', 'The nightly task of 5.1 drops the cache and does not fill it.', 'Warm it by hand, see KB-0001.', 'Version 5.2, brought by {chg.vetbook}.')),
  problem('prb.disk', { title: 'Database volume full without an alarm', services: ['SVC-0001'], level: 3, incidents: ['inc.down'], cis: ['CI-00006'], cause_code: 'configuration', root_cause: 'The volume was added after monitoring was set up.', workaround: 'Move archives older than a month by hand.', assignee: 'priya.nair', escalation: 3 }, `2026-08-19 14:00 tom new
    14:10 tom classified
    2026-08-20 09:00 priya investigating
    2026-08-26 09:00 tom level 2
    2026-09-03 10:00 maeve level 3
    2026-09-14 10:00 priya known-error
    2026-11-03 09:00 priya note Three of five volumes watched; the last two wait for {chg.volumes}.`, studied('See {inc.down}.', 'Five volumes were never given an alarm.', 'New volumes are not part of the standard build.', 'Move archives by hand when the weekly check says so.')),

  article('KB-0001', { title: 'Warm the VetBook cache', kind: 'known-error', problem: 'prb.cache', services: ['SVC-0001'], audience: 'staff', review_due: '2027-04-30', owner: 'ben.carver' }, `2026-04-28 09:30 ben draft
    11:00 tom published`, explained('Bookings take more than ten seconds at opening.', '1. Sign in to CI-00004 as the service user.\n2. Run the `warm` task; it takes eighteen minutes.\n3. Repeat on CI-00005.')),
  article('KB-0002', { title: 'Restore a file', kind: 'how-to', services: ['SVC-0002'], audience: 'staff', review_due: '2027-02-28', owner: 'priya.nair' }, `2025-09-22 09:00 priya draft
    10:00 tom published`, explained('A file was overwritten.', 'Open the console of CI-00021, choose last night\'s snapshot and restore beside the original.')),
];
