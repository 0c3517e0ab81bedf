import { configFields } from '../model/config/schema';
import type { FieldDef } from '../model/kind';
import { resolveKind } from '../model/model';
import type { Language } from '../model/text';
import { readConfigFile } from '../rules/config-file';
import type { Finding } from '../rules/finding';
import { rules } from '../rules/registry';
import type { Lines } from '../util/lines';
import { escapeInline } from '../util/markdown';
import type { Book } from './book';
import { fieldsOf } from './completion';
import { CONFIG } from './config-file';
import { configKeysAt, configValuesAt } from './config-names';
import { ITEM } from './context';
import { describeField, valueList } from './describe-field';
import { valueKinds } from './kind-at';
import { fieldAt, pointedAt } from './pointed';
import type { PointedField } from './pointed';
import { recordCard } from './record-card';
import { sectionHover } from './section-hover';

/** Markdown for a place; record text in it is escaped. */
export interface Hover {
  readonly markdown: string;
  readonly start: number;
  readonly end: number;
  /** The record that it is about, for the links that a host adds. */
  readonly record?: string;
  /** The rule that it is about: it has a page. */
  readonly rule?: string;
}

export function hoverAt(book: Book, file: string, offset: number): Hover | undefined {
  if (file === CONFIG) return configHover(book, offset);
  const source = book.sourceOf(file);
  const pointed = source && pointedAt(source, offset, fieldsOf(source, book));
  if (!pointed) return source && sectionHover(source, offset, book);
  const { start, end } = pointed;
  switch (pointed.what) {
    case 'record': {
      const rec = book.catalog.get(pointed.id);
      return rec && { markdown: recordCard(book, rec), start, end, record: rec.id };
    }
    case 'person': {
      const markdown = personCard(book, pointed.key);
      return markdown === undefined ? undefined : { markdown, start, end };
    }
    default:
      return { markdown: describe(pointed, book), start, end };
  }
}

/** Why the findings at an offset of a text are findings: the reason behind each rule, and what mends it. */
export function whysAt(found: readonly Finding[], lines: Lines, offset: number, language: Language): readonly Hover[] {
  const told = new Set<string>();
  return found.flatMap(({ rule: id, range }): Hover[] => {
    const start = lines.offset(range.start);
    const end = lines.offset(range.end);
    if (offset < start || offset > end || told.has(id)) return [];
    told.add(id);
    const markdown = ruleCard(id, language);
    return markdown === undefined ? [] : [{ markdown, start, end, rule: id }];
  });
}

function ruleCard(id: string, language: Language): string | undefined {
  const rule = rules.find((r) => r.id === id);
  if (!rule) return undefined;
  const [why, mend] = language === 'fr' ? ['Pourquoi :', 'Comment corriger :'] : ['Why:', 'How to mend it:'];
  return `**${rule.title[language]}** (\`${id}\`)\n\n${why} ${rule.why[language]}\n\n${mend} ${rule.mend[language]}`;
}

function configHover(book: Book, offset: number): Hover | undefined {
  const { node } = readConfigFile(book.textOf(CONFIG) ?? '');
  const known = configFields.map((f) => ({ ...f, kind: resolveKind(f.kind, book.model.config) }));
  const pointed = node && fieldAt(node, offset, known);
  if (!pointed) return undefined;
  const { path, start, end } = pointed;
  const [top, key] = path;
  if (top === 'rules' && typeof key === 'string' && pointed.what === 'field') {
    const markdown = ruleCard(key, book.language);
    if (markdown !== undefined) return { markdown, start, end, rule: key };
  }
  if (top === 'people' && typeof key === 'string' && path.length === 2) {
    const markdown = personCard(book, key);
    if (markdown !== undefined) return { markdown, start, end };
  }
  if (pointed.what === 'value' && valueKinds(pointed.field.kind, true).some((k) => k.k === 'id')) {
    const rec = book.catalog.get(pointed.value);
    if (rec) return { markdown: recordCard(book, rec), start, end, record: rec.id };
  }
  return { markdown: describeSetting(pointed, book), start, end };
}

/** What a word of gitsm.yaml means: the thing of the model that it names, the key that it belongs to, and what else may stand there. */
function describeSetting(pointed: PointedField, book: Book): string {
  const steps = pointed.path.map((step) => (typeof step === 'number' ? ITEM : step));
  const places = steps.at(-1) === ITEM ? steps.slice(0, -1) : steps;
  const isValue = pointed.what === 'value';
  const names = isValue ? configValuesAt(places, book.model) : configKeysAt(steps.slice(0, -1), book.model);
  const word = isValue ? pointed.value : steps.at(-1);
  const label = names.find((n) => n.name === word)?.label;
  const allowed = isValue ? names : configValuesAt(steps, book.model);
  const parts = [...(label ? [`**${escapeInline(label[book.language])}** (\`${String(word).replaceAll('`', "'")}\`)`] : []), describe(pointed, book)];
  return [...parts, ...(allowed.length > 0 ? [valueList(allowed, book.language)] : [])].join('\n\n');
}

function personCard({ model, language }: Book, key: string): string | undefined {
  const person = model.config.people.get(key);
  if (!person) return undefined;
  const until = person.until === undefined ? '' : `${language === 'fr' ? "jusqu'au" : 'until'} ${person.until}`;
  const facts = [person.roles.join(', '), person.emails.join(', '), until].filter((t) => t !== '');
  return [`**${escapeInline(person.name)}**`, ...facts.map(escapeInline)].join('  \n');
}

/** What a field means; of a value from a list, what that one means first. */
function describe(pointed: PointedField, { language }: Book): string {
  const meaning = describeField(pointed.field, language);
  const chosen = pointed.what === 'value' ? choiceOf(pointed.field, pointed.value) : undefined;
  return chosen ? `**${escapeInline(chosen[language])}**\n\n${meaning}` : meaning;
}

function choiceOf({ kind }: FieldDef, value: string) {
  return valueKinds(kind, true).flatMap((k) => (k.k === 'choice' ? k.values : [])).find((v) => String(v.id) === value);
}
