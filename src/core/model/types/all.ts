import type { TypeName } from '../kind';
import type { TypeDef } from '../type-def';
import { change, configurationPlan, release } from './change-control';
import { ci, client, service, supplier } from './cmdb';
import { contract, maintenance, recoveryPlan, recoveryTest, sla } from './continuity';
import { evaluation, improvement, knowledge, policy, procedure } from './documents';
import { incident, problem, request } from './service-desk';

/** Every type, in the order that lists and menus show. */
export const declaredTypes: readonly TypeDef[] = [
  incident, request, problem, change, release, ci, service, client, supplier, configurationPlan,
  recoveryPlan, recoveryTest, sla, contract, maintenance, knowledge, policy, procedure, improvement, evaluation,
];

const names: ReadonlySet<string> = new Set(declaredTypes.map((t) => t.name));

export function isTypeName(name: unknown): name is TypeName {
  return typeof name === 'string' && names.has(name);
}
