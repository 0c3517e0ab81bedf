import type { Model } from '../model/model';
import { caretAt } from './context';
import { CONFIG } from './config-file';

/** Ids that are dropped or pasted together; more is no list that a person made. */
const MOST_IDS = 1000;

/** The ids of a text that holds ids and nothing else, apart from blanks, list marks, commas and semicolons; undefined for another text. */
export function idList(text: string, model: Model): readonly string[] | undefined {
  const words = text.split(/[\s,;]+/).map((w) => w.replace(/^\[|\]$/g, '')).filter((w) => w !== '' && w !== '-');
  if (words.length === 0 || words.length > MOST_IDS) return undefined;
  const types = [...model.types.values()];
  return words.every((word) => types.some((type) => type.id.test(word))) ? [...new Set(words)] : undefined;
}

/**
 * What to insert at an offset so that ids stand there as the place wants them: items of a list, one for a field that
 * takes one, words in prose.
 */
export function insertionOf(ids: readonly string[], file: string, content: string, offset: number): string {
  const caret = caretAt(content, offset, file === CONFIG);
  const before = content.slice(content.lastIndexOf('\n', offset - 1) + 1, offset);
  const blank = caret.in === 'value' && /[:,]$/.test(before) ? ' ' : '';
  if (caret.in === 'value' && caret.flow) {
    const next = content.slice(offset, offset + 80);
    const comma = /[^\s[{,:]\s*$/.test(before) ? ', ' : blank;
    return `${comma}${ids.join(', ')}${/^\s*[^\s\]},]/.test(next) && !/^\s*\n/.test(next) ? ', ' : ''}`;
  }
  const dash = /^(\s*)-( *)$/.exec(before);
  if (dash) return `${dash[2] === '' ? ' ' : ''}${ids.join(`\n${dash[1]}- `)}`;
  if (caret.in === 'value' && !caret.item) return blank + (ids.length === 1 ? ids[0]! : `[${ids.join(', ')}]`);
  return ids.join(', ');
}
