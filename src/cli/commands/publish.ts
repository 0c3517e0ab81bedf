import { publishKnowledge, readPublished } from '../../core/edit/publish';
import { idsInBranches } from '../../node/git-ids';
import { isRefusal } from '../../core/edit/desk';
import { actOf, actOptions, carryOut, given, randomDigits, setOption } from '../act';
import { CannotRun, inLine } from '../command';
import type { Command } from '../command';
import { oneId } from '../find';
import { openRepository } from '../open';

export const publish: Command = {
  name: 'publish',
  summary: { fr: "Publie un article depuis un incident ou une demande résolus, ou un problème contourné.", en: 'Publishes an article from a resolved incident or request, or a problem with a workaround.' },
  usage: 'ID',
  options: [
    { name: 'title', value: 'TITLE', help: { fr: 'Le titre; à défaut, le même.', en: 'The title; otherwise the same.' } },
    { name: 'audience', value: 'AUDIENCE', values: ['staff', 'client'], help: { fr: 'staff (par défaut) ou client.', en: 'staff (default) or client.' } },
    setOption,
    ...actOptions,
  ],
  async run(args, terminal) {
    const id = oneId(args, 'publish');
    const opened = openRepository(args, terminal);
    const { workspace, root } = opened;
    const set = args.texts('set').map((words) => {
      const read = readPublished(workspace, id, words);
      if (isRefusal(read)) throw new CannotRun(inLine(read.text));
      return read;
    });
    return carryOut(publishKnowledge(workspace, id, { ...await actOf(args, opened), ...given(args, 'title', 'audience'), set, taken: await idsInBranches(root), random: randomDigits }), args, opened, terminal);
  },
};
