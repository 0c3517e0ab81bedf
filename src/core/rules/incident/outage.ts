import type { Fields } from '../../record/node';
import { fields, historyOf, list, text } from '../../record/rec';
import { parseDateTime } from '../../util/time';
import { sayMoment } from '../../util/moment';
import { recordRule } from '../rule';
import type { Fix } from '../rule';

export const incidentOutage = recordRule({
  id: 'incident/outage',
  severity: 'error',
  title: { fr: 'Interruption mal datée', en: 'Outage with wrong times' },
  what: { fr: "Une interruption ne finit pas avant d'avoir commencé, et aucune ne dure encore quand l'incident est fermé.", en: 'An outage does not end before it starts, and none still lasts when the incident is closed.' },
  why: { fr: 'La disponibilité promise au client se calcule sur ces instants.', en: 'The availability promised to the client is computed from these instants.' },
  mend: { fr: "Corrigez les instants; le correctif rapide finit l'interruption à la résolution.", en: 'Correct the times; the quick fix ends the outage at the resolution.' },
  messages: {
    order: { fr: "Cette interruption finit avant d'avoir commencé ({start}).", en: 'This outage ends before it starts ({start}).' },
    open: { fr: "L'incident est fermé et cette interruption dure encore.", en: 'The incident is closed and this outage still lasts.' },
  },
  types: ['incident'],
  gates: { incident: ['resolved', 'closed'] },
  judge({ data }, report, { model }) {
    const zone = model.config.organisation.timezone;
    list(data['outages']).map(fields).forEach((outage, i) => {
      const start = instantOf(outage['start']);
      const end = instantOf(outage['end']);
      if (start !== undefined && end !== undefined && end < start) report({ message: 'order', holes: { start: sayMoment(text(outage['start'])!, zone) }, at: { value: ['outages', i, 'end'] } });
      // An end that cannot be read is the finding of structure/wrong-type.
      if (data['status'] !== 'closed' || (outage['end'] !== undefined && outage['end'] !== null)) return;
      report({ message: 'open', at: { value: ['outages', i, 'end'] }, fixes: endFix(data, i, start, zone) });
    });
  },
});

/** Ends the outage when the incident was last resolved, where that is known and not before the outage began. */
function endFix(data: Fields, i: number, start: number | undefined, zone: string): readonly Fix[] {
  const resolved = historyOf(data).findLast((e) => e.status === 'resolved')?.at;
  const at = instantOf(resolved);
  if (resolved === undefined || at === undefined || start === undefined || at < start) return [];
  return [{ title: { fr: "Finir l'interruption à la résolution ({at})", en: 'End the outage at the resolution ({at})' }, holes: { at: sayMoment(resolved, zone) }, do: { op: 'set', path: ['outages', i, 'end'], value: resolved } }];
}

function instantOf(value: unknown): number | undefined {
  return typeof value === 'string' ? parseDateTime(value) : undefined;
}
