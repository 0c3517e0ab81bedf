import fc from 'fast-check';

/** Scalars as people write them, and as only a parser would think of. None spans lines. */
const plain = fc.constantFrom(
  'INC-2026-0042', 'new', 'Portail client indisponible', 'marc.gagnon', '2026-11-20', '2026-11-20T09:05:00-05:00', '12:30', '12:30:45', 'a#b', 'a b', 'l\'été', 'x:y', 'http://x.org/?a=b', '🔥', '\u00a0',
  '2', '010', '0o10', '0x1F', '1.10', '-3', '+4', '.5', '5.', '1e3', '-1.5E-2', '.inf', '-.Inf', '.nan', '1_000', '12345678901234567890', '.', '-a', '0', '-0', '1.2.3', 'e3', '0o8', '0xG', '.e3', '+', '+.5',
  'true', 'False', 'null', '~', 'Null', 'yes', 'no', 'on', 'NO', 'nullx', 'truely', 'RGS/AC', '15m', 'P1', '=', '<', '$x', '(a)', '^', '\\', 'x\'y', 'x"y', '--', 'a - b', 'a ? b', 'constructor', '__proto__',
);
const quoted = fc.constantFrom('\'\'', '""', '\'it\'\'s\'', '"a\\nb"', '"\\u00e9\\x41\\t\\U0001F525"', '"a: b # c"', '\'a: b, [c] # d\'', '"yes"', '\'010\'', '"a\tb"', '"\\/\\"\\\\"', '\' x \'', '"\\e\\_\\N\\L\\P\\0\\a\\b\\v\\f\\r\\ "', '"#"', '"\\ud83d"');
export const scalarText = fc.oneof({ weight: 3, arbitrary: plain }, quoted);
const flowPlain = plain.filter((text) => !/[[\]{},]/.test(text) && !['-'].includes(text));
const flowScalar = fc.oneof({ weight: 3, arbitrary: flowPlain }, quoted);
export const keyText = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('id', 'type', 'title', 'status', 'history', 'at', 'by', 'a', 'b', 'c', 'planned', 'x y', 'é', '1.10', '010', 'true', 'null', '~', 'a-b', '__proto__', 'constructor', 'a.b') },
  fc.constantFrom('"q"', '\'it\'\'s\'', '"a: b"', '""', '"\\u0041"'),
);

export type Style =
  | { readonly kind: 'scalar'; readonly text: string }
  | { readonly kind: 'block-scalar'; readonly header: string; readonly lines: readonly string[] }
  | { readonly kind: 'absent' }
  | { readonly kind: 'flow'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly (readonly [Style, Noise])[]; readonly indent: number; readonly compact: boolean }
  | { readonly kind: 'map'; readonly entries: readonly (readonly [key: string, value: Style, noise: Noise])[]; readonly indent: number };

/** What stands around a value: a comment on its line, comments or empty lines above it, blanks before and after it. */
interface Noise {
  readonly above: readonly string[];
  readonly comment: string;
  readonly gap: string;
  readonly trail: string;
}

const noise: fc.Arbitrary<Noise> = fc.record({
  above: fc.oneof({ weight: 6, arbitrary: fc.constant([]) }, fc.constantFrom(['# note'], [''], ['', '  # deeper note: x', ''], ['#'], ['   '])),
  comment: fc.oneof({ weight: 5, arbitrary: fc.constant('') }, fc.constantFrom(' # why', '  #', ' # a: b [c]')),
  gap: fc.oneof({ weight: 5, arbitrary: fc.constant(' ') }, fc.constantFrom('  ', '    ')),
  trail: fc.oneof({ weight: 8, arbitrary: fc.constant('') }, fc.constant('  ')),
});

