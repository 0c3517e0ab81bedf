import { isLive, membersOf } from '../../catalog/relations';
import type { Rec } from '../../record/rec';
import { same } from '../../record/same';
import { isNode } from '../../query/impact-graph';
import { isInForce } from '../../query/in-force';
import { shortfallsOf, underpinnings } from '../../query/underpinning';
import { repositoryRule } from '../rule';
import type { LinkedWorld } from '../rule';

export const unsupported = repositoryRule({
  id: 'availability/unsupported',
  severity: 'error',
  title: { fr: 'Engagement que les contrats ne soutiennent pas', en: 'Commitment that the contracts do not support' },
  what: { fr: "Chaque contrat fournisseur en vigueur dont un service du SLA ne peut se passer promet au moins la disponibilité, les cibles et les heures du SLA. Ce qu'un groupe redondant peut perdre ne compte pas; ce que le contrat tait n'est pas promis.", en: "Each underpinning contract in force that a service of the SLA cannot do without promises at least the SLA's availability, targets and hours. What a redundant group can lose does not count; what the contract leaves unsaid is not promised." },
  why: { fr: "Étape 1 de la disponibilité : on ne promet pas au client plus que ce dont on dépend ne promet; l'écart sera payé par l'organisation.", en: 'Step 1 of availability: a client is not promised more than what the service depends on promises; the organisation pays for the gap.' },
  mend: { fr: "Renégociez le contrat ou le SLA, ou ajoutez une redondance.", en: 'Renegotiate the contract or the SLA, or add redundancy.' },
  messages: {
    less: { fr: '{contract}, dont dépend {via}, ne promet que {promised} pour « {path} »; le SLA promet {asked}.', en: '{contract}, on which {via} depends, promises only {promised} for "{path}"; the SLA promises {asked}.' },
    nothing: { fr: '{contract}, dont dépend {via}, ne promet rien pour « {path} »; le SLA promet {asked}.', en: '{contract}, on which {via} depends, promises nothing for "{path}"; the SLA promises {asked}.' },
  },
  types: ['sla'],
  gates: { sla: ['in-force'] },
  reads: {
    types: ['sla', 'service', 'ci', 'contract'],
    fields: ['id', 'type', 'status', 'history', 'relations', 'sla', 'services', 'cis', 'contract', 'availability', 'targets', 'hours', 'from', 'until'],
  },
  clock: true,
  affected(before, after, world) {
    if (after.type === 'sla') return [after];
    if (world.catalog.ofType('contract').size === 0) return [];
    return (after.type === 'ci' || after.type === 'service') && standsAlike(before, after, world) ? [] : undefined;
  },
  judge(report, world, only) {
    const { catalog, model, now } = world;
    if (catalog.ofType('contract').size === 0) return;
    const standing = underpinnings(world, now);
    for (const sla of only ?? catalog.ofType('sla')) {
      if (sla.type !== 'sla' || !isInForce(sla, model.config.organisation.timezone, now)) continue;
      for (const { contract, via, path, asked, promised } of shortfallsOf(sla, standing, world, now)) {
        const holes = { contract: contract.id, via: via.join(' → '), path: path.join('.'), asked };
        const more = { at: { value: path }, related: [{ file: contract.file, at: { value: path }, message: { fr: 'Ce que le contrat promet', en: 'What the contract promises' } }] };
        if (promised === undefined) report(sla, { message: 'nothing', holes, ...more });
        else report(sla, { message: 'less', holes: { ...holes, promised }, ...more });
      }
    }
  },
});

/** What the graph of failures and the links to agreements read of a CI or a service. */
const read = ['relations', 'contract', 'sla', 'services', 'cis'] as const;

function standsAlike(before: Rec, after: Rec, world: LinkedWorld): boolean {
  return isNode(before) === isNode(after) && (isLive(before) === isLive(after) || !isInGroup(after, world))
    && read.every((field) => same(before.data[field] ?? null, after.data[field] ?? null));
}

/** Whether a relation names a record beside others: only there does it matter whether it is in service. */
function isInGroup(rec: Rec, { catalog, model }: LinkedWorld): boolean {
  for (const from of catalog.namedBy(rec.id)) if (membersOf(from, model.relations).some((m) => m.ids.length > 1 && m.ids.includes(rec.id))) return true;
  return false;
}
