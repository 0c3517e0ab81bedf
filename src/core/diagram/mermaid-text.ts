/** Letters, digits and marks that no Mermaid grammar reads as syntax. All else goes as an entity. */
const plain = /[\p{L}\p{M}\p{N} .,()'’–…?!/-]/u;

/**
 * Any text as a label of any Mermaid diagram: what could be syntax, HTML or a directive becomes `#code;`, which
 * Mermaid shows as the character. Line ends and control characters become blanks; a long text is cut.
 */
export function label(text: string, longest = 80): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').replace(/\s+/g, ' ').trim();
  const characters = [...line];
  const cut = characters.length > longest ? [...characters.slice(0, longest - 1), '…'] : characters;
  return cut.map((c) => (plain.test(c) ? c : `#${c.codePointAt(0)};`)).join('');
}

/** Lines of one label; each is escaped by itself. */
export function lines(...texts: readonly (string | undefined)[]): string {
  return texts.filter((t) => t !== undefined && t !== '').map((t) => label(t!)).join('<br/>');
}

/** A node's id from a prefix and any word: what could be syntax becomes its code, so that two words never meet. */
export function nodeId(prefix: string, word: string): string {
  return `${prefix}_${word.replace(/[^A-Za-z0-9]/g, (c) => `_${c.codePointAt(0)!.toString(36)}_`)}`;
}
