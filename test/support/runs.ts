/**
 * How often a property is tried: `times` with always the same cases, so that a run can be repeated, or, with `GITSM_FUZZ=n`,
 * n times as often with fresh ones, for a search by hand.
 */
export function runs(times: number): { readonly numRuns: number; readonly seed?: number } {
  const factor = process.env['GITSM_FUZZ'];
  return factor === undefined ? { numRuns: times, seed: 20_261_122 } : { numRuns: times * Number(factor) };
}
