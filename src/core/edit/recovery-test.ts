import { dateIn, formatDate, parseDate, parseDateTime } from '../util/time';
import type { Value } from '../record/node';
import { text } from '../record/rec';
import type { Rec } from '../record/rec';
import { sayTarget } from '../query/clock-words';
import { missedBy } from '../query/recovery';
import { isRefusal, recordOf } from './desk';
import type { Desk } from './desk';
import { Draft } from './draft';
import { assign, moveIn } from './move';
import { newIn, placeToWrite } from './new-record';
import type { NewInput } from './new-record';
import { askField } from './owed';
import { refusal } from './plan';
import type { Owed, Planned, Refusal } from './plan';

export interface RecoveryTestInput extends Omit<NewInput, 'title'> {
  readonly title?: string;
  /** A date or a date-time; absent: the day of `at`. */
  readonly performed?: string;
  readonly measured?: string;
  readonly dataLoss?: string;
  readonly result?: string;
  /** What the test found; its action is an id of a change, a problem or an improvement, or words. */
  readonly findings?: readonly { readonly text: string; readonly action?: string }[];
  /** Opens an improvement of this title in the same plan, and names it as what corrects the first finding. */
  readonly improve?: string;
}

/**
 * Records a recovery test as done: a new one of a recovery plan, or a planned one. Measured recovery and result are owed; a
 * test that misses its RTO or RPO owes a finding with what corrects it, which the rules ask for.
 */
export function recordRecoveryTest(desk: Desk, id: string, input: RecoveryTestInput): Planned {
  const found = recordOf(desk, id);
  if (isRefusal(found)) return found;
  if (found.type !== 'recovery-plan' && found.type !== 'recovery-test') return refusal('illegal', `Un test est celui d'un plan de reprise; ${id} est de type ${found.type}.`, `A test is of a recovery plan; ${id} is of the type ${found.type}.`);
  const draft = new Draft(desk);
  const test = found.type === 'recovery-test' ? found : newIn(draft, 'recovery-test', { ...input, set: [{ path: ['plan'], value: id }, { path: ['planned'], value: dayOf(desk, input) }], title: input.title ?? found.title });
  if (draft.refused) return draft.refused;
  write(draft, test, input, dayOf(desk, input));
  const wrong = notYetPerformed(draft, test) ?? passedThoughMissed(draft, test);
  if (wrong) return wrong;
  const owed = [...asked(draft, test), ...moveIn(draft, test, { by: input.by, at: input.at, to: 'done', ...(input.note === undefined ? {} : { note: input.note }) })];
  return draft.finish({ owed, open: { file: test.file, offset: placeToWrite(draft.sourceOf(test)?.text ?? '') } });
}

/** A refusal where a test is recorded before the day on which it is said to be performed. */
function notYetPerformed(draft: Draft, test: Rec): Refusal | undefined {
  const { model, now } = draft.desk;
  const day = text(draft.dataOf(test)['performed']) ?? '';
  const instant = parseDateTime(day);
  const isToCome = instant === undefined ? parseDate(day) !== undefined && day > formatDate(dateIn(model.config.organisation.timezone, now)) : instant > now;
  return isToCome ? refusal('wrong-value', `${day} est à venir : un test se note une fois fait. Prévu ce jour-là, il se note par « planned ».`, `${day} lies in the future: a test is recorded once it was performed. The day on which it is due is "planned".`) : undefined;
}

/** A refusal where a test that missed what its plan promises is given as passed. */
function passedThoughMissed(draft: Draft, test: Rec): Refusal | undefined {
  const data = draft.dataOf(test);
  const plan = draft.desk.catalog.get(text(data['plan']) ?? '');
  const missed = plan?.type === 'recovery-plan' && data['result'] === 'pass' ? missedBy(data, plan) : [];
  if (!plan || missed.length === 0) return undefined;
  const say = (language: 'fr' | 'en'): string => missed.map(({ limit, was, allowed }) => `${limit.toUpperCase()} ${sayTarget(allowed)[language]}, ${language === 'fr' ? 'mesuré' : 'measured'} ${sayTarget(was)[language]}`).join('; ');
  return refusal('wrong-value', `Ce test a manqué l'engagement de ${plan.id} (${say('fr')}) : il n'est pas réussi. Donnez fail ou partial.`, `This test missed the commitment of ${plan.id} (${say('en')}): it is not passed. Give fail or partial.`);
}

function write(draft: Draft, test: Rec, input: RecoveryTestInput, day: string): void {
  draft.set(test, ['performed'], day);
  if (input.measured !== undefined) draft.set(test, ['measured_recovery'], input.measured);
  if (input.dataLoss !== undefined) draft.set(test, ['data_loss'], input.dataLoss);
  if (input.result !== undefined) draft.set(test, ['result'], input.result);
  assign(draft, test, input.set ?? []);
  const corrects = input.improve === undefined ? undefined : newIn(draft, 'improvement', {
    by: input.by, at: input.at, title: input.improve, taken: input.taken, random: input.random,
    set: [{ path: ['process'], value: 'ITSM-SDE.3' }, { path: ['source'], value: 'test' }, { path: ['see_also'], value: [test.id] }, { section: 'finding', text: `${input.findings?.[0]?.text ?? input.improve} (${test.id})` }],
  }).id;
  const findings = input.findings?.length ? input.findings : corrects === undefined ? [] : [{ text: input.improve! }];
  for (const [i, { text, action }] of findings.entries()) {
    const acts = action ?? (i === 0 ? corrects : undefined);
    const finding: Value = acts === undefined ? { text } : { text, action: acts };
    draft.append(test, ['findings'], finding);
  }
}

function dayOf(desk: Desk, { performed, at }: RecoveryTestInput): string {
  return performed ?? formatDate(dateIn(desk.model.config.organisation.timezone, parseDateTime(at) ?? desk.now));
}

function asked(draft: Draft, test: Rec): readonly Owed[] {
  const data = draft.dataOf(test);
  const type = draft.typeOf(test);
  return ['measured_recovery', 'result'].filter((name) => data[name] === undefined || data[name] === null).flatMap((name) => {
    const field = type.field.get(name);
    return field ? [askField(field, [name])] : [];
  });
}
