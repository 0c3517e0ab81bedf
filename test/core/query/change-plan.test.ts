import assert from 'node:assert/strict';
import { isImplemented } from '../../../src/core/query/change-plan';
import { deskOf } from '../../support/desk';
import { record } from '../../support/repository';

const rows: readonly [what: string, status: string, moves: readonly string[], outcome: string | undefined, implemented: boolean][] = [
  ['a change at implemented', 'implemented', ['implementing', 'implemented'], undefined, true],
  ['one that was reviewed and closed since', 'closed', ['implementing', 'implemented', 'reviewed', 'closed'], 'successful', true],
  ['one under way', 'implementing', ['implementing'], undefined, false],
  ['one that was rolled back', 'closed', ['implementing', 'rolled-back', 'reviewed', 'closed'], 'rolled-back', false],
  ['one that an own move of the organisation rolled back after all', 'closed', ['implementing', 'implemented', 'rolled-back', 'reviewed', 'closed'], 'rolled-back', false],
  ['one that was built anew and is not there yet, though it once was', 'building', ['implementing', 'implemented', 'building'], undefined, true],
  ['a closed one without history', 'closed', [], 'successful', true],
  ['a closed one without history that failed', 'closed', [], 'failed', false],
];

describe('a change is implemented', () => {
  for (const [what, status, moves, outcome, implemented] of rows) {
    it(`${implemented ? 'when it is' : 'not when it is'} ${what}`, () => {
      const history = moves.map((to, i) => `{ at: 2026-11-0${i + 1}T09:00:00-05:00, by: marc.gagnon, status: ${to} }`);
      const desk = deskOf({ 'changes/CHG-2026-0042.md': record({ id: 'CHG-2026-0042', type: 'change', title: 'A', status, ...(outcome ? { outcome } : {}), history: `[${history.join(', ')}]` }) });
      assert.equal(isImplemented(desk.catalog.get('CHG-2026-0042')!, desk.model), implemented);
    });
  }
});
