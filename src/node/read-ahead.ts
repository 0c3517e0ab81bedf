import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { MessageChannel, Worker, receiveMessageOnPort } from 'node:worker_threads';
import { BATCH_FILES, FREE, NOT_READ, READ, TAKEN_BY_PARSER, TAKEN_BY_READER } from './read-ahead-format';
import type { Batch, ReadAheadOrder } from './read-ahead-format';

/** Below this many files a thread costs more than it saves. */
const WORTHWHILE = 1500;
const AHEAD = 32;
/** How long to wait for a batch that the thread took, in ms: one that died never answers. */
const PATIENCE = 10_000;

/** Gives the bytes of files in the order they were asked to be read in, from a thread that reads ahead. */
export class ReadAhead {
  readonly #states: Int32Array;
  readonly #channel = new MessageChannel();
  /** What the thread read, and nobody asked for yet. */
  readonly #waiting = new Map<number, Batch>();
  #batch: Batch | undefined;
  #next = 0;

  private constructor(script: string, root: string, readonly files: readonly string[]) {
    this.#states = new Int32Array(new SharedArrayBuffer(4 * (Math.ceil(files.length / BATCH_FILES) + 1)));
    const order: ReadAheadOrder = { root, files, states: this.#states, ahead: AHEAD, port: this.#channel.port1 };
    const worker = new Worker(script, { workerData: order, transferList: [order.port] });
    // An end of the thread that nobody asked for shows as batches that nobody takes, or one that never comes.
    worker.unref();
    this.#channel.port2.unref();
  }

  /** Undefined where it would not pay, or where the thread's script is not beside the program (tests from source). */
  static start(root: string, files: readonly string[]): ReadAhead | undefined {
    const script = join(__dirname, 'read-ahead.js');
    return files.length >= WORTHWHILE && existsSync(script) ? new ReadAhead(script, root, files) : undefined;
  }

  /** The bytes of a file, if it is the next that was to be read and was read ahead; otherwise undefined, and it is read in the ordinary way. */
  take(file: string): Buffer | undefined {
    if (this.files[this.#next] !== file) return undefined;
    const number = Math.floor(this.#next / BATCH_FILES);
    const at = this.#next++ % BATCH_FILES;
    if (at === 0) this.#batch = this.#batchOf(number);
    const end = this.#batch?.ends[at] ?? NOT_READ;
    if (end === NOT_READ) return undefined;
    const { ends, bytes } = this.#batch!;
    let start = 0;
    for (let i = at - 1; i >= 0 && start === 0; i--) start = Math.max(0, ends[i]!);
    return Buffer.from(bytes.buffer, start, end - start);
  }

  /** Undefined for a batch that nobody began to read: it is not waited for. */
  #batchOf(number: number): Batch | undefined {
    const states = this.#states;
    Atomics.store(states, states.length - 1, number);
    Atomics.notify(states, states.length - 1);
    if (Atomics.compareExchange(states, number, FREE, TAKEN_BY_PARSER) === FREE) return undefined;
    Atomics.wait(states, number, TAKEN_BY_READER, PATIENCE);
    while (Atomics.load(states, number) === READ && !this.#waiting.has(number)) {
      const { message } = receiveMessageOnPort(this.#channel.port2) as { readonly message: Batch };
      this.#waiting.set(message.number, message);
    }
    const batch = this.#waiting.get(number);
    this.#waiting.delete(number);
    return batch;
  }
}
