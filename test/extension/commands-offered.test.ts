import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, textOf } from '../support/vscode/judged';
import { Story } from '../support/vscode/story/story';
import { until } from '../support/vscode/until';

const run = (command: string, ...given: readonly unknown[]) => Promise.resolve(vscode.commands.executeCommand(command, ...given));

describe('Commands that come too soon or too late', () => {
  const story = new Story();
  before('start from people who hold the roles', async () => {
    story.git('tag', '--force', 'story-start');
    await story.begin();
  });
  after('put the repository back', () => story.end());
  afterEach(() => run('notifications.clearAll'));

  it('escalate, classify, declare major and convert refuse a cancelled incident at once, and ask nothing', async () => {
    await story.does('gitsm.new', { at: 10 }, { type: 'incident', title: 'Called by mistake' }, { client: 'CLT-0001', service: 'SVC-0001', category: 'software', impact: 'low', urgency: 'low' }, 'mistake');
    await story.move('mistake', 'cancelled', { at: 11 });
    for (const command of ['gitsm.escalate', 'gitsm.classify', 'gitsm.major', 'gitsm.convert']) {
      // Without answers: whatever it asked would keep it open.
      const outcome = await run(command, { record: story.id('mistake'), by: 'alice.tremblay' }) as { done: boolean; why?: string };
      assert.deepEqual(outcome, { done: false, why: `${story.id('mistake')} is at "Cancelled": there is nothing left to do.` }, command);
    }
  });

  it('cut no baseline of a release that is not accepted yet, and no tag', async () => {
    await story.does('gitsm.new', { at: 12 }, { type: 'change', title: 'New firmware' }, { class: 'normal', gravity: 'minor', impact: 'low', urgency: 'low', cis: 'CI-00002' }, 'change');
    await story.move('change', 'submitted', { at: 12 }, { 'section.reason': 'A flaw.', 'section.scope': 'The firewall.', 'section.impact': 'None.', 'section.risks': 'Low.', 'section.actions': 'Update.', 'section.tests': 'Ping.', 'section.backout': 'Put it back.' });
    await story.does('gitsm.makeRelease', { at: 13 }, { title: 'Firmware' }, { changes: story.id('change'), version: '"1.0"', kind: 'minor', services: 'SVC-0001' }, 'release');
    const outcome = await run('gitsm.baseline', { record: story.id('release'), by: 'alice.tremblay' }) as { done: boolean; why?: string };
    assert.equal(outcome.done, false);
    assert.match(outcome.why ?? '', /is at "Draft": its baseline is what was accepted/);
    assert.equal(story.git('tag', '--list', 'REL*'), '');
    assert.doesNotMatch(textOf(await story.fileOf('release')), /baseline:/);
  });

  it('offer what has no lens of its own behind "More…"', async () => {
    const file = 'incidents/INC-2026-0001.md';
    const document = await vscode.workspace.openTextDocument(at(file));
    const titles = await until('the lenses are there', async () => {
      const lenses = await run('vscode.executeCodeLensProvider', document.uri, 50) as vscode.CodeLens[];
      return lenses.some((l) => l.command?.command === 'gitsm.showActions') ? lenses.map((l) => l.command!.title) : undefined;
    });
    assert.equal(titles.filter((t) => t.startsWith('→')).length, 2);
    assert.ok(!titles.includes('Diagram'), titles.join(' | '));
  });
});
