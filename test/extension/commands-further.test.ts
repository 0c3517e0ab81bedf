import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import * as vscode from 'vscode';
import { at, textOf } from '../support/vscode/judged';
import { Story } from '../support/vscode/story/story';
import { until } from '../support/vscode/until';

const run = (command: string, ...given: readonly unknown[]) => Promise.resolve(vscode.commands.executeCommand(command, ...given));

describe('Further commands', () => {
  const story = new Story();
  before('start from people who hold the roles', async () => {
    story.git('tag', '--force', 'story-start');
    await story.begin();
  });
  after('put the repository back', () => story.end());
  afterEach(() => run('workbench.action.closeQuickOpen'));

  const newChange = (title: string, name: string) => story.does('gitsm.new', { at: 12 }, { type: 'change', title }, { class: 'normal', gravity: 'minor', impact: 'low', urgency: 'low', cis: 'CI-00002' }, name);

  it('plan a maintenance that repeats by what was chosen', async () => {
    await story.does('gitsm.planMaintenance', { at: 10 }, { title: 'Patch night' }, {
      services: 'SVC-0001', start: '2027-03-07T02:00:00-05:00', end: '2027-03-07T04:00:00-05:00', repeats: 'FREQ=WEEKLY;BYDAY=SU',
    }, 'maintenance');
    assert.match(textOf(await story.fileOf('maintenance')), /\nservices: \[SVC-0001\]\nstart: 2027-03-07T02:00:00-05:00\nend: 2027-03-07T04:00:00-05:00\nrepeat: "?FREQ=WEEKLY;BYDAY=SU"?\n/);
  });

  it('ask of a maintenance its services, its ends and its repetition, and take the first of each', async () => {
    const outcome = await story.accepts('gitsm.planMaintenance', { at: 11 }, { title: 'Once' });
    assert.ok(outcome.done);
    const [id = ''] = outcome.records;
    assert.doesNotMatch(textOf(`maintenances/${id}.md`), /repeat/);
  });

  it('schedule in the window that is proposed first', async () => {
    await newChange('New firmware', 'change');
    assert.ok((await story.accepts('gitsm.schedule', { at: 13 }, { record: story.id('change') })).done);
    const [, start = '', end = ''] = /implement: \{ start: "?([^,"]+)"?, end: "?([^,"} ]+)|start: (\S+)\n\s+end: (\S+)/.exec(textOf(await story.fileOf('change'))) ?? [];
    assert.equal(Date.parse(end) - Date.parse(start), 2 * 3_600_000);
    assert.ok(Date.parse(start) > Date.now() - 60_000);
  });

  it('ask the risk questions of a change as it is assessed, by their texts, and write the level that follows', async () => {
    await newChange('Third firmware', 'weighed');
    await story.move('weighed', 'submitted', { at: 13 }, { reason: 'R.', scope: 'S.', 'section.impact': 'I.', risks: 'R.', actions: 'A.', tests: 'T.', backout: 'B.' });
    let ended = false;
    const moving = run('gitsm.move', { record: story.id('weighed'), to: 'assessed', by: 'marc.gagnon', at: story.time(13) }).finally(() => { ended = true; });
    await until('the command has asked everything', async () => {
      if (!ended) await run('workbench.action.acceptSelectedQuickOpenItem');
      return ended;
    });
    assert.ok((await moving as { done: boolean }).done);
    assert.match(textOf(await story.fileOf('weighed')), /\nrisk: medium\n[\s\S]*\nrisk_answers: \{ first: "yes" \}\n/);
  });

  it('link two records on both sides, saved together, and undone as one', async () => {
    await story.does('gitsm.new', { at: 14 }, { type: 'problem', title: 'Slow pages' }, { services: 'SVC-0001', level: '3', proactive: 'true', symptoms: 'Every morning.' }, 'problem');
    await newChange('Faster pages', 'faster');
    const files = [await story.fileOf('problem'), await story.fileOf('faster')] as const;
    const before = files.map(textOf);
    await vscode.window.showTextDocument(at(files[1]));
    await story.does('gitsm.link', { at: 15 }, { record: story.id('problem'), to: story.id('faster') });
    assert.deepEqual(files.map((f, i) => textOf(f).includes(story.id(i === 0 ? 'faster' : 'problem'))), [true, true]);
    await run('undo');
    const texts = async () => (await Promise.all(files.map((f) => vscode.workspace.openTextDocument(at(f))))).map((d) => d.getText());
    // VS Code asks nothing here: all files of the step go back together.
    await until('both are as they were', async () => JSON.stringify(await texts()) === JSON.stringify(before));
    await run('workbench.action.files.saveAll');
  });

  it('convert a request into an incident with what an incident owes, and an incident into a request', async () => {
    await story.does('gitsm.new', { at: 15 }, { type: 'request', title: 'It does not open' }, { client: 'CLT-0001', service: 'SVC-0001', kind: 'access', requester: 'Ann' }, 'request');
    await story.asks('gitsm.convert', { at: 16 }, { record: story.id('request') });
    await story.does('gitsm.convert', { at: 16 }, { record: story.id('request') }, { category: 'software', impact: 'low', urgency: 'low' }, 'converted');
    assert.match(textOf(await story.fileOf('converted')), /\ncategory: software\nimpact: low\nurgency: low\npriority: P\d\nconverted_from: REQ-/);
    assert.match(textOf(await story.fileOf('request')), /\nstatus: cancelled\n/);
    await story.does('gitsm.convert', { at: 17 }, { record: story.id('converted') }, { kind: 'access' }, 'back');
    assert.match(textOf(await story.fileOf('back')), /\nkind: access\n/);
    await story.isClean();
  });

  it('renumber a record with its file and what names it', async () => {
    await story.does('gitsm.renumber', { at: 16 }, { record: 'CI-00002', to: 'CI-00077' });
    await until('the file has its new name', () => existsSync(at('cmdb/CI-00077.md').fsPath) && !existsSync(at('cmdb/CI-00002.md').fsPath));
    await run('workbench.action.files.saveAll');
    await until('what names it follows', () => /connects_to: \[CI-00077\]/.test(textOf('cmdb/CI-00001.md')));
    await story.refused(/CI-00001/, 'gitsm.renumber', { at: 17 }, { record: 'CI-00077', to: 'CI-00001' });
  });

  it('find what recurs, and raise a problem from its incidents', async () => {
    for (const title of ['No mail', 'No mail again']) {
      await story.does('gitsm.new', { at: 18 }, { type: 'incident', title }, { client: 'CLT-0001', service: 'SVC-0001', category: 'software', impact: 'low', urgency: 'low', symptoms: 'None arrives.' }, title);
    }
    await story.does('gitsm.trends', { at: 20, by: 'marc.gagnon' }, { days: '30', trend: 'category software' }, { title: 'Mail is lost', level: '3', symptoms: 'Mail does not arrive.' }, 'trend');
    const text = textOf(await story.fileOf('trend'));
    for (const title of ['No mail', 'No mail again']) assert.ok(text.includes(story.id(title)), text);
    await story.refused(/has its problem: PRB-/, 'gitsm.trends', { at: 21 }, { days: '30', trend: 'category software' });
  });

  it('show the evaluation of the kit as a page that nobody can change', async () => {
    await run('gitsm.evaluate');
    const document = await until('it is shown', () => vscode.window.activeTextEditor?.document.uri.scheme === 'gitsm-page' ? vscode.window.activeTextEditor.document : undefined);
    assert.match(document.getText(), /^# Evaluation of the deployment kit\n[\s\S]*## ITSM-[\s\S]*\n {2}- ✔ /);
    await run('workbench.action.closeActiveEditor');
  });

  it('say which report there is none of, and write nothing', async () => {
    const { done, why } = await run('gitsm.report', 'weather') as { done: boolean; why: string };
    assert.equal(done, false);
    assert.match(why, /^There is no report "weather"\. Reports: availability/);
    assert.equal(existsSync(at('reports').fsPath) && readdirSync(at('reports').fsPath).length > 0, false);
  });

  it('know who acts by the address that git has got since, and ask nobody', async () => {
    story.git('config', 'user.email', 'Sophie@Northwind.example');
    try {
      const outcome = await Promise.resolve(vscode.commands.executeCommand<{ done: boolean }>('gitsm.escalate', { record: 'INC-2026-0001', level: '2', set: {} }));
      assert.ok(outcome.done);
      assert.match(textOf('incidents/INC-2026-0001.md'), /by: sophie\.lavoie, level: 2/);
    } finally {
      story.git('config', '--unset', 'user.email');
    }
  });

  it('refuse who is not in gitsm.yaml, and a record that is not there', async () => {
    await story.refused(/gitsm\.yaml has no person "nobody"/, 'gitsm.escalate', { at: 30, by: 'nobody' }, { record: 'INC-2026-0001', level: '3' });
    await story.refused(/No record has the id/, 'gitsm.move', { at: 30 }, { record: 'INC-2099-0001', to: 'closed' });
  });
});
