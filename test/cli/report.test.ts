import assert from 'node:assert/strict';
import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reports } from '../../src/core/report/registry';
import { gitsm } from '../support/cli';
import { availabilityExample } from '../support/availability-example';
import { reportsExample } from '../support/reports-example';
import { folderOf } from '../support/repository';

describe('gitsm report', () => {
  const asOf = ['--as-of', '2026-11-03T12:00:00-05:00'];

  it('writes a report that the kit takes for evidence, and makes it again in its place', async () => {
    const folder = folderOf(availabilityExample);
    const path = join(folder, 'reports/2026/availability.md');
    const make = (...words: string[]) => gitsm(['report', 'availability', '--cwd', folder, '--output', 'reports/2026/availability.md', ...words]);
    assert.deepEqual(await make('--as-of', '2026-11-01'), { status: 0, out: '', err: '' });
    chmodSync(path, 0o640);
    assert.equal((await make(...asOf)).status, 0);
    assert.match(readFileSync(path, 'utf8'), /^---\nreport: availability\ntitle: .*\nas_of: 2026-11-03T12:00:00-05:00\n---\n/);
    assert.equal(statSync(path).mode & 0o777, 0o640);
    const { out } = await gitsm(['evaluate', '--cwd', folder, '--format', 'json', ...asOf]);
    assert.match(out, /"artefact": "report\.availability",\s+"name": "[^"]+",\s+"present": true/);
  });

  it('replaces no file that is not a report of the same name', async () => {
    const folder = folderOf({ ...availabilityExample, 'reports/trend.md': '---\nreport: trend\nas_of: 2026-11-01\n---\n', 'notes.md': 'notes\n' });
    for (const file of ['reports/trend.md', 'notes.md', 'gitsm.yaml', 'reports']) {
      const before = file === 'reports' ? '' : readFileSync(join(folder, file), 'utf8');
      const { status, err } = await gitsm(['report', 'availability', '--cwd', folder, '--output', file]);
      assert.deepEqual([status, /is no report of the same name/.test(err)], [2, true], file);
      if (file !== 'reports') assert.equal(readFileSync(join(folder, file), 'utf8'), before);
    }
  });

  it('gives the figures as data', async () => {
    const { out } = await gitsm(['report', 'availability', '--cwd', folderOf(availabilityExample), '--format', 'json', '--month', '2026-10', '--service', 'SVC-0001', ...asOf]);
    const { months, ...head } = JSON.parse(out) as { months: readonly { intervals: readonly unknown[] }[] };
    assert.deepEqual(head, { version: 1, report: 'availability', asOf: '2026-11-03T12:00:00-05:00', commit: null });
    const [{ intervals, ...figures }] = months as readonly [{ intervals: readonly unknown[] }];
    assert.deepEqual(figures, {
      service: 'SVC-0001', sla: 'SLA-0001', client: 'CLT-0001', month: '2026-10', target: 97.5, percent: (93.5 / 96) * 100, met: false,
      serviceMs: 345_600_000, downMs: 9_000_000, degradedMs: 3_600_000, plannedMs: 0, maintenanceMs: 14_400_000, allowedMs: 8_640_000, outages: 2, mtbfMs: 168_300_000, mtrsMs: 4_500_000,
      window: { from: '2026-10-19T00:00:00-04:00', to: '2026-11-01T00:00:00-04:00' },
    });
    assert.deepEqual(intervals[0], { from: '2026-10-19T00:00:00-04:00', to: '2026-10-19T08:00:00-04:00', why: 'outside-hours', service: false, sources: [] });
  });

  it('makes each report of a repository from the command line, and refuses the options of another', async () => {
    const folder = folderOf(reportsExample);
    for (const name of reports.map((r) => r.name)) {
      const { status, out } = await gitsm(['report', name, '--cwd', folder, '--lang', 'en', ...asOf]);
      assert.deepEqual([status, out.startsWith(`---\nreport: ${name}\n`)], [0, true], name);
    }
    const { status, err } = await gitsm(['report', 'ci-catalogue', '--client', 'CLT-0001', '--cwd', folder, '--lang', 'en']);
    assert.deepEqual([status, /ci-catalogue does not take --client/.test(err)], [2, true]);
  });

  for (const [words, why] of [
    [[], /takes the name of one report: availability/], [['availabilty'], /no report "availabilty"\. Did you mean "availability"\?/], [['availability', 'trend'], /takes the name of one report/],
    [['availability', '--service', 'SVC-9999'], /id of no service/], [['availability', '--format', 'json', '--output', 'x.md'], /--output writes Markdown/],
  ] as const) {
    it(`cannot run: report ${words.join(' ')}`, async () => {
      const { status, out, err } = await gitsm(['report', ...words, '--cwd', folderOf(availabilityExample)]);
      assert.deepEqual([status, out], [2, '']);
      assert.match(err, why);
    });
  }

  it('writes outside the repository where it is told to, into a folder that is there', async () => {
    const folder = folderOf(availabilityExample), elsewhere = folderOf();
    assert.equal((await gitsm(['report', 'availability', '--cwd', folder, '--output', join(elsewhere, 'a.md')])).status, 0);
    assert.match(readFileSync(join(elsewhere, 'a.md'), 'utf8'), /^---\nreport: availability/);
    const { status, err } = await gitsm(['report', 'availability', '--cwd', folder, '--output', join(elsewhere, 'none/a.md')]);
    assert.deepEqual([status, /none does not exist/.test(err)], [2, true]);
    writeFileSync(join(elsewhere, 'b.md'), 'mine\n');
    assert.equal((await gitsm(['report', 'availability', '--cwd', folder, '--output', join(elsewhere, 'b.md')])).status, 2);
  });
});
