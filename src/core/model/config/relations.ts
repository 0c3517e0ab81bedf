import type { RelationKind } from './config';

const kind = (id: string, inverse: string, impact: RelationKind['impact'], label: readonly [string, string], inverseLabel: readonly [string, string]): [string, RelationKind] => [id, {
  id, inverse, impact, symmetric: id === inverse,
  label: { fr: label[0], en: label[1] }, inverseLabel: { fr: inverseLabel[0], en: inverseLabel[1] },
}];

/** The relations of a CI or a service. Only the left side is written in files; the inverse is computed. */
export const defaultRelations: ReadonlyMap<string, RelationKind> = new Map([
  kind('depends_on', 'supports', 'source', ['dépend de', 'depends on'], ['soutient', 'supports']),
  kind('runs_on', 'hosts', 'source', ["s'exécute sur", 'runs on'], ['héberge', 'hosts']),
  kind('part_of', 'contains', 'target', ['fait partie de', 'part of'], ['contient', 'contains']),
  kind('connects_to', 'connects_to', 'none', ['relié à', 'connects to'], ['relié à', 'connects to']),
  kind('uses', 'used_by', 'source', ['utilise', 'uses'], ['utilisé par', 'used by']),
  kind('protected_by', 'protects', 'source', ['protégé par', 'protected by'], ['protège', 'protects']),
  kind('documented_by', 'documents', 'none', ['documenté par', 'documented by'], ['documente', 'documents']),
  kind('licensed_by', 'licenses', 'source', ['sous licence', 'licensed by'], ['autorise', 'licenses']),
  kind('powered_by', 'powers', 'source', ['alimenté par', 'powered by'], ['alimente', 'powers']),
]);
