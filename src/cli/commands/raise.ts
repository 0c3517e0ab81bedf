import { originsOf, raise as plan } from '../../core/edit/raise';
import { isTypeName } from '../../core/model/types/all';
import { idsInBranches } from '../../node/git-ids';
import { actOf, actOptions, assignmentsOf, carryOut, given, randomDigits, setOption } from '../act';
import { CannotRun } from '../command';
import type { Command } from '../command';
import { openRepository } from '../open';

export const raise: Command = {
  name: 'raise',
  summary: { fr: "Tire un enregistrement d'autres : un problème d'incidents, un changement de problèmes, une mise en production de changements.", en: 'Raises a record from others: a problem from incidents, a change from problems, a release from changes.' },
  usage: 'TYPE --from ID',
  options: [
    { name: 'from', value: 'ID', many: true, help: { fr: 'De quoi; plusieurs se suivent par des virgules ou répètent --from.', en: 'From what; several follow one another with commas, or repeat --from.' } },
    { name: 'title', value: 'TITLE', help: { fr: 'Le titre; à défaut, celui du premier.', en: "The title; otherwise the first one's." } },
    setOption,
    { name: 'draft', help: { fr: "Créer le fichier même s'il manque des champs obligatoires.", en: 'Create the file even where required fields are missing.' } },
    ...actOptions,
  ],
  async run(args, terminal) {
    const [type, ...more] = args.positionals;
    // `--from A B C`: what follows the first id is read as words of their own.
    const from = [...args.texts('from').flatMap((ids) => ids.split(',').map((id) => id.trim())), ...more].filter((id) => id !== '');
    if (type === undefined || !isTypeName(type) || !originsOf(type) || from.length === 0) {
      throw new CannotRun({ fr: 'raise prend un type (problem, change, release, improvement) et --from ID…, comme « gitsm raise problem --from INC-2026-0001 ».', en: 'raise takes a type (problem, change, release, improvement) and --from ID…, such as "gitsm raise problem --from INC-2026-0001".' });
    }
    const opened = openRepository(args, terminal);
    const { workspace, root } = opened;
    const set = assignmentsOf(args, workspace.model.types.get(type)!);
    return carryOut(plan(workspace, type, from, { ...await actOf(args, opened), ...given(args, 'title'), set, taken: await idsInBranches(root), random: randomDigits, gaps: args.has('draft') }), args, opened, terminal);
  },
};
