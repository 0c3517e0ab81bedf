import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, textOf } from '../judged';
import { until } from '../until';
import type { Step } from './story';

/** What lenses and quick fixes of the story's records name, and one that is taken. */
export const proposals: readonly Step[] = [
  {
    name: 'every lens of every record names a command that is there',
    run: async (story) => {
      const known = new Set(await vscode.commands.getCommands(true));
      for (const name of story.ids.keys()) {
        await vscode.workspace.openTextDocument(at(await story.fileOf(name)));
        const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', at(await story.fileOf(name)), 50);
        const ours = lenses.flatMap((l) => l.command?.command ?? []).filter((c) => c.startsWith('gitsm.'));
        assert.ok(ours.length > 0, `${name} has lenses`);
        assert.deepEqual(ours.filter((c) => !known.has(c)), []);
      }
    },
  },
  {
    name: 'the quick fix of a plan that a failed test was not followed by revises it',
    run: async (story) => {
      const file = await story.fileOf('plan');
      const diagnostic = await until('the rule says so', () => vscode.languages.getDiagnostics(at(file)).find((d) => typeof d.code === 'object' && d.code.value === 'continuity/not-corrected'));
      await vscode.window.showTextDocument(at(file));
      const fix = await until('a fix is offered', async () => (await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', at(file), diagnostic.range)).find((a) => a.command?.command === 'gitsm.move'));
      assert.deepEqual(fix.command?.arguments, [story.id('plan'), 'draft']);
      let ended = false;
      void Promise.resolve(vscode.commands.executeCommand(fix.command!.command, ...fix.command!.arguments ?? [])).then(() => { ended = true; });
      await until('it has asked for a note', async () => {
        if (!ended) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return ended;
      });
      assert.match(textOf(file), /\nstatus: draft\n/);
    },
  },
];
