import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { commands } from '../../src/cli/commands/all';

describe('The templates', () => {
  const files = readdirSync('templates', { recursive: true, withFileTypes: true }).filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name));
  const named = files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/[`" ]gitsm ([a-z][a-z-]+)/g)].map(([, command = '']) => ({ file, command })));

  it('name only commands that there are', () => {
    const known = new Set(commands.map((c) => c.name));
    assert.ok(named.length > 100);
    assert.deepEqual(named.filter(({ command }) => !known.has(command)), []);
  });
});
