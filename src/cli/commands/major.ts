import { declareMajor } from '../../core/edit/ticket-actions';
import { actOf, actOptions, carryOut, given } from '../act';
import type { Command } from '../command';
import { oneId } from '../find';
import { openRepository } from '../open';

export const major: Command = {
  name: 'major',
  summary: { fr: 'Déclare un incident majeur : son gestionnaire, sa priorité, les sections qu\'il devra.', en: 'Declares a major incident: its manager, its priority, the sections that it will owe.' },
  usage: 'ID',
  options: [
    { name: 'manager', value: 'PERSON', help: { fr: 'Qui le mène; tient le rôle RGS/AC.', en: 'Who leads it; holds the role RGS/AC.' } },
    { name: 'priority', value: 'PRIORITY', help: { fr: "La priorité; à défaut, celle des incidents majeurs.", en: 'The priority; otherwise that of major incidents.' } },
    { name: 'reason', value: 'TEXT', help: { fr: "Pourquoi la priorité s'écarte de la grille.", en: 'Why the priority differs from the grid.' } },
    ...actOptions,
  ],
  async run(args, terminal) {
    const id = oneId(args, 'major');
    const opened = openRepository(args, terminal);
    return carryOut(declareMajor(opened.workspace, id, { ...await actOf(args, opened), ...given(args, 'manager', 'priority', 'reason') }), args, opened, terminal);
  },
};
