import { move as plan } from '../../core/edit/move';
import { text } from '../../core/record/rec';
import { actOf, actOptions, assignmentsOf, carryOut, setOption } from '../act';
import { CannotRun } from '../command';
import type { Command } from '../command';
import { claimantsOf } from '../find';
import { openRepository } from '../open';

export const move: Command = {
  name: 'move',
  summary: { fr: 'Fait passer un enregistrement à un statut permis, avec ce que ce statut doit.', en: 'Moves a record to a legal status, with what that status owes.' },
  usage: 'ID STATUS',
  options: [
    ...actOptions,
    { name: 'reason', value: 'REASON', help: { fr: "Pourquoi l'horloge s'arrête (passage à pending) : client, supplier, change, problem, other.", en: 'Why the clock stops (move to pending): client, supplier, change, problem, other.' } },
    setOption,
  ],
  async run(args, terminal) {
    const [id, to, more] = args.positionals;
    if (id === undefined || to === undefined || more !== undefined) throw new CannotRun({ fr: "move prend un identifiant et un statut, comme « gitsm move INC-2026-0042 resolved ».", en: 'move takes an id and a status, such as "gitsm move INC-2026-0042 resolved".' });
    const opened = openRepository(args, terminal);
    const { workspace } = opened;
    const [rec] = claimantsOf(workspace.catalog, id);
    const set = assignmentsOf(args, workspace.model.types.get(rec!.type)!, text(rec!.data['covers']));
    const reason = args.text('reason');
    return carryOut(plan(workspace, id, { ...await actOf(args, opened), to, set, ...(reason === undefined ? {} : { reason }) }), args, opened, terminal);
  },
};
