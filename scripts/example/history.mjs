// @ts-check
/** A story as commits: what each person wrote, when, on which branch. Pure: gives the commits in order and the files at the end. */
import { Renderer } from './render.mjs';
import { settingsAt } from './settings.mjs';

/**
 * @typedef {import('./record.mjs').Declared} Declared @typedef {import('./record.mjs').Moment} Moment @typedef {import('./story.mjs').Story} Story
 * @typedef {{ seconds: number, by: string, subject: string, note?: string, records: Declared[], files: Map<string, string>, branch: string, merge?: string, tag?: { name: string, text: string } }} Commit
 *   `records`: those that the trailers name; `files`: path to new text; `merge`: the branch that it brings in
 * @typedef {{ seconds: number, order: number, by: string, record?: Declared, moment?: Moment, plain?: () => { subject: string, files: Map<string, string> }, batch?: string, merge?: Declared }} Event
 */

const MAIN = 'main';

export class Historian {
  /** @param {Story} story @param {(file: string, text: string) => string | undefined} digest */
  constructor(story, digest) {
    this.story = story;
    this.renderer = new Renderer(story, digest);
    /** @type {Commit[]} */
    this.commits = [];
    /** @type {Map<string, Map<string, string>>} branch to its own files */
    this.trees = new Map([[MAIN, new Map()]]);
    /** @type {Map<string, string>} key of a record to the branch that alone writes it now */
    this.held = new Map();
    /** @type {Map<string, Declared[]>} */
    this.namedBy = new Map();
    for (const record of story.records) for (const key of keysIn(record.fields, story)) this.namedBy.set(key, [...(this.namedBy.get(key) ?? []), record]);
  }

  /** The commits in order; throws where the story contradicts itself. */
  tell() {
    for (const group of this.#groups()) this.#commit(group);
    const end = Math.max(...this.commits.map((c) => c.seconds));
    const main = /** @type {Map<string, string>} */ (this.trees.get(MAIN));
    for (const record of this.story.records.filter((r) => !r.only)) {
      const path = this.story.pathOf(record);
      if (main.get(path) !== this.renderer.render(record, end)) throw new Error(`${record.key}: its last commit does not show its last state. Add a moment at which someone writes it.`);
    }
    return { commits: this.commits, files: main };
  }

  /** The branch of a change: from its construction until it is implemented, when it has a plan that was applied. @param {Declared} change */
  branchOf(change) {
    const plan = this.story.plans.get(change.key);
    const moment = (/** @type {Declared} */ r, /** @type {string} */ status) => r.moments.find((m) => m.verb === 'move' && m.to === status);
    const done = moment(change, 'implemented');
    const start = moment(change, 'building') ?? moment(change, 'implementing');
    if (!plan || !done || !start || !moment(plan, 'applied')) return undefined;
    const cis = plan.fields.items.map((/** @type {any} */ i) => /** @type {Declared} */ (this.story.byKey(i.ci)));
    return { name: `changes/${this.story.idOf(change.key)}`, from: this.story.time.seconds(start.at), to: this.story.time.seconds(done.at), holds: [change, plan, ...cis] };
  }

  /** @returns {Event[][]} events that one commit writes, by time */
  #groups() {
    const { story } = this;
    let order = 0;
    /** @type {Event[]} */
    const events = [];
    const { settings } = story.told;
    const plain = [
      { path: 'gitsm.yaml', versions: settings.versions.map((v) => ({ ...v, text: '' })) },
      ...story.told.files,
    ];
    for (const file of plain) for (const v of file.versions) {
      const seconds = story.time.seconds(v.at);
      const text = () => (file.path === 'gitsm.yaml' ? settingsAt(settings.text, story.time, seconds) : v.text);
      events.push({ seconds, order: order++, by: v.by, plain: () => ({ subject: v.subject, files: new Map([[file.path, text()]]) }) });
    }
    for (const record of story.records) for (const moment of record.moments) {
      const batch = record.batch !== undefined && moment.at.slice(0, 10) === record.moments[0]?.at.slice(0, 10) ? record.batch : undefined;
      events.push({ seconds: story.time.seconds(moment.at), order: order++, by: moment.by, record, moment, batch });
    }
    for (const change of story.records.filter((r) => r.type === 'change')) {
      const branch = this.branchOf(change);
      if (branch) events.push({ seconds: branch.to + 600, order: order++, by: story.told.merger, merge: change });
    }
    /** @type {Map<string, Event[]>} */
    const batches = new Map();
    for (const e of events) if (e.batch !== undefined) batches.set(e.batch, [...(batches.get(e.batch) ?? []), e]);
    return [...events.filter((e) => e.batch === undefined).map((e) => [e]), ...batches.values()].sort((a, b) => Math.max(...a.map((e) => e.seconds)) - Math.max(...b.map((e) => e.seconds)) || /** @type {Event} */ (a[0]).order - /** @type {Event} */ (b[0]).order);
  }

