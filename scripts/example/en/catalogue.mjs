// @ts-check
/** Clients, supplier, services, agreements and the CMDB. */
import { later, of } from '../record.mjs';

const client = of('client'), supplier = of('supplier'), service = of('service'), ci = of('ci'), sla = of('sla'), contract = of('contract');
const register = { batch: 'register' }, lot = { batch: 'cmdb' };
const present = `2025-09-10 09:00 priya planned
  09:30 priya live`;
const live = `2025-09-09 10:00 tom planned
  10:05 tom live`;
const targets = { P1: { response: '15m', resolution: '4h' }, P2: { response: '1h', resolution: '8h' }, P3: { response: '4h', resolution: '24h' }, P4: { response: '8h', resolution: '40h' }, P5: { response: '16h', resolution: '80h' } };
const hardware = (/** @type {string} */ model, /** @type {Record<string, any>} */ f) => ({ class: 'hardware', criticality: 'medium', environment: 'production', location: 'Harbour Street rack', owner: 'priya.nair', ...f, attributes: { model, ...f.attributes } });
const software = (/** @type {string} */ title, /** @type {any} */ version, /** @type {Record<string, any>} */ f = {}) => ({ title, class: 'software', criticality: 'medium', environment: 'production', version, owner: 'ben.carver', ...f });
const terms = (/** @type {string} */ scope, /** @type {string} */ commitments, /** @type {string} */ exclusions) => `## Service scope\n\n${scope}\n\n## Commitments\n\n${commitments}\n\n## Exclusions\n\n${exclusions}\n\n## Follow-up and reports\n\nMonthly availability and response figures; a meeting each quarter.`;

