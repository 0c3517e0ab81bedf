import { closeSync, constants, openSync, readSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { BATCH_FILES, LONGEST_AHEAD, NOT_READ } from './read-ahead-format';
import type { Batch, ReadAheadOrder } from './read-ahead-format';

/**
 * Reads files ahead of the thread that parses them, so that waiting for the disk and parsing share
 * two cores. A file that cannot be read here, or is long, is left to the parsing thread, which knows
 * what to say of it.
 */
const { root, files, signal, ahead, port } = workerData as ReadAheadOrder;
const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);
let buffer = Buffer.allocUnsafe(4 * LONGEST_AHEAD);

for (let first = 0; first < files.length; first += BATCH_FILES) {
  const ends = new Int32Array(Math.min(BATCH_FILES, files.length - first));
  let at = 0;
  for (let i = 0; i < ends.length; i++) {
    if (buffer.length - at < LONGEST_AHEAD) {
      const larger = Buffer.allocUnsafe(buffer.length * 2);
      buffer.copy(larger, 0, 0, at);
      buffer = larger;
    }
    const length = readOne(files[first + i]!, at);
    at += Math.max(0, length);
    ends[i] = length < 0 ? NOT_READ : at;
  }
  const bytes = new Uint8Array(at);
  bytes.set(buffer.subarray(0, at));
  const batch: Batch = { ends, bytes };
  port.postMessage(batch, [ends.buffer, bytes.buffer]);
  // [0] batches sent, [1] batches taken: never far ahead of what memory should hold.
  const sent = Atomics.add(signal, 0, 1) + 1;
  Atomics.notify(signal, 0);
  for (let taken = Atomics.load(signal, 1); sent - taken >= ahead; taken = Atomics.load(signal, 1)) Atomics.wait(signal, 1, taken);
}

/** The length read, or -1. */
function readOne(file: string, at: number): number {
  let handle: number;
  try {
    handle = openSync(`${root}/${file}`, flags);
  } catch {
    // The parsing thread opens it again and says why it cannot be read.
    return -1;
  }
  try {
    const length = readSync(handle, buffer, at, LONGEST_AHEAD, null);
    return length === LONGEST_AHEAD ? -1 : length;
  } catch {
    return -1;
  } finally {
    closeSync(handle);
  }
}
