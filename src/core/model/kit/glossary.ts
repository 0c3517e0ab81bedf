import { continuityTerms } from './glossary-continuity';
import { controlTerms } from './glossary-control';
import { deskTerms } from './glossary-desk';
import { kitTerms } from './glossary-kit';
import type { Term } from './term';

/** All terms, grouped by subject. Sort by `term` for an alphabetical list. */
export const glossary: readonly Term[] = [...kitTerms, ...deskTerms, ...controlTerms, ...continuityTerms];

const byId: ReadonlyMap<string, Term> = new Map(glossary.map((term) => [term.id, term]));

/** The term of an id, or undefined. Record types that have an entry go by the type's own name (`incident`, `sla`, `ci`). */
export function termOf(id: string): Term | undefined {
  return byId.get(id);
}
