import { kitEvidence, stepsOf } from '../../query/kit-evidence';
import type { Evidence } from '../../query/kit-evidence';
import type { Text } from '../../model/text';
import { repositoryRule } from '../rule';
import type { Fix } from '../rule';

export const missingArtefact = repositoryRule({
  id: 'kit/missing-artefact',
  severity: 'information',
  title: { fr: 'Étape de la trousse sans preuve', en: 'Step of the kit without evidence' },
  what: { fr: "Le dépôt contient ce que chaque étape de la trousse de déploiement produit : documents en vigueur, enregistrements, rapports assez récents, réglages décidés dans gitsm.yaml.", en: 'The repository holds what each step of the deployment kit produces: documents in force, records, reports that are recent enough, settings decided in gitsm.yaml.' },
  why: { fr: "Une étape dont rien ne témoigne n'a pas été faite, ou ne peut pas être montrée à un auditeur.", en: 'A step that nothing bears witness to was not done, or cannot be shown to an auditor.' },
  mend: { fr: "Produisez l'artefact; « gitsm evaluate » dit lequel et comment.", en: 'Produce the artefact; "gitsm evaluate" says which and how.' },
  messages: { missing: { fr: '{task}, étape {n} ({step}). Absent : {artefacts}.', en: '{task}, step {n} ({step}) lacks: {artefacts}.' } },
  reads: {
    types: ['request', 'incident', 'problem', 'change', 'release', 'ci', 'configuration-plan', 'recovery-plan', 'recovery-test', 'sla', 'contract', 'maintenance', 'policy', 'procedure'],
    fields: ['id', 'type', 'covers', 'control', 'documentation', 'deployment', 'findings', 'from', 'until', 'status', 'history', 'reports'],
  },
  clock: true,
  judge(report, world) {
    for (const { step, task, evidence, present } of stepsOf(kitEvidence(world))) {
      if (present) continue;
      const missing = evidence.filter((e) => !e.present);
      const names = { fr: missing.map((e) => nameOf(e).fr).join(', '), en: missing.map((e) => nameOf(e).en).join(', ') };
      report('settings', { message: 'missing', holes: { task: task.id, n: step.n, step: step.name, artefacts: names }, at: { key: [] }, fixes: missing.flatMap(fixOf) });
    }
  },
});

/** With what there is of it already: a draft is not nothing. */
function nameOf({ artefact: { name }, nearly }: Evidence): Text {
  if (nearly?.since) return { fr: `${name.fr} (le dernier est du ${nearly.since})`, en: `${name.en} (the last is of ${nearly.since})` };
  if (!nearly?.id) return name;
  return { fr: `${name.fr} (${nearly.id} n'est pas encore en vigueur)`, en: `${name.en} (${nearly.id} is not in force yet)` };
}

/** A command that makes the artefact; none for what only a person can decide. */
function fixOf({ artefact, nearly }: Evidence): readonly Fix[] {
  const name = artefact.id.slice(artefact.id.indexOf('.') + 1);
  const holes = { artefact: artefact.name };
  if (artefact.kind === 'report') return [{ title: { fr: 'Produire : {artefact}', en: 'Make: {artefact}' }, holes, do: { op: 'command', command: 'gitsm.report', arguments: [name] } }];
  if (nearly) return [];
  if (artefact.kind === 'policy' || artefact.kind === 'procedure') return [{ title: { fr: 'Établir : {artefact}', en: 'Draw up: {artefact}' }, holes, do: { op: 'command', command: 'gitsm.new', arguments: [artefact.kind, `covers=${artefact.id}`] } }];
  if (artefact.kind === 'record') return [{ title: { fr: 'Créer : {artefact}', en: 'Create: {artefact}' }, holes, do: { op: 'command', command: 'gitsm.new', arguments: [name] } }];
  return [];
}
