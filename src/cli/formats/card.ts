import type { Card, Neighbour } from '../../core/query/card';
import type { FieldDef, Kind } from '../../core/model/kind';
import type { Model, RecordType } from '../../core/model/model';
import type { Language, Text } from '../../core/model/text';
import { riskOf } from '../../core/query/risk';
import type { Risk } from '../../core/query/risk';
import { sayAnswer, sayRisk } from '../../core/query/risk-words';
import type { Value } from '../../core/record/node';
import { fields } from '../../core/record/rec';
import { messageOf } from '../../core/rules/finding';
import type { Finding } from '../../core/rules/finding';
import { displayWidth, padWidth } from '../../core/util/display-width';
import { severityWords, visible } from './text';

export interface Shown {
  readonly card: Card;
  readonly findings: readonly Finding[];
}

interface Setting {
  readonly model: Model;
  readonly language: Language;
  readonly colour: boolean;
}

const words = {
  status: { fr: 'Statut', en: 'Status' },
  moves: { fr: 'Passages permis', en: 'Allowed moves' },
  file: { fr: 'Fichier', en: 'File' },
  links: { fr: 'Nomme', en: 'Names' },
  backlinks: { fr: 'Nommé par', en: 'Named by' },
  findings: { fr: 'Constats', en: 'Findings' },
  prose: { fr: 'texte', en: 'text' },
  unknown: { fr: 'aucun enregistrement', en: 'no record' },
} as const satisfies Readonly<Record<string, Text>>;

/** A record as a card for a terminal. Nothing that a record holds reaches it as a control character. */
export function cardText({ card, findings }: Shown, setting: Setting): string {
  const { model, language, colour } = setting;
  const { rec } = card;
  const type = model.types.get(rec.type)!;
  const colon = language === 'fr' ? ' :' : ':';
  const bold = (s: string): string => (colour ? `\u001B[1m${s}\u001B[0m` : s);
  const rows: [string, string][] = [
    [words.status[language], `${card.statusLabel[language]} (${rec.status})`],
    ...(card.moves.length > 0 ? [[words.moves[language], card.moves.map((m) => `${m.label[language]} (${m.to})`).join(', ')] satisfies [string, string]] : []),
    ...fieldRows(card, type, setting),
    [words.file[language], rec.file],
  ];
  const width = Math.max(...rows.map(([label]) => displayWidth(label) + colon.length)) + 1;
  const indent = ' '.repeat(width);
  const lines = rows.map(([label, value]) => padWidth(label + colon, width) + value.split('\n').map(visible).join(`\n${indent}`));
  const group = (title: string, all: readonly string[]): string[] => (all.length === 0 ? [] : ['', bold(`${title}${colon}`), ...all.map((line) => `  ${line}`)]);
  const more = card.more > 0 ? [language === 'fr' ? `… et ${card.more} autres` : `… and ${card.more} more`] : [];
  return [
    bold(visible(`${rec.id} ${rec.title}`.trim())), type.label[language], '', ...lines,
    ...group(words.links[language], card.links.map((n) => neighbour(n, type, setting))),
    ...group(words.backlinks[language], [...card.backlinks.map((n) => neighbour(n, model.types.get(n.rec!.type)!, setting)), ...more]),
    ...group(words.findings[language], findings.map((f) => `${f.range.start.line}:${f.range.start.column} ${severityWords[f.severity][language]}${colon} ${visible(messageOf(f, language))} [${f.rule}]`)),
    '',
  ].join('\n');
}

/** The same as data: labels in the language, values as they are written. */
export function cardJson({ card, findings }: Shown, { model, language }: Setting): object {
  const { rec } = card;
  const end = (n: Neighbour): object => ({ field: n.field, id: n.id, type: n.rec?.type ?? null, title: n.rec?.title ?? null, file: n.rec?.file ?? null });
  return {
    id: rec.id, type: rec.type, typeLabel: model.types.get(rec.type)!.label[language], title: rec.title, file: rec.file,
    status: rec.status, statusLabel: card.statusLabel[language], open: card.open,
    moves: card.moves.map((m) => ({ to: m.to, label: m.label[language], kind: m.kind ?? 'forward' })),
    fields: rec.data, ...riskJson(rec, model, language), links: card.links.map(end), backlinks: card.backlinks.map(end), moreBacklinks: card.more,
    findings: findings.map((f) => ({ rule: f.rule, severity: f.severity, range: f.range, message: messageOf(f, language) })),
  };
}

