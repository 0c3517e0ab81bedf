import assert from 'node:assert/strict';
import fc from 'fast-check';
import { impactOf, pathTo } from '../../../src/core/query/impact';
import type { Impact } from '../../../src/core/query/impact';
import { records } from '../../support/records';
import { runs } from '../../support/runs';

const config = { relations: { mirrors: { inverse: 'mirrors', impact: true } } };

function impact(root: string, texts: Readonly<Record<string, string>>): Impact {
  const world = records(texts, config);
  return impactOf(world.catalog.get(root)!, world);
}

const down = (found: Impact): string[] => found.down.map((r) => `${r.rec.id} ${r.depth}${r.survives ? ' survives' : ''}`);
const up = (found: Impact): string[] => found.up.map((r) => `${r.rec.id} ${r.depth}${r.survives ? ' survives' : ''}`);

describe('Impact', () => {
  it('goes from what fails to whatever names it, and tells the depth', () => {
    const found = impact('CI-00001', { 'CI-00001': '', 'CI-00002': 'relations: { runs_on: [CI-00001] }', 'SVC-0001': 'relations: { depends_on: [CI-00002] }' });
    assert.deepEqual(down(found), ['CI-00002 1', 'SVC-0001 2']);
    assert.deepEqual(pathTo(found.root, found.down[1]!), ['CI-00001', 'CI-00002', 'SVC-0001']);
    assert.deepEqual(up(found), []);
  });

  it('lets the whole suffer from its part, and not the part from the whole', () => {
    const nodes = { 'CI-00001': 'relations: { part_of: [CI-00002] }', 'CI-00002': '' };
    assert.deepEqual([down(impact('CI-00001', nodes)), up(impact('CI-00002', nodes))], [['CI-00002 1'], ['CI-00001 1']]);
    assert.deepEqual(down(impact('CI-00002', nodes)), []);
  });

  it('crosses neither connections nor documentation, and a symmetric relation with impact both ways', () => {
    assert.deepEqual(down(impact('CI-00001', { 'CI-00001': '', 'CI-00002': 'relations: { connects_to: [CI-00001], documented_by: [CI-00001] }' })), []);
    const nodes = { 'CI-00001': '', 'CI-00002': 'relations: { mirrors: [CI-00001] }' };
    assert.deepEqual([down(impact('CI-00001', nodes)), down(impact('CI-00002', nodes))], [['CI-00002 1'], ['CI-00001 1']]);
  });

  const pair = { 'CI-00001': 'relations: { powered_by: [CI-00009] }', 'CI-00002': 'relations: { powered_by: [CI-00009] }', 'CI-00009': '', 'SVC-0001': 'relations: { depends_on: [{ any: 1, of: [CI-00001, CI-00002] }] }', 'SVC-0002': 'relations: { uses: [SVC-0001] }' };

  it('says that a group survives the loss of one, and stops there', () => {
    assert.deepEqual(down(impact('CI-00001', pair)), ['SVC-0001 1 survives']);
  });

  it('lets a group fall when what all of it stands on fails', () => {
    assert.deepEqual(down(impact('CI-00009', pair)), ['CI-00001 1', 'CI-00002 1', 'SVC-0001 2', 'SVC-0002 3']);
  });

  it('knows, going up, which single failure the root outlives', () => {
    assert.deepEqual(up(impact('SVC-0001', pair)), ['CI-00001 1 survives', 'CI-00002 1 survives', 'CI-00009 2']);
  });

  it('does not count on members of a group that are not in service', () => {
    assert.deepEqual(down(impact('CI-00001', { ...pair, 'CI-00002': 'status: retired' })), ['SVC-0001 1', 'SVC-0002 2']);
    assert.deepEqual(down(impact('CI-00001', { ...pair, 'CI-00002': 'status: planned' })), ['SVC-0001 1', 'SVC-0002 2']);
  });

  it('propagates from what survives one way and is reached another', () => {
    assert.deepEqual(down(impact('CI-00001', { ...pair, 'SVC-0001': 'relations: { depends_on: [{ any: 1, of: [CI-00001, CI-00002] }], runs_on: [CI-00001] }' })), ['SVC-0001 1', 'SVC-0002 2']);
  });

  it('ends on a cycle, and leaves out what is retired', () => {
    const nodes = { 'CI-00001': 'relations: { uses: [CI-00003] }', 'CI-00002': 'relations: { uses: [CI-00001] }', 'CI-00003': 'relations: { uses: [CI-00002, CI-00001, CI-00003] }', 'CI-00004': 'status: retired\nrelations: { uses: [CI-00001] }' };
    assert.deepEqual(down(impact('CI-00001', nodes)), ['CI-00002 1', 'CI-00003 1']);
    assert.deepEqual(up(impact('CI-00001', nodes)), ['CI-00003 1', 'CI-00002 2']);
  });

  it('finds clients and SLAs by links of either side, and leaves out those of what survives', () => {
    const nodes = {
      'CI-00001': '', 'SVC-0001': 'clients: [CLT-0001]\nsla: [SLA-0001]\nrelations: { runs_on: [CI-00001] }', 'SVC-0002': 'clients: [CLT-0003]\nrelations: { runs_on: [{ any: 1, of: [CI-00001, CI-00002] }] }', 'CI-00002': '',
      'CLT-0001': '', 'CLT-0002': '', 'CLT-0003': '', 'SLA-0001': 'status: in-force', 'SLA-0002': 'status: in-force\nclient: CLT-0002\nservices: [SVC-0001]', 'SLA-0003': 'status: expired\nclient: CLT-0003\nservices: [SVC-0001]',
    };
    const { clients, slas } = impact('CI-00001', nodes);
    assert.deepEqual({ clients, slas }, { clients: ['CLT-0001', 'CLT-0002'], slas: ['SLA-0001', 'SLA-0002'] });
  });

  it('starts from the CIs and services of an incident or a change, one step from it', () => {
    const nodes = { ...pair, 'CHG-2026-0001': 'cis: [CI-00001, CI-00002]\nservices: []', 'INC-2026-0001': 'service: SVC-0001\ncis: [CI-00009]' };
    const change = impact('CHG-2026-0001', nodes);
    assert.deepEqual(down(change), ['CI-00001 1', 'CI-00002 1', 'SVC-0001 2', 'SVC-0002 3']);
    assert.deepEqual(pathTo(change.root, change.down[3]!), ['CHG-2026-0001', 'CI-00001', 'SVC-0001', 'SVC-0002']);
    assert.deepEqual(up(change), ['CI-00009 2']);
    assert.deepEqual(down(impact('INC-2026-0001', nodes)), ['CI-00009 1', 'SVC-0001 1', 'CI-00001 2', 'CI-00002 2', 'SVC-0002 2']);
  });

  it('starts from the changes of a release, named on either side', () => {
    const nodes = { 'CI-00001': '', 'CI-00002': '', 'REL-2026-001': 'changes: [CHG-2026-0001]', 'CHG-2026-0001': 'cis: [CI-00001]', 'CHG-2026-0002': 'cis: [CI-00002]\nrelease: REL-2026-001' };
    assert.deepEqual(down(impact('REL-2026-001', nodes)), ['CI-00001 1', 'CI-00002 1']);
  });

  it('follows a chain of 5,000 without overflowing, and cuts its path', () => {
    const id = (i: number): string => `CI-${String(i).padStart(5, '0')}`;
    const found = impact(id(0), Object.fromEntries(Array.from({ length: 5_000 }, (_, i) => [id(i), i === 0 ? '' : `relations: { runs_on: [${id(i - 1)}] }`])));
    assert.equal(found.down.at(-1)!.depth, 4_999);
    const path = pathTo(found.root, found.down.at(-1)!);
    assert.deepEqual([path.length, path[0], path.at(-1)], [100, id(0), id(4_999)]);
  });
});

