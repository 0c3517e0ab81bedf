import { isRefusal } from '../../core/edit/desk';
import { schedule as plan, scheduleConflicts } from '../../core/edit/schedule';
import { phases } from '../../core/query/change-plan';
import type { Phase } from '../../core/query/change-plan';
import { actOf, actOptions, carryOut, given } from '../act';
import { CannotRun } from '../command';
import type { Command } from '../command';
import { visible } from '../formats/text';
import { oneId } from '../find';
import { openRepository } from '../open';

export const schedule: Command = {
  name: 'schedule',
  summary: { fr: "Donne sa fenêtre à un changement, une mise en production ou une maintenance, et dit ce qu'elle croise.", en: 'Gives a change, a release or a maintenance its window, and says what it meets.' },
  usage: 'ID',
  options: [
    { name: 'start', value: 'TIME', help: { fr: 'Le début, avec décalage.', en: 'The start, with an offset.' } },
    { name: 'end', value: 'TIME', help: { fr: 'La fin, avec décalage.', en: 'The end, with an offset.' } },
    { name: 'phase', value: 'PHASE', values: phases, help: { fr: 'build, test ou implement (par défaut).', en: 'build, test or implement (default).' } },
    { name: 'repeat', value: 'RRULE', help: { fr: "Comment une maintenance se répète : une règle RFC 5545, comme FREQ=MONTHLY;BYDAY=3SA.", en: 'How a maintenance repeats: an RFC 5545 rule, such as FREQ=MONTHLY;BYDAY=3SA.' } },
    ...actOptions,
  ],
  async run(args, terminal) {
    const id = oneId(args, 'schedule');
    const start = args.text('start'), end = args.text('end');
    if (start === undefined || end === undefined) throw new CannotRun({ fr: 'schedule demande --start et --end.', en: 'schedule asks for --start and --end.' });
    const opened = openRepository(args, terminal);
    const { workspace, language } = opened;
    const phase = args.text('phase') as Phase | undefined;
    const conflicts = scheduleConflicts(workspace, id, { start, end });
    const planned = plan(workspace, id, { ...await actOf(args, opened), start, end, phase, ...given(args, 'repeat') });
    if (planned.ok && !isRefusal(conflicts)) for (const c of conflicts) terminal.err(`${visible(c.text[language])}\n`);
    return carryOut(planned, args, opened, terminal);
  },
};
