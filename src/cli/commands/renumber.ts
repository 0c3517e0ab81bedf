import { idsInBranches } from '../../node/git-ids';
import { planRenumber } from '../../node/renumber';
import { carryOut, given, randomDigits } from '../act';
import { CannotRun } from '../command';
import type { Command } from '../command';
import { claimantsOf } from '../find';
import { openRepository } from '../open';

export const renumber: Command = {
  name: 'renumber',
  summary: { fr: "Donne un autre identifiant à un enregistrement, avec toutes ses références.", en: 'Gives a record another id, with all its references.' },
  usage: 'OLD [NEW]',
  options: [
    { name: 'file', value: 'FILE', help: { fr: "De plusieurs fichiers qui portent l'identifiant, celui qui en change; à défaut, le plus récent.", en: 'Of several files that hold the id, the one that takes another; otherwise the newest.' } },
    { name: 'dry-run', help: { fr: 'Montrer ce qui serait écrit, et ne rien écrire.', en: 'Show what would be written, and write nothing.' } },
  ],
  async run(args, terminal) {
    const [old, to, more] = args.positionals;
    if (old === undefined || more !== undefined) throw new CannotRun({ fr: 'renumber prend un identifiant, puis le nouveau si vous le choisissez.', en: 'renumber takes an id, then the new one if you choose it.' });
    const opened = openRepository(args, terminal);
    const { workspace, root, language } = opened;
    const recs = claimantsOf(workspace.catalog, old);
    const status = carryOut(planRenumber(workspace, language, { old, to, ...given(args, 'file'), taken: await idsInBranches(root), random: randomDigits }), args, opened, terminal);
    const others = recs.length > 1 ? [...workspace.catalog.namedBy(old)].map((r) => r.id) : [];
    if (status === 0 && others.length > 0) terminal.err(language === 'fr' ? `Nomment encore ${old}, à vérifier : ${others.join(', ')}.\n` : `Still name ${old}, to be checked: ${others.join(', ')}.\n`);
    return status;
  },
};
