import assert from 'node:assert/strict';
import { cut, cutBoth } from '../../../src/core/util/cut';

describe('A long text', () => {
  it('is cut to its length, and no character in two', () => {
    assert.equal(cut('abcdef', 6), 'abcdef');
    assert.equal(cut('abcdefg', 6), 'abcde…');
    assert.equal(cut('abc🔥🔥', 5), 'abc…');
  });

  it('is cut with another so that both show where they part', () => {
    const same = 'x'.repeat(200);
    assert.deepEqual(cutBoth(`${same}one`, `${same}two`, 120), [`…${'x'.repeat(30)}one`, `…${'x'.repeat(30)}two`]);
    assert.deepEqual(cutBoth('one', 'two', 120), ['one', 'two']);
    assert.ok(cutBoth(`a${same}`, `b${same}`, 120).every((t) => t.length === 120));
    const [before, after] = cutBoth('🔥'.repeat(100), `${'🔥'.repeat(100)}!`, 120);
    assert.doesNotMatch(before + after, /^…[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
  });
});
