import type { TypeName } from '../model/kind';

/** Rules by the type that they look at, sorted once: with a hundred rules, asking each of them about each record costs as much as judging. */
export class RulesByType<Rule extends { readonly types?: readonly TypeName[] | undefined }> {
  readonly #byType = new Map<TypeName | undefined, readonly Rule[]>();

  constructor(readonly all: readonly Rule[]) {}

  /** The rules for a record of a type, in their order; of no known type: those for every type. */
  of(type: TypeName | undefined): readonly Rule[] {
    let rules = this.#byType.get(type);
    if (!rules) this.#byType.set(type, (rules = this.all.filter((r) => !r.types || (type !== undefined && r.types.includes(type)))));
    return rules;
  }
}
