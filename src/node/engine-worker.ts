import { parentPort, workerData } from 'node:worker_threads';
import { engineEvents, engineMethods } from '../protocol/engine';
import type { Engine, EngineEvents, EngineStart } from '../protocol/engine';
import { eventsTo, serve } from '../protocol/rpc';
import type { Port } from '../protocol/rpc';
import { RepositoryEngine } from './engine';

/** The thread of one engine: its port carries calls and events; it ends when its parent ends it. */
if (!parentPort) throw new Error('This file runs as a worker thread.');
const parent = parentPort;
const port: Port = { post: (message) => parent.postMessage(message), onMessage: (listener) => void parent.on('message', listener) };
serve<Engine>(port, new RepositoryEngine(workerData as EngineStart, eventsTo<EngineEvents>(port, engineEvents)), engineMethods);
