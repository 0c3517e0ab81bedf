import assert from 'node:assert/strict';
import { readAssignment } from '../../../src/core/edit/assign';
import type { Assignment } from '../../../src/core/edit/assign';
import { isRefusal } from '../../../src/core/edit/desk';
import { move } from '../../../src/core/edit/move';
import { newRecord } from '../../../src/core/edit/new-record';
import type { Planned, Refusal } from '../../../src/core/edit/plan';
import { complete } from '../../../src/core/language/completion';
import { recordCard } from '../../../src/core/language/record-card';
import type { Language } from '../../../src/core/model/text';
import { deskOf, NOW } from '../../support/desk';
import type { Desk } from '../../support/desk';
import { readTree } from '../../support/fixture';
import { record } from '../../support/repository';

const id = 'CHG-2026-0003', path = `changes/${id}.md`;
const questions = `risk_questions:
  - { id: backout, ask: { fr: "Un retour arrière éprouvé existe-t-il?", en: "Is there a rehearsed backout?" }, yes: 0, no: 3 }
  - { id: "2", ask: { fr: "Est-ce la première fois?", en: "Is it the first time?" }, yes: 3, no: 0 }
`;
const settings = readTree('test/fixtures/rules/base').get('gitsm.yaml')!.replace(/^risk_questions:\n(?: {2}-.*\n)+/m, questions);
const sections = ['Motif', 'Portée', 'Impact', 'Risques', 'Actions', 'Tests', 'Retour arrière'].map((title) => `## ${title}\nTexte.`).join('\n\n');
const deskWith = (more: Readonly<Record<string, string>> = {}): Desk => deskOf({
  'gitsm.yaml': settings,
  [path]: record({ id, type: 'change', title: 'Mise à jour', status: 'submitted', created: '2026-11-20T09:05:00-05:00', class: 'normal', gravity: 'minor', impact: 'low', urgency: 'low', requester: 'alice.tremblay', cis: '[]', ...more }, `# Mise à jour\n\n${sections}`),
});
const read = (desk: Desk, words: string): Assignment | Refusal => readAssignment(desk.model.types.get('change')!, words);
const set = (desk: Desk, ...words: readonly string[]): readonly Assignment[] => words.map((w) => {
  const one = read(desk, w);
  assert.ok(!isRefusal(one), JSON.stringify(one));
  return one;
});
const assess = (desk: Desk, ...words: readonly string[]): Planned => move(desk, id, { by: 'marc.gagnon', at: NOW, to: 'assessed', set: set(desk, ...words) });
const bookOf = (desk: Desk, language: Language = 'en') => ({ model: desk.model, catalog: desk.catalog, now: desk.now, language, sourceOf: (f: string) => desk.sourceOf(f), textOf: (f: string) => desk.textOf(f) });

describe('the risk questions of a change', () => {
  it('are asked by the move that assesses it, with what each answer makes of the risk, and hold nothing up', () => {
    const planned = assess(deskWith());
    assert.ok(planned.ok);
    assert.deepEqual(planned.asks?.map((a) => [a.path.join('.'), a.label.fr, ...a.choices.map((c) => `${c.label.fr} : ${c.description.fr}`)]), [
      ['risk_answers.backout', 'Un retour arrière éprouvé existe-t-il?', 'Oui : 0 point', 'Non : 3 points'], ['risk_answers.2', 'Est-ce la première fois?', 'Oui : 3 points', 'Non : 0 point'],
    ]);
  });

  it('tell the level with the last of them, and the level is written with the answers', () => {
    const desk = deskWith({ risk: 'low' });
    const half = assess(desk, 'risk_answers.backout=no');
    assert.deepEqual(half.ok && half.asks?.flatMap((a) => a.choices.map((c) => c.description.en)), ['6 points → high', '3 points → medium']);
    assert.deepEqual(half.ok && half.notes?.map((n) => n.en), ['Risk: at least medium, 3 points, 1 question without an answer (medium from 3, high from 6).']);
    const all = assess(desk, 'risk_answers.backout=no', 'risk_answers.2=yes');
    assert.deepEqual(all.ok && [all.notes?.map((n) => n.fr), all.asks], [['Risque : Élevé, 6 points (moyen dès 3, élevé dès 6).'], undefined]);
    const lines = desk.carryOut(all)[path]!;
    assert.ok(lines.includes('+risk: high') && lines.includes('+risk_answers: { backout: "no", "2": "yes" }'), lines.join('\n'));
  });

  it('leave a risk that is given with them as it is, and say that it differs', () => {
    const desk = deskWith();
    const told = (): readonly string[] => desk.findings().filter((f) => f.rule === 'change/section').map((f) => `${f.severity} ${f.range.start.line}`);
    const planned = assess(desk, 'risk_answers={ backout: no, "2": no }', 'risk=high');
    desk.carryOut(planned);
    assert.equal(desk.catalog.get(id)!.data['risk'], 'high');
    assert.equal(told().length, 1);
    assert.match(told()[0]!, /^information /);
  });

  it('are answered as a change is made', () => {
    const desk = deskWith();
    const made = newRecord(desk, 'change', { by: 'marc.gagnon', at: NOW, title: 'Autre', set: set(desk, 'class=normal', 'gravity=minor', 'impact=low', 'urgency=low', 'risk_answers.backout=non', 'risk_answers.2=oui') });
    assert.ok(made.ok, made.ok ? '' : made.text.en);
    assert.match(made.plan.create[0]!.text, /^risk: high$/m);
  });

  it('are named where another key is given, and take yes and no', () => {
    const desk = deskWith();
    const wrong = read(desk, 'risk_answers.backuot=yes');
    assert.ok(isRefusal(wrong));
    assert.match(wrong.text.en, /no risk question "backuot"\. The questions: backout \(Is there a rehearsed backout\?\); 2 \(Is it the first time\?\)\./);
    const maybe = assess(desk, 'risk_answers.backout=maybe');
    assert.ok(!maybe.ok);
    assert.match(maybe.text.en, /Allowed values: yes, no/);
    const none = readAssignment(deskOf({ 'gitsm.yaml': settings.replace(questions, '') }).model.types.get('change')!, 'risk_answers.backout=yes');
    assert.ok(isRefusal(none));
    assert.match(none.text.fr, /ne pose aucune question de risque/);
  });

  it('are completed by their texts, and their values by words', () => {
    const desk = deskWith({ risk_answers: '{ backout: no }' });
    const text = desk.textOf(path)!;
    const at = (sought: string, typed: string): readonly (readonly [string, string | undefined])[] => {
      const written = text.replace('risk_answers: { backout: no }', sought);
      desk.edited(path, written);
      return complete(bookOf(desk, 'fr'), path, written, written.indexOf(typed) + typed.length).map((c) => [c.label, c.description]);
    };
    assert.deepEqual(at('risk_answers:\n  backout: no\n  ', 'backout: no\n  '), [['2', 'Est-ce la première fois?']]);
    assert.deepEqual(at('risk_answers: { backout:  }', 'backout: '), [['yes', 'Oui'], ['no', 'Non']]);
  });

  it('stand on the card with their answers and the level', () => {
    const card = recordCard(bookOf(deskWith({ risk_answers: '{ backout: "no" }' }), 'fr'), deskWith({ risk_answers: '{ backout: "no" }' }).catalog.get(id)!);
    assert.match(card, /Questions de risque : au moins moyen, 3 points, 1 question sans réponse/);
    assert.match(card, /Un retour arrière éprouvé existe-t-il\? Non \(3\)/);
  });
});
