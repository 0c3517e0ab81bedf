import { kindOfWords, kindWords } from '../model/config/kind-words';
import { idPattern } from '../model/id-pattern';
import type { TypeName } from '../model/kind';
import type { Model } from '../model/model';
import type { Holes } from '../model/text';
import { declaredTypes } from '../model/types/all';
import { nodeAt, toValue } from '../record/node';
import type { MapEntry, MapNode, ScalarNode, YamlNode } from '../record/node';
import { compileCalendar } from '../query/calendar';
import { nearest } from '../util/suggest';
import { isZone } from '../util/zone';
import { classesIn, entriesAt, textAt } from './config-places';
import type { ConfigMessage } from './structure/config';

/** What is wrong at a place: which message, with what, and the text that would mend it. */
export type Say = (start: number, end: number, message: ConfigMessage, holes: Holes, fix?: string) => void;

/** Names of gitsm.yaml that must exist, and texts of it that must mean something. */
export function judgeMeaning(root: MapNode, model: Model, ruleIds: readonly string[], say: Say): void {
  const names = (values: Iterable<string>, key: string) => (node: ScalarNode, value: string): void => {
    const known = [...values];
    if (!known.includes(value)) say(node.start, node.end, 'name', { value, key }, nearest(value, known));
  };
  textAt(root, ['organisation', 'timezone'], (node, value) => { if (!isZone(value)) say(node.start, node.end, 'zone', { value }); });
  for (const { key } of entriesAt(root, ['ids'])) textAt(root, ['ids', key], (node, value) => { if (!idPattern(value)) say(node.start, node.end, 'pattern', { value, seq: '{seq:N}', rand: '{rand:N}' }); });
  for (const { key } of entriesAt(root, ['folders'])) textAt(root, ['folders', key], (node, value) => {
    if (leaves(value)) return say(node.start, node.end, 'folder', { value });
    const known = ['year', 'month', 'day', ...(model.types.get(key as TypeName)?.field.keys() ?? [])];
    const hole = [...value.matchAll(/\{(\w*)[^}]*\}/g)].map((m) => m[1]!).find((name) => !known.includes(name));
    if (hole !== undefined) say(node.start, node.end, 'hole', { value: `{${hole}}`, dates: '{year}, {month}, {day}' });
  });
  if (ruleIds.length > 0) for (const e of entriesAt(root, ['rules'])) if (!ruleIds.includes(e.key)) say(e.keyStart, e.keyEnd, 'rule', { value: e.key }, nearest(e.key, ruleIds));
  for (const calendar of entriesAt(root, ['calendars'])) judgeHours(calendar, say);
  for (const path of classesIn(root)) {
    textAt(root, [...path, 'parent'], names(model.config.ciClasses.keys(), 'ci_classes'));
    for (const attribute of entriesAt(root, [...path, 'attributes'])) judgeKind(attribute.value, say);
  }
  for (const { name } of declaredTypes) {
    for (const f of entriesAt(root, ['fields', name])) {
      const { node, found } = nodeAt(f.value, ['kind']);
      if (found) judgeKind(node, say);
    }
    judgeMoves(root, name, model, say);
  }
}

/** Whether a folder leads out of the repository, or is written as one system writes it. */
function leaves(folder: string): boolean {
  return folder.split('/').includes('..') || folder.startsWith('/') || /^[A-Za-z]:|\\/.test(folder);
}

/** Days and hours that cannot be read would leave the calendar closed without a word. What is of the wrong kind is said already. */
function judgeHours(calendar: MapEntry, say: Say): void {
  const { calendar: read, problems } = compileCalendar(calendar.key, toValue(calendar.value), 'UTC');
  if (problems.length === 0 && read?.week.every((day) => day.length === 0)) say(calendar.keyStart, calendar.keyEnd, 'closed', { value: calendar.key });
  for (const p of problems) {
    if (p.reason !== 'bad-day' && p.reason !== 'bad-hours') continue;
    const { node, entry, found } = nodeAt(calendar.value, p.path);
    if (!found || !entry) continue;
    if (p.reason === 'bad-day') say(entry.keyStart, entry.keyEnd, 'hours', { value: entry.key });
    else if (node.kind === 'scalar' && node.value === null) say(entry.keyStart, entry.keyEnd, 'noHours', { value: entry.key });
    else if (node.kind === 'scalar' && (typeof node.value === 'string' || typeof node.value === 'number')) say(node.start, node.end, 'hours', { value: String(node.value) });
  }
}

function judgeKind(node: YamlNode, say: Say): void {
  if (!kindOfWords(toValue(node))) say(node.start, Math.max(node.end, node.start + 1), 'kind', { kinds: kindWords.join(', ') });
}

function judgeMoves(root: MapNode, type: (typeof declaredTypes)[number]['name'], model: Model, say: Say): void {
  const { statuses } = model.types.get(type)!.lifecycle;
  for (const list of ['add', 'remove']) {
    const { node, found } = nodeAt(root, ['lifecycles', type, list]);
    if (!found || node.kind !== 'list') continue;
    for (const move of node.items) {
      for (const { value } of entriesAt(move, [])) {
        if (value.kind === 'scalar' && typeof value.value === 'string' && !statuses.includes(value.value)) say(value.start, value.end, 'status', { value: value.value }, nearest(value.value, statuses));
      }
    }
  }
}
