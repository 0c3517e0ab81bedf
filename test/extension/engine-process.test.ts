import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { startEngine } from '../../src/extension/host/engine-process';
import { CallError } from '../../src/protocol/rpc';

describe('An engine that ends by itself', () => {
  const log = vscode.window.createOutputChannel('Gitsm test', { log: true });
  let extension: string;

  before(() => {
    extension = mkdtempSync(join(tmpdir(), 'gitsm-extension-'));
    mkdirSync(join(extension, 'dist'));
  });
  after(() => {
    rmSync(extension, { recursive: true });
    log.dispose();
  });

  const cases: readonly (readonly [how: string, script: string, said: RegExp])[] = [
    ['throws', "require('node:worker_threads').parentPort.on('message', () => { throw new Error('out of luck'); });", /out of luck/],
    ['leaves', "require('node:worker_threads').parentPort.on('message', () => process.exit(7));", /code 7/],
  ];
  for (const [how, script, said] of cases) {
    it(`fails the calls that wait, and is told, when it ${how}`, async () => {
      writeFileSync(join(extension, 'dist', 'engine.js'), script);
      const nothing = { progress: () => undefined, findings: () => undefined, revision: () => undefined };
      const { engine, crashed } = startEngine(extension, { root: extension, language: 'en', now: 0 }, nothing, log);
      await assert.rejects(engine.load({}), (error: unknown) => error instanceof CallError && error.reason === 'gone');
      assert.match(await crashed, said);
      await assert.rejects(engine.load({}), (error: unknown) => error instanceof CallError && error.reason === 'gone');
    });
  }
});
