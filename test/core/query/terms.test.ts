import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Workspace } from '../../../src/core/gitsm';
import type { RecordStore } from '../../../src/core/ports';
import { alarmOf } from '../../../src/core/query/clock';
import { clocksOf, escalationsOf } from '../../../src/core/query/terms';
import { HOUR, MINUTE, formatDateTime, parseDateTime } from '../../../src/core/util/time';

const ZONE = 'America/Toronto';
const config = `version: 1
organisation: { name: Boréal, language: fr, timezone: ${ZONE} }
people: {}
calendars:
  office: { hours: { mon-fri: "08:00-18:00" } }
  extended: { hours: { mon-fri: "06:00-22:00" } }
  always: { hours: { mon-sun: "00:00-24:00" } }
default_calendar: office
`;
const front = (fields: string) => `---\n${fields}---\n`;
const service = (more = '') => front(`id: SVC-0001\ntype: service\ntitle: Portail\nstatus: live\ncreated: 2026-01-01T08:00:00-05:00\n${more}`);
const sla = (id: string, more: string) => front(`id: ${id}\ntype: sla\ntitle: Entente\ncreated: 2026-01-01T08:00:00-05:00\nclient: CLT-0001\n${more}`);
const incident = (more: string) => front(`id: INC-2026-0001\ntype: incident\ntitle: Panne\nservice: SVC-0001\nclient: CLT-0001\npriority: P2\ncreated: 2026-11-20T09:05:00-05:00\n${more}`);

function open(files: Readonly<Record<string, string>>, now: string): Workspace {
  const all: Readonly<Record<string, string>> = { 'gitsm.yaml': config, ...files };
  const store: RecordStore = {
    list: () => Object.keys(all),
    read: (file) => (all[file] === undefined ? { ok: false, reason: 'missing' } : { ok: true, text: all[file] }),
  };
  return new Workspace(store, { now: parseDateTime(now)! }).loadAll();
}

const say = (ms: number | undefined): string => (ms === undefined ? '-' : formatDateTime(ms, ZONE).slice(5, 16));

interface Case {
  readonly title: string;
  readonly service?: string;
  readonly slas?: readonly string[];
  readonly incident?: string;
  readonly now?: string;
  /** Where the target comes from, and when it is due. */
  readonly resolution: string;
}

