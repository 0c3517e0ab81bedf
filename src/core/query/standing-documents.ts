import type { TypeName } from '../model/kind';
import type { Rec } from '../record/rec';

/** The types that people work by, and the status in which they do. */
const standing: Partial<Readonly<Record<TypeName, string>>> = {
  policy: 'in-force', procedure: 'in-force', 'recovery-plan': 'in-force', sla: 'in-force', contract: 'in-force', knowledge: 'published',
};

/** Whether a document is what people work by now: in force, or for an article published. */
export function stands(rec: Pick<Rec, 'type' | 'status'>): boolean {
  return standing[rec.type] === rec.status;
}
