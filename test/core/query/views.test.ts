import assert from 'node:assert/strict';
import { Workspace } from '../../../src/core/gitsm';
import { CmdbTree } from '../../../src/core/query/cmdb';
import type { CmdbGrouping, QueueGrouping } from '../../../src/core/query/groupings';
import { Queue, testOf } from '../../../src/core/query/queue';
import type { QueueFilter } from '../../../src/core/query/queue';
import { pageOf, wayTo } from '../../../src/core/query/rows';
import type { LazyRow, RowPath } from '../../../src/core/query/rows';
import { searchRecords } from '../../../src/core/query/search';
import type { Language } from '../../../src/core/model/text';
import { FileStore } from '../../../src/node/file-store';

const now = Date.UTC(2026, 0, 21, 17);
const workspace = new Workspace(new FileStore('test/fixtures/hosting'), { now }).loadAll();
const worldIn = (language: Language) => ({ model: workspace.model, catalog: workspace.catalog, language, severityOf: () => undefined });

/** A tree as people see it, opened `depth` levels deep: label, what stands after it, two blanks per level. */
function drawn(list: (path: RowPath) => readonly LazyRow[], depth: number, path: RowPath = []): string[] {
  return pageOf(list(path), 100).rows.flatMap((row) => [
    `${'  '.repeat(path.length)}${row.label} · ${row.description}${row.tint ? ` (${row.tint})` : ''}`,
    ...(row.children !== 'none' && path.length + 1 < depth ? drawn(list, depth, row.path) : []),
  ]);
}

const cmdb = (by: CmdbGrouping, depth: number, language: Language = 'en') => {
  const tree = new CmdbTree(worldIn(language));
  return drawn((path) => tree.list(by, path), depth);
};
const queueOf = (filter: Partial<QueueFilter> = {}, me?: string, language: Language = 'en') => new Queue({ ...worldIn(language), now, me }, { mine: false, text: '', ...filter });
const queue = (by: QueueGrouping, filter: Partial<QueueFilter> = {}, me?: string, language: Language = 'en') => drawn((path) => queueOf(filter, me, language).list(by, path), 2);

