import fc from 'fast-check';

const word = fc.constantFrom('Impact', 'panne', 'du', 'réseau', 'INC-2026-0042', 'CI-00012', 'a/b#CI-7', '404', 'X', 'l\'été', '~', '=', '_', 'x*y');
const inline = fc.oneof(
  { weight: 6, arbitrary: word },
  word.map((w) => `\`${w}\``),
  word.map((w) => `**${w}**`),
  word.map((w) => `_(${w})_`),
  word.map((w) => `[${w}](../ci/${w}.md)`),
  word.map((w) => `[${w}](<my file.md> "title")`),
  word.map((w) => `![${w}](img/x.png 'a title')`),
  word.map((w) => `[![${w}](i.png)](t.md#a)`),
  word.map((w) => `<!-- ${w} -->`),
  word.map((w) => `[CI-1](https://x.org/${w}/CI-2?a=CI-3) <https://x.org/CI-4> \`https://x.org/#CI-5\`, CI-6`),
  fc.constantFrom('`` ` ``', '`', '\\`', '\\[', '[', ']', '](', '<b>', '</b>', '<https://x.org/a[b](c)>', '[a](b', '[x](a(b)c)', '[x](\\)y)', '!', '[ ]', '[x]'),
);
export const sentence = fc.array(inline, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' '));

const leaf = fc.oneof(
  { weight: 4, arbitrary: sentence.map((s) => [s]) },
  { weight: 3, arbitrary: fc.tuple(fc.integer({ min: 1, max: 7 }), sentence, fc.constantFrom('', ' #', ' ##', '#', '  ')).map(([n, s, tail]) => [`${'#'.repeat(n)} ${s}${tail}`]) },
  fc.tuple(sentence, fc.constantFrom('===', '---', '=', '-- ', '***')).map(([s, line]) => [s, line]),
  fc.tuple(fc.constantFrom('```', '~~~', '````', '``` mermaid', '~~~ `x`'), fc.array(fc.oneof(sentence, fc.constantFrom('# no', '```', '~~~', '')), { maxLength: 3 }), fc.boolean())
    .map(([fence, lines, closed]) => [fence, ...lines, ...(closed ? [fence.slice(0, 3)] : [])]),
  fc.array(sentence, { minLength: 1, maxLength: 3 }).map((lines) => [...lines.map((line) => `    ${line}`), '']),
  fc.array(fc.oneof(sentence, fc.constantFrom('', '# hidden')), { maxLength: 3 }).map((lines) => ['<!-- note', ...lines, 'end -->']),
  fc.constantFrom(['<!-- a --> b'], ['<div>', '# no', '</div>'], ['<details><summary>S</summary>', ''], ['***'], ['---'], ['- [ ]'], ['- [x]'], ['<pre>', '', '# no', '</pre>'], ['<!-- open']),
  fc.constantFrom(['| a | b |', '|---|---|', '| CI-00012 | `x` |'], ['[ref]: target.md "t"'], ['[ref]: <a b>'], ['[ref]: x y'], ['[^1]: note'], ['_(to fill in)_'], ['*(à remplir)*', '_(deux)_']),
);

const nested = fc.tuple(fc.constantFrom('- ', '* ', '1. ', '1) ', '> ', '>', '-   ', '+ '), fc.array(leaf, { minLength: 1, maxLength: 3 }), fc.boolean()).map(([mark, leaves, spaced]) => {
  const lines = leaves.flatMap((l, i) => (i > 0 && spaced ? ['', ...l] : l));
  const rest = mark.startsWith('>') ? mark : ' '.repeat(mark.length);
  return lines.map((line, i) => (i === 0 ? mark + line : line === '' ? (mark.startsWith('>') ? '>' : '') : rest + line));
});

/** Markdown that mixes what people write with what only a parser would think of; line ends of one kind per text. */
export const markdown = fc.tuple(
  fc.array(fc.tuple(fc.oneof({ weight: 4, arbitrary: leaf }, nested, nested.map((lines) => lines.map((line, i) => (i === 0 ? `- ${line}` : `  ${line}`)))), fc.integer({ min: 0, max: 2 }), fc.constantFrom('', '', '', ' ', '   ')), { maxLength: 8 }),
  fc.constantFrom('\n', '\n', '\r\n'),
).map(([blocks, eol]) => blocks.flatMap(([lines, blank, indent]) => [...lines.map((l) => indent + l), ...new Array<string>(blank).fill('')]).join(eol));
