/** What ends an HTML block (CommonMark 0.31, §4.6): a text on a line, or an empty line. */
export type HtmlEnd = 'blank' | 'raw' | '-->' | '?>' | '>' | ']]>';

const BLOCK_TAGS: ReadonlySet<string> = new Set(
  ('address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure '
  + 'footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu menuitem nav noframes ol optgroup option '
  + 'p param search section summary table tbody td tfoot th thead title tr track ul').split(' '));

/** What these hold is not Markdown up to their closing tag, over empty lines too. */
const RAW_TAGS: ReadonlySet<string> = new Set(['script', 'pre', 'style', 'textarea']);

/** The longest tag that is looked at; a longer one is text. It bounds the work on a hostile line. */
const LONGEST_TAG = 1000;
const TAG = /^(?:<[a-z][a-z0-9-]*(?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?>|<\/[a-z][a-z0-9-]*\s*>)$/i;
const AUTOLINK = /^<(?:[a-z][a-z0-9+.-]{1,31}:[^\s<>]*|[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9.-]+)>$/i;

/** What ends the HTML block that begins at `<`, or undefined when none does. */
export function htmlBlockEnd(text: string, at: number, end: number, inParagraph: boolean): HtmlEnd | undefined {
  if (text.startsWith('<!--', at)) return '-->';
  if (text.startsWith('<?', at)) return '?>';
  if (text.startsWith('<![CDATA[', at)) return ']]>';
  if (/^<![a-z]/i.test(text.slice(at, at + 3))) return '>';
  const name = /^<(\/?)([a-z][a-z0-9-]*)(?=[\s>]|\/>|$)/i.exec(text.slice(at, Math.min(end, at + 40)));
  if (name) {
    const tag = (name[2] ?? '').toLowerCase();
    if (name[1] === '' && RAW_TAGS.has(tag)) return text.charCodeAt(at + 1 + tag.length) === 47 ? undefined : 'raw';
    if (BLOCK_TAGS.has(tag)) return 'blank';
  }
  if (inParagraph) return undefined;
  const close = tagEnd(text, at, end);
  return close > 0 && text.slice(close, end).trim() === '' && !AUTOLINK.test(text.slice(at, close)) ? 'blank' : undefined;
}

export function isHtmlEnd(text: string, at: number, end: number, until: HtmlEnd | undefined): boolean {
  if (until === undefined || until === 'blank') return false;
  const line = text.slice(at, end);
  return until === 'raw' ? /<\/(?:script|pre|style|textarea)>/i.test(line) : line.includes(until);
}

/** The end of the HTML tag or autolink that begins at `<`, or -1. A `>` inside a quoted attribute does not end it. */
export function tagEnd(text: string, at: number, end: number): number {
  let quote = 0;
  for (let i = at + 1, last = Math.min(end, at + LONGEST_TAG); i < last; i++) {
    const code = text.charCodeAt(i);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 34 || code === 39) quote = code;
    else if (code === 60) return -1;
    else if (code === 62) {
      const tag = text.slice(at, i + 1);
      return TAG.test(tag) || AUTOLINK.test(tag) ? i + 1 : -1;
    }
  }
  return -1;
}
