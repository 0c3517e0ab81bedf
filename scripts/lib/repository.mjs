// @ts-check
/** Copies of record folders as git repositories, for tests and for a first look. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { must, root, temporaryFolder } from './process.mjs';

/** The small repository that tests open unless they say otherwise. */
export const workbenchFixture = join(root, 'test', 'fixtures', 'workbench');

/** Turns a folder into a git repository with one commit, whatever git's settings on this machine. @param {string} folder */
export async function commitAll(folder) {
  const git = (/** @type {string[]} */ ...args) => must('git', ['-C', folder, '-c', 'user.name=Alice Tremblay', '-c', 'user.email=alice@northwind.example', '-c', 'commit.gpgsign=false', ...args], { quiet: true });
  await git('init', '-q', '-b', 'main');
  await git('add', '-A');
  await git('commit', '-q', '-m', 'First records');
}

/**
 * A throw-away copy of a folder as a git repository; gone when this process ends.
 * @param {string} [from]
 */
export async function repositoryCopy(from = workbenchFixture) {
  const folder = join(temporaryFolder('repository'), 'records');
  cpSync(from, folder, { recursive: true });
  await commitAll(folder);
  return folder;
}
