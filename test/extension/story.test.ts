import { after as later } from '../support/vscode/story/after';
import { before as sooner } from '../support/vscode/story/before';
import { change } from '../support/vscode/story/change';
import { failure } from '../support/vscode/story/failure';
import { proposals } from '../support/vscode/story/proposals';
import { Story } from '../support/vscode/story/story';

/** A step that somebody undoes or leaves out by hand, and the rule that says so. */
const leftOut: readonly (readonly [what: string, record: string, from: RegExp, to: string, rule: string])[] = [
  ['a resolution without its code', 'incident', /^resolution_code:.*\n/m, '', 'incident/resolution-empty'],
  ['an outage without an end', 'incident', /, end: [^,}]*(?=[,}])| end: [^,]*,/, '', 'incident/outage'],
  ['a major incident that nobody leads', 'incident', /^manager:.*\n/m, '', 'incident/major-manager'],
  ['a priority off the grid', 'incident', /^priority: P1/m, 'priority: P4', 'incident/priority'],
  ['a move left out', 'problem', /^.*status: classified.*\n/m, '', 'history/transition'],
  ['a known error without its cause', 'problem', /^root_cause:.*\n([^]*## Root cause\n\n).*\n/m, '$1', 'problem/root-cause'],
  ['a change without its approvals', 'change', /^approvals:\n(?: {2}- .*\n)+/m, '', 'change/authority'],
  ['a change altered after its approval', 'change', /^risk: low/m, 'risk: high', 'change/approval-stale'],
  ['a change closed without its outcome', 'change', /^outcome:.*\n/m, '', 'change/review'],
  ['a CMDB that was not updated', 'ci', /7\.4\.2/, '7.4.1', 'change/cmdb'],
  ['a release with a control that failed', 'release', /result: pass/, 'result: fail', 'release/control'],
  ['a release with a step not done', 'release', /done: true/, 'done: false', 'release/deployment'],
  ['a recovery test that is left at that', 'test', /^findings:\n(?: {2}- .*\n)+/m, '', 'continuity/rto-missed'],
];

const chapters = [['Before', sooner], ['The failure', failure], ['The change', change], ['After', later]] as const;
const story = new Story();
const steps = chapters.flatMap(([, some]) => some);
let told = 0;

/** A test that stands where the story has come as far as this: one that is run alone tells what comes first. */
function once(soFar: number, name: string, run: () => Promise<unknown>): void {
  it(name, async function () {
    this.timeout(60_000 * Math.max(1, soFar - told));
    while (told < soFar) await steps[told++]!.run(story);
    await run();
  });
}

describe('A story told through the commands, from the call to the month', () => {
  let failed = false;

  before('start from people who hold the roles', async () => {
    story.git('tag', '--force', 'story-start');
    await story.begin();
  });
  after('put the repository back', () => story.end());
  // A story that broke off has no next chapter.
  beforeEach(function () { if (failed) this.skip(); });
  afterEach(function () { failed ||= this.currentTest?.state === 'failed'; });

  for (const [chapter, some] of chapters) {
    describe(chapter, () => {
      for (const step of some) once(steps.indexOf(step) + 1, `${step.name}: nothing is wrong afterwards`, () => story.isClean());
    });
  }

  describe('A step that is left out is told by its rule', () => {
    for (const [what, record, from, to, rule] of leftOut) once(steps.length, `${rule}: ${what}`, () => story.withoutIt(record, from, to, rule));
  });

  describe('What is proposed', () => {
    for (const { name, run } of proposals) once(steps.length, name, () => run(story));
  });
});