describe('The tree of the CMDB', () => {
  it('goes from services down to what they stand on, shows groups, names dangling ids and cuts cycles', () => {
    assert.deepEqual(cmdb('services', 9), [
      'Backup · SVC-0002',
      '  Tape library · depends on · CI-00005',
      '    CI-00099 · depends on · unknown (warning)',
      'Client portal · SVC-0001',
      '  1 of 2 · depends on',
      '    Web server A · CI-00001',
      '      Host 1 · runs on · CI-00003',
      '        Core switch · connects to · CI-00006',
      '          Host 1 · connects to · CI-00003 · already above',
      '        Power supply of host 1 · contains · CI-00009',
      '    Web server B · CI-00002 · In maintenance',
      '      Host 1 · runs on · CI-00003',
      '        Core switch · connects to · CI-00006',
      '          Host 1 · connects to · CI-00003 · already above',
      '        Power supply of host 1 · contains · CI-00009',
      '  Portal database · uses · CI-00004',
      '    Database engine · depends on · CI-00007',
      '      Portal database · depends on · CI-00004 · already above',
      'Fax gateway · SVC-0003 · Retired (muted)',
      'Reached by no service · 1',
      '  Old printer · CI-00008',
    ]);
  });

  it('speaks French', () => {
    assert.deepEqual(cmdb('services', 3, 'fr').slice(3, 8), ['Client portal · SVC-0001', '  1 sur 2 · dépend de', '    Web server A · CI-00001', '    Web server B · CI-00002 · En maintenance', '  Portal database · utilise · CI-00004']);
  });

  const groups: Readonly<Record<Exclude<CmdbGrouping, 'services'>, readonly string[]>> = {
    class: ['Services · 3', 'Software packages · 2', 'Physical assets (equipment) · 5', 'Virtual machine · 2'],
    client: ['École du Nord · 2', 'Harbour Clinic · 2', 'No client · 9'],
    location: ['Montréal · 3', 'Québec · 1', 'No location · 5'],
    status: ['Live · 10', 'In maintenance · 1', 'Retired · 1'],
  };
  for (const [by, expected] of Object.entries(groups)) it(`groups by ${by}`, () => assert.deepEqual(cmdb(by as CmdbGrouping, 1), expected));

  it('goes upwards from what nothing carries to all that stands on it', () => {
    const tree = new CmdbTree(worldIn('en'), { up: true });
    assert.deepEqual(drawn((path) => tree.list('services', path), 5), [
      'Power supply of host 1 · CI-00009',
      '  Host 1 · part of · CI-00003',
      '    Core switch · connects to · CI-00006',
      '      Host 1 · connects to · CI-00003 · already above',
      '    Web server A · hosts · CI-00001',
      '      Client portal · supports · SVC-0001',
      '    Web server B · hosts · CI-00002 · In maintenance',
      '      Client portal · supports · SVC-0001',
      'Tape library · CI-00005',
      '  Backup · supports · SVC-0002',
      'In no chain · 4',
      '  Database engine · CI-00007',
      '    Portal database · supports · CI-00004',
      '      Database engine · supports · CI-00007 · already above',
      '      Client portal · used by · SVC-0001',
      '  Fax gateway · SVC-0003 · Retired (muted)',
      '  Old printer · CI-00008',
      '  Portal database · CI-00004',
      '    Database engine · supports · CI-00007',
      '      Portal database · supports · CI-00004 · already above',
      '    Client portal · used by · SVC-0001',
    ]);
  });

  it('shows one record alone, with what stands on it or what it stands on', () => {
    const from = (up: boolean) => { const tree = new CmdbTree(worldIn('en'), { up, root: 'CI-00003' }); return drawn((path) => tree.list('services', path), 2); };
    assert.deepEqual(from(true), ['Host 1 · CI-00003', '  Core switch · connects to · CI-00006', '  Web server A · hosts · CI-00001', '  Web server B · hosts · CI-00002 · In maintenance']);
    assert.deepEqual(from(false), ['Host 1 · CI-00003', '  Core switch · connects to · CI-00006', '  Power supply of host 1 · contains · CI-00009']);
  });

  it('finds the way upwards to any record', () => {
    const tree = new CmdbTree(worldIn('en'), { up: true });
    for (const rec of [...workspace.catalog.ofType('ci'), ...workspace.catalog.ofType('service')]) {
      const path = tree.find('services', rec);
      assert.equal(path && wayTo(path, (above) => tree.list('services', above))?.at(-1)?.row.record?.id, rec.id, rec.id);
    }
  });

  it('marks what an open incident or change touches, and says so', () => {
    const tree = new CmdbTree(worldIn('en'));
    const row = (id: string) => pageOf(tree.list('class', ['g:hardware']), 100).rows.find((r) => r.record?.id === id)!;
    assert.deepEqual(row('CI-00003').marks, { incidents: 1, changes: 1, severity: undefined });
    assert.deepEqual(row('CI-00006').marks, { incidents: 0, changes: 1, severity: undefined });
    assert.match(row('CI-00003').spoken, /^Host 1, Configuration item, CI-00003, 1 open incident, 1 open change$/);
  });

  it('gives a page and how much more there is', () => {
    const tree = new CmdbTree(worldIn('en'));
    const { rows, more } = pageOf(tree.list('class', ['g:hardware']), 2);
    assert.deepEqual([rows.map((r) => r.label), more], [['Core switch', 'Host 1'], 3]);
  });

  it('finds the way to any record, whatever the grouping', () => {
    const tree = new CmdbTree(worldIn('en'));
    for (const by of ['services', 'class', 'client', 'location', 'status'] as const) {
      for (const rec of [...workspace.catalog.ofType('ci'), ...workspace.catalog.ofType('service')]) {
        const path = tree.find(by, rec);
        if (by === 'location' && rec.type === 'service') {
          assert.equal(path, undefined);
          continue;
        }
        const way = path && wayTo(path, (above) => tree.list(by, above));
        assert.equal(way?.at(-1)?.row.record?.id, rec.id, `${rec.id} by ${by}`);
      }
    }
    assert.equal(tree.find('services', workspace.catalog.get('INC-2026-0001')!), undefined);
  });
});

