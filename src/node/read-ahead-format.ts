import type { MessagePort } from 'node:worker_threads';

/** Files in one message between the reading and the parsing thread. */
export const BATCH_FILES = 256;
/** Longer files are left to the parsing thread. Bytes. */
export const LONGEST_AHEAD = 64 * 1024;
export const NOT_READ = -1;

export interface ReadAheadOrder {
  readonly port: MessagePort;
  readonly root: string;
  readonly files: readonly string[];
  /** Shared: batches sent, batches taken. */
  readonly signal: Int32Array;
  /** How many batches may wait. */
  readonly ahead: number;
}

export interface Batch {
  /** The end of each file in `bytes`, or NOT_READ. */
  readonly ends: Int32Array;
  readonly bytes: Uint8Array;
}
