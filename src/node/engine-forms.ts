import { mostRecords, questionOwed } from '../core/edit/questions';
import type { Answers, Question } from '../core/edit/questions';
import type { Owed } from '../core/edit/plan';
import type { Workspace } from '../core/gitsm';
import type { RecordType } from '../core/model/model';
import { roles } from '../core/model/kit/roles';
import type { Kind } from '../core/model/kind';
import { format } from '../core/model/text';
import type { Language, Text } from '../core/model/text';
import { holdersOf, inOffice } from '../core/model/people';
import { authorityOf } from '../core/query/authority';
import { levelOf } from '../core/query/escalation';
import { searchRecords } from '../core/query/search';
import { fields, historyOf, list, text } from '../core/record/rec';
import type { Rec } from '../core/record/rec';
import { formatDateTime } from '../core/util/time';
import type { ChoiceOf } from '../protocol/commands';
import { applyQuestions, baselineQuestions, checklistQuestions, configurationQuestions, recoveryQuestions, renumberQuestions } from './engine-deed-forms';
import { randomDigits } from './engine-deeds';
import { windowQuestions } from './engine-windows';
import { idsInBranches } from './git-ids';
import { nextIdFor } from './renumber';

interface Asked {
  readonly about: ChoiceOf;
  readonly id: string;
  readonly answers: Answers;
  readonly by?: string;
}

const words = {
  role: { fr: 'À quel titre', en: 'In which role' }, level: { fr: 'Niveau', en: 'Level' }, owed: { fr: 'approbation attendue', en: 'approval owed' },
  unasked: { fr: "n'est pas demandée ici", en: 'not asked for here' }, despite: { fr: 'Malgré tout?', en: 'Despite all?' }, keep: { fr: 'Décider comme {role}', en: 'Decide as {role}' },
  missing: { fr: "La décision de {role} n'est pas demandée. Il manque : {missing}.", en: 'The decision of {role} is not asked for. Missing: {missing}.' },
  nothingOwed: { fr: "La décision de {role} n'est pas demandée, et rien ne manque.", en: 'The decision of {role} is not asked for, and nothing is missing.' },
  start: { fr: 'Début', en: 'Start' }, end: { fr: 'Fin', en: 'End' }, record: { fr: 'Enregistrement à lier', en: 'Record to link' },
} as const satisfies Readonly<Record<string, Text>>;

/** What an action on a record takes, as a form; empty when there is nothing to choose. */
export async function formsOf(workspace: Workspace, language: Language, root: string, asked: Asked): Promise<readonly Question[]> {
  const rec = workspace.catalog.get(asked.id);
  if (rec && asked.about === 'renumber') return renumberQuestions(workspace, rec, nextIdFor(workspace, rec, await idsInBranches(root), randomDigits), language);
  return formOn(workspace, language, asked);
}

function formOn(workspace: Workspace, language: Language, asked: Asked): readonly Question[] {
  const { about, id, answers } = asked;
  const rec = workspace.catalog.get(id);
  const type = rec && workspace.model.types.get(rec.type);
  if (!rec || !type) return [];
  const ask = (name: string, required = true, proposal?: string): readonly Question[] => {
    const field = type.field.get(name);
    const owed: Owed | undefined = field && { path: [name], kind: field.kind, label: field.label, text: field.label };
    const question = owed && questionOwed(workspace, type, owed, { ...presentOf(rec), ...answers }, language);
    return question ? [{ ...question, required, ...(proposal === undefined ? {} : { proposal }) }] : [];
  };
  const present = (name: string): string | undefined => text(rec.data[name]);
  switch (about) {
    case 'classify': {
      const category = rec.type === 'incident' ? ask('category', true, present('category')) : [];
      const keep = answers['category'] === undefined || answers['category'] === present('category');
      return [...category, ...ask('impact', true, keep ? present('impact') : undefined), ...ask('urgency', true, keep ? present('urgency') : undefined)];
    }
    case 'escalate': return [levels(workspace, rec, language), ...ask('assignee', false, present('assignee'))];
    case 'approve': case 'reject': return roleQuestions(workspace, rec, asked, language);
    case 'major': return ask('manager').map((q) => ({ ...q, choices: leaders(workspace, q), ...(present('manager') === undefined ? {} : { proposal: present('manager')! }) }));
    case 'schedule': return windowQuestions(workspace, rec, answers, language);
    case 'checklist': return checklistQuestions(rec, answers, language);
    case 'baseline': return baselineQuestions(rec, language);
    case 'recovery-test': return recoveryQuestions(workspace, rec, answers, language);
    case 'plan-configuration': return configurationQuestions(workspace, rec, answers, language);
    case 'apply-configuration': return applyQuestions(workspace, rec, language);
    case 'renumber': return [];
    case 'link': return [{ name: 'to', label: words.record[language], required: true, of: 'record', choices: others(workspace, rec, language), ...(workspace.catalog.size > mostRecords ? { more: { types: [] } } : {}) }];
    case 'outage': return outageForm(workspace, type, rec, answers, language);
  }
}

