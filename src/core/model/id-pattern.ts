/** Id patterns: `INC-{year}-{seq:4}`. `{seq:N}` has N digits or more, so that the 10,000th record still fits. */
export interface IdPattern {
  readonly source: string;
  readonly test: (id: string) => boolean;
  /** The sequence number of an id, and the part of the pattern before it with its dates filled in; undefined for another id. */
  readonly sequence: (id: string) => { readonly prefix: string; readonly number: number } | undefined;
  /** The id for a day and a sequence number. `random` gives digits for `{rand:N}`. */
  readonly make: (day: { readonly y: number; readonly m: number; readonly d: number }, sequence: number, random?: (digits: number) => string) => string;
  /** The text that ids of this pattern begin with on that day, up to `{seq:N}`. */
  readonly prefix: (day: { readonly y: number; readonly m: number; readonly d: number }) => string;
  /** A regular expression's source, without anchors or capturing groups. */
  readonly expression: string;
}

const hole = /\{(year|month|day|seq|rand)(?::(\d{1,2}))?\}/g;

/** Undefined when the pattern has an unknown hole, no `{seq}` or `{rand}`, or a character that no file name takes. */
export function idPattern(source: string): IdPattern | undefined {
  const literal = source.replace(hole, '');
  if (!/^[\p{L}\p{N}_.-]*$/u.test(literal) || !/\{(seq|rand)(:\d{1,2})?\}/.test(source) || source.startsWith('.')) return undefined;
  const tokens = source.split(/(\{[a-z]+(?::\d{1,2})?\})/).filter((t) => t !== '');
  const parts = tokens.map((t) => (t.startsWith('{') ? expressionOf(t) : t.replace(/\./g, '\\.')));
  const expression = parts.join('');
  const whole = new RegExp(`^${expression}$`, 'u');
  const at = tokens.findIndex((t) => t.startsWith('{seq'));
  const withSequence = at < 0 ? undefined : new RegExp(`^(${parts.slice(0, at).join('')})(${parts[at] ?? ''})${parts.slice(at + 1).join('')}$`, 'u');
  const fill = (day: { y: number; m: number; d: number }, some: readonly string[], sequence: number, random: (digits: number) => string): string =>
    some.map((t) => fillOne(t, day, sequence, random)).join('');
  return {
    source,
    expression,
    test: (id) => whole.test(id),
    sequence: (id) => {
      const found = withSequence?.exec(id);
      return found ? { prefix: found[1]!, number: Number(found[2]) } : undefined;
    },
    make: (day, sequence, random = () => '') => fill(day, tokens, sequence, random),
    prefix: (day) => fill(day, at < 0 ? [] : tokens.slice(0, at), 0, () => ''),
  };
}

function widthOf(token: string, fallback: number): number {
  return Number(/:(\d+)/.exec(token)?.[1] ?? fallback);
}

function expressionOf(token: string): string {
  if (token.startsWith('{year')) return '\\d{4}';
  if (token.startsWith('{month')) return '(?:0[1-9]|1[0-2])';
  if (token.startsWith('{day')) return '(?:0[1-9]|[12]\\d|3[01])';
  if (token.startsWith('{seq')) return `\\d{${widthOf(token, 1)},}`;
  return `[0-9a-z]{${widthOf(token, 8)}}`;
}

function fillOne(token: string, day: { y: number; m: number; d: number }, sequence: number, random: (digits: number) => string): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  if (token.startsWith('{year')) return String(day.y).padStart(4, '0');
  if (token.startsWith('{month')) return two(day.m);
  if (token.startsWith('{day')) return two(day.d);
  if (token.startsWith('{seq')) return String(sequence).padStart(widthOf(token, 1), '0');
  if (token.startsWith('{rand')) return random(widthOf(token, 8));
  return token;
}
