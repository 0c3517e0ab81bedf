import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { MessageChannel, Worker, receiveMessageOnPort } from 'node:worker_threads';
import { BATCH_FILES, NOT_READ } from './read-ahead-format';
import type { Batch, ReadAheadOrder } from './read-ahead-format';

/** Below this many files a thread costs more than it saves. */
const WORTHWHILE = 1500;
const AHEAD = 16;

/** Gives the bytes of files in the order they were asked to be read in, from a thread that reads ahead. */
export class ReadAhead {
  readonly #worker: Worker;
  readonly #signal = new Int32Array(new SharedArrayBuffer(8));
  readonly #channel = new MessageChannel();
  #batch: Batch | undefined;
  #taken = 0;
  #next = 0;

  private constructor(script: string, root: string, readonly files: readonly string[]) {
    const order: ReadAheadOrder = { root, files, signal: this.#signal, ahead: AHEAD, port: this.#channel.port1 };
    this.#worker = new Worker(script, { workerData: order, transferList: [order.port] });
    // An end of the thread that nobody asked for shows as a batch that never comes; see `take`.
    this.#worker.unref();
    this.#channel.port2.unref();
  }

  /** Undefined where it would not pay, or where the thread's script is not beside the program (tests from source). */
  static start(root: string, files: readonly string[]): ReadAhead | undefined {
    const script = join(__dirname, 'read-ahead.js');
    return files.length >= WORTHWHILE && existsSync(script) ? new ReadAhead(script, root, files) : undefined;
  }

  /** The bytes of a file, if it is the next that was read ahead; otherwise undefined, and it is read in the ordinary way. */
  take(file: string): Buffer | undefined {
    if (this.files[this.#next] !== file) return undefined;
    const at = this.#next++ % BATCH_FILES;
    if (at === 0) this.#receive();
    const batch = this.#batch;
    if (!batch) return undefined;
    const end = batch.ends[at]!;
    if (end === NOT_READ) return undefined;
    let start = 0;
    for (let i = at - 1; i >= 0 && start === 0; i--) start = Math.max(0, batch.ends[i]!);
    return Buffer.from(batch.bytes.buffer, start, end - start);
  }

  get done(): boolean {
    return this.#next >= this.files.length;
  }

  #receive(): void {
    while (Atomics.load(this.#signal, 0) === this.#taken) {
      // A thread that died leaves the rest to the ordinary way of reading.
      if (Atomics.wait(this.#signal, 0, this.#taken, 10_000) === 'timed-out') return this.#stop();
    }
    this.#batch = (receiveMessageOnPort(this.#channel.port2) as { message: Batch } | undefined)?.message;
    this.#taken++;
    Atomics.add(this.#signal, 1, 1);
    Atomics.notify(this.#signal, 1);
  }

  #stop(): void {
    this.#batch = undefined;
    this.#next = this.files.length;
    void this.#worker.terminate();
  }
}
