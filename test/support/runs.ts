/**
 * How many examples a property tries. The same ones at each run, so that a failure is the work of the last change;
 * `GITSM_RUNS=5000` tries that many new ones.
 */
export function runs(usual: number): { readonly numRuns: number; readonly seed?: number } {
  const asked = Number(process.env['GITSM_RUNS']);
  return asked > 0 ? { numRuns: asked } : { numRuns: usual, seed: 20_000 };
}
