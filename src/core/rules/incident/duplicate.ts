import type { Catalog } from '../../catalog/catalog';
import { text } from '../../record/rec';
import type { Rec } from '../../record/rec';
import { repositoryRule } from '../rule';

/** Ids of a cycle that the message names. */
const NAMED = 8;

export const incidentDuplicate = repositoryRule({
  id: 'incident/duplicate',
  severity: 'error',
  title: { fr: 'Doublon sans original', en: 'Duplicate without an original' },
  what: { fr: "Un incident en double nomme l'original dans `duplicate_of`, et suivre `duplicate_of` ne tourne pas en rond.", en: 'A duplicate incident names the original in `duplicate_of`, and following `duplicate_of` does not go round in circles.' },
  why: { fr: "Un doublon est fermé sans résolution parce qu'un autre incident la porte : si aucun ne la porte, le client est oublié.", en: 'A duplicate is closed without a resolution because another incident carries it: if none does, the client is forgotten.' },
  mend: { fr: "Nommez l'incident d'origine, qui n'est lui-même le doublon d'aucun de ceux-ci.", en: 'Name the original incident, which is itself a duplicate of none of these.' },
  messages: {
    missing: { fr: "Un doublon nomme l'incident d'origine dans « duplicate_of ».", en: 'A duplicate names the original incident in "duplicate_of".' },
    cycle: { fr: 'Ces incidents sont les doublons les uns des autres : {cycle}.', en: 'These incidents are duplicates of each other: {cycle}.' },
    self: { fr: 'Un incident ne peut être son propre doublon.', en: 'An incident cannot be its own duplicate.' },
  },
  types: ['incident'],
  gates: { incident: ['duplicate'] },
  reads: { types: ['incident'], fields: ['id', 'type', 'status', 'duplicate_of'] },
  // A circle that was broken, or closed, lies ahead of what the record named, or names.
  affected: (before, after, { catalog }) => [after, ...ahead(originalOf(before), catalog), ...ahead(originalOf(after), catalog)],
  judge(report, { catalog }, only) {
    const at = { value: ['duplicate_of'] } as const;
    const pointing: Rec[] = [];
    for (const rec of only ?? catalog.ofType('incident')) {
      const original = originalOf(rec);
      if (original) pointing.push(rec);
      else if (rec.status === 'duplicate') report(rec, { message: 'missing', at });
    }
    for (const members of cyclesOf(pointing, catalog)) {
      const ids = members.map((m) => m.id);
      members.forEach((rec, i) => {
        if (members.length === 1) return report(rec, { message: 'self', at });
        const turned = [...ids.slice(i), ...ids.slice(0, i)];
        const shown = turned.length > NAMED ? [...turned.slice(0, NAMED - 1), '…'] : turned;
        report(rec, { message: 'cycle', holes: { cycle: [...shown, rec.id].join(' → ') }, at });
      });
    }
  },
});

function originalOf(rec: Rec): string | undefined {
  return text(rec.data['duplicate_of'])?.trim();
}

/** The incidents to which `duplicate_of` leads from an id on, each once. */
function ahead(id: string | undefined, catalog: Catalog): ReadonlySet<Rec> {
  const found = new Set<Rec>();
  for (let rec = catalog.get(id ?? ''); rec?.type === 'incident' && !found.has(rec); rec = catalog.get(originalOf(rec) ?? '')) found.add(rec);
  return found;
}

/** The cycles that `duplicate_of` makes, each once. Every incident names one other at most, so each is walked once. */
function cyclesOf(pointing: readonly Rec[], catalog: Catalog): readonly (readonly Rec[])[] {
  const walkOf = new Map<Rec, number>();
  const cycles: Rec[][] = [];
  for (const [walk, start] of pointing.entries()) {
    const path: Rec[] = [];
    let rec: Rec | undefined = start;
    while (rec && !walkOf.has(rec)) {
      walkOf.set(rec, walk);
      path.push(rec);
      const next: Rec | undefined = catalog.get(originalOf(rec) ?? '');
      rec = next?.type === 'incident' ? next : undefined;
    }
    if (rec && walkOf.get(rec) === walk) cycles.push(path.slice(path.indexOf(rec)));
  }
  return cycles;
}
