import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const sourcesBelow = (folder: string): readonly ts.SourceFile[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((f) => /\.ts$/.test(f) && !/\.d\.ts$/.test(f))
  .map((file) => ts.createSourceFile(join(folder, file), readFileSync(join(folder, file), 'utf8'), ts.ScriptTarget.ES2022, true));

function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* nodesOf(child);
}

/** What of a text could be words: its literal parts, without tags, entities, icons and style sheets. */
function wordsOf(node: ts.Node): string {
  const parts = ts.isStringLiteralLike(node) ? [node.text] : ts.isTemplateExpression(node) ? [node.head.text, ...node.templateSpans.map((span) => span.literal.text)] : [];
  return parts.join(' … ').replace(/<style[\s\S]*?<\/style>/g, '').replace(/<[^<>]*>/g, ' ').replace(/\$\([\w~…\s-]+\)/g, '').replace(/\bGitsm\b/g, '').trim();
}

/** Two words beside one another, a word that begins with a capital, or words after an icon: what people read. Ids, keys and paths are neither. */
const readable = (text: string): boolean => /\p{L}{2,}[,:;]? \p{L}{2,}/u.test(text) || /(?:^|\s)\p{Lu}\p{Ll}{2,}/u.test(text);

/** Calls whose texts nobody but a developer reads, or that translate. */
const silent = /(?:\bl10n\.t|\blog\.\w+|\bset(?:Attribute)?|\bquerySelector\w*|\bgetElementById|\bgetExtension|\bcreateElement\w*|\bend)$/;

/** True where the text is no text for people: an import, a type, what is compared, an error that is a defect, the log, a style. */
function isSilent(node: ts.Node): boolean {
  for (let at: ts.Node = node; at.parent !== undefined; at = at.parent) {
    const { parent } = at;
    if (ts.isImportDeclaration(parent) || ts.isTypeNode(parent) || ts.isExternalModuleReference(parent)) return true;
    if (ts.isBinaryExpression(parent) && /^[=!]==?$/.test(parent.operatorToken.getText())) return true;
    if (ts.isCallExpression(parent) && silent.test(parent.expression.getText())) return true;
    if (ts.isNewExpression(parent) && /(?:Error|RegExp)$/.test(parent.expression.getText())) return true;
    // What the log is told of an engine that ended, and the name of its thread.
    if (ts.isVariableDeclaration(parent) && parent.name.getText() === 'detail') return true;
    if (ts.isStatement(parent)) return false;
  }
  return false;
}

/** Texts that are the same in both languages: each language's own name, and names of ours that nobody reads (an answer's key, a thread). */
const isSame = (words: string): boolean => ['Français', 'English'].includes(words) || /^gitsm \w+$/.test(words);

const bareIn = (folder: string): readonly string[] => sourcesBelow(folder).flatMap((source) => [...nodesOf(source)]
  .filter((node) => (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) && readable(wordsOf(node)) && !isSame(wordsOf(node)) && !isSilent(node))
  .map((node) => `${source.fileName}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${wordsOf(node).slice(0, 80)}`));

describe('What people read', () => {
  it('goes through l10n.t in the extension, wherever it is shown', () => assert.deepEqual(bareIn('src/extension'), []));

  it('comes to the webviews from the extension: they hold no words of their own', () => assert.deepEqual(bareIn('src/webview'), []));

  it('is found by this test', () => {
    const planted = ts.createSourceFile('x.ts', "show('Nothing was changed'); item.label = 'Open'; f(`${n} files read`); log.info('Started in'); vscode.l10n.t('Zoom in'); if (a === 'Some text') throw new Error('A defect');", ts.ScriptTarget.ES2022, true);
    const found = [...nodesOf(planted)].filter((node) => (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) && readable(wordsOf(node)) && !isSilent(node)).map(wordsOf);
    assert.deepEqual(found, ['Nothing was changed', 'Open', '…  files read']);
  });
});
