import assert from 'node:assert/strict';
import { relatedActions } from '../../../src/core/query/related-actions';
import { deskOf } from '../../support/desk';
import { record } from '../../support/repository';

const created = '2026-11-20T09:05:00-05:00';
const incident = (status: string, more: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> => ({
  'x.md': record({ id: 'INC-2026-0900', type: 'incident', title: 'Lent', status, created, service: 'SVC-0001', client: 'CLT-0001', category: 'network', impact: 'low', urgency: 'low', ...more }),
});
const change = (status: string, more: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> => ({
  'x.md': record({ id: 'CHG-2026-0900', type: 'change', title: 'Disques', status, created, class: 'normal', gravity: 'major', impact: 'high', urgency: 'low', requester: 'alice.tremblay', cis: '[CI-00001]', ...more }),
});

describe('What one would do next with a record', () => {
  const cases: readonly (readonly [what: string, files: Readonly<Record<string, string>>, id: string, actions: readonly string[]])[] = [
    ['a new incident', incident('new'), 'INC-2026-0900', ['classify', 'escalate', 'major', 'outage', 'raise problem', 'raise change']],
    ['a major incident with its problem', incident('in-progress', { major: 'true', problem: 'PRB-2026-0999' }), 'INC-2026-0900', ['escalate', 'outage', 'raise change']],
    ['a resolved incident', incident('resolved'), 'INC-2026-0900', ['raise problem', 'raise change', 'publish']],
    ['a change that waits for its authority', change('assessed'), 'CHG-2026-0900', ['approve', 'schedule', 'planConfiguration']],
    ['a cancelled change', change('cancelled'), 'CHG-2026-0900', []],
    ['a CI in use', {}, 'CI-00001', ['relate']],
    ['a retired CI', {}, 'CI-00008', []],
  ];
  for (const [what, files, id, actions] of cases) {
    it(`${what}: ${actions.join(', ') || 'nothing'}`, () => {
      const desk = deskOf(files);
      assert.deepEqual(relatedActions(desk.catalog.get(id)!, desk).map((a) => [a.action, a.type].filter(Boolean).join(' ')), actions);
    });
  }
});
