import { configFields } from '../model/config/schema';
import type { MapEntry, YamlNode } from '../record/node';
import { readConfigFile } from '../rules/config-file';
import { Lines } from '../util/lines';
import type { Range } from '../util/lines';
import type { Book } from './book';
import { CONFIG } from './config-file';

export interface Symbol {
  readonly name: string;
  readonly detail: string;
  readonly kind: 'field' | 'list' | 'group' | 'section';
  readonly range: Range;
  readonly selection: Range;
  readonly children: readonly Symbol[];
}

/** The outline of a record: its fields and the sections of its prose, nested by level. Of gitsm.yaml: its keys. */
export function outline(book: Book, file: string): readonly Symbol[] {
  if (file === CONFIG) return configOutline(book);
  const source = book.sourceOf(file);
  if (!source) return [];
  const lines = new Lines(source.text);
  const fields = (source.front.node?.entries ?? []).map((e) => fieldSymbol(e, lines, book, source.type?.field.get(e.key)?.label[book.language]));
  return [...fields, ...sectionSymbols(source.body.headings, lines)];
}

function configOutline(book: Book): readonly Symbol[] {
  const text = book.textOf(CONFIG) ?? '';
  const lines = new Lines(text);
  return (readConfigFile(text).node?.entries ?? []).map((e) => fieldSymbol(e, lines, book, configFields.find((f) => f.name === e.key)?.label[book.language]));
}

function fieldSymbol(entry: MapEntry, lines: Lines, book: Book, label = ''): Symbol {
  const { value } = entry;
  const kind = value.kind === 'list' ? 'list' : value.kind === 'map' ? 'group' : 'field';
  const children = value.kind === 'map' ? value.entries.map((e) => fieldSymbol(e, lines, book)) : value.kind === 'list' ? value.items.map((item, i) => itemSymbol(item, i, lines)) : [];
  return { name: entry.key || '–', detail: value.kind === 'scalar' ? String(value.value ?? '') : label, kind, range: lines.range(entry.keyStart, Math.max(entry.keyEnd, value.end)), selection: lines.range(entry.keyStart, entry.keyEnd), children: children.slice(0, 500) };
}

function itemSymbol(node: YamlNode, i: number, lines: Lines): Symbol {
  const words = node.kind === 'scalar' ? String(node.value) : node.kind === 'map' ? node.entries.flatMap((e) => (e.value.kind === 'scalar' ? [String(e.value.value)] : [])).join(' ') : '';
  const range = lines.range(node.start, node.end);
  return { name: words.slice(0, 80) || String(i + 1), detail: '', kind: 'field', range, selection: range, children: [] };
}

function sectionSymbols(headings: readonly { readonly text: string; readonly level: number; readonly start: number; readonly end: number; readonly sectionEnd: number }[], lines: Lines): readonly Symbol[] {
  const root: { symbol: Symbol; level: number; children: Symbol[] }[] = [{ symbol: undefined as never, level: 0, children: [] }];
  for (const h of headings) {
    while (root.at(-1)!.level >= h.level) root.pop();
    const children: Symbol[] = [];
    const symbol: Symbol = { name: h.text || '–', detail: '', kind: 'section', range: lines.range(h.start, h.sectionEnd), selection: lines.range(h.start, h.end), children };
    root.at(-1)!.children.push(symbol);
    root.push({ symbol, level: h.level, children });
  }
  return root[0]!.children;
}