/** The risk of a change as its answers give it, apart from the level that is written. */
function riskJson(rec: Card['rec'], { config }: Model, language: Language): object {
  const risk = rec.type === 'change' ? riskOf(rec.data, config) : undefined;
  if (!risk) return {};
  const { level, score, complete, answers } = risk;
  return { risk: { level, score, complete, answers: answers.map((a) => ({ id: a.id, question: a.ask[language], answer: a.answer ?? null, weight: a.weight, most: a.most })) } };
}

const inHead = new Set(['id', 'type', 'title', 'status']);

function fieldRows({ rec }: Card, type: RecordType, setting: Setting): readonly [string, string][] {
  const risk = rec.type === 'change' ? riskOf(rec.data, setting.model.config) : undefined;
  return Object.entries(rec.data).flatMap(([name, value]): [string, string][] => {
    if (inHead.has(name) || value === null || value === undefined) return [];
    const field = type.field.get(name);
    return [[visible(field?.label[setting.language] ?? name), risk && name === 'risk_answers' ? riskRows(rec, risk, setting) : say(value, field?.kind, setting)]];
  });
}

/** The answers as the questions that they answer, one a line, then the level that they give. */
function riskRows(rec: Card['rec'], risk: Risk, { model, language }: Setting): string {
  const total = `${language === 'fr' ? 'En tout :' : 'In all:'} ${sayRisk(risk, model.config, language)}`;
  const unknown = Object.keys(fields(rec.data['risk_answers'])).filter((key) => !risk.answers.some((a) => a.id === key));
  return [...risk.answers.map((a) => sayAnswer(a, language)), ...unknown.map((key) => `${key}?`), total].join('\n');
}

/** A value for people: labels of choices, names of people; a list with structure has an item a line. */
function say(value: Value | undefined, kind: Kind | undefined, setting: Setting): string {
  const { language, model } = setting;
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) {
    const of = kind?.k === 'list' ? kind.of : undefined;
    const items = (value as readonly Value[]).map((item) => say(item, of, setting));
    return items.join((value as readonly Value[]).some((item) => typeof item === 'object') ? '\n' : ', ');
  }
  if (typeof value === 'object') {
    const fields = value as Readonly<Record<string, Value>>;
    return Object.entries(fields).filter(([, v]) => v !== null).map(([key, v]) => { const f = memberOf(kind, key); return `${f?.label[language] ?? key}${language === 'fr' ? ' :' : ':'} ${say(v, f?.kind, setting)}`; }).join('; ');
  }
  if (typeof value === 'boolean') return language === 'fr' ? (value ? 'oui' : 'non') : value ? 'yes' : 'no';
  if (kind?.k === 'choice') return kind.values.find((c) => c.id === value)?.[language] ?? String(value);
  if (kind?.k === 'person') return model.config.people.get(String(value))?.name ?? String(value);
  return String(value).replace(/\r\n?/g, '\n').trimEnd();
}

function memberOf(kind: Kind | undefined, key: string): FieldDef | undefined {
  return kind?.k === 'object' ? kind.fields.find((f) => f.name === key) : undefined;
}

/** `CHG-2026-0007 Title (Status) · Changes`: the other end, and the field that holds the link. */
function neighbour({ id, rec, field }: Neighbour, holder: RecordType, { model, language }: Setting): string {
  const what = rec ? `${rec.title} (${model.types.get(rec.type)!.statusLabel(rec.status)[language]})` : `(${words.unknown[language]})`;
  const [first = '', second] = field.split('.');
  const label = field === '' ? words.prose[language] : first === 'relations' ? (model.relations.get(second ?? '')?.label[language] ?? field) : holder.field.get(first)?.label[language] ?? field;
  return visible(`${id} ${what} · ${label}`);
}
