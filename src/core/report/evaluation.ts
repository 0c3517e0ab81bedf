/** What a repository holds of the deployment kit, as a page: `gitsm evaluate` for an editor. */
import { coverage } from '../model/kit/coverage';
import { processes, standard } from '../model/kit/processes';
import type { Language, Text } from '../model/text';
import { kitEvidence, stepsOf } from '../query/kit-evidence';
import type { Evidence } from '../query/kit-evidence';
import { escapeInline, table } from '../util/markdown';
import { formatDateTime } from '../util/time';
import type { ReportWorld } from './report';

const words = {
  title: { fr: 'Évaluation de la trousse de déploiement', en: 'Evaluation of the deployment kit' },
  asOf: { fr: 'Au', en: 'As of' }, of: { fr: 'étapes ont leurs preuves, sur', en: 'steps have their evidence, of' },
  matrices: { fr: 'Couverture des référentiels', en: 'Coverage of the references' }, letters: { fr: 'C complète, P partielle, N nulle.', en: 'C complete, P partial, N none.' },
  activity: { fr: 'Activité', en: 'Activity' }, beyond: { fr: 'au-delà de la trousse', en: 'beyond the kit' },
} as const satisfies Readonly<Record<string, Text>>;

/** Files that are evidence and that a line names. */
const NAMED = 3;

export function evaluationPage(world: ReportWorld, language: Language): string {
  const evidence = kitEvidence(world);
  const steps = stepsOf(evidence);
  const at = formatDateTime(world.now, world.model.config.organisation.timezone).slice(0, 10);
  const lines = [`# ${words.title[language]}`, '', `${words.asOf[language]} ${at} (${standard.title})${language === 'fr' ? ' :' : ':'} ${steps.filter((s) => s.present).length} ${words.of[language]} ${steps.length}.`];
  for (const { process, activities } of evidence) {
    lines.push('', `## ${process.id} ${process.name[language]}`);
    for (const { activity, tasks } of activities) {
      lines.push('', `### ${activity.id} ${activity.name[language]}`);
      for (const { task, steps: own } of tasks) {
        lines.push('', `**${task.id} ${task.name[language]}** (${task.roles.join(', ')})`, '');
        for (const { step, evidence: found, present } of own) {
          lines.push(`- ${present ? '✔' : '○'} ${step.n}. ${step.name[language]}`);
          for (const one of found) lines.push(`  - ${one.present ? '✔' : '○'} ${sayEvidence(one, language)}`);
        }
      }
    }
  }
  return `${[...lines, '', ...matrices(language)].join('\n')}\n`;
}

function sayEvidence({ artefact, present, sources, total, todo }: Evidence, language: Language): string {
  const named = sources.slice(0, NAMED).map((s) => escapeInline(s.id ?? s.file)).join(', ');
  const said = present ? (artefact.kind === 'tool' ? 'Gitsm' : total > NAMED ? `${named}… (${total})` : named) : escapeInline(todo?.[language] ?? '');
  return `${artefact.name[language]}${said === '' ? '' : `${language === 'fr' ? ' :' : ':'} ${said}`}`;
}

function matrices(language: Language): readonly string[] {
  const heads = coverage.map((m) => `${m.title[language]}${m.inKit ? '' : ` (${words.beyond[language]})`}`);
  const rows = processes.flatMap((p) => p.activities).map((a) => [a.id, ...coverage.map((m) => m.cells[a.id].cover)]);
  return [`## ${words.matrices[language]}`, '', words.letters[language], '', table([words.activity[language], ...heads], rows) ?? ''];
}