/** Friday 20 November 2026, 09:05; the grid gives P2 eight hours. */
const cases: readonly Case[] = [
  { title: 'without an agreement the hours are those of gitsm.yaml and the target is the grid', resolution: 'grid 11-20T17:05' },
  { title: "without an agreement the service's own hours hold", service: 'hours: always\n', resolution: 'grid 11-20T17:05' },
  { title: 'hours that end sooner carry over to Monday', slas: ['SLA-0001|status: in-force\nservices: [SVC-0001]\nhours: office\nfrom: 2026-01-01\ntargets: { P2: { resolution: 10h } }\n'], resolution: 'SLA-0001 11-23T09:05' },
  { title: "an SLA's longer hours", slas: ['SLA-0001|status: in-force\nservices: [SVC-0001]\nhours: extended\nfrom: 2026-01-01\ntargets: { P2: { resolution: 10h } }\n'], resolution: 'SLA-0001 11-20T19:05' },
  { title: 'a link that only the service writes counts', service: 'sla: [SLA-0001]\n', slas: ['SLA-0001|status: in-force\nservices: []\nhours: extended\nfrom: 2026-01-01\ntargets: { P2: { resolution: 10h } }\n'], resolution: 'SLA-0001 11-20T19:05' },
  { title: 'a target that the SLA leaves out is the grid\'s, in the hours of the SLA', slas: ['SLA-0001|status: in-force\nservices: [SVC-0001]\nhours: always\nfrom: 2026-01-01\ntargets: { P1: { resolution: 1h } }\n'], resolution: 'grid 11-20T17:05' },
  { title: "another client's SLA promises nothing", slas: ['SLA-0001|status: in-force\nclient: CLT-0002\nservices: [SVC-0001]\nhours: always\nfrom: 2026-01-01\ntargets: { P2: { resolution: 1h } }\n'], resolution: 'grid 11-20T17:05' },
  { title: 'a draft promises nothing', slas: ['SLA-0001|status: draft\nservices: [SVC-0001]\nhours: always\nfrom: 2026-01-01\ntargets: { P2: { resolution: 1h } }\n'], resolution: 'grid 11-20T17:05' },
  { title: 'nor one that begins later', slas: ['SLA-0001|status: in-force\nservices: [SVC-0001]\nhours: always\nfrom: 2026-11-21\ntargets: { P2: { resolution: 1h } }\n'], resolution: 'grid 11-20T17:05' },
  { title: 'nor one that ended the day before', slas: ['SLA-0001|status: in-force\nservices: [SVC-0001]\nhours: always\nfrom: 2026-01-01\nuntil: 2026-11-19\ntargets: { P2: { resolution: 1h } }\n'], resolution: 'grid 11-20T17:05' },
  { title: 'one that has expired since holds for what began within it', slas: ['SLA-0001|status: expired\nservices: [SVC-0001]\nhours: always\nfrom: 2026-01-01\nuntil: 2026-11-20\ntargets: { P2: { resolution: 1h } }\n'], resolution: 'SLA-0001 11-20T10:05' },
  {
    title: 'one that was terminated holds until its termination', now: '2026-11-22T12:00:00-05:00',
    slas: ['SLA-0001|status: terminated\nservices: [SVC-0001]\nhours: always\nfrom: 2026-01-01\ntargets: { P2: { resolution: 10h } }\nhistory:\n  - { at: 2026-01-01T08:00:00-05:00, status: in-force }\n  - { at: 2026-11-20T12:05:00-05:00, status: terminated }\n'],
    resolution: 'SLA-0001 11-23T09:05',
  },
  {
    title: 'the renewal follows the one that it replaces',
    slas: [
      'SLA-0001|status: expired\nservices: [SVC-0001]\nhours: always\nfrom: 2025-01-01\nuntil: 2026-11-20\ntargets: { P2: { resolution: 1h } }\n',
      'SLA-0002|status: in-force\nservices: [SVC-0001]\nhours: always\nfrom: 2026-11-20\ntargets: { P2: { resolution: 2h } }\n',
    ],
    resolution: 'SLA-0002 11-20T11:05',
  },
];

function workspaceOf({ service: more, slas = [], incident: own = 'status: in-progress\n', now = '2026-11-20T09:30:00-05:00' }: Omit<Case, 'title' | 'resolution'>): Workspace {
  const files = Object.fromEntries(slas.map((s) => { const [id, fields] = s.split('|'); return [`slas/${id}.md`, sla(id!, fields!)]; }));
  return open({ 'services/SVC-0001.md': service(more), ...files, 'incidents/INC-2026-0001.md': incident(own) }, now);
}

