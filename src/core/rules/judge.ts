import type { Catalog } from '../catalog/catalog';
import type { ReportFile } from '../catalog/reports';
import type { Severity } from '../model/config/config';
import type { Model } from '../model/model';
import type { Path } from '../record/node';
import { same } from '../record/same';
import type { Rec } from '../record/rec';
import type { RecordSource } from '../record/source';
import { namesOf } from '../record/target';
import type { Range } from '../util/lines';
import { RulesByType } from './by-type';
import { collector, severityOf } from './collector';
import type { Finding } from './finding';
import type { AnyRule, LinkedRule, LinkedWorld, RecordRule, Report, RepositoryRule } from './rule';

export interface JudgeInput {
  readonly model: Model;
  readonly catalog: Catalog;
  readonly now: number;
  readonly hasFile: (path: string) => boolean;
  readonly anchorsOf: (path: string) => readonly string[] | undefined;
  /** The names of the repository's git tags; absent while nobody has read them. */
  readonly tags?: ReadonlySet<string> | undefined;
  /** The file read anew, to place what a linked rule found; undefined when it is gone. */
  readonly sourceOf: (file: string) => RecordSource | undefined;
  readonly reports: ReadonlyMap<string, ReportFile>;
  /** gitsm.yaml, and the place of a key in it; absent where there is none. */
  readonly settings?: { readonly file: string; readonly rangeOf: (path: Path) => Range };
}

/** What was judged from more than one file. */
export interface JudgedLinks {
  /** The instant of judgement, epoch ms. */
  readonly asOf: number;
  /** Findings of linked rules, by file. */
  readonly linked: ReadonlyMap<string, readonly Finding[]>;
  /** Findings of repository rules, by rule and file. */
  readonly repository: ReadonlyMap<string, ReadonlyMap<string, readonly Finding[]>>;
  /** Of a file whose record's findings may change with time though nothing else does: the first instant at which they may. */
  readonly until: ReadonlyMap<string, number>;
}

/** What changed in a file, as linked rules name what they read. */
export type ChangedFields = ReadonlySet<string>;

/**
 * Runs the rules and keeps their findings. After a change it judges again only what can have
 * changed: the record by itself, the neighbours for which a rule reads a field that changed, and the
 * repository rules that look at such fields. A whole judgement and a chain of updates agree (tested).
 */
export class Judge {
  readonly #record = new Map<string, readonly Finding[]>();
  readonly #linked = new Map<string, readonly Finding[]>();
  readonly #repository = new Map<string, ReadonlyMap<string, readonly Finding[]>>();
  readonly #recordRules: RulesByType<RecordRule>;
  readonly #allLinked: RulesByType<LinkedRule>;
  readonly #linkedRules: readonly LinkedRule[];
  readonly #repositoryRules: readonly RepositoryRule[];
  readonly #severity = new Map<string, Severity | 'off'>();
  /** The linked rules whose answer depends on the instant. */
  readonly #timed: RulesByType<LinkedRule>;
  /** By file, when a record must be judged again though nothing changed. */
  readonly #until = new Map<string, number>();
  /** The instant at which the whole repository stands judged. */
  #judged: number;
  #world: LinkedWorld;

