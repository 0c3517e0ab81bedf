import { configFields } from '../model/config/schema';
import { declaredTypes } from '../model/types/all';
import { idPattern } from '../model/id-pattern';
import { kindOfWords, kindWords } from '../model/config/kind-words';
import type { Model } from '../model/model';
import { resolveKind } from '../model/model';
import type { Text } from '../model/text';
import { compileFields } from '../record/inspect';
import type { KindProblem } from '../record/inspect';
import { newFields, nodeAt, toValue } from '../record/node';
import type { Fields, MapNode, Path, YamlNode, YamlProblem } from '../record/node';
import { sayPath } from '../record/pointer';
import { readYamlNode } from '../record/read-yaml';
import { Lines } from '../util/lines';
import { nearest } from '../util/suggest';
import { isZone } from '../util/zone';
import type { Finding } from './finding';
import { frontMatter } from './structure/front-matter';
import { sayKind } from './structure/say-kind';

/** gitsm.yaml may be long: an organisation's people, grids and classes. Code units. */
const LIMIT = 1024 * 1024;

export interface ConfigFile {
  readonly node?: MapNode;
  readonly data: Fields;
  readonly problems: readonly YamlProblem[];
}

export function readConfigFile(text: string): ConfigFile {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const { node, problems } = readYamlNode(text, start, text.length, LIMIT);
  if (node?.kind === 'map') return { node, data: toValue(node) as Fields, problems };
  const notMap = node && problems.length === 0 ? [{ reason: 'not-a-map' as const, start: node.start, end: node.end }] : [];
  return { data: newFields(), problems: [...problems, ...notMap] };
}

export const configRule = {
  id: 'structure/config',
  severity: 'error',
  title: { fr: 'Configuration incorrecte', en: 'Wrong configuration' },
  what: { fr: "gitsm.yaml ne contient que des clés connues, des valeurs de la bonne nature et des noms qui existent.", en: 'gitsm.yaml holds only known keys, values of the right kind and names that exist.' },
  why: { fr: "Une clé mal orthographiée laisse la valeur par défaut en place sans rien dire.", en: 'A misspelt key leaves the default in place without a word.' },
  mend: { fr: "Corrigez la clé ou la valeur; l'aide en ligne de l'éditeur les décrit toutes.", en: 'Correct the key or the value; the editor describes them all as you type.' },
  messages: {},
} as const;

type Say = (start: number, end: number, text: Text, fix?: string) => void;

/** What is wrong in gitsm.yaml. Every key by the same checks as a record's fields, then the names that must exist. */
export function judgeConfig(file: string, text: string, config: ConfigFile, model: Model, ruleIds: readonly string[] = []): Finding[] {
  const setting = model.config.rules.get(configRule.id);
  if (setting === 'off') return [];
  const lines = new Lines(text);
  const found: Finding[] = [];
  const say: Say = (start, end, message, fix) => {
    found.push({
      rule: configRule.id, severity: setting ?? configRule.severity, file, record: null, range: lines.range(start, end), text: message,
      ...(fix === undefined ? {} : { fixes: [{ title: { fr: `Remplacer par « ${fix} »`, en: `Replace with "${fix}"` }, do: { op: 'replace' as const, start, end, text: fix } }] }),
    });
  };
  for (const p of config.problems.slice(0, 5)) {
    const message = frontMatter.messages[p.reason];
    const detail = p.detail ?? '';
    say(p.start, p.end, { fr: message.fr.replace('{detail}', detail).replace('front matter', 'fichier'), en: message.en.replace('{detail}', detail).replace('front matter', 'file') });
  }
  if (!config.node) return found;
  const fields = configFields.map((f) => ({ ...f, kind: resolveKind(f.kind, model.config) }));
  const inspection = compileFields(fields)(config.node, { text, isId: (id) => [...model.types.values()].some((t) => t.id.test(id)) });
  for (const p of inspection.problems) sayProblem(p, config.node, text, say);
  for (const c of inspection.calendars) if (!model.config.calendars.has(c.to)) say(c.start, c.end, unknownName(c.to, 'calendars'), nearest(c.to, model.config.calendars.keys()));
  judgeMeaning(config.node, model, ruleIds, say);
  return found;
}

function unknownName(name: string, key: string): Text {
  return { fr: `« ${name} » n'est pas défini sous « ${key} ».`, en: `"${name}" is not defined under "${key}".` };
}

