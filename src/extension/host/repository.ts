import * as vscode from 'vscode';
import type { Language } from '../../core/model/text';
import type { Engine, FileFindings, Loaded, LoadProgress } from '../../protocol/engine';
import { CallError } from '../../protocol/rpc';
import { startEngine } from './engine-process';
import type { EngineProcess } from './engine-process';
import { showLoading } from './loading';
import { Texts } from './texts';
import { watchFolder } from './watch';

export const configFile = 'gitsm.yaml';

export interface Surroundings {
  readonly extensionPath: string;
  readonly language: Language;
  readonly log: vscode.LogOutputChannel;
  /** What is remembered of the folders of this window. */
  readonly memory: vscode.Memento;
}

export type RepositoryState =
  | { readonly is: 'loading'; readonly progress?: LoadProgress }
  | { readonly is: 'ready'; readonly loaded: Loaded }
  /** The user stopped the load. */
  | { readonly is: 'stopped' }
  | { readonly is: 'failed' };

/** Crashes that are mended silently, and the time in which they are counted, in ms. */
const crashes = { most: 3, within: 300_000 };
/** An instant later than this is judged anew, in ms. */
const tick = 60_000;

/** A workspace folder with gitsm.yaml: its engine, kept up with the editor, the disk and the clock. */
export class Repository implements vscode.Disposable {
  readonly #findings = new vscode.EventEmitter<readonly FileFindings[]>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #past = new vscode.EventEmitter<LoadProgress>();
  /** Findings of some files are now these. */
  readonly onFindings = this.#findings.event;
  /** Records or the state changed: ask again for what is shown. */
  readonly onChange = this.#changed.event;
  /** How far the load of an earlier state is. */
  readonly onPastProgress = this.#past.event;
  readonly #texts: Texts;
  readonly #subscriptions: vscode.Disposable[];
  readonly #crashTimes: number[] = [];
  #process: EngineProcess;
  #state: RepositoryState = { is: 'loading' };
  #advanced = 0;
  #disposed = false;

  constructor(readonly folder: vscode.WorkspaceFolder, readonly surroundings: Surroundings) {
    this.#process = this.#start();
    this.#texts = new Texts((document) => this.#textFileOf(document), (file, text) => this.tell((engine) => engine.edited({ file, text })));
    const clock = setInterval(() => this.#advance(), tick / 4);
    this.#subscriptions = [
      this.#findings, this.#changed, this.#past, this.#texts,
      watchFolder(folder, (uris) => this.tell((engine) => engine.changed({ files: [...uris].flatMap((uri) => this.fileOf(vscode.Uri.parse(uri, true)) ?? []) }))),
      vscode.window.onDidChangeWindowState(() => this.#advance()),
      new vscode.Disposable(() => clearInterval(clock)),
    ];
    void this.load();
  }

  get engine(): Engine { return this.#process.engine; }
  get state(): RepositoryState { return this.#state; }
  get progress(): LoadProgress | undefined { return this.#state.is === 'loading' ? this.#state.progress : undefined; }
  get name(): string { return this.folder.name; }

  /** The path of a file of the folder, from its root; undefined outside, or for another scheme (a diff's left side, a preview). */
  fileOf(uri: vscode.Uri): string | undefined {
    const root = this.folder.uri.path.replace(/\/$/, '');
    if (uri.scheme !== this.folder.uri.scheme || !uri.path.startsWith(`${root}/`)) return undefined;
    return uri.path.slice(root.length + 1);
  }

  uriOf(file: string): vscode.Uri {
    return vscode.Uri.joinPath(this.folder.uri, file);
  }

  /** Resolves once the engine has what the editors show now. */
  async upToDate(): Promise<void> {
    await this.#texts.flush();
  }

  /** Reads everything again; shown, and can be stopped. */
  async load(): Promise<void> {
    const { log } = this.surroundings;
    const started = performance.now();
    this.#become({ is: 'loading' });
    try {
      const loaded = await showLoading(this, (cancel) => this.engine.load({}, cancel));
      this.#advanced = Date.now();
      this.#become({ is: 'ready', loaded });
      void this.readTags();
      log.info(`${this.name}: ${loaded.records} records in ${Math.round(performance.now() - started)} ms.`);
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      if (error.reason === 'cancelled') this.#become({ is: 'stopped' });
      else if (error.reason === 'failed') this.#fail(error.message);
    }
  }

  /** What names a git tag is judged by those that there are. Git is a program that the repository's configuration can bend: it is asked in trusted folders only. */
  async readTags(): Promise<void> {
    if (vscode.workspace.isTrusted && this.#state.is === 'ready') await this.tell((engine) => engine.readTags({}));
  }

  /** Starts a new engine in place of the one that is there. */
  async restart(): Promise<void> {
    this.#process.dispose();
    this.#process = this.#start();
    this.#texts.sendAll();
    await this.load();
  }

  /** Asks the engine for something whose failure is only of interest to the log; a crash is dealt with elsewhere. */
  async tell(ask: (engine: Engine) => Promise<void>): Promise<void> {
    try {
      await ask(this.engine);
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      if (error.reason === 'failed') this.surroundings.log.error(error.message);
    }
  }

  dispose(): void {
    this.#disposed = true;
    this.#process.dispose();
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  #start(): EngineProcess {
    const { extensionPath, language, log } = this.surroundings;
    const process = startEngine(extensionPath, { root: this.folder.uri.fsPath, language, now: Date.now(), remember: vscode.workspace.isTrusted }, {
      progress: (progress) => progress.past ? this.#past.fire(progress) : this.#state.is === 'loading' && this.#become({ is: 'loading', progress }),
      findings: (changes) => this.#findings.fire(changes),
      revision: (loaded) => this.#become(this.#state.is === 'ready' ? { is: 'ready', loaded } : this.#state),
    }, log);
    void process.crashed.then((detail) => this.#crashed(detail));
    return process;
  }

  async #crashed(detail: string): Promise<void> {
    const now = Date.now();
    this.#crashTimes.push(now);
    this.surroundings.log.error(`${this.name}: the engine ended. ${detail}`);
    if (this.#disposed) return;
    if (this.#crashTimes.filter((at) => now - at < crashes.within).length <= crashes.most) await this.restart();
    else this.#fail(detail);
  }

  #fail(detail: string): void {
    this.surroundings.log.error(detail);
    this.#become({ is: 'failed' });
    const restart = vscode.l10n.t('Read again');
    const showLog = vscode.l10n.t('Show the log');
    const message = vscode.l10n.t('Gitsm cannot read {0}. The log says why.', this.name);
    void vscode.window.showErrorMessage(message, restart, showLog).then((answer) => {
      if (answer === restart) void this.restart();
      else if (answer === showLog) this.surroundings.log.show();
    });
  }

  #become(state: RepositoryState): void {
    this.#state = state;
    this.#changed.fire();
  }

  #advance(): void {
    const now = Date.now();
    if (this.#state.is !== 'ready' || !vscode.window.state.focused || now - this.#advanced < tick) return;
    this.#advanced = now;
    void this.tell((engine) => engine.advance({ now }));
  }

  #textFileOf(document: vscode.TextDocument): string | undefined {
    const file = this.fileOf(document.uri);
    return file !== undefined && (file === configFile || /\.md$/i.test(file)) ? file : undefined;
  }
}
