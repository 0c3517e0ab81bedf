/**
 * A language that nobody speaks: every letter that can bear an accent bears one, and every text is at least 40 % longer,
 * between brackets. What shows without them was not translated; what shows without the closing one was cut off.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const pseudoLanguage = 'qps-ploc';

const accents: Readonly<Record<string, string>> = { a: 'å', e: 'é', i: 'î', o: 'ö', u: 'ü', y: 'ÿ', A: 'Å', E: 'É', I: 'Î', O: 'Ö', U: 'Û', c: 'ç', n: 'ñ' };

/** What must stay as it is: holes, icons, code, and where links lead. */
const kept = /\{\d+\}|\$\([\w~-]+\)|`[^`]*`|\]\([^)]*\)/g;

export function pseudo(text: string): string {
  const line = (part: string): string => {
    let [out, from] = ['', 0];
    for (const match of part.matchAll(kept)) {
      out += accented(part.slice(from, match.index)) + match[0];
      from = match.index + match[0].length;
    }
    out += accented(part.slice(from));
    const more = Array.from({ length: Math.max(0, Math.ceil(part.replace(kept, '').length * 0.4) - 2) }, (_, i) => (i % 6 === 5 ? ' ' : '~')).join('');
    // A link stands alone on its line, and is drawn as a button only then.
    return /^\[[^\]]*\]\([^)]*\)$/.test(part) ? out.replace(/^\[/, '[⟦').replace(/\]\(/, `${more}⟧](`) : `⟦${out}${more}⟧`;
  };
  return text.split('\n').map((part) => (part === '' ? part : line(part))).join('\n');
}

const accented = (text: string): string => [...text].map((c) => accents[c] ?? c).join('');

/** Every text in `shown` that should be pseudo and is not, or lost its end. */
export const notPseudo = (shown: readonly string[]): readonly string[] => shown.filter((text) => /\p{L}{2}/u.test(text) && !/⟦[\s\S]*⟧/.test(text));

/** Adds the language to an extension: its texts of the manifest, and of the code. `folder` holds its package.json. */
export function addPseudoLanguage(folder: string, sources: { readonly nls: string; readonly bundle: string }): void {
  const read = (file: string): Readonly<Record<string, string>> => JSON.parse(readFileSync(file, 'utf8'));
  const nls = Object.entries(read(sources.nls)).map(([key, text]) => [key, pseudo(text)]);
  const bundle = Object.keys(read(sources.bundle)).map((text) => [text, pseudo(text)]);
  writeFileSync(join(folder, `package.nls.${pseudoLanguage}.json`), JSON.stringify(Object.fromEntries(nls)));
  writeFileSync(join(folder, 'l10n', `bundle.l10n.${pseudoLanguage}.json`), JSON.stringify(Object.fromEntries(bundle)));
}
