import { ciFacts } from './ci-facts';
import type { Config, RelationKind } from './config/config';
import { causeLabels, levelLabels, statusLabel } from './config/labels';
import { idPattern } from './id-pattern';
import type { IdPattern } from './id-pattern';
import { artefacts } from './kit/artefacts';
import { improvementCycle } from './kit/improvement';
import { processes } from './kit/processes';
import { roles } from './kit/roles';
import { sectionsOf } from './kit/sections';
import type { Section } from './kit/sections';
import type { Choice, FieldDef, Kind, SettingChoice, TypeName } from './kind';
import { isFinal } from './lifecycle';
import type { Lifecycle } from './lifecycle';
import type { Text } from './text';
import type { TypeDef } from './type-def';
import { declaredTypes } from './types/all';
import { ci } from './types/cmdb';
import { closingFields, commonFields } from './types/common';

/** A type as an organisation has it: the declaration with its overrides, and every choice resolved. */
export interface RecordType extends Omit<TypeDef, 'idPattern'> {
  readonly id: IdPattern;
  /** Common fields, those of the type, those of the organisation, closing fields: the canonical order. */
  readonly fields: readonly FieldDef[];
  readonly field: ReadonlyMap<string, FieldDef>;
  readonly statusLabel: (status: string) => Text;
  /** A policy's sections depend on what it covers. */
  readonly sections: (covers?: string) => readonly Section[];
}

/** Everything the product knows about the records of one organisation. */
export interface Model {
  readonly config: Config;
  readonly types: ReadonlyMap<TypeName, RecordType>;
  readonly relations: ReadonlyMap<string, RelationKind>;
  /** Finds ids in prose; made anew for each use because it is stateful. Group 1 is the id. */
  readonly idExpression: string;
  /** The type that a folder holds by `folders` of gitsm.yaml, for a file without `type`. */
  readonly typeOfFolder: (file: string) => TypeName | undefined;
}

export function buildModel(config: Config): Model {
  const types = new Map(declaredTypes.map((declared) => [declared.name, recordType(declared, config)]));
  const folders = [...config.folders].map(([name, folder]) => ({ name, expression: folderExpression(folder) }));
  const expressions = [...types.values()].map((t) => t.id.expression).toSorted((a, b) => b.length - a.length);
  return {
    config,
    types,
    relations: config.relations,
    idExpression: `(?<![\\p{L}\\p{N}_-])(${expressions.join('|')})(?![\\p{L}\\p{N}_]|-[\\p{L}\\p{N}])`,
    typeOfFolder: (file) => folders.find((f) => f.expression.test(file))?.name,
  };
}

function recordType(declared: TypeDef, config: Config): RecordType {
  const override = config.lifecycles.get(declared.name);
  const added = config.sections.get(declared.name);
  const cycle = lifecycleOf(declared.lifecycle, override);
  const own = new Set([...commonFields, ...declared.fields, ...closingFields].map((f) => f.name));
  // A field that the type has already keeps its meaning: `structure/config` says so.
  const custom = (config.fields.get(declared.name) ?? []).filter((f) => !own.has(f.name)).map((f): FieldDef => ({ name: f.name, kind: f.kind, label: f.label, required: f.required, custom: true }));
  const resolve = (kind: Kind): Kind => resolveKind(kind, config, declared, cycle);
  const fields = [...commonFields, ...declared.fields, ...custom, ...closingFields].map((f) => ({ ...f, kind: resolve(f.kind) }));
  const labels = new Map(override?.statuses.map((s) => [s.id, s.label]));
  const sections = new Map<string, readonly Section[]>();
  return {
    ...declared,
    folder: config.folders.get(declared.name) ?? declared.folder,
    id: idPattern(config.ids.get(declared.name) ?? declared.idPattern) ?? idPattern(declared.idPattern)!,
    lifecycle: cycle,
    fields,
    field: new Map(fields.map((f) => [f.name, f])),
    statusLabel: (status) => labels.get(status) ?? statusLabel(status, declared.feminine),
    sections: (covers = '') => {
      const found = sections.get(covers) ?? sectionsWith(sectionsOf(declared.name, covers), added);
      // Bounded: hostile records may each cover something else.
      if (sections.size < 100) sections.set(covers, found);
      return found;
    },
  };
}

/** The sections of a type with those of the organisation. One that is added under the id of another takes its place, and its status where it says none. */
function sectionsWith(declared: readonly Section[], override: ReturnType<Config['sections']['get']>): readonly Section[] {
  if (!override) return declared;
  const added = new Map(override.add.map((s) => [s.id, { id: s.id, title: { fr: s.fr, en: s.en }, owedFrom: s.owed_from }]));
  const kept = declared.filter((s) => !override.remove.includes(s.id)).map((s): Section => {
    const given = added.get(s.id);
    added.delete(s.id);
    return given ? { ...s, title: given.title, owedFrom: given.owedFrom ?? s.owedFrom } : s;
  });
  return [...kept, ...added.values()];
}

