import assert from 'node:assert/strict';
import { compareVersions } from '../../../src/core/util/version';

describe('Versions', () => {
  const rising = ['0.9', '1.0.0-alpha', '1.0.0-alpha.1', '1.0.0-alpha.beta', '1.0.0-beta', '1.0.0-beta.2', '1.0.0-beta.11', '1.0.0-rc.1', '1.0.0', '1.2', '1.2b', '1.2c', '1.10', 'v2', '2.0.1', '2026.10', '2026.10.1'];
  it('rise as people and semver.org number them', () => {
    rising.forEach((a, i) => rising.forEach((b, j) => assert.equal(Math.sign(compareVersions(a, b)!), Math.sign(i - j), `${a} and ${b}`)));
  });

  for (const [a, b] of [['2', '2.0.0'], ['v1.2', '1.2'], ['1.0+build.5', '1.0+build.7'], [' 1.0 ', '1.0'], ['1.0RC1', '1.0-rc.1']] as const) {
    it(`${a} and ${b} are one`, () => assert.equal(compareVersions(a, b), 0));
  }

  for (const text of ['', 'latest', 'Automne 2026', '-1']) it(`"${text}" is none`, () => assert.equal(compareVersions(text, '1.0'), undefined));
});
