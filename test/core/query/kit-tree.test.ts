import assert from 'node:assert/strict';
import { Workspace } from '../../../src/core/gitsm';
import type { Language } from '../../../src/core/model/text';
import { KitTree } from '../../../src/core/query/kit-tree';
import { wayTo } from '../../../src/core/query/rows';
import type { Row, RowPath } from '../../../src/core/query/rows';
import { MemoryStore } from '../../support/memory-store';
import { config, record } from '../../support/repository';

const now = Date.UTC(2026, 10, 22, 17);
const procedure = (status: string): string => record({ id: 'PRC-0001', type: 'procedure', title: 'Incidents', status, covers: 'procedure.incident', created: '2026-01-05T09:00:00-05:00' });
const ci = (n: number): string => record({ id: `CI-0000${n}`, type: 'ci', title: `Server ${n}`, status: 'live', created: '2026-01-05T09:00:00-05:00' });

function treeOf(files: Readonly<Record<string, string>>, language: Language = 'en'): KitTree {
  const { model, catalog, reports } = new Workspace(new MemoryStore({ 'gitsm.yaml': config, ...files }), { now }).loadAll();
  return new KitTree({ model, catalog, reports, now, language });
}
const rowsOf = (tree: KitTree, path: RowPath): readonly Row[] => tree.list(path).map(({ row }) => row());
const task = ['p:ITSM-RES.1', 'a:ITSM-RES.1.1', 't:ITSM-RES.1.1.1'];
const evidence = (tree: KitTree, artefact: string): Row => {
  for (const step of tree.list(task)) {
    const found = rowsOf(tree, [...task, step.step]).find((row) => row.path.at(-1) === `e:${artefact}`);
    if (found) return found;
  }
  throw new Error(`no ${artefact}`);
};

describe('The tree of the process kit', () => {
  it('goes from the six processes to steps, counting those that are evidenced, and ends with notes and glossary', () => {
    const tree = treeOf({});
    const top = rowsOf(tree, []);
    assert.deepEqual(top.slice(0, 1).map((r) => [r.label, r.description, r.spoken]), [['Incident management', '0/5', 'Incident management, ITSM-RES.1, 0 of 5 steps evidenced']]);
    assert.equal(top.length, 8);
    assert.deepEqual(top.slice(-2).map((r) => r.label), ['Notes of the kit', 'Glossary']);
    for (const shelf of top.slice(-2)) assert.equal(String(rowsOf(tree, shelf.path).length), shelf.description);
  });

  it('finds every row again by its path, and every path is its own', () => {
    const tree = treeOf({ 'procedures/PRC-0001.md': procedure('in-force') });
    const seen = new Set<string>();
    const walk = (path: RowPath): void => {
      for (const row of rowsOf(tree, path)) {
        assert.ok(!seen.has(JSON.stringify(row.path)), row.path.join(' '));
        seen.add(JSON.stringify(row.path));
        assert.deepEqual(wayTo(row.path, (above) => tree.list(above))?.at(-1)?.row, row);
        if (row.tells) assert.ok(tree.tip(row.path), row.path.join(' '));
        if (row.children !== 'none') walk(row.path);
      }
    };
    walk([]);
    assert.ok(seen.size > 100);
  });

  for (const [what, files, artefact, description, opens] of [
    ['what is missing is to be made', {}, 'procedure.incident', 'missing', { to: 'artefact', artefact: 'procedure.incident' }],
    ['a draft is opened to go on with', { 'procedures/PRC-0001.md': procedure('draft') }, 'procedure.incident', 'PRC-0001: not in force yet', { to: 'file', file: 'procedures/PRC-0001.md' }],
    ['what is there is opened', { 'procedures/PRC-0001.md': procedure('in-force') }, 'procedure.incident', 'PRC-0001', { to: 'file', file: 'procedures/PRC-0001.md' }],
    ['a setting is opened in gitsm.yaml', {}, 'config.priority_grid', 'missing', { to: 'setting', path: ['priority_grid'] }],
  ] as const) {
    it(`${what}`, () => {
      const row = evidence(treeOf(files), artefact);
      assert.equal(row.description, description);
      assert.deepEqual(row.opens, opens);
    });
  }

  it('lists the records when there are several', () => {
    const tree = treeOf({ 'cmdb/CI-00001.md': ci(1), 'cmdb/CI-00002.md': ci(2) });
    const path = ['p:ITSM-CON.1', 'a:ITSM-CON.1.1', 't:ITSM-CON.1.1.1'];
    const cmdb = tree.list(path).flatMap((s) => rowsOf(tree, [...path, s.step])).find((r) => r.path.at(-1) === 'e:cmdb');
    assert.equal(cmdb?.description, '2');
    assert.deepEqual(rowsOf(tree, cmdb.path).map((r) => r.record?.id), ['CI-00001', 'CI-00002']);
  });

  it('tells what a step asks, of whom, and what to do for what is missing, in French', () => {
    const tree = treeOf({}, 'fr');
    assert.match(tree.tip([...task, 's:1']) ?? '', /\*\*Qui :\*\* .*\(RGS\/AC\)/);
    assert.match(tree.tip(task) ?? '', /\*\*Objectif :\*\*[\s\S]*\*\*Pourquoi :\*\*[\s\S]*\*\*Artéfacts\*\*/);
    assert.match(tree.tip([...task, 's:1', 'e:config.priority_grid']) ?? '', /\*\*À faire :\*\*/);
    assert.equal(tree.tip(['p:none', 'a:none']), undefined);
  });
});
