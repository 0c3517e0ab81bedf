import type { RecordChange } from '../../core/query/diff';
import { diffMarkdown } from '../../core/report/diff';
import { messageOf } from '../../core/rules/finding';
import type { Finding } from '../../core/rules/finding';
import { compare, sinceBranch } from '../../node/compare';
import type { Ends } from '../../node/compare';
import { commitOf, GitFailed, mergeBase } from '../../node/git';
import { CannotRun } from '../command';
import type { Command } from '../command';
import { gitTroubles } from '../git-troubles';
import { openRepository } from '../open';

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
    const { root, language, workspace } = openRepository(args, terminal);
    try {
      const { base, end } = await endsOf(root, args.positionals[0], args.has('staged'));
      const made = await compare(root, workspace, { base, end });
      const head = typeof end === 'object' ? end.commit : end;
      if (args.text('format') === 'json') terminal.out(`${JSON.stringify({ base, head, records: made.records.map(shapeOf), findings: { added: made.added.map(say), solved: made.solved.map(say) } }, null, 2)}\n`);
      else terminal.out(diffMarkdown({ ...made, base, head }, { model: workspace.model, catalog: workspace.catalog, language }));
      return 0;
      function say(f: Finding) { return { rule: f.rule, severity: f.severity, file: f.file, record: f.record, range: f.range, message: messageOf(f, language) }; }
    } catch (error) {
      if (error instanceof GitFailed) throw new CannotRun(gitTroubles[error.reason]);
      throw error;
    }
  },
};

/** `A..B`, `A...B` (from where they parted), `A` (to the files as they are), or nothing: since the branch left the default one. */
async function endsOf(root: string, range: string | undefined, staged: boolean): Promise<Ends> {
  if (staged) return { base: await commitOf(root, range ?? 'HEAD'), end: 'index' };
  if (range === undefined) return sinceBranch(root);
  const [, from = '', dots, to = ''] = /^(.*?)(\.{2,3})(.*)$/.exec(range) ?? [undefined, range];
  if (dots === undefined) return { base: await commitOf(root, from), end: 'worktree' };
  const head = await commitOf(root, to || 'HEAD');
  const base = await commitOf(root, from || 'HEAD');
  return { base: dots === '...' ? (await mergeBase(root, base, head)) ?? base : base, end: { commit: head } };
}

/** What tools read: these names and no others. */
function shapeOf({ id, file, change, fields, move, sections }: RecordChange) {
  return { id, file, change, fields: fields.map(({ path, before, after }) => ({ path, before, after })), ...(move ? { move } : {}), sections };
}
