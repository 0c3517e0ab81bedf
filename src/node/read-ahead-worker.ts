import { closeSync, constants, openSync, readSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { BATCH_FILES, FREE, LONGEST_AHEAD, NOT_READ, READ, TAKEN_BY_READER } from './read-ahead-format';
import type { Batch, ReadAheadOrder } from './read-ahead-format';

/**
 * Reads files ahead of the thread that parses them, so that waiting for the disk and parsing share
 * two cores. A file that cannot be read here, or is long, is left to the parsing thread, which knows
 * what to say of it.
 */
const { root, files, states, ahead, port } = workerData as ReadAheadOrder;
const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);
const batches = states.length - 1;
let buffer = Buffer.allocUnsafe(4 * LONGEST_AHEAD);

for (let number = 0; number < batches; number++) {
  // Never far ahead of what memory should hold.
  for (let parser = Atomics.load(states, batches); number - parser > ahead; parser = Atomics.load(states, batches)) Atomics.wait(states, batches, parser);
  if (Atomics.compareExchange(states, number, FREE, TAKEN_BY_READER) !== FREE) continue;
  const batch = readBatch(number);
  port.postMessage(batch, [batch.ends.buffer, batch.bytes.buffer]);
  Atomics.store(states, number, READ);
  Atomics.notify(states, number);
}

function readBatch(number: number): Batch {
  const first = number * BATCH_FILES;
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
  return { number, ends, bytes };
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
