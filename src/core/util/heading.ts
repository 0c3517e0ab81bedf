const marks = /\p{M}/gu;
const edges = /^[\p{P}\p{S}\s]+|[\p{P}\p{S}\s]+$/gu;

/** A heading as sections are compared: without case, accents, surrounding punctuation or double blanks. */
export function normalHeading(heading: string): string {
  const kept = known.get(heading);
  if (kept !== undefined) return kept;
  const normal = normalise(heading);
  // Bounded: most headings come from a few templates; the rest are worked out again.
  if (known.size < 5000) known.set(heading, normal);
  return normal;
}

const known = new Map<string, string>();

const printable = /^[ -~]*$/;
const plainEdges = /^[^a-z0-9]+|[^a-z0-9]+$/g;

function normalise(heading: string): string {
  // Of plain ASCII the same comes out by simpler steps.
  if (heading.length <= 500 && printable.test(heading)) return heading.toLowerCase().replace(plainEdges, '').replace(/ {2,}/g, ' ');
  return heading.slice(0, 500).normalize('NFD').replace(marks, '').toLowerCase().replace(/œ/g, 'oe').replace(/[’ʼ]/g, "'").replace(edges, '').replace(/\s+/g, ' ');
}
