import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface Entry {
  readonly version?: string;
  readonly resolved?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** True when Node would find `name` from the package at `from`, as "node_modules/a/node_modules/b". */
function isLocked(packages: Readonly<Record<string, Entry>>, from: string, name: string): boolean {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (`${at ? `${at}/` : ''}node_modules/${name}` in packages) return true;
    if (at === '') return false;
  }
}

describe('The lock files', () => {
  for (const file of ['package-lock.json', 'scripts/vscode-server/package-lock.json']) {
    const { packages } = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, Entry> };

    it(`${file} names no registry, so that every machine uses its own`, () => {
      assert.deepEqual(Object.keys(packages).filter((path) => packages[path]?.resolved !== undefined), []);
    });

    it(`${file} locks every package that another asks for, as \`npm ci\` demands`, () => {
      const missing = Object.entries(packages).flatMap(([from, entry]) =>
        Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })
          .filter((name) => !isLocked(packages, from, name))
          .map((name) => `${name}, for ${from}`),
      );
      assert.deepEqual(missing, []);
    });
  }
});
