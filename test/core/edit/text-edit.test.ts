import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, composeEdits } from '../../../src/core/edit/text-edit';
import type { TextEdit } from '../../../src/core/edit/text-edit';
import { runs } from '../../support/runs';

/** Sorted edits that do not overlap, of a text of a given length. */
const editsOf = (length: number): fc.Arbitrary<TextEdit[]> => fc.array(fc.tuple(fc.nat(length), fc.constantFrom('', 'X', 'YZ')), { maxLength: 6 }).map((cuts) => {
  const offsets = cuts.map(([at]) => at).sort((a, b) => a - b);
  return cuts.flatMap(([, text], i) => (i % 2 === 0 && offsets[i + 1] !== undefined ? [{ start: offsets[i] as number, end: offsets[i + 1] as number, text }] : []));
});

describe('text edits', () => {
  it('are applied in one go, with offsets of the text before', () => {
    assert.equal(applyEdits('abcdef', [{ start: 1, end: 2, text: 'X' }, { start: 3, end: 3, text: 'YY' }, { start: 5, end: 6, text: '' }]), 'aXcYYde');
  });

  it('that overlap or leave the text are a programming error', () => {
    assert.throws(() => applyEdits('abc', [{ start: 0, end: 2, text: '' }, { start: 1, end: 3, text: '' }]), RangeError);
    assert.throws(() => applyEdits('abc', [{ start: 0, end: 4, text: '' }]), RangeError);
  });

  it('compose: one list does what two do one after the other, and leaves alone what neither touches', () => {
    const source = 'abcdefghij';
    fc.assert(fc.property(editsOf(source.length).chain((first) => fc.tuple(fc.constant(first), editsOf(applyEdits(source, first).length))), ([first, second]) => {
      const composed = composeEdits(first, second);
      assert.equal(applyEdits(source, composed), applyEdits(applyEdits(source, first), second));
      assert.ok(composed.length <= first.length + second.length);
    }), runs(3000));
  });
});