const flow: fc.Arbitrary<string> = fc.letrec<{ node: string; list: string; map: string }>((tie) => {
  const space = fc.constantFrom('', '', ' ', ' ', '\n      ', ' # c\n      ', '\n\n        ');
  return {
    node: fc.oneof({ maxDepth: 3, depthSize: 'small' }, { weight: 4, arbitrary: flowScalar }, tie('list'), tie('map')),
    list: fc.tuple(fc.array(tie('node'), { maxLength: 4 }), space, fc.boolean()).map(([items, gap, comma]) => `[${gap}${items.join(`,${gap || ' '}`)}${comma && items.length > 0 ? ',' : ''}${gap}]`),
    map: fc.tuple(fc.array(fc.tuple(keyText, fc.oneof(tie('node'), fc.constant(''))), { maxLength: 4 }), space).map(([entries, gap]) =>
      `{${gap}${entries.map(([key, value]) => `${key}:${value === '' ? '' : ` ${value}`}`).join(`,${gap || ' '}`)}${gap}}`),
  };
}).node.filter((text) => /^[[{]/.test(text));

const blockScalar = fc.tuple(fc.constantFrom('|', '|-', '|+', '>', '>-', '>+'), fc.array(fc.constantFrom('text', 'a: b', '# no comment', '', 'more text  ', '- x', 'é'), { minLength: 1, maxLength: 4 }).filter((lines) => lines[0] !== ''))
  .map(([header, lines]): Style => ({ kind: 'block-scalar', header, lines }));

const { node: blockNode, map: blockMap } = fc.letrec<{ node: Style; list: Style; map: Style }>((tie) => ({
  node: fc.oneof({ maxDepth: 4, depthSize: 'small' },
    { weight: 6, arbitrary: scalarText.map((text): Style => ({ kind: 'scalar', text })) },
    { weight: 2, arbitrary: flow.map((text): Style => ({ kind: 'flow', text })) }, fc.constant<Style>({ kind: 'absent' }), blockScalar, { weight: 2, arbitrary: tie('list') }, { weight: 2, arbitrary: tie('map') }),
  list: fc.record({ kind: fc.constant('list' as const), items: fc.array(fc.tuple(tie('node'), noise), { minLength: 1, maxLength: 4 }), indent: fc.constantFrom(0, 2, 2, 4), compact: fc.boolean() }),
  map: fc.record({ kind: fc.constant('map' as const), entries: fc.array(fc.tuple(keyText, tie('node'), noise), { minLength: 1, maxLength: 5 }), indent: fc.constantFrom(1, 2, 2, 4) }),
}));

/** A value's lines: the first goes on the line of its key or dash unless it begins with a line end. */
function print(node: Style, column: number, n: Noise, inMap: boolean): string {
  const pad = (width: number) => ' '.repeat(width);
  switch (node.kind) {
    case 'absent': return n.comment + n.trail;
    case 'scalar': case 'flow': return n.gap + node.text + n.comment + n.trail;
    case 'block-scalar': return `${n.gap}${node.header}\n${node.lines.map((line) => (line === '' ? '' : pad(column + 2) + line)).join('\n')}`;
    case 'list': {
      const at = column + (inMap ? node.indent : Math.max(1, node.indent));
      return `${n.comment}${n.trail}\n${printItems(node, at)}`;
    }
    case 'map': return `${n.comment}${n.trail}\n${printEntries(node, column + node.indent)}`;
  }
}

function printItems(node: Extract<Style, { kind: 'list' }>, at: number): string {
  return node.items.map(([item, n]) => {
    const above = n.above.map((line) => `${line}\n`).join('');
    const compact = node.compact && item.kind === 'map' ? ` ${printEntries(item, at + 2).replace(/^(?:\s*(?:#[^\n]*)?\n)*\s*/, '')}` : undefined;
    return `${above}${' '.repeat(at)}-${compact ?? print(item, at, n, false)}`;
  }).join('\n');
}

function printEntries(node: Extract<Style, { kind: 'map' }>, at: number): string {
  return node.entries.map(([key, value, n]) => `${n.above.map((line) => `${line}\n`).join('')}${' '.repeat(at)}${key}:${print(value, at, n, true)}`).join('\n');
}

/** YAML documents whose root is a block map, in every style, with comments and blanks at every place. */
export const yamlDocument: fc.Arbitrary<string> = fc.tuple(blockMap, fc.constantFrom('\n', '\n', '\r\n'), fc.constantFrom('', '# end\n', '\n\n'))
  .map(([map, eol, tail]) => (`${printEntries(map as Extract<Style, { kind: 'map' }>, 0)}\n${tail}`).replaceAll('\n', eol));

export { blockNode };

/** What a typist, a merge or an attacker may leave: pieces of YAML in any order. */
export const yamlSoup: fc.Arbitrary<string> = fc.array(fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('\n', '\n', '\n  ', '\n    ', ' ', '  ', '\r\n', '\n- ', '\n  - ', '\na: ', '\n  b: ') },
  { weight: 3, arbitrary: fc.constantFrom(':', ': ', ' :', ',', ', ', '[', ']', '{', '}', '- ', '-', '#', ' # c', '"', '\'', '|', '>', '|-\n', '>\n  ', '?', '? ', '&a ', '*a', '!t ', '!!str ', '%', '@', '`', '<<: ', '---', '...', '\t', '\r', '\\', '~', '\ufeff', '\u2028', '\x85', '\0', '\x1f', '\x7f', '=', '0') },
  keyText, scalarText,
), { maxLength: 16 }).map((parts) => parts.join(''));
