import type { Asked, EditPlan, Owed, Planned, Refusal } from '../core/edit/plan';
import { applyEdits } from '../core/edit/text-edit';
import { placeOfSection, sayUnwritten } from '../core/edit/unwritten';
import { placeAtHint, prepare } from '../core/edit/prepare';
import { legalMoves } from '../core/edit/move';
import { questionOwed, questionsFor } from '../core/edit/questions';
import type { Question } from '../core/edit/questions';
import { convert, originsOf, raise } from '../core/edit/raise';
import type { Workspace } from '../core/gitsm';
import { untimely } from '../core/edit/too-late';
import { isFinal } from '../core/model/lifecycle';
import type { TypeName } from '../core/model/kind';
import type { RecordType } from '../core/model/model';
import { declaredTypes } from '../core/model/types/all';
import { format } from '../core/model/text';
import type { Language } from '../core/model/text';
import { authorityOf } from '../core/query/authority';
import type { Fields } from '../core/record/node';
import { text as textOf } from '../core/record/rec';
import { headingOf } from '../core/record/source';
import { messageOf } from '../core/rules/finding';
import { Lines } from '../core/util/lines';
import { formatDateTime } from '../core/util/time';
import type { Action, ActionChanges, ActionRequest, CommandEngine, PlannedAction } from '../protocol/commands';
import { assignments, carry, typeGiven } from './engine-deeds';
import { releaseQuestions } from './engine-deed-forms';
import { formsOf } from './engine-forms';
import { reportAnswers } from './engine-reports';
import { maintenanceQuestions } from './engine-windows';
import { idsInBranches } from './git-ids';

type Answers = { readonly [method in keyof CommandEngine]: (argument: Parameters<CommandEngine[method]>[0]) => Awaited<ReturnType<CommandEngine[method]>> | ReturnType<CommandEngine[method]> };

const words = { missing: { fr: "Il manque encore l'approbation de : {missing}.", en: 'Still missing: the approval of {missing}.' }, paragraph: { fr: "Un paragraphe; vide : la section est préparée, et vous l'écrivez dans le fichier", en: 'One paragraph; empty: the section is made ready, and you write it in the file' } } as const;

/** What commands ask of a repository. */
export function commandAnswers(workspace: Workspace, language: Language, root: string): Answers {
  return {
    recordTypes: () => declaredTypes.map(({ name, label, icon }) => ({ type: name, label: label[language], icon })),
    questions: ({ type, answers, from = [], converted }) => {
      const inherited = from.length > 0 || converted !== undefined ? takenOver(workspace, type, from, converted) : {};
      const known = Object.fromEntries(Object.entries(inherited).flatMap(([name, value]) => { const own = textOf(value); return own === undefined ? [] : [[name, own]]; }));
      return questionsFor(workspace, type, { ...known, ...answers }, language).filter((q) => inherited[q.name] === undefined);
    },
    raisable: ({ from }) => {
      const types = from.map((id) => workspace.catalog.get(id)?.type);
      return declaredTypes.filter((t) => types.length > 0 && types.every((of) => of !== undefined && originsOf(t.name)?.includes(of))).map(({ name, label, icon }) => ({ type: name, label: label[language], icon }));
    },
    choices: (argument) => formsOf(workspace, language, root, argument),
    untimely: ({ deed, id }) => untimely(workspace, id, deed)?.text[language],
    people: () => [...workspace.config.people.values()].map(({ key, name, roles }) => ({ key, name, roles })),
    actOn: ({ file, id }) => {
      const rec = id !== undefined ? workspace.catalog.get(id) : file !== undefined ? workspace.catalog.atFile(file) : undefined;
      if (!rec || rec.id === '') return undefined;
      const moves = legalMoves(workspace, rec).map((m) => ({ to: m.to, label: m.label[language], kind: m.kind }));
      const type = workspace.model.types.get(rec.type)!;
      return { id: rec.id, file: rec.file, type: rec.type, title: rec.title, status: type.statusLabel(rec.status)[language], over: isFinal(type.lifecycle, rec.status), moves };
    },
    plan: (request) => planAction(workspace, language, root, request),
    form: ({ of, answers }) => (of === 'release' ? releaseQuestions(workspace, language) : maintenanceQuestions(workspace, answers, language)),
    ...reportAnswers(workspace, language, root),
  };
}

