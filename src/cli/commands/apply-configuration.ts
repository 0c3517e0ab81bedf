import { applyConfiguration as plan } from '../../core/edit/configuration';
import { actOf, actOptions, carryOut } from '../act';
import type { Command } from '../command';
import { oneId } from '../find';
import { openRepository } from '../open';

export const applyConfiguration: Command = {
  name: 'apply-configuration',
  summary: { fr: "Écrit dans la CMDB l'état visé par un plan de configuration.", en: 'Writes the target state of a configuration plan into the CMDB.' },
  usage: 'PGC',
  options: [{ name: 'implemented', help: { fr: 'Faire aussi passer le changement à implemented.', en: 'Also move the change to implemented.' } }, ...actOptions],
  async run(args, terminal) {
    const id = oneId(args, 'apply-configuration');
    const opened = openRepository(args, terminal);
    return carryOut(plan(opened.workspace, id, { ...await actOf(args, opened), implemented: args.has('implemented') }), args, opened, terminal);
  },
};
