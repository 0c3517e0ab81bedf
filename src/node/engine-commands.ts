import { randomBytes } from 'node:crypto';
import type { Act } from '../core/edit/desk';
import { readAssignment } from '../core/edit/assign';
import type { Assignment } from '../core/edit/assign';
import { approve } from '../core/edit/approve';
import { isRefusal } from '../core/edit/desk';
import { legalMoves, move } from '../core/edit/move';
import { newRecord } from '../core/edit/new-record';
import type { Owed, Planned, Refusal } from '../core/edit/plan';
import { linkRecords } from '../core/edit/link';
import { questionOwed, questionsFor } from '../core/edit/questions';
import type { Question } from '../core/edit/questions';
import { convert, originsOf, publishKnowledge, raise } from '../core/edit/raise';
import { schedule } from '../core/edit/schedule';
import { classify, declareMajor, escalate, outage } from '../core/edit/ticket-actions';
import type { Workspace } from '../core/gitsm';
import { formsOf } from './engine-forms';
import type { TypeName } from '../core/model/kind';
import type { RecordType } from '../core/model/model';
import { declaredTypes } from '../core/model/types/all';
import type { Language } from '../core/model/text';
import { text as textOf } from '../core/record/rec';
import { headingOf } from '../core/record/source';
import { messageOf } from '../core/rules/finding';
import { Lines } from '../core/util/lines';
import { formatDateTime } from '../core/util/time';
import type { Action, ActionRequest, CommandEngine, PlannedAction } from '../protocol/commands';
import { idsInBranches } from './git-ids';

type Answers = { readonly [method in keyof CommandEngine]: (argument: Parameters<CommandEngine[method]>[0]) => Awaited<ReturnType<CommandEngine[method]>> | ReturnType<CommandEngine[method]> };

/** What commands ask of a repository. */
export function commandAnswers(workspace: Workspace, language: Language, root: string): Answers {
  return {
    recordTypes: () => declaredTypes.map(({ name, label, icon }) => ({ type: name, label: label[language], icon })),
    questions: ({ type, answers, from = [] }) => {
      const inherited = from.length === 0 ? new Set<string>() : takenOver(workspace, type, from);
      return questionsFor(workspace, type, answers, language).filter((q) => !inherited.has(q.name));
    },
    raisable: ({ from }) => {
      const types = from.map((id) => workspace.catalog.get(id)?.type);
      return declaredTypes.filter((t) => types.length > 0 && types.every((of) => of !== undefined && originsOf(t.name)?.includes(of))).map(({ name, label, icon }) => ({ type: name, label: label[language], icon }));
    },
    choices: (argument) => formsOf(workspace, language, argument),
    people: () => [...workspace.config.people.values()].map(({ key, name, roles }) => ({ key, name, roles })),
    actOn: ({ file, id }) => {
      const rec = id !== undefined ? workspace.catalog.get(id) : file !== undefined ? workspace.catalog.atFile(file) : undefined;
      if (!rec || rec.id === '') return undefined;
      const moves = legalMoves(workspace, rec).map((m) => ({ to: m.to, label: m.label[language], kind: m.kind }));
      return { id: rec.id, file: rec.file, type: rec.type, title: rec.title, status: workspace.model.types.get(rec.type)!.statusLabel(rec.status)[language], moves };
    },
    plan: (request) => planAction(workspace, language, root, request),
  };
}

/** The fields that a record has by being made of others: those of the record that would be made. */
function takenOver(workspace: Workspace, type: TypeName, from: readonly string[]): ReadonlySet<string> {
  const [by = ''] = workspace.config.people.keys();
  const planned = raise(workspace, type, from, { by, at: formatDateTime(workspace.now, workspace.config.organisation.timezone), gaps: true });
  const made = planned.ok ? planned.plan.create[0] : undefined;
  return new Set(made ? Object.keys(workspace.reader.read(made.file, made.text)?.data ?? {}) : []);
}

async function planAction(workspace: Workspace, language: Language, root: string, request: ActionRequest): Promise<PlannedAction> {
  const { action } = request;
  const type = typeFor(workspace, action);
  // Ids are given out over every branch, so that two branches rarely collide.
  const makes = action.do === 'new' || action.do === 'raise' || action.do === 'convert' || action.do === 'publish';
  const planned = carry(workspace, type, request, makes ? await idsInBranches(root) : new Set());
  return planned.ok ? done(workspace, language, planned) : refused(workspace, language, type, request, planned);
}

function typeFor({ catalog, model }: Workspace, action: Action): RecordType | undefined {
  if ('type' in action) return model.types.get(action.type);
  const rec = catalog.get(action.id);
  return rec && model.types.get(rec.type);
}

/** Answers that an action takes by itself; the others are values of fields. */
const own: Partial<Readonly<Record<Action['do'], readonly string[]>>> = {
  new: ['title'], raise: ['title'], convert: ['title'], publish: ['title', 'audience'], move: ['history.reason'], approve: ['role'], reject: ['role'],
  escalate: ['level', 'escalation', 'assignee'], classify: ['impact', 'urgency', 'category', 'priority', 'priority_reason'], major: ['manager', 'priority', 'priority_reason'],
  schedule: ['start', 'end'], link: ['to'], outage: ['start', 'end', 'kind'],
};