function lifecycleOf(cycle: Lifecycle, override: ReturnType<Config['lifecycles']['get']>): Lifecycle {
  if (!override) return cycle;
  const statuses = [...cycle.statuses];
  for (const added of override.statuses) {
    if (statuses.includes(added.id)) continue;
    const at = added.after === undefined ? -1 : statuses.indexOf(added.after);
    statuses.splice(at < 0 ? statuses.length : at + 1, 0, added.id);
  }
  const removed = (t: { from: string; to: string }): boolean => override.remove.some((r) => r.from === t.from && r.to === t.to);
  return {
    statuses,
    transitions: [...cycle.transitions.filter((t) => !removed(t)), ...override.add],
    final: [...cycle.final, ...override.statuses.filter((s) => s.final).map((s) => s.id)],
    interrupts: cycle.interrupts,
  };
}

/** The kind with every `setting` turned into the choices of this organisation, all the way down. */
export function resolveKind(kind: Kind, config: Config, type?: TypeDef, cycle?: Lifecycle): Kind {
  const again = (k: Kind): Kind => resolveKind(k, config, type, cycle);
  switch (kind.k) {
    case 'setting': return { k: 'choice', values: choicesOf(kind.of, config, type, cycle) };
    case 'relations': return { k: 'object', fields: [...config.relations.values()].map((r): FieldDef => ({ name: r.id, label: r.label, kind: { k: 'list', of: { k: 'member', types: r.id === 'documented_by' ? [] : ['ci', 'service'] } } })) };
    case 'list': return { k: 'list', of: again(kind.of) };
    case 'map': return kind.questions && config.riskQuestions.length > 0
      ? { k: 'object', fields: config.riskQuestions.map((q): FieldDef => ({ name: q.id, label: q.ask, kind: again(kind.of), help: { fr: `Oui pèse ${q.yes}, non pèse ${q.no}.`, en: `Yes weighs ${q.yes}, no weighs ${q.no}.` } })) }
      : { ...kind, of: again(kind.of) };
    case 'either': return { k: 'either', kinds: kind.kinds.map(again) };
    case 'object': return { ...kind, fields: kind.fields.map((f) => ({ ...f, kind: again(f.kind) })) };
    case 'facts': return { k: 'object', anyAttribute: true, fields: ciFacts(recordType(ci, config).fields, config.ciClasses.values()).map((f) => ({ ...f, kind: kind.past ? { k: 'any' } : f.kind })) };
    default: return kind;
  }
}

const choiceOf = (id: string | number, label: Text = { fr: String(id), en: String(id) }): Choice => ({ id, fr: label.fr, en: label.en });
const labelled = (table: Readonly<Record<string, Text>>) => (id: string): Choice => choiceOf(id, Object.hasOwn(table, id) ? table[id] : undefined);

function choicesOf(of: SettingChoice, config: Config, type?: TypeDef, cycle?: Lifecycle): readonly Choice[] {
  switch (of) {
    case 'incident_categories': return config.incidentCategories.map((c) => choiceOf(c.id, c.label));
    case 'impact': return config.priorityGrid.impact.map(labelled(levelLabels));
    case 'urgency': return [...config.priorityGrid.urgency.keys()].map(labelled(levelLabels));
    case 'priorities': return prioritiesOf(config).map((p) => choiceOf(p));
    case 'problem_levels': return config.problemLevels.map((l) => choiceOf(l.level, l.label));
    case 'problem_causes': return config.problemCauses.map(labelled(causeLabels));
    case 'escalation_level': return config.escalationLevels.map((l) => choiceOf(l.level, l.label));
    case 'problem_escalation_level': return config.problemEscalation.map((l) => choiceOf(l.level, l.label));
    case 'ci_classes': return [...config.ciClasses.values()].map((c) => choiceOf(c.id, c.label));
    case 'roles': return roles.map((r) => choiceOf(r.id, r.name));
    case 'statuses': return (cycle?.statuses ?? []).map((s) => choiceOf(s, config.lifecycles.get(type!.name)?.statuses.find((x) => x.id === s)?.label ?? statusLabel(s, type?.feminine)));
    case 'artefacts': return artefacts.filter((a) => a.kind === type?.name).map((a) => choiceOf(a.id, a.name));
    case 'processes': return [...processes.map((p) => choiceOf(p.id, p.name)), choiceOf(improvementCycle.id, improvementCycle.name)];
    case 'risk_answers': return [choiceOf('yes', { fr: 'Oui', en: 'Yes' }), choiceOf('no', { fr: 'Non', en: 'No' })];
  }
}

/** The priorities that the grid can give, most pressing first. */
export function prioritiesOf(config: Config): readonly string[] {
  return [...new Set([...config.priorityGrid.targets.keys(), ...[...config.priorityGrid.urgency.values()].flat()])].toSorted();
}

/** The priority that the grid gives; undefined when the grid does not know the impact or the urgency. */
export function gridPriority(config: Config, impact: unknown, urgency: unknown): string | undefined {
  const column = config.priorityGrid.impact.indexOf(String(impact));
  return column < 0 ? undefined : config.priorityGrid.urgency.get(String(urgency))?.[column];
}

/** The path of `incidents/{year}` and `cmdb/{class}` folders, as an expression on a file's path. */
function folderExpression(folder: string): RegExp {
  const parts = folder.replace(/^\/+|\/+$/g, '').split(/\{[^}]*\}/).map((p) => p.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^/]+')}/`);
}

export function isOpen(type: RecordType, status: string): boolean {
  return type.lifecycle.statuses.includes(status) && !isFinal(type.lifecycle, status);
}