/** Relations of a few nodes as plain data: of node i, groups of other nodes. */
type Net = readonly (readonly { readonly any: number; readonly of: readonly number[] }[])[];

const net: fc.Arbitrary<Net> = fc.integer({ min: 2, max: 8 }).chain((size) => fc.array(fc.array(
  fc.uniqueArray(fc.integer({ min: 0, max: size - 1 }), { minLength: 1, maxLength: 3 }).chain((of) => fc.record({ any: fc.integer({ min: 1, max: of.length }), of: fc.constant(of) })), { maxLength: 3 }), { minLength: size, maxLength: size }));

/** What fails, by trying again until nothing more does: written without regard to speed, from the sentence of the specification. */
function bruteFailures(graph: Net, start: number): ReadonlySet<number> {
  const failed = new Set([start]);
  for (let more = true; more;) {
    more = false;
    graph.forEach((groups, i) => {
      const falls = groups.some(({ any, of }) => {
        const others = of.filter((j) => j !== i);
        return others.some((j) => failed.has(j)) && others.filter((j) => !failed.has(j)).length < (of.length === 1 ? 1 : any);
      });
      if (falls && !failed.has(i)) {
        failed.add(i);
        more = true;
      }
    });
  }
  return failed;
}

/** The length of a shortest path by an edge test, for every node, over and over. */
function bruteDepths(size: number, start: number, edge: (from: number, to: number) => boolean): readonly number[] {
  const depth = Array.from({ length: size }, (_, i) => (i === start ? 0 : Infinity));
  for (let round = 0; round < size; round++) for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) if (edge(i, j)) depth[j] = Math.min(depth[j]!, depth[i]! + 1);
  return depth;
}

