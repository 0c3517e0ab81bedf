import assert from 'node:assert/strict';
import { readConfig } from '../../../src/core/model/config/read';
import { buildModel } from '../../../src/core/model/model';
import type { Language } from '../../../src/core/model/text';
import { sayChange } from '../../../src/core/query/change-words';
import { diffRecords } from '../../../src/core/query/diff';
import { SourceReader } from '../../../src/core/record/source';

const model = buildModel(readConfig({ organisation: { name: 'X', timezone: 'America/Toronto' }, people: { 'marc.gagnon': { name: 'Marc Gagnon', roles: ['CS'] } } }));
const reader = new SourceReader(model);
const titles: Readonly<Record<string, string>> = { 'CI-00007': 'Switch', 'CI-00014': 'Host 4' };

/** What differs in a record of a type, a line each: `name: - left + came`, or `name: before → after`. */
function said(type: string, before: string, after: string, language: Language = 'en'): readonly string[] {
  const read = (lines: string) => reader.read('X.md', `---\nid: X-1\ntype: ${type}\ntitle: X\nstatus: live\n${lines}\n---\n`)!;
  const [record] = diffRecords([{ before: read(before), after: read(after) }]);
  return record!.fields.flatMap((f) => sayChange(record!, f, { model, language, titleOf: (id) => titles[id] })).map((s) => `${s.name}: ${s.isSet ? [...s.left.map((l) => `- ${l}`), ...s.came.map((c) => `+ ${c}`)].join(' ') : `${s.left[0] ?? '∅'} → ${s.came[0] ?? '∅'}`}`);
}

const entry = '{ at: 2026-06-16T09:00:00-04:00, by: marc.gagnon, status: classified }';

describe('A field that differs, in words', () => {
  for (const [name, type, before, after, en, fr] of [
    ['ids of a list by what came and left, with titles', 'incident', 'cis: [CI-00007, CI-00009]', 'cis: [CI-00014, CI-00007]', ['CIs affected: - CI-00009 + CI-00014 Host 4'], ['CI touchés: - CI-00009 + CI-00014 Host 4']],
    ['a list that comes whole', 'incident', '', 'cis: [CI-00014]', ['CIs affected: + CI-00014 Host 4'], ['CI touchés: + CI-00014 Host 4']],
    ['a list that goes whole', 'incident', 'tags: [a, b]', '', ['Tags: - a - b'], ['Étiquettes: - a - b']],
    ['an entry of the history as a move', 'incident', `history: [${entry}]`, `history: [${entry}, { at: 2026-06-16T10:08:00-04:00, by: marc.gagnon, status: in-progress }]`, ['History: + Classified → In progress, by Marc Gagnon, 2026-06-16 10:08'], ['Historique: + Classé → En cours, par Marc Gagnon, 2026-06-16 10:08']],
    ['the first entries of a history', 'incident', '', `history: [${entry}]`, ['History: + Classified, by Marc Gagnon, 2026-06-16 09:00'], ['Historique: + Classé, par Marc Gagnon, 2026-06-16 09:00']],
    ['an escalation, a reason and a note', 'incident', '', 'history: [{ at: 2026-06-16T10:08:00-04:00, by: x, level: 2, reason: supplier, note: At last }]', ['History: + escalation to level 2, Waiting for a supplier, by x, 2026-06-16 10:08: At last'], ["Historique: + escalade au niveau 2, Attente d'un fournisseur, par x, 2026-06-16 10:08 : At last"]],
    ['an approval as who gave it', 'change', '', 'approvals: [{ role: RGS/AC, by: marc.gagnon, decision: rejected, at: 2026-06-16T10:08:00-04:00, content: abc }]', ['Approvals: + Marc Gagnon rejects, RGS/AC, 2026-06-16 10:08'], ['Approbations: + Marc Gagnon refuse, RGS/AC, 2026-06-16 10:08']],
    ['windows as two instants', 'change', '', 'planned: { implement: { start: 2026-06-16T10:00:00-04:00, end: 2026-06-16T11:00:00-04:00 } }', ['Planned windows: ∅ → Implementation: 2026-06-16 10:00 – 2026-06-16 11:00'], ['Fenêtres prévues: ∅ → Mise en œuvre : 2026-06-16 10:00 – 2026-06-16 11:00']],
    ['an item of a list by its name', 'client', 'contacts: [{ name: Line }, { name: Paul, phone: "1" }]', 'contacts: [{ name: Paul, phone: "2" }, { name: Line }]', ['Contacts, Paul, Phone: 1 → 2'], ['Contacts, Paul, Téléphone: 1 → 2']],
    ['an item that left as keys and values', 'client', 'contacts: [{ name: Paul, phone: "1" }]', '', ['Contacts: - Name: Paul, Phone: 1'], ['Contacts: - Nom : Paul, Téléphone : 1']],
    ['a group of a relation', 'ci', '', 'relations: { runs_on: [{ any: 1, of: [CI-00007, CI-00014] }] }', ['Relations: ∅ → runs on: (1 of CI-00007 Switch, CI-00014 Host 4)'], undefined],
    ['members of a relation', 'ci', 'relations: { runs_on: [CI-00007] }', 'relations: { runs_on: [CI-00014, { any: 1, of: [CI-00007, CI-00009] }] }', ['Relations, runs on: + CI-00014 Host 4', 'Relations, runs on: + 1 of CI-00007 Switch, CI-00009', 'Relations, runs on: - CI-00007 Switch'], undefined],
    ['labels, names, titles and yes or no', 'incident', 'impact: low\nservice: CI-00007\nmajor: false', 'impact: high\nservice: CI-00014\nassignee: marc.gagnon\nmajor: true', ['Impact: Low → High', 'Service: CI-00007 Switch → CI-00014 Host 4', 'Assignee: ∅ → Marc Gagnon', 'Major incident: no → yes'], undefined],
    ['fields that nobody declared', 'incident', '', 'x: { a: [1, { b: true }], c: "" }', ['x: ∅ → a: (1, (b: yes)), c: (empty)'], ['x: ∅ → a : (1, (b : oui)), c : (vide)']],
  ] as const) {
    it(`tells ${name}`, () => {
      assert.deepEqual(said(type, before, after), en);
      if (fr) assert.deepEqual(said(type, before, after, 'fr'), fr);
    });
  }
});
