import { namesOf } from '../../record/people-named';
import { fromPointer } from '../../record/pointer';
import type { Path } from '../../record/node';
import { fieldOf, fields, list, text } from '../../record/rec';
import type { Rec } from '../../record/rec';
import { daysSince } from '../../query/moments';
import { stands } from '../../query/standing-documents';
import { linkedRule } from '../rule';
import type { LinkedWorld } from '../rule';

/** Fields that speak of the past, or of what replaces: naming something gone there is right. */
const past = new Set(['see_also', 'converted_from', 'duplicate_of', 'history', 'approvals']);

export const documentRot = linkedRule({
  id: 'documents/rot',
  severity: 'warning',
  title: { fr: "Document qui nomme ce qui n'est plus", en: 'Document that names what is gone' },
  what: { fr: "Un plan de reprise, une politique ou une procédure en vigueur, ou un article publié, ne nomme ni CI retiré, ni contrat échu, ni personne partie, dans ses champs comme dans son texte.", en: 'A recovery plan, policy or procedure in force, or a published article, names no retired CI, no expired contract and nobody who left, in its fields as in its prose.' },
  why: { fr: "On suit le document le jour où tout presse : une personne ou une machine qui n'est plus là fait perdre ce jour-là le temps qu'on n'a pas.", en: 'The document is followed on the day when everything is urgent: a person or a machine that is gone costs the time that nobody has that day.' },
  mend: { fr: 'Nommez ce qui a pris la place, et révisez le document.', en: 'Name what took its place, and revise the document.' },
  messages: {
    ci: { fr: '{id} ({title}) est retiré.', en: '{id} ({title}) is retired.' },
    contract: { fr: '{id} ({title}) est échu ou résilié.', en: '{id} ({title}) has expired or was terminated.' },
    person: { fr: '{name} a quitté ses rôles le {until}.', en: '{name} left their roles on {until}.' },
  },
  types: ['policy', 'procedure', 'recovery-plan', 'knowledge'],
  reads: ['id', 'type', 'status', 'title', 'until'],
  readsOf: ['ci', 'contract'],
  clock: true,
  judge(rec, report, world) {
    if (!stands(rec)) return;
    const said = new Set<string>();
    for (const link of rec.links) {
      const gone = past.has(fieldOf(link)) ? undefined : goneOf(link.to, world);
      if (gone) report({ ...gone, at: { value: fromPointer(link.at) } });
      said.add(link.to);
    }
    for (const id of rec.mentions) {
      const gone = said.has(id) ? undefined : goneOf(id, world);
      if (gone) report({ ...gone, at: { mention: id } });
    }
    const { config } = world.model;
    const left = (key: string): { readonly message: 'person'; readonly holes: { readonly name: string; readonly until: string } } | undefined => {
      const person = config.people.get(key);
      const days = daysSince(person?.until, world.now, config.organisation.timezone);
      return person && days !== undefined && days > 0 ? { message: 'person', holes: { name: person.name, until: person.until! } } : undefined;
    };
    const counted = new Set<string>();
    for (const { key, path } of peopleOf(rec)) {
      const gone = left(key);
      if (gone) report({ ...gone, at: { value: path } });
      counted.add(key);
    }
    for (const key of rec.people ?? []) {
      const gone = counted.has(key) ? undefined : left(key);
      if (gone) report({ ...gone, at: { names: namesOf(key, config) } });
    }
  },
});

function goneOf(id: string, { catalog, model, now }: LinkedWorld): { readonly message: 'ci' | 'contract'; readonly holes: { readonly id: string; readonly title: string } } | undefined {
  const target = catalog.get(id);
  if (target?.type !== 'ci' && target?.type !== 'contract') return undefined;
  const holes = { id, title: target.title };
  if (target.type === 'ci') return target.status === 'retired' ? { message: 'ci', holes } : undefined;
  const over = daysSince(target.data['until'], now, model.config.organisation.timezone);
  return target.status === 'expired' || target.status === 'terminated' || (over !== undefined && over > 0) ? { message: 'contract', holes } : undefined;
}

/** The people who are to act by the document: its owner and those of its list. Who approved it once is history. */
function peopleOf(rec: Rec): readonly { readonly key: string; readonly path: Path }[] {
  const owner = text(rec.data['owner']);
  const listed = list(rec.data['people']).flatMap((entry, i) => {
    const key = text(fields(entry)['person']);
    return key === undefined ? [] : [{ key, path: ['people', i, 'person'] }];
  });
  return [...(owner === undefined ? [] : [{ key: owner, path: ['owner'] }]), ...listed];
}
