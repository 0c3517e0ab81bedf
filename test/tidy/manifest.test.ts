import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { colours, commands, contexts, settings, views, walkthrough } from '../../src/extension/ids';
import { typography } from '../support/text-problems';

const json = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const manifest = json('package.json');
const { contributes } = manifest;
const english: Record<string, string> = json('package.nls.json');
const french: Record<string, string> = json('package.nls.fr.json');
const bundle: Record<string, string> = json('l10n/bundle.l10n.fr.json');

const files = readdirSync('src/extension', { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.ts')).map((f) => join('src/extension', f));
const sources = files.map((file) => ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true));
const allText = sources.filter((s) => !s.fileName.endsWith('ids.ts')).map((s) => s.text).join('\n');

function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* nodesOf(child);
}

const calls = sources.flatMap((source) => [...nodesOf(source)].filter(ts.isCallExpression).map((call) => ({ source, call, name: call.expression.getText() })));
const placeOf = (source: ts.SourceFile, node: ts.Node): string => `${source.fileName}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
const holes = (text: string): string[] => (text.match(/\{\d+\}/g) ?? []).toSorted();
const valuesOf = (ids: Readonly<Record<string, string>>): string[] => Object.values(ids).toSorted();
const menus: { readonly command?: string; readonly when?: string }[] = Object.values(contributes.menus as Record<string, []>).flat();

describe('The manifest and the code', () => {
  it('declare the same commands, and each is registered', () => {
    assert.deepEqual(contributes.commands.map((c: { command: string }) => c.command).toSorted(), valuesOf(commands));
    const registered = new Set(calls.filter(({ name }) => /\bregister(?:TextEditor)?Command$/.test(name)).map(({ call }) => call.arguments[0]!.getText()));
    assert.deepEqual(Object.keys(commands).filter((key) => !registered.has(`commands.${key}`)), []);
  });

  it('declare the same views, colours and settings, and each is used', () => {
    assert.deepEqual(contributes.views.gitsm.map((v: { id: string }) => v.id).toSorted(), valuesOf(views));
    assert.deepEqual(contributes.colors.map((c: { id: string }) => c.id).toSorted(), valuesOf(colours));
    const { section, ...own } = settings;
    assert.deepEqual(Object.keys(contributes.configuration.properties).toSorted(), valuesOf(own).map((name) => `${section}.${name}`));
    for (const [table, ids] of Object.entries({ commands, views, colours, settings, contexts })) for (const key of Object.keys(ids)) assert.match(allText, new RegExp(`\\b${table}\\.${key}\\b`), `${table}.${key} is used`);
  });

  it('offer only declared commands in menus and welcome texts', () => {
    const known = new Set([...valuesOf(commands), ...valuesOf(views).map((view) => `${view}.focus`)]);
    assert.deepEqual(menus.flatMap((m) => m.command ?? []).filter((c) => !known.has(c)), []);
    const linked = [...Object.values(english), ...Object.values(french)].flatMap((text) => [...text.matchAll(/\(command:([\w.]+)[?)]/g)].map((m) => m[1]!));
    assert.deepEqual(linked.filter((c) => c.startsWith('gitsm.') && !known.has(c)), []);
  });

  it('offer a command in the palette only where it applies', () => {
    const anywhere = [commands.init, commands.firstSteps, commands.showLog];
    const told = new Set(contributes.menus.commandPalette.map((m: { command: string }) => m.command));
    assert.deepEqual(valuesOf(commands).filter((id) => !told.has(id) && !(anywhere as readonly string[]).includes(id)), []);
  });

  it('ask only for context keys that the code sets', () => {
    const { steps } = contributes.walkthroughs[0] as { readonly steps: readonly { readonly when?: string; readonly completionEvents: readonly string[] }[] };
    const events = steps.flatMap((step) => step.completionEvents.flatMap((event) => (event.startsWith('onContext:') ? [event.replace('onContext:', '')] : [])));
    const clauses = JSON.stringify([contributes.viewsWelcome, contributes.menus, contributes.commands, events, steps.map((step) => step.when)]);
    const asked = new Set([...clauses.matchAll(/gitsm\.[a-zA-Z.]+(?= (?:==|&&|\|\|)|["&|)])/g)].map((m) => m[0]).filter((key) => !valuesOf(views).includes(key) && !valuesOf(commands).includes(key)));
    assert.deepEqual([...asked].filter((key) => !valuesOf(contexts).includes(key)), []);
  });

  it('tick the steps of the walkthrough by views and commands that there are, and by nothing else but what was done', () => {
    const known = [...valuesOf(views).flatMap((view) => [`onView:${view}`, `onCommand:${view}.focus`]), ...valuesOf(commands).map((command) => `onCommand:${command}`)];
    for (const { id, completionEvents } of contributes.walkthroughs[0].steps) {
      assert.ok(completionEvents.length > 0, id);
      assert.deepEqual(completionEvents.filter((event: string) => !event.startsWith('onContext:') && !known.includes(event)), []);
    }
    assert.equal(walkthrough, `${manifest.publisher}.${manifest.name}#${contributes.walkthroughs[0].id}`);
  });

  it('name pictures that exist', () => {
    const named = JSON.stringify(manifest).match(/media\/[\w./-]+/g) ?? [];
    assert.deepEqual(named.filter((file) => !existsSync(file)), []);
  });
});

