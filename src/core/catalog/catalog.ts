import type { TypeName } from '../model/kind';
import type { Link, Rec } from '../record/rec';
import { readTarget } from '../record/target';

/** A place that names an id: a field of a record, or its prose when `at` is empty. */
export interface Backlink {
  readonly from: Rec;
  readonly at: string;
}

const nothing: ReadonlySet<Rec> = new Set();

/**
 * All records, by file, id and type, and who names whom. An update costs what the one file
 * names; nothing is rebuilt. Two records may claim one id: both are kept, the rules say so.
 */
export class Catalog {
  readonly #byFile = new Map<string, Rec>();
  readonly #byId = new Map<string, Rec | readonly Rec[]>();
  readonly #byType = new Map<TypeName, Set<Rec>>();
  readonly #revisions = new Map<TypeName, number>();
  /** A list while it is short: a set takes four times the memory. */
  readonly #sources = new Map<string, Rec | Rec[] | Set<Rec>>();

  /** Who links to a file or a folder, by its path; made when it is first asked for, and kept up to date from then on. */
  #linking: Map<string, Set<Rec>> | undefined;

  get size(): number {
    return this.#byFile.size;
  }

  all(): IterableIterator<Rec> {
    return this.#byFile.values();
  }

  atFile(file: string): Rec | undefined {
    return this.#byFile.get(file);
  }

  /** The record of an id; of several that claim it, the first by path. */
  get(id: string): Rec | undefined {
    const found = this.#byId.get(id);
    return isMany(found) ? found[0] : found;
  }

  /** Every record that claims an id, by path. */
  claimants(id: string): readonly Rec[] {
    const found = this.#byId.get(id);
    return found === undefined ? [] : isMany(found) ? found : [found];
  }

  has(id: string): boolean {
    return this.#byId.has(id);
  }

  ids(): IterableIterator<string> {
    return this.#byId.keys();
  }

  ofType(type: TypeName): ReadonlySet<Rec> {
    return this.#byType.get(type) ?? nothing;
  }

  /** Grows whenever a record of the type comes, goes or changes: what was computed from them all holds until then. */
  revisionOf(type: TypeName): number {
    return this.#revisions.get(type) ?? 0;
  }

  /** The records that name an id anywhere, each once. Constant time. */
  namedBy(id: string): Iterable<Rec> {
    const found = this.#sources.get(id);
    return found === undefined ? [] : isSeveral(found) ? found : [found];
  }

  countNaming(id: string): number {
    const found = this.#sources.get(id);
    return found === undefined ? 0 : isSeveral(found) ? sizeOf(found) : 1;
  }

  /** The records whose prose links to a path of the repository, whether anything stands there or not. */
  linkingTo(path: string): Iterable<Rec> {
    if (!this.#linking) {
      this.#linking = new Map();
      for (const rec of this.#byFile.values()) addLinks(this.#linking, rec);
    }
    return this.#linking.get(path) ?? nothing;
  }

  /** Every place that names an id. */
  *backlinks(id: string): Generator<Backlink> {
    for (const from of this.namedBy(id)) {
      for (const link of from.links) if (link.to === id) yield { from, at: link.at };
      if (from.mentions.includes(id)) yield { from, at: '' };
    }
  }

  /** The records of a type whose field names an id: the incidents of a problem, written on their side. */
  *naming(id: string, type: TypeName, field: string): Generator<Rec> {
    for (const from of this.namedBy(id)) {
      if (from.type === type && from.links.some((l) => l.to === id && isUnder(l, field))) yield from;
    }
  }

  /** Puts a file's record in place of what the file held before. */
  put(rec: Rec): void {
    this.remove(rec.file);
    this.#byFile.set(rec.file, rec);
    if (rec.id !== '') this.#addId(rec);
    let ofType = this.#byType.get(rec.type);
    if (!ofType) this.#byType.set(rec.type, (ofType = new Set()));
    ofType.add(rec);
    this.#revisions.set(rec.type, this.revisionOf(rec.type) + 1);
    for (const { to } of rec.links) this.#addSource(to, rec);
    for (const to of rec.mentions) this.#addSource(to, rec);
    if (this.#linking) addLinks(this.#linking, rec);
  }

  remove(file: string): Rec | undefined {
    const rec = this.#byFile.get(file);
    if (!rec) return undefined;
    this.#byFile.delete(file);
    this.#byType.get(rec.type)?.delete(rec);
    this.#revisions.set(rec.type, this.revisionOf(rec.type) + 1);
    if (rec.id !== '') this.#removeId(rec);
    for (const { to } of rec.links) this.#removeSource(to, rec);
    for (const to of rec.mentions) this.#removeSource(to, rec);
    if (this.#linking) for (const path of pathsOf(rec)) this.#linking.get(path)?.delete(rec);
    return rec;
  }

  #addId(rec: Rec): void {
    const others = this.#byId.get(rec.id);
    this.#byId.set(rec.id, others === undefined ? rec : [...(isMany(others) ? others : [others]), rec].toSorted((a, b) => (a.file < b.file ? -1 : 1)));
  }

  #removeId(rec: Rec): void {
    const left = this.claimants(rec.id).filter((r) => r !== rec);
    if (left.length === 0) this.#byId.delete(rec.id);
    else this.#byId.set(rec.id, left.length === 1 ? left[0]! : left);
  }

  #addSource(to: string, rec: Rec): void {
    const found = this.#sources.get(to);
    if (found === undefined) this.#sources.set(to, rec);
    else if (found instanceof Set) found.add(rec);
    else if (!Array.isArray(found)) {
      if (found !== rec) this.#sources.set(to, [found, rec]);
    } else if (!found.includes(rec)) {
      if (found.length < LONG) found.push(rec);
      else this.#sources.set(to, new Set([...found, rec]));
    }
  }

  #removeSource(to: string, rec: Rec): void {
    const found = this.#sources.get(to);
    if (found === undefined) return;
    if (found instanceof Set) found.delete(rec);
    else if (Array.isArray(found)) {
      const at = found.indexOf(rec);
      if (at >= 0) found.splice(at, 1);
    }
    if (found === rec || (isSeveral(found) && sizeOf(found) === 0)) this.#sources.delete(to);
  }
}

/** From this many on, those who name an id are kept in a set. */
const LONG = 16;

function isSeveral(found: Rec | Rec[] | Set<Rec>): found is Rec[] | Set<Rec> {
  return Array.isArray(found) || found instanceof Set;
}

function sizeOf(found: Rec[] | Set<Rec>): number {
  return Array.isArray(found) ? found.length : found.size;
}

function addLinks(linking: Map<string, Set<Rec>>, rec: Rec): void {
  for (const path of pathsOf(rec)) {
    const found = linking.get(path);
    if (found) found.add(rec);
    else linking.set(path, new Set([rec]));
  }
}

function pathsOf(rec: Rec): readonly string[] {
  return rec.targets.flatMap((target) => readTarget(rec.file, target).file ?? []);
}

function isMany(found: Rec | readonly Rec[] | undefined): found is readonly Rec[] {
  return Array.isArray(found);
}

/** Whether a link stands in a field, or under it. */
export function isUnder(link: Link, field: string): boolean {
  return link.at.startsWith(field, 1) && (link.at.length === field.length + 1 || link.at.charCodeAt(field.length + 1) === 47);
}
