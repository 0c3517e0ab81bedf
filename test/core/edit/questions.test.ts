import assert from 'node:assert/strict';
import { questionOwed, questionsFor } from '../../../src/core/edit/questions';
import type { Answers } from '../../../src/core/edit/questions';
import { move } from '../../../src/core/edit/move';
import type { TypeName } from '../../../src/core/model/kind';
import { NOW, deskOf } from '../../support/desk';
import { record } from '../../support/repository';

const desk = deskOf({
  'clients/CLT-0900.md': '---\nid: CLT-0900\ntype: client\ntitle: Zebra\nstatus: active\ncreated: 2026-01-05T09:00:00-05:00\n---\n\n# Zebra\n',
  'services/SVC-0900.md': '---\nid: SVC-0900\ntype: service\ntitle: Own to Zebra\nstatus: live\ncreated: 2026-01-05T09:00:00-05:00\nclients: [CLT-0900]\n---\n\n# Own to Zebra\n',
  'services/SVC-0901.md': '---\nid: SVC-0901\ntype: service\ntitle: Gone\nstatus: retired\ncreated: 2026-01-05T09:00:00-05:00\nclients: [CLT-0900]\n---\n\n# Gone\n',
  'incidents/2026/INC-2026-0900.md': `---
id: INC-2026-0900
type: incident
title: Lent
status: in-progress
created: 2026-11-22T09:05:00-05:00
service: SVC-0900
client: CLT-0900
category: software
impact: low
urgency: low
priority: P4
assignee: marc.gagnon
history:
  - { at: 2026-11-22T09:05:00-05:00, by: alice.tremblay, status: new }
  - { at: 2026-11-22T09:10:00-05:00, by: alice.tremblay, status: classified }
  - { at: 2026-11-22T09:15:00-05:00, by: marc.gagnon, status: in-progress }
---

# Lent
`,
});
const ask = (type: TypeName, answers: Answers = {}) => questionsFor(desk, type, answers, 'fr');
const choices = (type: TypeName, name: string, answers: Answers) => ask(type, answers).find((q) => q.name === name)?.choices?.map((c) => c.value) ?? [];

describe('What a new record is asked', () => {
  it('begins with who calls, and ends with what decides the priority', () => {
    assert.deepEqual(ask('incident').map((q) => q.name), ['client', 'service', 'reporter', 'category', 'impact', 'urgency']);
    assert.deepEqual(ask('request').map((q) => q.name), ['client', 'service', 'requester', 'kind']);
  });

  it('offers the services of the client alone, and none that is retired', () => {
    const own = choices('incident', 'service', { client: 'CLT-0900' });
    assert.ok(own.includes('SVC-0900'));
    assert.equal(own.includes('SVC-0901'), false);
    assert.equal(choices('incident', 'service', { client: 'CLT-0001' }).includes('SVC-0900'), false);
  });

  it('says which priority each urgency gives with the impact chosen', () => {
    const urgency = ask('incident', { impact: 'high' }).find((q) => q.name === 'urgency');
    assert.ok(urgency?.choices?.every((c) => /→ P\d/.test(c.description ?? '')));
  });

  it('adds the attributes that a class of CIs must have', () => {
    const asked = (name: string) => ask('ci', { class: name }).filter((q) => q.required).map((q) => q.name);
    for (const [name, { required, requiredFields }] of desk.config.ciClasses) {
      for (const wanted of [...required.map((key) => `attributes.${key}`), ...requiredFields]) assert.ok(asked(name).includes(wanted), `${name}: ${wanted}`);
    }
  });

  it('asks every type nothing that a box or a list cannot answer', () => {
    for (const type of desk.model.types.keys()) for (const question of ask(type)) assert.ok(question.label !== '' && !['status', 'history'].includes(question.name), `${type}.${question.name}`);
  });
});

describe('What an action owes, as questions', () => {
  it('is a question where a form can ask it, and none for a section', () => {
    const planned = move(desk, 'INC-2026-0900', { by: 'marc.gagnon', at: NOW, to: 'resolved' });
    assert.ok(!planned.ok && planned.owed);
    const type = desk.model.types.get('incident')!;
    const asked = planned.owed.map((owed) => [owed.section ?? owed.path?.join('.'), questionOwed(desk, type, owed, {}, 'en')?.of]);
    assert.deepEqual(asked, [['resolution_code', 'choice'], ['resolution', undefined]]);
  });
});

describe('A form in a large repository', () => {
  it('says that a list holds the first of more records, of which types, and only then', () => {
    const services = Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`services/SVC-1${String(i).padStart(3, '0')}.md`, record({ id: `SVC-1${String(i).padStart(3, '0')}`, type: 'service', title: `Service ${i}`, status: 'live', created: '2026-01-05T09:00:00-05:00' })]));
    const asked = (files: Readonly<Record<string, string>>) => questionsFor(deskOf(files), 'incident', {}, 'en').find((q) => q.name === 'service');
    assert.deepEqual(asked(services)?.more, { types: ['service'] });
    assert.equal(asked(services)?.choices?.length, 1000);
    assert.equal(asked({})?.more, undefined);
  });
});
