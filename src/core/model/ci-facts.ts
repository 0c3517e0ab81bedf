import type { CiClass } from './config/config';
import type { FieldDef, Kind } from './kind';

/** What says which CI it is, where it comes from and what happened to it: nothing that a change aims at. */
export const fixedFacts: ReadonlySet<string> = new Set(['id', 'type', 'created', 'history', 'source', 'converted_from']);

/**
 * The fields that a configuration plan may bring to a state, by their paths: those of a CI, `relations.depends_on`, and
 * `attributes.ram_gb` for each attribute of a class. Where classes differ about an attribute, what fits one of them fits.
 */
export function ciFacts(fields: readonly FieldDef[], classes: Iterable<CiClass>): readonly FieldDef[] {
  const attributes = new Map<string, Kind[]>();
  for (const { attributes: own } of classes) {
    for (const [name, kind] of own) {
      const known = attributes.get(name) ?? [];
      if (!known.some((k) => JSON.stringify(k) === JSON.stringify(kind))) attributes.set(name, [...known, kind]);
    }
  }
  const optional = fields.filter((f) => !fixedFacts.has(f.name)).map(({ name, kind, label, help }): FieldDef => ({ name, kind, label, ...(help ? { help } : {}) }));
  return [
    ...optional,
    ...optional.flatMap(({ name, kind }) => (kind.k === 'object' ? kind.fields.map((f): FieldDef => ({ name: `${name}.${f.name}`, kind: f.kind, label: f.label })) : [])),
    ...[...attributes].map(([name, kinds]): FieldDef => ({ name: `attributes.${name}`, kind: kinds.length === 1 ? kinds[0]! : { k: 'either', kinds }, label: { fr: name, en: name } })),
  ];
}
