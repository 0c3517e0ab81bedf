import { planConfiguration as plan } from '../../core/edit/plan-configuration';
import { idsInBranches } from '../../node/git-ids';
import { actOf, actOptions, assignmentsOf, carryOut, given, randomDigits, setOption } from '../act';
import { CannotRun } from '../command';
import type { Arguments, Command } from '../command';
import { oneId } from '../find';
import { openRepository } from '../open';

export const planConfiguration: Command = {
  name: 'plan-configuration',
  summary: { fr: "Écrit le plan de configuration d'un changement depuis l'état présent de ses CI; au plan qu'il a déjà, donne ou remplace l'état visé.", en: 'Writes the configuration plan of a change from the present state of its CIs; to the plan that it has, gives or replaces the target state.' },
  usage: 'CHG|PGC',
  options: [
    { name: 'to', value: 'CI:FIELD=VALUE', many: true, help: { fr: "L'état visé d'un champ d'un CI, comme CI-00012:version=2.5.0; sans valeur, le champ s'en va.", en: 'What a field of a CI is to be, such as CI-00012:version=2.5.0; without a value, the field goes.' } },
    { name: 'title', value: 'TITLE', help: { fr: 'Le titre; à défaut, celui du changement.', en: "The title; otherwise the change's." } },
    setOption,
    ...actOptions,
  ],
  async run(args, terminal) {
    const id = oneId(args, 'plan-configuration');
    const opened = openRepository(args, terminal);
    const { workspace, root } = opened;
    const set = assignmentsOf(args, workspace.model.types.get('configuration-plan')!);
    return carryOut(plan(workspace, id, { ...await actOf(args, opened), ...given(args, 'title'), targets: targetsOf(args), set, taken: await idsInBranches(root), random: randomDigits }), args, opened, terminal);
  },
};

function targetsOf(args: Arguments): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const targets = new Map<string, Record<string, string>>();
  for (const words of args.texts('to')) {
    const [, ci, field, value] = /^([^:]+):([^=]+)=([\s\S]*)$/.exec(words) ?? [];
    if (ci === undefined || field === undefined || value === undefined) throw new CannotRun({ fr: `--to ${words} n'est pas de la forme CI:champ=valeur.`, en: `--to ${words} is not of the form CI:field=value.` });
    targets.set(ci, { ...targets.get(ci), [field]: value });
  }
  return targets;
}
