import tseslint from 'typescript-eslint';

/**
 * Who may import whom. Each row forbids, for the files it names, the imports that
 * would turn a layer upside down; the message says what to do instead.
 */
const forbid = (files, patterns) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
});
const noVscode = { group: ['vscode'], message: 'Only src/extension knows VS Code. Take what you need as an argument, or as a port of src/core/ports.ts.' };
const noNode = { group: ['node:*', 'fs', 'path', 'os', 'crypto', 'child_process', 'worker_threads', 'simple-git', 'gray-matter'], message: 'Core is pure. Ask for it through a port of src/core/ports.ts and implement the port in src/node.' };
const up = (...layers) => ({ regex: `/(${layers.join('|')})/`, message: 'This import goes up the layers: util <- model <- record <- catalog <- {rules, query, edit} <- {diagram, report}. Move what you need down, or pass it in.' });
const outside = { regex: '(^|/)(node|cli|extension|webview)/', message: 'Core knows no host. Hosts import core, never the other way.' };

export default tseslint.config(
  { ignores: ['dist', 'out', 'build', '.tools', 'node_modules', 'examples/**/*.md'] },
  ...tseslint.configs.recommended,
  { rules: { '@typescript-eslint/no-unused-vars': 'off', '@typescript-eslint/no-explicit-any': 'error', eqeqeq: ['error', 'smart'] } },
  forbid(['src/core/*.ts'], [noVscode, noNode, outside]),
  forbid(['src/core/util/**'], [noVscode, noNode, outside, up('model', 'record', 'catalog', 'rules', 'query', 'edit', 'diagram', 'report', 'language')]),
  forbid(['src/core/model/**'], [noVscode, noNode, outside, up('record', 'catalog', 'rules', 'query', 'edit', 'diagram', 'report', 'language')]),
  forbid(['src/core/record/**'], [noVscode, noNode, outside, up('catalog', 'rules', 'query', 'edit', 'diagram', 'report', 'language')]),
  forbid(['src/core/catalog/**'], [noVscode, noNode, outside, up('rules', 'query', 'edit', 'diagram', 'report', 'language')]),
  forbid(['src/core/rules/**'], [noVscode, noNode, outside, up('diagram', 'report', 'language')]),
  forbid(['src/core/query/**', 'src/core/edit/**'], [noVscode, noNode, outside, up('rules', 'diagram', 'report', 'language')]),
  forbid(['src/core/diagram/**', 'src/core/report/**', 'src/core/language/**'], [noVscode, noNode, outside]),
  forbid(['src/node/**'], [noVscode, { regex: '(^|/)(cli|extension|webview)/', message: 'src/node implements the ports for hosts; it knows none of them.' }]),
  forbid(['src/cli/**'], [noVscode, { regex: '(^|/)(extension|webview)/', message: 'The command line stands on core and node alone.' }]),
  forbid(['src/webview/**', 'src/protocol/**'], [noVscode, noNode, { regex: '(^|/)(node|cli|extension)/', message: 'Browser code talks to the extension through src/protocol alone.' }]),
  forbid(['src/extension/**'], [{ regex: '(^|/)(node|cli)/|/core/(gitsm$|rules/|record/|catalog/)', message: 'The extension host neither reads nor judges records: ask the engine, through src/protocol/engine.ts.' }]),
  forbid(['src/extension/features/**'], [
    { regex: '(^|/)(node|cli)/|/core/(gitsm$|rules/|record/|catalog/)', message: 'The extension host neither reads nor judges records: ask the engine, through src/protocol/engine.ts.' },
    { regex: '^\\.\\./[^.]', message: 'Features do not know one another. What two of them need goes to src/extension/host.' },
  ]),
  { files: ['src/core/**'], rules: { 'no-restricted-globals': ['error', 'process', 'Buffer', 'console', 'setTimeout', 'require'], 'no-restricted-syntax': ['error', { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Core never reads the clock. Take the instant as an argument.' }, { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'Core never reads the clock. Take the instant as an argument.' }] } },
);
