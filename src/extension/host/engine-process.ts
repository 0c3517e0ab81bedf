import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { LogOutputChannel } from 'vscode';
import { engineMethods } from '../../protocol/engine';
import type { Engine, EngineEvents, EngineListeners, EngineStart } from '../../protocol/engine';
import { connect } from '../../protocol/rpc';

export interface EngineProcess {
  readonly engine: Engine;
  /** Resolves with what the thread said when it ended although nobody asked it to. */
  readonly crashed: Promise<string>;
  readonly dispose: () => void;
}

/** Starts an engine in a thread of its own: whatever it does, the extension host goes on. */
export function startEngine(extensionPath: string, start: EngineStart, listeners: EngineListeners, log: LogOutputChannel): EngineProcess {
  const worker = new Worker(join(extensionPath, 'dist', 'engine.js'), { workerData: start, name: 'gitsm engine', stdout: true, stderr: true });
  worker.stdout.on('data', (text) => log.debug(String(text).trimEnd()));
  worker.stderr.on('data', (text) => log.warn(String(text).trimEnd()));
  const port = { post: (message: unknown) => worker.postMessage(message), onMessage: (listener: (message: unknown) => void) => void worker.on('message', listener) };
  const { methods, end } = connect<Engine, EngineEvents>(port, engineMethods, listeners);
  let disposed = false;
  const crashed = new Promise<string>((tell) => {
    let reason = '';
    worker.on('error', (error) => (reason = error.stack ?? error.message));
    worker.on('exit', (code) => {
      const detail = reason || `The engine ended with code ${code}.`;
      end(detail);
      if (!disposed) tell(detail);
    });
  });
  return {
    engine: methods,
    crashed,
    dispose: () => {
      disposed = true;
      end('The engine was stopped.');
      void worker.terminate();
    },
  };
}
