import { configFields } from '../model/config/schema';
import type { Model } from '../model/model';
import { resolveKind } from '../model/model';
import { format } from '../model/text';
import type { Language } from '../model/text';
import { compileFields } from '../record/inspect';
import type { KindProblem } from '../record/inspect';
import { newFields, nodeAt, toValue } from '../record/node';
import type { Fields, MapNode, Path, YamlProblem } from '../record/node';
import { sayPath } from '../record/pointer';
import { readYamlNode } from '../record/read-yaml';
import { oursOf } from '../util/conflict';
import { Lines } from '../util/lines';
import type { Range } from '../util/lines';
import { nearest } from '../util/suggest';
import { judgeAuthority } from './config-authority';
import { judgeMeaning } from './config-meaning';
import type { Say } from './config-meaning';
import { judgeOverrides } from './config-overrides';
import { judgeSense } from './config-sense';
import type { Finding } from './finding';
import { configRule } from './structure/config';
import { frontMatter } from './structure/front-matter';
import { sayKind } from '../model/say-kind';
import { explainYaml, quoted, slipsOf } from './structure/yaml-words';

/** gitsm.yaml may be long: an organisation's people, grids and classes. Code units. */
const LIMIT = 1024 * 1024;

export interface ConfigFile {
  readonly node?: MapNode;
  readonly data: Fields;
  readonly problems: readonly YamlProblem[];
}

/** In the middle of a merge, what this branch says of it is read, and each conflict is a problem. */
export function readConfigFile(text: string): ConfigFile {
  const conflicted = oursOf(text);
  if (!conflicted) {
    const whole = readWhole(text);
    const marker = whole.problems.length > 0 ? /^(?:<{7}|>{7})(?: .*)?$/m.exec(text) : null;
    return marker ? { ...whole, problems: [{ reason: 'merge-conflict', start: marker.index, end: marker.index + marker[0].length }] } : whole;
  }
  const { node, data } = readWhole(conflicted.ours);
  return { ...(node ? { node } : {}), data, problems: conflicted.conflicts.map((at) => ({ reason: 'merge-conflict', ...at })) };
}

function readWhole(text: string): ConfigFile {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const { node, problems } = readYamlNode(text, start, text.length, LIMIT);
  if (node?.kind === 'map') return { node, data: toValue(node) as Fields, problems };
  const notMap = node && problems.length === 0 ? [{ reason: 'not-a-map' as const, start: node.start, end: node.end }] : [];
  return { data: newFields(), problems: [...problems, ...notMap] };
}

/** Where a key of gitsm.yaml stands, or the nearest on the way to it; its first key for what is nowhere in it. */
export function settingsRange(text: string, { node }: ConfigFile): (path: Path) => Range {
  let lines: Lines | undefined;
  return (path) => {
    lines ??= new Lines(text);
    const entry = node && path.length > 0 ? nodeAt(node, path).entry ?? node.entries[0] : node?.entries[0];
    return lines.range(entry?.keyStart ?? 0, entry?.keyEnd ?? 0);
  };
}

/** What is wrong in gitsm.yaml. Every key by the same checks as a record's fields, then the names that must exist. */
export function judgeConfig(file: string, text: string, config: ConfigFile, model: Model, ruleIds: readonly string[] = []): Finding[] {
  const setting = model.config.rules.get(configRule.id);
  if (setting === 'off') return [];
  const lines = new Lines(text);
  const found: Finding[] = [];
  const say: Say = (start, end, message, holes, fix) => {
    found.push({
      rule: configRule.id, severity: setting ?? (message === 'uncovered' ? 'warning' : configRule.severity), file, record: null, range: lines.range(start, end), text: configRule.messages[message], holes,
      ...(fix === undefined ? {} : { fixes: [{ title: { fr: 'Remplacer par « {fix} »', en: 'Replace with "{fix}"' }, holes: { fix }, do: { op: 'replace', start, end, text: fix } }] }),
    });
  };
  const conflicts = config.problems.filter((p) => p.reason === 'merge-conflict');
  if (conflicts.length > 0) {
    for (const { start, end } of conflicts.slice(0, 5)) say(start, end, 'conflict', {});
    return found;
  }
  for (const { start, end, problem, quotable } of slipsOf(config.problems, text).slice(0, 5)) {
    const inFile = (language: Language): string => format(frontMatter.messages[problem.reason], language, { detail: explainYaml(problem, text) }).replace('front matter', language === 'fr' ? 'fichier' : 'file').replace(/\.$/, '');
    const detail = problem.reason === 'syntax' ? explainYaml(problem, text) : { fr: inFile('fr'), en: inFile('en') };
    say(start, end, 'unreadable', { detail }, quotable ? quoted(text.slice(start, end)) : undefined);
  }
  if (!config.node) return found;
  const fields = configFields.map((f) => ({ ...f, kind: resolveKind(f.kind, model.config) }));
  const inspection = compileFields(fields)(config.node, { text, isId: (id) => [...model.types.values()].some((t) => t.id.test(id)) });
  // What seems missing or misplaced may stand in what could not be read.
  const sure = config.problems.length > 0 ? inspection.problems.filter((p) => p.reason === 'not-allowed' || p.reason === 'duplicate-key') : inspection.problems;
  for (const p of sure) sayProblem(p, config.node, text, say);
  const { calendars } = model.config;
  for (const c of inspection.calendars) if (!calendars.has(c.to)) say(c.start, c.end, 'name', { value: c.to, key: 'calendars' }, nearest(c.to, calendars.keys()));
  judgeMeaning(config.node, model, ruleIds, say);
  judgeSense(config.node, model, say);
  judgeOverrides(config.node, model, say);
  judgeAuthority(config.node, model, say);
  return found;
}

function sayProblem(p: KindProblem, root: MapNode, text: string, say: Say): void {
  const where = sayPath(p.path);
  if (p.reason === 'wrong-type' && where === 'version' && p.found.kind === 'scalar' && Number(p.found.value) > 1) {
    say(p.start, p.end, 'newer', { value: String(p.found.value) });
  } else if (p.reason === 'wrong-type') {
    say(p.start, Math.max(p.end, p.start + 1), 'wrong', { where, expected: sayKind(p.expected) });
  } else if (p.reason === 'quote') {
    const value = text.slice(p.start, p.end);
    say(p.start, p.end, 'quote', { where, value }, `"${value}"`);
  } else if (p.reason === 'not-allowed') {
    const ids = p.choices.map((c) => String(c.id));
    say(p.start, p.end, 'not', { where, value: p.value.slice(0, 80), allowed: ids.slice(0, 12).join(', ') }, nearest(p.value, ids));
  } else if (p.reason === 'unknown-field') {
    const suggestion = nearest(p.name, p.fields.map((f) => f.name));
    if (suggestion === undefined) say(p.start, p.end, 'unknown', { where });
    else say(p.start, p.end, 'suggest', { where, suggestion }, suggestion);
  } else if (p.reason === 'duplicate-key') {
    say(p.start, p.end, 'twice', { where });
  } else {
    const parent = p.path.length > 1 ? nodeAt(root, p.path.slice(0, -1)).entry : root.entries[0];
    say(parent?.keyStart ?? p.start, parent?.keyEnd ?? p.end, 'missing', { where });
  }
}
