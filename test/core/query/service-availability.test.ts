import assert from 'node:assert/strict';
import { Workspace } from '../../../src/core/gitsm';
import { measureMonth, monthsBelow, monthsWithin } from '../../../src/core/query/service-availability';
import { sayPercent } from '../../../src/core/query/percent';
import { availabilityExample } from '../../support/availability-example';
import { MemoryStore } from '../../support/memory-store';

const ZONE = 'America/Toronto';
const open = (changes: Readonly<Record<string, string>> = {}, now = '2026-11-03T12:00:00-05:00'): Workspace =>
  new Workspace(new MemoryStore(new Map(Object.entries({ ...availabilityExample, ...changes }))), { now: Date.parse(now) }).loadAll();
const measure = (world: Workspace, month = '2026-10') => measureMonth(world.catalog.get('SLA-0001')!, world.catalog.get('SVC-0001')!, month, world)?.measured;
const HOUR = 3_600_000;

describe('The availability of a service under an SLA', () => {
  it('is measured anew when an incident, a maintenance or the SLA changes, and not otherwise', () => {
    const world = open();
    const first = measure(world);
    assert.equal(first!.downMs, 2.5 * HOUR);
    assert.equal(measure(world), first, 'nothing changed: the same answer');
    const edit = (file: string, from: string, to: string) => world.edited(file, availabilityExample[file]!.replace(from, to));
    edit('incidents/INC-2026-0002.md', '15:30:00', '15:00:00');
    assert.equal(measure(world)!.downMs, 3 * HOUR);
    edit('maintenances/MNT-2026-001.md', 'status: agreed', 'status: cancelled');
    assert.deepEqual([measure(world)!.serviceMs, measure(world)!.downMs], [100 * HOUR, 3.5 * HOUR]);
    edit('slas/SLA-0001.md', 'from: 2026-10-19', 'from: 2026-10-26');
    assert.deepEqual([measure(world)!.serviceMs, measure(world)!.downMs], [50 * HOUR, 0]);
  });

  it('ends with the SLA, by its date or by the move that ended it', () => {
    const sla = availabilityExample['slas/SLA-0001.md']!;
    const until = open({ 'slas/SLA-0001.md': sla.replace('from: 2026-10-19', 'from: 2026-10-19\nuntil: 2026-10-23') });
    assert.equal(measure(until)!.serviceMs, 48 * HOUR);
    const ended = open({ 'slas/SLA-0001.md': sla.replace('status: in-force', 'status: terminated\nhistory: [{ at: 2026-10-20T13:00:00-04:00, status: terminated }]') });
    assert.equal(measure(ended)!.serviceMs, 15 * HOUR);
    assert.equal(measure(until, '2026-11'), undefined);
    assert.equal(measure(until, '2026-09'), undefined);
  });

  it('lets an outage last until now, or until the incident was resolved; an end that nobody knows counts for nothing', () => {
    const file = 'incidents/INC-2026-0001.md';
    const lasting = (status: string, history = '') => open({ [file]: availabilityExample[file]!.replace('status: closed', `status: ${status}${history}`).replace(', end: 2026-10-21T09:00:00-04:00', '') }, '2026-10-22T12:00:00-04:00');
    assert.equal(measure(lasting('in-progress'))!.downMs, 15 * HOUR);
    assert.equal(measure(lasting('closed', '\nhistory: [{ at: 2026-10-20T17:30:00-04:00, status: resolved }]'))!.downMs, HOUR / 2);
    assert.equal(measure(lasting('closed'))!.downMs, 0);
  });

  it('names the months below the promise, the month so far among them', () => {
    const world = open({ 'incidents/INC-2026-0006.md': availabilityExample['incidents/INC-2026-0002.md']!.replaceAll('0002', '0006').replaceAll('2026-10-23T1', '2026-11-02T1').replaceAll('-04:00,', '-05:00,') });
    const below = monthsBelow(world.catalog.get('SLA-0001')!, world);
    assert.deepEqual(below.map((m) => `${m.service.id} ${m.month} ${m.measured.percent!.toFixed(2)}`), ['SVC-0001 2026-10 97.40', 'SVC-0001 2026-11 92.86']);
  });

  it('counts months in the organisation\'s time zone, the last of many', () => {
    const span = { from: Date.parse('2025-11-30T23:00:00-05:00'), to: Date.parse('2026-02-01T00:00:00-05:00') };
    assert.deepEqual(monthsWithin(span, ZONE, 10), ['2025-11', '2025-12', '2026-01']);
    assert.deepEqual(monthsWithin(span, ZONE, 2), ['2025-12', '2026-01']);
  });

  it('never rounds a percentage up to a promise that was not kept', () => {
    for (const [percent, fr, en] of [[98.99999, '98,999 %', '98.999%'], [99, '99 %', '99%'], [100, '100 %', '100%'], [0, '0 %', '0%'], [99.95, '99,95 %', '99.95%']] as const) assert.deepEqual(sayPercent(percent), { fr, en });
  });
});
