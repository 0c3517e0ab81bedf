import assert from 'node:assert/strict';
import { format } from '../../../src/core/model/text';

describe('A text with holes', () => {
  const text = { fr: 'Échu depuis {days} {days|jour|jours} : {name}.', en: 'Ended {days} {days|day|days} ago: {name}.' };
  const cases: readonly (readonly [days: number, fr: string, en: string])[] = [
    [0, 'Échu depuis 0 jour : x.', 'Ended 0 days ago: x.'],
    [1, 'Échu depuis 1 jour : x.', 'Ended 1 day ago: x.'],
    [1.5, 'Échu depuis 1.5 jour : x.', 'Ended 1.5 days ago: x.'],
    [2, 'Échu depuis 2 jours : x.', 'Ended 2 days ago: x.'],
  ];
  for (const [days, fr, en] of cases) {
    it(`has the word that goes with ${days}, in each language`, () => {
      assert.equal(format(text, 'fr', { days, name: 'x' }), fr);
      assert.equal(format(text, 'en', { days, name: 'x' }), en);
    });
  }

  it('keeps a hole that nothing fills, and fills none of what fills another', () => {
    assert.equal(format(text, 'en', { name: '{days|a|b}' }), 'Ended {days} {days|day|days} ago: {days|a|b}.');
  });
});
