import type { EditPlan } from './plan';
import { applyEdits } from './text-edit';
import type { TextEdit } from './text-edit';

/** Lines of context around a change, as `diff -u` gives. */
const CONTEXT = 3;

/** A plan as a unified diff: what would be written, and nothing else. */
export function unifiedPlan(plan: EditPlan): string {
  const renamed = new Map(plan.renames.map((r) => [r.from, r.to]));
  const edited = plan.files.map((f) => unifiedFile(f.file, renamed.get(f.file) ?? f.file, f.before, f.edits));
  const moved = plan.renames.filter((r) => !plan.files.some((f) => f.file === r.from)).map((r) => `rename from ${r.from}\nrename to ${r.to}\n`);
  const created = plan.create.map((f) => `--- /dev/null\n+++ ${f.file}\n@@ -0,0 +1,${linesOf(f.text).length} @@\n${linesOf(f.text).map((text) => line('+', text)).join('')}`);
  return [...edited, ...moved, ...created].join('');
}

interface Change {
  /** Line numbers from 0 in the text before, end exclusive. */
  readonly from: number;
  readonly to: number;
  readonly after: readonly string[];
}

function unifiedFile(file: string, to: string, before: string, edits: readonly TextEdit[]): string {
  const lines = linesOf(before);
  const changes = changesOf(before, lines, edits);
  let out = `--- ${file}\n+++ ${to}\n`;
  let shift = 0;
  for (let i = 0; i < changes.length;) {
    let last = i;
    while (last + 1 < changes.length && changes[last + 1]!.from - changes[last]!.to <= 2 * CONTEXT) last++;
    const first = changes[i]!.from, end = changes[last]!.to;
    const start = Math.max(0, first - CONTEXT), stop = Math.min(lines.length, end + CONTEXT);
    const body: string[] = [];
    let at = start, grown = 0;
    for (const change of changes.slice(i, last + 1)) {
      for (; at < change.from; at++) body.push(line(' ', lines[at]!));
      for (; at < change.to; at++) body.push(line('-', lines[at]!));
      for (const text of change.after) body.push(line('+', text));
      grown += change.after.length - (change.to - change.from);
    }
    for (; at < stop; at++) body.push(line(' ', lines[at]!));
    out += `@@ -${start + 1},${stop - start} +${start + 1 + shift},${stop - start + grown} @@\n${body.join('')}`;
    shift += grown;
    i = last + 1;
  }
  return out;
}

/** The whole lines that edits touch, those that share a line as one. */
function changesOf(before: string, lines: readonly string[], edits: readonly TextEdit[]): readonly Change[] {
  const starts: number[] = [];
  let length = 0;
  for (const text of lines) {
    starts.push(length);
    length += text.length;
  }
  const lineAt = (offset: number): number => {
    let low = 0, high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const groups: { from: number; to: number; edits: TextEdit[] }[] = [];
  for (const edit of edits) {
    const from = lineAt(edit.start), to = lineAt(edit.end) + 1;
    const group = groups.at(-1);
    if (group && from < group.to) {
      group.to = Math.max(group.to, to);
      group.edits.push(edit);
    } else groups.push({ from, to, edits: [edit] });
  }
  return groups.map(({ from, to, edits: own }) => {
    const start = starts[from] ?? 0, end = starts[to] ?? length;
    const after = linesOf(applyEdits(before.slice(start, end), own.map((e) => ({ start: e.start - start, end: e.end - start, text: e.text }))));
    return trim({ from, to: Math.min(to, lines.length), after }, lines);
  });
}

/** Without the lines at either end that stay as they were: an insertion behind a line touches that line only in form. */
function trim({ from, to, after }: Change, lines: readonly string[]): Change {
  let head = 0, tail = 0;
  const old = to - from;
  while (head < old && head < after.length && lines[from + head] === after[head]) head++;
  while (tail < old - head && tail < after.length - head && lines[to - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { from: from + head, to: to - tail, after: after.slice(head, after.length - tail) };
}

/** Lines with their line ends. */
function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.split(/(?<=\n)/);
}

function line(mark: string, text: string): string {
  return text.endsWith('\n') ? `${mark}${text}` : `${mark}${text}\n\\ No newline at end of file\n`;
}