describe('The two languages', () => {
  it('have the same manifest texts, each used', () => {
    assert.deepEqual(Object.keys(french).toSorted(), Object.keys(english).toSorted());
    const used = new Set([...JSON.stringify(manifest).matchAll(/"%([\w.-]+)%"/g)].map((m) => m[1]!));
    assert.deepEqual([...used].toSorted(), Object.keys(english).toSorted());
  });

  it('leave no text of the manifest in one language only', () => {
    const shown = ['title', 'name', 'contents', 'description', 'altText', 'markdownDescription', 'enumDescriptions', 'markdownEnumDescriptions'];
    const bare: string[] = [];
    const look = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const [key, inner] of Object.entries(value)) {
        const texts = typeof inner === 'string' ? [inner] : Array.isArray(inner) ? inner.filter((t) => typeof t === 'string') : [];
        if (shown.includes(key) && texts.some((t) => !/^%.+%$/.test(t) && t !== 'Gitsm')) bare.push(`${path}/${key}`);
        look(inner, `${path}/${key}`);
      }
    };
    look({ contributes, capabilities: manifest.capabilities, description: manifest.description }, '');
    assert.deepEqual(bare, []);
  });

  it('have every message of the extension in French, with the same holes, and none that is no longer said', () => {
    const said = calls.filter(({ name }) => /\bl10n\.t$/.test(name)).map(({ source, call }) => {
      const [first] = call.arguments;
      assert.ok(first && ts.isStringLiteralLike(first), `${placeOf(source, call)}: l10n.t takes a text as it stands`);
      return first.text;
    });
    assert.deepEqual([...new Set(said)].toSorted(), Object.keys(bundle).toSorted());
    for (const [en, fr] of Object.entries(bundle)) assert.deepEqual(holes(fr), holes(en), en);
  });

  it('are typed as the house types them', () => {
    const faults = (texts: Record<string, string>, language: 'en' | 'fr') => Object.entries(texts).flatMap(([key, text]) => text.split('\n').flatMap((line) => typography(line.replace(/\]\([^)]*\)/g, ']').replace(/\{\d+\}/g, 'x'), language).map((fault) => `${key}: ${fault}`)));
    assert.deepEqual([...faults(english, 'en'), ...faults(french, 'fr'), ...faults(bundle, 'fr'), ...Object.keys(bundle).flatMap((text) => faults({ text }, 'en'))], []);
  });
});