function presentOf(rec: Rec): Answers {
  return Object.fromEntries(['client', 'category', 'impact', 'urgency'].flatMap((name) => { const value = text(rec.data[name]); return value === undefined ? [] : [[name, value]]; }));
}

function levels({ config }: Workspace, rec: Rec, language: Language): Question {
  const table = rec.type === 'incident' ? config.escalationLevels : config.problemEscalation;
  const ownLevel = rec.data[rec.type === 'incident' ? 'level' : 'escalation'];
  const present = levelOf(historyOf(rec.data), typeof ownLevel === 'number' ? ownLevel : undefined);
  const above = table.filter((l) => l.level > present).toSorted((a, b) => a.level - b.level);
  return {
    name: 'level', label: words.level[language], required: true, of: 'choice',
    choices: above.map((l) => ({ value: String(l.level), label: `${l.level} · ${l.label?.[language] ?? roleName(l.role, language)}`, description: holdersOf(config, l.role).map((p) => p.name).join(', ') })),
  };
}

/** The roles that a person holds now, those first whose decision is still owed; one that nobody asks for is to be confirmed. */
function roleQuestions(workspace: Workspace, rec: Rec, { by, answers }: Asked, language: Language): readonly Question[] {
  const { config } = workspace;
  const person = by === undefined ? undefined : config.people.get(by);
  const held = person && inOffice(config, person, formatDateTime(workspace.now, config.organisation.timezone)) ? person.roles : [];
  const authority = authorityOf(rec, workspace);
  const owed = new Set([...authority?.missing ?? [], ...authority?.confirmation?.missing ?? []]);
  const known = new Set([...authority?.required ?? [], ...authority?.welcome ?? [], ...authority?.confirmation?.required ?? []]);
  const rank = (role: string): number => (owed.has(role) ? 0 : known.has(role) ? 1 : 2);
  const role: Question = {
    name: 'role', label: words.role[language], required: true, of: 'choice',
    choices: held.toSorted((a, b) => rank(a) - rank(b))
      .map((r) => ({ value: r, label: r, description: [roleName(r, language), [words.owed, undefined, words.unasked][rank(r)]?.[language]].filter(Boolean).join(' · ') })),
  };
  const chosen = answers['role'];
  if (chosen === undefined || !held.includes(chosen) || rank(chosen) < 2) return [role];
  const missing = [...owed].join(', ');
  const help = format(missing === '' ? words.nothingOwed : words.missing, language, { role: chosen, missing });
  return [role, { name: 'unasked', label: words.despite[language], help, required: true, of: 'choice', choices: [{ value: 'keep', label: format(words.keep, language, { role: chosen }), description: help }] }];
}

function roleName(id: string, language: Language): string {
  return roles.find((r) => r.id === id)?.name[language] ?? id;
}

/** Who may lead a major incident holds RGS/AC. */
function leaders({ config }: Workspace, question: Question): Question['choices'] {
  const able = new Set(holdersOf(config, 'RGS/AC').map((p) => p.key));
  return question.choices?.filter((c) => able.has(c.value));
}

function others({ catalog, model }: Workspace, rec: Rec, language: Language): Question['choices'] {
  return searchRecords(catalog, '', mostRecords).filter((r) => r.id !== '' && r.id !== rec.id).map((r) => ({ value: r.id, label: r.title, description: `${r.id} · ${model.types.get(r.type)!.label[language]}` }));
}

function time(name: string, label: Text, proposal: string | undefined, language: Language): Question {
  return { name, label: label[language], required: true, of: 'datetime', ...(proposal === undefined ? {} : { proposal }) };
}

/** The end of the outage that lasts, or the start and the nature of a new one. */
function outageForm(workspace: Workspace, type: RecordType, rec: Rec, answers: Answers, language: Language): readonly Question[] {
  const now = formatDateTime(workspace.now, workspace.config.organisation.timezone);
  const lasting = list(rec.data['outages']).map(fields).some((o) => o['end'] === undefined || o['end'] === null);
  if (lasting) return [time('end', words.end, now, language)];
  const kind = fieldKind(type, 'kind');
  const natures = kind && questionOwed(workspace, type, { path: ['kind'], kind, label: { fr: 'Nature', en: 'Kind' }, text: { fr: 'Nature', en: 'Kind' } }, answers, language);
  return [time('start', words.start, text(rec.data['detected']) ?? text(rec.data['created']) ?? now, language), { ...time('end', words.end, undefined, language), required: false }, ...(natures ? [{ ...natures, proposal: 'outage' }] : [])];
}

function fieldKind(type: RecordType, name: string): Kind | undefined {
  const outages = type.field.get('outages')?.kind;
  const entry = outages?.k === 'list' ? outages.of : undefined;
  return entry?.k === 'object' ? entry.fields.find((f) => f.name === name)?.kind : undefined;
}
