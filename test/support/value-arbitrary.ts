import fc from 'fast-check';
import type { Value } from '../../src/core/record/node';

/** Scalars that some reader of YAML would take for something else, and plain ones. */
export const trickyScalar: fc.Arbitrary<string | number | boolean | null> = fc.constantFrom<string | number | boolean | null>(
  'new', 'INC-2026-0001', 'Portail indisponible', '2026-11-20', '2026-11-20T09:05:00-05:00', 'yes', 'No', 'on', 'y', 'null', '~', 'true', '010', '0o7', '0x1F', '1.10', '1_000', '1,000', '12:30', '1:20:30.5', '1e3', '.5', '.inf', '2024-1-5',
  '', ' x', 'x ', 'a: b', 'a:', '# x', 'a #b', 'it\'s', '"q"', 'a, b', '[x', '{a}', '- a', '-', '? a', '<<', '=', '@a', '`a', '%a', '&a', '*a', '!a', '|', '>', '...', '---', 'é🔥', '\u2028', '\u0085', '\ufeff', '\ud800', 'a\tb', 'a\\b', '\0',
  'two\nlines', 'two\nlines\n', 'x\n\n', '\nx', '  x\ny', 'x\r\ny', 'x\n\ty', 'x\n  y\n\nz', 'x'.repeat(150), '__proto__', 1, -2, 0, 1.5, 1e21, 1e-7, true, false, null,
);

const shallow = fc.dictionary(fc.constantFrom('at', 'by', 'status', 'a b', 'x:y', '1', 'yes', '__proto__', 'constructor', 'é'), trickyScalar, { maxKeys: 3 });

export const trickyValue: fc.Arbitrary<Value> = fc.oneof<fc.Arbitrary<Value>[]>(
  { weight: 5, arbitrary: trickyScalar } as never, fc.array(trickyScalar, { maxLength: 3 }), shallow, fc.array(shallow, { maxLength: 2 }), fc.constant<Value>({ a: { b: ['c', { d: 1 }] } }),
);
