import assert from 'node:assert/strict';
import { candidateWindows, judgeWindow } from '../../../src/core/query/windows';
import type { CandidateWindow } from '../../../src/core/query/windows';
import { records } from '../../support/records';
import type { Records } from '../../support/records';

const HOUR = 3_600_000;
const config = {
  organisation: { timezone: 'America/Toronto' }, calendars: { mornings: { hours: { 'mon-fri': '08:00-12:00' } } },
  freezes: [{ name: 'Year end', from: '2026-12-18', to: '2027-01-04', except: ['emergency'] }],
};
const at = (text: string): number => Date.parse(`${text}-05:00`);
const window = (start: string, end: string): { from: number; to: number } => ({ from: at(start), to: at(end) });

const cmdb = { 'CI-00001': '', 'CI-00002': 'relations: { runs_on: [CI-00001] }', 'CI-00003': '', 'SVC-0001': 'peak: mornings\nrelations: { depends_on: [CI-00002] }' };
const mine = 'status: approved\nclass: normal\ncis: [CI-00002]\nservices: [SVC-0001]\ndowntime: 30m';
const planned = (start: string, end: string, more = ''): string => `status: scheduled\nplanned: { implement: { start: ${start}-05:00, end: ${end}-05:00 } }\n${more}`;

function world(others: Readonly<Record<string, string>> = {}, change = mine): Records {
  return records({ ...cmdb, 'CHG-2026-0001': change, ...others }, config);
}

function judge({ from, to }: { from: number; to: number }, others: Readonly<Record<string, string>> = {}, change = mine): CandidateWindow {
  const all = world(others, change);
  return judgeWindow(all.catalog.get('CHG-2026-0001')!, { from, to }, all);
}

const say = (found: CandidateWindow): string[] => found.conflicts.map((c) => `${c.kind} ${c.kind === 'freeze' ? c.name : c.record}${c.kind === 'change' ? ` ${c.why}` : ''}`);

describe('What stands in the way of a window', () => {
  const night = window('2026-12-01T22:00:00', '2026-12-01T23:00:00');

  it('is nothing on a quiet night', () => assert.deepEqual(say(judge(night)), []));

  it('is a freeze, but not for a class that it excepts', () => {
    const frozen = window('2026-12-17T23:30:00', '2026-12-18T00:30:00');
    assert.deepEqual(say(judge(frozen)), ['freeze Year end']);
    assert.deepEqual(say(judge(frozen, {}, mine.replace('normal', 'emergency'))), []);
  });

  it('is a change to the same CI, to what it stands on, or to what stands on it', () => {
    const other = (cis: string): string => planned('2026-12-01T22:30:00', '2026-12-02T01:00:00', `cis: [${cis}]`);
    assert.deepEqual(say(judge(night, { 'CHG-2026-0002': other('CI-00002') })), ['change CHG-2026-0002 same']);
    assert.deepEqual(say(judge(night, { 'CHG-2026-0002': other('CI-00001') })), ['change CHG-2026-0002 needs']);
    assert.deepEqual(say(judge(night, { 'CHG-2026-0002': other('CI-00003') })), []);
    assert.deepEqual(say(judge(night, { 'CHG-2026-0002': other('CI-00002') }, mine.replace('CI-00002', 'CI-00001'))), ['change CHG-2026-0002 serves']);
  });

  it('is a change that must come first and does not end before', () => {
    const dependent = `${mine}\ndepends_on: [CHG-2026-0002]`;
    assert.deepEqual(say(judge(night, { 'CHG-2026-0002': planned('2026-12-03T22:00:00', '2026-12-03T23:00:00', 'cis: []') }, dependent)), ['change CHG-2026-0002 after']);
    assert.deepEqual(say(judge(night, { 'CHG-2026-0002': planned('2026-12-01T21:00:00', '2026-12-01T22:00:00', 'cis: []') }, dependent)), []);
  });

  const maintenance = (services: string, status = 'agreed'): string => `status: ${status}\nservices: [${services}]\nstart: 2026-11-24T22:00:00-05:00\nend: 2026-11-25T00:00:00-05:00\nrepeat: FREQ=WEEKLY;BYDAY=TU`;

  it('is a maintenance that does not hold it whole; one that was agreed for its services and does is welcome', () => {
    const inside = judge(night, { 'MNT-2026-001': maintenance('SVC-0001') });
    assert.deepEqual([say(inside), inside.within], [[], ['MNT-2026-001']]);
    const over = judge(window('2026-12-01T23:30:00', '2026-12-02T00:30:00'), { 'MNT-2026-001': maintenance('SVC-0001') });
    assert.deepEqual([say(over), over.within], [['maintenance MNT-2026-001'], []]);
    assert.deepEqual(say(judge(night, { 'MNT-2026-001': maintenance('SVC-0001', 'planned') })), ['maintenance MNT-2026-001']);
  });

  it('is a maintenance of what it stands on', () => {
    const below = maintenance('').replace('services: []', 'cis: [CI-00001]');
    assert.deepEqual(say(judge(night, { 'MNT-2026-001': below })), ['maintenance MNT-2026-001']);
  });

  it('is the busy hours of a service', () => assert.deepEqual(say(judge(window('2026-12-01T11:00:00', '2026-12-01T12:30:00'))), ['peak SVC-0001']));
});

describe('Windows to choose from', () => {
  const ask = (others: Readonly<Record<string, string>>, after: string, days: number, duration = HOUR): readonly CandidateWindow[] => {
    const all = world(others);
    return candidateWindows({ change: all.catalog.get('CHG-2026-0001')!, duration, after: at(after), days }, all);
  };

  it('are one for each day, none before the instant asked for', () => {
    const found = ask({}, '2026-12-01T09:20:00', 3);
    assert.deepEqual(found.map((w) => w.from), [at('2026-12-01T12:00:00'), at('2026-12-02T00:00:00'), at('2026-12-03T00:00:00')]);
    assert.ok(found.every((w) => w.conflicts.length === 0 && w.to - w.from === HOUR));
  });

  it('begin with the night of the agreed maintenance, at its start', () => {
    const found = ask({ 'MNT-2026-001': 'status: agreed\nservices: [SVC-0001]\nstart: 2026-12-02T22:30:00-05:00\nend: 2026-12-03T00:00:00-05:00' }, '2026-12-01T09:00:00', 4, 1.5 * HOUR);
    assert.deepEqual([found[0]!.from, found[0]!.within], [at('2026-12-02T22:30:00'), ['MNT-2026-001']]);
  });

  it('end with the days of a freeze', () => {
    const found = ask({}, '2026-12-17T00:00:00', 3);
    assert.deepEqual(found.map((w) => [w.from, w.conflicts.length]), [[at('2026-12-17T00:00:00'), 0], [at('2026-12-18T00:00:00'), 1], [at('2026-12-19T00:00:00'), 1]]);
  });

  it('keep the hour of the wall clock over a change of clocks', () => {
    const found = ask({}, '2026-10-31T12:00:00', 3);
    assert.deepEqual(found.map((w) => new Date(w.from).toISOString()), ['2026-10-31T17:00:00.000Z', '2026-11-01T04:00:00.000Z', '2026-11-02T05:00:00.000Z']);
  });
});
