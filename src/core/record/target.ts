/** What a relative link of a Markdown file means. */
export interface Target {
  /** The file or folder from the repository's root; the linking file itself for a bare anchor; absent when the link leaves the repository. */
  readonly file?: string;
  /** Empty without one. */
  readonly anchor: string;
  /** The path as written, decoded; empty for a bare anchor. */
  readonly path: string;
}

const indexNames = ['README.md', 'readme.md', 'index.md'];

/** Reads a link's target as written in a file. `a%20b.md#part`, `/from/the/root.md` and `../up.md?raw=1` are all understood. */
export function readTarget(from: string, target: string): Target {
  const hash = target.indexOf('#');
  const path = decode((hash < 0 ? target : target.slice(0, hash)).split('?')[0]!);
  const anchor = hash < 0 ? '' : decode(target.slice(hash + 1));
  return { file: path === '' ? from : resolve(from, path), anchor, path };
}

/** The files that a hosting may show for a folder. */
export function indexesOf(folder: string): readonly string[] {
  return indexNames.map((name) => (folder === '' ? name : `${folder}/${name}`));
}

/** What a link may name to mean a file: the file, and its folder when it is the folder's index. */
export function namesOf(file: string): readonly string[] {
  const slash = file.lastIndexOf('/');
  return indexNames.includes(file.slice(slash + 1)) ? [file, file.slice(0, Math.max(slash, 0))] : [file];
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A stray % is part of the name.
    return path;
  }
}

/** The path from the root that a link written in a file means; undefined when it leaves the repository. */
function resolve(from: string, path: string): string | undefined {
  const parts = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}
