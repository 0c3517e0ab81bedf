import * as vscode from 'vscode';
import type { Answers, Question } from '../../../core/edit/questions';
import type { TypeName } from '../../../core/model/kind';
import { later } from '../../host/later';
import { parseDuration } from '../../../core/util/duration';
import { parseDate, parseDateTime } from '../../../core/util/time';

/** What is still to be asked, given the answers so far; undefined stops the input. Asked again after every answer. */
export type Questions = (answers: Answers) => Promise<readonly Question[] | undefined>;

/** Records of types by words of their ids and titles, where a list would be too long. */
export type Find = (text: string, types: readonly TypeName[]) => Promise<NonNullable<Question['choices']>>;

export interface StepOptions {
  readonly find?: Find;
  /** Questions whose answer decides how many follow: they say which step it is, and not of how many. */
  readonly uncounted?: readonly string[];
}

const back = Symbol('back');

/**
 * Asks one question after another, with "step x of y" and a way back that keeps what was answered. `given` answers are
 * not asked. Undefined when the user leaves with Escape: nothing has been done then.
 */
export async function askSteps(title: string, questions: Questions, given: Answers = {}, { find, uncounted = [] }: StepOptions = {}): Promise<Answers | undefined> {
  const asked: string[] = [];
  const kept = new Map<string, string>();
  let answers: Answers = given;
  for (;;) {
    const open = (await questions(answers))?.filter((q) => answers[q.name] === undefined);
    if (!open) return undefined;
    const [next] = open;
    if (!next) return answers;
    const answer = await askOne(next, { title, step: asked.length + 1, total: uncounted.includes(next.name) ? undefined : asked.length + open.length, first: kept.get(next.name) ?? next.proposal, find });
    if (answer === undefined) return undefined;
    if (answer === back) {
      const last = asked.pop()!;
      const { [last]: former, ...rest } = answers;
      kept.set(last, former!);
      answers = rest;
    } else {
      asked.push(next.name);
      kept.set(next.name, answer);
      answers = { ...answers, [next.name]: answer };
    }
  }
}

interface Step {
  readonly title: string;
  readonly step: number;
  readonly total: number | undefined;
  readonly first: string | undefined;
  readonly find: Find | undefined;
}

function askOne(question: Question, step: Step): Promise<string | typeof back | undefined> {
  return question.choices ? pickOne(question, question.choices, step) : typeOne(question, step);
}

interface Item extends vscode.QuickPickItem {
  /** Undefined for a line that only says something. */
  readonly value: string | undefined;
}

/** VS Code leaves a list empty in silence. */
function noMatch(): Item {
  return { label: vscode.l10n.t('No match'), value: undefined, alwaysShow: true };
}

function matches({ label, description = '' }: Item, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  return label.toLowerCase().includes(wanted) || description.toLowerCase().includes(wanted);
}

