import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { areas, featuresPage } from '../../scripts/features/page';
import { typography } from '../support/text-problems';

const named = new Map<string, ReadonlySet<string>>();

/** The names of the tests and groups of a file, as they are written. */
function namesIn(file: string): ReadonlySet<string> {
  const known = named.get(file);
  if (known) return known;
  const names = new Set<string>();
  const look = (node: ts.Node): void => {
    const [name] = ts.isCallExpression(node) && /^(?:describe|it)$/.test(node.expression.getText()) ? node.arguments : [];
    if (name && ts.isStringLiteralLike(name)) names.add(name.text);
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true));
  named.set(file, names);
  return names;
}

const features = areas.flatMap((area) => area.features);

describe('The table of features', () => {
  it('names tests that there are', () => {
    const shown = features.flatMap((feature) => feature.shown);
    assert.deepEqual(shown.filter(([file, test]) => !existsSync(file) || !namesIn(file).has(test)).map(([file, test]) => `${file}: ${test}`), []);
  });

  it('has a test for each feature, and each feature once', () => {
    assert.deepEqual(features.filter(({ shown }) => shown.length === 0).map(({ en }) => en), []);
    for (const language of ['en', 'fr'] as const) assert.equal(new Set(features.map((f) => f[language])).size, features.length);
  });

  it('has a feature for each command that the extension contributes, and names no other', () => {
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly contributes: { readonly commands: readonly { readonly command: string }[] } };
    const contributed = contributes.commands.map((c) => c.command).toSorted();
    assert.deepEqual([...new Set(features.flatMap((f) => f.commands ?? []))].toSorted(), contributed);
  });

  it('is typed as the house types', () => assert.deepEqual(features.flatMap((f) => [...typography(f.en, 'en'), ...typography(f.fr, 'fr')]), []));

  for (const [language, file] of [['en', 'docs/features.md'], ['fr', 'docs/features.fr.md']] as const) {
    it(`${file} says what the data says (npx tsx scripts/docs-features.ts)`, () => assert.equal(readFileSync(file, 'utf8'), featuresPage(language)));
  }
});