/** The fields that a record has by being made of others: those of the record that would be made. */
function takenOver(workspace: Workspace, type: TypeName, from: readonly string[], converted: string | undefined): Fields {
  const [by = ''] = workspace.config.people.keys();
  const make = { by, at: formatDateTime(workspace.now, workspace.config.organisation.timezone), gaps: true };
  const planned = converted === undefined ? raise(workspace, type, from, make) : convert(workspace, converted, make);
  const made = planned.ok ? planned.plan.create[0] : undefined;
  return (made && workspace.reader.read(made.file, made.text)?.data) ?? {};
}

/** What gives an id out: ids are given out over every branch, so that two branches rarely collide. */
const makes: ReadonlySet<Action['do']> = new Set<Action['do']>(['new', 'raise', 'convert', 'publish', 'plan-configuration', 'recovery-test', 'renumber']);

async function planAction(workspace: Workspace, language: Language, root: string, request: ActionRequest): Promise<PlannedAction> {
  const { action } = request;
  const planned = carry(workspace, language, request, makes.has(action.do) ? await idsInBranches(root) : new Set());
  const type = typeGiven(workspace, action);
  if (planned.ok && action.do === 'approve') {
    const left = stillMissing(workspace, language, action.id, planned);
    const { said, ...others } = done(workspace, language, planned);
    return { ...others, said: left === undefined ? said : [left, ...said] };
  }
  return planned.ok ? done(workspace, language, planned) : refused(workspace, language, type && workspace.model.types.get(type), request, planned);
}

/** Whose approval is missing after a decision, as the command line tells it. */
function stillMissing(workspace: Workspace, language: Language, id: string, { plan }: Planned & { readonly ok: true }): string | undefined {
  const file = workspace.catalog.get(id)?.file;
  const edited = plan.files.find((f) => f.file === file);
  const rec = file === undefined ? undefined : workspace.reader.read(file, edited ? applyEdits(edited.before, edited.edits) : workspace.textOf(file) ?? '')?.rec;
  const authority = rec && authorityOf(rec, workspace);
  if (!authority || authority.missing.length === 0) return undefined;
  return format(words.missing, language, { missing: authority.missing.join(', ') });
}

/** Offsets to lines and columns, by the texts that they count in. */
export function done(workspace: Workspace, language: Language, { plan, remarks, unwritten, notes = [], asks = [] }: Planned & { readonly ok: true }): PlannedAction & { readonly ok: true } {
  const files = plan.files.map(({ file, before, edits }) => {
    const lines = new Lines(before);
    return { file, before, edits: edits.map(({ start, end, text }) => ({ range: lines.range(start, end), text })) };
  });
  const opened = plan.open && (plan.create.find((f) => f.file === plan.open!.file)?.text ?? textAfter(workspace, plan, plan.open.file));
  return {
    ok: true,
    changes: {
      files, create: plan.create, renames: plan.renames, records: plan.records,
      ...(plan.open && opened !== undefined ? { open: { file: plan.open.file, at: new Lines(opened).range(plan.open.offset, plan.open.offset).start } } : {}),
    },
    said: [...notes.map((n) => n[language]), ...unwritten.map((u) => sayUnwritten(u)[language]), ...remarks.filter((r) => r.severity === 'warning').map((r) => messageOf(r, language))],
    ...(asks.length === 0 ? {} : { ask: asks.map((a) => questionAsked(a, language)) }),
  };
}

