import { outage as plan } from '../../core/edit/ticket-actions';
import { actOf, actOptions, carryOut, given } from '../act';
import type { Command } from '../command';
import { oneId } from '../find';
import { openRepository } from '../open';

export const outage: Command = {
  name: 'outage',
  summary: { fr: "Note une interruption dans un incident, ou la fin de celle qui dure.", en: 'Records an outage in an incident, or the end of the one that lasts.' },
  usage: 'INC',
  options: [
    { name: 'start', value: 'TIME', help: { fr: 'Le début, avec décalage.', en: 'The start, with an offset.' } },
    { name: 'end', value: 'TIME', help: { fr: 'La fin; « now » pour maintenant.', en: 'The end; "now" for now.' } },
    { name: 'service', value: 'SVC', many: true, help: { fr: "Un service touché; à défaut, celui de l'incident.", en: "A service affected; otherwise the incident's." } },
    { name: 'kind', value: 'KIND', values: ['outage', 'degradation', 'planned'], help: { fr: 'outage (par défaut), degradation ou planned.', en: 'outage (default), degradation or planned.' } },
    ...actOptions,
  ],
  async run(args, terminal) {
    const id = oneId(args, 'outage');
    const opened = openRepository(args, terminal);
    const { at } = await actOf(args, opened);
    const time = (name: 'start' | 'end') => { const value = args.text(name); return value === undefined ? {} : { [name]: value === 'now' ? at : value }; };
    const services = args.texts('service');
    return carryOut(plan(opened.workspace, id, { ...time('start'), ...time('end'), ...given(args, 'kind'), ...(services.length > 0 ? { services } : {}) }), args, opened, terminal);
  },
};
