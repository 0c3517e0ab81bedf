import assert from 'node:assert/strict';
import { editsOf } from '../../../src/core/edit/apply-fix';
import { applyEdits } from '../../../src/core/edit/text-edit';
import { deskOf } from '../../support/desk';

const file = 'cmdb/hardware/CI-00021.md';
const of = (attributes: string): string => `---\nid: CI-00021\ntype: ci\ntitle: Switch\nstatus: live\ncreated: 2026-11-02T09:00:00-05:00\nclass: hardware\nattributes:\n${attributes}---\n\n# Switch\n`;

/** What each fix that is offered leaves of the attributes, by its title. */
function fixed(attributes: string): Readonly<Record<string, string>> {
  const desk = deskOf({ [file]: of(attributes) });
  const finding = desk.findings().find((f) => f.file === file && f.rule === 'structure/duplicate-key')!;
  return Object.fromEntries((finding.fixes ?? []).map((fix) => {
    const result = editsOf(fix, finding, { model: desk.model, textOf: (name) => desk.textOf(name) });
    assert.ok(result.ok);
    return [`${fix.title.en.replace('{kept}', String(fix.holes?.['kept']))}${fix.safe ? ', safe' : ''}`, applyEdits(of(attributes), result.edits.get(file)!).split('attributes:\n')[1]!.split('---')[0]!];
  }));
}

describe('The quick fixes of a key that stands twice', () => {
  it('either may go, and the title says what is kept', () => {
    assert.deepEqual(fixed('  model: X # old\n  ram_gb: 8\n  model: Y\n'), { 'Remove this one and keep "X"': '  model: X # old\n  ram_gb: 8\n', 'Remove the one above and keep "Y"': '  ram_gb: 8\n  model: Y\n' });
  });

  it('a repetition goes without a question', () => assert.deepEqual(fixed('  model: X\n  ram_gb: 8\n  model: X\n'), { 'Remove the repetition, safe': '  model: X\n  ram_gb: 8\n' }));

  it('a value of several lines goes whole', () => {
    assert.deepEqual(fixed('  model:\n    - a\n    - b\n  ram_gb: 8\n  model: Y\n')['Remove the one above and keep "Y"'], '  ram_gb: 8\n  model: Y\n');
  });

  it('between braces a person decides', () => assert.deepEqual(fixed('  { model: X, model: Y }\n'), {}));
});
