import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { until } from '../support/vscode/until';
import { at, judgedDirectly, shownByVscode, textOf, type } from '../support/vscode/judged';

const incident = 'incidents/INC-2026-0001.md';
const config = 'gitsm.yaml';

/** Waits until VS Code shows exactly what the library says, and gives that. */
async function agreed(): Promise<readonly string[]> {
  let last: readonly string[] = [];
  try {
    await until('VS Code shows what the library says', () => JSON.stringify(last = shownByVscode()) === JSON.stringify(judgedDirectly()));
  } catch {
    assert.deepEqual(last, judgedDirectly());
  }
  return last;
}

const ofRule = (rule: string) => (): boolean => shownByVscode().some((line) => line.includes(` ${rule} `));

describe('Diagnostics', () => {
  const originals = new Map([incident, config].map((file) => [file, textOf(file)]));

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    for (const [file, text] of originals) if (textOf(file) !== text) writeFileSync(at(file).fsPath, text);
    await agreed();
  });

  it('are those of the library, finding for finding, for every record, open or not', async () => {
    assert.notEqual((await agreed()).length, 0, 'the fixture has findings to compare');
  });

  it('follow what is typed, before anything is saved', async () => {
    await agreed();
    const document = await vscode.workspace.openTextDocument(at(incident));
    await vscode.window.showTextDocument(document);
    await type(document, document.getText().replace('priority: P2', 'priority: P4'));
    await until('the priority is judged', ofRule('incident/priority'));
    await vscode.commands.executeCommand('undo');
    await until('the finding is gone', () => !ofRule('incident/priority')());
  });

  it('name their rule, and link to its page', async () => {
    const document = await vscode.workspace.openTextDocument(at(incident));
    await vscode.window.showTextDocument(document);
    await type(document, document.getText().replace('priority: P2', 'priority: P4'));
    await until('the priority is judged', ofRule('incident/priority'));
    const found = vscode.languages.getDiagnostics(at(incident)).find((d) => typeof d.code === 'object' && d.code.value === 'incident/priority');
    assert.ok(found && typeof found.code === 'object');
    assert.equal(found.source, 'gitsm');
    assert.equal(decodeURIComponent(found.code.target.query), '["incident/priority"]');
    assert.equal(document.getText(found.range), 'P4');
  });

  it('follow a record that another program writes', async () => {
    await agreed();
    writeFileSync(at(incident).fsPath, originals.get(incident)!.replace('service: SVC-0001', 'service: SVC-0099'));
    await until('the unknown service is told', ofRule('links/unknown-record'));
    await agreed();
  });

  it('of other records follow: the library\'s answer after a record went, and after it came back', async () => {
    const service = 'services/SVC-0001.md';
    const text = textOf(service);
    rmSync(at(service).fsPath);
    try {
      await until('the incident names a service that is gone', ofRule('links/unknown-record'));
      await agreed();
    } finally {
      writeFileSync(at(service).fsPath, text);
    }
    await until('it is there again', () => !ofRule('links/unknown-record')());
  });

  it('follow a folder that is deleted with everything in it', async () => {
    const folder = at('archive/2025');
    await vscode.workspace.fs.createDirectory(folder);
    writeFileSync(at('archive/2025/INC-2026-0007.md').fsPath, originals.get(incident)!.replace('INC-2026-0001', 'INC-2026-0007').replace('priority: P2', 'priority: P5'));
    await until('the new record is judged', ofRule('incident/priority'));
    rmSync(at('archive').fsPath, { recursive: true });
    await until('its findings are gone', () => !ofRule('incident/priority')());
  });

  it('leave alone what git ignores', async () => {
    writeFileSync(at('.gitignore').fsPath, 'drafts/\n');
    try {
      await vscode.workspace.fs.createDirectory(at('drafts'));
      writeFileSync(at('drafts/INC-2026-0008.md').fsPath, originals.get(incident)!.replace('priority: P2', 'priority: P5'));
      writeFileSync(at('incidents/INC-2026-0009.md').fsPath, originals.get(incident)!.replace('INC-2026-0001', 'INC-2026-0009').replace('priority: P2', 'priority: P5'));
      await until('the record beside it is judged', ofRule('incident/priority'));
      assert.deepEqual(shownByVscode().filter((line) => line.startsWith('drafts/')), []);
      await agreed();
    } finally {
      for (const file of ['.gitignore', 'drafts', 'incidents/INC-2026-0009.md']) rmSync(at(file).fsPath, { recursive: true });
    }
  });

  it('tell of a file that is no UTF-8, and of a gitsm.yaml that cannot be read, and go on by what it said last', async () => {
    writeFileSync(at('incidents/INC-2026-0010.md').fsPath, Buffer.from('---\nid: INC-2026-0010\ntitle: Caf\xe9\n---\n', 'latin1'));
    try {
      await until('the file is told', () => shownByVscode().some((line) => line.startsWith('incidents/INC-2026-0010.md')));
      const before = await agreed();
      writeFileSync(at(config).fsPath, 'version: 1\norganisation: { name: [\n');
      const onRecords = (lines: readonly string[]) => lines.filter((line) => !line.startsWith('gitsm.yaml'));
      await until('the settings are told', () => shownByVscode().some((line) => line.startsWith('gitsm.yaml') && line.includes(' error ')));
      assert.deepEqual(onRecords(shownByVscode()), onRecords(before));
    } finally {
      rmSync(at('incidents/INC-2026-0010.md').fsPath);
    }
  });

  it('follow the settings while they are typed: a rule that is switched off speaks no more', async () => {
    writeFileSync(at(incident).fsPath, originals.get(incident)!.replace('priority: P2', 'priority: P4'));
    await until('the priority is judged', ofRule('incident/priority'));
    const document = await vscode.workspace.openTextDocument(at(config));
    await vscode.window.showTextDocument(document);
    await type(document, `${document.getText()}rules: { incident/priority: off }\n`);
    await until('the rule is silent', () => !ofRule('incident/priority')());
  });

  it('are not doubled for the documents of a comparison', async () => {
    const other = await vscode.workspace.openTextDocument({ language: 'markdown', content: originals.get(incident)!.replace('priority: P2', 'priority: P5') });
    await vscode.window.showTextDocument(other);
    await agreed();
    assert.deepEqual(vscode.languages.getDiagnostics(other.uri), []);
  });
});
