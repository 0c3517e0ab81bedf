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

describe('What a form asks of who decides, of a report and of a maintenance', () => {
  const desk = deskOf({ 'incidents/INC-2026-9001.md': incident, 'changes/CHG-2026-0003.md': change, 'services/SVC-0009.md': record({ id: 'SVC-0009', type: 'service', title: 'Archives', status: 'live', created: '2026-11-01T09:00:00-05:00' }) });
  const engine = commandAnswers(desk, 'en', folderOf());
  const roles = async (by: string, answers: Readonly<Record<string, string>> = {}) => engine.choices({ about: 'approve', id: 'CHG-2026-0003', answers, by });

  it('roles whose approval is owed come first and are marked; another one that is held is to be confirmed', async () => {
    const [role, ...more] = await roles('marc.gagnon');
    assert.deepEqual(more, []);
    assert.match(role!.choices![0]!.description ?? '', /approval owed$/);
    const others = role!.choices!.filter((c) => c.description?.endsWith('not asked for here')).map((c) => c.value);
    for (const other of others) assert.deepEqual((await roles('marc.gagnon', { role: other })).map((q) => q.name), ['role', 'unasked']);
    assert.deepEqual((await roles('marc.gagnon', { role: role!.choices![0]!.value })).map((q) => q.name), ['role']);
  });

  it('a decision that is not asked for says whose is missing', async () => {
    const [person] = [...desk.config.people.values()].filter((p) => p.roles.length > 0 && !p.roles.includes('RGS/AC') && !p.roles.includes('CL'));
    assert.ok(person);
    const [, confirm] = await roles(person.key, { role: person.roles[0]! });
    assert.match(confirm?.help ?? '', /^The decision of \S+ is not asked for\. Missing: /);
    const planned = await engine.plan({ action: { do: 'approve', id: 'CHG-2026-0003' }, by: person.key, now: Date.parse(NOW), answers: { role: person.roles[0]!, unasked: 'keep' } });
    assert.ok(planned.ok, planned.ok ? '' : planned.text);
    assert.match(planned.said[0] ?? '', /^Still missing: the approval of /);
  });

  it('an option of a report has a name for people, and is chosen by its title where it is a record', async () => {
    const options = new Map((await engine.reports({})).flatMap((r) => r.options.map((o) => [`${r.name} ${o.name}`, o] as const)));
    assert.deepEqual([options.get('availability service')?.label, options.get('availability service')?.choices?.find((c) => c.value === 'SVC-0009')], ['Service', { value: 'SVC-0009', label: 'Archives', description: 'SVC-0009' }]);
    assert.deepEqual([options.get('availability month')?.choices?.length, options.get('availability month')?.choices?.[0]?.value], [12, '2026-11']);
    assert.deepEqual([options.get('change-calendar from')?.of, options.get('change-calendar from')?.label], ['date', 'First day']);
    assert.deepEqual([...options.values()].filter((o) => /\(/.test(o.label)), []);
  });

  it('a maintenance says from the first step on how many there are', async () => {
    const count = async (answers: Readonly<Record<string, string>>) => (await engine.form({ of: 'maintenance', answers })).filter((q) => answers[q.name] === undefined).length + Object.keys(answers).length;
    const start = { start: '2027-03-07T02:00:00-05:00' }, both = { ...start, end: '2027-03-07T04:00:00-05:00' };
    assert.deepEqual([await count({}), await count(start), await count(both)], [3, 3, 3]);
  });

  it('work is given to people of the organisation who have not left; a request may come from anybody', async () => {
    const clients = [...desk.config.people.values()].filter((p) => p.client !== undefined).map((p) => p.key);
    assert.ok(clients.length > 0);
    const keys = async () => (await engine.choices({ about: 'escalate', id: 'INC-2026-9001', answers: {} })).find((q) => q.name === 'assignee')!.choices!.map((c) => c.value);
    assert.ok((await keys()).includes('marc.gagnon'));
    assert.deepEqual((await keys()).filter((key) => clients.includes(key) || key === 'jean.cote'), []);
  });

  it('a governance document is asked first for what it covers, which is its template', async () => {
    const [covers] = await engine.questions({ type: 'policy', answers: {} });
    assert.equal(covers?.name, 'covers');
    assert.ok((covers?.choices?.length ?? 0) > 1);
    const made = async (value: string) => { const planned = await engine.plan({ action: { do: 'new', type: 'policy' }, by: 'marc.gagnon', now: Date.parse(NOW), answers: { title: 'T', covers: value } }); assert.ok(planned.ok); return planned.changes.create[0]!.text.match(/^## .*$/gm); };
    assert.notDeepEqual(await made(covers!.choices![0]!.value), await made(covers!.choices!.at(-1)!.value));
  });
});
