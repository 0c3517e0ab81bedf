import * as vscode from 'vscode';
import type { Answers, Question } from '../../../core/edit/questions';

/** Asks one question after another; undefined when the user leaves, and nothing has been done then. */
export async function askOwed(questions: readonly Question[]): Promise<Answers | undefined> {
  const answers: Record<string, string> = {};
  for (const question of questions) {
    const answer = question.choices ? await choose(question, question.choices) : await vscode.window.showInputBox({ title: question.label, prompt: question.help, value: question.proposal, ignoreFocusOut: true });
    if (answer === undefined) return undefined;
    answers[question.name] = answer;
  }
  return answers;
}

async function choose({ label, help }: Question, choices: NonNullable<Question['choices']>): Promise<string | undefined> {
  const items = choices.map((c) => ({ label: c.label.replaceAll('$(', '$ ('), description: c.description, value: c.value }));
  return (await vscode.window.showQuickPick(items, { title: label, placeHolder: help, matchOnDescription: true, ignoreFocusOut: true }))?.value;
}
