import { isRefusal, recordOf } from '../../core/edit/desk';
import { Draft } from '../../core/edit/draft';
import { text } from '../../core/record/rec';
import { cutTag, TagRefused } from '../../node/git-tag';
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
    const planned = isRefusal(rec) ? rec : text(rec.data['baseline']) === tag ? undefined : new Draft(workspace).set(rec, ['baseline'], tag).finish();
    if (isRefusal(rec) || planned?.ok === false || args.has('dry-run')) return planned ? carryOut(planned, args, opened, terminal) : 0;
    await cut(root, tag, note ?? `${id} ${rec.title}`);
    terminal.out(`${tag}\n`);
    return planned ? carryOut(planned, args, opened, terminal) : 0;
  },
};

async function cut(root: string, tag: string, message: string): Promise<void> {
  try {
    await cutTag(root, tag, message);
  } catch (error) {
    if (!(error instanceof TagRefused)) throw error;
    throw new CannotRun({
      exists: { fr: `l'étiquette ${tag} existe déjà : donnez un autre nom par --tag.`, en: `the tag ${tag} exists already: give another name with --tag.` },
      name: { fr: `« ${tag} » ne peut être le nom d'une étiquette.`, en: `"${tag}" cannot be the name of a tag.` },
      'no-commit': { fr: "le dépôt n'a pas encore de commit à étiqueter.", en: 'the repository has no commit to tag yet.' },
      failed: { fr: `git a refusé l'étiquette (${error.detail}).`, en: `git refused the tag (${error.detail}).` },
    }[error.reason]);
  }
}