function pickOne(question: Question, choices: NonNullable<Question['choices']>, step: Step): Promise<string | typeof back | undefined> {
  const pick = vscode.window.createQuickPick<Item>();
  const several = question.of === 'records' || question.of === 'choices';
  const pass: readonly Item[] = question.required || several ? [] : [{ label: vscode.l10n.t('Pass over'), value: '', alwaysShow: true }];
  const itemsOf = (all: typeof choices): readonly Item[] => all.map((c): Item => ({ label: withoutIcons(c.label), value: c.value, ...(c.description === undefined ? {} : { description: withoutIcons(c.description) }) }));
  pick.items = [...itemsOf(choices), ...pass];
  const { more } = question;
  const { find } = step;
  if (more && find) pick.onDidChangeValue(later(100, () => void search()));
  else pick.onDidChangeValue((text) => {
    const kept = several ? pick.selectedItems : [];
    const all = pick.items.filter((i) => i.value !== undefined);
    const found = all.some((i) => matches(i, text));
    if (found === (all.length === pick.items.length)) return;
    pick.items = found ? all : [...all, noMatch()];
    if (several) pick.selectedItems = kept;
  });
  // What is chosen stays in the list; what was found for words typed before is not shown.
  const search = async (): Promise<void> => {
    const text = pick.value;
    const found = text === '' ? choices : await find!(text, more!.types);
    if (pick.value !== text) return;
    const kept = several ? pick.selectedItems : [];
    const items = itemsOf(found).filter((i) => !kept.some((k) => k.value === i.value));
    pick.items = [...kept, ...items.map((i) => (text === '' ? i : { ...i, alwaysShow: true })), ...(items.length === 0 ? [noMatch()] : []), ...pass];
    if (several) pick.selectedItems = kept;
  };
  pick.canSelectMany = several;
  pick.matchOnDescription = true;
  pick.placeholder = question.help ?? question.label;
  if (several && question.required) pick.prompt = vscode.l10n.t('Tick at least one, with a click or Space');
  const first = new Set(several ? step.first?.split(',') : [step.first]);
  const chosen = pick.items.filter((i) => first.has(i.value));
  if (several) pick.selectedItems = chosen;
  else if (chosen.length > 0) pick.activeItems = chosen;
  return show(pick, question, step, () => {
    if (!several) return pick.activeItems[0]?.value;
    const ticked = pick.selectedItems.flatMap((i) => i.value ?? []);
    // Enter on a row that nobody ticked means that row.
    const meant = ticked.length === 0 && question.required ? pick.activeItems.flatMap((i) => i.value ?? []) : ticked;
    return question.required && meant.length === 0 ? undefined : meant.join(',');
  });
}

function typeOne(question: Question, step: Step): Promise<string | typeof back | undefined> {
  const box = vscode.window.createInputBox();
  box.value = step.first ?? '';
  box.prompt = question.help ?? (question.required ? question.label : vscode.l10n.t('{0} (optional: Enter passes over)', question.label));
  box.placeholder = question.label;
  const check = (): string | undefined => wrong(question, box.value.trim());
  box.onDidChangeValue(() => { box.validationMessage = box.value === '' ? undefined : check(); });
  return show(box, question, step, () => {
    box.validationMessage = check();
    return box.validationMessage === undefined ? box.value.trim() : undefined;
  });
}

function wrong({ of, required }: Question, text: string): string | undefined {
  if (text === '') return required ? vscode.l10n.t('This is needed.') : undefined;
  if (of === 'date' && !parseDate(text)) return vscode.l10n.t('A date is written like 2026-11-22.');
  if (of === 'datetime' && parseDateTime(text) === undefined) return vscode.l10n.t('A date and time is written with its offset, like 2026-11-22T22:00:00-05:00.');
  if (of === 'duration' && !parseDuration(text)) return vscode.l10n.t('A duration is written like 45m, 3h30m or 2d.');
  if (of === 'rrule' && !/^(?:RRULE:)?FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)(?:;[A-Z]+=[\w,+-]+)*$/i.test(text)) return vscode.l10n.t('A rule is written like FREQ=MONTHLY;BYDAY=3SA.');
  return undefined;
}

/** Shows a step until it is answered or left. `accept` gives the answer, or undefined when there is none to take yet. */
function show(input: vscode.QuickPick<Item> | vscode.InputBox, question: Question, { title, step, total }: Step, accept: () => string | undefined): Promise<string | typeof back | undefined> {
  input.title = vscode.l10n.t('{0}: {1}', title, question.label);
  input.step = step;
  input.totalSteps = total;
  input.ignoreFocusOut = true;
  if (step > 1) input.buttons = [vscode.QuickInputButtons.Back];
  return new Promise((resolve) => {
    const end = (answer: string | typeof back | undefined): void => {
      resolve(answer);
      input.dispose();
    };
    input.onDidAccept(() => {
      const answer = accept();
      if (answer !== undefined) end(answer);
    });
    input.onDidTriggerButton((button) => button === vscode.QuickInputButtons.Back && end(back));
    input.onDidHide(() => end(undefined));
    input.show();
  });
}

/** What people wrote shows no icons of its own. */
export function withoutIcons(text: string): string {
  return text.replaceAll('$(', '$ (');
}
