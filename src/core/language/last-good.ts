import type { RecordSource } from '../record/source';

/** Takes places of one text to another that differs from it in one stretch: what is typed between two readings. */
export class Carry {
  readonly #prefix: number;
  readonly #suffix: number;
  readonly #before: number;
  readonly #after: number;

  constructor(before: string, after: string) {
    const most = Math.min(before.length, after.length);
    let prefix = 0;
    while (prefix < most && before.charCodeAt(prefix) === after.charCodeAt(prefix)) prefix++;
    let suffix = 0;
    while (suffix < most - prefix && before.charCodeAt(before.length - 1 - suffix) === after.charCodeAt(after.length - 1 - suffix)) suffix++;
    this.#prefix = prefix;
    this.#suffix = suffix;
    this.#before = before.length;
    this.#after = after.length;
  }

  /** Where a place of the earlier text is now; undefined within what changed. */
  forward(offset: number): number | undefined {
    return move(offset, this.#prefix, this.#before - this.#suffix, this.#after - this.#before);
  }

  /** Where a place of the present text was. */
  backward(offset: number): number | undefined {
    return move(offset, this.#prefix, this.#after - this.#suffix, this.#before - this.#after);
  }
}

function move(offset: number, prefix: number, suffixStart: number, by: number): number | undefined {
  if (offset <= prefix) return offset;
  return offset >= suffixStart ? offset + by : undefined;
}

/** Front matter that does not say what its author means to say: some fields are missing, or swallowed by others. */
export function isHalfWritten({ front }: RecordSource): boolean {
  return front.problems.some((p) => p.reason === 'syntax' || p.reason === 'unclosed' || p.reason === 'not-a-map' || p.reason === 'merge-conflict');
}

/** The newest reading of some files whose front matter was whole. Those that were asked for longest ago are forgotten. */
export class LastGood {
  readonly #sources = new Map<string, RecordSource>();

  constructor(readonly most: number) {}

  /** What to answer from: the present reading when it is whole, else the last one that was, else what `onDisk` reads. */
  of(present: RecordSource, onDisk: () => RecordSource | undefined): RecordSource {
    const { file } = present;
    if (!isHalfWritten(present)) {
      this.#keep(file, present);
      return present;
    }
    const kept = this.#sources.get(file) ?? onDisk();
    if (!kept || isHalfWritten(kept)) return present;
    this.#keep(file, kept);
    return kept;
  }

  /** The model changed: readings by the old one say things that no longer hold. */
  forget(): void {
    this.#sources.clear();
  }

  #keep(file: string, source: RecordSource): void {
    this.#sources.delete(file);
    this.#sources.set(file, source);
    if (this.#sources.size > this.most) this.#sources.delete(this.#sources.keys().next().value!);
  }
}