describe('The terms of a record', () => {
  for (const c of cases) {
    it(c.title, () => {
      const workspace = workspaceOf(c);
      const { resolution } = clocksOf(workspace.catalog.get('INC-2026-0001')!, workspace)!;
      assert.equal(`${resolution.source} ${say(resolution.due)}`, c.resolution);
    });
  }

  const waiting = 'status: pending\nhistory:\n  - { at: 2026-11-20T09:10:00-05:00, status: in-progress }\n  - { at: 2026-11-20T10:05:00-05:00, status: pending, reason: supplier }\n';
  const hours = 'status: in-force\nservices: [SVC-0001]\nhours: office\nfrom: 2026-01-01\n';
  for (const [pauses, state] of [['', 'running'], ['pauses: [client]\n', 'running'], ['pauses: [client, supplier]\n', 'paused'], ['pauses: []\n', 'running']]) {
    it(`waiting for a supplier under "${pauses!.trim()}" is ${state}`, () => {
      const workspace = workspaceOf({ slas: [`SLA-0001|${hours}${pauses}`], incident: waiting, now: '2026-11-20T11:00:00-05:00' });
      assert.equal(clocksOf(workspace.catalog.get('INC-2026-0001')!, workspace)!.resolution.state, state);
    });
  }

  it('follows an SLA that is edited', () => {
    const workspace = workspaceOf({ slas: [`SLA-0001|${hours}targets: { P2: { resolution: 1h } }\n`], now: '2026-11-20T09:55:00-05:00' });
    const read = () => clocksOf(workspace.catalog.get('INC-2026-0001')!, workspace)!.resolution;
    assert.equal(alarmOf(read()), 'near');
    assert.deepEqual(workspace.findingsOf('incidents/INC-2026-0001.md').filter((f) => f.rule === 'incident/resolution').map((f) => f.severity), ['information']);
    workspace.edited('slas/SLA-0001.md', sla('SLA-0001', `${hours}targets: { P2: { resolution: 30m } }\n`));
    assert.equal(alarmOf(read()), 'missed');
    assert.deepEqual(workspace.findingsOf('incidents/INC-2026-0001.md').filter((f) => f.rule === 'incident/resolution').map((f) => f.severity), ['warning']);
  });

  it('calls the highest level whose delay has passed, by priority', () => {
    const workspace = workspaceOf({ now: '2026-11-20T13:30:00-05:00' });
    const owed = escalationsOf(workspace.catalog.get('INC-2026-0001')!, workspace).at(-1);
    assert.equal(`${owed?.level} ${owed?.overdue} ${say(owed?.due)}`, '3 true 11-20T13:05');
  });

  it('has no clock for other types', () => {
    const workspace = workspaceOf({});
    assert.equal(clocksOf(workspace.catalog.get('SVC-0001')!, workspace), undefined);
  });
});

describe('Escalation of records', () => {
  const instant = fc.integer({ min: 0, max: 20 * 24 * 4 }).map((quarters) => parseDateTime('2026-11-02T00:00:00-05:00')! + quarters * 15 * MINUTE);
  const delays: Readonly<Record<string, readonly (number | undefined)[]>> = { P1: [0, 15, 60, 120], P2: [0, 60, 240, 480], P4: [0, 16 * 60, 32 * 60, undefined] };

  /** Minutes between two instants at which the office (Monday to Friday, 08:00 to 18:00) is open, one by one by quarters. */
  function openMinutes(from: number, to: number): number {
    let minutes = 0;
    for (let at = from; at < to; at += 15 * MINUTE) {
      const local = new Date(at - 5 * HOUR);
      if (local.getUTCDay() % 6 !== 0 && local.getUTCHours() >= 8 && local.getUTCHours() < 18) minutes += 15;
    }
    return minutes;
  }

  it('agrees with counting quarters of an hour, for any age, priority, level and pause', () => {
    fc.assert(fc.property(instant, instant, fc.constantFrom('P1', 'P2', 'P4'), fc.integer({ min: 1, max: 4 }), fc.boolean(), (a, b, priority, level, waits) => {
      const created = Math.min(a, b), now = Math.max(a, b);
      const history = waits ? `history:\n  - { at: ${formatDateTime(created, ZONE)}, status: pending, reason: client }\n` : '';
      const text = front(`id: INC-2026-0001\ntype: incident\ntitle: Panne\nstatus: ${waits ? 'pending' : 'in-progress'}\nservice: SVC-0001\nclient: CLT-0001\npriority: ${priority}\ncreated: ${formatDateTime(created, ZONE)}\nlevel: ${level}\n${history}`);
      const workspace = open({ 'services/SVC-0001.md': service(), 'incidents/INC-2026-0001.md': text }, formatDateTime(now, ZONE));
      const age = openMinutes(created, now);
      const passed = delays[priority]!.flatMap((delay, i) => (delay !== undefined && i + 1 > level && age > delay ? [i + 1] : []));
      const owed = escalationsOf(workspace.catalog.get('INC-2026-0001')!, workspace).at(-1);
      assert.equal(owed?.overdue ? owed.level : undefined, passed.at(-1));
      assert.deepEqual(escalationsOf(workspace.catalog.get('INC-2026-0001')!, workspace).filter((e) => e.overdue).map((e) => e.level), passed);
    }), { numRuns: 150 });
  });
});