  constructor(readonly input: JudgeInput, rules: readonly AnyRule[]) {
    for (const rule of rules) this.#severity.set(rule.id, input.model.config.rules.get(rule.id) ?? rule.severity);
    const on = rules.filter((r) => this.#severity.get(r.id) !== 'off');
    this.#recordRules = new RulesByType(on.filter((r) => r.scope === 'record'));
    this.#linkedRules = on.filter((r) => r.scope === 'linked');
    this.#allLinked = new RulesByType(this.#linkedRules);
    this.#timed = new RulesByType(this.#linkedRules.filter((r) => r.clock));
    this.#repositoryRules = on.filter((r) => r.scope === 'repository');
    this.#judged = input.now;
    this.#world = { model: input.model, now: input.now, catalog: input.catalog, hasFile: input.hasFile, anchorsOf: input.anchorsOf, reports: input.reports, ...(input.tags ? { tags: input.tags } : {}) };
  }

  findingsOf(file: string): readonly Finding[] {
    const repository = [...this.#repository.values()].flatMap((byFile) => byFile.get(file) ?? []);
    return [...(this.#record.get(file) ?? []), ...(this.#linked.get(file) ?? []), ...repository];
  }

  files(): ReadonlySet<string> {
    const files = new Set([...this.#record.keys(), ...this.#linked.keys()]);
    for (const byFile of this.#repository.values()) for (const file of byFile.keys()) files.add(file);
    return files;
  }

  /** Judges a file by itself, while its text is at hand. */
  judgeSource(source: RecordSource): void {
    const type = source.type?.name;
    const found: Finding[] = [];
    const collect = collector(source, source.rec?.id || null, found, this.#severity);
    for (const rule of this.#recordRules.of(type)) rule.judge(source, (r) => collect(rule, r), this.#world);
    keep(this.#record, source.file, found);
  }

  /** Puts findings that are known already, in place of judging: what a cache kept for the same text. */
  restore(file: string, findings: readonly Finding[]): void {
    keep(this.#record, file, findings);
  }

  /** Findings of the record rules, which a file's text alone decides. */
  recordFindingsOf(file: string): readonly Finding[] {
    return this.#record.get(file) ?? [];
  }

  /** What was judged from more than one file, without what git's tags decide: those are read anew each time. */
  links(): JudgedLinks {
    const ofTags = new Set(this.#linkedRules.filter((r) => r.reads.includes('tags')).map((r) => r.id));
    const linked = new Map<string, readonly Finding[]>();
    for (const [file, findings] of this.#linked) keep(linked, file, findings.filter((f) => !ofTags.has(f.rule)));
    return { asOf: this.#judged, linked, repository: this.#repository, until: this.#until };
  }

  /** Takes over what `links` gave for the records that the catalogue holds; `advance` then brings it to the present instant. */
  restoreLinks({ asOf, linked, repository, until }: JudgedLinks): void {
    for (const [file, findings] of linked) this.#linked.set(file, findings);
    for (const { id } of this.#repositoryRules) this.#repository.set(id, repository.get(id) ?? new Map());
    for (const [file, instant] of until) this.#until.set(file, instant);
    // Until then all is judged at the instant of what was kept: a part of it at another would be forgotten by `advance`.
    this.#judged = asOf;
    this.#world = { ...this.#world, now: asOf };
    if (this.input.tags) this.tagsRead(this.input.tags);
  }

  judgeAllLinks(): void {
    this.#linked.clear();
    this.#until.clear();
    this.#judged = this.#world.now;
    for (const rec of this.input.catalog.all()) this.#judgeLinks(rec, this.#allLinked.of(rec.type));
    for (const rule of this.#repositoryRules) this.#judgeRepository(rule);
  }

  /** After a file changed: `before` and `after` as the catalogue had and has it. Gives the files whose findings may differ now. */
  update(file: string, before: Rec | undefined, after: Rec | undefined, source: RecordSource | undefined): ReadonlySet<string> {
    const touched = new Set([file]);
    if (source) this.judgeSource(source);
    else this.#record.delete(file);
    if (after) this.#judgeLinks(after, this.#linkedRules);
    else {
      this.#linked.delete(file);
      this.#until.delete(file);
    }
    const changed = changedFields(before, after);
    // Of Markdown that is no record, nothing else is known than that its headings may differ.
    if (changed.has('anchors') || (!before && !after)) for (const f of this.fileChanged(file, 'anchors')) touched.add(f);
    for (const [rec, rules] of changed.size === 0 ? [] : this.#affected(before, after, changed)) {
      this.#judgeLinks(rec, rules);
      touched.add(rec.file);
    }
    for (const rule of this.#repositoryRules) {
      const reads = rule.reads.fields.some((f) => f === '*' ? changed.size > 0 : changed.has(f)) && this.#looksAt(rule, before, after, changed);
      // What stands in the text moves with it, though nothing that the rule reads is another.
      const moved = after && this.#repository.get(rule.id)?.has(file) ? [after] : [];
      if (!reads && moved.length === 0) continue;
      const few = reads ? this.#fewOf(rule, before, after, changed) : [];
      const only = few && (reads || rule.affected) ? new Set([...few, ...moved]) : undefined;
      const add = (): void => { for (const f of only ? [...only].map((r) => r.file) : this.#repository.get(rule.id)?.keys() ?? []) touched.add(f); };
      add();
      this.#judgeRepository(rule, only);
      add();
    }
    return touched;
  }

  /** The records of which a repository rule may say something else; undefined: of any. */
  #fewOf(rule: RepositoryRule, before: Rec | undefined, after: Rec | undefined, changed: ChangedFields): Iterable<Rec> | undefined {
    // What gives an id, or takes one away, decides what other records mean by it.
    if (!before || !after || changed.has('id') || changed.has('type')) return undefined;
    return rule.affected?.(before, after, this.#world);
  }

  /** Whether a rule looks at a record that changed, or at one that names or shares an id that changed hands. */
  #looksAt(rule: RepositoryRule, before: Rec | undefined, after: Rec | undefined, changed: ChangedFields): boolean {
    const looks = (rec: Rec | undefined): boolean => rec !== undefined && rule.reads.types.includes(rec.type);
    if (looks(before) || looks(after)) return true;
    if (!changed.has('id') && !changed.has('type')) return false;
    const { catalog } = this.input;
    return [before?.id, after?.id].some((id) => id !== undefined && id !== '' && (catalog.claimants(id).some(looks) || [...catalog.namedBy(id)].some(looks)));
  }

  /** Judges again, at another instant, what can differ then: at an earlier one, all that depends on the instant. */
  advance(now: number): void {
    if (now === this.#judged) return;
    const earlier = now < this.#judged;
    this.#judged = now;
    this.#world = { ...this.#world, now };
    const { catalog } = this.input;
    if (earlier) for (const rec of catalog.all()) this.#judgeLinks(rec, this.#timed.of(rec.type));
    else {
      for (const [file, until] of [...this.#until]) {
        const rec = until <= now ? catalog.atFile(file) : undefined;
        if (rec) this.#judgeLinks(rec, this.#timed.of(rec.type));
      }
    }
    for (const rule of this.#repositoryRules) if (rule.clock) this.#judgeRepository(rule);
  }

  /** After a file came, went or changed its headings: judges again the records whose links lead to it. Gives their files. */
  fileChanged(file: string, what: 'files' | 'anchors'): ReadonlySet<string> {
    const touched = new Set<string>();
    const rules = this.#linkedRules.filter((r) => r.reads.includes(what));
    if (rules.length === 0) return touched;
    const linking = new Set(namesOf(file).flatMap((name) => [...this.input.catalog.linkingTo(name)]));
    for (const rec of linking) {
      if (what === 'anchors' && !rec.targets.some((target) => target.includes('#'))) continue;
      this.#judgeLinks(rec, rules);
      touched.add(rec.file);
    }
    return touched;
  }

  /** After the git tags were read, or read again: what names one is judged again. */
  tagsRead(tags: ReadonlySet<string>): void {
    this.#world = { ...this.#world, tags };
    const rules = this.#linkedRules.filter((r) => r.reads.includes('tags'));
    for (const rec of this.input.catalog.all()) this.#judgeLinks(rec, rules);
  }

  *#affected(before: Rec | undefined, after: Rec | undefined, changed: ChangedFields): Generator<[Rec, readonly LinkedRule[]]> {
    const looks = (r: LinkedRule): boolean => !r.readsOf || [before, after].some((rec) => rec !== undefined && r.readsOf!.includes(rec.type));
    const rules = this.#linkedRules.filter((r) => looks(r) && r.reads.some((f) => changed.has(f)));
    if (rules.length === 0) return;
    const near = this.#neighbours([before, after]);
    near.delete(after ?? before!);
    for (const rec of near) yield [rec, rules];
    const far = rules.filter((r) => r.hops === 2);
    if (far.length === 0) return;
    const second = this.#neighbours(near);
    for (const rec of second) if (rec !== after && !near.has(rec)) yield [rec, far];
  }

  #neighbours(of: Iterable<Rec | undefined>): Set<Rec> {
    const { catalog } = this.input;
    const near = new Set<Rec>();
    for (const rec of of) {
      if (!rec) continue;
      for (const link of rec.links) for (const other of catalog.claimants(link.to)) near.add(other);
      for (const id of rec.mentions) for (const other of catalog.claimants(id)) near.add(other);
      if (rec.id === '') continue;
      for (const other of catalog.namedBy(rec.id)) near.add(other);
      for (const other of catalog.claimants(rec.id)) near.add(other);
    }
    return near;
  }

  #judgeLinks(rec: Rec, rules: readonly LinkedRule[]): void {
    const reports: [LinkedRule, Report][] = [];
    for (const rule of rules) if (!rule.types || rule.types.includes(rec.type)) rule.judge(rec, (r) => reports.push([rule, r]), this.#world);
    if (rules.some((r) => r.clock)) this.#noteUntil(rec);
    const known = this.#linked.get(rec.file);
    if (!known && reports.length === 0) return;
    // What a rule said before is forgotten though it no longer applies: the record may have changed its type.
    const others = (known ?? []).filter((f) => !rules.some((r) => r.id === f.rule));
    keep(this.#linked, rec.file, [...others, ...this.#place(rec, reports)]);
  }

  #noteUntil(rec: Rec): void {
    const { now } = this.#world;
    let until = Infinity;
    for (const rule of this.#timed.of(rec.type)) {
      until = Math.min(until, rule.until ? rule.until(rec, this.#world) : now);
      if (until <= now) break;
    }
    if (until === Infinity) this.#until.delete(rec.file);
    else this.#until.set(rec.file, until);
  }

  /** After a report came, went or changed. Gives the files whose findings may differ. */
  reportsChanged(): ReadonlySet<string> {
    const touched = new Set<string>();
    for (const rule of this.#repositoryRules) {
      if (!rule.reads.fields.includes('reports')) continue;
      for (const f of this.#repository.get(rule.id)?.keys() ?? []) touched.add(f);
      this.#judgeRepository(rule);
      for (const f of this.#repository.get(rule.id)?.keys() ?? []) touched.add(f);
    }
    return touched;
  }

  /** Of `only` these records, what was said of others being kept. */
  #judgeRepository(rule: RepositoryRule, only?: ReadonlySet<Rec>): void {
    if (only?.size === 0) return;
    const byFile = new Map<Rec, [RepositoryRule, Report][]>();
    const onSettings: Report[] = [];
    rule.judge((on, r) => {
      if (only && (on === 'settings' || !only.has(on))) return;
      const reports = on === 'settings' ? undefined : byFile.get(on);
      if (on === 'settings') onSettings.push(r);
      else if (reports) reports.push([rule, r]);
      else byFile.set(on, [[rule, r]]);
    }, this.#world, only);
    const placed = new Map<string, readonly Finding[]>(only ? this.#repository.get(rule.id) : undefined);
    for (const rec of only ?? []) placed.delete(rec.file);
    for (const [rec, reports] of byFile) placed.set(rec.file, this.#place(rec, reports));
    const { settings } = this.input;
    if (settings && onSettings.length > 0) placed.set(settings.file, onSettings.map((r) => this.#onSettings(rule, r, settings)));
    this.#repository.set(rule.id, placed);
  }

  #onSettings(rule: RepositoryRule, r: Report, { file, rangeOf }: NonNullable<JudgeInput['settings']>): Finding {
    const severity = severityOf(rule, r, this.#severity);
    const range = rangeOf('key' in r.at ? r.at.key : 'value' in r.at ? r.at.value : []);
    return { rule: rule.id, severity, file, record: null, range, text: rule.messages[r.message]!, ...(r.holes ? { holes: r.holes } : {}), ...(r.fixes?.length ? { fixes: r.fixes } : {}) };
  }

  /** Finds the offsets of what linked rules said: the text is read again, for the few records that have findings. */
  #place(rec: Rec, reports: readonly (readonly [AnyRule, Report])[]): Finding[] {
    const found: Finding[] = [];
    if (reports.length === 0) return found;
    const source = this.input.sourceOf(rec.file);
    if (!source) return found;
    const collect = collector(source, rec.id || null, found, this.#severity, (file) => this.input.sourceOf(file));
    for (const [rule, report] of reports) collect(rule, report);
    return found;
  }
}

function keep(map: Map<string, readonly Finding[]>, file: string, findings: readonly Finding[]): void {
  if (findings.length > 0) map.set(file, findings);
  else map.delete(file);
}

/** The fields in which two states of a record differ, as linked rules name them. */
export function changedFields(before: Rec | undefined, after: Rec | undefined): ChangedFields {
  const changed = new Set<string>();
  if (!before && !after) return changed;
  const keys = new Set([...Object.keys(before?.data ?? {}), ...Object.keys(after?.data ?? {})]);
  for (const key of keys) if (!same(before?.data[key], after?.data[key])) changed.add(key);
  if (before?.id !== after?.id) changed.add('id');
  if (before?.type !== after?.type) changed.add('type');
  for (const key of ['mentions', 'filled', 'digest'] as const) if (!same(before?.[key], after?.[key])) changed.add(key);
  if (!same(before?.headings, after?.headings)) changed.add('anchors');
  if (!before || !after) for (const key of ['id', 'type', 'status', 'anchors']) changed.add(key);
  return changed;
}
