import assert from 'node:assert/strict';
import { gitsm } from '../support/cli';
import { config, folderOf, git, record } from '../support/repository';

const common = { status: 'live', created: '2026-01-08T09:00:00-05:00' };
const ci = (id: string, relations?: string, title = id): string => record({ id, type: 'ci', title, ...common, class: 'hardware', ...(relations ? { relations } : {}) });
const folder = folderOf({
  'gitsm.yaml': config,
  'cmdb/CI-00001.md': ci('CI-00001'), 'cmdb/CI-00002.md': ci('CI-00002', '{ runs_on: [CI-00001] }', '"Pare-feu\\e[31m\\nrouge"'),
  'services/SVC-0001.md': record({ id: 'SVC-0001', type: 'service', title: 'Portail', ...common, clients: '[CLT-0001]', relations: '{ depends_on: [{ any: 1, of: [CI-00001, CI-00002] }] }' }),
  'clients/CLT-0001.md': record({ id: 'CLT-0001', type: 'client', title: 'Courtage', status: 'active', created: '2026-01-08T09:00:00-05:00' }),
  'releases/REL-2026-001.md': record({ id: 'REL-2026-001', type: 'release', title: 'Portail 2.5', status: 'accepted', created: '2026-11-02T09:00:00-05:00', version: '"2.5"', kind: 'minor', changes: '[]', services: '[SVC-0001]', baseline: 'portail-2.5' }),
});

describe('gitsm impact', () => {
  it('gives what suffers and what the root stands on, as data', async () => {
    const { status, out, err } = await gitsm(['impact', 'CI-00001', '--format', 'json', '--cwd', folder]);
    assert.deepEqual([status, err], [0, '']);
    assert.deepEqual(JSON.parse(out), {
      root: 'CI-00001',
      down: [{ id: 'CI-00002', type: 'ci', depth: 1, via: ['CI-00001', 'CI-00002'], survives: false }, { id: 'SVC-0001', type: 'service', depth: 1, via: ['CI-00001', 'SVC-0001'], survives: false }],
      up: [], clients: ['CLT-0001'], slas: [],
    });
  });

  it('says it in words, without what a terminal would obey', async () => {
    const { out } = await gitsm(['impact', 'CI-00002', '--lang', 'fr', '--cwd', folder]);
    assert.equal(out, [
      'CI-00002 Pare-feu [31m rouge', '', 'Ce qui en souffre :', '  SVC-0001 Portail (En service)  [un groupe y pare]', '', 'Ce dont il dépend :', '  CI-00001 CI-00001 (En service)', '', 'Clients touchés : rien', '', 'SLA touchés : rien', '',
    ].join('\n'));
  });

  for (const [words, why] of [[[], /takes the id of one record/], [['CI-00001', 'CI-00002'], /takes the id of one record/], [['CI-99999'], /no record has the id "CI-99999"\. See "gitsm list"/], [['CI-0001'], /no record has the id "CI-0001"\. Did you mean "CI-00001"\?/]] as const) {
    it(`refuses ${JSON.stringify(words)}`, async () => {
      const { status, out, err } = await gitsm(['impact', ...words, '--cwd', folder]);
      assert.deepEqual([status, out], [2, '']);
      assert.match(err, why);
    });
  }
});

describe('gitsm validate, on a release that names a git tag', () => {
  const baselines = async (): Promise<number> => (JSON.parse((await gitsm(['validate', '--format', 'json', '--cwd', folder])).out) as { findings: { rule: string }[] }).findings.filter((f) => f.rule === 'release/baseline').length;

  it('says nothing outside git, finds the tag missing in a repository, and is silent once it is cut', async () => {
    assert.equal(await baselines(), 0);
    git(folder, 'init', '-q');
    assert.equal(await baselines(), 1);
    git(folder, 'add', '-A');
    git(folder, 'commit', '-qm', 'All');
    git(folder, 'tag', '-a', '-m', 'Baseline', 'portail-2.5');
    assert.equal(await baselines(), 0);
  });
});
