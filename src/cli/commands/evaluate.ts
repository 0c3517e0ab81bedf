import { coverage } from '../../core/model/kit/coverage';
import type { CoverageMatrix } from '../../core/model/kit/coverage';
import { processes, standard } from '../../core/model/kit/processes';
import type { Language, Text } from '../../core/model/text';
import { kitEvidence, stepsOf } from '../../core/query/kit-evidence';
import type { Evidence, ProcessEvidence } from '../../core/query/kit-evidence';
import { padWidth } from '../../core/util/display-width';
import type { Command } from '../command';
import { visible } from '../formats/text';
import { openRepository } from '../open';

export const evaluate: Command = {
  name: 'evaluate',
  summary: { fr: 'Dit ce que le dépôt contient de la trousse de déploiement, étape par étape.', en: 'Tells what the repository holds of the deployment kit, step by step.' },
  usage: '',
  options: [
    { name: 'format', value: 'FORMAT', values: ['text', 'json'], help: { fr: 'Forme du résultat : text ou json.', en: 'Form of the result: text or json.' } },
    { name: 'as-of', value: 'DATE', help: { fr: 'Évaluer à cet instant plutôt que maintenant.', en: 'Evaluate at this instant instead of now.' } },
  ],
  run(args, terminal) {
    const { workspace, language, asOf } = openRepository(args, terminal);
    const evidence = kitEvidence(workspace);
    terminal.out(args.text('format') === 'json' ? `${JSON.stringify(asJson(evidence, asOf, language), null, 2)}\n` : asText(evidence, asOf, language, terminal.colour));
    return 0;
  },
};

/** The shape that tools rely on. Texts are in the language of the run. */
function asJson(evidence: readonly ProcessEvidence[], asOf: string, language: Language): object {
  const say = (text: Text | undefined): string | null => text?.[language] ?? null;
  return {
    version: 1, asOf, standard: standard.title, steps: countOf(evidence),
    processes: evidence.map(({ process, activities }) => ({
      id: process.id, name: say(process.name),
      activities: activities.map(({ activity, tasks }) => ({
        id: activity.id, name: say(activity.name),
        tasks: tasks.map(({ task, steps }) => ({
          id: task.id, name: say(task.name), roles: task.roles,
          steps: steps.map(({ step, evidence: found, present }) => ({
            n: step.n, name: say(step.name), present,
            evidence: found.map((e) => ({ artefact: e.artefact.id, name: say(e.artefact.name), present: e.present, count: e.total, sources: e.sources, todo: say(e.todo) })),
          })),
        })),
      })),
    })),
    coverage: coverage.map((matrix) => ({
      id: matrix.id, title: say(matrix.title), inKit: matrix.inKit,
      cells: Object.entries(matrix.cells).map(([activity, cell]) => ({ activity, cover: cell.cover, by: say(cell.by), note: say(cell.note) })),
    })),
  };
}

function countOf(evidence: readonly ProcessEvidence[]): { readonly present: number; readonly total: number } {
  const steps = stepsOf(evidence);
  return { present: steps.filter((s) => s.present).length, total: steps.length };
}

const words = {
  title: { fr: 'Trousse de déploiement', en: 'Deployment kit' },
  steps: { fr: '{present} étapes sur {total} ont leurs preuves', en: '{present} of {total} steps have their evidence' },
  matrices: { fr: 'Couverture des référentiels (C complète, P partielle, N nulle)', en: 'Coverage of the references (C complete, P partial, N none)' },
  beyond: { fr: 'au-delà de la trousse', en: 'beyond the kit' },
} as const satisfies Readonly<Record<string, Text>>;

function asText(evidence: readonly ProcessEvidence[], asOf: string, language: Language, colour: boolean): string {
  const paint = (code: number, text: string): string => (colour ? `\u001B[${code}m${text}\u001B[0m` : text);
  const colon = language === 'fr' ? ' : ' : ': ';
  const { present, total } = countOf(evidence);
  const lines = [`${words.title[language]} (${standard.title}), ${asOf.slice(0, 10)}${colon}${words.steps[language].replace('{present}', String(present)).replace('{total}', String(total))}`, ''];
  for (const { process, activities } of evidence) {
    lines.push(paint(1, `${process.id} ${process.name[language]}`));
    for (const { activity, tasks } of activities) {
      lines.push(`  ${activity.id} ${activity.name[language]}`);
      for (const { task, steps } of tasks) {
        lines.push(`    ${task.id} ${task.name[language]} (${task.roles.join(', ')})`);
        for (const { step, evidence: found, present: done } of steps) {
          lines.push(`      ${mark(done, paint)} ${step.n}. ${step.name[language]}`);
          for (const one of found) lines.push(`          ${mark(one.present, paint)} ${one.artefact.name[language]}${colon}${saidOf(one, language)}`);
        }
      }
    }
  }
  return [...lines, '', ...matricesOf(language)].map((line) => line.trimEnd()).join('\n') + '\n';
}

function mark(present: boolean, paint: (code: number, text: string) => string): string {
  return present ? paint(32, '[x]') : paint(33, '[ ]');
}

/** How many of the files that are evidence a line names. */
const NAMED = 3;

function saidOf({ artefact, present, sources, total, todo }: Evidence, language: Language): string {
  if (!present) return visible(todo?.[language] ?? '');
  if (artefact.kind === 'tool') return 'Gitsm';
  const named = sources.slice(0, NAMED).map((s) => visible(s.id ?? s.file)).join(', ');
  return total > NAMED ? `${named}… (${total})` : named;
}

/** A grid of letters, then what each reference covers an activity by. */
function matricesOf(language: Language): readonly string[] {
  const activities = processes.flatMap((p) => p.activities);
  const wide = Math.max(...activities.map((a) => a.id.length)) + 2;
  const titles = coverage.map((m) => `${m.title[language]}${m.inKit ? '' : ` (${words.beyond[language]})`}`);
  const grid = activities.map((a) => padWidth(a.id, wide) + coverage.map((m, i) => padWidth(m.cells[a.id].cover, titles[i]!.length + 2)).join(''));
  return [words.matrices[language], '', ' '.repeat(wide) + titles.map((t) => padWidth(t, t.length + 2)).join(''), ...grid, '', ...coverage.flatMap((m, i) => byLines(m, titles[i]!, language))];
}

function byLines(matrix: CoverageMatrix, title: string, language: Language): readonly string[] {
  const cells = Object.entries(matrix.cells).filter(([, cell]) => cell.by);
  return cells.length === 0 ? [] : [title, ...cells.map(([activity, cell]) => `  ${activity}  ${cell.cover}  ${cell.by![language]}${cell.note ? ` — ${cell.note[language]}` : ''}`), ''];
}
