import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const tracked = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter((f) => f !== '' && existsSync(f));
const text = new Map(tracked.filter((f) => /\.(?:ts|tsx|mjs|cjs|js|json|md|ya?ml|css|html|sh|txt|fixture)$/.test(f) || !f.includes('.')).map((f) => [f, readFileSync(f, 'utf8')]));
const code = [...text.keys()].filter((f) => /^(?:src|test|scripts)\/.*\.(?:ts|tsx|mjs|cjs)$/.test(f));

/** Files and lines that hold a pattern, but for this test itself. */
function holding(pattern: RegExp, files: Iterable<string> = text.keys()): readonly string[] {
  return [...files].filter((f) => f !== 'test/tidy/house.test.ts').flatMap((f) => text.get(f)!.split('\n').flatMap((line, i) => (pattern.test(line) ? [`${f}:${i + 1}: ${line.trim().slice(0, 120)}`] : [])));
}

describe('The house', () => {
  it('leaves no note of work to do in the code', () => assert.deepEqual(holding(/\b(?:TODO|FIXME|XXX|HACK)\b/, code), []));

  it('names no folder of the machine that it was written on', () => assert.deepEqual(holding(/(?:^|[\s'"`(=:])\/(?:work|root|home\/\w+|Users\/\w+)\/\w/), []));

  it('names no package registry but in prose', () => assert.deepEqual(holding(/"resolved":|https?:\/\/[\w.-]*(?:artifactory|nexus|verdaccio|registry)[\w.-]*\//, [...text.keys()].filter((f) => !f.endsWith('.md'))), []));

  it('keeps every file short enough to be read: 350 lines', () => {
    assert.deepEqual(code.map((f) => [f, text.get(f)!.trimEnd().split('\n').length] as const).filter(([, lines]) => lines > 350), []);
  });

  it('skips and singles out no test', () => assert.deepEqual(holding(/\b(?:describe|it|context)\.(?:only|skip)\(|\bx(?:it|describe)\(/, code.filter((f) => f.startsWith('test/'))), []));

  it('tells its changes in CHANGELOG.md, the next release first', () => assert.match(readFileSync('CHANGELOG.md', 'utf8'), /^# Changelog\n[\s\S]*?\n## (?:Unreleased|\d+\.\d+\.\d+)/));
});
