import assert from 'node:assert/strict';
import { gitsm } from '../support/cli';
import { config, folderOf, record } from '../support/repository';

const created = '2026-11-20T16:00:00-05:00';
const folder = folderOf({
  'gitsm.yaml': `${config}calendars:\n  office: { hours: { mon-fri: "08:00-18:00" }, holidays: [2026-11-24] }\n  always: { hours: { mon-sun: "00:00-24:00" } }\n`,
  'clients/CLT-0001.md': record({ id: 'CLT-0001', type: 'client', title: 'Clinique', status: 'active', created: '2026-01-05T09:00:00-05:00' }),
  'services/SVC-0001.md': record({ id: 'SVC-0001', type: 'service', title: 'Portail', status: 'live', created: '2026-01-05T09:00:00-05:00', clients: '[CLT-0001]', sla: '[SLA-0001]' }),
  'slas/SLA-0001.md': record({ id: 'SLA-0001', type: 'sla', title: 'Portail', status: 'in-force', created: '2026-01-05T09:00:00-05:00', client: 'CLT-0001', services: '[SVC-0001]', hours: 'office', availability: '99', from: '2026-01-01', targets: '{ P2: { response: 1h, resolution: 6h } }', history: '[{ at: 2026-01-05T09:00:00-05:00, status: in-force }]' }),
  'incidents/INC-2026-0001.md': record({
    id: 'INC-2026-0001', type: 'incident', title: 'Panne', status: 'in-progress', created, service: 'SVC-0001', client: 'CLT-0001', category: 'network', impact: 'high', urgency: 'medium', priority: 'P2',
    history: '[{ at: 2026-11-20T16:00:00-05:00, status: new }, { at: 2026-11-20T16:30:00-05:00, status: classified }, { at: 2026-11-20T17:00:00-05:00, status: in-progress }, { at: 2026-11-20T17:30:00-05:00, status: pending, reason: client }, { at: 2026-11-23T10:00:00-05:00, status: in-progress }]',
  }),
  'incidents/INC-2026-0003.md': record({ id: 'INC-2026-0003', type: 'incident', title: 'Panne', status: 'resolved', created, service: 'SVC-0001', client: 'CLT-0001', category: 'network', impact: 'high', urgency: 'medium', priority: 'P2' }),
  'incidents/INC-2026-0004.md': record({ id: 'INC-2026-0004', type: 'incident', title: 'Panne', status: 'cancelled', created, service: 'SVC-0001', client: 'CLT-0001', category: 'network', impact: 'high', urgency: 'medium', priority: 'P2', history: '[{ at: 2026-11-20T16:00:00-05:00, status: new }, { at: 2026-11-20T16:10:00-05:00, status: cancelled }]' }),
  'incidents/INC-2026-0005.md': record({ id: 'INC-2026-0005', type: 'incident', title: 'Panne', status: 'new', created: '2026-11-01T01:30:00-04:00', service: 'SVC-0002', client: 'CLT-0001', category: 'network', impact: 'high', urgency: 'medium', priority: 'P2', history: '[{ at: 2026-11-01T01:30:00-04:00, status: new }]' }),
  'services/SVC-0002.md': record({ id: 'SVC-0002', type: 'service', title: 'Garde', status: 'live', created: '2026-01-05T09:00:00-05:00', hours: 'always' }),
});
const clock = (...words: string[]) => gitsm(['clock', '--cwd', folder, '--as-of', '2026-11-25T09:00:00-05:00', ...words]);

describe('gitsm clock', () => {
  it('explains each clock interval by interval: hours, pauses, nights, holidays', async () => {
    const { status, out } = await clock('INC-2026-0001');
    assert.equal(status, 0);
    assert.deepEqual(out.split('\n').map((l) => l.replace(/ +/g, ' ')), [
      'INC-2026-0001 Panne', '',
      'Response: 30 min of 1 h (SLA-0001), target met, due 2026-11-20 17:00, stopped 2026-11-20 16:30',
      ' 2026-11-20 16:00 → 2026-11-20 16:30 +30 min service hours (office, SLA-0001)', '',
      'Resolution: 10 h 30 min of 6 h (SLA-0001), target missed, due 2026-11-23 14:30',
      ' 2026-11-20 16:00 → 2026-11-20 17:30 +1 h 30 min service hours (office, SLA-0001)',
      ' 2026-11-20 17:30 → 2026-11-23 10:00 – paused: Waiting for the client (office, SLA-0001)',
      ' 2026-11-23 10:00 → 2026-11-23 18:00 +8 h service hours (office, SLA-0001)',
      ' 2026-11-23 18:00 → 2026-11-24 08:00 – outside service hours (office, SLA-0001)',
      ' 2026-11-24 08:00 → 2026-11-24 18:00 – holiday (office, SLA-0001)',
      ' 2026-11-24 18:00 → 2026-11-25 08:00 – outside service hours (office, SLA-0001)',
      ' 2026-11-25 08:00 → 2026-11-25 09:00 +1 h service hours (office, SLA-0001)', '',
    ]);
  });

  it('says the same in French', async () => {
    const { out } = await clock('INC-2026-0001', '--lang', 'fr');
    assert.match(out, /Résolution : 10 h 30 min sur 6 h \(SLA-0001\), cible manquée, échéance 2026-11-23 14:30\n/);
    assert.match(out, /– +pause : Attente du client \(office, SLA-0001\)\n/);
    assert.match(out, /jour férié/);
  });

  it('does not count up to an instant that the history does not give', async () => {
    const { out } = await clock('INC-2026-0003');
    assert.match(out, /^Response: target of 1 h \(SLA-0001\), due 2026-11-20 17:00, stopped at an instant that the history does not give$/m);
    assert.match((await clock('INC-2026-0003', '--lang', 'fr')).out, /^Résolution : cible de 6 h \(SLA-0001\), échéance 2026-11-23 12:00, arrêtée à un instant que l'historique ne donne pas$/m);
  });

  it('of what was withdrawn in time has a target, and neither met nor missed it', async () => {
    assert.match((await clock('INC-2026-0004')).out, /^Resolution: 10 min of 6 h \(SLA-0001\), withdrawn in time, /m);
  });

  it('shows the offsets where the clocks were changed between two ends', async () => {
    const shown = (await gitsm(['clock', '--cwd', folder, 'INC-2026-0005', '--as-of', '2026-11-01T01:30:00-05:00'])).out;
    assert.match(shown, /2026-11-01 01:30 -04:00 → 2026-11-01 01:30 -05:00 +\+1 h /);
  });

  it('gives intervals as data that add up to what has passed', async () => {
    interface Said { readonly elapsedMs: number; readonly targetMs: number; readonly state: string; readonly intervals: readonly { readonly from: string; readonly to: string; readonly countedMs: number }[] }
    const { resolution } = JSON.parse((await clock('INC-2026-0001', '--format', 'json')).out) as { resolution: Said };
    assert.equal(resolution.intervals.reduce((sum, i) => sum + i.countedMs, 0), resolution.elapsedMs);
    assert.deepEqual([resolution.state, resolution.targetMs, resolution.intervals[0]!.from, resolution.intervals.at(-1)!.to], ['missed', 6 * 3_600_000, created, '2026-11-25T09:00:00-05:00']);
  });

  it('could not run for what has no clock', async () => {
    assert.deepEqual(await clock('SVC-0001'), { status: 2, out: '', err: 'gitsm: SVC-0001 has no clock: incidents, requests and problems have one, from a "created" that can be read.\n' });
    assert.match((await clock('INC-2026-0002')).err, /Did you mean "INC-2026-0001"\?/);
  });
});
