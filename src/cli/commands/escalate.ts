import { escalate as plan } from '../../core/edit/ticket-actions';
import { actOf, actOptions, carryOut, wholeNumber } from '../act';
import type { Command } from '../command';
import { oneId } from '../find';
import { openRepository } from '../open';

export const escalate: Command = {
  name: 'escalate',
  summary: { fr: "Escalade un incident ou un problème au niveau suivant.", en: 'Escalates an incident or a problem to the next level.' },
  usage: 'ID',
  options: [
    { name: 'level', value: 'N', help: { fr: 'Le niveau; à défaut, le suivant.', en: 'The level; otherwise the next one.' } },
    { name: 'assignee', value: 'PERSON', help: { fr: 'À qui le confier.', en: 'Whom to give it to.' } },
    ...actOptions,
  ],
  async run(args, terminal) {
    const id = oneId(args, 'escalate');
    const opened = openRepository(args, terminal);
    const level = wholeNumber(args, 'level');
    const assignee = args.text('assignee');
    return carryOut(plan(opened.workspace, id, { ...await actOf(args, opened), ...(level === undefined ? {} : { level }), ...(assignee === undefined ? {} : { assignee }) }), args, opened, terminal);
  },
};
