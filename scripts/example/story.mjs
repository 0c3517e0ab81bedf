// @ts-check
/** A story as told by the data modules of one language: who, what, when, and the ids that this gives. */
import { Timeline } from './time.mjs';

/**
 * @typedef {import('./record.mjs').Declared} Declared
 * @typedef {{ path: string, versions: { at: string, by: string, subject: string, text: string }[] }} PlainFile
 * @typedef {{ rule: string, record: string, say: string }} Documented
 * @typedef {{
 *   language: 'fr' | 'en', zone: string, people: Record<string, { key: string, name: string, email: string }>,
 *   settings: { text: string, versions: { at: string, by: string, subject: string }[] }, batches: Record<string, { by: string, subject: string }>,
 *   records: Declared[], files: PlainFile[], reports: Parameters<typeof import('./reports.mjs').reportFiles>[0], findings: Documented[], merger: string, words: Words,
 * }} Told
 * @typedef {{ add: (id: string, title: string) => string, move: (id: string, label: string) => string, level: (id: string, level: string) => string, note: (id: string) => string,
 *   approve: (id: string, role: string) => string, reject: (id: string, role: string) => string, apply: (plan: string) => string, merge: (branch: string, title: string) => string }} Words
 */

const patterns = /** @type {Record<string, [string, number]>} */ ({ inc: ['INC', 4], req: ['REQ', 4], prb: ['PRB', 4], chg: ['CHG', 4], rel: ['REL', 3], pgc: ['PGC', 4], tpr: ['TPR', 3], mnt: ['MNT', 3], ame: ['AME', 3], eva: ['EVA', 3] });

export class Story {
  /** @param {Told} told @param {string} asOf YYYY-MM-DD @param {any} model */
  constructor(told, asOf, model) {
    this.told = told;
    this.model = model;
    this.time = new Timeline(asOf, told.zone, told.language);
    this.records = told.records;
    this.keys = new Map(told.records.map((r) => [r.key, r]));
    if (this.keys.size !== told.records.length) throw new Error(`Told twice: ${told.records.filter((r, i) => told.records.findIndex((x) => x.key === r.key) !== i).map((r) => r.key).join(', ')}`);
    this.ids = this.#giveIds();
    /** @type {Map<string, Declared>} change key to its configuration plan */
    this.plans = new Map(told.records.filter((r) => r.type === 'configuration-plan').map((r) => [r.fields.change, r]));
  }

  /** By date of creation within each year, as commands give them out. */
  #giveIds() {
    const next = new Map();
    const ids = new Map();
    for (const record of [...this.records].sort((a, b) => this.createdAt(a) - this.createdAt(b))) {
      const pattern = patterns[record.key.split('.')[0] ?? ''];
      if (!pattern) ids.set(record.key, record.key);
      else {
        const series = `${pattern[0]}-${this.time.rfc3339(this.createdAt(record)).slice(0, 4)}-`;
        next.set(series, (next.get(series) ?? 0) + 1);
        ids.set(record.key, `${series}${String(next.get(series)).padStart(pattern[1], '0')}`);
      }
    }
    return ids;
  }

  /** @param {string} key */
  byKey(key) {
    return this.keys.get(key);
  }

  /** @param {string} key */
  idOf(key) {
    const id = this.ids.get(key);
    if (id === undefined) throw new Error(`Nothing is told of ${key}.`);
    return id;
  }

  /** @param {string} short */
  person(short) {
    const person = this.told.people[short];
    if (!person) throw new Error(`Nobody is called ${short}.`);
    return person.key;
  }

  /** @param {Declared} record */
  createdAt(record) {
    return this.time.seconds(/** @type {any} */ (record.moments[0]).at);
  }

  /** Text with its holes filled: `{inc.portail}` an id, `{2026-11-20}` a date in words, `{month 2026-10-01}` its month. @param {string} text */
  say(text) {
    return text.replace(/\{(month |iso )?(\d{4}-\d\d-\d\d)\}/g, (_, how, date) => (how === 'month ' ? this.time.month(date) : how ? this.time.date(date) : this.time.words(date)))
      .replace(/\{([a-z]{3}\.[a-z0-9-]+)\}/g, (_, key) => this.idOf(key));
  }

  /** Whether a record went through a status (or past it), an instant passed, or a change's configuration plan was applied. @param {Declared} record @param {string} from @param {number} now @returns {boolean} */
  reached(record, from, now) {
    const plan = this.plans.get(from);
    if (plan) return this.reached(plan, 'applied', now);
    if (/^\d/.test(from)) return this.time.seconds(from) <= now;
    const { statuses, interrupts } = this.model.types.get(record.type).lifecycle;
    const rank = (/** @type {string} */ status) => statuses.indexOf(interrupts[status] ?? status);
    const aside = ['cancelled', 'rejected', 'duplicate'];
    if (!statuses.includes(from)) throw new Error(`${record.key}: "${from}" is neither a status, an instant nor a change with a plan.`);
    return record.moments.some((m) => m.verb === 'move' && this.time.seconds(m.at) <= now && (m.to === from || (!aside.includes(m.to) && rank(m.to) >= rank(from))));
  }

  /** The record's path in the repository. @param {Declared} record */
  pathOf(record) {
    const type = this.model.types.get(record.type);
    const id = this.idOf(record.key);
    const folder = type.folder.replace('{year}', id.split('-')[1] ?? '').replace('{class}', String(record.fields.class));
    return `${folder}/${id}.md`;
  }
}