function sayProblem(p: KindProblem, root: MapNode, text: string, say: Say): void {
  const where = sayPath(p.path);
  if (p.reason === 'wrong-type') {
    const expected = sayKind(p.expected);
    say(p.start, Math.max(p.end, p.start + 1), { fr: `${where} : attendu ${expected.fr}.`, en: `${where}: expected ${expected.en}.` });
  } else if (p.reason === 'quote') {
    say(p.start, p.end, { fr: `${where} : mettez ${text.slice(p.start, p.end)} entre guillemets.`, en: `${where}: put ${text.slice(p.start, p.end)} in quotes.` }, `"${text.slice(p.start, p.end)}"`);
  } else if (p.reason === 'not-allowed') {
    const ids = p.choices.map((c) => String(c.id));
    const allowed = ids.slice(0, 12).join(', ');
    say(p.start, p.end, { fr: `${where} : « ${p.value} » n'est pas permis. Valeurs permises : ${allowed}.`, en: `${where}: "${p.value}" is not allowed. Allowed values: ${allowed}.` }, nearest(p.value, ids));
  } else if (p.reason === 'unknown-field') {
    const suggestion = nearest(p.name, p.fields.map((f) => f.name));
    const hint = suggestion === undefined ? { fr: '', en: '' } : { fr: ` Vouliez-vous dire « ${suggestion} »?`, en: ` Did you mean "${suggestion}"?` };
    say(p.start, p.end, { fr: `La clé « ${where} » est inconnue.${hint.fr}`, en: `The key "${where}" is unknown.${hint.en}` }, suggestion);
  } else if (p.reason === 'duplicate-key') {
    say(p.start, p.end, { fr: `La clé « ${where} » est définie deux fois.`, en: `The key "${where}" is set twice.` });
  } else {
    const parent = p.path.length > 1 ? nodeAt(root, p.path.slice(0, -1)).entry : root.entries[0];
    say(parent?.keyStart ?? p.start, parent?.keyEnd ?? p.end, { fr: `La clé obligatoire « ${where} » est absente.`, en: `The required key "${where}" is missing.` });
  }
}

/** Names that must exist, and texts that must mean something. */
function judgeMeaning(root: MapNode, model: Model, ruleIds: readonly string[], say: Say): void {
  const at = (path: Path, judge: (node: YamlNode & { kind: 'scalar' }, value: string) => void): void => {
    const { node, found } = nodeAt(root, path);
    if (found && node.kind === 'scalar' && typeof node.value === 'string') judge(node, node.value);
  };
  const each = (path: Path): readonly { key: string; keyStart: number; keyEnd: number; value: YamlNode }[] => {
    const { node, found } = nodeAt(root, path);
    return found && node.kind === 'map' ? node.entries : [];
  };
  at(['organisation', 'timezone'], (node, zone) => { if (!isZone(zone)) say(node.start, node.end, { fr: `« ${zone} » n'est pas un fuseau horaire IANA.`, en: `"${zone}" is not an IANA time zone.` }); });
  for (const e of each(['ids'])) at(['ids', e.key], (node, pattern) => { if (!idPattern(pattern)) say(node.start, node.end, { fr: `« ${pattern} » n'est pas un motif : il faut {seq:N} ou {rand:N}, et seulement lettres, chiffres, point et tiret.`, en: `"${pattern}" is not a pattern: it needs {seq:N} or {rand:N}, and only letters, digits, dots and dashes.` }); });
  for (const e of each(['folders'])) at(['folders', e.key], (node, folder) => { if (folder.split('/').includes('..') || folder.startsWith('/') || /^[A-Za-z]:|\\/.test(folder)) say(node.start, node.end, { fr: `Le dossier « ${folder} » doit rester dans le dépôt, avec « / ».`, en: `The folder "${folder}" must stay in the repository, with "/".` }); });
  if (ruleIds.length > 0) for (const e of each(['rules'])) if (!ruleIds.includes(e.key)) { const s = nearest(e.key, ruleIds); say(e.keyStart, e.keyEnd, { fr: `Il n'y a pas de règle « ${e.key} ».${s ? ` Vouliez-vous dire « ${s} »?` : ''}`, en: `There is no rule "${e.key}".${s ? ` Did you mean "${s}"?` : ''}` }, s); }
  for (const e of each(['ci_classes'])) judgeClass(['ci_classes', e.key], model, at, each, say);
  for (const type of declaredTypes) {
    for (const f of each(['fields', type.name])) judgeKind(root, ['fields', type.name, f.key, 'kind'], say);
    judgeMoves(root, type.name, model, say);
  }
}

function judgeClass(path: Path, model: Model, at: (path: Path, judge: (node: YamlNode & { kind: 'scalar' }, value: string) => void) => void, each: (path: Path) => readonly { key: string; value: YamlNode }[], say: Say): void {
  at([...path, 'parent'], (node, parent) => { if (!model.config.ciClasses.has(parent)) say(node.start, node.end, unknownName(parent, 'ci_classes'), nearest(parent, model.config.ciClasses.keys())); });
  for (const a of each([...path, 'attributes'])) if (!kindOfWords(toValue(a.value))) say(a.value.start, Math.max(a.value.end, a.value.start + 1), badKind);
}

const badKind: Text = { fr: `Nature inconnue : ${kindWords.join(', ')}, ou une liste de valeurs.`, en: `Unknown kind: ${kindWords.join(', ')}, or a list of values.` };

function judgeKind(root: MapNode, path: Path, say: Say): void {
  const { node, found } = nodeAt(root, path);
  if (found && !kindOfWords(toValue(node))) say(node.start, Math.max(node.end, node.start + 1), badKind);
}

function judgeMoves(root: MapNode, type: string, model: Model, say: Say): void {
  const cycle = model.types.get(type as never)!.lifecycle;
  for (const list of ['add', 'remove']) {
    const { node, found } = nodeAt(root, ['lifecycles', type, list]);
    if (!found || node.kind !== 'list') continue;
    for (const move of node.items) {
      if (move.kind !== 'map') continue;
      for (const end of move.entries) {
        const value = end.value;
        if (value.kind !== 'scalar' || typeof value.value !== 'string' || cycle.statuses.includes(value.value)) continue;
        const s = nearest(value.value, cycle.statuses);
        say(value.start, value.end, { fr: `« ${value.value} » n'est pas un statut de ce type.`, en: `"${value.value}" is not a status of this type.` }, s);
      }
    }
  }
}
