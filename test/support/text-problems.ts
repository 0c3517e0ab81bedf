/**
 * What is wrong with the bilingual texts inside a value: `{fr, en}` objects are looked for at any depth.
 * Each problem is a path and a reason. Canadian French typography: straight apostrophes, no space before
 * `;`, `!` or `?`, one space before a colon that ends or divides a phrase.
 */
export function textProblems(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const fields = value as Record<string, unknown>;
  if (typeof fields['fr'] === 'string' || typeof fields['en'] === 'string') return ofText(fields, path);
  return Object.entries(fields).flatMap(([key, inner]) => textProblems(inner, `${path}/${key}`));
}

function ofText(text: Record<string, unknown>, path: string): string[] {
  const problems: string[] = [];
  for (const lang of ['fr', 'en'] as const) {
    const words = text[lang];
    if (typeof words === 'string' && words.trim() !== '') problems.push(...typography(words, lang).map((reason) => `${path}: ${reason} in ${lang}`));
    else problems.push(`${path}: no ${lang}`);
  }
  return problems;
}

/** Faults of typography in one text, code spans and addresses left aside. */
export function typography(words: string, lang: 'fr' | 'en'): string[] {
  const prose = words.replace(/`[^`]*`/g, '`').replace(/https?:\S+/g, '');
  const faults: [found: boolean, reason: string][] = [
    [words !== words.trim() || /\s\s/.test(words), 'stray blanks'],
    [/[’‘]/.test(prose), 'curly apostrophe'],
    [/\s[;!?]/.test(prose), 'space before ; ! or ?'],
    [lang === 'fr' && /[^\s:]:(\s|$)/.test(prose), 'no space before a colon'],
    [lang === 'en' && /\s:(\s|$)/.test(prose), 'space before a colon'],
  ];
  return faults.filter(([found]) => found).map(([, reason]) => reason);
}
