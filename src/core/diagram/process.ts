import { sayActors } from '../model/kit/actors';
import { decisionsOfType } from '../model/kit/decisions';
import type { Decision, Outcome } from '../model/kit/decision';
import { improvementCycle } from '../model/kit/improvement';
import { processOf, processOfType } from '../model/kit/processes';
import { isFinal } from '../model/lifecycle';
import type { Model, RecordType } from '../model/model';
import type { Language, Text } from '../model/text';
import { format } from '../model/text';
import type { TypeName } from '../model/kind';
import { classes } from './diagram';
import type { Diagram, DiagramNode } from './diagram';
import { label, lines, nodeId } from './mermaid-text';

/** How many records stand in a status, and how many of them are late. */
export type Counts = (type: TypeName, status: string) => { readonly total: number; readonly late: number };

const words = {
  yes: { fr: 'oui', en: 'yes' }, no: { fr: 'non', en: 'no' }, standing: { fr: '{n} {n|enregistrement|enregistrements}', en: '{n} {n|record|records}' }, late: { fr: '{n} en retard', en: '{n} late' },
  raised: { fr: 'Ouvrir : {type}', en: 'Raise: {type}' }, who: { fr: 'Qui : {who}', en: 'By: {who}' }, whoColumn: { fr: 'Qui', en: 'By' },
  reopen: { fr: 'rouvrir', en: 'reopen' }, revise: { fr: 'réviser', en: 'revise' }, retry: { fr: 'reprendre', en: 'retry' },
  type: { fr: 'Type', en: 'Type' }, status: { fr: 'Statut', en: 'Status' }, moves: { fr: 'Mouvements permis', en: 'Allowed moves' }, records: { fr: 'Enregistrements', en: 'Records' }, lateColumn: { fr: 'En retard', en: 'Late' },
} as const satisfies Record<string, Text>;

/** The ids of the seven process diagrams. */
export const processDiagramIds = ['ITSM-RES.1', 'ITSM-RES.2', 'ITSM-CON.1', 'ITSM-CON.2', 'ITSM-SDE.3', 'ITSM-RLS.1', improvementCycle.id] as const;

/** The process that a word names: its id in any case, or a type of record whose lifecycle it drives (`incident`). */
export function processNamed(word: string): string | undefined {
  const byId = processDiagramIds.find((id) => id.toLowerCase() === word.toLowerCase());
  return byId ?? (word === improvementCycle.record ? improvementCycle.id : processOfType(word)?.id);
}

/**
 * The diagram of a process, drawn from the lifecycles that validation enforces: it cannot say another
 * thing. Each status says who acts in it; the kit's decision points stand between; counts are live where they are given.
 */
export function processDiagram(id: string, model: Model, language: Language, counts?: Counts): Diagram | undefined {
  const process = processOf(id);
  const types: readonly TypeName[] | undefined = process?.lifecycles ?? (id === improvementCycle.id ? ['improvement'] : undefined);
  if (!types) return undefined;
  const title = (process?.name ?? improvementCycle.name)[language];
  const drawing: Drawing = { lines: [], nodes: [], late: [], final: [], asked: [], raised: [] };
  for (const name of types) drawType(model.types.get(name)!, model, language, drawing, counts);
  const text = [
    'flowchart TB',
    ...drawing.lines,
    ...classes.map((c) => `  ${c}`),
    ...(drawing.late.length > 0 ? [`  class ${drawing.late.join(',')} late`] : []),
    ...(drawing.final.length > 0 ? [`  class ${drawing.final.join(',')} final`] : []),
    ...(drawing.asked.length > 0 ? [`  class ${drawing.asked.join(',')} question`] : []),
    ...(drawing.raised.length > 0 ? [`  class ${drawing.raised.join(',')} raised`] : []),
  ].join('\n');
  return { title, text: `${text}\n`, nodes: drawing.nodes, table: tableOf(types, model, language, counts) };
}

interface Drawing {
  readonly lines: string[];
  readonly nodes: DiagramNode[];
  readonly late: string[];
  readonly final: string[];
  readonly asked: string[];
  /** Nodes for the records that decisions open. */
  readonly raised: string[];
}

