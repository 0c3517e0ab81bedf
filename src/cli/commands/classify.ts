import { classify as plan } from '../../core/edit/ticket-actions';
import { actOf, actOptions, carryOut, given } from '../act';
import type { Command } from '../command';
import { oneId } from '../find';
import { openRepository } from '../open';

export const classify: Command = {
  name: 'classify',
  summary: { fr: "Classe : impact et urgence donnent la priorité de la grille; un incident nouveau devient classé.", en: 'Classifies: impact and urgency give the priority of the grid; a new incident becomes classified.' },
  usage: 'ID',
  options: [
    { name: 'impact', value: 'IMPACT', help: { fr: "L'impact.", en: 'The impact.' } },
    { name: 'urgency', value: 'URGENCY', help: { fr: "L'urgence.", en: 'The urgency.' } },
    { name: 'category', value: 'CATEGORY', help: { fr: "La catégorie; elle peut proposer l'impact et l'urgence.", en: 'The category; it may propose impact and urgency.' } },
    { name: 'priority', value: 'PRIORITY', help: { fr: 'Une priorité autre que celle de la grille, avec --reason.', en: "A priority other than the grid's, with --reason." } },
    { name: 'reason', value: 'TEXT', help: { fr: "Pourquoi la priorité s'écarte de la grille.", en: 'Why the priority differs from the grid.' } },
    ...actOptions,
  ],
  async run(args, terminal) {
    const id = oneId(args, 'classify');
    const opened = openRepository(args, terminal);
    return carryOut(plan(opened.workspace, id, { ...await actOf(args, opened), ...given(args, 'impact', 'urgency', 'category', 'priority', 'reason') }), args, opened, terminal);
  },
};
