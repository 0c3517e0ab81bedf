import { randomBytes } from 'node:crypto';
import { approve } from '../core/edit/approve';
import { readAssignment } from '../core/edit/assign';
import type { Assignment } from '../core/edit/assign';
import { nameBaseline } from '../core/edit/baseline';
import { checklist } from '../core/edit/checklist';
import { applyConfiguration } from '../core/edit/configuration';
import { isRefusal } from '../core/edit/desk';
import type { Act } from '../core/edit/desk';
import { linkRecords } from '../core/edit/link';
import { move } from '../core/edit/move';
import { newRecord } from '../core/edit/new-record';
import type { NewInput } from '../core/edit/new-record';
import type { Planned, Refusal } from '../core/edit/plan';
import { planConfiguration } from '../core/edit/plan-configuration';
import type { Answers } from '../core/edit/questions';
import { publishKnowledge, readPublished } from '../core/edit/publish';
import { convert, raise } from '../core/edit/raise';
import { recordRecoveryTest } from '../core/edit/recovery-test';
import { schedule } from '../core/edit/schedule';
import { classify, declareMajor, duplicate, escalate, outage, setParent } from '../core/edit/ticket-actions';
import type { Workspace } from '../core/gitsm';
import type { TypeName } from '../core/model/kind';
import type { Language } from '../core/model/text';
import type { Phase } from '../core/query/change-plan';
import type { ReleaseChecklist } from '../core/query/release-plan';
import { text as textOf } from '../core/record/rec';
import { formatDateTime } from '../core/util/time';
import type { Action, ActionRequest } from '../protocol/commands';
import { windowAnswers, windowOf } from './engine-windows';
import { planRenumber } from './renumber';

/** Answers that an action takes by itself; the others are values of fields and texts of sections. */
const own: Partial<Readonly<Record<Action['do'], readonly string[]>>> = {
  new: ['title', 'repeats', 'length'], raise: ['title'], convert: ['title'], publish: ['title', 'audience'], move: ['history.reason'], approve: ['role', 'unasked'], reject: ['role', 'unasked'],
  escalate: ['level', 'escalation', 'assignee'], classify: ['impact', 'urgency', 'category', 'priority', 'priority_reason'], major: ['manager', 'priority', 'priority_reason'],
  schedule: windowAnswers, link: ['to', 'as'], outage: ['start', 'end', 'kind'], baseline: ['tag'], renumber: ['to', 'file'], 'apply-configuration': ['implemented'],
  checklist: ['list', 'item', 'result', 'where', 'remark'], 'plan-configuration': ['title'],
  'recovery-test': ['title', 'measured_recovery', 'data_loss', 'performed', 'result', 'finding', 'action', 'improve'],
};

/** The type whose fields an action gives: of the record that it makes, else of the one that it is done to. */
export function typeGiven({ catalog }: Workspace, action: Action): TypeName | undefined {
  if ('type' in action) return action.type;
  const made = { 'plan-configuration': 'configuration-plan', 'recovery-test': 'recovery-test', publish: 'knowledge', convert: undefined } as const;
  const rec = catalog.get(action.id);
  if (action.do === 'convert') return rec?.type === 'request' ? 'incident' : 'request';
  return (action.do in made ? made[action.do as keyof typeof made] : undefined) ?? rec?.type;
}

