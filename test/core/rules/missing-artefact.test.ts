import assert from 'node:assert/strict';
import { Workspace } from '../../../src/core/gitsm';
import { messageOf } from '../../../src/core/rules/finding';
import { layOver, readFixture, readTree } from '../../support/fixture';
import { MemoryStore } from '../../support/memory-store';

const base = readTree('test/fixtures/rules/base');

/** What the finding of a fixture says of an artefact. */
function said(name: string): string {
  const fixture = readFixture(`test/fixtures/rules/kit/missing-artefact/${name}.fixture`);
  const findings = new Workspace(new MemoryStore(layOver(base, fixture)), { now: fixture.asOf }).loadAll().findings();
  return findings.filter((f) => f.rule === 'kit/missing-artefact').map((f) => `${messageOf(f, 'fr')} ${messageOf(f, 'en')}`).join('\n');
}

describe('A step of the kit without evidence', () => {
  it('tells a document that is only a draft from none at all', () => {
    assert.match(said('fail-draft'), /\((?:POL|PRC)-\d+ n'est pas encore en vigueur\).*\((?:POL|PRC)-\d+ is not in force yet\)/);
    assert.doesNotMatch(said('fail-no-report'), /pas encore en vigueur/);
  });

  it('tells of what day the last report is, when it is too old', () => {
    assert.match(said('fail-old-report'), /\(le dernier est du \d{4}-\d\d-\d\d\).*\(the last is of \d{4}-\d\d-\d\d\)/);
  });
});
