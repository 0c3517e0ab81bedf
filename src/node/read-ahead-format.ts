import type { MessagePort } from 'node:worker_threads';

/** Files in one message between the reading and the parsing thread. */
export const BATCH_FILES = 128;

/** Where a batch stands. Each is taken once, by the thread that finds it free: who would have to wait reads instead. */
export const FREE = 0;
export const TAKEN_BY_PARSER = 1;
export const TAKEN_BY_READER = 2;
export const READ = 3;

/** Longer files are left to the parsing thread. Bytes. */
export const LONGEST_AHEAD = 64 * 1024;
export const NOT_READ = -1;

export interface ReadAheadOrder {
  readonly port: MessagePort;
  readonly root: string;
  readonly files: readonly string[];
  /** Shared: the state of each batch, then the one at which the parsing thread stands. */
  readonly states: Int32Array;
  /** How many batches the reader may be ahead. */
  readonly ahead: number;
}

export interface Batch {
  readonly number: number;
  /** The end of each file in `bytes`, or NOT_READ. */
  readonly ends: Int32Array<ArrayBuffer>;
  readonly bytes: Uint8Array<ArrayBuffer>;
}
