import assert from 'node:assert/strict';
import { gitsm } from '../support/cli';
import { config, folderOf, record } from '../support/repository';

const questions = `risk_questions:
  - { id: backout, ask: { fr: "Un retour arrière éprouvé existe-t-il?", en: "Is there a rehearsed backout?" }, yes: 0, no: 3 }
  - { id: hours, ask: { fr: "Aux heures d'ouverture?", en: "Within opening hours?" }, yes: 3, no: 0 }
`;
const sections = ['Reason', 'Scope', 'Impact', 'Risks', 'Actions', 'Tests', 'Backout'].map((title) => `## ${title}\nText.`).join('\n\n');
const make = (): string => folderOf({
  'gitsm.yaml': config + questions,
  'changes/CHG-2026-0001.md': record({ id: 'CHG-2026-0001', type: 'change', title: 'Update', status: 'submitted', created: '2026-11-05T09:00:00-05:00', class: 'normal', gravity: 'minor', impact: 'low', urgency: 'low', requester: 'x', cis: '[]' }, `# Update\n\n${sections}`),
});

describe('the risk questions on the command line', () => {
  const move = (folder: string, ...words: string[]) => ['move', 'CHG-2026-0001', 'assessed', '--by', 'marc.gagnon', '--cwd', folder, ...words];

  it('are asked of a person at the terminal; an empty line passes one over, and leaving writes nothing', async () => {
    const folder = make();
    const asked: string[] = [];
    const left = await gitsm(move(folder), { ask: () => Promise.resolve(undefined) });
    assert.deepEqual([left.status, left.err], [2, 'gitsm: left half-way: nothing was written.\n']);
    const answers = ['what?', 'N', ''];
    const { status, err } = await gitsm(move(folder), { ask: (question) => { asked.push(question); return Promise.resolve(answers[asked.length - 1]); } });
    assert.equal(status, 0);
    assert.deepEqual(asked, ['Is there a rehearsed backout? [yes/no] ', 'Is there a rehearsed backout? [yes/no] ', 'Within opening hours? [yes/no] ']);
    assert.match(err, /Risk: at least medium, 3 points, 1 question without an answer/);
    assert.match(err, /Within opening hours\? \(yes: 6 points → high; no: 3 points → medium\) --set risk_answers\.hours=yes\|no/);
  });

  it('are taken in the words in which they are told', async () => {
    const folder = make();
    const { status, err } = await gitsm(move(folder, '--set', 'risk_answers.backout=oui', '--set', 'risk_answers.hours=non', '--lang', 'fr'));
    assert.deepEqual([status, /sans réponse/.test(err)], [0, false], err);
    const [card] = JSON.parse((await gitsm(['show', 'CHG-2026-0001', '--cwd', folder, '--format', 'json'])).out) as [{ risk: { answers: readonly { answer: string | null }[] } }];
    assert.deepEqual(card.risk.answers.map((a) => a.answer), ['yes', 'no']);
  });

  it('are told where nobody is asked, and shown with their texts, their weights and the level', async () => {
    const folder = make();
    const { err } = await gitsm(move(folder, '--set', 'risk_answers.backout=no', '--lang', 'fr'));
    assert.match(err, /questions de risque sans réponse[^]*Aux heures d'ouverture\? \(oui : 6 points → élevé; non : 3 points → moyen\) --set risk_answers\.hours=oui\|non/);
    const { out } = await gitsm(['show', 'CHG-2026-0001', '--cwd', folder, '--lang', 'fr']);
    assert.match(out, /Un retour arrière éprouvé existe-t-il\? Non \(3\)\n +Aux heures d'ouverture\? –\n +En tout : au moins moyen, 3 points, 1 question sans réponse \(moyen dès 3, élevé dès 6\)/);
    const [card] = JSON.parse((await gitsm(['show', 'CHG-2026-0001', '--cwd', folder, '--format', 'json'])).out) as [{ risk: object }];
    assert.deepEqual(card.risk, {
      level: 'medium', score: 3, complete: false,
      answers: [{ id: 'backout', question: 'Is there a rehearsed backout?', answer: 'no', weight: 3, most: 3 }, { id: 'hours', question: 'Within opening hours?', answer: null, weight: 0, most: 3 }],
    });
  });
});
