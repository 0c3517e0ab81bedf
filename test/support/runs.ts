/** How often a property is tried: `times`, or that many times `GITSM_FUZZ` for a long search by hand. */
export function runs(times: number): number {
  return times * Number(process.env['GITSM_FUZZ'] ?? 1);
}
