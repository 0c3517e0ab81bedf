import assert from 'node:assert/strict';
import { oursOf } from '../../../src/core/util/conflict';

describe('The side of this branch in a text with conflict markers', () => {
  const cases: readonly (readonly [what: string, text: string, ours: readonly string[] | undefined])[] = [
    ['is the text between the first two markers', 'a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> other\nd\n', ['a', '', 'b', '', '', '', 'd', '']],
    ['leaves out the common ancestor', '<<<<<<< HEAD\nb\n||||||| base\nx\n=======\nc\n>>>>>>> other\n', ['', 'b', '', '', '', '', '', '']],
    ['keeps lines that end in CRLF', '<<<<<<< HEAD\r\nb\r\n=======\r\nc\r\n>>>>>>> other\r\nd\r\n', ['', 'b', '', '', '', 'd', '']],
    ['may be two', '<<<<<<< A\n1\n=======\n2\n>>>>>>> B\nx\n<<<<<<< A\n=======\n3\n>>>>>>> B\n', ['', '1', '', '', '', 'x', '', '', '', '', '']],
    ['is not told when a marker is missing', '<<<<<<< HEAD\nb\nc\n>>>>>>> other\n', undefined],
    ['is not told when the last marker is missing', '<<<<<<< HEAD\nb\n=======\nc\n', undefined],
    ['is nothing special without markers', 'a: "<<<<<<<"\n=======\n', undefined],
  ];
  for (const [what, text, ours] of cases) {
    it(what, () => {
      const found = oursOf(text);
      assert.deepEqual(found?.ours.split(/\r?\n/).map((line) => line.trim()), ours);
      if (found) assert.equal(found.ours.length, text.length);
      for (const { start, end } of found?.conflicts ?? []) assert.match(text.slice(start, end), /^<{7}[^]*>{7} \w+$/);
    });
  }
});
