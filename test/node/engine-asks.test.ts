import assert from 'node:assert/strict';
import { commandAnswers } from '../../src/node/engine-commands';
import { deskOf, NOW } from '../support/desk';
import { folderOf, record } from '../support/repository';

const sections = ['Motif', 'Portée', 'Impact', 'Risques', 'Actions', 'Tests', 'Retour arrière'].map((title) => `## ${title}\nTexte.`).join('\n\n');
const change = record({ id: 'CHG-2026-0003', type: 'change', title: 'Mise à jour', status: 'submitted', created: '2026-11-20T09:05:00-05:00', class: 'normal', gravity: 'minor', impact: 'low', urgency: 'low', requester: 'alice.tremblay', cis: '[]' }, `# Mise à jour\n\n${sections}`);

const request = record({ id: 'REQ-2026-9001', type: 'request', title: "Plus d'accès", status: 'new', created: '2026-11-20T09:05:00-05:00', service: 'SVC-0001', client: 'CLT-0001', requester: 'Anne', kind: 'access' });
const incident = record({ id: 'INC-2026-9001', type: 'incident', title: 'Panne', status: 'new', created: '2026-11-20T09:05:00-05:00', service: 'SVC-0001', client: 'CLT-0001', reporter: 'Anne', category: 'software', impact: 'low', urgency: 'low', priority: 'P5' });
const working = incident.replaceAll('INC-2026-9001', 'INC-2026-9002').replace('status: new', 'status: in-progress');

describe('What a form asks of a record that another is turned into, or that is moved', () => {
  const desk = deskOf({ 'requests/REQ-2026-9001.md': request, 'incidents/INC-2026-9001.md': incident, 'incidents/INC-2026-9002.md': working });
  const engine = commandAnswers(desk, 'en', folderOf());
  const plan = (action: Parameters<typeof engine.plan>[0]['action'], answers: Readonly<Record<string, string>>) => engine.plan({ action, by: 'marc.gagnon', now: Date.parse(NOW), answers });
  const names = async (type: 'incident' | 'request', converted: string) => (await engine.questions({ type, answers: {}, converted })).map((q) => q.name);

  it('an incident out of a request owes its category, impact and urgency; the rest is taken over and the priority follows', async () => {
    assert.deepEqual(await names('incident', 'REQ-2026-9001'), ['category', 'impact', 'urgency']);
    const planned = await plan({ do: 'convert', id: 'REQ-2026-9001' }, { category: 'software', impact: 'low', urgency: 'low' });
    assert.ok(planned.ok);
    assert.match(planned.changes.create[0]!.text, /\ncategory: software\n[^]*\npriority: P\d\n/);
  });

  it('a request out of an incident owes its kind', async () => assert.deepEqual(await names('request', 'INC-2026-9001'), ['kind']));

  it('a move asks for fields and sections together; a section that is passed over is made ready, with what was answered', async () => {
    const move = { do: 'move', id: 'INC-2026-9002', to: 'resolved' } as const;
    const asked = await plan(move, {});
    assert.ok(!asked.ok);
    assert.deepEqual(asked.ask.map((q) => [q.name, q.required]), [['resolution_code', true], ['section.resolution', false]]);
    const passed = await plan(move, { resolution_code: 'fixed', 'section.resolution': '' });
    assert.ok(!passed.ok && passed.instead);
    assert.match(JSON.stringify(passed.instead.files), /resolution_code: fixed[^]*## Résolution[^]*_\(Comment/);
    assert.doesNotMatch(JSON.stringify(passed.instead.files.map((f) => f.edits)), /status/);
    const given = await plan(move, { resolution_code: 'fixed', 'section.resolution': 'Put back.' });
    assert.ok(given.ok, given.ok ? '' : given.text);
  });

  it('an own priority owes its reason, in words that do not deny it', async () => {
    const planned = await plan({ do: 'classify', id: 'INC-2026-9001' }, { category: 'software', impact: 'low', urgency: 'low', priority: 'P1' });
    assert.deepEqual(planned.ok ? [] : planned.ask.map((q) => [q.name, q.help]), [['priority_reason', 'Why P1, and not the priority of the grid']]);
  });
});

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
