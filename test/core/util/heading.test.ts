import assert from 'node:assert/strict';
import { normalHeading } from '../../../src/core/util/heading';

describe('Headings, as sections are compared', () => {
  const same: readonly (readonly [string, string])[] = [
    ['## Back-out plan', 'back-out plan'], ['  Impact :  ', 'impact'], ['1. Risks & issues (open)', '1. risks & issues (open'], ['A  b   c', 'a b c'],
    ['Résolution', 'resolution'], ['RÉSOLUTION', 'resolution'], ["Plan d’action", "plan d'action"], ['Œuvre', 'oeuvre'], ['***', ''], ['', ''],
    ['Tests!', 'tests'], ['« Tests »', 'tests'], ['tab\tinside', 'tab inside'],
  ];
  for (const [heading, normal] of same) it(`« ${heading} » is « ${normal} »`, () => assert.equal(normalHeading(heading), normal));

  it('are the same whether a letter with an accent stands among them or not', () => {
    // What is plain ASCII goes another way than the rest: both must come to the same.
    const characters = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i));
    for (const a of characters) {
      for (const b of characters) {
        const plain = `${a}${b}x${b}  ${a}y${a}${b}`;
        assert.equal(normalHeading(plain), normalHeading(`${plain}é`.replace('y', 'ý').replace('é', '\u0301')).replace(/\u0301/g, ''), plain);
      }
    }
  });
});
