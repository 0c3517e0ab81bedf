import assert from 'node:assert/strict';
import { commandAnswers } from '../../src/node/engine-commands';
import { deskOf, NOW } from '../support/desk';
import { folderOf, record } from '../support/repository';

const sections = ['Motif', 'Portée', 'Impact', 'Risques', 'Actions', 'Tests', 'Retour arrière'].map((title) => `## ${title}\nTexte.`).join('\n\n');
const change = record({ id: 'CHG-2026-0003', type: 'change', title: 'Mise à jour', status: 'submitted', created: '2026-11-20T09:05:00-05:00', class: 'normal', gravity: 'minor', impact: 'low', urgency: 'low', requester: 'alice.tremblay', cis: '[]' }, `# Mise à jour\n\n${sections}`);

describe('What a form may ask though nothing is owed', () => {
  const desk = deskOf({ 'changes/CHG-2026-0003.md': change });
  const engine = commandAnswers(desk, 'fr', folderOf());
  const plan = (answers: Readonly<Record<string, string>>) => engine.plan({ action: { do: 'move', id: 'CHG-2026-0003', to: 'assessed' }, by: 'marc.gagnon', now: Date.parse(NOW), answers });

  it('a risk question is a choice by its own text, which may be passed over', async () => {
    const planned = await plan({});
    assert.deepEqual(planned.ok && planned.ask, [{
      name: 'risk_answers.backout', label: 'Un retour arrière éprouvé existe-t-il?', help: 'Un retour arrière éprouvé existe-t-il?', required: false, of: 'choice',
      choices: [{ value: 'yes', label: 'Oui', description: '0 point → faible' }, { value: 'no', label: 'Non', description: '3 points → moyen' }],
    }]);
    const passed = await plan({ 'risk_answers.backout': '' });
    assert.ok(passed.ok);
    assert.doesNotMatch(JSON.stringify(passed.changes), /risk/);
  });

  it('its answer is written with the move, and the level is said', async () => {
    const planned = await plan({ 'risk_answers.backout': 'no' });
    assert.ok(planned.ok);
    assert.ok(planned.said.includes('Risque : Moyen, 3 points (moyen dès 3, élevé dès 6).'), planned.said.join('\n'));
    assert.equal(planned.ask, undefined);
    assert.match(JSON.stringify(planned.changes), /risk: medium/);
  });
});
