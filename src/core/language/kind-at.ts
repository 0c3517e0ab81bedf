import type { FieldDef, Kind } from '../model/kind';
import { ITEM } from './context';

/** What the model expects at a path: the fields of a map, or the kind of a value. */
export type Expected = { readonly fields: readonly FieldDef[]; readonly field?: FieldDef } | { readonly kind: Kind; readonly field?: FieldDef };

/** Follows a path through declared fields; undefined where the model says nothing. `*` steps into a list. */
export function expectedAt(fields: readonly FieldDef[], path: readonly string[]): Expected | undefined {
  if (path.length === 0) return { fields };
  const field = fields.find((f) => f.name === path[0]);
  return field && follow(field.kind, path.slice(1), field);
}

function follow(kind: Kind, path: readonly string[], field: FieldDef): Expected | undefined {
  const [step, ...rest] = path;
  switch (kind.k) {
    case 'object': {
      if (step === undefined) return { fields: kind.fields, field };
      const inner = kind.fields.find((f) => f.name === step);
      return inner && follow(inner.kind, rest, inner);
    }
    case 'list':
      if (step === undefined) return { kind, field };
      return step === ITEM ? follow(kind.of, rest, field) : undefined;
    case 'map':
      return step === undefined ? { kind, field } : follow(kind.of, rest, field);
    case 'member':
      if (step === undefined) return { kind, field };
      if (step === 'of') return { kind: { k: 'list', of: { k: 'id', types: kind.types } }, field };
      return step === 'any' ? { kind: { k: 'number', min: 1, integer: true }, field } : undefined;
    case 'either': {
      const found = kind.kinds.map((k) => follow(k, path, field)).filter((e) => e !== undefined);
      return step === undefined ? { kind, field } : found[0];
    }
    default:
      return step === undefined ? { kind, field } : undefined;
  }
}

/** The kinds that a value may have: the alternatives, and for a list its items. */
export function valueKinds(kind: Kind, item: boolean): readonly Kind[] {
  if (kind.k === 'either') return kind.kinds.flatMap((k) => valueKinds(k, item));
  if (kind.k === 'list' && item) return valueKinds(kind.of, false);
  return [kind];
}