describe('Impact agrees with trying everything', () => {
  it('on who fails, who survives, how deep and along which path, both ways', () => {
    fc.assert(fc.property(net, (graph) => {
      const id = (i: number): string => `CI-${String(i + 1).padStart(5, '0')}`;
      const world = records(Object.fromEntries(graph.map((groups, i) => [id(i), `relations:\n  depends_on: [${groups.map(({ any, of }) => (of.length === 1 ? id(of[0]!) : `{ any: ${any}, of: [${of.map(id).join(', ')}] }`)).join(', ')}]`])));
      graph.forEach((_, start) => {
        const found = impactOf(world.catalog.get(id(start))!, world);
        const names = (i: number, j: number): boolean => i !== j && graph[i]!.some(({ of }) => of.includes(j));
        const failed = bruteFailures(graph, start);
        const depths = bruteDepths(graph.length, start, (from, to) => failed.has(from) && names(to, from));
        const wanted = depths.flatMap((depth, i) => (i === start || depth === Infinity ? [] : [{ id: id(i), depth, survives: !failed.has(i) }]));
        assert.deepEqual(found.down.map((r) => ({ id: r.rec.id, depth: r.depth, survives: r.survives })).toSorted((a, b) => (a.id < b.id ? -1 : 1)), wanted);
        const above = bruteDepths(graph.length, start, names);
        const stands = above.flatMap((depth, i) => (i === start || depth === Infinity ? [] : [{ id: id(i), depth, survives: !bruteFailures(graph, i).has(start) }]));
        assert.deepEqual(found.up.map((r) => ({ id: r.rec.id, depth: r.depth, survives: r.survives })).toSorted((a, b) => (a.id < b.id ? -1 : 1)), stands);
        for (const reached of found.down) {
          const path = pathTo(found.root, reached).map((step) => Number(step.slice(3)) - 1);
          assert.equal(path.length, reached.depth + 1);
          assert.ok(path.every((step, i) => i === 0 ? step === start : names(step, path[i - 1]!)));
        }
      });
    }), runs(150));
  });
});