/** Does an action as far as texts go: what it would write, or why it is refused. `taken` are ids that other branches hold. */
export function carry(workspace: Workspace, language: Language, { action, answers, by, now, note }: ActionRequest, taken: ReadonlySet<string>): Planned {
  const at = formatDateTime(Math.floor(now / 1000) * 1000, workspace.config.organisation.timezone);
  const act: Act = { by, at, ...(note === undefined || note === '' ? {} : { note }) };
  const given = assignments(workspace, action, answers);
  if ('ok' in given) return given;
  const of = (name: string): string | undefined => answers[name] || undefined;
  const make = { ...act, set: given, taken, random: randomDigits, gaps: true };
  if (action.do === 'new') return newRecord(workspace, action.type, { ...make, title: of('title') ?? '' });
  if (action.do === 'raise') return raise(workspace, action.type, action.from, { ...make, title: of('title') });
  const { id } = action;
  switch (action.do) {
    case 'convert': return convert(workspace, id, { ...make, title: of('title') });
    case 'publish': return publishKnowledge(workspace, id, { ...make, title: of('title'), audience: of('audience') });
    case 'move': return move(workspace, id, { ...act, to: action.to, set: given, reason: of('history.reason') });
    case 'approve': case 'reject': return approve(workspace, id, { ...act, role: of('role') ?? '', decision: action.do === 'approve' ? 'approved' : 'rejected' });
    case 'escalate': {
      const level = of('level') ?? of('escalation');
      return escalate(workspace, id, { ...act, level: level === undefined ? undefined : Number(level), assignee: of('assignee') });
    }
    case 'classify': return classify(workspace, id, { ...act, impact: of('impact'), urgency: of('urgency'), category: of('category'), priority: of('priority'), reason: of('priority_reason') });
    case 'major': return declareMajor(workspace, id, { ...act, manager: of('manager'), priority: of('priority'), reason: of('priority_reason') });
    case 'schedule': return schedule(workspace, id, { ...act, ...windowOf(answers), phase: of('phase') as Phase | undefined });
    case 'link': return linkAs(workspace, id, of('to') ?? '', of('as'), act);
    case 'outage': return outage(workspace, id, { start: of('start'), end: of('end'), kind: of('kind') });
    case 'baseline': return nameBaseline(workspace, id, of('tag'));
    case 'renumber': return planRenumber(workspace, language, { old: id, to: of('to'), file: of('file'), taken, random: randomDigits });
    case 'apply-configuration': return applyConfiguration(workspace, id, { ...act, implemented: answers['implemented'] === 'true' });
    case 'plan-configuration': return planConfiguration(workspace, id, { ...make, title: of('title'), targets: targetsOf(answers) });
    case 'checklist': return checklist(workspace, id, { ...act, list: of('list') as ReleaseChecklist, item: of('item') ?? '', result: of('result') ?? '', where: of('where'), note: of('remark') ?? act.note });
    case 'recovery-test': return recoveryTest(workspace, id, answers, { ...make, gaps: false });
  }
}

/** The field of the first record to write, `parent`, or `duplicate`, as `gitsm link --as` takes them. */
function linkAs(workspace: Workspace, id: string, to: string, as: string | undefined, act: Act): Planned {
  if (as === 'duplicate' || as === 'duplicate_of') return duplicate(workspace, id, to, act);
  return as === 'parent' ? setParent(workspace, id, to) : linkRecords(workspace, id, to, as === undefined ? {} : { field: as });
}

function recoveryTest(workspace: Workspace, id: string, answers: Answers, make: Omit<NewInput, 'title'>): Planned {
  const of = (name: string): string | undefined => answers[name] || undefined;
  const finding = of('finding'), action = of('action');
  const findings = finding === undefined ? [] : [action === undefined || action === 'improve' ? { text: finding } : { text: finding, action }];
  return recordRecoveryTest(workspace, id, {
    ...make, title: of('title'), performed: of('performed'), measured: of('measured_recovery'), dataLoss: of('data_loss'), result: of('result'), findings,
    improve: of('improve') ?? (action === 'improve' ? finding : undefined),
  });
}

/** `CI-00012:version` and what it is to be, by CI. */
function targetsOf(answers: Answers): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const targets = new Map<string, Record<string, string>>();
  for (const [name, value] of Object.entries(answers)) {
    const [, ci, path] = /^([^:\s]+):(\S+)$/.exec(name) ?? [];
    if (ci !== undefined && path !== undefined) targets.set(ci, { ...targets.get(ci), [path]: value });
  }
  return targets;
}

/** What was answered beside what the action takes itself: fields and sections to write. */
export function assignments(workspace: Workspace, action: Action, answers: Answers): readonly Assignment[] | Refusal {
  const type = workspace.model.types.get(typeGiven(workspace, action)!);
  if (!type) return [];
  const covers = answers['covers'] ?? ('id' in action ? textOf(workspace.catalog.get(action.id)?.data['covers']) : undefined);
  const set: Assignment[] = [];
  for (const [name, value] of Object.entries(answers)) {
    // A repetition that was chosen is a rule already; "once" and "another" are none.
    if (name === 'repeats' && value.startsWith('FREQ=')) set.push({ path: ['repeat'], value });
    if (value === '' || own[action.do]?.includes(name) || (action.do === 'plan-configuration' && /^change |:/.test(name))) continue;
    const read = action.do === 'publish' ? readPublished(workspace, action.id, `${name}=${value}`) : readAssignment(type, `${name}=${value}`, covers);
    if (isRefusal(read)) return read;
    set.push(read);
  }
  return set;
}

export function randomDigits(digits: number): string {
  return [...randomBytes(digits)].map((byte) => (byte % 36).toString(36)).join('');
}
