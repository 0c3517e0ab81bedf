import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { formatDateTime } from '../../../../src/core/util/time';
import { at, folder, judgedDirectly, shownByVscode, textOf } from '../judged';
import { until } from '../until';

/** What a command of ours gives back. */
export type Outcome = { readonly done: true; readonly records: readonly string[] } | { readonly done: false; readonly why?: string };

export interface Step {
  readonly name: string;
  readonly run: (story: Story) => Promise<unknown>;
}

type Fields = Readonly<Record<string, string>>;

/** Who does something in the story, and how many minutes after it began. */
export interface Doing {
  readonly by?: string;
  readonly at: number;
}

const minute = 60_000;
const zone = 'America/Toronto';

/** People with every role that the story needs, and hours in which every minute counts. */
const config = `version: 1
organisation: { name: Northwind Hosting, language: en, timezone: ${zone} }
people:
  alice.tremblay: { name: Alice Tremblay, emails: [alice@northwind.example], roles: [D, RGS/RC, CS] }
  marc.gagnon: { name: Marc Gagnon, emails: [marc@northwind.example], roles: [RGS/AC, CS] }
  sophie.lavoie: { name: Sophie Lavoie, emails: [sophie@northwind.example], roles: [CS] }
calendars:
  always: { hours: { mon-sun: "00:00-24:00" } }
risk_questions: [{ id: first, ask: { fr: "Est-ce la première fois?", en: "Is it the first time?" }, yes: 4, no: 0 }]
`;

/**
 * A story told through the commands of VS Code, in the repository of the window. It ends about now: rules judge at the
 * present instant, and nothing of it lies in the future but the end of the change's window.
 */
export class Story {
  /** What records are called in the story: `incident`, `change`. */
  readonly ids = new Map<string, string>();
  readonly #began = Math.floor((Date.now() - 180 * minute) / minute) * minute;
  #before: ReadonlySet<string> = new Set();

