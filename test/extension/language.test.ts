import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { at, textOf, type } from '../support/vscode/judged';
import { until } from '../support/vscode/until';

const incident = 'incidents/INC-2026-0001.md';
const server = 'cmdb/CI-00001.md';
const firewall = 'cmdb/CI-00002.md';
const config = 'gitsm.yaml';
const client = 'clients/CLT-0001.md';

const run = <T>(command: string, ...rest: unknown[]): Thenable<T> => vscode.commands.executeCommand<T>(command, ...rest);
const textOfHovers = (hovers: readonly vscode.Hover[]): string => hovers.flatMap((h) => h.contents).map((c) => (typeof c === 'string' ? c : c.value)).join('\n');

async function open(file: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(at(file));
  await vscode.window.showTextDocument(document);
  return document;
}

/** Just inside the first place of a text. */
function inside(document: vscode.TextDocument, text: string, by = 1): vscode.Position {
  const offset = document.getText().indexOf(text);
  assert.notEqual(offset, -1, `${document.uri.path} holds ${text}`);
  return document.positionAt(offset + by);
}

describe('Language features', () => {
  const originals = new Map([incident, server, firewall, config, client, 'services/SVC-0001.md'].map((file) => [file, textOf(file)]));

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const [file, text] of originals) if (textOf(file) !== text) writeFileSync(at(file).fsPath, text);
  });

  /** Types text in place of another and gives the labels that completion offers at `|`. */
  async function completed(file: string, from: string, to: string, trigger?: string): Promise<readonly vscode.CompletionItem[]> {
    const document = await open(file);
    const offset = document.getText().indexOf(from) + to.indexOf('|');
    await type(document, document.getText().replace(from, () => to.replace('|', '')));
    const list = await run<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, document.positionAt(offset), trigger, 1000);
    // Markdown's own words come from the text itself.
    return list.items.filter((item) => item.kind !== vscode.CompletionItemKind.Text && item.kind !== vscode.CompletionItemKind.Snippet);
  }
  const labels = (items: readonly vscode.CompletionItem[]): string[] => items.map(({ label }) => (typeof label === 'string' ? label : label.label));

  it('complete fields, values, reachable statuses, people and ids with title and status', async () => {
    assert.ok(labels(await completed(incident, 'cis: [CI-00002]\n', 'cis: [CI-00002]\n|\n')).includes('problem'));
    assert.deepEqual(labels(await completed(incident, 'status: in-progress\ncreated', 'status: |\ncreated')), ['in-progress', 'pending', 'resolved']);
    assert.deepEqual(labels(await completed(incident, 'assignee: marc.gagnon', 'assignee: |')).toSorted(), ['alice.tremblay', 'marc.gagnon']);
    const [id] = await completed(incident, 'cis: [CI-00002]', 'cis: [CI-00002, |]');
    assert.deepEqual(id?.label, { label: 'CI-00001', description: 'Web server (Live)' });
    assert.ok(id.filterText?.includes('Web server'), 'typing a word of the title finds it');
  });

  it('complete while the front matter is half-written: lists that never close, quotes that swallow the rest, no end', async () => {
    assert.ok(labels(await completed(incident, 'cis: [CI-00002]\n', 'cis: [CI-00002, |\n', ',')).includes('CI-00001'));
    assert.deepEqual(labels(await completed(incident, 'title: Client portal unreachable\nstatus: in-progress', 'title: "Client portal\nstatus: |')), ['in-progress', 'pending', 'resolved']);
    assert.deepEqual(labels(await completed(incident, 'impact: high', 'impact: |\n---\n')).toSorted(), ['high', 'low', 'medium']);
  });

  it('complete ids in prose once one is begun, and leave prose alone otherwise', async () => {
    assert.ok(labels(await completed(incident, 'Users at CLT-0001', 'Users at CLT-|', '-')).includes('CLT-0001'));
    assert.deepEqual(labels(await completed(incident, 'Users at CLT-0001', 'Users re-|', '-')), []);
  });

  it('complete keys of gitsm.yaml', async () => {
    assert.ok(labels(await completed(config, 'people:\n', '|\npeople:\n')).includes('escalation_levels'));
  });

  it('show a record as a card with its status, moves, clocks and links to our commands alone', async () => {
    const document = await open(incident);
    const hovers = await run<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, inside(document, 'CI-00002'));
    const text = textOfHovers(hovers);
    assert.match(text, /Firewall[\s\S]*CI-00002 · Configuration item · Live/);
    assert.match(text, /command:gitsm\.openRecord\?%5B%22CI-00002%22%5D/);
    for (const content of hovers.flatMap((h) => h.contents)) {
      if (typeof content === 'string' || !('isTrusted' in content) || !content.isTrusted) continue;
      assert.ok(typeof content.isTrusted === 'object');
      assert.ok(content.isTrusted.enabledCommands.every((c) => c.startsWith('gitsm.')));
    }
    assert.match(textOfHovers(await run<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, inside(document, 'id: INC', 5))), /May become: .*Resolved[\s\S]*Resolution: /);
  });

  it('tell what a field means, what it allows, who a person is, what a setting is', async () => {
    const document = await open(incident);
    const hover = async (text: string, by = 1) => textOfHovers(await run<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, inside(document, text, by)));
    assert.match(await hover('urgency:'), /\*\*Urgency\*\* \(required\)[\s\S]*`high` High/);
    assert.match(await hover('alice.tremblay'), /Alice Tremblay/);
    const settings = await open(config);
    assert.match(textOfHovers(await run<vscode.Hover[]>('vscode.executeHoverProvider', settings.uri, inside(settings, 'timezone'))), /\*\*Time zone\*\*/);
  });

  it('tell why a finding is one, with the page of its rule', async () => {
    const document = await open(incident);
    await type(document, document.getText().replace('priority: P2', 'priority: P4'));
    const text = await until('the finding is explained', async () => {
      const shown = textOfHovers(await run<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, inside(document, 'P4')));
      return shown.includes('Why:') ? shown : undefined;
    });
    assert.match(text, /incident\/priority[\s\S]*Why: [\s\S]*command:gitsm\.openRule\?%5B%22incident%2Fpriority%22%5D/);
  });

  it('go to definitions, and find references in fields, prose and settings', async () => {
    const document = await open(incident);
    const [definition] = await run<vscode.Location[]>('vscode.executeDefinitionProvider', document.uri, inside(document, 'CLT-0001'));
    assert.equal(definition?.uri.path, at(client).path);
    assert.equal(definition.range.start.line, 1);
    const references = await run<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, inside(document, 'CLT-0001'));
    const places = references.map(({ uri, range }) => `${vscode.workspace.asRelativePath(uri)}:${range.start.line + 1}`).toSorted();
    assert.deepEqual(places, ['clients/CLT-0001.md:2', 'incidents/INC-2026-0001.md:25', 'incidents/INC-2026-0001.md:8', 'services/SVC-0001.md:7']);
    const people = await run<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, inside(document, 'alice.tremblay'));
    assert.ok(people.some(({ uri }) => uri.path === at(config).path) && people.length >= 5);
  });

  it('rename a record in the whole repository', async () => {
    const document = await open(incident);
    const prepared = await run<{ range: vscode.Range; placeholder: string }>('vscode.prepareRename', document.uri, inside(document, 'CI-00002'));
    assert.equal(prepared.placeholder, 'CI-00002');
    const edit = await run<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', document.uri, inside(document, 'CI-00002'), 'CI-00077');
    assert.deepEqual(edit.entries().map(([uri]) => vscode.workspace.asRelativePath(uri)).toSorted(), [server, firewall, incident]);
    assert.deepEqual(edit.entries().flatMap(([, edits]) => edits.map((e) => e.newText)), ['CI-00077', 'CI-00077', 'CI-00077']);
  });

  it('rename a person everywhere, and refuse a name that is taken or a place that has none', async () => {
    const document = await open(incident);
    const edit = await run<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', document.uri, inside(document, 'alice.tremblay'), 'alice.t');
    assert.deepEqual(edit.entries().map(([uri]) => vscode.workspace.asRelativePath(uri)).toSorted(), [client, config, incident, 'services/SVC-0001.md']);
    const taken = await run<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', document.uri, inside(document, 'alice.tremblay'), 'marc.gagnon');
    assert.equal(taken.size, 0);
    await assert.rejects(Promise.resolve(run('vscode.prepareRename', document.uri, inside(document, 'channel'))), /Only the id of a record/);
  });

  it('outline a record, and find any by id or title', async () => {
    const document = await open(incident);
    const symbols = await until('our outline is there', async () => (await run<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri)).find((s) => s.name === 'history') && run<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri));
    assert.equal(symbols.find((s) => s.name === 'history')!.children.length, 3);
    assert.ok(symbols.some((s) => s.name === 'status' && s.detail === 'in-progress'));
    const found = await run<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'portal');
    assert.ok(found.some((s) => s.name === 'SVC-0001 Client portal'));
  });

  it('show status, moves and counts above the title, titles behind ids, links and folds', async () => {
    const document = await open(incident);
    const lenses = await until('there are lenses', async () => {
      const all = await run<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 20);
      return all.some((l) => l.command?.command === 'gitsm.showMoves') ? all : undefined;
    });
    const titles = lenses.map((l) => l.command!.title);
    assert.deepEqual(titles.slice(0, 3), ['In progress', '→ Pending', '→ Resolved']);
    assert.ok(titles.includes('More…') && titles.length <= 8, `the line fits: ${titles.join(' | ')}`);
    assert.equal(lenses[0]!.range.start.line, 3);
    const hints = await run<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, new vscode.Range(0, 0, 30, 0));
    assert.ok(hints.some((h) => typeof h.label !== 'string' && h.label[0]!.value === 'Firewall'));
    const links = await run<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri);
    assert.ok(links.some((l) => l.target?.path === at(firewall).path && document.getText(l.range) === 'CI-00002'));
    const folds = await run<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
    assert.ok(folds.some((f) => f.start === 0 && f.end >= 18));
  });

  it('keep what they knew while a quote swallows the rest of the front matter', async () => {
    const document = await open(incident);
    await type(document, document.getText().replace('title: Client portal unreachable', 'title: "Client portal'));
    const lenses = await run<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 20);
    assert.ok(lenses.some((l) => l.command?.title.endsWith('In progress')), 'the lens stays');
    const hints = await run<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, new vscode.Range(0, 0, 30, 0));
    const hint = hints.find((h) => typeof h.label !== 'string' && h.label[0]!.value === 'Firewall');
    assert.deepEqual(hint?.position, inside(document, 'CI-00002', 8), 'titles stay behind their ids');
    assert.match(textOfHovers(await run<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, inside(document, 'CI-00002'))), /Firewall/);
    const links = await run<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri);
    assert.ok(links.some((l) => document.getText(l.range) === 'CI-00002'));
    const refused = await run<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', document.uri, inside(document, 'CI-00002'), 'CI-00077');
    assert.equal(refused.size, 0, 'a rename of what is half-written would miss places');
  });

  it('have settings that switch lenses and titles off', async () => {
    const settings = vscode.workspace.getConfiguration('gitsm.editor');
    const document = await open(incident);
    try {
      for (const name of ['codeLens', 'inlayTitles']) await settings.update(name, false, vscode.ConfigurationTarget.Global);
      assert.deepEqual((await run<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri)).filter((l) => l.command?.command.startsWith('gitsm.')), []);
      assert.deepEqual(await run<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, new vscode.Range(0, 0, 30, 0)), []);
    } finally {
      for (const name of ['codeLens', 'inlayTitles']) await settings.update(name, undefined, vscode.ConfigurationTarget.Global);
    }
  });
});