export const catalogue = [
  client('CLT-0001', { title: 'Lakeside Veterinary Clinic', owner: 'maeve.quinn', since: '2022-03-01', contacts: [{ name: 'Ruth Ellis', role: 'Practice manager', email: 'ruth@lakeside-vets.example' }] }, `2025-09-09 09:00 maeve prospect
    09:05 maeve active`, 'Six vets, open six days a week. The appointment book is the one thing that must never stop.', register),
  client('CLT-0002', { title: 'Whitfield Print Works', owner: 'maeve.quinn', since: '2020-06-15', contacts: [{ name: 'Sam Whitfield', role: 'Owner', email: 'sam@whitfield-print.example' }] }, `2025-09-09 09:10 maeve prospect
    09:15 maeve active`, 'Offset and digital printing, two shifts, large files.', register),
  supplier('SUP-0001', { title: 'Northern Fibre', owner: 'tom.okafor', since: '2021-01-01', contacts: [{ name: 'Network operations', role: 'Support', phone: '416-555-0130' }] }, `2025-09-09 09:20 tom candidate
    09:25 tom active`, 'The fibre of the Harbour Street rack.', register),
  service('SVC-0001', { title: 'Appointments', clients: ['CLT-0001'], sla: ['SLA-0001'], criticality: 'high', hours: 'clinic', owner: 'tom.okafor', relations: { depends_on: [{ any: 1, of: ['CI-00004', 'CI-00005'] }, 'CI-00006'], documented_by: ['CI-00022'] } }, live, 'Booking, reminders and patient files of the clinic.', register),
  service('SVC-0002', { title: 'File storage', clients: ['CLT-0001', 'CLT-0002'], sla: ['SLA-0001', 'SLA-0002'], criticality: 'medium', hours: 'office', owner: 'priya.nair', relations: { depends_on: ['CI-00007'], documented_by: ['CI-00022'] } }, live, 'Shared folders with ninety days of versions.', register),
  service('SVC-0003', { title: 'E-mail', clients: ['CLT-0001', 'CLT-0002'], sla: ['SLA-0001', 'SLA-0002'], criticality: 'medium', hours: 'office', owner: 'ben.carver', relations: { depends_on: ['CI-00008'] } }, live, 'Forty-one mailboxes.', register),
  service('SVC-0004', { title: 'Guest Wi-Fi', clients: ['CLT-0001'], criticality: 'low', hours: 'clinic', owner: 'ben.carver', relations: { depends_on: ['CI-00010'] } }, live, 'For the waiting room; offered as a trial.', register),

  ci('CI-00001', hardware('OPNsense DEC2752', { title: 'Firewall', criticality: 'high', serial: 'DEC-71002', version: later('chg.firewall', '26.1.4', '25.7.2'), relations: { powered_by: ['CI-00011'], depends_on: ['CI-00012'] } }), present, '', lot),
  ci('CI-00002', hardware('Dell PowerEdge R660', { title: 'Host 1', criticality: 'high', serial: '9KX1TT3', attributes: { ram_gb: 256 }, relations: { powered_by: ['CI-00011'], protected_by: ['CI-00001'], connects_to: ['CI-00009'] } }), present, '', lot),
  ci('CI-00003', hardware('Dell PowerEdge R660', { title: 'Host 2', criticality: 'high', serial: '9KX1TT4', attributes: { ram_gb: 256 }, relations: { powered_by: ['CI-00011'], protected_by: ['CI-00001'], connects_to: ['CI-00009'] } }), present, '', lot),
  ...[['CI-00004', 'Appointments server 1', ['CI-00013']], ['CI-00005', 'Appointments server 2', ['CI-00013']], ['CI-00006', 'Appointments database', ['CI-00014']], ['CI-00007', 'File server', ['CI-00015']], ['CI-00008', 'Mail server', ['CI-00016']]].map(([id, title, uses]) =>
    ci(/** @type {string} */ (id), { title, class: 'environment', criticality: 'high', environment: 'production', owner: 'priya.nair', relations: { runs_on: [{ any: 1, of: ['CI-00002', 'CI-00003'] }], uses } }, present, '', lot)),
  ci('CI-00009', hardware('Aruba CX 6200', { title: 'Core switch', criticality: 'high', serial: 'SG2QKN0031' }), present, '', lot),
  ci('CI-00010', hardware('Aruba AP-505', { title: 'Waiting-room access point', criticality: 'low', client: 'CLT-0001', location: 'Lakeside', serial: 'CNJ2K9T88', replaceable: true, relations: { connects_to: ['CI-00009'] } }), present, '', lot),
  ci('CI-00011', { title: 'Rack UPS', class: 'facility', criticality: 'high', location: 'Harbour Street rack', owner: 'priya.nair' }, present, 'Eighteen minutes at full load, measured in spring.', lot),
  ci('CI-00012', { title: 'Fibre link', class: 'facility', criticality: 'high', supplier: 'SUP-0001', contract: 'UC-0001', version: '500 Mbit/s', owner: 'tom.okafor' }, present, '', lot),
  ci('CI-00013', software('VetBook', later('chg.vetbook', '5.2', '5.1'), { criticality: 'high', relations: { licensed_by: ['CI-00018'] } }), present, '', lot),
  ci('CI-00014', software('PostgreSQL', '16.9'), present, '', lot),
  ci('CI-00015', software('Nextcloud', '31.0.5'), present, '', lot),
  ci('CI-00016', software('Zimbra', '10.1.9', { relations: { protected_by: ['CI-00017'] } }), present, '', lot),
  ci('CI-00017', { title: 'Mail certificate', class: 'security', expires: '2026-12-05', owner: 'ben.carver' }, present, '', lot),
  ci('CI-00018', { title: 'VetBook licence', class: 'licence', client: 'CLT-0001', expires: '2027-05-31', attributes: { seats: 14 }, owner: 'maeve.quinn' }, present, '', lot),
  ci('CI-00019', hardware('Synology RS1221+', { title: 'Backup unit', serial: '2150R9N', relations: { connects_to: ['CI-00009'], powered_by: ['CI-00011'] } }), present, '', lot),
  ci('CI-00020', hardware('HP LaserJet M507', { title: 'Spare printer', criticality: 'low', serial: 'PHB7X01', replaceable: true }), `2025-09-10 09:00 priya planned
    09:30 priya live
    2026-02-02 10:00 priya stock`, '', lot),
  ci('CI-00021', hardware('Dell PowerEdge R630', { title: 'Old host', serial: '4TT1YW2' }), `2025-09-10 09:00 priya planned
    09:30 priya live
    2026-01-20 15:00 priya retired Disks destroyed.`, '', lot),
  ci('CI-00022', { title: 'Operations handbook', class: 'document', version: '4', owner: 'priya.nair' }, present, '', lot),
  ci('CI-00023', hardware('Dell PowerEdge R670', { title: 'Host 3', serial: 'to come', attributes: { ram_gb: 384 } }), `2026-10-26 10:00 tom planned
    2026-11-09 10:00 tom ordered Delivery promised for early December.`, ''),
  ci('CI-00024', software('Zabbix', '7.0', { title: 'Monitoring', relations: { runs_on: ['CI-00002'], connects_to: ['CI-00009'] } }), present, '', lot),
  ci('CI-00025', { title: 'Standard laptop image', class: 'library', version: '2026.2', owner: 'ben.carver' }, `2026-02-10 09:00 ben planned
    09:20 ben live`, 'Kept on the file server.'),

  sla('SLA-0001', { title: 'Services to Lakeside Veterinary Clinic', client: 'CLT-0001', services: ['SVC-0001', 'SVC-0002', 'SVC-0003'], hours: 'clinic', availability: 99.5, targets, pauses: ['client'], maintenance_notice: '5d', from: '2025-09-01', until: '2027-08-31', review_due: '2027-03-01', owner: 'maeve.quinn' }, `2025-09-11 09:00 maeve draft
    10:00 ruth approve CL
    11:00 maeve approve RGS/RC
    11:05 maeve agreed
    11:10 maeve in-force`, terms('Appointments, files and e-mail.', 'Available 99.5% of clinic hours; the appointment book back within four hours.', 'Laboratory instruments.')),
  sla('SLA-0002', { title: 'Services to Whitfield Print Works', client: 'CLT-0002', services: ['SVC-0002', 'SVC-0003'], hours: 'office', availability: 99, targets, pauses: ['client'], maintenance_notice: '5d', from: '2025-09-01', review_due: '2026-09-30', owner: 'maeve.quinn' }, `2025-09-11 13:00 maeve draft
    14:00 sam approve CL
    14:30 maeve approve RGS/RC
    14:35 maeve agreed
    14:40 maeve in-force`, terms('Files and e-mail.', 'Available 99% of office hours.', 'Presses and their controllers.')),
  contract('UC-0001', { title: 'Fibre of the Harbour Street rack', supplier: 'SUP-0001', cis: ['CI-00012'], availability: 99.9, targets, hours: 'clinic', from: '2025-01-01', until: '2027-12-31', notice: '60d', owner: 'tom.okafor' }, `2025-09-11 15:00 tom draft
    15:05 tom agreed
    15:10 tom in-force`, '## Scope\n\nOne 500 Mbit/s link with eight addresses.\n\n## Commitments\n\n99.9%, repaired within four hours.'),
];