function carry(workspace: Workspace, type: RecordType | undefined, { action, answers, by, now, note }: ActionRequest, taken: ReadonlySet<string>): Planned {
  const at = formatDateTime(Math.floor(now / 1000) * 1000, workspace.config.organisation.timezone);
  const act: Act = { by, at, ...(note === undefined || note === '' ? {} : { note }) };
  const given = type ? assignments(workspace, type, action, answers) : [];
  if (!Array.isArray(given)) return given as Refusal;
  const set = given as readonly Assignment[];
  const of = (name: string): string | undefined => answers[name] || undefined;
  const make = { ...act, set, taken, random: randomDigits, gaps: true };
  switch (action.do) {
    case 'new': return newRecord(workspace, action.type, { ...make, title: of('title') ?? '' });
    case 'raise': return raise(workspace, action.type, action.from, { ...make, title: of('title') });
    case 'convert': return convert(workspace, action.id, { ...make, title: of('title') });
    case 'publish': return publishKnowledge(workspace, action.id, { ...make, title: of('title'), audience: of('audience') });
    case 'move': return move(workspace, action.id, { ...act, to: action.to, set, reason: of('history.reason') });
    case 'approve': case 'reject': return approve(workspace, action.id, { ...act, role: of('role') ?? '', decision: action.do === 'approve' ? 'approved' : 'rejected' });
    case 'escalate': {
      const level = of('level') ?? of('escalation');
      return escalate(workspace, action.id, { ...act, level: level === undefined ? undefined : Number(level), assignee: of('assignee') });
    }
    case 'classify': return classify(workspace, action.id, { ...act, impact: of('impact'), urgency: of('urgency'), category: of('category'), priority: of('priority'), reason: of('priority_reason') });
    case 'major': return declareMajor(workspace, action.id, { ...act, manager: of('manager'), priority: of('priority'), reason: of('priority_reason') });
    case 'schedule': return schedule(workspace, action.id, { ...act, start: of('start') ?? '', end: of('end') ?? '' });
    case 'link': return linkRecords(workspace, action.id, of('to') ?? '');
    case 'outage': return outage(workspace, action.id, { start: of('start'), end: of('end'), kind: of('kind') });
  }
}

function assignments(workspace: Workspace, type: RecordType, action: Action, answers: Readonly<Record<string, string>>): readonly Assignment[] | Refusal {
  const covers = answers['covers'] ?? ('id' in action ? textOf(workspace.catalog.get(action.id)?.data['covers']) : undefined);
  const set: Assignment[] = [];
  for (const [name, value] of Object.entries(answers)) {
    if (value === '' || own[action.do]?.includes(name)) continue;
    const read = readAssignment(type, `${name}=${value}`, covers);
    if (isRefusal(read)) return read;
    set.push(read);
  }
  return set;
}

function randomDigits(digits: number): string {
  return [...randomBytes(digits)].map((byte) => (byte % 36).toString(36)).join('');
}

/** Offsets to lines and columns, by the texts that they count in. */
function done(workspace: Workspace, language: Language, { plan, remarks }: Planned & { readonly ok: true }): PlannedAction {
  const files = plan.files.map(({ file, before, edits }) => {
    const lines = new Lines(before);
    return { file, before, edits: edits.map(({ start, end, text }) => ({ range: lines.range(start, end), text })) };
  });
  const opened = plan.open && (plan.create.find((f) => f.file === plan.open!.file)?.text ?? workspace.textOf(plan.open.file));
  return {
    ok: true,
    changes: {
      files, create: plan.create, renames: plan.renames, records: plan.records,
      ...(plan.open && opened !== undefined ? { open: { file: plan.open.file, at: new Lines(opened).range(plan.open.offset, plan.open.offset).start } } : {}),
    },
    said: remarks.filter((r) => r.severity === 'warning').map((r) => messageOf(r, language)),
  };
}

function refused(workspace: Workspace, language: Language, type: RecordType | undefined, { action, answers }: ActionRequest, refusal: Refusal): PlannedAction {
  const owed = refusal.owed ?? [];
  // Asked in vain once, a question is not asked again: the text says what is wrong with the answer.
  const questionFor = (one: Owed): Question | undefined => {
    const question = type && questionOwed(workspace, type, one, answers, language);
    return question && !answers[question.name] ? question : undefined;
  };
  const ask = owed.flatMap((o) => questionFor(o) ?? []);
  const rec = 'id' in action ? workspace.catalog.get(action.id) : undefined;
  // A rule's own words beside a question that answers the rule hold nothing up.
  const answered = new Set(owed.flatMap((o) => (o.rule !== undefined && questionFor(o) ? [o.rule] : [])));
  const written = owed.some((o) => !questionFor(o) && !(o.path === undefined && o.section === undefined && answered.has(o.rule ?? '')));
  const place = rec && written && owed.length > 0 ? { file: rec.file, at: placeOf(workspace, rec.file, type, owed.find((o) => o.section !== undefined)?.section) } : undefined;
  return { ok: false, text: refusal.text[language], ask, ...(place ? { place } : {}) };
}

/** Below the heading of a section; the end of the text where there is none. */
function placeOf(workspace: Workspace, file: string, type: RecordType | undefined, id: string | undefined): { readonly line: number; readonly column: number } {
  const source = workspace.sourceOf(file);
  if (!source) return { line: 1, column: 1 };
  const section = type?.sections(textOf(source.data['covers'])).find((s) => s.id === id);
  const heading = section && headingOf(source.body, section);
  const lines = new Lines(source.text);
  if (!heading) return id === undefined ? { line: 1, column: 1 } : lines.range(source.text.length, source.text.length).start;
  const end = source.text.indexOf('\n', heading.end);
  const at = end < 0 ? source.text.length : Math.min(end + 1, source.text.length);
  return lines.range(at, at).start;
}
