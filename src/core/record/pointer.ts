import type { Path } from './node';

const known = new Map<string, string>();

/** A path as one string (RFC 6901), kept once however many records hold it. */
export function toPointer(path: Path): string {
  let pointer = '';
  for (const step of path) pointer += '/' + (typeof step === 'number' ? step : step.includes('~') || step.includes('/') ? step.replace(/~/g, '~0').replace(/\//g, '~1') : step);
  const kept = known.get(pointer);
  if (kept !== undefined) return kept;
  // Bounded: the paths of a hostile file are not worth keeping.
  if (known.size < 20_000) known.set(pointer, pointer);
  return pointer;
}

export function fromPointer(pointer: string): Path {
  return pointer.split('/').slice(1).map((step) => (/^\d{1,7}$/.test(step) ? Number(step) : step.replace(/~1/g, '/').replace(/~0/g, '~')));
}

/** `/outages/0/end` as people write it: `outages[0].end`. */
export function sayPath(path: Path): string {
  return path.map((step, i) => (typeof step === 'number' ? `[${step}]` : i === 0 ? step : `.${step}`)).join('');
}
