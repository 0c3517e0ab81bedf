import assert from 'node:assert/strict';
import { Catalog, isUnder } from '../../../src/core/catalog/catalog';
import { Workspace } from '../../../src/core/gitsm';
import { fieldOf } from '../../../src/core/record/rec';
import type { Link, Rec } from '../../../src/core/record/rec';
import { rules } from '../../../src/core/rules/registry';
import type { LinkedRule, LinkedWorld } from '../../../src/core/rules/rule';
import { fixturesByRule, layOver, readFixture, readTree } from '../../support/fixture';
import { MemoryStore } from '../../support/memory-store';

/**
 * A linked rule says which fields of other records it reads, and how far away they are; what it leaves out is not
 * judged again when it changes. Here every rule judges every record of every fixture while what it reads is watched.
 */
const linked = rules.filter((rule): rule is LinkedRule => rule.scope === 'linked');
const base = readTree('test/fixtures/rules/base');

/** What a record's own property counts as among `reads`; what is left out here cannot change without its file's name. */
const counts: Readonly<Record<string, string>> = { id: 'id', type: 'type', status: 'status', title: 'title', filled: 'filled', headings: 'anchors', digest: 'digest', mentions: 'mentions' };

/** Asking who names an id in a field reads that field alone, of whoever names the id. */
class WatchedCatalog extends Catalog {
  constructor(private readonly note: (rec: Rec, field: string) => void) { super(); }

  override *naming(id: string, type: Rec['type'], field: string): Generator<Rec> {
    for (const from of [...this.namedBy(id)]) {
      if (from.type !== type) continue;
      this.note(from, field);
      if (unwatched(() => from.links.some((l) => l.to === id && isUnder(l, field)))) yield from;
    }
  }
}

let watching = true;
function unwatched<T>(look: () => T): T {
  const before = watching;
  watching = false;
  try { return look(); } finally { watching = before; }
}

class Watch {
  readonly catalog = new WatchedCatalog((rec, field) => this.#note(rec, field));
  /** The record that is judged, and what is read of others meanwhile. */
  #subject: Rec | undefined;
  #judged = 0;
  #read = new Map<Rec, Set<string>>();

  constructor(catalog: Catalog) {
    for (const rec of catalog.all()) this.catalog.put(this.#watched(rec));
  }

  /** What judging a record reads: of each other record, the fields. */
  readsOf(rule: LinkedRule, subject: Rec, world: LinkedWorld): ReadonlyMap<Rec, ReadonlySet<string>> {
    this.#subject = subject;
    this.#judged++;
    this.#read = new Map();
    rule.judge(subject, () => undefined, { ...world, catalog: this.catalog });
    this.#subject = undefined;
    return this.#read;
  }

  #note(rec: Rec, field: string): void {
    if (!watching || !this.#subject || this.#subject === rec) return;
    const read = this.#read.get(rec);
    if (read) read.add(field);
    else this.#read.set(rec, new Set([field]));
  }

  #watched(rec: Rec): Rec {
    const note = (field: string): void => this.#note(proxy, field);
    const data = new Proxy(rec.data, {
      get: (target, key) => (typeof key === 'string' ? (note(key), target[key]) : undefined),
      has: (target, key) => (note(String(key)), key in target),
      ownKeys: (target) => (note('*'), Reflect.ownKeys(target)),
    });
    // A look at the place alone, or at the id alone, picks a link out; what is read is the link that gives both.
    const links = rec.links.map((link): Link => {
      const seen = { at: 0, to: 0 };
      const look = (part: 'at' | 'to'): string => {
        if (watching) seen[part] = this.#judged;
        if (seen.at === this.#judged && seen.to === this.#judged) note(fieldOf(link));
        return link[part];
      };
      return { get at() { return look('at'); }, get to() { return look('to'); } };
    });
    const proxy: Rec = new Proxy(rec, {
      get: (target, key) => {
        if (key === 'data') return data;
        if (key === 'links') return links;
        if (typeof key === 'string' && Object.hasOwn(counts, key)) note(counts[key]!);
        return target[key as keyof Rec];
      },
    });
    return proxy;
  }
}

/** The records one link away, in either direction, and those that claim the same id. */
function near(catalog: Catalog, of: Iterable<Rec>): Set<Rec> {
  const found = new Set<Rec>();
  for (const rec of of) {
    for (const to of [...rec.links.map((l) => l.to), ...rec.mentions]) for (const other of catalog.claimants(to)) found.add(other);
    if (rec.id === '') continue;
    for (const other of [...catalog.namedBy(rec.id), ...catalog.claimants(rec.id)]) found.add(other);
  }
  return found;
}

describe('What linked rules read of other records', () => {
  const undeclared = new Map<string, Set<string>>();
  const tooFar = new Map<string, Set<string>>();

  before('judges every fixture', function () {
    this.timeout(120_000);
    for (const [, paths] of fixturesByRule('test/fixtures/rules')) {
      for (const path of paths) {
        const fixture = readFixture(path);
        const files = layOver(base, fixture);
        const workspace = new Workspace(new MemoryStore(files), { now: fixture.asOf, tags: fixture.tags }).loadAll();
        const watch = new Watch(workspace.catalog);
        let seen: string | undefined;
        const world: LinkedWorld = {
          model: workspace.model, now: fixture.asOf, catalog: watch.catalog, reports: new Map(), tags: fixture.tags ?? new Set(),
          hasFile: (file) => (seen = 'files', files.has(file)), anchorsOf: (file) => (seen = 'anchors', files.has(file) ? [] : undefined),
        };
        for (const rec of watch.catalog.all()) {
          for (const rule of linked) {
            if (rule.types && !rule.types.includes(rec.type)) continue;
            seen = undefined;
            const read = watch.readsOf(rule, rec, world);
            if (seen !== undefined && !rule.reads.includes(seen)) add(undeclared, rule.id, seen);
            if (read.size === 0) continue;
            // What is read the first time alone goes into a table of a whole type, kept until a record of it changes.
            const again = watch.readsOf(rule, rec, world);
            const one = near(watch.catalog, [rec]);
            const within = rule.hops === 2 ? new Set([...one, ...near(watch.catalog, one)]) : one;
            for (const [other, names] of read) {
              for (const name of names) if (!rule.reads.includes(name)) add(undeclared, rule.id, name);
              if (rule.readsOf && !rule.readsOf.includes(other.type) && [...names].some((n) => n !== 'type' && n !== 'id')) add(undeclared, rule.id, `of ${other.type}`);
              if (again.has(other) && !within.has(other)) add(tooFar, rule.id, `${rec.file} -> ${other.file}`);
            }
          }
        }
      }
    }
  });

  it('is what they declare', () => {
    assert.deepEqual(Object.fromEntries([...undeclared].map(([rule, names]) => [rule, [...names].toSorted()])), {});
  });

  it('stands within their hops', () => {
    assert.deepEqual(Object.fromEntries([...tooFar].map(([rule, places]) => [rule, [...places].slice(0, 3)])), {});
  });
});

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  const found = map.get(key);
  if (found) found.add(value);
  else map.set(key, new Set([value]));
}
