import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Step } from './story';
import { textOf } from '../judged';

const marc = 'marc.gagnon';

/** Deployment, the CMDB, review and closing, a recovery test that misses, and the month. */
export const after: readonly Step[] = [
  {
    name: 'deployment, which the CMDB must show',
    run: async (story) => {
      await story.move('release', 'deploying', { at: 112, by: marc });
      await story.move('change', 'implementing', { at: 113, by: marc });
      await story.refused(/\[change\/cmdb\]/, 'gitsm.move', { at: 120, by: marc }, { record: story.id('change'), to: 'implemented' });
      await story.does('gitsm.applyConfiguration', { at: 120, by: marc }, { record: story.id('configuration') }, { implemented: 'true' });
      assert.match(textOf(await story.fileOf('ci')), /\nversion: "?7\.4\.2"?\n/);
      assert.match(textOf(await story.fileOf('change')), /\nstatus: implemented\n/);
      await story.move('configuration', 'verified', { at: 122, by: 'sophie.lavoie' });
    },
  },
  {
    name: 'the deployment list, worked through',
    run: async (story) => {
      await story.refused(/\[release\/deployment\]/, 'gitsm.move', { at: 123, by: marc }, { record: story.id('release'), to: 'deployed' });
      assert.ok((await story.accepts('gitsm.checklist', { at: 124, by: marc }, { record: story.id('release'), list: 'deployment' })).done);
      await story.move('release', 'deployed', { at: 125, by: marc });
    },
  },
  {
    name: 'review and closing of everything',
    run: async (story) => {
      await story.move('change', 'reviewed', { at: 140, by: marc });
      await story.refused(/Outcome[\s\S]*text under "Post-implementation review"/, 'gitsm.move', { at: 141, by: marc }, { record: story.id('change'), to: 'closed' });
      await story.move('change', 'closed', { at: 141, by: marc }, { outcome: 'successful', 'section.review': 'The routes hold.' });
      await story.move('release', 'closed', { at: 142, by: marc }, { outcome: 'successful' });
      await story.move('problem', 'resolving', { at: 143, by: marc });
      await story.move('problem', 'resolved', { at: 144, by: marc }, { outcome: 'fixed', solution: 'Version 7.4.2.' });
      await story.refused(/text under "Communications"/, 'gitsm.move', { at: 145, by: 'sophie.lavoie' }, { record: story.id('incident'), to: 'closed' });
      await story.move('incident', 'closed', { at: 145, by: 'sophie.lavoie' }, { communications: 'Brokers told twice.', 'section.review': 'Trials come first from now on.' });
      await story.move('problem', 'closed', { at: 146, by: marc });
    },
  },
  {
    name: 'a recovery test that misses its RTO, with what corrects it',
    run: async (story) => {
      const measured = { measured_recovery: '5h30m', data_loss: '30m', result: 'fail', performed: story.day(), 'section.scenario': 'Fire.', conduct: 'Restored after five hours.', 'section.findings': 'The contract promises no delay.' };
      await story.asks('gitsm.recoveryTest', { at: 150, by: marc }, { record: story.id('plan') }, measured);
      await story.does('gitsm.recoveryTest', { at: 150, by: marc }, { record: story.id('plan') }, { ...measured, finding: 'Restoring waits for the supplier.', action: 'improve', improve: 'A restoring time in the contract' }, 'test');
      const [, improvement] = /action: (AME-[\d-]+)/.exec(textOf(await story.fileOf('test'))) ?? [];
      assert.ok(improvement);
      story.ids.set('improvement', improvement);
      assert.match(textOf(await story.fileOf('improvement')), /\ntitle: A restoring time in the contract\n/);
    },
  },
  {
    name: "the month's availability, as a report under reports/",
    run: async (story) => {
      const month = story.time(15).slice(0, 7);
      const made = await vscode.commands.executeCommand<{ done: boolean }>('gitsm.report', 'availability', `service=${story.id('service')}`, `month=${month}`);
      assert.ok(made.done);
      const report = vscode.window.activeTextEditor?.document;
      assert.match(report?.uri.path ?? '', /\/reports\/availability-/);
      assert.match(report!.getText(), /^---\nreport: availability\n/);
      assert.ok(report!.getText().includes(story.id('incident')), 'the outage is accounted for');
      const again = await vscode.commands.executeCommand<{ done: boolean }>('gitsm.report', 'availability', `service=${story.id('service')}`, `month=${month}`);
      assert.ok(again.done, 'a report of the day is made anew in its place');
    },
  },
];
