import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gitsm } from '../support/cli';
import { folderOf, git } from '../support/repository';
import { addPeople, readStory, runIn } from '../support/story';

const pages = [['docs/story.md', 'en_CA.UTF-8'], ['docs/story.fr.md', 'fr_CA.UTF-8']] as const;
const END = '2026-12-01T09:00:00-05:00';
const errorsIn = async (folder: string, now: string): Promise<readonly string[]> => {
  const { out } = await gitsm(['validate', '--format', 'json', '--cwd', folder], { now });
  return (JSON.parse(out) as { findings: { rule: string; severity: string }[] }).findings.filter((f) => f.severity === 'error').map((f) => f.rule);
};

for (const [page, language] of pages) {
  describe(`The story of ${page}`, () => {
    const story = readStory(page);
    let folder = '';
    before(() => {
      folder = folderOf();
      git(folder, 'init', '--quiet', '--initial-branch=main');
      git(folder, 'config', 'user.email', 'alice@boreal.example');
      git(folder, 'config', 'user.name', 'Alice Tremblay');
    });

    for (const [i, step] of story.steps.entries()) {
      it(`${step.heading}, ${step.now}: prints what the page shows, and nothing is wrong afterwards (else: npx tsx scripts/docs-story.ts)`, async () => {
        for (const { words, seen } of step.commands) {
          const { lines, ran } = await runIn(folder, words, step.now, language);
          assert.deepEqual(lines, seen, words.join(' '));
          if (ran) assert.notEqual(ran.status, 2, ran.err);
        }
        if (i === 0) addPeople(folder, story.people);
        assert.deepEqual(await errorsIn(folder, step.now), []);
      });
    }

    /** A step that somebody undoes or leaves out by hand, and the rule that says so. */
    const skipped: readonly [name: string, file: string, from: RegExp, to: string, rule: string][] = [
      ['no resolution code', 'incidents/INC-2026-0001.md', /^resolution_code:.*\n/m, '', 'incident/resolution-empty'],
      ['an outage without an end', 'incidents/INC-2026-0001.md', /, end: [^,}]*(?=[,}])| end: [^,]*,/, '', 'incident/outage'],
      ['a major incident without its manager', 'incidents/INC-2026-0001.md', /^manager:.*\n/m, '', 'incident/major-manager'],
      ['a closed major incident without a word to clients', 'incidents/INC-2026-0001.md', /(## Communications\n\n).*\n/, '$1', 'incident/major-review'],
      ['a priority off the grid', 'incidents/INC-2026-0001.md', /^priority: P1/m, 'priority: P4', 'incident/priority'],
      ['a status without its move', 'problems/PRB-2026-0001.md', /^status: closed/m, 'status: resolved', 'history/status'],
      ['a move left out', 'problems/PRB-2026-0001.md', /^.*status: classified.*\n/m, '', 'history/transition'],
      ['a known error without its cause', 'problems/PRB-2026-0001.md', /^root_cause:.*\n([^]*## (?:Cause fondamentale|Root cause)\n\n).*\n/m, '$1', 'problem/root-cause'],
      ['a change without its approvals', 'changes/CHG-2026-0001.md', /^approvals:\n(?: {2}- .*\n)+/m, '', 'change/authority'],
      ['a change altered after its approval', 'changes/CHG-2026-0001.md', /^risk: low/m, 'risk: high', 'change/approval-stale'],
      ['a change closed without its review', 'changes/CHG-2026-0001.md', /^outcome:.*\n/m, '', 'change/review'],
      ['a change without a way back', 'changes/CHG-2026-0001.md', /(## (?:Retour arrière|Backout)\n\n).*\n/, '$1', 'change/section'],
      ['a CMDB that was not updated', 'cmdb/hardware/CI-00001.md', /7\.4\.2/, '7.4.1', 'change/cmdb'],
      ['a release with a control that failed', 'releases/REL-2026-001.md', /result: pass/, 'result: fail', 'release/control'],
      ['a release with a document missing', 'releases/REL-2026-001.md', /available: true/, 'available: false', 'release/documentation'],
      ['a release with a step not done', 'releases/REL-2026-001.md', /done: true/, 'done: false', 'release/deployment'],
      ['a release without its approval', 'releases/REL-2026-001.md', /^approvals:\n(?: {2}- .*\n)+/m, '', 'release/plan'],
      ['a recovery test that misses its RTO and is left at that', 'recovery-tests/TPR-2026-001.md', /^findings:\n(?: {2}- .*\n)+/m, '', 'continuity/rto-missed'],
    ];
    for (const [name, file, from, to, rule] of skipped) {
      it(`is told by ${rule} when a step is left out: ${name}`, async () => {
        const copy = folderOf();
        cpSync(folder, copy, { recursive: true, filter: (path) => !path.endsWith('.git') });
        const text = readFileSync(join(copy, file), 'utf8');
        assert.match(text, from);
        writeFileSync(join(copy, file), text.replace(from, to));
        const errors = await errorsIn(copy, END);
        assert.ok(errors.includes(rule), errors.join(', '));
      });
    }
  });
}

describe('The two stories', () => {
  it('are the same, command by command, in the two languages', () => {
    const bare = (page: string) => readStory(page).steps.map((s) => s.commands.map(({ words }) => words.slice(0, 3).filter((w) => !w.includes(' '))));
    assert.deepEqual(bare(pages[0][0]), bare(pages[1][0]));
  });
});
