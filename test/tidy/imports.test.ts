import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { strongComponents } from '../../src/core/util/components';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((f) => join('src', f).replaceAll('\\', '/')).filter((f) => /\.tsx?$/.test(f));
const sources = new Map(files.map((f) => [f, readFileSync(f, 'utf8')]));

/** What a file imports, types left out on demand: a type is gone when the code runs. */
function importsOf(file: string, types: boolean): readonly string[] {
  const statements = sources.get(file)!.matchAll(/^(?:import|export)\s+(type\s)?(?:[^;'"]*?\sfrom\s+)?'([^']+)';/gm);
  return [...statements].filter((m) => types || m[1] === undefined).map((m) => m[2]!);
}

function resolve(from: string, to: string): string | undefined {
  const path = join(dirname(from), to).replaceAll('\\', '/');
  return [`${path}.ts`, `${path}.tsx`, `${path}/index.ts`, path].find((f) => sources.has(f));
}

/** The packages that the core may stand on: pure ones, each for its field. */
const corePackages = ['yaml', 'rrule-temporal', '@noble/hashes/sha2.js', '@noble/hashes/utils.js'];

describe('The imports', () => {
  it('form no cycle, of types either', () => {
    const next = (file: string): string[] => importsOf(file, true).filter((to) => to.startsWith('.')).flatMap((to) => resolve(file, to) ?? []);
    assert.deepEqual(strongComponents(files, next).map((c) => [...c].toSorted()), []);
  });

  it('of the core name only the core and a few pure packages', () => {
    const foreign = files.filter((f) => f.startsWith('src/core/')).flatMap((file) =>
      importsOf(file, true).filter((to) => (to.startsWith('.') ? !resolve(file, to)?.startsWith('src/core/') && !to.endsWith('.json') : !corePackages.includes(to))).map((to) => `${file}: ${to}`));
    assert.deepEqual(foreign, []);
  });
});
