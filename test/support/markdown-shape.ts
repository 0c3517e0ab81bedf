import { remark } from 'remark';
import remarkGfm from 'remark-gfm';

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

const reader = remark().use(remarkGfm).freeze();

/** The kinds of a text's nodes as GitHub would read them, one inside the other; what the texts say is left out. */
export function shapeOf(markdown: string): string {
  const say = ({ type, children = [] }: Node): string => `${type}${children.length === 0 ? '' : `(${children.map(say).join(' ')})`}`;
  return say(reader.parse(markdown) as Node);
}

/** The words of a text as a reader sees them, without the blanks that nobody sees. */
export function wordsOf(markdown: string): string {
  const say = ({ value, children = [] }: Node): string => value ?? children.map(say).join(' ');
  return say(reader.parse(markdown) as Node).replaceAll('\u200b', '');
}
