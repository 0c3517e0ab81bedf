import type { Holes, Text } from '../model/text';
import type { Fields } from '../record/node';
import type { RecordSource } from '../record/source';
import { normalHeading } from '../util/heading';
import { diffFields } from './diff-fields';
import type { FieldChange } from './diff-fields';

/** What happened to a record between two states of a repository. */
export interface RecordChange {
  readonly id: string;
  /** Where it stands now; where it stood, when it is gone. */
  readonly file: string;
  readonly from?: string;
  readonly type: string;
  readonly title: string;
  readonly change: 'added' | 'removed' | 'modified' | 'renamed';
  readonly fields: readonly FieldChange[];
  /** Status before and after, when it moved. */
  readonly move?: readonly [string, string];
  /** Headings whose text differs, as the later state writes them. */
  readonly sections: readonly string[];
  /** The front matter of both states; empty where the record does not exist. */
  readonly was: Fields;
  readonly now: Fields;
}

/** A file in two states; undefined where it does not exist, or is no record. */
export interface SourcePair {
  readonly before?: RecordSource;
  readonly after?: RecordSource;
}

/**
 * Records before and after, matched by id and then by file, so that a renamed file is one record and not two.
 * What differs in nothing that a reader would see (order of keys, quotes, line ends) is not a change.
 */
export function diffRecords(pairs: readonly SourcePair[]): readonly RecordChange[] {
  const before = pairs.flatMap((p) => (p.before?.rec ? [p.before] : []));
  const after = pairs.flatMap((p) => (p.after?.rec ? [p.after] : []));
  const byId = new Map(before.map((s) => [s.rec!.id, s]));
  const byFile = new Map(before.map((s) => [s.file, s]));
  // A record that took another id and file is still the one that was opened then, under that title.
  const origin = ({ rec }: RecordSource): string => JSON.stringify([rec!.type, rec!.title, rec!.data['created'] ?? null]);
  const byOrigin = new Map(before.map((s) => [origin(s), s]));
  const kept = new Set(after.map((s) => s.rec!.id));
  const matched = new Set<RecordSource>();
  const found: RecordChange[] = [];
  for (const now of after) {
    const moved = byOrigin.get(origin(now));
    const old = [byId.get(now.rec!.id), byFile.get(now.file), moved && !kept.has(moved.rec!.id) ? moved : undefined].find((s) => s && !matched.has(s));
    if (old) matched.add(old);
    const change = changeOf(old, now);
    if (change) found.push(change);
  }
  for (const old of before) if (!matched.has(old)) found.push(changeOf(old, undefined)!);
  return found.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.file < b.file ? -1 : 1));
}

const absent = new Set(['id', 'type', 'title']);

function changeOf(before: RecordSource | undefined, after: RecordSource | undefined): RecordChange | undefined {
  const now = (after ?? before)!;
  const { id, type, title } = now.rec!;
  const states = { was: before?.data ?? {}, now: after?.data ?? {} };
  if (!before || !after) {
    const fields = diffFields(states.was, states.now, absent);
    return { id, file: now.file, type, title, change: before ? 'removed' : 'added', fields, sections: sectionsOf(now).map(([, heading]) => heading), ...states };
  }
  const fields = diffFields(before.data, after.data);
  const sections = changedSections(before, after);
  const renamed = before.file !== after.file || before.rec!.id !== id;
  if (!renamed && fields.length === 0 && sections.length === 0) return undefined;
  const from = before.rec!.status;
  const to = after.rec!.status;
  return { id, file: after.file, type, title, change: renamed ? 'renamed' : 'modified', fields, sections, ...states, ...(renamed ? { from: before.file } : {}), ...(from !== to ? { move: [from, to] as const } : {}) };
}

/** Normal name, heading as written, and text of each section; what stands before the first heading has the empty name. */
function sectionsOf(source: RecordSource): readonly (readonly [string, string, string])[] {
  const { headings } = source.body;
  const start = source.front.span?.bodyStart ?? 0;
  const clean = (from: number, to: number): string => source.text.slice(from, to).normalize('NFC').replace(/[ \t]+$/gm, '').replace(/\r\n?/g, '\n').trim();
  const lead = clean(start, headings[0]?.start ?? source.text.length);
  const own = headings.map((h, i) => [normalHeading(h.text), h.text, clean(h.end, headings[i + 1]?.start ?? source.text.length)] as const);
  return lead === '' ? own : [['', '', lead], ...own];
}

function changedSections(before: RecordSource, after: RecordSource): readonly string[] {
  const texts = (source: RecordSource): Map<string, string> => {
    const found = new Map<string, string>();
    for (const [name, , text] of sectionsOf(source)) found.set(name, `${found.get(name) ?? ''}\u0000${text}`);
    return found;
  };
  const old = texts(before);
  const now = texts(after);
  const headings = new Map([...sectionsOf(before), ...sectionsOf(after)].map(([name, heading]) => [name, heading]));
  return [...new Set([...now.keys(), ...old.keys()])].filter((name) => old.get(name) !== now.get(name)).map((name) => headings.get(name)!);
}

/** What a finding says, without its place. */
interface Said {
  readonly rule: string;
  readonly record: string | null;
  readonly file: string;
  readonly severity: string;
  readonly text: Text;
  readonly holes?: Holes;
}

/** Findings that one state has and the other has not. The place may have moved: rule, file and what is said decide. */
export function diffFindings<T extends Said>(before: readonly T[], after: readonly T[]): { readonly added: readonly T[]; readonly solved: readonly T[] } {
  const key = (f: T): string => JSON.stringify([f.rule, f.record ?? f.file, f.severity, f.text.en, f.holes ?? {}]);
  const left = (from: readonly T[], without: readonly T[]): readonly T[] => {
    const counts = new Map<string, number>();
    for (const f of without) counts.set(key(f), (counts.get(key(f)) ?? 0) + 1);
    return from.filter((f) => {
      const n = counts.get(key(f)) ?? 0;
      if (n > 0) counts.set(key(f), n - 1);
      return n === 0;
    });
  };
  return { added: left(after, before), solved: left(before, after) };
}
