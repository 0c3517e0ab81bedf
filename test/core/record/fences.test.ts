import assert from 'node:assert/strict';
import { findFrontMatter } from '../../../src/core/record/fences';

const cut = (text: string) => {
  const span = findFrontMatter(text);
  return span && {
    open: span.open, language: span.language, closed: span.closed,
    content: text.slice(span.contentStart, span.contentEnd), body: text.slice(span.bodyStart),
  };
};

describe('findFrontMatter', () => {
  const found: readonly [name: string, text: string, content: string, body: string][] = [
    ['finds a plain block', '---\na: 1\n---\nbody', 'a: 1\n', 'body'],
    ['finds an empty block', '---\n---\n', '', ''],
    ['skips a byte order mark', '\uFEFF---\na: 1\n---\nbody', 'a: 1\n', 'body'],
    ['reads CRLF', '---\r\na: 1\r\n---\r\nbody', 'a: 1\r\n', 'body'],
    ['reads lone CR', '---\ra: 1\r---\rbody', 'a: 1\r', 'body'],
    ['allows blanks after both fences', '---  \na: 1\n---\t \nbody', 'a: 1\n', 'body'],
    ['ends at three dots alone on a line', '---\na: 1\n...\nbody', 'a: 1\n', 'body'],
    ['does not end at longer dashes or dots, or at an indented fence', '---\na: |\n  x\n ---\n----\n....\n--- x\n---\nb', 'a: |\n  x\n ---\n----\n....\n--- x\n', 'b'],
    ['does not need a line end at the end of the file', '---\na: 1\n---', 'a: 1\n', ''],
    ['keeps NULs', '---\na: \0\n---\n\0', 'a: \0\n', '\0'],
    ['takes the word yaml for what it is', '---yaml\na: 1\n---\nbody', 'a: 1\n', 'body'],
  ];
  for (const [name, text, content, body] of found) {
    it(name, () => {
      const result = cut(text);
      assert.deepEqual([result?.open, result?.closed, result?.content, result?.body], ['yaml', true, content, body]);
    });
  }

  for (const text of ['', '\uFEFF', 'text', '----\na: 1\n----', ' ---\na: 1\n---', '-- -\n', '--- a sentence\n\n---\n', '\n---\na: 1\n---', '---: x']) {
    it(`sees no front matter in ${JSON.stringify(text)}`, () => assert.equal(findFrontMatter(text), undefined));
  }

  for (const [text, language] of [['---js\nx\n---\n', 'js'], ['--- javascript\nx\n---\n', 'javascript'], ['---JS \nx\n---\n', 'JS'], ['---c++\nx\n---\n', 'c++']] as const) {
    it(`names the language of ${JSON.stringify(text)}`, () => assert.deepEqual([cut(text)?.open, cut(text)?.language], ['other-language', language]));
  }

  it('takes an unclosed block to end at its first empty line, so that what the user has typed can be read', () => {
    assert.deepEqual(cut('---\nid: X\ntype: y\n\n# Title\n'), { open: 'yaml', language: undefined, closed: false, content: 'id: X\ntype: y\n', body: '\n# Title\n' });
    assert.deepEqual(cut('---'), { open: 'yaml', language: undefined, closed: false, content: '', body: '' });
  });

  it('gives the place of merge-conflict markers, and none for what only resembles them', () => {
    const text = '---\na: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> other\nc: 4\n---\n';
    const conflict = findFrontMatter(text)?.conflict;
    assert.equal(text.slice(conflict?.start, conflict?.end), '<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> other');
    assert.equal(findFrontMatter('---\na: |\n  <<<<<<< HEAD\n<<<<<<<x: 1\n---\n')?.conflict, undefined);
    assert.ok(findFrontMatter('---\r\n<<<<<<<\r\n---\r\n')?.conflict);
  });

  it('passes a hundred thousand lines without a closing fence in one go', () => {
    assert.equal(findFrontMatter('---\n' + 'a\n'.repeat(100_000))?.closed, false);
  });
});
