// @ts-check
/** Tells a story and writes it as a repository. */
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { simpleGit } from 'simple-git';
import { parse } from 'yaml';
import { digesterOf, modelOf } from './core.mjs';
import { toStream } from './fast-import.mjs';
import { reportFiles } from './reports.mjs';
import { Historian } from './history.mjs';
import { settingsAt } from './settings.mjs';
import { Story } from './story.mjs';
import { Timeline } from './time.mjs';

/** @typedef {{ lang: 'fr' | 'en', asOf: string }} Options */

/** An error whose message alone tells the user what to do. */
export class Refusal extends Error {}

/** A story with its commits. @param {Options} options */
export async function tell({ lang, asOf }) {
  const { tellIn } = await import(`./${lang}/story.mjs`);
  const told = await tellIn((/** @type {string} */ text) => settingsOf(text, asOf, lang));
  const story = new Story(told, asOf, await modelOf(settingsOf(told.settings.text, asOf, lang)));
  told.files.push(...reportFiles(told.reports, story));
  // The README names records too.
  for (const file of told.files) for (const version of file.versions) version.text = story.say(version.text);
  const historian = new Historian(story, await digesterOf(story.model));
  const { commits, files } = historian.tell();
  const open = story.records.filter((r) => r.type === 'change' && !['closed', 'cancelled', 'rejected'].includes(r.moments.findLast((m) => m.verb === 'move')?.to ?? ''));
  return { story, commits, files, keep: open.map((r) => `changes/${story.idOf(r.key)}`) };
}

/** @param {string} text @param {string} asOf @param {'fr' | 'en'} lang */
function settingsOf(text, asOf, lang) {
  return parse(settingsAt(text, new Timeline(asOf, 'UTC', lang), Infinity));
}

/** Writes the repository: branches, tags, history and the working tree of main; gives how many records and commits main has. @param {Options & { target: string }} options */
export async function makeExample({ target, ...options }) {
  if (existsSync(target) && readdirSync(target).length > 0) throw new Refusal(`${target} is not empty. Name a folder that is empty or does not exist yet.`);
  const { story, commits, keep } = await tell(options);
  mkdirSync(target, { recursive: true });
  const stream = toStream(commits, story, keep);
  // What this machine's settings would change in the result is set here: line ends, names of branches, kind of ids, hooks.
  const git = simpleGit(target, { unsafe: { allowUnsafeTemplateDir: true }, config: ['core.autocrlf=false', 'core.quotePath=false', 'gc.auto=0'], input: (words) => (words.includes('fast-import') ? stream : '') });
  await git.raw(['init', '--quiet', '--initial-branch=main', '--object-format=sha1', '--template=']);
  await git.addConfig('core.autocrlf', 'false');
  await git.raw(['fast-import', '--quiet', '--done']);
  await git.raw(['reset', '--quiet', '--hard', 'main']);
  // What waits on other branches is in none of them: the numbers are those that `gitsm validate` and `git log` give.
  const names = new Set((await git.raw(['ls-tree', '-r', '--name-only', 'main'])).split('\n').map((path) => path.slice(path.lastIndexOf('/') + 1)));
  return { commits: Number(await git.raw(['rev-list', '--count', 'main'])), records: story.records.filter((r) => names.has(`${story.idOf(r.key)}.md`)).length };
}
