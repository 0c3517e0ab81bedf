import { controlDecisions } from './decisions-control';
import { deliveryDecisions } from './decisions-delivery';
import { deskDecisions } from './decisions-desk';
import type { Decision } from './decision';

/** Every decision point of the kit's seven diagrams, in the order in which a record meets them. */
export const decisions: readonly Decision[] = [...deskDecisions, ...controlDecisions, ...deliveryDecisions];

/** The decision points of a process (`PDCA` for the improvement cycle), in order. */
export function decisionsOfProcess(process: string): readonly Decision[] {
  return decisions.filter((decision) => decision.process === process);
}

/** The decision points that a record of a type meets, in order; with a status, those that it meets there. */
export function decisionsOfType(type: string, status?: string): readonly Decision[] {
  return decisions.filter((decision) => decision.type === type && (status === undefined || decision.at === status));
}
