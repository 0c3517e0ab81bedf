import { holdersOf, holdsRole } from '../../model/people';
import { neverLater } from '../../model/lifecycle';
import { historyOf, text } from '../../record/rec';
import type { Fields } from '../../record/node';
import { recordRule } from '../rule';
import type { Fix } from '../rule';

/** The role that manages major incidents. */
const ROLE = 'RGS/AC';
/** Holders that a quick fix offers: a list to choose from, not the whole staff. */
const OFFERED = 5;

export const majorManager = recordRule({
  id: 'incident/major-manager',
  severity: 'error',
  title: { fr: 'Incident majeur sans gestionnaire', en: 'Major incident without a manager' },
  what: { fr: "Un incident majeur nomme son gestionnaire, qui a le rôle RGS/AC pendant l'incident.", en: 'A major incident names its manager, who holds the role RGS/AC during it.' },
  why: { fr: "Un incident majeur se mène à une seule voix : sans gestionnaire, personne ne décide ni n'informe.", en: 'A major incident is led by one voice: without a manager nobody decides and nobody informs.' },
  mend: { fr: 'Nommez dans `manager` une personne qui a le rôle RGS/AC.', en: 'Name in `manager` a person who holds the role RGS/AC.' },
  messages: {
    missing: { fr: "Un incident majeur a un gestionnaire, de rôle {role}.", en: 'A major incident has a manager, who holds the role {role}.' },
    role: { fr: "{person} n'a pas le rôle {role} pendant l'incident.", en: '{person} does not hold the role {role} during the incident.' },
  },
  types: ['incident'],
  gates: { incident: ['resolved', 'closed'] },
  judge({ data }, report, { model }) {
    if (data['major'] !== true || neverLater.has(text(data['status']) ?? '')) return;
    const { config } = model;
    const manager = text(data['manager'])?.trim() ?? '';
    // Someone whom gitsm.yaml does not know is the finding of people/unknown.
    if (manager !== '' && !config.people.has(manager)) return;
    const instants = lifeOf(data);
    if (manager !== '' && instants.some((at) => holdsRole(config, manager, ROLE, at))) return;
    const fixes = holdersOf(config, ROLE, instants.at(-1)).slice(0, OFFERED).map((person): Fix => ({
      title: { fr: 'Nommer {name}', en: 'Name {name}' }, holes: { name: person.name }, do: { op: 'set', path: ['manager'], value: person.key },
    }));
    if (manager === '') report({ message: 'missing', holes: { role: ROLE }, at: { value: ['manager'] }, fixes });
    else report({ message: 'role', holes: { role: ROLE, person: config.people.get(manager)!.name }, at: { value: ['manager'] }, fixes });
  },
});

/** The instants between which the incident is managed: its creation and every entry of its history. */
function lifeOf(data: Fields): readonly string[] {
  const created = text(data['created']);
  return [...(created === undefined ? [] : [created]), ...historyOf(data).map((e) => e.at)];
}
