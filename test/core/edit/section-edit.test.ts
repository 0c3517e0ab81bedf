import assert from 'node:assert/strict';
import { renameToken } from '../../../src/core/edit/rename-token';
import { appendToSection, setSection } from '../../../src/core/edit/section-edit';
import type { EditResult } from '../../../src/core/edit/edit-result';
import { applyEdits } from '../../../src/core/edit/text-edit';

const RECORD = '---\nid: CI-1\n---\n\n# Title\n\n## Impact\n\nOld text.\n\n### Detail\n\nKept.\n\n## Résolution\n\n<!-- How was it solved? -->\n\n## Risks\n## Tests\n';
const RESOLUTION = ['Résolution', 'Resolution'];

function apply(text: string, result: EditResult): string {
  assert.ok(result.ok);
  return applyEdits(text, result.edits);
}

describe('editing a section', () => {
  const cases: readonly [name: string, edit: (text: string) => EditResult, before: string, after: string][] = [
    ['replaces its own text and keeps subsections', (t) => setSection(t, ['impact'], 'New.\n'), 'Old text.', 'New.'],
    ['replaces a template\'s comment', (t) => setSection(t, RESOLUTION, '\n\nRestarted.\n\nTwice.\n\n'), '<!-- How was it solved? -->', 'Restarted.\n\nTwice.'],
    ['fills an empty section between two headings', (t) => setSection(t, ['Risks'], 'None.'), '## Risks\n## Tests', '## Risks\n\nNone.\n\n## Tests'],
    ['fills the last section', (t) => setSection(t, ['Tests'], 'Done.'), '## Tests\n', '## Tests\n\nDone.\n'],
    ['empties a section', (t) => setSection(t, ['Impact'], ''), '## Impact\n\nOld text.\n\n', '## Impact\n\n'],
    ['appends behind the text, before a subsection', (t) => appendToSection(t, ['IMPACT'], '- more'), 'Old text.\n\n', 'Old text.\n\n- more\n\n'],
    ['appends behind a comment', (t) => appendToSection(t, ['Resolution', 'résolution :'], 'Text.'), '-->\n', '-->\n\nText.\n'],
    ['adds a section at the end', (t) => setSection(t, ['Review'], 'Good.', { create: 'Review' }), '## Tests\n', '## Tests\n\n## Review\n\nGood.\n'],
    ['appends nothing', (t) => appendToSection(t, ['Impact'], ' \n'), '', ''],
  ];
  for (const [name, edit, before, after] of cases) {
    it(name, () => {
      assert.ok(RECORD.includes(before));
      for (const text of [RECORD, RECORD.replaceAll('\n', '\r\n'), RECORD.trimEnd(), `\uFEFF${RECORD}`]) {
        const expected = RECORD.replace(before, () => after);
        const eol = text.includes('\r') ? '\r\n' : '\n';
        const ended = text.endsWith('\n') ? expected : expected.trimEnd();
        assert.equal(apply(text, edit(text)), (text.startsWith('\uFEFF') ? '\uFEFF' : '') + ended.replaceAll('\n', eol));
      }
    });
  }

  it('refuses a section that is not there', () => {
    assert.deepEqual(setSection(RECORD, ['Review'], 'x'), { ok: false, refusal: 'no-such-section' });
    assert.deepEqual(setSection('---\nid: 1\n---\n```\n## Impact\n```\n', ['Impact'], 'x'), { ok: false, refusal: 'no-such-section' });
  });
});

describe('renaming an id', () => {
  it('writes the new one everywhere, and leaves longer words and other repositories alone', () => {
    const text = 'id: CI-1\n[CI-1](../CI-1.md) `CI-1` CI-12 XCI-1 CI-1-2 a/b#CI-1 #CI-1 «CI-1» CI-1_x CI-1-portail\n';
    assert.equal(applyEdits(text, renameToken(text, 'CI-1', 'CI-2')), 'id: CI-2\n[CI-2](../CI-2.md) `CI-2` CI-12 XCI-1 CI-1-2 a/b#CI-1 #CI-2 «CI-2» CI-1_x CI-2-portail\n');
  });

  it('has nothing to do for the same id or none', () => {
    assert.deepEqual([renameToken('CI-1', 'CI-1', 'CI-1'), renameToken('x', '', 'CI-1')], [[], []]);
  });
});
