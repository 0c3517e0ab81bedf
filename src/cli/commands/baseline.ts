import { baselineName, nameBaseline } from '../../core/edit/baseline';
import { isRefusal, recordOf } from '../../core/edit/desk';
import type { Refusal } from '../../core/edit/plan';
import { tagsOf } from '../../node/git';
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
  options: [{ name: 'tag', value: 'NAME', help: { fr: "Le nom de l'étiquette; à défaut, celui que l'enregistrement donne, ou l'identifiant.", en: 'The name of the tag; otherwise the one that the record gives, or the id.' } }, ...actOptions],
  async run(args, terminal) {
    const id = oneId(args, 'baseline');
    const opened = openRepository(args, terminal);
    const { workspace, root } = opened;
    const rec = recordOf(workspace, id);
    const tag = args.text('tag') ?? (isRefusal(rec) ? id : baselineName(rec));
    const tags = await tagsOf(root);
    if (tags) workspace.tagsRead(tags);
    const { note } = await actOf(args, opened);
    const planned = nameBaseline(workspace, id, tag);
    if (isRefusal(rec) || !planned.ok || args.has('dry-run')) return carryOut(planned, args, opened, terminal);
    const refused = await cut(root, tag, note ?? `${id} ${rec.title}`, rec.file);
    if (refused) return carryOut(refused, args, opened, terminal);
    terminal.out(`${tag}\n`);
    return carryOut(planned, args, opened, terminal);
  },
};

/** A tag that is there already, and a release that is not committed, are refusals like those of the lifecycle; what git itself cannot do stops the command. */
async function cut(root: string, tag: string, message: string, file: string): Promise<Refusal | undefined> {
  try {
    await cutTag(root, tag, message, file);
    return undefined;
  } catch (error) {
    if (!(error instanceof TagRefused)) throw error;
    const text = sayTagRefused(error, tag);
    if (error.reason === 'exists' || error.reason === 'uncommitted') return { ok: false, reason: 'illegal', text };
    throw new CannotRun(text);
  }
}
