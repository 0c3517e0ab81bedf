import { Catalog } from './catalog/catalog';
import { isReportPath, readReportFile } from './catalog/reports';
import type { ReportFile } from './catalog/reports';
import type { Tried } from './edit/said';
import type { Config } from './model/config/config';
import { keptOf } from './kept';
import type { Memory, Recalled } from './kept';
import type { Model } from './model/model';
import type { RecordStore } from './ports';
import { contentDigest } from './query/digest';
import { readFrontMatter } from './record/front-matter';
import { scanBody } from './record/body';
import { SourceReader } from './record/source';
import type { RecordSource } from './record/source';
import { headingSlugs } from './record/body-sections';
import { judgeConfigLinks } from './rules/config-links';
import { compareFindings } from './rules/finding';
import type { Finding } from './rules/finding';
import { unreadable } from './rules/unreadable';
import { Judge } from './rules/judge';
import { rules } from './rules/registry';
import { triedOf } from './rules/tried';
import { readSettings } from './settings';
import type { Settings } from './settings';

export const CONFIG_FILE = 'gitsm.yaml';

export interface WorkspaceOptions {
  /** The instant of judgement, epoch ms. */
  readonly now: number;
  /** The names of the repository's git tags, where the host has read them; what asks for one is silent without. */
  readonly tags?: ReadonlySet<string> | undefined;
  /** Where the host keeps what a load found; absent: every load reads everything. */
  readonly memory?: Memory | undefined;
  /** While gitsm.yaml is broken, records are read by what it said last, and its break is told: for a host in which it is typed. */
  readonly keepSettings?: boolean;
}

/** More files than this that differ cost less when all links are judged anew than one by one. */
const FEW = 24;

/** How far a load has come; a host shows it, and may stop between two. */
export interface LoadStep {
  readonly done: number;
  readonly total: number;
}

/**
 * One repository: its model, its records and what the rules say of them. The only wiring of the
 * core: hosts give a store and an instant, and ask. Nothing here reads a clock or writes a file.
 */
export class Workspace {
  #settings!: Settings;
  #lastGood: Settings | undefined;
  #reader!: SourceReader;
  #catalog!: Catalog;
  #judge!: Judge;
  #files = new Set<string>();
  #unreadable = new Map<string, Finding>();
  #reports = new Map<string, ReportFile>();
  /** Texts that an editor holds and the store does not have yet. */
  readonly #open = new Map<string, string>();
  #lastSource?: RecordSource;
  #markdown = 0;
  #now: number;
  #tags: ReadonlySet<string> | undefined;
  readonly #memory: Memory | undefined;

  constructor(readonly store: RecordStore, readonly options: WorkspaceOptions) {
    this.#now = options.now;
    this.#tags = options.tags;
    this.#memory = options.memory;
    this.#reset();
  }