function textAfter(workspace: Workspace, { files }: EditPlan, file: string): string | undefined {
  const edited = files.find((f) => f.file === file);
  return edited ? applyEdits(edited.before, edited.edits) : workspace.textOf(file);
}

function questionAsked({ path, label, choices }: Asked, language: Language): Question {
  return { name: path.join('.'), label: label[language], help: label[language], required: false, of: 'choice', choices: choices.map((c) => ({ value: c.value, label: c.label[language], description: c.description[language] })) };
}

function refused(workspace: Workspace, language: Language, type: RecordType | undefined, { action, answers }: ActionRequest, refusal: Refusal): PlannedAction {
  const owed = refusal.owed ?? [];
  // Asked in vain once, a question is not asked again: the text says what is wrong with the answer.
  const questionFor = (one: Owed): Question | undefined => {
    const question = type && (sectionAsked(workspace, action, type, one, language) ?? questionOwed(workspace, type, one, answers, language));
    return question && !answers[question.name] ? question : undefined;
  };
  const ask = owed.flatMap((o) => questionFor(o) ?? []);
  const rec = 'id' in action && !makesAnother(action) ? workspace.catalog.get(action.id) : undefined;
  // A rule's own words beside a question that answers the rule hold nothing up.
  const answered = new Set(owed.flatMap((o) => (o.rule !== undefined && questionFor(o) ? [o.rule] : [])));
  const written = owed.some((o) => !questionFor(o) && !(o.path === undefined && o.section === undefined && answered.has(o.rule ?? '')));
  const place = rec && written && owed.length > 0 ? { file: rec.file, at: placeOf(workspace, rec.file, type, owed.find((o) => o.section !== undefined)?.section) } : undefined;
  const instead = action.do === 'move' && !place ? prepared(workspace, language, { action, answers }, owed) : undefined;
  return { ok: false, text: refusal.text[language], ask, ...(refusal.reason === 'unknown-person' ? { stranger: true } : {}), ...(place ? { place } : {}), ...(instead ? { instead } : {}) };
}

/** Done to one record, it makes another, which has no file yet to write in. */
function makesAnother(action: Action): boolean {
  return action.do === 'plan-configuration' || action.do === 'recovery-test' || action.do === 'publish';
}

/** A text is asked as one paragraph. Of a record that is yet to be made it is needed; in one that is there, it may be written in its file. */
function sectionAsked({ catalog }: Workspace, action: Action, type: RecordType, { section, label }: Owed, language: Language): Question | undefined {
  const asked = (section !== undefined && label) || undefined;
  if (!asked) return undefined;
  if (makesAnother(action)) return { name: `section.${section}`, label: asked[language], required: true, of: 'text' };
  const covers = 'id' in action ? textOf(catalog.get(action.id)?.data['covers']) : undefined;
  if (action.do !== 'move' || !type.sections(covers).some((s) => s.id === section)) return undefined;
  return { name: `section.${section}`, label: asked[language], help: words.paragraph[language], required: false, of: 'text' };
}

/** What a move does in place of itself where somebody goes on to write the sections that it owes. */
function prepared(workspace: Workspace, language: Language, { action, answers }: Pick<ActionRequest, 'answers'> & { readonly action: Action & { readonly do: 'move' } }, owed: readonly Owed[]): ActionChanges | undefined {
  const sections = owed.flatMap(({ section }) => section ?? []);
  const set = assignments(workspace, action, answers);
  if (sections.length === 0 || 'ok' in set) return undefined;
  const planned = prepare(workspace, action.id, { set, sections });
  if (planned.ok) return done(workspace, language, planned).changes;
  const rec = workspace.catalog.get(action.id);
  const source = rec && workspace.sourceOf(rec.file);
  if (!source || planned.reason !== 'nothing-to-do') return undefined;
  const at = placeAtHint(source.text, placeOfSection(source, sections[0]!));
  return { files: [], create: [], renames: [], records: [action.id], open: { file: rec.file, at: new Lines(source.text).range(at, at).start } };
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
