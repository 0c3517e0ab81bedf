/**
 * Words of a repository by shape, for random edits that keep it nearly right: one takes the place of another of its shape.
 * Ids, instants, dates, statuses, people, types, values of lists, keys and headings.
 */
export const shapes = [
  /\b(?:INC|REQ|PRB|CHG|PGC|TPR|MNT|AME)-2026-\d+|\b(?:CI|SVC|CLT|SUP|SLA|UC|PR|KB|POL|PRC)-\d+/g,
  /\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d-0\d:00/g,
  /\b\d{4}-\d\d-\d\d(?!T)\b/g,
  /(?<=\bstatus: )[\w-]+/g,
  /\b(?:alice|marc|claire|rene|sophie|paul|nadia|jean)\.[a-z]+|\bnobody\.known/g,
  /(?<=^type: )[\w-]+/gm,
  /(?<=\b(?:impact|urgency|priority|kind|result|decision|environment|criticality|outcome|gravity|class): )[\w-]+/g,
  /(?<=^ {0,2})\w+(?=: )/gm,
  /(?<=^#+ ).+$/gm,
] as const;

/** The words of each shape that a repository holds, in the order of `shapes`; to the ids are added one that no record has, and none at all. */
export function wordsOf(files: ReadonlyMap<string, string>): readonly (readonly string[])[] {
  const everything = [...files.values()].join('\n');
  return shapes.map((shape, i) => [...new Set<string>(everything.match(shape)), ...(i === 0 ? ['CI-09999', ''] : [])]);
}
