import assert from 'node:assert/strict';
import { Workspace } from '../../../src/core/gitsm';
import { messageOf } from '../../../src/core/rules/finding';
import { readTree } from '../../support/fixture';
import { MemoryStore } from '../../support/memory-store';

const base = readTree('test/fixtures/rules/base');
const CLIENT = 'clients/CLT-0001.md';
const said = (workspace: Workspace): readonly string[] => workspace.findingsOf('gitsm.yaml').filter((f) => f.rule === 'structure/config').map((f) => messageOf(f, 'en'));

describe('The records that gitsm.yaml names', () => {
  it('are told as they come and go, and the file is among those that were touched', () => {
    const workspace = new Workspace(new MemoryStore(base), { now: Date.parse('2026-11-22T17:00:00Z') }).loadAll();
    assert.deepEqual(said(workspace), []);
    const text = base.get(CLIENT)!;
    assert.ok(workspace.edited(CLIENT, text.replace('id: CLT-0001', 'id: CLT-0009')).has('gitsm.yaml'));
    assert.deepEqual(said(workspace), ['No record has the id CLT-0001.']);
    assert.ok(workspace.edited(CLIENT, text.replace('type: client', 'type: supplier')).has('gitsm.yaml'));
    assert.deepEqual(said(workspace), ['CLT-0001 is: Supplier. Expected here: Client.']);
    assert.ok(workspace.edited(CLIENT, text).has('gitsm.yaml'));
    assert.deepEqual(said(workspace), []);
    assert.ok(!workspace.edited(CLIENT, text.replace('title: ', 'title: Nouveau ')).has('gitsm.yaml'));
  });
});
