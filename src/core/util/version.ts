/** A version as people number them, `2.4.1`, `v2`, `2026.10`, `1.0.0-rc.2`, `7.2b`: its numbers, and what follows them. */
interface Version {
  readonly numbers: readonly number[];
  /** -1 before the release of these numbers, 0 the release, 1 a later issue of it. */
  readonly stage: -1 | 0 | 1;
  readonly rest: readonly (number | string)[];
}

/**
 * Below zero where `a` comes before `b`, zero where neither does; undefined where one does not begin with a number.
 * Numbers compare as numbers, missing ones as 0; a pre-release (`-1`, `rc2`) comes before its release and what follows
 * `+` does not count (semver.org, §10 and §11). Other letters after the numbers are a later issue: `7.2` < `7.2b`.
 */
export function compareVersions(a: string, b: string): number | undefined {
  const x = parse(a);
  const y = parse(b);
  if (!x || !y) return undefined;
  return compareLists(x.numbers, y.numbers, 0) || x.stage - y.stage || compareLists(x.rest, y.rest);
}

function parse(text: string): Version | undefined {
  const match = /^\s*v?(\d{1,15}(?:\.\d{1,15})*)([^+]*)/i.exec(text.slice(0, 200));
  if (!match) return undefined;
  const rest = match[2]!.trim().toLowerCase();
  const parts = (rest.match(/\d{1,15}|[\p{L}]+/gu) ?? []).map((part) => (/^\d/.test(part) ? Number(part) : part));
  const before = rest.startsWith('-') || /^[. _]?(?:alpha|beta|rc|pre|dev|snapshot)/.test(rest);
  return { numbers: match[1]!.split('.').map(Number), stage: parts.length === 0 ? 0 : before ? -1 : 1, rest: parts };
}

/** Part by part; a number comes before a word. A part that is missing is `missing`, or comes before any. */
function compareLists(a: readonly (number | string)[], b: readonly (number | string)[], missing?: number): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const x = a[i] ?? missing;
    const y = b[i] ?? missing;
    if (x === y) continue;
    if (x === undefined) return -1;
    if (y === undefined) return 1;
    if (typeof x === 'number' && typeof y === 'number') return x - y;
    if (typeof x !== typeof y) return typeof x === 'number' ? -1 : 1;
    return x < y ? -1 : 1;
  }
  return 0;
}
