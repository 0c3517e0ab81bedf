import type { TypeName } from '../../core/model/kind';
import { newFields } from '../../core/record/node';
import type { Fields, Value } from '../../core/record/node';
import { list, text, texts } from '../../core/record/rec';
import type { Link, Rec } from '../../core/record/rec';

/** What the catalogue and the links need of every record; the rest waits as bytes until somebody asks. */
export interface RecFacts {
  readonly file: string;
  readonly id: string;
  readonly type: TypeName;
  readonly status: string;
  readonly links: readonly Link[];
  readonly mentions: readonly string[];
  readonly targets: readonly string[];
}

interface RecRest {
  readonly data: Fields;
  readonly title: string;
  readonly headings: readonly string[];
  readonly filled: readonly string[];
  readonly digest: string | undefined;
  readonly people: readonly string[] | undefined;
}

/** A record as a cache gives it back. Of most records of a repository that did not change, nobody asks for the front matter. */
export class KeptRec implements Rec {
  readonly file: string;
  readonly id: string;
  readonly type: TypeName;
  readonly status: string;
  readonly links: readonly Link[];
  readonly mentions: readonly string[];
  readonly targets: readonly string[];
  #rest: RecRest | undefined;

  constructor(facts: RecFacts, readonly bytes: Buffer) {
    this.file = facts.file;
    this.id = facts.id;
    this.type = facts.type;
    this.status = facts.status;
    this.links = facts.links;
    this.mentions = facts.mentions;
    this.targets = facts.targets;
  }

  get data(): Fields { return this.#get().data; }
  get title(): string { return this.#get().title; }
  get headings(): readonly string[] { return this.#get().headings; }
  get filled(): readonly string[] { return this.#get().filled; }
  get digest(): string | undefined { return this.#get().digest; }
  get people(): readonly string[] | undefined { return this.#get().people; }

  #get(): RecRest {
    return (this.#rest ??= restOf(this.bytes));
  }
}

const changed = /[:,[](?:null|0)[,}\]]/;

/** The bytes of the part that waits; undefined where JSON cannot give back what was read (`.inf`, `-0`). */
export function restBytes(rec: Rec): Buffer | undefined {
  if (rec instanceof KeptRec) return rec.bytes;
  const data = JSON.stringify(rec.data);
  // What JSON cannot hold became `null` or `0` there: only then is it looked for.
  if (changed.test(data) && !isJson(rec.data)) return undefined;
  return Buffer.from(`[${data},${JSON.stringify([rec.title, rec.headings, rec.filled, rec.digest ?? null, rec.people ?? null]).slice(1)}`);
}

function restOf(bytes: Buffer): RecRest {
  const rest = toValue(JSON.parse(bytes.toString('utf8')) as Value);
  const [data, title, headings, filled, digest, people] = list(rest);
  return {
    data: typeof data === 'object' && data !== null && !Array.isArray(data) ? data as Fields : newFields(), title: text(title) ?? '',
    headings: texts(headings), filled: texts(filled), digest: text(digest), people: Array.isArray(people) ? texts(people) : undefined,
  };
}

/** With maps that inherit nothing, as the reader of front matter makes them: `constructor` and `__proto__` are data. */
function toValue(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return (value as readonly Value[]).map(toValue);
  const fields = newFields();
  for (const key of Object.keys(value)) fields[key] = toValue((value as Fields)[key]!);
  return fields;
}

function isJson(value: Value | undefined): boolean {
  if (typeof value === 'string') return true;
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (typeof value !== 'object' || value === null) return value !== undefined;
  return (Array.isArray(value) ? value as readonly Value[] : Object.values(value as Fields)).every(isJson);
}
