import type { RecordChange } from '../../core/query/diff';
import { diffFindings, diffRecords } from '../../core/query/diff';
import { diffMarkdown } from '../../core/report/diff';
import { compareFindings, messageOf } from '../../core/rules/finding';
import type { Finding } from '../../core/rules/finding';
import { commitOf, defaultBranch, filesBetween, GitFailed, mergeBase, untrackedFiles } from '../../node/git';
import type { DiffEnd } from '../../node/git';
import { CannotRun } from '../command';
import type { Command } from '../command';
import { openRepository } from '../open';
import type { Opened } from '../open';

export const diff: Command = {
  name: 'diff',
  summary: { fr: "Explique ce qu'une branche change, en enregistrements.", en: 'Explains what a branch changes, as records.' },
  usage: '[BASE..HEAD | BASE]',
  options: [
    { name: 'format', value: 'FORMAT', values: ['markdown', 'json'], help: { fr: 'markdown (par défaut) ou json.', en: 'markdown (default) or json.' } },
    { name: 'staged', help: { fr: "Comparer HEAD et l'index.", en: 'Compare HEAD and the index.' } },
    { name: 'as-of', value: 'DATE', help: { fr: 'Juger à cet instant plutôt que maintenant.', en: 'Judge at this instant instead of now.' } },
  ],
  async run(args, terminal) {
    const opened = openRepository(args, terminal);
    const { root, language, workspace } = opened;
    try {
      const { base, end } = await endsOf(root, args.positionals[0], args.has('staged'));
      const made = await compare(opened, base, end);
      const head = typeof end === 'object' ? end.commit : end;
      if (args.text('format') === 'json') terminal.out(`${JSON.stringify({ base, head, records: made.records.map(shapeOf), findings: { added: made.added.map(say), solved: made.solved.map(say) } }, null, 2)}\n`);
      else terminal.out(diffMarkdown({ ...made, base, head }, workspace.model, language));
      return 0;
      function say(f: Finding) { return { rule: f.rule, severity: f.severity, file: f.file, record: f.record, range: f.range, message: messageOf(f, language) }; }
    } catch (error) {
      if (error instanceof GitFailed) throw new CannotRun(troubles[error.reason]);
      throw error;
    }
  },
};

const troubles = {
  'no-git': { fr: "git n'est pas installé : « gitsm diff » compare des états que git garde.", en: 'git is not installed: "gitsm diff" compares states that git keeps.' },
  'no-repository': { fr: "ce dossier n'est pas dans un dépôt git : lancez « git init » et un premier commit.", en: 'this folder is in no git repository: run "git init" and make a first commit.' },
  'no-commit': { fr: "le dépôt n'a pas encore de commit.", en: 'the repository has no commit yet.' },
  'unknown-revision': { fr: "cette révision n'existe pas (ou le dépôt n'a pas encore de commit) : voyez « git log » et « git branch -a ».", en: 'this revision does not exist (or the repository has no commit yet): see "git log" and "git branch -a".' },
  failed: { fr: "git a refusé : lancez « git status » pour voir pourquoi.", en: 'git refused: run "git status" to see why.' },
} as const;

/** `A..B`, `A...B` (from where they parted), `A` (to the files as they are), or nothing: since the branch left the default one. */
async function endsOf(root: string, range: string | undefined, staged: boolean): Promise<{ readonly base: string; readonly end: DiffEnd }> {
  if (staged) return { base: await commitOf(root, range ?? 'HEAD'), end: 'index' };
  if (range === undefined) {
    const branch = await defaultBranch(root);
    const parted = branch === undefined ? undefined : await mergeBase(root, branch, 'HEAD');
    return { base: parted ?? (await commitOf(root, 'HEAD')), end: 'worktree' };
  }
  const [, from = '', dots, to = ''] = /^(.*?)(\.{2,3})(.*)$/.exec(range) ?? [undefined, range];
  if (dots === undefined) return { base: await commitOf(root, from), end: 'worktree' };
  const head = await commitOf(root, to || 'HEAD');
  const base = await commitOf(root, from || 'HEAD');
  return { base: dots === '...' ? (await mergeBase(root, base, head)) ?? base : base, end: { commit: head } };
}

export interface Comparison {
  readonly records: readonly RecordChange[];
  readonly added: readonly Finding[];
  readonly solved: readonly Finding[];
}

/** Reads both states; the findings of the earlier one come from the same workspace, with the earlier texts laid over it. */
async function compare({ root, workspace }: Opened, base: string, end: DiffEnd): Promise<Comparison> {
  const changed = [...await filesBetween(root, base, end)];
  if (end === 'worktree') for (const file of await untrackedFiles(root)) changed.push({ file, after: workspace.textOf(file) });
  if (end !== 'worktree') {
    // The working tree may be elsewhere: what it changed since is taken back first.
    const since = typeof end === 'object' ? await filesBetween(root, end.commit, 'worktree') : await filesBetween(root, await commitOf(root, 'HEAD'), 'index');
    for (const { file, before, after } of since) workspace.edited(file, (typeof end === 'object' ? before : after) ?? '');
  }
  const reader = workspace.reader;
  const read = (file: string, text: string | undefined) => (text === undefined || !/\.md$/i.test(file) ? undefined : reader.read(file, text));
  for (const { file, after } of changed) workspace.edited(file, after ?? '');
  const records = diffRecords(changed.map(({ file, before, after }) => ({ before: read(file, before), after: read(file, after) })));
  const now = workspace.findings();
  for (const { file, before } of changed) workspace.edited(file, before ?? '');
  const { added, solved } = diffFindings(workspace.findings(), now);
  return { records, added: added.toSorted(compareFindings), solved: solved.toSorted(compareFindings) };
}

/** What tools read: these names and no others. */
function shapeOf({ id, file, change, fields, move, sections }: RecordChange) {
  return { id, file, change, fields, ...(move ? { move } : {}), sections };
}
