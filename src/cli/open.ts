import { relative, resolve, sep } from 'node:path';
import { existsSync, statSync } from 'node:fs';
import { CONFIG_FILE, Workspace } from '../core/gitsm';
import { readConfig } from '../core/model/config/read';
import { buildModel } from '../core/model/model';
import type { Model } from '../core/model/model';
import type { Language } from '../core/model/text';
import { judgeConfig, readConfigFile } from '../core/rules/config-file';
import { messageOf } from '../core/rules/finding';
import { unreadable } from '../core/rules/unreadable';
import { formatDateTime, parseDate, parseDateTime, addDays, startOfDate } from '../core/util/time';
import { DiskMemory } from '../node/cache/disk-memory';
import { FileStore, findRoot } from '../node/file-store';
import { GitFailed } from '../node/git';
import { NoRecordsThen, pastOf, workspaceAt } from '../node/past';
import { CannotRun } from './command';
import type { Arguments, OptionDef, Terminal } from './command';
import { gitTroubles } from './git-troubles';
import { showProgress } from './progress';

export interface Opened {
  readonly root: string;
  readonly workspace: Workspace;
  readonly language: Language;
  /** The instant of judgement as RFC 3339 in the organisation's time zone. */
  readonly asOf: string;
}

/** What commands need that read no record: the model of the repository around the working folder, or the default one outside of any. */
export interface Settings {
  readonly root?: string;
  readonly model: Model;
  readonly language: Language;
}

export function openSettings(args: Arguments, terminal: Terminal): Settings {
  const root = rootAround(args);
  const model = root === undefined ? buildModel(readConfig({})) : new Workspace(settingsOf(root).store, { now: terminal.now() }).model;
  const own = root === undefined ? undefined : model.config.organisation.language;
  return { root, model, language: args.language ?? languageOf(terminal.environment) ?? own ?? 'en' };
}

function rootAround(args: Arguments): string | undefined {
  const folder = statSync(args.cwd, { throwIfNoEntry: false });
  if (!folder) throw new CannotRun({ fr: `le dossier ${args.cwd} n'existe pas.`, en: `the folder ${args.cwd} does not exist.` });
  if (!folder.isDirectory()) throw new CannotRun({ fr: `${args.cwd} n'est pas un dossier.`, en: `${args.cwd} is not a folder.` });
  return findRoot(args.cwd);
}

/** The root of the repository around the working folder, which must be there. */
export function rootOf(args: Arguments): string {
  const root = rootAround(args);
  if (root === undefined) throw new CannotRun({ fr: `Aucun gitsm.yaml dans ${args.cwd} ni au-dessus : lancez « gitsm init » à la racine du dépôt.`, en: `No gitsm.yaml in ${args.cwd} or above: run "gitsm init" at the root of the repository.` });
  return root;
}

/** The files of a repository whose settings can be read, and the settings' text. Judging by default settings would be judging by somebody else's. */
export function settingsOf(root: string): { readonly store: FileStore; readonly text: string } {
  const store = new FileStore(root);
  const config = store.read(CONFIG_FILE);
  if (!config.ok) {
    const why = config.reason === 'missing' ? undefined : unreadable(CONFIG_FILE, config.reason, config.detail).text;
    throw new CannotRun(why ? { fr: `gitsm.yaml : ${why.fr}`, en: `gitsm.yaml: ${why.en}` } : { fr: "gitsm.yaml est un lien qui ne mène à rien : corrigez-le.", en: 'gitsm.yaml is a link that leads nowhere: correct it.' });
  }
  const file = readConfigFile(config.text);
  if (file.node && file.problems.length === 0) return { store, text: config.text };
  const [first] = judgeConfig(CONFIG_FILE, config.text, file, buildModel(readConfig({})));
  const { line, column } = first?.range.start ?? { line: 1, column: 1 };
  const why = (language: Language): string => (first ? messageOf(first, language) : language === 'fr' ? 'Le fichier est vide.' : 'The file is empty.');
  throw new CannotRun({ fr: `gitsm.yaml:${line}:${column} : ${why('fr')} Corrigez-le, puis relancez.`, en: `gitsm.yaml:${line}:${column}: ${why('en')} Correct it and run again.` });
}

/** Finds the repository around the working folder, reads and judges it. */
export function openRepository(args: Arguments, terminal: Terminal): Opened {
  const root = rootOf(args);
  const { store } = settingsOf(root);
  const asOfText = args.text('as-of');
  const workspace = new Workspace(store, { now: terminal.now(), memory: memoryOf(store.root, args, terminal) });
  const zone = workspace.config.organisation.timezone;
  if (asOfText !== undefined) workspace.advance(instantOf(asOfText, zone));
  const language = args.language ?? languageOf(terminal.environment) ?? workspace.config.organisation.language;
  showProgress(workspace.load(), terminal, language);
  workspace.keep();
  return { root, workspace, language, asOf: formatDateTime(workspace.now, zone) };
}