  /** An instant, in minutes after the story began. */
  time(minutes: number): string {
    return formatDateTime(this.#began + minutes * minute, zone);
  }

  day(daysAgo = 0): string {
    return formatDateTime(this.#began - daysAgo * 1440 * minute, zone).slice(0, 10);
  }

  id(name: string): string {
    const id = this.ids.get(name);
    assert.ok(id, `the story has made no ${name} yet`);
    return id;
  }

  /** The file of a record of the story. */
  async fileOf(name: string): Promise<string> {
    const [found] = await vscode.workspace.findFiles(`**/${this.id(name)}.md`);
    assert.ok(found);
    return found.path.slice(folder().path.length + 1);
  }

  async begin(): Promise<void> {
    writeFileSync(at('gitsm.yaml').fsPath, config);
    await until('the people of the story are known', async () => {
      const found = judgedDirectly().filter(isError).map(bare).toSorted();
      return JSON.stringify(shownByVscode().filter(isError).map(bare).toSorted()) === JSON.stringify(found);
    });
    this.#before = new Set(judgedDirectly().filter(isError).map(bare));
  }

  /** Puts the repository back as it was, tags included. */
  async end(): Promise<void> {
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    this.git('reset', '--quiet', '--hard', 'story-start');
    this.git('clean', '--quiet', '--force', '-d');
    for (const tag of this.git('tag', '--list').split('\n')) if (tag !== '') this.git('tag', '--delete', tag);
    await until('VS Code has noticed', () => JSON.stringify(shownByVscode().map(bare).toSorted()) === JSON.stringify(judgedDirectly().map(bare).toSorted()));
  }

  git(...words: readonly string[]): string {
    return execFileSync('git', ['-C', folder().fsPath, '-c', 'user.name=Alice Tremblay', '-c', 'user.email=alice@northwind.example', ...words], { encoding: 'utf8' });
  }

  /** Runs a command with everything that it is to know. */
  call(command: string, { by = 'alice.tremblay', at: minutes }: Doing, given: Readonly<Record<string, unknown>>, set: Fields = {}): Promise<Outcome> {
    return Promise.resolve(vscode.commands.executeCommand<Outcome>(command, { by, at: this.time(minutes), set, ...given }));
  }

  /** Runs a command that must do its work; the record that it makes takes a name in the story. */
  async does(command: string, doing: Doing, given: Readonly<Record<string, unknown>>, set: Fields = {}, name?: string): Promise<void> {
    const outcome = await this.call(command, doing, given, set);
    assert.ok(outcome.done, `${command} ${JSON.stringify(given)}: ${JSON.stringify(outcome)}`);
    if (name === undefined) return;
    const known = new Set(this.ids.values());
    const made = outcome.records.find((id) => !known.has(id));
    assert.ok(made, `${command} made no record: ${outcome.records.join()}`);
    this.ids.set(name, made);
  }

  move(name: string, to: string, doing: Doing, set: Fields = {}): Promise<void> {
    return this.does('gitsm.move', doing, { record: this.id(name), to }, set);
  }

  approve(name: string, role: string, doing: Doing): Promise<void> {
    return this.does('gitsm.approve', doing, { record: this.id(name), role });
  }

  /** A command that is refused in words that name a rule, or say what is wrong. */
  async refused(words: RegExp, command: string, doing: Doing, given: Readonly<Record<string, unknown>>, set: Fields = {}): Promise<void> {
    const outcome = await this.call(command, doing, given, set);
    assert.ok(!outcome.done);
    assert.match(outcome.why ?? '', words);
    await vscode.commands.executeCommand('notifications.clearAll');
  }

  /** A command that asks for something: the box is left with Escape, and nothing is done. */
  async asks(command: string, doing: Doing, given: Readonly<Record<string, unknown>>, set: Fields = {}): Promise<void> {
    const before = this.git('status', '--porcelain');
    let outcome: Outcome | undefined;
    void this.call(command, doing, given, set).then((o) => { outcome = o; });
    await until('the box is left', async () => {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      return outcome;
    });
    assert.deepEqual(outcome, { done: false });
    assert.equal(this.git('status', '--porcelain'), before);
  }

  /** Takes what is offered first at every step, until the command has ended. */
  async accepts(command: string, doing: Doing, given: Readonly<Record<string, unknown>>): Promise<Outcome> {
    let outcome: Outcome | undefined;
    void this.call(command, doing, given).then((o) => { outcome = o; });
    return until('the command has asked everything', async () => {
      if (!outcome) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return outcome;
    });
  }

  /** Neither the library nor VS Code finds an error that was not there before the story. */
  async isClean(): Promise<void> {
    const added = (lines: readonly string[]) => lines.filter(isError).map(bare).filter((line) => !this.#before.has(line));
    assert.deepEqual(added(judgedDirectly()), []);
    await until('VS Code shows no new error', () => added(shownByVscode()).length === 0, 10_000).catch(() => assert.deepEqual(added(shownByVscode()), []));
  }

  /** Leaves something out of a record by hand, as it would be typed; VS Code shows the rule that says so, until it is put back. */
  async withoutIt(name: string, from: RegExp, to: string, rule: string): Promise<void> {
    const file = await this.fileOf(name);
    const text = textOf(file);
    assert.match(text, from);
    const document = await vscode.workspace.openTextDocument(at(file));
    await replaceAll(document, text.replace(from, to));
    const told = (): readonly string[] => shownByVscode().filter((line) => isError(line) && line.includes(` ${rule} `)).filter((line) => !this.#before.has(bare(line)));
    await until(`${rule} says so`, () => told().length > 0).catch(() => assert.fail(`${rule} is silent; said: ${shownByVscode().filter((l) => l.startsWith(file)).join('\n')}`));
    await replaceAll(document, text);
    await document.save();
    await until('it is put back', () => told().length === 0);
  }
}

async function replaceAll(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

const isError = (line: string): boolean => /^\S+ error /.test(line);
/** File and rule: messages tell the time. */
const bare = (line: string): string => /^([^:]*):\S+ (\w+ \S+)/.exec(line)?.slice(1).join(' ') ?? line;
