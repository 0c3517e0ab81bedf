// @ts-check
/** What a data module writes, and how it is read: records with a timeline, values that come later. */

/**
 * @typedef {{ at: string, by: string, verb: 'move' | 'level' | 'note' | 'approve' | 'reject' | 'edit', to: string, text: string }} Moment
 *   `at` is local time of the sources; `to` the status, level or role; `text` the reason, note or subject
 * @typedef {{ type: string, key: string, fields: Record<string, any>, moments: Moment[], body: string, batch?: string, only?: string }} Declared
 *   `key`: the id itself, or `inc.portail` for one whose id is given out by date; `only`: the branch that alone holds it
 */

/** A value that a record has only from some moment on. */
export class Later {
  /** @param {string} from a status of the record, a local time, or the key of a change whose configuration plan sets the value @param {any} value @param {any} [before] */
  constructor(from, value, before) {
    this.from = from;
    this.value = value;
    this.before = before;
  }
}

/** @param {string} from @param {any} value @param {any} [before] */
export const later = (from, value, before) => new Later(from, value, before);

const verbs = new Set(['level', 'note', 'approve', 'reject', 'edit']);

/**
 * Reads a timeline: one line for each thing that happens, `2026-11-20 09:05 alice classified`. The date may be left out
 * when it is that of the line above. After the person: a status (and a reason for `pending`), `level 2`, `note TEXT`,
 * `approve ROLE [NOTE]`, `reject ROLE [NOTE]`, or `edit SUBJECT`.
 * @param {string} text
 * @returns {Moment[]}
 */
export function readTimeline(text) {
  let date = '';
  return text.trim().split('\n').map((line) => {
    const found = /^(?:(\d{4}-\d\d-\d\d) )?(\d\d:\d\d) (\S+) (\S+)(?: (.*))?$/.exec(line.trim());
    if (!found) throw new Error(`Not a line of a timeline: ${line}`);
    const [, day, time = '', by = '', word = '', rest = ''] = found;
    date = day ?? date;
    const at = `${date} ${time}`;
    if (!verbs.has(word)) return { at, by, verb: /** @type {const} */ ('move'), to: word, text: rest };
    const [first = '', ...others] = rest.split(' ');
    const verb = /** @type {Moment['verb']} */ (word);
    return word === 'note' || word === 'edit' ? { at, by, verb, to: '', text: rest } : { at, by, verb, to: first, text: others.join(' ') };
  });
}

/** Reads a body without the indentation of the source that it stands in. @param {string} text */
export function dedent(text) {
  const lines = text.replace(/^\n/, '').trimEnd().split('\n');
  const indent = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length), 99);
  return lines.map((line) => line.slice(indent)).join('\n').trim();
}

/**
 * A record of a type: `incident('inc.portail', { title: … }, timeline, body)`.
 * @param {string} type
 */
export const of = (type) => (/** @type {string} */ key, /** @type {Record<string, any>} */ fields, /** @type {string} */ timeline, body = '', /** @type {{ batch?: string, only?: string }} */ options = {}) =>
  /** @type {Declared} */ ({ type, key, fields, moments: readTimeline(timeline), body: dedent(body), ...options });