/** What was kept of the last run, unless the user wants none of it. */
function memoryOf(root: string, args: Arguments, terminal: Terminal): DiskMemory | undefined {
  return args.has('no-cache') || terminal.environment['GITSM_NO_CACHE'] ? undefined : DiskMemory.of(root);
}

/** What commands that only read take, to be told of a state that git keeps. */
export const atOption: OptionDef = { name: 'at', value: 'REF|DATE', help: { fr: "Tel que c'était à cette date, à cette étiquette, sur cette branche ou à ce commit, d'après git.", en: 'As it was on this date, or at this tag, branch or commit, as git keeps it.' } };

/** As `openRepository`; with `--at`, the records as git keeps them, judged at that instant unless `--as-of` names another. */
export async function openRepositoryAt(args: Arguments, terminal: Terminal): Promise<Opened> {
  const asked = args.text('at');
  if (asked === undefined) return openRepository(args, terminal);
  const root = rootOf(args);
  const zone = new Workspace(settingsOf(root).store, { now: terminal.now() }).config.organisation.timezone;
  const asOf = args.text('as-of');
  try {
    const past = await pastOf(root, asked, { zone, now: terminal.now() });
    const { workspace } = await workspaceAt(root, asOf === undefined ? past : { ...past, at: instantOf(asOf, zone) });
    const language = args.language ?? languageOf(terminal.environment) ?? workspace.config.organisation.language;
    showProgress(workspace.load(), terminal, language);
    return { root, workspace, language, asOf: formatDateTime(workspace.now, zone) };
  } catch (error) {
    if (error instanceof NoRecordsThen) throw new CannotRun({ fr: `à ${asked}, il n'y avait pas de gitsm.yaml : choisissez un état plus récent.`, en: `at ${asked} there was no gitsm.yaml: choose a later state.` });
    if (error instanceof GitFailed && error.reason === 'unknown-revision') throw new CannotRun({ fr: `--at ${asked} : git ne connaît ni révision de ce nom, ni commit jusqu'à cette date. Voyez « git log » et « git branch -a ».`, en: `--at ${asked}: git knows no revision of that name, and no commit until that date. See "git log" and "git branch -a".` });
    if (error instanceof GitFailed) throw new CannotRun(gitTroubles[error.reason]);
    throw error;
  }
}

/** A date is the end of that day, so that what happened on it counts. */
function instantOf(text: string, zone: string): number {
  const instant = parseDateTime(text);
  if (instant !== undefined) return instant;
  const date = parseDate(text);
  if (!date) throw new CannotRun({ fr: `--as-of ${text} n'est pas une date : écrivez AAAA-MM-JJ, ou une date et heure avec décalage.`, en: `--as-of ${text} is not a date: write YYYY-MM-DD, or a date-time with an offset.` });
  return startOfDate(zone, addDays(date, 1)) - 1000;
}

export function languageOf(environment: Readonly<Record<string, string | undefined>>): Language | undefined {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return /^fr/i.test(locale) ? 'fr' : /^en/i.test(locale) ? 'en' : undefined;
}

/** The language of the repository around a folder, as far as its gitsm.yaml can be read: for what is said before it is opened. */
export function languageAround(folder: string): Language | undefined {
  const root = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? findRoot(folder) : undefined;
  const config = root === undefined ? undefined : new FileStore(root).read(CONFIG_FILE);
  const file = config?.ok ? readConfigFile(config.text) : undefined;
  return file?.node && file.problems.length === 0 ? readConfig(file.data).organisation.language : undefined;
}

/** Paths of arguments as the repository names them; one that does not exist, or lies outside, cannot be judged. */
export function pathsIn(root: string, args: Arguments, given: readonly string[]): readonly string[] {
  return given.map((path) => {
    const absolute = resolve(args.cwd, path);
    const inside = relative(root, absolute);
    if (inside.startsWith('..') || resolve(root, inside) !== absolute) throw new CannotRun({ fr: `${path} est hors du dépôt ${root}.`, en: `${path} is outside the repository ${root}.` });
    if (!existsSync(absolute)) throw new CannotRun({ fr: `${path} n'existe pas.`, en: `${path} does not exist.` });
    return inside.split(sep).join('/');
  });
}

export function isWithin(file: string, paths: readonly string[]): boolean {
  return paths.length === 0 || paths.some((p) => p === '' || file === p || file.startsWith(`${p}/`));
}
