import { convert as plan } from '../../core/edit/raise';
import { idsInBranches } from '../../node/git-ids';
import { actOf, actOptions, assignmentsOf, carryOut, given, randomDigits, setOption } from '../act';
import type { Command } from '../command';
import { claimantsOf, oneId } from '../find';
import { openRepository } from '../open';

export const convert: Command = {
  name: 'convert',
  summary: { fr: "Convertit une demande en incident, ou l'inverse; les deux restent.", en: 'Converts a request into an incident, or the other way; both stay.' },
  usage: 'ID',
  options: [{ name: 'title', value: 'TITLE', help: { fr: 'Le titre; à défaut, le même.', en: 'The title; otherwise the same.' } }, setOption, ...actOptions],
  async run(args, terminal) {
    const id = oneId(args, 'convert');
    const opened = openRepository(args, terminal);
    const { workspace, root } = opened;
    const [rec] = claimantsOf(workspace.catalog, id);
    const set = assignmentsOf(args, workspace.model.types.get(rec!.type === 'request' ? 'incident' : 'request')!);
    return carryOut(plan(workspace, id, { ...await actOf(args, opened), ...given(args, 'title'), set, taken: await idsInBranches(root), random: randomDigits }), args, opened, terminal);
  },
};
