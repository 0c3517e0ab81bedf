/** A file in two states, as git tells it with the whole file as context. */
export interface FileChange {
  readonly file: string;
  /** Undefined where the file does not exist in that state. */
  readonly before?: string;
  readonly after?: string;
}

/**
 * Reads `git diff --no-renames --no-prefix --unified=<all> --text`: one process tells both states of any number of
 * files. Paths come from the `---` and `+++` lines; git quotes those with control characters or quotes in C style.
 */
export function readWholeFileDiff(output: string): readonly FileChange[] {
  const found: FileChange[] = [];
  let at = 0;
  while (at < output.length && output.startsWith('diff --git ', at)) {
    const file = readOne(output, at);
    at = file.next;
    if (file.change) found.push(file.change);
  }
  return found;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function readOne(text: string, start: number): { readonly next: number; readonly change?: FileChange } {
  let at = lineEnd(text, start) + 1;
  const head = text.slice(start, at - 1);
  let from: string | undefined;
  let to: string | undefined;
  let added = false;
  let removed = false;
  // The extended header: up to the first hunk, or the next file where nothing but a name or a mode changed.
  for (; at < text.length && !text.startsWith('@@ ', at) && !text.startsWith('diff --git ', at); at = lineEnd(text, at) + 1) {
    const line = text.slice(at, lineEnd(text, at));
    if (line.startsWith('new file mode')) added = true;
    else if (line.startsWith('deleted file mode')) removed = true;
    else if (line.startsWith('--- ')) from ??= pathOf(line.slice(4));
    else if (line.startsWith('+++ ')) to ??= pathOf(line.slice(4));
  }
  const names = from === undefined && to === undefined ? emptyName(head) : undefined;
  const before: string[] = [];
  const after: string[] = [];
  at = readHunks(text, at, before, after);
  const file = to ?? from ?? names;
  if (file === undefined) return { next: at };
  // A change of mode alone tells no text.
  if (!added && !removed && before.length === 0 && after.length === 0) return { next: at };
  return { next: at, change: { file, ...(added ? {} : { before: before.join('') }), ...(removed ? {} : { after: after.join('') }) } };
}

function readHunks(text: string, start: number, before: string[], after: string[]): number {
  let at = start;
  while (at < text.length && text.startsWith('@@ ', at)) {
    const header = /^@@ -\d+(?:,(\d+))? \+\d+(?:,(\d+))? @@/.exec(text.slice(at, lineEnd(text, at)));
    let old = Number(header?.[1] ?? 1);
    let now = Number(header?.[2] ?? 1);
    at = lineEnd(text, at) + 1;
    // The counts of the header, not the look of a line, say where the hunk ends: a line of a record may begin with anything.
    while (at < text.length && (old > 0 || now > 0 || text.startsWith('\\ ', at))) {
      const end = lineEnd(text, at);
      const mark = text[at];
      const bare = text.startsWith('\\ ', end + 1);
      const line = text.slice(at + 1, end) + (bare ? '' : '\n');
      if (mark === ' ' || mark === '-') { before.push(line); old--; }
      if (mark === ' ' || mark === '+') { after.push(line); now--; }
      at = end + 1;
    }
  }
  return at;
}

function pathOf(name: string): string | undefined {
  const path = unquote(name.replace(/\t$/, ''));
  return path === '/dev/null' ? undefined : path;
}

/** `diff --git a a` of an empty file that came or went: both names are the same. */
function emptyName(head: string): string | undefined {
  const names = head.slice('diff --git '.length);
  const half = (names.length - 1) / 2;
  return Number.isInteger(half) && names.slice(0, half) === names.slice(half + 1) ? unquote(names.slice(0, half)) : undefined;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', a: '\u0007', b: '\b', f: '\f', v: '\v', '"': '"', '\\': '\\' };

function unquote(name: string): string {
  if (!name.startsWith('"') || !name.endsWith('"')) return name;
  const bytes: number[] = [];
  const encode = (s: string): void => { bytes.push(...Buffer.from(s, 'utf8')); };
  const inner = name.slice(1, -1);
  for (let i = 0; i < inner.length; i++) {
    if (inner[i] !== '\\') encode(inner[i]!);
    else if (/[0-7]/.test(inner[i + 1] ?? '')) {
      bytes.push(parseInt(inner.slice(i + 1, i + 4), 8));
      i += 3;
    } else encode(escapes[inner[++i] ?? ''] ?? '');
  }
  return Buffer.from(bytes).toString('utf8');
}
