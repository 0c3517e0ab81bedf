import { CONFIG_FILE, Workspace } from '../core/gitsm';
import type { Memory } from '../core/kept';
import { isTypeName } from '../core/model/types/all';
import { recordsReference, settingsReference } from '../core/report/reference';
import { rulesReference } from '../core/report/reference-rules';
import { rulePage } from '../core/rules/page';
import { rules } from '../core/rules/registry';
import type { Engine, EngineListeners, EngineStart, Loaded, LoadProgress } from '../protocol/engine';
import { CallError } from '../protocol/rpc';
import type { Cancellation } from '../protocol/rpc';
import { EngineFixes } from './engine-fixes';
import { EngineLanguage } from './engine-language';
import { EngineCalendar } from './engine-calendar';
import { EngineKit } from './engine-kit';
import { EnginePast } from './engine-past';
import { EngineReview } from './engine-review';
import { movesOfAll, planSeveral, relationsIn } from './engine-several';
import { EngineViews } from './engine-views';
import { commandAnswers } from './engine-commands';
import { diagramAnswers } from './engine-diagrams';
import { DiskMemory } from './cache/disk-memory';
import { FileStore } from './file-store';
import { FindingsFeed } from './findings-feed';
import { tagsOf } from './git';
import { gitSetup } from './git-setup';
import { planRepository } from './plan-init';
import { WriteFailed, writeNew } from './write';

/** Above this many changed files, judging everything anew costs less than one by one. */
const manyFiles = 1000;
/** Between two progress events, in ms. */
const progressEvery = 100;

/**
 * One repository judged for an editor: reads, keeps up with edits, and pushes what changed. All
 * methods may be called at any time; those that need the records wait for the load that runs.
 */
export class RepositoryEngine implements Engine {
  readonly #store: FileStore;
  readonly #workspace: Workspace;
  readonly #feed: FindingsFeed;
  readonly #views: EngineViews;
  readonly #fixes: EngineFixes;
  readonly #language: EngineLanguage;
  readonly #kit: EngineKit;
  readonly #review: EngineReview;
  readonly #calendar: EngineCalendar;
  readonly #past: EnginePast;
  #loading: Promise<void> | undefined;
  /** Counts loads: one that is no longer the newest stops between two slices. */
  #load = 0;
  /** The git tags that the rules know; undefined until git was asked. */
  #tags: ReadonlySet<string> | undefined;

  constructor(readonly start: EngineStart, readonly events: EngineListeners, memoryOf: (root: string) => Memory | undefined = DiskMemory.of) {
    this.#store = new FileStore(start.root);
    this.#workspace = new Workspace(this.#store, { now: start.now, keepSettings: true, memory: start.remember && !process.env['GITSM_NO_CACHE'] ? memoryOf(this.#store.root) : undefined });
    this.#feed = new FindingsFeed(start.language);
    this.#fixes = new EngineFixes(this.#workspace, start.language);
    this.#language = new EngineLanguage(this.#workspace, start.language, start.root);
    this.#calendar = new EngineCalendar(this.#workspace, start.language);
    this.#review = new EngineReview(this.#workspace, start.root, start.language, giveWay);
    this.#past = new EnginePast(this.#workspace, start.root, start.language, giveWay);
    this.#kit = new EngineKit(this.#workspace, start.root, start.language);
    this.#views = new EngineViews(this.#workspace, start.root, start.language);
  }

  async load(_: unknown, cancel?: Cancellation): Promise<Loaded> {
    await this.#reload(cancel);
    return this.#loaded();
  }

  async edited({ file, text }: { readonly file: string; readonly text?: string }): Promise<void> {
    if (file === CONFIG_FILE) return this.#workspace.hold(file, text) ? this.#reload() : undefined;
    await this.#ready();
    const affected = this.#workspace.edited(file, text);
    if (affected.size > 0) await this.#push(affected);
  }

