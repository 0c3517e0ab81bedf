import { config, record } from './repository';

const history = (...moves: readonly (readonly [string, string])[]): string => `[${moves.map(([at, status]) => `{ at: ${at}, by: alice.tremblay, status: ${status} }`).join(', ')}]`;
const spring = '2026-03-02T09:00:00-05:00';

const ci = (n: number, title: string, more: Readonly<Record<string, string>>): readonly [string, string] => [`cmdb/CI-0000${n}.md`, record({ id: `CI-0000${n}`, type: 'ci', title, status: 'live', created: spring, class: 'hardware', owner: 'marc.gagnon', ...more })];
const incident = (n: number, created: string, more: Readonly<Record<string, string>>): readonly [string, string] => [`incidents/INC-2026-000${n}.md`, record({ id: `INC-2026-000${n}`, type: 'incident', title: `Coupure ${n} | « réseau »`, status: 'closed', created, service: 'SVC-0001', client: 'CLT-0001', category: 'network', impact: 'high', urgency: 'high', priority: 'P1', cis: '[CI-00002]', ...more })];
const change = (n: number, title: string, more: Readonly<Record<string, string>>): readonly [string, string] => [`changes/CHG-2026-000${n}.md`, record({ id: `CHG-2026-000${n}`, type: 'change', title, status: 'scheduled', created: '2026-10-01T09:00:00-04:00', class: 'normal', gravity: 'minor', impact: 'low', urgency: 'low', requester: 'alice.tremblay', client: 'CLT-0001', services: '[SVC-0001]', cis: '[CI-00002]', ...more })];

/**
 * A small provider in November 2026. The portal of one client stands on a server behind a switch; a printer stands alone.
 * The memory of the server was doubled in October (CHG-2026-0001), which the CMDB shows for one field of two. Two changes of
 * the switch collide on 25 November, one of them in a freeze. The switch failed three times in a quarter, on Mondays and a Tuesday.
 */
