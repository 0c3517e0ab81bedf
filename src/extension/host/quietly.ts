import { CallError } from '../../protocol/rpc';

/** Undefined when the engine ended or was asked to stop: the repository says so itself, and views ask again. */
export async function quietly<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof CallError && error.reason !== 'failed') return undefined;
    throw error;
  }
}
