export interface Times {
  /** Seconds on the clock. */
  readonly median: number;
  readonly least: number;
  /** Seconds of processors, user and system together, of the run that took the fewest; absent where nobody counted. */
  readonly processor?: number;
}

/** The value below which a share of the numbers lies. */
export function at(numbers: readonly number[], share: number): number {
  return numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))]!;
}

/** Runs once to warm up, then as often as asked; `before` each run is not counted. `work` may give the processor seconds it took. */
export function timed(times: number, work: () => number | void, before: () => void = () => undefined): Times {
  const once = (): { readonly clock: number; readonly processor: number | void } => {
    before();
    const start = performance.now();
    const processor = work();
    return { clock: (performance.now() - start) / 1000, processor };
  };
  once();
  const all = Array.from({ length: times }, once);
  const processors = all.flatMap(({ processor }) => processor ?? []);
  return { median: at(all.map((r) => r.clock), 0.5), least: Math.min(...all.map((r) => r.clock)), ...(processors.length > 0 ? { processor: Math.min(...processors) } : {}) };
}

export function seconds({ median, least, processor }: Times): string {
  return `${median.toFixed(2)} s (${least.toFixed(2)}${processor === undefined ? '' : `; ${processor.toFixed(2)}`})`;
}
