import assert from 'node:assert/strict';
import { sayMoment } from '../../../src/core/util/moment';

describe('A moment in a message', () => {
  it('is told by the clock of the organisation, whatever its offset; a date and what cannot be read stay as written', () => {
    assert.equal(sayMoment('2026-11-20T14:05:59Z', 'America/Toronto'), '2026-11-20 09:05');
    assert.equal(sayMoment('2026-07-01T23:30:00-04:00', 'Europe/Paris'), '2026-07-02 05:30');
    assert.equal(sayMoment('2026-11-20', 'America/Toronto'), '2026-11-20');
    assert.equal(sayMoment('soon', 'America/Toronto'), 'soon');
  });
});
