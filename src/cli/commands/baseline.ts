import { nameBaseline } from '../../core/edit/baseline';
import { isRefusal, recordOf } from '../../core/edit/desk';
import { cutTag, sayTagRefused, TagRefused } from '../../node/git-tag';
import { actOf, actOptions, carryOut } from '../act';
import { CannotRun } from '../command';
import type { Command } from '../command';
import { oneId } from '../find';
import { openRepository } from '../open';

export const baseline: Command = {
  name: 'baseline',
  summary: { fr: "Pose la base de référence d'une mise en production : une étiquette git annotée, nommée dans l'enregistrement.", en: 'Cuts the baseline of a release: an annotated git tag, named in the record.' },
  usage: 'REL',
  options: [{ name: 'tag', value: 'NAME', help: { fr: "Le nom de l'étiquette; à défaut, l'identifiant.", en: 'The name of the tag; otherwise the id.' } }, ...actOptions],
  async run(args, terminal) {
    const id = oneId(args, 'baseline');
    const opened = openRepository(args, terminal);
    const { workspace, root } = opened;
    const rec = recordOf(workspace, id);
    if (!isRefusal(rec) && rec.type !== 'release') throw new CannotRun({ fr: `${id} n'est pas une mise en production.`, en: `${id} is no release.` });
    const tag = args.text('tag') ?? id;
    const { note } = await actOf(args, opened);
    const planned = nameBaseline(workspace, id, tag);
    if (isRefusal(rec) || !planned.ok || args.has('dry-run')) return carryOut(planned, args, opened, terminal);
    await cut(root, tag, note ?? `${id} ${rec.title}`, rec.file);
    terminal.out(`${tag}\n`);
    return carryOut(planned, args, opened, terminal);
  },
};

async function cut(root: string, tag: string, message: string, file: string): Promise<void> {
  try {
    await cutTag(root, tag, message, file);
  } catch (error) {
    if (!(error instanceof TagRefused)) throw error;
    throw new CannotRun(sayTagRefused(error, tag));
  }
}
