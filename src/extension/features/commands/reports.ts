import * as vscode from 'vscode';
import type { Question } from '../../../core/edit/questions';
import { applyPlan, openAt } from '../../host/apply-plan';
import { openTarget } from '../../host/open-target';
import { repositoryOf } from '../../host/record-target';
import type { Repositories } from '../../host/repositories';
import { patiently } from '../../host/patiently';
import type { Given } from './given';
import { perform, refuse } from './perform';
import type { Outcome } from './perform';
import { askSteps } from './steps';
import { titleQuestion } from './new-record';

const which = 'gitsm report';

/** Makes a report into `reports/` and opens it: a new file, or in place of the one of that report and day. */
export async function makeReport(repositories: Repositories, given: Given): Promise<Outcome> {
  const repository = await repositoryOf(repositories);
  if (!repository) return { done: false };
  const reports = await repository.engine.reports({});
  const named: Given['answers'] = typeof given.called === 'string' ? { [which]: given.called } : {};
  const answers = await askSteps(vscode.l10n.t('Make a report'), async (soFar) => {
    const chosen = reports.find((r) => r.name === soFar[which]);
    const name: Question = { name: which, label: vscode.l10n.t('Report'), required: true, of: 'choice', choices: reports.map((r) => ({ value: r.name, label: r.title, description: r.summary })) };
    return [name, ...(given.brief || Object.keys(given.answers).length > 0 ? [] : chosen?.options ?? [])];
  }, { ...given.answers, ...named }, { uncounted: [which] });
  if (!answers) return { done: false };
  const { [which]: name = '', ...options } = answers;
  await repository.upToDate();
  const made = await patiently(vscode.l10n.t('Making the report'), repository.engine.makeReport({ name, options }));
  if (!made) return { done: false };
  if (!made.ok) return refuse(made.text);
  if (!await applyPlan(made.changes, repository)) return refuse(vscode.l10n.t('Nothing was changed: a file is no longer what it was, or cannot be written. Run the command again.'));
  if (made.changes.open) await openAt(repository, made.changes.open);
  return { done: true, records: [], answers };
}

/** What recurs among the incidents of some days; one of it becomes a problem. */
export async function showTrends(repositories: Repositories, given: Given): Promise<Outcome> {
  const repository = await repositoryOf(repositories);
  if (!repository) return { done: false };
  const { engine } = repository;
  const told = async (days: string) => await patiently(vscode.l10n.t('Looking for what recurs'), engine.trends({ days: Number(days) })) ?? [];
  const chosenOf = async (answers: Given['answers']) => (await told(answers['days'] ?? '90')).find((t) => t.key === answers['trend']);
  let from: readonly string[] = [];
  return perform(repository, {
    title: vscode.l10n.t('Trends'),
    apart: ['days', 'trend'],
    questions: async (answers) => {
      const days: Question = { name: 'days', label: vscode.l10n.t('Incidents of the last … days'), required: true, of: 'choice', proposal: '90', choices: ['30', '90', '180', '365'].map((value) => ({ value, label: value })) };
      if (answers['days'] === undefined) return [days];
      const found = await told(answers['days']);
      if (found.length === 0) return { stop: vscode.l10n.t('Nothing recurs: no CI, service or category has two incidents.') };
      const trend: Question = { name: 'trend', label: vscode.l10n.t('What recurs'), help: vscode.l10n.t('Choose one to raise a problem from its incidents'), required: true, of: 'choice', choices: found.map((t) => ({ value: t.key, label: t.what, description: t.said })) };
      const chosen = await chosenOf(answers);
      if (!chosen) return [days, trend];
      from = chosen.incidents;
      if (from.length > 0) return [days, trend, titleQuestion(chosen.what), ...await engine.questions({ type: 'problem', answers, from })];
      const [problem] = chosen.problems;
      const file = problem === undefined ? undefined : await engine.whereIs({ id: problem });
      if (file !== undefined) await openTarget(repository, { to: 'file', file });
      return { stop: vscode.l10n.t('Every one of these incidents has its problem: {0}.', chosen.problems.join(', ')) };
    },
    action: () => ({ do: 'raise', type: 'problem', from }),
  }, given);
}

const scheme = 'gitsm-page';

/** Shows what the repository holds of the deployment kit as a page that nobody can change. */
export class EvaluationPage implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.#changed.event;
  readonly #subscription = vscode.workspace.registerTextDocumentContentProvider(scheme, this);

  constructor(readonly repositories: Repositories) {}

  async provideTextDocumentContent({ query }: vscode.Uri): Promise<string> {
    const repository = this.repositories.all.find((r) => r.folder.uri.toString() === query);
    await repository?.upToDate();
    return await repository?.engine.evaluation({}) ?? '';
  }

  async show(): Promise<void> {
    const repository = await repositoryOf(this.repositories);
    if (!repository) return;
    const uri = vscode.Uri.from({ scheme, path: `/${vscode.l10n.t('Evaluation of the kit')}.md`, query: repository.folder.uri.toString() });
    this.#changed.fire(uri);
    const document = await patiently(vscode.l10n.t('Evaluating the kit'), Promise.resolve(vscode.workspace.openTextDocument(uri)));
    if (document) await vscode.window.showTextDocument(document, { preview: true });
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }
}
