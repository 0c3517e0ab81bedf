import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { isPlainSafe } from '../../../src/core/edit/plain-scalar';
import { isBlockText, writeAfterKey, writeFlow, writeScalar } from '../../../src/core/edit/yaml-write';
import { runs } from '../../support/runs';
import { trickyScalar, trickyValue } from '../../support/value-arbitrary';

const text = fc.oneof(trickyScalar.map(String), fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.array(fc.constantFrom('0', '1', '2', '6', '9', '.', ':', '-', '+', 'e', 'x', 'o', '_', 'T', 'Z', ' ', ',', 'a', '#', 'y', '\''), { maxLength: 8 }).map((c) => c.join('')));
const isDate = (value: string) => /^\d{4}-\d\d-\d\d/.test(value);

describe('writing YAML', () => {
  for (const plain of ['new', 'INC-2026-0042', 'marc.gagnon', 'RGS/AC', '15m', '5d', '4h', '1.2.3', '2026-11-20', '2026-11-20T09:05:00-05:00', 'Panne du réseau', 'l\'état', 'boreal/ops#CI-1', 'https://x.org/a', '08:00-18:00', 'P1', 'yesterday']) {
    it(`writes ${plain} without quotes`, () => assert.equal(writeScalar(plain, 'flow'), plain));
  }
  for (const special of ['yes', 'No', 'y', 'on', 'null', '~', 'true', '010', '0x1F', '1.10', '12:30', '1_000', '1,000', '1e3', '.inf', '', ' x', 'a: b', 'a #b', '- a', '@a', '=', '<<', '-1', '2024-1-5']) {
    it(`quotes ${JSON.stringify(special)}`, () => assert.equal(writeScalar(special, 'block'), JSON.stringify(special)));
  }

  it('writes text that readers of YAML 1.2 and of YAML 1.1 take for the same text', () => {
    fc.assert(fc.property(text, fc.constantFrom<'' | '\'' | '"'>('', '\'', '"'), fc.constantFrom<'block' | 'flow'>('block', 'flow'), (value, quote, context) => {
      const written = writeScalar(value, context, quote);
      const document = context === 'flow' ? `[${written}, x]` : `- ${written}\n- x`;
      assert.deepEqual(parse(document), [value, 'x']);
      if (!isDate(value) || !isPlainSafe(value, context)) assert.deepEqual(parse(document, { version: '1.1', schema: 'yaml-1.1' }), [value, 'x']);
    }), runs(2000));
  });

  it('writes values that are read back as they were, in brackets and after a key', () => {
    fc.assert(fc.property(trickyValue, (value) => {
      const same = (document: string) => assert.deepEqual(JSON.stringify(parse(document, { stringKeys: true })), JSON.stringify({ key: value }));
      same(`key: ${writeFlow(value)}\n`);
      same(`key:${writeAfterKey(value, 0, '\n')}\n`);
    }), runs(500));
  });

  it('takes for a text block only what one holds unchanged', () => {
    assert.deepEqual(['a\nb', 'a\nb\n', 'a\n\n b'].map(isBlockText), [true, true, true]);
    assert.deepEqual(['a', ' a\nb', '\na', 'a\n\n', 'a\n\tb', 'a\r\nb', 'a\0\nb'].map(isBlockText), [false, false, false, false, false, false, false]);
  });
});