  async changed({ files }: { readonly files: readonly string[] }): Promise<void> {
    const touched = new Set(files.flatMap((file) => [...this.#filesAt(file)]));
    if (touched.size === 0) return;
    this.#past.changed();
    const rereadAll = touched.size > manyFiles || [...touched].some((f) => f === CONFIG_FILE || f === '.gitignore' || f.endsWith('/.gitignore'));
    if (rereadAll) return this.#reload();
    await this.#ready();
    this.#review.changed(touched);
    const affected = new Set<string>();
    for (const file of touched) for (const other of this.#workspace.changed(file)) affected.add(other);
    await this.#push(affected);
  }

  async advance({ now }: { readonly now: number }): Promise<void> {
    await this.#ready();
    this.#workspace.advance(now);
    await this.#push(undefined);
  }

  async readTags(): Promise<void> {
    await this.#ready();
    const tags = await tagsOf(this.start.root);
    const known = this.#tags;
    if (!tags || (known && tags.size === known.size && [...tags].every((tag) => known.has(tag)))) return;
    this.#tags = tags;
    this.#workspace.tagsRead(tags);
    await this.#push(undefined);
  }

  async rulePage({ rule }: { readonly rule: string }): Promise<string | undefined> {
    const found = rules.find((r) => r.id === rule);
    return found && rulePage(found, this.start.language);
  }

  async reference({ of }: { readonly of: string }): Promise<string | undefined> {
    const { model } = this.#workspace;
    const { language } = this.start;
    if (of === 'records') return recordsReference(model, language);
    if (of === 'rules') return rulesReference(model, language);
    if (of === 'config') return settingsReference(model, language);
    return isTypeName(of) ? recordsReference(model, language, model.types.get(of)) : undefined;
  }

  readonly identify: Engine['identify'] = (argument) => this.#ask((views) => views.identify(argument));
  readonly cmdb: Engine['cmdb'] = (argument) => this.#ask((views) => views.cmdb(argument));
  readonly queue: Engine['queue'] = (argument) => this.#ask((views) => views.queue(argument));
  readonly queueCounts: Engine['queueCounts'] = (argument) => this.#ask((views) => views.queueCounts(argument));
  readonly filterProblem: Engine['filterProblem'] = (argument) => this.#ask((views) => views.filterProblem(argument));
  readonly wayToCi: Engine['wayToCi'] = (argument) => this.#ask((views) => views.wayToCi(argument));
  readonly relations: Engine['relations'] = (argument) => this.#ask(() => relationsIn(this.#workspace, this.start.language, argument));
  readonly movesOfAll: Engine['movesOfAll'] = ({ ids }) => this.#ask(() => movesOfAll(this.#workspace, this.start.language, ids));
  readonly planSeveral: Engine['planSeveral'] = async (argument) => {
    if (argument.now > this.#workspace.now) await this.advance(argument);
    return this.#ask(() => planSeveral(this.#workspace, this.start.language, argument));
  };
  readonly pasts: Engine['pasts'] = () => this.#past.named();
  readonly findPast: Engine['findPast'] = (argument) => this.#ask(() => this.#past.find(argument));
  readonly openPast: Engine['openPast'] = (argument, cancel) => this.#past.open(argument, cancel, sparingly((at) => this.events.progress({ ...at, past: true })));
  readonly leavePast: Engine['leavePast'] = async () => this.#past.leave();
  readonly cmdbAt: Engine['cmdbAt'] = (argument) => this.#past.rows(argument);
  readonly cardAt: Engine['cardAt'] = (argument) => this.#past.card(argument);
  readonly textAt: Engine['textAt'] = (argument) => this.#past.textOf(argument);
  readonly card: Engine['card'] = (argument) => this.#ask((views) => views.card(argument));
  readonly search: Engine['search'] = (argument, cancel) => this.#askLatest(cancel, () => this.#views.search(argument));

  readonly complete: Engine['complete'] = (argument, cancel) => this.#askLatest(cancel, () => this.#language.complete(argument));
  readonly hover: Engine['hover'] = (argument, cancel) => this.#askLatest(cancel, () => this.#language.hover(argument));
  readonly origin: Engine['origin'] = (argument, cancel) => this.#askLatest(cancel, () => this.#language.origin(argument));
  readonly clock: Engine['clock'] = (argument) => this.#ask(() => this.#language.clock(argument));
  readonly definitions: Engine['definitions'] = (argument, cancel) => this.#askLatest(cancel, () => this.#language.definitions(argument));
  readonly references: Engine['references'] = (argument, cancel) => this.#askLatest(cancel, () => this.#language.references(argument, cancel));
  readonly referencesTo: Engine['referencesTo'] = (argument, cancel) => this.#askLatest(cancel, () => this.#language.referencesTo(argument, cancel));
  readonly renameable: Engine['renameable'] = (argument, cancel) => this.#askLatest(cancel, () => this.#language.renameable(argument));
  readonly rename: Engine['rename'] = (argument, cancel) => this.#askLatest(cancel, () => this.#language.rename(argument));
  readonly outline: Engine['outline'] = (argument, cancel) => this.#askLatest(cancel, () => this.#language.outline(argument));
  readonly links: Engine['links'] = (argument, cancel) => this.#askLatest(cancel, () => this.#language.links(argument));
  readonly lens: Engine['lens'] = (argument, cancel) => this.#askLatest(cancel, () => this.#language.lens(argument));
  readonly inlays: Engine['inlays'] = (argument, cancel) => this.#askLatest(cancel, () => this.#language.inlays(argument));
  readonly folds: Engine['folds'] = (argument, cancel) => this.#askLatest(cancel, () => this.#language.folds(argument));
  readonly insertion: Engine['insertion'] = (argument, cancel) => this.#askLatest(cancel, () => this.#language.insertion(argument));
  readonly filesOf: Engine['filesOf'] = (argument) => this.#ask(() => this.#language.filesOf(argument));

  readonly fixes: Engine['fixes'] = (argument) => this.#ask(() => this.#fixes.offers(argument));
  readonly fixEdits: Engine['fixEdits'] = (argument) => this.#ask(() => this.#fixes.editsOf(argument));
  readonly allFixEdits: Engine['allFixEdits'] = (argument) => this.#ask(() => this.#fixes.allEditsOf(argument));
  readonly calendar: Engine['calendar'] = (argument) => this.#ask(() => this.#calendar.rows(argument));
  readonly review: Engine['review'] = (argument) => this.#ask(() => this.#review.rows(argument));
  readonly reviewState: Engine['reviewState'] = (argument) => this.#ask(() => this.#review.state(argument));
  readonly reviewText: Engine['reviewText'] = (argument) => this.#ask(() => this.#review.textOf(argument));
  readonly reviewChanged: Engine['reviewChanged'] = async () => this.#review.changed();
  readonly kit: Engine['kit'] = (argument) => this.#ask(() => this.#kit.rows(argument));
  readonly kitTip: Engine['kitTip'] = (argument) => this.#ask(() => this.#kit.tip(argument));
  readonly makeArtefact: Engine['makeArtefact'] = (argument) => this.#ask(() => this.#kit.make(argument));
  readonly settingPlace: Engine['settingPlace'] = (argument) => this.#ask(() => this.#kit.placeOf(argument));
  readonly diagram: Engine['diagram'] = async (argument) => (await this.#diagrams()).diagram(argument);
  readonly processes: Engine['processes'] = async (argument) => (await this.#diagrams()).processes(argument);
  readonly standing: Engine['standing'] = async (argument) => (await this.#diagrams()).standing(argument);
  readonly whereIs: Engine['whereIs'] = async (argument) => (await this.#diagrams()).whereIs(argument);
  readonly idOf: Engine['idOf'] = async (argument) => (await this.#diagrams()).idOf(argument);
  readonly diagramsIn: Engine['diagramsIn'] = async (argument) => (await this.#diagrams()).diagramsIn(argument);
  readonly staleDiagrams: Engine['staleDiagrams'] = async (argument) => (await this.#diagrams()).staleDiagrams(argument);
  readonly recordTypes: Engine['recordTypes'] = async (argument) => (await this.#commands()).recordTypes(argument);
  readonly questions: Engine['questions'] = async (argument) => (await this.#commands()).questions(argument);
  readonly choices: Engine['choices'] = async (argument) => (await this.#commands()).choices(argument);
  readonly raisable: Engine['raisable'] = async (argument) => (await this.#commands()).raisable(argument);
  readonly untimely: Engine['untimely'] = async (argument) => (await this.#commands()).untimely(argument);
  readonly people: Engine['people'] = async (argument) => (await this.#commands()).people(argument);
  readonly actOn: Engine['actOn'] = async (argument) => (await this.#commands()).actOn(argument);
  readonly plan: Engine['plan'] = async (argument) => {
    // What is done now is not to be judged as if it lay in the future: the clock of the rules goes on a minute at a time.
    if (argument.now > this.#workspace.now) await this.advance(argument);
    return (await this.#commands()).plan(argument);
  };

  readonly form: Engine['form'] = async (argument) => (await this.#commands()).form(argument);
  readonly commitToTag: Engine['commitToTag'] = async (argument) => (await this.#commands()).commitToTag(argument);
  readonly cutTag: Engine['cutTag'] = async (argument) => {
    const cut = await (await this.#commands()).cutTag(argument);
    if (cut.ok) await this.readTags();
    return cut;
  };
  readonly trends: Engine['trends'] = async (argument) => (await this.#commands()).trends(argument);
  readonly reports: Engine['reports'] = async (argument) => (await this.#commands()).reports(argument);
  readonly makeReport: Engine['makeReport'] = async (argument) => (await this.#commands()).makeReport(argument);
  readonly evaluation: Engine['evaluation'] = async (argument) => (await this.#commands()).evaluation(argument);

  readonly init: Engine['init'] = async ({ organisation, language }) => {
    const { root, now } = this.start;
    const plan = planRepository({ root, git: await gitSetup(root), now, organisation, language, otherwise: language });
    try {
      writeNew(root, plan.create);
      return { ok: true, written: plan.create.map((f) => f.path), kept: plan.kept };
    } catch (error) {
      if (error instanceof WriteFailed) return { ok: false, path: error.path, reason: error.reason };
      throw error;
    }
  };

  async #commands(): Promise<ReturnType<typeof commandAnswers>> {
    await this.#ready();
    return commandAnswers(this.#workspace, this.start.language, this.start.root);
  }

  async #diagrams(): Promise<ReturnType<typeof diagramAnswers>> {
    await this.#ready();
    return diagramAnswers(this.#workspace, this.start.language, giveWay);
  }

  /** Answers a view once the records are there. */
  async #ask<T>(question: (views: EngineViews) => T | Promise<T>): Promise<T> {
    await this.#ready();
    return question(this.#views);
  }

  /** Answers what is asked anew with each key typed: a question that a newer one replaced is not worth its time. */
  async #askLatest<T>(cancel: Cancellation | undefined, question: () => T | Promise<T>): Promise<T> {
    await giveWay();
    if (cancel?.isCancellationRequested) throw new CallError('cancelled', 'It was asked again.');
    return this.#ask(question);
  }

  /** What a path that changed on disk means: itself, the files that were under it, and those that are now. */
  *#filesAt(path: string): Generator<string> {
    if (path === '.git' || path.startsWith('.git/')) return;
    const under = `${path}/`;
    let isFolder = false;
    for (const file of this.#workspace.files()) {
      if (!file.startsWith(under)) continue;
      isFolder = true;
      yield file;
    }
    for (const file of this.#store.listUnder(path)) yield file;
    if (!isFolder && this.#workspace.hasFile(path)) yield path;
  }

  async #ready(): Promise<void> {
    while (this.#loading) await this.#loading;
  }

  /** Judges everything; a newer load, or the caller, stops it between two slices. */
  async #reload(cancel?: Cancellation): Promise<void> {
    const mine = ++this.#load;
    const before = this.#loading;
    this.#review.forget();
    const work = (async () => {
      await before?.catch(() => undefined);
      if (mine !== this.#load) return;
      const tell = sparingly((step) => this.events.progress(step));
      for (const step of this.#workspace.load()) {
        tell(step);
        await giveWay();
        if (cancel?.isCancellationRequested) throw new CallError('cancelled', `${step.done} of ${step.total} files were read.`);
        if (mine !== this.#load) return;
      }
      await this.#push(undefined);
      this.#workspace.keep();
    })();
    const settled = work.then(() => undefined, () => undefined).finally(() => {
      if (this.#loading === settled) this.#loading = undefined;
    });
    this.#loading = settled;
    await work;
    await this.#ready();
  }

  /** Tells the editor what changed in these files, or in all. */
  async #push(files: ReadonlySet<string> | undefined): Promise<void> {
    this.#views.forget();
    this.#kit.forget();
    this.#calendar.forget();
    const all = files ?? new Set([...this.#workspace.findings().map((f) => f.file), ...this.#feed.files()]);
    const changes = this.#feed.changes(all, (f) => this.#workspace.findingsOf(f));
    for (const batch of changes) {
      this.events.findings(batch);
      await giveWay();
    }
    this.events.revision(this.#loaded());
  }

  #loaded(): Loaded {
    return { records: this.#workspace.catalog.size, files: this.#workspace.fileCount };
  }
}

/** Tells how far a load is now and then, and its end. */
function sparingly(tell: (step: LoadProgress) => void): (step: LoadProgress) => void {
  let told = 0;
  return (step) => {
    const now = performance.now();
    if (now - told <= progressEvery && step.done !== step.total) return;
    told = now;
    tell(step);
  };
}

/** Lets messages in: a cancellation, a newer text. */
function giveWay(): Promise<void> {
  return new Promise((resume) => setImmediate(resume));
}