export const reportsExample: Readonly<Record<string, string>> = {
  'gitsm.yaml': `${config}freezes:\n  - { name: Gel de novembre, from: 2026-11-25, to: 2026-11-27 }\nreport_schedule: { configuration-status: 90d, trend: 30d, ci-audit: 180d, change-calendar: 30d, ci-catalogue: 180d }\n`,
  'clients/CLT-0001.md': record({ id: 'CLT-0001', type: 'client', title: 'Coopérative', status: 'active', created: spring }),
  'clients/CLT-0002.md': record({ id: 'CLT-0002', type: 'client', title: 'Clinique', status: 'active', created: spring }),
  'services/SVC-0001.md': record({ id: 'SVC-0001', type: 'service', title: 'Portail', status: 'live', created: spring, clients: '[CLT-0001]', sla: '[SLA-0001]', relations: '{ runs_on: [CI-00001] }' }),
  'slas/SLA-0001.md': record({ id: 'SLA-0001', type: 'sla', title: 'Portail', status: 'in-force', created: spring, client: 'CLT-0001', services: '[SVC-0001]', hours: 'office', availability: '99', from: '2026-04-01' }),
  ...Object.fromEntries([
    ci(1, 'Serveur <b>|', { location: 'Salle A', serial: 'S-1', attributes: '{ ram_gb: 32, ip: 10.0.0.1 }', relations: '{ depends_on: [CI-00002] }', warranty_until: '2026-06-30', history: history([spring, 'live']) }),
    ci(2, 'Commutateur', { location: 'Salle A', source: '{ tool: netbox, key: sw-1, at: 2026-05-01T00:00:00-04:00 }', history: history(['2026-09-01T09:00:00-04:00', 'planned'], ['2026-09-03T09:00:00-04:00', 'live']) }),
    ci(3, 'Imprimante', { owner: '', location: 'Bureau' }),
    ci(4, 'Ancien serveur', { status: 'retired', client: 'CLT-0001', history: history([spring, 'live'], ['2026-10-20T09:00:00-04:00', 'retired']) }),
    ci(5, 'Serveur de la clinique', { client: 'CLT-0002', expires: '2026-12-01', class: 'software' }),
    incident(1, '2026-09-07T10:00:00-04:00', {}), incident(2, '2026-10-05T10:00:00-04:00', {}), incident(3, '2026-11-17T10:00:00-05:00', { status: 'in-progress' }),
    incident(4, '2026-11-16T10:00:00-05:00', { client: 'CLT-0002', category: 'data', cis: '[CI-00005]', title: 'Secret de la clinique' }), incident(5, '2026-11-09T10:00:00-05:00', { status: 'cancelled' }),
    incident(6, '2026-06-15T10:00:00-04:00', {}),
    change(1, 'Doubler la mémoire', { status: 'implemented', cis: '[CI-00001]', configuration_plan: 'PGC-2026-0001', outcome: 'successful', actual: '{ implement: { start: 2026-10-10T20:00:00-04:00, end: 2026-10-10T22:00:00-04:00 } }' }),
    change(2, 'Micrologiciel du commutateur', { assignee: 'marc.gagnon', planned: '{ build: { start: 2026-11-23T09:00:00-05:00, end: 2026-11-23T17:00:00-05:00 }, implement: { start: 2026-11-25T20:00:00-05:00, end: 2026-11-25T22:00:00-05:00 }, review: 2026-11-30 }', milestones: '[{ name: "Pièce | reçue", due: 2026-11-24 }]' }),
    change(3, "Câblage d'urgence", { class: 'emergency', gravity: 'major', impact: 'high', urgency: 'high', depends_on: '[CHG-2026-0002]', planned: '{ implement: { start: 2026-11-25T21:00:00-05:00, end: 2026-11-25T23:00:00-05:00 } }' }),
    change(4, 'Sans fenêtre', { status: 'approved' }),
  ]),
  'configuration-plans/PGC-2026-0001.md': record({ id: 'PGC-2026-0001', type: 'configuration-plan', title: 'Mémoire', status: 'verified', created: '2026-10-02T09:00:00-04:00', change: 'CHG-2026-0001', items: '[{ ci: CI-00001, from: { attributes.ram_gb: 16, version: "1" }, to: { attributes.ram_gb: 32, version: "2" } }]', history: history(['2026-10-10T22:00:00-04:00', 'applied'], ['2026-10-11T09:00:00-04:00', 'verified']) }),
  'problems/PRB-2026-0001.md': record({ id: 'PRB-2026-0001', type: 'problem', title: 'Données', status: 'investigating', created: '2026-11-18T09:00:00-05:00', services: '[SVC-0001]', level: '2', cause_code: 'configuration' }),
  'releases/REL-2026-001.md': record({ id: 'REL-2026-001', type: 'release', title: 'Portail 2', status: 'planned', created: '2026-11-01T09:00:00-04:00', version: '"2.0"', kind: 'minor', changes: '[CHG-2026-0002, CHG-2026-0004]', services: '[SVC-0001]', planned: '{ implement: { start: 2026-12-02T20:00:00-05:00, end: 2026-12-02T22:00:00-05:00 } }', control: '[{ item: Tests, result: pass }, { item: Accord }]', documentation: '[{ item: Guide, available: true }]', deployment: '[{ item: Sauvegarde, done: true }, { item: Bascule, done: false }]' }),
  'maintenances/MNT-2026-001.md': record({ id: 'MNT-2026-001', type: 'maintenance', title: 'Vendredis', status: 'agreed', created: spring, services: '[SVC-0001]', start: '2026-10-09T16:00:00-04:00', end: '2026-10-09T18:00:00-04:00', repeat: 'FREQ=WEEKLY;BYDAY=FR', agreed_with: '[CLT-0001]' }),
};
