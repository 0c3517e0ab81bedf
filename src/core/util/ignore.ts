/**
 * Glob patterns on paths: `*` within a name, `**` across folders, `?` one character; a pattern
 * without `/` is a name at any depth; one that names a folder covers what is in it.
 */
export function ignorePatterns(patterns: readonly string[]): (file: string) => boolean {
  const expressions = patterns.filter((p) => p !== '' && p.length < 500).map(expressionOf);
  return (file) => expressions.some((e) => e.test(file));
}

function expressionOf(pattern: string): RegExp {
  const body = pattern.replace(/^\.?\//, '').replace(/\/$/, '/**');
  // Runs of stars become one token first, so that no pattern makes the expression backtrack without bound.
  const parts = body.split(/(\*\*\/|\*{2,}|\*|\?)/).map((part) => {
    if (part === '**/') return '(?:[^/]+/)*';
    if (/^\*{2,}$/.test(part)) return '.*';
    if (part === '*') return '[^/]*';
    if (part === '?') return '[^/]';
    return part.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  });
  const anchored = body.includes('/') ? '^' : '^(?:.*/)?';
  return new RegExp(`${anchored}${parts.join('')}(?:/.*)?$`, 'u');
}