  #commit(/** @type {Event[]} */ events) {
    const [first] = /** @type {[Event, ...Event[]]} */ (events);
    const seconds = Math.max(...events.map((e) => e.seconds));
    if (first.merge) return this.#merge(first, first.merge);
    if (first.plain) {
      const { subject, files } = first.plain();
      for (const [path, text] of files) this.trees.get(MAIN)?.set(path, text);
      return void this.commits.push({ seconds, by: first.by, subject, records: [], files, branch: MAIN });
    }
    const records = [...new Set(events.map((e) => /** @type {Declared} */ (e.record)))];
    const branch = this.#branchFor(/** @type {Declared} */ (first.record), seconds);
    const files = new Map();
    for (const record of this.#touched(events, records, branch)) {
      const path = this.story.pathOf(record);
      const text = this.renderer.render(record, seconds);
      if (this.#treeOf(branch).get(path) === text) continue;
      this.#treeOf(branch).set(path, text);
      files.set(path, text);
    }
    if (files.size === 0) throw new Error(`Nothing to commit: ${records.map((r) => r.key).join(', ')} at ${first.moment?.at}`);
    const batch = first.batch === undefined ? undefined : this.story.told.batches[first.batch];
    if (first.batch !== undefined && !batch) throw new Error(`No batch is called ${first.batch}.`);
    const { subject, note } = batch ? { subject: batch.subject, note: undefined } : this.#subject(first);
    this.commits.push({ seconds, by: batch?.by ?? first.by, subject, note, records: batch ? [] : records, files, branch, tag: this.#tag(first) });
  }

  /** The branch on which a record is written now. @param {Declared} record @param {number} seconds */
  #branchFor(record, seconds) {
    if (record.only !== undefined) {
      if (!this.trees.has(record.only)) this.trees.set(record.only, new Map(this.trees.get(MAIN)));
      return record.only;
    }
    if (record.type === 'change') {
      const branch = this.branchOf(record);
      if (branch && seconds === branch.from) {
        this.trees.set(branch.name, new Map(this.trees.get(MAIN)));
        for (const held of branch.holds) {
          if (this.held.has(held.key)) throw new Error(`${held.key} is on ${this.held.get(held.key)} already when ${branch.name} begins.`);
          this.held.set(held.key, branch.name);
        }
      }
    }
    return this.held.get(record.key) ?? MAIN;
  }

  /** What an event writes: its records, those that name a record just born, and the CIs of a plan that is applied. */
  #touched(/** @type {Event[]} */ events, /** @type {Declared[]} */ records, /** @type {string} */ branch) {
    const born = records.filter((r) => events.some((e) => e.record === r && e.moment === r.moments[0]));
    const applied = events.some((e) => e.record?.type === 'configuration-plan' && e.moment?.to === 'applied') ? /** @type {Declared} */ (records[0]).fields.items.map((/** @type {any} */ i) => this.story.byKey(i.ci)) : [];
    const tree = this.#treeOf(branch);
    const others = [...born.flatMap((r) => this.namedBy.get(r.key) ?? []), ...applied].filter((r) => !records.includes(r) && tree.has(this.story.pathOf(r)));
    return [...new Set([...records, ...others])].filter((r) => (r.only ?? this.held.get(r.key) ?? MAIN) === branch);
  }

  #merge(/** @type {Event} */ event, /** @type {Declared} */ change) {
    const branch = /** @type {NonNullable<ReturnType<Historian['branchOf']>>} */ (this.branchOf(change));
    const files = new Map();
    for (const record of branch.holds) {
      this.held.delete(record.key);
      const path = this.story.pathOf(record);
      const text = /** @type {string} */ (this.#treeOf(branch.name).get(path));
      if (this.#treeOf(MAIN).get(path) !== text) files.set(path, text);
      this.#treeOf(MAIN).set(path, text);
    }
    this.commits.push({ seconds: event.seconds, by: event.by, subject: this.story.told.words.merge(branch.name, this.story.say(change.fields.title)), records: [change], files, branch: MAIN, merge: branch.name });
  }

  #treeOf(/** @type {string} */ branch) {
    return /** @type {Map<string, string>} */ (this.trees.get(branch));
  }

  #subject(/** @type {Event} */ event) {
    const record = /** @type {Declared} */ (event.record);
    const moment = /** @type {Moment} */ (event.moment);
    const { told } = this.story;
    const id = this.story.idOf(record.key);
    const note = moment.text === '' ? undefined : this.story.say(moment.text);
    if (moment === record.moments[0]) return { subject: told.words.add(id, this.story.say(record.fields.title)) };
    switch (moment.verb) {
      case 'edit': return { subject: `${id}${told.language === 'fr' ? ' :' : ':'} ${note}` };
      case 'note': return { subject: told.words.note(id), note };
      case 'level': return { subject: told.words.level(id, moment.to), note };
      case 'approve': return { subject: told.words.approve(id, moment.to), note };
      case 'reject': return { subject: told.words.reject(id, moment.to), note };
      default: return { subject: record.type === 'configuration-plan' && moment.to === 'applied' ? told.words.apply(id) : told.words.move(id, this.story.model.types.get(record.type).statusLabel(moment.to)[told.language]), note };
    }
  }

  #tag(/** @type {Event} */ event) {
    const { record, moment } = event;
    const name = record?.type === 'release' && moment?.to === 'accepted' ? record.fields.baseline : undefined;
    return name === undefined || !record ? undefined : { name, text: `${this.story.idOf(record.key)} ${this.story.say(record.fields.title)}` };
  }
}

/** Every key of a record that values name, at any depth. @param {any} value @param {Story} story @returns {string[]} */
function keysIn(value, story) {
  if (typeof value === 'string') return story.byKey(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap((v) => keysIn(v, story)) : [];
}
