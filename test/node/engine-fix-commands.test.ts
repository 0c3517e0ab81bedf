import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readAssignment } from '../../src/core/edit/assign';
import { isRefusal } from '../../src/core/edit/desk';
import type { Answers } from '../../src/core/edit/questions';
import { Workspace } from '../../src/core/gitsm';
import { isTypeName } from '../../src/core/model/types/all';
import { rules } from '../../src/core/rules/registry';
import { commands } from '../../src/extension/ids';
import { givenOf } from '../../src/extension/features/commands/given';
import { commandAnswers } from '../../src/node/engine-commands';
import { EngineFixes } from '../../src/node/engine-fixes';
import type { Action, PlannedAction } from '../../src/protocol/commands';
import { fixturesByRule, layOver, readFixture, readTree } from '../support/fixture';
import { MemoryStore } from '../support/memory-store';
import { folderOf } from '../support/repository';

interface Named {
  readonly rule: string;
  readonly workspace: Workspace;
  readonly command: string;
  readonly words: readonly string[];
}

const base = readTree('test/fixtures/rules/base');

/** Every command that a quick fix of a failing fixture names, once for each form of its arguments. */
function* namedByFixes(): Generator<Named> {
  const seen = new Set<string>();
  for (const [rule, workspace] of worlds()) {
    const fixes = new EngineFixes(workspace, 'en');
    const everything = { from: 0, to: Number.MAX_SAFE_INTEGER };
    for (const file of new Set(workspace.findings().filter((f) => f.rule === rule).map((f) => f.file))) {
      for (const { key, command } of fixes.offers({ file, lines: everything })) {
        const form = command && `${rule} ${command.id} ${command.arguments.map((a) => a.replace(/=.*/, '=')).join(' ')}`;
        if (!command || key.rule !== rule || seen.has(form!)) continue;
        seen.add(form!);
        yield { rule, workspace, command: command.id, words: command.arguments };
      }
    }
  }
}

/** The failing fixtures of the rules that name a command, and a repository that lacks every artefact of the kit. */
function* worlds(): Generator<readonly [rule: string, workspace: Workspace]> {
  const bare = new MemoryStore({ 'gitsm.yaml': base.get('gitsm.yaml')!.replace(/^rules:[^]*?^(?=\S)/m, '') });
  yield ['kit/missing-artefact', new Workspace(bare, { now: Date.parse('2026-11-22T12:00:00-05:00') }).loadAll()];
  for (const [rule, paths] of fixturesByRule()) {
    if (!namingRules.has(rule)) continue;
    for (const path of paths.filter((p) => /[/\\]fail-/.test(p))) {
      const fixture = readFixture(path);
      yield [rule, new Workspace(new MemoryStore(layOver(base, fixture)), { now: fixture.asOf, tags: fixture.tags }).loadAll()];
    }
  }
}

/** Rules whose source names a command. */
const namingRules = new Set(rules.map((r) => r.id).filter((id) => readFileSync(`src/core/rules/${id}.ts`, 'utf8').includes("op: 'command'")));

/** What the extension makes of the arguments, for each command. */
const actions: Readonly<Record<string, (words: readonly string[], answers: Answers) => Action>> = {
  'gitsm.new': ([type], _) => { assert.ok(type !== undefined && isTypeName(type), type); return { do: 'new', type }; },
  'gitsm.raise': ([type, ...from]) => { assert.ok(type !== undefined && isTypeName(type), type); return { do: 'raise', type, from }; },
  'gitsm.move': ([id = ''], { to = '' }) => ({ do: 'move', id, to }),
  'gitsm.approve': ([id = '']) => ({ do: 'approve', id }),
};
const places: Readonly<Record<string, readonly string[]>> = { 'gitsm.move': ['to'], 'gitsm.approve': ['role'] };

describe('Commands that quick fixes name', () => {
  const root = folderOf();
  const found = [...namedByFixes()];

  it('are there in some rules', () => assert.deepEqual([...new Set(found.map((f) => f.rule))].toSorted(), [...namingRules].toSorted()));

  for (const { rule, workspace, command, words } of found) {
    it(`${rule}: ${command} ${words.join(' ')} is there, and does its work once what is missing is given`, async () => {
      assert.ok(Object.values<string>(commands).includes(command), command);
      const engine = commandAnswers(workspace, 'en', root);
      if (command === 'gitsm.report') {
        const made = await engine.makeReport({ name: words[0]!, options: {} });
        assert.ok(made.ok, made.ok ? '' : made.text);
        return;
      }
      const { answers } = givenOf(words, places[command]);
      const action = actions[command]!(words, answers);
      const { to: _, ...fields } = answers;
      const by = answers['role'] === undefined ? [...workspace.config.people.keys()][0]! : [...workspace.config.people.values()].find((p) => p.roles.includes(answers['role']!))!.key;
      if ('type' in action) for (const [name, value] of Object.entries(fields)) assert.ok(!isRefusal(readAssignment(workspace.model.types.get(action.type)!, `${name}=${value}`)), name);
      const planned: PlannedAction = await engine.plan({ action, by, now: workspace.now, answers: 'type' in action ? { title: 'Something', ...fields } : fields });
      assert.ok(planned.ok || planned.ask.length > 0 || planned.place, planned.ok ? '' : planned.text);
    });
  }
});
