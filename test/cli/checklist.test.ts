import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gitsm } from '../support/cli';
import { config, folderOf, record } from '../support/repository';

const file = 'releases/REL-2026-001.md';

describe('gitsm checklist', () => {
  const release = record({ id: 'REL-2026-001', type: 'release', title: 'Portal 2.5', status: 'draft', created: '2026-11-02T09:00:00-05:00', version: '"2.5"', kind: 'minor', changes: '[]', services: '[]' });
  const folder = folderOf({ 'gitsm.yaml': config, [file]: release, 'clients/CLT-0001.md': record({ id: 'CLT-0001', type: 'client', title: 'Clinic', status: 'active', created: '2026-11-02T09:00:00-05:00' }) });
  const run = (...words: readonly string[]) => gitsm(['checklist', ...words, '--by', 'marc.gagnon', '--cwd', folder]);

  // Status 1: a refusal by what the records say; 2: words that the command cannot use (the command line's contract).
  const cases: readonly (readonly [what: string, words: readonly string[], status: number, err: RegExp])[] = [
    ['a result that the list does not have', ['REL-2026-001', 'control', 'functional', '--result', 'done'], 2, /--result done is not allowed for control: pass, fail, n\/a/],
    ['a list that there is not', ['REL-2026-001', 'controls', 'functional', '--result', 'pass'], 2, /a list \(control, documentation, deployment\)/],
    ['a release that there is not', ['REL-2026-404', 'control', 'functional', '--result', 'pass'], 2, /REL-2026-404/],
    ['an item that neither the kit nor the release has', ['REL-2026-001', 'control', 'functionnal', '--result', 'pass'], 2, /Did you mean/],
    ['a record that is no release', ['CLT-0001', 'control', 'functional', '--result', 'pass'], 1, /CLT-0001 is of the type client/],
  ];
  for (const [what, words, status, err] of cases) {
    it(`ends with status ${status} for ${what}, and writes nothing`, async () => {
      const ran = await run(...words);
      assert.deepEqual([ran.status, ran.out, ran.err.split('\n').length], [status, '', 2]);
      assert.match(ran.err, err);
      assert.equal(readFileSync(join(folder, file), 'utf8'), release);
    });
  }

  it('ends with status 0 for what it wrote', async () => {
    assert.deepEqual(await run('REL-2026-001', 'control', 'functional', '--result', 'pass'), { status: 0, out: `${file}\n`, err: '' });
  });
});
