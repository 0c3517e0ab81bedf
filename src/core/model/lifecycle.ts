/** Lifecycles as data: what validation enforces, the commands offer and the process diagrams draw. */
export interface Transition {
  readonly from: string;
  readonly to: string;
  /** A move back: drawn and worded as such. */
  readonly kind?: 'reopen' | 'revise' | 'retry';
  /** The move is legal only when the record's field has this value. */
  readonly when?: { readonly field: string; readonly is: string };
}

export interface Lifecycle {
  /** First status first; the order of the table is the rank that "or later" means. */
  readonly statuses: readonly string[];
  readonly transitions: readonly Transition[];
  readonly final: readonly string[];
  /** Statuses that interrupt another and take its rank. */
  readonly interrupts: Readonly<Record<string, string>>;
}

/** Statuses that are never "later" than anything, wherever they stand in the table. */
export const neverLater: ReadonlySet<string> = new Set(['cancelled', 'rejected', 'duplicate']);

/**
 * Reads a lifecycle written as the table writes it. Each line is a chain: `a > b > c`, `a <> b`
 * both ways, `a|b > c` from several, `a > b reopen` a move back, `a > b if class=emergency`.
 */
export function lifecycle(statuses: string, final: string, chains: readonly string[], interrupts: Readonly<Record<string, string>> = {}): Lifecycle {
  const transitions = chains.flatMap(readChain);
  return { statuses: statuses.split(' '), final: final.split(' '), transitions, interrupts };
}

function readChain(line: string): Transition[] {
  const [chain = '', condition] = line.split(' if ');
  const [, body = '', kind] = /^(.*?)(?: (reopen|revise|retry))?$/.exec(chain.trim()) ?? [];
  const [field, is] = condition?.split('=') ?? [];
  const extras = { ...(kind ? { kind: kind as Transition['kind'] } : {}), ...(field && is ? { when: { field, is } } : {}) };
  const steps = body.split(/ (<?>) /);
  const found: Transition[] = [];
  for (let i = 0; i + 2 < steps.length; i += 2) {
    const both = steps[i + 1] === '<>';
    for (const from of steps[i]!.split('|')) {
      for (const to of steps[i + 2]!.split('|')) {
        found.push({ from, to, ...extras });
        if (both) found.push({ from: to, to: from, ...extras });
      }
    }
  }
  return found;
}

/** The position that "or later" compares; -1 for what is never later than anything. */
export function rank(cycle: Lifecycle, status: string): number {
  if (neverLater.has(status)) return -1;
  return cycle.statuses.indexOf(cycle.interrupts[status] ?? status);
}

export function isFinal(cycle: Lifecycle, status: string): boolean {
  return cycle.final.includes(status);
}

/** The moves that are legal from a status for a record whose fields answer `valueOf`. */
export function movesFrom(cycle: Lifecycle, status: string, valueOf: (field: string) => unknown): readonly Transition[] {
  return cycle.transitions.filter((t) => t.from === status && (!t.when || valueOf(t.when.field) === t.when.is));
}

/** Whether a status can be reached from another in one or more legal moves. */
export function reaches(cycle: Lifecycle, from: string, to: string, valueOf: (field: string) => unknown): boolean {
  const seen = new Set([from]);
  const queue = [from];
  for (let status = queue.pop(); status !== undefined; status = queue.pop()) {
    for (const move of movesFrom(cycle, status, valueOf)) {
      if (move.to === to) return true;
      if (!seen.has(move.to)) {
        seen.add(move.to);
        queue.push(move.to);
      }
    }
  }
  return false;
}
