import { changesBeside, driftOf } from '../../query/drift';
import type { Value } from '../../record/node';
import { text } from '../../record/rec';
import { repositoryRule } from '../rule';

export const changeCmdb = repositoryRule({
  id: 'change/cmdb',
  severity: 'error',
  title: { fr: "La CMDB ne montre pas l'état visé", en: 'The CMDB does not show the target state' },
  what: { fr: "Une fois le changement mis en œuvre, chaque CI montre l'état visé par le plan de configuration, champ par champ, jusqu'à ce qu'un changement mis en œuvre plus tard touche le même champ.", en: 'Once the change is implemented, every CI shows the target state of the configuration plan, field by field, until a change implemented later touches the same field.' },
  why: { fr: "La CMDB se trompe le jour où un changement passe sans elle; l'incident suivant s'analyse alors sur de faux faits.", en: 'The CMDB goes wrong on the day that a change passes it by; the next incident is then analysed on false facts.' },
  mend: { fr: 'Appliquez le plan à la CMDB : `gitsm apply-configuration`.', en: 'Apply the plan to the CMDB: `gitsm apply-configuration`.' },
  messages: {
    differs: { fr: '{ci} : « {path} » est {found}, et {plan} vise {wanted}.', en: '{ci}: "{path}" is {found}, and {plan} aims at {wanted}.' },
    absent: { fr: '{ci} : « {path} » est absent, et {plan} vise {wanted}.', en: '{ci}: "{path}" is absent, and {plan} aims at {wanted}.' },
  },
  types: ['change'],
  gates: { change: ['closed'] },
  reads: { types: ['change', 'configuration-plan', 'ci'], fields: ['*'] },
  affected: (before, after, { catalog }) => changesBeside(before, after, catalog),
  judge(report, { catalog, model }, only) {
    for (const { change, plan, item, ci, path, wanted, found } of driftOf(catalog, model, only)) {
      report(change, {
        message: found === undefined || found === null ? 'absent' : 'differs', holes: { ci: ci.id, path, plan: plan.id, wanted: say(wanted), found: say(found ?? null) },
        at: { value: ['configuration_plan'] },
        fixes: [{ title: { fr: "Écrire l'état visé dans {ci}", en: 'Write the target state in {ci}' }, holes: { ci: ci.id }, do: { op: 'set', file: ci.file, path: path.split('.'), value: wanted } }],
        related: [{ file: plan.file, at: { value: ['items', item, 'to', path] }, message: { fr: "L'état visé", en: 'The target state' } }],
      });
    }
  },
});

/** A value in a sentence, not longer than one. */
function say(value: Value): string {
  const words = text(value) ?? JSON.stringify(value);
  return words.length > 80 ? `${words.slice(0, 79)}…` : words;
}