describe('The queue', () => {
  it('shows open records by process, the late ones first', () => {
    assert.deepEqual(queue('process'), [
      'Incidents · 2 · 2 late',
      '  Portal unreachable · INC-2026-0001 · In progress · P1 · Escalation to level 4 (D): 2026-01-12 11:05, late (error)',
      '  Slow pages · INC-2026-0002 · New · P2 · Response: 2026-01-12 10:05, late (error)',
      'Service requests · 1 · 1 late',
      '  Access for a new doctor · REQ-2026-0001 · Accepted · Request due: 2026-01-20, late (error)',
      'Change requests · 1',
      '  Replace the core switch · CHG-2026-0001 · Draft · Implementation starts: 2099-01-10 20:00',
    ]);
  });

  it('groups by person, mine first, and counts what is mine and late', () => {
    assert.deepEqual(queue('assignee', {}, 'marc.gagnon').filter((line) => !line.startsWith(' ')), ['Marc Gagnon · 1 · 1 late', 'Alice Tremblay · 2 · 1 late', 'Assigned to nobody · 1 · 1 late']);
    assert.deepEqual(queueOf({}, 'alice.tremblay').counts(), { open: 4, mine: 2, overdue: 1 });
    assert.deepEqual(queueOf({}).counts(), { open: 4, mine: 0, overdue: 0 });
  });

  const filters: readonly (readonly [filter: Partial<QueueFilter>, ids: readonly string[]])[] = [
    [{ mine: true }, ['REQ-2026-0001', 'CHG-2026-0001']],
    [{ text: 'ecole' }, ['INC-2026-0002']],
    [{ text: 'portal P1' }, ['INC-2026-0001']],
    [{ text: 'priority = P2 and status = new' }, ['INC-2026-0002']],
    [{ text: 'nothing holds this' }, []],
    [{ mine: true, text: 'switch' }, ['CHG-2026-0001']],
  ];
  for (const [filter, ids] of filters) {
    it(`filters: ${JSON.stringify(filter)}`, () => {
      const shown = queueOf(filter, 'alice.tremblay');
      const rows = pageOf(shown.list('process', []), 100).rows.flatMap((g) => pageOf(shown.list('process', g.path), 100).rows);
      assert.deepEqual(rows.map((r) => r.record?.id), ids);
      assert.equal(shown.size, ids.length);
    });
  }

  it('says what is wrong with an expression that cannot be read', () => {
    const test = testOf('priority = ', workspace);
    assert.ok(!test.ok && test.error.text.fr !== '' && test.error.text.en !== '');
  });

  it('groups by due time in French', () => {
    assert.deepEqual(queue('due', {}, undefined, 'fr').filter((line) => !line.startsWith(' ')), ['En retard · 3 (warning)', 'Plus tard · 1']);
  });
});

describe('The queue by due time', () => {
  const groups: readonly (readonly [now: string, group: string, said: RegExp])[] = [
    ['2026-01-21T00:00:00-05:00', 'Late', /2026-01-20, late/],
    ['2026-01-20T23:30:00-05:00', 'Within the hour', /Request due: 2026-01-20$/],
    ['2026-01-20T10:00:00-05:00', 'Today', /2026-01-20$/],
    ['2026-01-19T10:00:00-05:00', 'Tomorrow', /2026-01-20$/],
    ['2026-01-14T10:00:00-05:00', 'Within 7 days', /2026-01-20$/],
    ['2026-01-05T10:00:00-05:00', 'Later', /2026-01-20$/],
  ];
  for (const [at, group, said] of groups) {
    it(`puts what is due on the 20th under "${group}" at ${at}`, () => {
      const shown = new Queue({ ...worldIn('en'), now: Date.parse(at), me: undefined }, { mine: false, text: 'doctor' });
      const [head, row] = drawn((path) => shown.list('due', path), 2);
      assert.equal(head!.split(' · ')[0], group);
      assert.match(row!.replace(/ \(error\)$/, ''), said);
    });
  }

  it('tells how long is left of the last day', () => {
    const shown = new Queue({ ...worldIn('en'), now: Date.parse('2099-01-10T18:50:00-05:00'), me: undefined }, { mine: false, text: 'switch' });
    assert.match(drawn((path) => shown.list('due', path), 2)[1]!, /Implementation starts: 2099-01-10 20:00, in 1 h 10 min/);
  });
});

describe('The search of records', () => {
  const searches: readonly (readonly [text: string, ids: readonly string[]])[] = [
    ['ci-00003', ['CI-00003']],
    ['web serv', ['CI-00001', 'CI-00002']],
    ['ECOLE', ['CLT-0002']],
    ['portal', ['CI-00004', 'INC-2026-0001', 'SVC-0001']],
    ['no such thing', []],
  ];
  for (const [text, ids] of searches) it(`finds ${JSON.stringify(text)}`, () => assert.deepEqual(searchRecords(workspace.catalog, text, 10).map((r) => r.id), ids));
});
