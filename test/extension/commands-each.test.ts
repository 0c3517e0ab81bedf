import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, textOf } from '../support/vscode/judged';
import { Story } from '../support/vscode/story/story';
import { until } from '../support/vscode/until';

const run = (command: string, ...given: readonly unknown[]) => Promise.resolve(vscode.commands.executeCommand(command, ...given));

describe('Commands on one record', () => {
  const story = new Story();
  before('start from people who hold the roles', async () => {
    story.git('tag', '--force', 'story-start');
    await story.begin();
  });
  after('put the repository back', () => story.end());
  afterEach(() => run('workbench.action.closeQuickOpen'));

  it('classify a new incident, escalate it, and declare it major with who leads it', async () => {
    await story.does('gitsm.new', { at: 10 }, { type: 'incident', title: 'No backup' }, { client: 'CLT-0001', service: 'SVC-0001', category: 'software', impact: 'low', urgency: 'low', 'section.symptoms': 'None since Monday.' }, 'incident');
    const record = story.id('incident');
    await story.does('gitsm.classify', { at: 11 }, { record, impact: 'high', urgency: 'high' }, { category: 'software' });
    const text = async () => textOf(await story.fileOf('incident'));
    assert.match(await text(), /\nstatus: classified\n[^]*\nimpact: high\nurgency: high\npriority: P1\n/);
    await story.does('gitsm.escalate', { at: 12 }, { record, level: '2' });
    assert.match(await text(), /\nlevel: 2\n/);
    await story.does('gitsm.major', { at: 13 }, { record, manager: 'marc.gagnon' });
    assert.match(await text(), /\nmajor: true\nmanager: marc\.gagnon\n[^]*\n## Communications\n/);
    await story.isClean();
  });

  it('raise a problem from an incident, and a change from the problem', async () => {
    await story.does('gitsm.raise', { at: 14 }, { from: [story.id('incident')], type: 'problem', title: 'Backups fail' }, { level: '3' }, 'problem');
    assert.match(textOf(await story.fileOf('incident')), new RegExp(`\nproblem: ${story.id('problem')}\n`));
    await story.does('gitsm.raise', { at: 15 }, { from: [story.id('problem')], type: 'change', title: 'Another backup tool' }, { class: 'normal', gravity: 'minor', impact: 'low', urgency: 'low' }, 'change');
    assert.match(textOf(await story.fileOf('change')), new RegExp(`\nproblems: \\[${story.id('problem')}\\]\n`));
    await story.move('change', 'submitted', { at: 15 }, { 'section.reason': 'It fails.', 'section.scope': 'Backups.', 'section.impact': 'None.', 'section.risks': 'Low.', 'section.actions': 'Install.', 'section.tests': 'Restore.', 'section.backout': 'The old one.' });
  });

  it('approve as the role that is owed, and confirm one that is not before it is written', async () => {
    const record = story.id('change');
    await story.asks('gitsm.approve', { at: 16, by: 'alice.tremblay' }, { record, role: 'CS' });
    await story.does('gitsm.approve', { at: 16, by: 'marc.gagnon' }, { record, role: 'RGS/AC' });
    assert.match(textOf(await story.fileOf('change')), /\napprovals:\n {2}- \{ role: RGS\/AC, by: marc\.gagnon, decision: approved, /);
    await story.refused(/approved CHG-\d+-\d+ as RGS\/AC already/, 'gitsm.approve', { at: 17, by: 'marc.gagnon' }, { record, role: 'RGS/AC' });
  });

  it('publish what a resolved incident answers, as an article that it names', async () => {
    for (const [to, set] of [['in-progress', {}], ['resolved', { resolution_code: 'fixed', 'section.analysis': 'The disk was full.', 'section.resolution': 'Space was made.' }]] as const) await story.move('incident', to, { at: 18 }, set);
    await story.does('gitsm.publish', { at: 19 }, { record: story.id('incident') }, {}, 'article');
    assert.match(textOf(await story.fileOf('article')), /\nstatus: published\n[^]*Space was made\./);
    assert.match(textOf(await story.fileOf('incident')), new RegExp(`\nknowledge: \\[${story.id('article')}\\]\n`));
  });

  it('make a release of the change of the active editor, which is ticked', async () => {
    await story.does('gitsm.new', { at: 20 }, { type: 'change', title: 'A second one' }, { class: 'normal', gravity: 'minor', impact: 'low', urgency: 'low', cis: 'CI-00002' }, 'second');
    await story.move('second', 'submitted', { at: 20 }, { 'section.reason': 'A flaw.', 'section.scope': 'All.', 'section.impact': 'None.', 'section.risks': 'Low.', 'section.actions': 'Do.', 'section.tests': 'See.', 'section.backout': 'Undo.' });
    await vscode.window.showTextDocument(at(await story.fileOf('change')));
    let outcome: { readonly done: boolean; readonly records: readonly string[] } | undefined;
    void run('gitsm.makeRelease', { by: 'alice.tremblay', at: story.time(21), title: 'Backups', set: { version: '"1.0"', kind: 'minor', services: 'SVC-0001' } }).then((o) => { outcome = o as typeof outcome; });
    await until('the command has asked everything', async () => {
      if (!outcome) await run('workbench.action.acceptSelectedQuickOpenItem');
      return outcome;
    });
    const release = outcome!.records.find((id) => id.startsWith('REL-'))!;
    assert.match(textOf(`releases/${release}.md`), new RegExp(`\nchanges: \\[${story.id('change')}\\]\n`));
  });

  it('make a report by choosing it and what it is about', async () => {
    let outcome: { readonly done: boolean } | undefined;
    void run('gitsm.report').then((o) => { outcome = o as typeof outcome; });
    await until('the command has asked everything', async () => {
      if (!outcome) await run('workbench.action.acceptSelectedQuickOpenItem');
      return outcome;
    });
    assert.ok(outcome!.done);
    const shown = await until('it is open', () => vscode.window.activeTextEditor?.document.uri.path.includes('/reports/') ? vscode.window.activeTextEditor.document : undefined);
    assert.match(shown.getText(), /^---\nreport: availability\n/);
  });
});
