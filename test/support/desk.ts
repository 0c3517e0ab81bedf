import assert from 'node:assert/strict';
import { Workspace } from '../../src/core/gitsm';
import type { Planned } from '../../src/core/edit/plan';
import { applyEdits } from '../../src/core/edit/text-edit';
import { readTree } from './fixture';
import { MemoryStore } from './memory-store';

export const NOW = '2026-11-22T12:00:00-05:00';
const base = readTree('test/fixtures/rules/base');

/** The small valid repository of the rule fixtures with these files laid over it, loaded and judged. */
export function deskOf(files: Readonly<Record<string, string>> = {}): Desk {
  return new Desk(new Map([...base, ...Object.entries(files)]));
}

/** A workspace whose plans can be carried out in memory, one after the other. */
export class Desk extends Workspace {
  constructor(readonly texts: Map<string, string>) {
    super(new MemoryStore(texts), { now: Date.parse(NOW) });
    this.loadAll();
  }

  /** Carries a plan out and gives the lines that it took away and put in, file by file. */
  carryOut(planned: Planned): Readonly<Record<string, readonly string[]>> {
    assert.ok(planned.ok, planned.ok ? '' : planned.text.en);
    const changes: Record<string, readonly string[]> = {};
    for (const { file, before, edits } of planned.plan.files) {
      assert.equal(before, this.textOf(file));
      const after = applyEdits(before, edits);
      changes[file] = difference(before, after);
      this.#write(file, after);
    }
    for (const { file, text } of planned.plan.create) {
      assert.equal(this.hasFile(file), false);
      changes[file] = text.split('\n');
      this.#write(file, text);
    }
    for (const { from, to } of planned.plan.renames) {
      this.#write(to, this.textOf(from)!);
      (this.store as MemoryStore).delete(from);
      this.changed(from);
    }
    return changes;
  }

  /** The messages of severity error and warning, by rule. */
  troubles(severity: 'error' | 'warning' = 'error'): readonly string[] {
    return this.findings().filter((f) => f.severity === severity).map((f) => `${f.file}: ${f.rule}`);
  }

  #write(file: string, text: string): void {
    (this.store as MemoryStore).write(file, text);
    this.changed(file);
  }
}

/** The lines that differ, as `-old` and `+new`: every line that stands in one text more often than in the other, in order. */
function difference(before: string, after: string): string[] {
  const a = before.split('\n'), b = after.split('\n');
  const rows = lcs(a, b);
  const out: string[] = [];
  let i = 0, j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) { i++; j++; }
    else if (i < a.length && (j >= b.length || rows[i + 1]![j]! >= rows[i]![j + 1]!)) out.push(`-${a[i++]}`);
    else out.push(`+${b[j++]}`);
  }
  return out;
}

/** Lengths of the longest common subsequences of the ends of two lists. */
function lcs(a: readonly string[], b: readonly string[]): readonly (readonly number[])[] {
  const rows = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--) for (let j = b.length - 1; j >= 0; j--) rows[i]![j] = a[i] === b[j] ? rows[i + 1]![j + 1]! + 1 : Math.max(rows[i + 1]![j]!, rows[i]![j + 1]!);
  return rows;
}
