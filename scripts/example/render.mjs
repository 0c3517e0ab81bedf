// @ts-check
/** The text of a record at an instant: a pure function of what the data modules say. */
import { Document, isMap, isSeq } from 'yaml';
import { Later } from './record.mjs';
import { fieldFrom, ofThePast, sectionFrom } from './timing.mjs';

/** @typedef {import('./record.mjs').Declared} Declared @typedef {import('./story.mjs').Story} Story */

const localTime = /^\d{4}-\d\d-\d\d \d\d:\d\d(:\d\d)?$/;
const localDate = /^\d{4}-\d\d-\d\d$/;

export class Renderer {
  /** @param {Story} story @param {(file: string, text: string) => string | undefined} digest of what an approval approves */
  constructor(story, digest) {
    this.story = story;
    this.digest = digest;
    /** @type {Map<string, string | undefined>} */
    this.digests = new Map();
  }

  /** @param {Declared} record @param {number} now epoch seconds */
  render(record, now) {
    return this.#text(record, now, true);
  }

  #text(/** @type {Declared} */ record, /** @type {number} */ now, /** @type {boolean} */ withApprovals) {
    const { story } = this;
    const type = story.model.types.get(record.type);
    const moments = record.moments.filter((m) => story.time.seconds(m.at) <= now);
    const moves = moments.filter((m) => m.verb === 'move');
    const say = (/** @type {string} */ s) => story.say(s);
    /** @type {Record<string, any>} */
    const known = {
      id: story.idOf(record.key), type: record.type, title: say(record.fields.title), status: moves.at(-1)?.to, created: story.time.rfc3339(story.createdAt(record)),
      approvals: withApprovals ? moments.filter((m) => m.verb === 'approve' || m.verb === 'reject').map((m) => compact({ role: m.to, by: story.person(m.by), decision: m.verb === 'approve' ? 'approved' : 'rejected', at: this.#instant(m.at), note: say(m.text) || undefined, content: this.#digestAt(record, m) })) : [],
      history: moments.flatMap((m) => this.#entry(m)),
    };
    /** @type {Record<string, any>} */
    const data = {};
    for (const { name } of type.fields) {
      const value = Object.hasOwn(known, name) ? known[name] : this.#field(record, name, now);
      if (value !== undefined && !(Array.isArray(value) && value.length === 0 && name !== 'cis')) data[name] = value;
    }
    for (const name of Object.keys(record.fields)) if (!type.field.has(name)) data[name] = this.#field(record, name, now);
    return `---\n${frontMatter(data)}---\n\n# ${data.title}\n${this.#body(record, now)}`;
  }

  /** The first approvals were written by hand; the command, which adds the digest, came later. */
  #digestAt(/** @type {Declared} */ record, /** @type {import('./record.mjs').Moment} */ m) {
    if (m.verb === 'reject' || m.at < '2026-01-01') return undefined;
    const key = `${record.key} ${m.at} ${m.to}`;
    if (!this.digests.has(key)) this.digests.set(key, this.digest(this.story.pathOf(record), this.#text(record, this.story.time.seconds(m.at), false)));
    return this.digests.get(key);
  }

  #instant(/** @type {string} */ local) {
    return this.story.time.rfc3339(this.story.time.seconds(local));
  }

  #entry(/** @type {import('./record.mjs').Moment} */ m) {
    const base = { at: this.#instant(m.at), by: this.story.person(m.by) };
    if (m.verb === 'move') return [m.to === 'pending' ? { ...base, status: m.to, reason: m.text.split(' ')[0], ...(m.text.includes(' ') ? { note: this.story.say(m.text.slice(m.text.indexOf(' ') + 1)) } : {}) } : compact({ ...base, status: m.to, note: this.story.say(m.text) || undefined })];
    if (m.verb === 'level') return [compact({ ...base, level: Number(m.to), note: this.story.say(m.text) || undefined })];
    return m.verb === 'note' ? [{ ...base, note: this.story.say(m.text) }] : [];
  }

  #field(/** @type {Declared} */ record, /** @type {string} */ name, /** @type {number} */ now) {
    const value = record.fields[name];
    if (value === undefined) return undefined;
    const from = fieldFrom[record.type]?.[name];
    if (from !== undefined && !(value instanceof Later) && !this.story.reached(record, from, now)) return undefined;
    return this.#value(record, value, now, ofThePast.has(name));
  }

  /** The value at the instant, or undefined when there is none yet. @returns {any} */
  #value(/** @type {Declared} */ record, /** @type {any} */ value, /** @type {number} */ now, past = false) {
    const { story } = this;
    if (value instanceof Later) return this.#value(record, story.reached(record, value.from, now) ? value.value : value.before, now, past);
    if (typeof value === 'string') {
      if (localTime.test(value)) return past && story.time.seconds(value) > now ? undefined : this.#instant(value);
      if (localDate.test(value)) return story.time.date(value);
      if (/^month \d/.test(value)) return story.time.date(value.slice(6)).slice(0, 7);
      const target = story.byKey(value);
      if (target) return story.createdAt(target) > now && target !== record ? undefined : story.idOf(target.key);
      return story.say(value);
    }
    if (Array.isArray(value)) return value.map((v) => this.#value(record, v, now, past)).filter((v) => v !== undefined);
    if (typeof value !== 'object' || value === null) return value;
    // What is done at an instant to come is not done yet.
    const undone = typeof value.at === 'string' && localTime.test(value.at) && story.time.seconds(value.at) > now ? new Set(['at', 'by', 'result', 'done']) : new Set();
    const entries = Object.entries(value).filter(([k]) => !undone.has(k)).map(([k, v]) => /** @type {const} */ ([k, k === 'by' || k === 'person' ? story.person(v) : this.#value(record, v, now, past)])).filter(([, v]) => v !== undefined);
    if (entries.length === 0 || (past && 'start' in value && !entries.some(([k]) => k === 'start'))) return undefined;
    return Object.fromEntries(entries);
  }

  #body(/** @type {Declared} */ record, /** @type {number} */ now) {
    const [lead = '', ...sections] = record.body.split(/^(?=## )/m);
    const shown = sections.filter((text) => {
      const heading = text.slice(3, text.indexOf('\n')).trim();
      const from = sectionFrom[record.type]?.[heading];
      return from === undefined || this.story.reached(record, from, now);
    });
    const text = [lead, ...shown].map((part) => part.trim()).filter((part) => part !== '').join('\n\n');
    return text === '' ? '' : `\n${this.story.say(text)}\n`;
  }
}

/** Without the keys that have no value. @param {Record<string, any>} fields */
const compact = (fields) => Object.fromEntries(Object.entries(fields).filter(([, v]) => v !== undefined));

/** Records, lists of facts and maps each on their own lines; what is small stands on one. @param {Record<string, any>} data */
function frontMatter(data) {
  const document = new Document(data, { aliasDuplicateObjects: false });
  for (const pair of /** @type {any} */ (document.contents).items) {
    const { value } = pair;
    if (isSeq(value)) {
      if (value.items.every((item) => !isMap(item))) value.flow = true;
      else for (const item of value.items) /** @type {any} */ (item).flow = true;
    } else if (isMap(value)) for (const inner of value.items) if (isMap(inner.value) || isSeq(inner.value)) /** @type {any} */ (inner.value).flow = true;
  }
  // Lists as people write them: [A, B], while maps keep their air.
  return document.toString({ lineWidth: 0 }).replace(/\[ ([^[\]"']*) \]/g, '[$1]');
}
