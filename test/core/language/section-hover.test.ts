import assert from 'node:assert/strict';
import { hoverAt } from '../../../src/core/language/hover';
import { bookOf } from '../../support/book';

const file = 'incidents/2026/INC-2026-0009.md';
const head = '---\nid: INC-2026-0009\ntype: incident\ntitle: x\nstatus: new\ncreated: 2026-11-20T09:00:00-05:00\nservice: SVC-0001\nclient: CLT-0001\n---\n\n';

describe('The hover of a section heading', () => {
  for (const [heading, language, told] of [
    ['## Résolution', 'fr', "**Résolution** (`resolution`)\n\nComment le service a-t-il été rétabli, et qui l'a confirmé?\n\nÀ écrire dès le statut « Résolu »."],
    ['## Resolution', 'en', '**Resolution** (`resolution`)\n\nHow was service restored, and who confirmed it?\n\nOwed from the status "Resolved".'],
    ['## Post-incident review', 'en', '**Post-incident review** (`review`)\n\nWhat was lacking, and what changes?\n\nOwed from the status "Closed" of a major incident.'],
  ] as const) {
    it(`tells what "${heading}" asks, and from when, by the kit`, () => {
      const text = `${head}${heading}\n\nText.\n\n## Notes\n`;
      const book = bookOf({ [file]: text }, language);
      assert.equal(hoverAt(book, file, text.indexOf(heading) + 5)?.markdown, told);
      assert.equal(hoverAt(book, file, text.indexOf('Text.')), undefined);
      assert.equal(hoverAt(book, file, text.indexOf('Notes')), undefined, 'a heading of nobody');
    });
  }
});