function drawType(type: RecordType, model: Model, language: Language, drawing: Drawing, counts?: Counts): void {
  const { lifecycle } = type;
  const at = (status: string): string => nodeId(type.name, status);
  drawing.lines.push(`  subgraph ${nodeId('type', type.name)}["${label(type.label[language])}"]`, '    direction TB');
  for (const status of lifecycle.statuses) {
    const count = counts?.(type.name, status);
    const name = type.statusLabel(status)[language];
    const numbers = count && count.total > 0 ? `${format(words.standing, language, { n: count.total })}${count.late > 0 ? ` – ${format(words.late, language, { n: count.late })}` : ''}` : undefined;
    const who = sayActors(type.name, status, model.config)[language];
    const final = isFinal(lifecycle, status);
    drawing.lines.push(`    ${at(status)}${final ? '(["' : '["'}${lines(name, who === '' ? undefined : format(words.who, language, { who }), numbers)}${final ? '"])' : '"]'}`);
    drawing.nodes.push({ id: at(status), label: name, status: { type: type.name, status } });
    if (final) drawing.final.push(at(status));
    if (count && count.late > 0) drawing.late.push(at(status));
  }
  // A decision that an organisation's lifecycle no longer allows is not drawn.
  const legal = (d: Decision): boolean => [d.yes, d.no].every(({ outcome }) => !('to' in outcome) || outcome.to === undefined || lifecycle.transitions.some((t) => t.from === d.at && t.to === outcome.to));
  const decided = decisionsOfType(type.name).filter((d) => lifecycle.statuses.includes(d.at) && legal(d));
  const drawn = new Set<string>();
  for (const status of lifecycle.statuses) drawDecisions(decided.filter((d) => d.at === status), type, language, drawing, drawn);
  for (const name of new Set(decided.flatMap((d) => [d.yes, d.no]).flatMap(({ outcome }) => (outcome.kind === 'raise' ? [outcome.type] : [])))) {
    drawing.raised.push(raisedBy(type, name));
    drawing.lines.push(`    ${raisedBy(type, name)}[["${label(format(words.raised, language, { type: model.types.get(name)!.label }))}"]]`);
  }
  for (const t of lifecycle.transitions) {
    if (drawn.has(`${t.from} ${t.to}`)) continue;
    const condition = t.when ? type.field.get(t.when.field) : undefined;
    const value = t.when && condition?.kind.k === 'choice' ? condition.kind.values.find((v) => v.id === t.when!.is)?.[language] : undefined;
    const note = [t.kind ? words[t.kind][language] : undefined, value].filter((w) => w !== undefined).join(', ');
    drawing.lines.push(`    ${at(t.from)} ${t.kind ? '-.->' : '-->'}${note === '' ? '' : `|"${label(note)}"|`} ${at(t.to)}`);
  }
  drawing.lines.push('  end');
}

/** The questions of one status: a chain of diamonds, each answer an arrow. Marks the transitions that the answers make. */
function drawDecisions(decisions: readonly Decision[], type: RecordType, language: Language, drawing: Drawing, drawn: Set<string>): void {
  const asked = new Set(decisions.flatMap((d) => [d.yes, d.no]).flatMap(({ outcome }) => (outcome.kind === 'ask' ? [outcome.decision] : [])));
  for (const decision of decisions) {
    const diamond = nodeId('ask', decision.id);
    drawing.asked.push(diamond);
    drawing.lines.push(`    ${diamond}{"${label(decision.question[language])}"}`);
    if (!asked.has(decision.id)) drawing.lines.push(`    ${nodeId(type.name, decision.at)} --> ${diamond}`);
    for (const answer of ['yes', 'no'] as const) {
      const { outcome, label: what } = decision[answer];
      const known = outcome.kind !== 'ask' || decisions.some((d) => d.id === outcome.decision);
      if (!known) continue;
      drawing.lines.push(`    ${diamond} -->|"${label(`${words[answer][language]} – ${what[language]}`)}"| ${targetOf(outcome, decision, type)}`);
      if ('to' in outcome && outcome.to !== undefined) drawn.add(`${decision.at} ${outcome.to}`);
      if (outcome.kind === 'raise' && outcome.to !== undefined) drawing.lines.push(`    ${diamond} -.-> ${raisedBy(type, outcome.type)}`);
    }
  }
}

function targetOf(outcome: Outcome, decision: Decision, type: RecordType): string {
  switch (outcome.kind) {
    case 'move': return nodeId(type.name, outcome.to);
    case 'stay': return nodeId(type.name, decision.at);
    case 'ask': return nodeId('ask', outcome.decision);
    case 'raise': return outcome.to === undefined ? raisedBy(type, outcome.type) : nodeId(type.name, outcome.to);
  }
}

/** The node for a record that an answer opens. It stands among the statuses of the type that asks: arrows from one lifecycle to another tear the layout apart. */
function raisedBy(type: RecordType, raised: TypeName): string {
  return nodeId('raise', `${type.name} ${raised}`);
}

function tableOf(types: readonly TypeName[], model: Model, language: Language, counts?: Counts): Diagram['table'] {
  const rows = types.flatMap((name) => {
    const type = model.types.get(name)!;
    return type.lifecycle.statuses.map((status) => {
      const moves = type.lifecycle.transitions.filter((t) => t.from === status).map((t) => type.statusLabel(t.to)[language]).join(', ');
      const count = counts?.(name, status);
      return [type.label[language], type.statusLabel(status)[language], sayActors(name, status, model.config, true)[language], moves, ...(count ? [String(count.total), String(count.late)] : [])];
    });
  });
  const columns = [words.type, words.status, words.whoColumn, words.moves, ...(counts ? [words.records, words.lateColumn] : [])];
  return { columns: columns.map((c) => c[language]), rows };
}
