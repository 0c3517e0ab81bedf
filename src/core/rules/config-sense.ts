import { idPattern } from '../model/id-pattern';
import { artefacts } from '../model/kit/artefacts';
import type { TypeName } from '../model/kind';
import { prioritiesOf } from '../model/model';
import type { Model, RecordType } from '../model/model';
import { declaredTypes } from '../model/types/all';
import { closingFields, commonFields } from '../model/types/common';
import { parseHours } from '../query/calendar';
import { nodeAt } from '../record/node';
import type { MapNode, Path, YamlNode } from '../record/node';
import { sayPath } from '../record/pointer';
import { nearest } from '../util/suggest';
import { classesIn, entriesAt, textAt } from './config-places';
import type { Say } from './config-meaning';

/** What each key of gitsm.yaml says well and what they do not say together: a setting that would quietly do nothing. */
export function judgeSense(root: MapNode, model: Model, say: Say): void {
  judgePriorities(root, model, say);
  judgeKnownKeys(root, ['report_schedule'], artefacts.flatMap((a) => (a.kind === 'report' ? [a.id.slice('report.'.length)] : [])), say);
  itemsAt(root, ['freezes']).forEach((freeze) => {
    const from = scalarAt(freeze, 'from'), to = scalarAt(freeze, 'to');
    if (from && to && to.value < from.value) say(to.start, to.end, 'backwards', { value: to.value, from: from.value });
  });
  textAt(root, ['maintenance_strategy', 'quiet_hours'], (node, value) => { if (!parseHours(value)) say(node.start, node.end, 'span', { value }); });
  judgeAncestors(root, model, say);
  judgeAddresses(root, say);
  judgeIds(root, model, say);
  for (const [name, type] of model.types) judgeType(root, name, type, say);
}

interface Scalar {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

function scalarAt(node: YamlNode, key: string): Scalar | undefined {
  const { node: value, found } = nodeAt(node, [key]);
  return found && value.kind === 'scalar' && typeof value.value === 'string' ? { value: value.value, start: value.start, end: value.end } : undefined;
}

function itemsAt(root: YamlNode, path: Path): readonly YamlNode[] {
  const { node, found } = nodeAt(root, path);
  return found && node.kind === 'list' ? node.items : [];
}

function judgeKnownKeys(root: YamlNode, path: Path, known: readonly string[], say: Say): void {
  for (const e of entriesAt(root, path)) {
    if (!known.includes(e.key)) say(e.keyStart, e.keyEnd, 'not', { where: sayPath(path), value: e.key.slice(0, 80), allowed: known.slice(0, 12).join(', ') }, nearest(e.key, known));
  }
}

/** Each row of the grid has a priority for each impact, and delays are of priorities that the grid gives. */
function judgePriorities(root: MapNode, { config }: Model, say: Say): void {
  const wanted = config.priorityGrid.impact.length;
  for (const { value } of entriesAt(root, ['priority_grid', 'urgency'])) {
    if (value.kind === 'list' && value.items.length !== wanted) say(value.start, value.end, 'row', { count: value.items.length, wanted });
  }
  for (const key of ['escalation_levels', 'problem_escalation']) {
    const seen = new Set<number>();
    itemsAt(root, [key]).forEach((row, i) => {
      judgeKnownKeys(row, ['after'], prioritiesOf(config), (start, end, message, holes, fix) => say(start, end, message, { ...holes, where: sayPath([key, i, 'after']) }, fix));
      const { node, found } = nodeAt(row, ['level']);
      if (!found || node.kind !== 'scalar' || typeof node.value !== 'number') return;
      if (seen.has(node.value)) say(node.start, node.end, 'twice', { where: `level: ${node.value}` });
      seen.add(node.value);
    });
  }
}

/** A class that is its own ancestor inherits nothing. */
function judgeAncestors(root: MapNode, { config }: Model, say: Say): void {
  for (const path of classesIn(root)) {
    textAt(root, [...path, 'parent'], (node, parent) => {
      const { node: id } = nodeAt(root, [...path, 'id']);
      const own = typeof path[1] === 'string' ? path[1] : id.kind === 'scalar' ? String(id.value) : '';
      const chain = new Set<string>();
      for (let at: string | undefined = parent; at !== undefined && !chain.has(at); at = config.ciClasses.get(at)?.parent) chain.add(at);
      if (chain.has(own)) say(node.start, node.end, 'ancestor', { value: own });
    });
  }
}

/** One address names one person: it tells who acts, and whose an approval is. */
function judgeAddresses(root: MapNode, say: Say): void {
  const owners = new Map<string, string>();
  for (const person of entriesAt(root, ['people'])) {
    for (const node of itemsAt(person.value, ['emails'])) {
      if (node.kind !== 'scalar' || typeof node.value !== 'string') continue;
      const address = node.value.trim().toLowerCase();
      const other = owners.get(address);
      if (other === undefined) owners.set(address, person.key);
      else if (other !== person.key) say(node.start, node.end, 'address', { value: node.value, other });
    }
  }
}

/** Two types whose ids look alike cannot be told apart, and would give out the same numbers. */
function judgeIds(root: MapNode, model: Model, say: Say): void {
  const shape = (pattern: string): string => pattern.replace(/\{(\w+)(?::\d+)?\}/g, '{$1}').toUpperCase();
  for (const e of entriesAt(root, ['ids'])) {
    textAt(root, ['ids', e.key], (node, value) => {
      const same = idPattern(value) && [...model.types].find(([name, type]) => name !== e.key && shape(type.id.source) === shape(value))?.[0];
      if (same) say(node.start, node.end, 'alike', { value, type: same });
    });
  }
}

/** What an organisation adds to a type must fit what is there: names that are free, statuses and moves that exist. */
function judgeType(root: MapNode, name: TypeName, type: RecordType, say: Say): void {
  const declared = declaredTypes.find((t) => t.name === name)!;
  const own = new Set([...commonFields, ...declared.fields, ...closingFields].map((f) => f.name));
  for (const e of entriesAt(root, ['fields', name])) if (own.has(e.key)) say(e.keyStart, e.keyEnd, 'own', { value: e.key });
  const { statuses } = type.lifecycle;
  const judgeStatus = (node: YamlNode, key: string): void => {
    const status = scalarAt(node, key);
    if (status && !statuses.includes(status.value)) say(status.start, status.end, 'status', { value: status.value }, nearest(status.value, statuses));
  };
  for (const section of itemsAt(root, ['sections', name, 'add'])) judgeStatus(section, 'owed_from');
  for (const status of itemsAt(root, ['lifecycles', name, 'statuses'])) judgeStatus(status, 'after');
  for (const move of itemsAt(root, ['lifecycles', name, 'remove'])) {
    const from = scalarAt(move, 'from'), to = scalarAt(move, 'to');
    if (!from || !to || !statuses.includes(from.value) || !statuses.includes(to.value)) continue;
    if (!declared.lifecycle.transitions.some((t) => t.from === from.value && t.to === to.value)) say(move.start, move.end, 'move', { from: from.value, to: to.value });
  }
}