  get model(): Model { return this.#settings.model; }
  get config(): Config { return this.model.config; }
  get reader(): SourceReader { return this.#reader; }
  get catalog(): Catalog { return this.#catalog; }
  get now(): number { return this.#now; }
  /** The reports under `reports/`, by file. They are no records. */
  get reports(): ReadonlyMap<string, ReportFile> { return this.#reports; }
  /** How many Markdown files were looked at. */
  get fileCount(): number { return this.#markdown; }

  /** Reads and judges everything, or what differs from what was kept. A generator, so that a host can show progress, give way and stop. */
  *load(every = 500): Generator<LoadStep> {
    this.#reset();
    const listed = this.store.list();
    const settings = this.#settings.broken ? undefined : this.textOf(CONFIG_FILE);
    const recalled = settings === undefined ? undefined : this.#memory?.recall(settings, listed);
    const differ = new Set([...(recalled?.differ ?? []), ...this.#open.keys()]);
    if (recalled && differ.size <= FEW) {
      yield* this.#resume(recalled, { listed: new Set(listed), differ, every: 10 * every });
      return;
    }
    this.#files = new Set(listed);
    const files = [...new Set([...this.#files, ...this.#open.keys()])].filter((f) => this.#isMarkdown(f)).toSorted();
    this.#markdown = files.length;
    const known = (file: string): boolean => recalled !== undefined && !differ.has(file);
    this.store.expect?.(files.filter((f) => !this.#open.has(f) && !known(f)));
    for (let i = 0; i < files.length; i++) {
      if (i % every === 0) yield { done: i, total: files.length };
      const file = files[i]!;
      if (known(file)) this.#take(file, recalled!);
      else this.#judgeAlone(file);
    }
    for (const file of this.files()) if (isReportPath(file)) this.#readReport(file);
    this.#judge.judgeAllLinks();
    yield { done: files.length, total: files.length };
  }

  /** Takes up the state that was kept, as it was, and then each difference as if it happened now. */
  *#resume(recalled: Recalled, { listed, differ, every }: { readonly listed: ReadonlySet<string>; readonly differ: ReadonlySet<string>; readonly every: number }): Generator<LoadStep> {
    const { markdown, others } = recalled;
    this.#files = new Set([...markdown, ...others]);
    this.#markdown = 0;
    for (let i = 0; i < markdown.length; i++) {
      if (i % every === 0) yield { done: i, total: markdown.length };
      if (!this.#isMarkdown(markdown[i]!)) continue;
      this.#markdown++;
      this.#take(markdown[i]!, recalled);
    }
    for (const file of this.files()) if (isReportPath(file)) this.#readReport(file);
    this.#judge.restoreLinks(recalled.links);
    for (const file of differ) {
      const existed = this.#files.has(file);
      if (listed.has(file)) this.#files.add(file);
      else this.#files.delete(file);
      this.#refresh(file, existed);
    }
    this.#judge.advance(this.#now);
    yield { done: markdown.length, total: markdown.length };
  }

  /** Gives what was found to the host, for the next load; nothing while an editor holds texts that no file has. */
  keep(): void {
    const settings = this.#settings.broken ? undefined : this.textOf(CONFIG_FILE);
    if (!this.#memory || settings === undefined || this.#open.size > 0) return;
    this.#memory.keep(settings, keptOf({ files: this.#files, catalog: this.#catalog, judge: this.#judge, isUnreadable: (file) => this.#unreadable.has(file) }));
  }

  #take(file: string, recalled: Recalled): void {
    const kept = recalled.fileOf(file);
    if (kept?.rec) this.#catalog.put(kept.rec);
    if (kept) this.#judge.restore(file, kept.findings);
  }

  #judgeAlone(file: string): void {
    const source = this.#read(file);
    if (!source) return;
    if (source.rec) this.#catalog.put(source.rec);
    this.#judge.judgeSource(source);
  }

  loadAll(): this {
    for (const step of this.load()) void step;
    return this;
  }

  /** A file was written, created or deleted in the store. Gives the files whose findings may differ. */
  changed(file: string): ReadonlySet<string> {
    // Both decide which files are judged, and how.
    if (file === CONFIG_FILE || /(?:^|\/)\.gitignore$/.test(file)) return this.#reload();
    const existed = this.hasFile(file);
    const reading = this.store.read(file);
    if ((reading.ok || reading.reason !== 'missing') && !this.store.isIgnored?.(file)) this.#files.add(file);
    else this.#files.delete(file);
    return this.#refresh(file, existed);
  }

  /**
   * As `edited`, but judges nothing: whoever calls it loads next. For a host that gives way while
   * gitsm.yaml, on which everything depends, is typed. Says whether the text differs.
   */
  hold(file: string, text: string | undefined): boolean {
    if (text === undefined) return this.#open.delete(file);
    const differs = this.#open.get(file) !== text && !this.store.isIgnored?.(file);
    if (differs) this.#open.set(file, text);
    return differs;
  }

  /** An editor holds this text for a file; undefined when it holds it no more. */
  edited(file: string, text: string | undefined): ReadonlySet<string> {
    const existed = this.hasFile(file);
    if (!this.hold(file, text)) return new Set();
    return file === CONFIG_FILE ? this.#reload() : this.#refresh(file, existed);
  }

  #refresh(file: string, existed: boolean): ReadonlySet<string> {
    const exists = this.hasFile(file);
    const touched = new Set([file]);
    const add = (files: ReadonlySet<string>): void => { for (const f of files) touched.add(f); };
    const broken = JSON.stringify(this.#configLinks());
    if (this.#isMarkdown(file)) {
      this.#markdown += Number(exists) - Number(existed);
      add(this.#update(file));
    } else if (/\.md$/i.test(file)) {
      add(this.#judge.fileChanged(file, 'anchors'));
    }
    if (existed !== exists) add(this.#judge.fileChanged(file, 'files'));
    if (isReportPath(file)) {
      this.#readReport(file);
      add(this.#judge.reportsChanged());
    }
    if (JSON.stringify(this.#configLinks()) !== broken) touched.add(CONFIG_FILE);
    return touched;
  }

  /** Judges at another instant. */
  advance(now: number): void {
    this.#now = now;
    this.#judge.advance(now);
  }

  /** Whether a record names a git tag: only then need a host read them. */
  get namesTags(): boolean {
    return [...this.#catalog.ofType('release')].some((release) => typeof release.data['baseline'] === 'string');
  }

  get tags(): ReadonlySet<string> | undefined { return this.#tags; }

  /** The host has read the git tags, or they are others now. */
  tagsRead(tags: ReadonlySet<string>): void {
    this.#tags = tags;
    this.#judge.tagsRead(tags);
  }

  /** Findings of a file, in the order of its text. */
  findingsOf(file: string): readonly Finding[] {
    if (file === CONFIG_FILE) return [...this.#settings.findings, ...this.#configLinks(), ...this.#judge.findingsOf(file)].toSorted(compareFindings);
    const bad = this.#unreadable.get(file);
    return [...(bad ? [bad] : []), ...this.#judge.findingsOf(file)].toSorted(compareFindings);
  }

  /** Every finding, by file, place and rule. */
  findings(): readonly Finding[] {
    const files = new Set([...this.#judge.files(), ...this.#unreadable.keys(), CONFIG_FILE]);
    return [...files].flatMap((file) => this.findingsOf(file)).toSorted(compareFindings);
  }

  /** A file read whole, from the editor when it is open there. */
  sourceOf(file: string): RecordSource | undefined {
    if (this.#lastSource?.file === file) return this.#lastSource;
    const source = this.#read(file);
    if (source) this.#lastSource = source;
    return source;
  }

  hasFile(file: string): boolean {
    return this.#files.has(file) || this.#open.has(file);
  }

  files(): Iterable<string> {
    return new Set([...this.#files, ...this.#open.keys()]);
  }

  textOf(file: string): string | undefined {
    const open = this.#open.get(file);
    if (open !== undefined) return open;
    const reading = this.store.read(file);
    return reading.ok ? reading.text : undefined;
  }

  /**
   * What the rules would say, anew and as before, if files held these texts (null: were gone). The texts are laid over
   * the repository and taken away again, so it costs what an edit costs, twice.
   */
  tryOut(texts: ReadonlyMap<string, string | null>): Tried {
    const open = new Map([...texts.keys()].map((file) => [file, this.#open.get(file)] as const));
    const touched = new Set<string>();
    const lay = (of: ReadonlyMap<string, string | null | undefined>): void => {
      for (const [file, text] of of) for (const f of this.edited(file, text ?? (text === null ? '' : undefined))) touched.add(f);
    };
    const findings = (): readonly Finding[] => [...touched].toSorted().flatMap((file) => this.findingsOf(file));
    lay(texts);
    const after = findings();
    lay(open);
    // An edit may take a finding from one file to another: both are looked at in both states.
    return triedOf(findings(), after, (file) => texts.has(file));
  }

  /** What gitsm.yaml names and no record is: told while the records are judged by that very file. */
  #configLinks(): readonly Finding[] {
    return judgeConfigLinks(CONFIG_FILE, this.#settings.links, this.#catalog, this.model);
  }

  #isMarkdown(file: string): boolean {
    return /\.md$/i.test(file) && !this.#settings.ignored(file);
  }

  /** Empty again, by the settings as they are now. */
  #reset(): void {
    const settings = readSettings(CONFIG_FILE, this.textOf(CONFIG_FILE));
    if (!settings.broken) this.#lastGood = settings;
    this.#settings = settings.broken && this.options.keepSettings && this.#lastGood ? { ...settings, model: this.#lastGood.model, ignored: this.#lastGood.ignored } : settings;
    const { model, rangeOf } = this.#settings;
    this.#reader = new SourceReader(model, contentDigest);
    this.#catalog = new Catalog();
    this.#unreadable = new Map();
    this.#lastSource = undefined;
    this.#reports = new Map();
    this.#judge = new Judge({
      reports: this.#reports, ...(rangeOf ? { settings: { file: CONFIG_FILE, rangeOf } } : {}),
      model, catalog: this.#catalog, now: this.#now, hasFile: (f) => this.hasFile(f),
      anchorsOf: (f) => this.#anchorsOf(f), sourceOf: (f) => this.sourceOf(f), tags: this.#tags,
    }, rules);
  }

  #reload(): ReadonlySet<string> {
    const before = this.#judge.files();
    this.loadAll();
    return new Set([...before, ...this.#judge.files(), CONFIG_FILE]);
  }

  #update(file: string): ReadonlySet<string> {
    this.#lastSource = undefined;
    const before = this.#catalog.atFile(file);
    // A file that git ignores now may still be there to be read.
    const source = this.hasFile(file) ? this.#read(file) : undefined;
    if (!this.hasFile(file)) this.#unreadable.delete(file);
    if (source?.rec) this.#catalog.put(source.rec);
    else this.#catalog.remove(file);
    if (source) this.#lastSource = source;
    return this.#judge.update(file, before, source?.rec, source);
  }

  #read(file: string): RecordSource | undefined {
    const open = this.#open.get(file);
    const reading = open === undefined ? this.store.read(file) : { ok: true as const, text: open };
    this.#unreadable.delete(file);
    if (reading.ok) return this.#reader.read(file, reading.text);
    if (reading.reason !== 'missing') this.#unreadable.set(file, unreadable(file, reading.reason, reading.detail));
    return undefined;
  }

  #readReport(file: string): void {
    const text = this.textOf(file);
    const report = text === undefined ? undefined : readReportFile(file, readFrontMatter(text));
    if (report) this.#reports.set(file, report);
    else this.#reports.delete(file);
  }

  #anchorsOf(file: string): readonly string[] | undefined {
    const rec = this.#catalog.atFile(file);
    if (rec) return headingSlugs(rec.headings.map((text) => ({ text })));
    const text = this.textOf(file);
    return text === undefined ? undefined : headingSlugs(scanBody(text, readFrontMatter(text).span?.bodyStart ?? 0, /(?!)/gu).headings);
  }
}
