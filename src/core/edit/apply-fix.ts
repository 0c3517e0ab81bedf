import type { Model } from '../model/model';
import { readFrontMatter } from '../record/front-matter';
import { nodeAt } from '../record/node';
import type { Path } from '../record/node';
import type { Fix, FixStep } from './fix';
import { refuse } from './edit-result';
import type { EditResult, Refusal } from './edit-result';
import { addSection } from './add-section';
import { appendItem, removeField, removeItem, setField } from './front-matter-edit';
import { applyEdits, composeEdits } from './text-edit';
import type { TextEdit } from './text-edit';

/** What applying a fix does to the repository: edits by file, on the texts that were asked for, then renames. */
export interface FileEdits {
  readonly edits: ReadonlyMap<string, readonly TextEdit[]>;
  readonly renames: readonly { readonly from: string; readonly to: string }[];
}

export type FixRefusal =
  | Refusal
  /** The file is gone, or cannot be read. */
  | 'no-file'
  /** The name, of a file or a key, is another's already. */
  | 'taken'
  /** The fix opens a command: a person answers, no edit can be computed. */
  | 'needs-a-person';

export type FixResult = ({ readonly ok: true } & FileEdits) | { readonly ok: false; readonly refusal: FixRefusal };

/** What the edits are computed on: the present texts, unsaved ones included. */
export interface FixContext {
  readonly model: Model;
  readonly textOf: (file: string) => string | undefined;
}

/** The edits of a finding's quick fix. Applies nothing, never throws. Offsets count in the texts that `textOf` gives. */
export function editsOf(fix: Fix, finding: { readonly file: string }, context: FixContext): FixResult {
  const step = fix.do;
  if (step.op === 'command') return { ok: false, refusal: 'needs-a-person' };
  if (step.op === 'rename-file') {
    if (context.textOf(step.to) !== undefined) return { ok: false, refusal: 'taken' };
    return { ok: true, edits: new Map(), renames: [{ from: finding.file, to: step.to }] };
  }
  const file = fileOf(step, finding.file);
  const text = context.textOf(file);
  if (text === undefined) return { ok: false, refusal: 'no-file' };
  const result = stepEdits(step, text, context.model);
  return result.ok ? { ok: true, edits: new Map([[file, result.edits]]), renames: [] } : { ok: false, refusal: result.refusal };
}

/**
 * The edits of all safe fixes of some findings, as one: "fix all". Where several fixes are offered for a finding the
 * first safe one is taken; one that is refused, or meets another, is left out and is there again the next time.
 */
export function editsOfAll(findings: readonly { readonly file: string; readonly fixes?: readonly Fix[] }[], context: FixContext): FileEdits {
  const safe = findings.flatMap((finding) => {
    const fix = finding.fixes?.find((f) => f.safe);
    return fix ? [{ finding, fix }] : [];
  }).toSorted((a, b) => turn(a.fix.do) - turn(b.fix.do) || comparePaths(b.fix.do, a.fix.do));
  const edits = new Map<string, readonly TextEdit[]>();
  const renames: { from: string; to: string }[] = [];
  const textOf = (file: string): string | undefined => {
    const text = context.textOf(file);
    return text === undefined ? undefined : applyEdits(text, edits.get(file) ?? []);
  };
  const done = new Set<string>();
  for (const { finding, fix } of safe) {
    const step = fix.do;
    // Two findings may ask for the same: a link named twice is written back once.
    const asked = JSON.stringify([fileOf(step, finding.file), step]);
    if (done.has(asked)) continue;
    done.add(asked);
    if (step.op === 'replace') {
      const known = edits.get(finding.file) ?? [];
      const own = { start: step.start, end: step.end, text: step.text };
      if (!known.some((e) => e.start < own.end && own.start < e.end)) edits.set(finding.file, [...known, own].toSorted((a, b) => a.start - b.start));
      continue;
    }
    const result = editsOf(fix, finding, { model: context.model, textOf });
    if (!result.ok) continue;
    for (const [file, more] of result.edits) edits.set(file, composeEdits(edits.get(file) ?? [], more));
    for (const rename of result.renames) if (!renames.some((r) => r.from === rename.from || r.to === rename.to)) renames.push(rename);
  }
  return { edits, renames };
}

/** Replacements count offsets in the text as it was, so they go first; removals shift positions in lists, so they go last. */
function turn(step: FixStep): number {
  return step.op === 'replace' ? 0 : step.op === 'remove' ? 2 : 1;
}

/** Of two removals, the later place is the greater: it goes first. */
function comparePaths(a: FixStep, b: FixStep): number {
  if (a.op !== 'remove' || b.op !== 'remove') return 0;
  for (let i = 0; i < Math.min(a.path.length, b.path.length); i++) {
    const x = a.path[i]!;
    const y = b.path[i]!;
    if (x !== y) return typeof x === 'number' && typeof y === 'number' ? x - y : String(x) < String(y) ? -1 : 1;
  }
  return a.path.length - b.path.length;
}

function fileOf(step: FixStep, own: string): string {
  return (step.op === 'set' || step.op === 'append') && step.file !== undefined ? step.file : own;
}

function stepEdits(step: Exclude<FixStep, { op: 'command' | 'rename-file' }>, text: string, model: Model): EditResult | { ok: false; refusal: FixRefusal } {
  switch (step.op) {
    case 'replace': return step.end > text.length ? refuse('no-such-place') : { ok: true, edits: [{ start: step.start, end: step.end, text: step.text }] };
    case 'set': return setField(text, step.path, step.value, { order: orderAt(text, step.path, model) });
    case 'append': return appendItem(text, step.path, step.value, { order: orderAt(text, step.path, model) });
    case 'remove': return typeof step.path.at(-1) === 'number' ? removeItem(text, step.path) : removeField(text, step.path);
    case 'rename-key': return renameKey(text, step.path, step.to);
    case 'add-section': return addSection(text, step.section, model);
  }
}

/** The canonical order of the record's fields, where a new one is to stand. */
function orderAt(text: string, path: Path, model: Model): readonly string[] | undefined {
  if (path.length !== 1) return undefined;
  const type = readFrontMatter(text).data['type'];
  return [...model.types.values()].find((t) => t.name === type)?.fields.map((f) => f.name);
}

function renameKey(text: string, path: Path, to: string): EditResult | { ok: false; refusal: FixRefusal } {
  const { node } = readFrontMatter(text);
  if (!node) return refuse('unreadable');
  const { entry, found } = nodeAt(node, path);
  if (!found || !entry) return refuse('no-such-place');
  if (nodeAt(node, [...path.slice(0, -1), to]).found) return { ok: false, refusal: 'taken' };
  return { ok: true, edits: [{ start: entry.keyStart, end: entry.keyEnd, text: to }] };
}
