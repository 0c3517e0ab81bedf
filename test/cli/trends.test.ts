import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gitsm } from '../support/cli';
import { config, folderOf, record } from '../support/repository';

const incident = (id: string, created: string) => record({ id, type: 'incident', title: 'No network', status: 'new', created, service: 'SVC-0001', category: 'network' });

describe('gitsm trends', () => {
  const folder = folderOf({ 'gitsm.yaml': config, 'incidents/INC-2026-0001.md': incident('INC-2026-0001', '2026-11-16T09:00:00-05:00'), 'incidents/INC-2026-0002.md': incident('INC-2026-0002', '2026-11-20T09:00:00-05:00') });

  it('tells what recurs, with the incidents', async () => {
    const { status, out } = await gitsm(['trends', '--cwd', folder, '--lang', 'en']);
    assert.equal(status, 0);
    assert.match(out, /^SVC-0001 {2}2 incidents \(before: 0\) since 2026-11-16, no problem\n {2}INC-2026-0001 INC-2026-0002\n/);
  });

  it('gives it as data, and takes a period and a count', async () => {
    const { out } = await gitsm(['trends', '--cwd', folder, '--format', 'json', '--days', '30']);
    assert.deepEqual((JSON.parse(out) as { trends: unknown[] }).trends[0], { by: 'service', key: 'SVC-0001', incidents: ['INC-2026-0001', 'INC-2026-0002'], before: 0, problems: [] });
    const more = await gitsm(['trends', '--cwd', folder, '--least', '3', '--lang', 'en']);
    assert.deepEqual([more.out, more.err], ['', 'Nothing recurs.\n']);
  });
});

describe('gitsm schedule of a maintenance', () => {
  const file = 'maintenances/MNT-2026-001.md';
  const window = ['--start', '2026-11-29T02:00:00-05:00', '--end', '2026-11-29T04:00:00-05:00'];
  const folder = folderOf({ 'gitsm.yaml': config, [file]: record({ id: 'MNT-2026-001', type: 'maintenance', title: 'Backups', status: 'planned', created: '2026-11-16T09:00:00-05:00', start: '2026-11-28T02:00:00-05:00', end: '2026-11-28T04:00:00-05:00' }) });

  it('has it repeat by a rule, and refuses what is none', async () => {
    const wrong = await gitsm(['schedule', 'MNT-2026-001', ...window, '--repeat', 'every Sunday', '--by', 'alice.tremblay', '--lang', 'en', '--cwd', folder]);
    assert.equal(wrong.status, 1);
    assert.match(wrong.err, /"every Sunday" is no RFC 5545 rule/);
    const right = await gitsm(['schedule', 'MNT-2026-001', ...window, '--repeat', 'FREQ=WEEKLY;BYDAY=SU', '--by', 'alice.tremblay', '--lang', 'en', '--cwd', folder]);
    assert.equal(right.status, 0, right.err);
    assert.match(readFileSync(join(folder, file), 'utf8'), /\nstart: 2026-11-29T02:00:00-05:00\nend: 2026-11-29T04:00:00-05:00\nrepeat: "?FREQ=WEEKLY;BYDAY=SU"?\n/);
  });
});
