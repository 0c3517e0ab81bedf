import type { Disposable } from 'vscode';

/**
 * Collects keys and hands them over together once nothing came for `quiet` ms, or `most` ms after
 * the first. While a hand-over is at work the next ones wait and grow: the latest wins.
 */
export class Coalesce<Key> implements Disposable {
  #waiting = new Set<Key>();
  #timer: NodeJS.Timeout | undefined;
  #first = 0;
  #working: Promise<void> | undefined;
  #disposed = false;

  constructor(readonly times: { readonly quiet: number; readonly most: number }, readonly handOver: (keys: ReadonlySet<Key>) => Promise<void>) {}

  add(key: Key): void {
    if (this.#disposed) return;
    const now = performance.now();
    if (this.#waiting.size === 0) this.#first = now;
    this.#waiting.add(key);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), Math.max(0, Math.min(this.times.quiet, this.#first + this.times.most - now)));
  }

  /** Hands over what waits now, after what is at work. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    while (this.#working) await this.#working;
    if (this.#waiting.size === 0) return;
    const keys = this.#waiting;
    this.#waiting = new Set();
    this.#working = this.handOver(keys).finally(() => (this.#working = undefined));
    await this.#working;
  }

  dispose(): void {
    this.#disposed = true;
    clearTimeout(this.#timer);
  }
}
