import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gitsm } from '../support/cli';
import { config, folderOf, record } from '../support/repository';

const change = (id: string, more: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> => ({
  [`changes/${id}.md`]: record({ id, type: 'change', title: 'Update', status: 'assessed', created: '2026-11-05T09:00:00-05:00', class: 'normal', gravity: 'minor', impact: 'low', urgency: 'low', requester: 'x', cis: '[CI-00001]', ...more }),
});
const make = (): string => folderOf({
  'gitsm.yaml': `${config}freezes: [{ name: Novembre, from: 2026-11-22, to: 2026-11-24 }]\n`,
  'cmdb/CI-00001.md': record({ id: 'CI-00001', type: 'ci', title: 'Firewall', status: 'live', created: '2026-01-05T09:00:00-05:00', class: 'hardware' }),
  ...change('CHG-2026-0001'), ...change('CHG-2026-0003', { status: 'closed' }),
  ...change('CHG-2026-0002', { planned: '{ implement: { start: 2026-11-25T00:00:00-05:00, end: 2026-11-25T20:00:00-05:00 } }' }),
});
const schedule = (folder: string, id: string, ...words: string[]) => gitsm(['schedule', id, '--by', 'marc.gagnon', '--cwd', folder, ...words]);
const textOf = (folder: string): string => readFileSync(join(folder, 'changes/CHG-2026-0001.md'), 'utf8');

describe('gitsm schedule without dates', () => {
  it('proposes windows, the free ones first, writes nothing and says how to take one', async () => {
    const folder = make();
    const before = textOf(folder);
    const { status, out, err } = await schedule(folder, 'CHG-2026-0001', '--length', '90m');
    assert.equal(status, 0);
    const lines = out.trimEnd().split('\n');
    assert.equal(lines.length, 10);
    assert.equal(lines[0], ' 1  2026-11-25T20:00:00-05:00  2026-11-25T21:30:00-05:00  Wed, Nov 25, 20:00 – 21:30 · free');
    assert.ok(lines.every((line) => line.endsWith('· free')), out);
    assert.equal(err, 'Nothing was written. To take the first: gitsm schedule CHG-2026-0001 --start 2026-11-25T20:00:00-05:00 --end 2026-11-25T21:30:00-05:00\n');
    assert.equal(textOf(folder), before);
    const build = await schedule(folder, 'CHG-2026-0001', '--length', '90m', '--phase', 'build');
    assert.equal(build.err, 'Nothing was written. To take the first: gitsm schedule CHG-2026-0001 --phase build --start 2026-11-25T20:00:00-05:00 --end 2026-11-25T21:30:00-05:00\n');
  });

  it('lets a person at the terminal take one by its number, or none', async () => {
    const folder = make();
    const words = ['schedule', 'CHG-2026-0001', '--by', 'marc.gagnon', '--cwd', folder, '--length', '90m'];
    for (const answer of ['', '0', '99', 'x', undefined]) assert.equal((await gitsm(words, { ask: () => Promise.resolve(answer) })).status, 0);
    assert.doesNotMatch(textOf(folder), /planned/);
    assert.equal((await gitsm(words, { ask: () => Promise.resolve('2') })).status, 0);
    assert.match(textOf(folder), /planned:\n {2}implement: \{ start: 2026-11-26T00:00:00-05:00, end: 2026-11-26T01:30:00-05:00 \}/);
  });

  it('takes a start with a length, and refuses halves, records without a window and those that are over', async () => {
    const folder = make();
    const cases: readonly (readonly [words: readonly string[], status: number, said: RegExp])[] = [
      [['CHG-2026-0001', '--start', '2026-12-01T20:00:00-05:00'], 2, /asks for --start with --end or --length/],
      [['CHG-2026-0001', '--end', '2026-12-01T20:00:00-05:00'], 2, /asks for --start with --end or --length/],
      [['CHG-2026-0001', '--length', 'long'], 2, /--length long is no duration/],
      [['CI-00001'], 1, /What is scheduled: change, release, maintenance/],
      [['CHG-2026-0003'], 1, /is at "closed": its window is scheduled no more/],
      [['CHG-2026-0003', '--start', '2026-12-01T20:00:00-05:00', '--length', '1h'], 1, /is at "closed"/],
      [['CHG-2026-0009'], 2, /CHG-2026-0009/],
    ];
    for (const [[id = '', ...words], status, said] of cases) {
      const ran = await schedule(folder, id, ...words);
      assert.equal(ran.status, status, `${id} ${words.join(' ')}: ${ran.err}`);
      assert.match(ran.err, said);
    }
    assert.equal((await schedule(folder, 'CHG-2026-0001', '--start', '2026-12-01T20:00:00-05:00', '--length', '90m')).status, 0);
    assert.match(textOf(folder), /end: 2026-12-01T21:30:00-05:00/);
  });
});
