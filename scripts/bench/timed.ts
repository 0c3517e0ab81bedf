export interface Times {
  /** Seconds. */
  readonly median: number;
  readonly least: number;
}

/** The value below which a share of the numbers lies. */
export function at(numbers: readonly number[], share: number): number {
  return numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))]!;
}

/** Runs once to warm up, then as often as asked; `before` each run is not counted. */
export function timed(times: number, work: () => void, before: () => void = () => undefined): Times {
  const once = (): number => {
    before();
    const start = performance.now();
    work();
    return (performance.now() - start) / 1000;
  };
  once();
  const all = Array.from({ length: times }, once);
  return { median: at(all, 0.5), least: Math.min(...all) };
}

export function seconds({ median, least }: Times): string {
  return `${median.toFixed(2)} s (${least.toFixed(2)})`;
}
