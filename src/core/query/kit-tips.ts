/** What the kit says of each of its nodes, as Markdown: for a person who meets the word for the first time. */
import { artefactOf } from '../model/kit/artefacts';
import type { ArtefactId } from '../model/kit/artefacts';
import { explainArtefact, explainStep, explainTask } from '../model/kit/explanations';
import type { ArtefactStates } from '../model/kit/explanations';
import { termOf } from '../model/kit/glossary';
import { processOf } from '../model/kit/processes';
import { roleOf } from '../model/kit/roles';
import type { RoleId } from '../model/kit/roles';
import type { Term } from '../model/kit/term';
import type { Task } from '../model/kit/types';
import type { Model } from '../model/model';
import type { Language, Text } from '../model/text';
import { escapeInline } from '../util/markdown';
import type { ActivityEvidence, Evidence, ProcessEvidence, StepEvidence, TaskEvidence } from './kit-evidence';

export type KitNode =
  | { readonly is: 'process'; readonly of: ProcessEvidence }
  | { readonly is: 'activity'; readonly of: ActivityEvidence }
  | { readonly is: 'task'; readonly of: TaskEvidence }
  | { readonly is: 'step'; readonly of: StepEvidence; readonly task: Task }
  | { readonly is: 'evidence'; readonly of: Evidence }
  | { readonly is: 'term'; readonly of: Term }
  | { readonly is: 'note'; readonly of: Text };

const words = {
  objective: { fr: 'Objectif', en: 'Objective' },
  why: { fr: 'Pourquoi', en: 'Why' },
  who: { fr: 'Qui', en: 'Who' },
  artefacts: { fr: 'Artéfacts', en: 'Artefacts' },
  interfaces: { fr: 'Liens', en: 'Interfaces' },
  states: { fr: 'États', en: 'States' },
  todo: { fr: 'À faire', en: 'To do' },
  see: { fr: 'Voir', en: 'See' },
} satisfies Record<string, Text>;

export function kitTip(node: KitNode, model: Model, language: Language): string {
  const part = (title: Text, text: string): readonly string[] => (text === '' ? [] : [`**${title[language]}${language === 'fr' ? ' :' : ':'}** ${text}`]);
  const head = (title: string, id = ''): string => `**${escapeInline(title)}**${id === '' ? '' : ` — ${id}`}`;
  const ofTask = (task: Task): readonly string[] => [
    ...part(words.objective, task.objective[language]),
    ...part(words.why, explainTask(task.id)?.justification[language] ?? ''),
    ...part(words.who, rolesIn(task.roles, language)),
  ];
  const paragraphs = ((): readonly string[] => {
    switch (node.is) {
      case 'process': return [head(node.of.process.name[language], node.of.process.id), ...node.of.activities.map((a) => `- ${a.activity.name[language]}`)];
      case 'activity': return [head(node.of.activity.name[language], node.of.activity.id), ...node.of.tasks.flatMap((t) => ofTask(t.task))];
      case 'task': {
        const { task } = node.of;
        const interfaces = task.interfaces.map((id) => processOf(id)?.name[language] ?? id).join(', ');
        return [head(task.name[language], task.id), ...ofTask(task), ...artefactsOf(task.artefacts, words.artefacts[language], language), ...part(words.interfaces, interfaces)];
      }
      case 'step': {
        const told = explainStep(node.task.id, node.of.step.n);
        return [head(`${node.of.step.n}. ${node.of.step.name[language]}`), told?.asks[language] ?? '', ...part(words.who, told ? `${rolesIn(told.who, language)}. ${told.does[language]}` : '')];
      }
      case 'evidence': {
        const { artefact, todo } = node.of;
        const told = explainArtefact(artefact.id);
        return [head(artefact.name[language], artefact.id), told?.definition[language] ?? '', ...part(words.states, told ? statesOf(told.states, model, language) : ''), ...part(words.todo, escapeInline(todo?.[language] ?? ''))];
      }
      case 'term': return [head(node.of.term[language], node.of.abbreviation), node.of.definition[language], ...part(words.see, (node.of.see ?? []).map((id) => termOf(id)?.term[language] ?? id).join(', '))];
      case 'note': return [node.of[language]];
    }
  })();
  return paragraphs.filter((p) => p !== '').join('\n\n');
}

function rolesIn(ids: readonly RoleId[], language: Language): string {
  return ids.map((id) => `${roleOf(id)?.name[language] ?? id} (${id})`).join(', ');
}

function artefactsOf(ids: readonly ArtefactId[], title: string, language: Language): readonly string[] {
  if (ids.length === 0) return [];
  const lines = ids.map((id) => `- ${artefactOf(id)!.name[language]}${language === 'fr' ? ' :' : ':'} ${explainArtefact(id)?.definition[language] ?? ''}`);
  return [`**${title}**`, lines.join('\n')];
}

function statesOf(states: ArtefactStates, model: Model, language: Language): string {
  return states.kind === 'words' ? states.text[language] : states.statuses.map((status) => model.types.get(states.type)!.statusLabel(status)[language]).join(', ');
}
