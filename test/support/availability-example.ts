import { config, record } from './repository';

/**
 * A month worked out by hand. Hours are Monday to Friday, 08:00 to 18:00; the SLA begins on Monday 19 October 2026, so the
 * month has 10 days of 10 hours, 100 h. Maintenance on Fridays from 16:00 to 18:00 takes 23 and 30 October, 4 h: S = 96 h.
 * INC-2026-0001 lasts from 17:00 to 09:00 over a night, 2 h of service; INC-2026-0002 from 15:30 to 16:30 on a Friday, of
 * which 30 min before the maintenance: D = 2 h 30 min in 2 interruptions. (96 − 2.5) / 96 = 97.395…%. 97.5% of 96 h leaves
 * 2 h 24 min. MTBF = 93.5 h / 2 = 46 h 45 min; MTRS = 2.5 h / 2 = 1 h 15 min.
 */
export const availabilityExample: Readonly<Record<string, string>> = {
  'gitsm.yaml': `${config}calendars:\n  office: { hours: { mon-fri: "08:00-18:00" } }\ndefault_calendar: office\n`,
  'services/SVC-0001.md': record({ id: 'SVC-0001', type: 'service', title: 'Portail | client', status: 'live', created: '2026-10-01T09:00:00-04:00' }),
  'services/SVC-0002.md': record({ id: 'SVC-0002', type: 'service', title: 'Mail', status: 'live', created: '2026-10-01T09:00:00-04:00', sla: '[SLA-0001]' }),
  'slas/SLA-0001.md': record({ id: 'SLA-0001', type: 'sla', title: 'Portail', status: 'in-force', created: '2026-10-01T09:00:00-04:00', client: 'CLT-0001', services: '[SVC-0001]', hours: 'office', availability: '97.5', from: '2026-10-19' }),
  'slas/SLA-0002.md': record({ id: 'SLA-0002', type: 'sla', title: 'Brouillon', status: 'draft', created: '2026-10-01T09:00:00-04:00', client: 'CLT-0001', services: '[SVC-0001]', hours: 'office', availability: '50', from: '2026-10-01' }),
  'maintenances/MNT-2026-001.md': record({ id: 'MNT-2026-001', type: 'maintenance', title: 'Vendredis', status: 'agreed', created: '2026-10-01T09:00:00-04:00', services: '[SVC-0001]', start: '2026-10-09T16:00:00-04:00', end: '2026-10-09T18:00:00-04:00', repeat: 'FREQ=WEEKLY;BYDAY=FR' }),
  'incidents/INC-2026-0001.md': incident('0001', '{ start: 2026-10-20T17:00:00-04:00, end: 2026-10-21T09:00:00-04:00, kind: outage }'),
  'incidents/INC-2026-0002.md': incident('0002', '{ start: 2026-10-23T15:30:00-04:00, end: 2026-10-23T16:30:00-04:00, services: [SVC-0001] }'),
  'incidents/INC-2026-0003.md': incident('0003', '{ start: 2026-10-26T09:00:00-04:00, end: 2026-10-26T10:00:00-04:00, kind: degradation }'),
  'incidents/INC-2026-0004.md': incident('0004', '{ start: 2026-10-27T09:00:00-04:00, end: 2026-10-27T10:00:00-04:00, services: [SVC-0002] }'),
  'incidents/INC-2026-0005.md': incident('0005', '{ start: 2026-10-28T09:00:00-04:00, end: 2026-10-28T10:00:00-04:00 }', 'cancelled'),
};

function incident(n: string, outage: string, status = 'closed'): string {
  return record({ id: `INC-2026-${n}`, type: 'incident', title: 'Panne', status, created: '2026-10-20T09:00:00-04:00', service: 'SVC-0001', client: 'CLT-0001', outages: `[${outage}]` });
}
