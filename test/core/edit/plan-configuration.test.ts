import assert from 'node:assert/strict';
import { approve } from '../../../src/core/edit/approve';
import { applyConfiguration } from '../../../src/core/edit/configuration';
import { planConfiguration } from '../../../src/core/edit/plan-configuration';
import { move } from '../../../src/core/edit/move';
import type { Planned } from '../../../src/core/edit/plan';
import { deskOf, NOW } from '../../support/desk';
import type { Desk } from '../../support/desk';
import { record } from '../../support/repository';

const act = { by: 'marc.gagnon', at: NOW };
const id = 'CHG-2026-0002', plan = 'PGC-2026-0002', file = `configuration-plans/${plan}.md`;
const change = { [`changes/${id}.md`]: record({ id, type: 'change', title: 'Mise à jour', status: 'draft', created: '2026-11-20T09:05:00-05:00', class: 'normal', gravity: 'minor', impact: 'low', urgency: 'low', requester: 'alice.tremblay', services: '[SVC-0001]', cis: '[CI-00001, CI-00002]' }) };
const to = (ci: string, path: string, value: string): { readonly targets: ReadonlyMap<string, Readonly<Record<string, string>>> } => ({ targets: new Map([[ci, { [path]: value }]]) });
const give = (desk: Desk, ci: string, path: string, value: string, of = id): Planned => planConfiguration(desk, of, { ...act, ...to(ci, path, value) });

describe('the target of a configuration plan', () => {
  const refused: readonly (readonly [ci: string, path: string, value: string, en: RegExp, fr: RegExp])[] = [
    ['CI-00002', 'vversion', '9', /has no field "vversion"\. Did you mean "version"\?/, /n'a pas de champ « vversion »\. Vouliez-vous dire « version »\?/],
    ['CI-00001', 'ram_gb', '9', /Did you mean "attributes\.ram_gb"\?/, /Vouliez-vous dire « attributes\.ram_gb »/],
    ['CI-00001', 'attributes.rma_gb', '9', /Did you mean "attributes\.ram_gb"\?/, /Vouliez-vous dire/],
    ['CI-00001', 'attributes.ram_gb', 'lots', /expected a number, not "lots"/, /attendu un nombre, et non « lots »/],
    ['CI-00001', 'attributes.serves', 'CI-00002', /CI-00002 is not of the type service/, /n'est pas de type service/],
    ['CI-00002', 'status', 'lives', /"lives" is not allowed\. Did you mean "live"\? Allowed values: planned, /, /Vouliez-vous dire « live »/],
    ['CI-00002', 'status', 'ordered', /no moves lead from "live" to "ordered"\. Possible: maintenance, stock, retired\./, /aucun passage ne mène à « ordered »/],
    ['CI-00002', 'title', '', /"title" cannot be empty/, /ne peut être vide/],
    ['CI-00002', 'expires', 'soon', /expected a date YYYY-MM-DD/, /attendu une date/],
    ['CI-00002', 'supplier', 'SUP-0999', /no record has the id "SUP-0999"/, /aucun enregistrement ne porte « SUP-0999 »/],
    ['CI-00002', 'relations.runs_on', 'CLT-0001', /CLT-0001 is not of the type ci, service/, /n'est pas de type/],
    ['CI-00002', 'owner', 'bob', /has no person "bob"/, /n'a personne du nom de « bob »/],
    ['CI-00002', '__proto__', 'x', /has no field "__proto__"/, /n'a pas de champ/],
    ...['id', 'type', 'created', 'history', 'source.key'].map((path) => ['CI-00002', path, 'x', /is no target/, /ne se vise pas/] as const),
  ];
  for (const [ci, path, value, en, fr] of refused) {
    it(`refuses ${ci}:${path}=${value}, of a new plan and of one that is there`, () => {
      const desk = deskOf(change);
      const check = (planned: Planned): void => { assert.ok(!planned.ok); assert.match(planned.text.en, en); assert.match(planned.text.fr, fr); };
      check(give(desk, ci, path, value));
      desk.carryOut(planConfiguration(desk, id, act));
      check(give(desk, ci, path, value));
    });
  }

  it('is given to a plan that is there, field by field, and the table of the CIs follows', () => {
    const desk = deskOf(change);
    desk.carryOut(planConfiguration(desk, id, act));
    const nothing = planConfiguration(desk, id, act);
    assert.ok(!nothing.ok && nothing.reason === 'nothing-to-do');
    const early = move(desk, plan, { ...act, to: 'approved' });
    assert.ok(!early.ok);
    assert.match(early.text.en, /says of no CI what it is to be/);
    assert.deepEqual(Object.keys(desk.carryOut(give(desk, 'CI-00001', 'attributes.ram_gb', '512'))), [file]);
    const changed = desk.carryOut(give(desk, 'CI-00002', 'version', '2.5.0', plan))[file]!;
    assert.deepEqual(changed.filter((line) => line.startsWith('+')).map((line) => line.replace(/from: \{[^}]*\}/, 'from: {…}')), ['+  - { ci: CI-00002, from: {…}, to: { version: 2.5.0 } }', '+| CI-00002 | version | 2.4.1 | 2.5.0 |']);
    assert.deepEqual(desk.carryOut(give(desk, 'CI-00002', 'version', '2.6.0'))[file]!.map((line) => line.replace(/from: \{[^}]*\}/, 'from: {…}')), [
      '-  - { ci: CI-00002, from: {…}, to: { version: 2.5.0 } }', '+  - { ci: CI-00002, from: {…}, to: { version: 2.6.0 } }', '-| CI-00002 | version | 2.4.1 | 2.5.0 |', '+| CI-00002 | version | 2.4.1 | 2.6.0 |',
    ]);
    desk.carryOut(move(desk, plan, { ...act, to: 'approved' }));
    assert.deepEqual(desk.troubles(), []);
  });

  it('of an approved plan leaves a note; one that was applied keeps what was done', () => {
    const desk = deskOf(change);
    desk.carryOut(planConfiguration(desk, id, { ...act, ...to('CI-00002', 'version', '2.5.0') }));
    desk.carryOut(move(desk, plan, { ...act, to: 'approved' }));
    assert.ok(desk.carryOut(give(desk, 'CI-00002', 'version', '2.6.0'))[file]!.some((line) => /note: "État visé changé : CI-00002 version"/.test(line)));
    const done = give(desk, 'CI-00002', 'version', '3', 'PGC-2026-0001');
    assert.ok(!done.ok);
    assert.match(done.text.en, /PGC-2026-0001 is at "[^"]+": its target state no longer changes/);
  });

  it('may be given after the change is implemented, empty plan or none, and what is left to do is told', () => {
    const implemented = { [`changes/${id}.md`]: change[`changes/${id}.md`]!.replace('status: draft', 'status: implemented\nactual: { implement: { start: 2026-11-20T10:00:00-05:00, end: 2026-11-20T11:00:00-05:00 } }').replace('class: normal', 'class: emergency') };
    for (const first of [undefined, act]) {
      const desk = deskOf(implemented);
      if (first) desk.carryOut(planConfiguration(desk, id, first));
      const given = give(desk, 'CI-00002', 'version', '2.5.0');
      assert.ok(given.ok, JSON.stringify(given));
      assert.deepEqual(given.remarks.filter((r) => r.severity === 'error').map((r) => r.rule), ['change/cmdb']);
      assert.match(given.notes![0]!.en, /still to be applied to the CMDB\. Next: "gitsm approve PGC-2026-0002 --role RGS\/AC", then "gitsm move PGC-2026-0002 approved", then "gitsm apply-configuration PGC-2026-0002"/);
      desk.carryOut(given);
      desk.carryOut(approve(desk, plan, { ...act, role: 'RGS/AC', decision: 'approved' }));
      desk.carryOut(move(desk, plan, { ...act, to: 'approved' }));
      desk.carryOut(applyConfiguration(desk, plan, act));
      assert.equal(desk.catalog.get('CI-00002')!.data['version'], '2.5.0');
      assert.deepEqual(desk.troubles().filter((t) => t.endsWith('change/cmdb')), []);
    }
  });

  it('given again after the approval says who is to approve again, as often as it is', () => {
    const desk = deskOf(change);
    desk.carryOut(give(desk, 'CI-00002', 'version', '2.5.0'));
    desk.carryOut(approve(desk, plan, { ...act, role: 'RGS/AC', decision: 'approved' }));
    desk.carryOut(move(desk, plan, { ...act, to: 'approved' }));
    // Its approval would be of a plan without a target.
    const empty = deskOf(change);
    empty.carryOut(planConfiguration(empty, id, act));
    const soon = approve(empty, plan, { ...act, role: 'RGS/AC', decision: 'approved' });
    assert.match((soon.ok && soon.notes?.[0]?.en) || '', /says of no CI yet what it is to be.*"gitsm plan-configuration PGC-2026-0002 --to CI:FIELD=VALUE".*asks for a new approval/);
    for (const version of ['2.6.0', '2.7.0']) {
      const given = give(desk, 'CI-00002', 'version', version);
      assert.match((given.ok && given.notes?.[0]?.fr) || '', /à redonner \(« gitsm approve PGC-2026-0002 --role RGS\/AC »\)\./);
      desk.carryOut(given);
    }
  });

  it('adds the item of a CI that the plan did not name, and leaves a table that somebody wrote by hand', () => {
    const desk = deskOf(change);
    desk.carryOut(planConfiguration(desk, id, { ...act, set: [{ section: 'affected', text: 'Voir le schéma.' }, { path: ['items'], value: [{ ci: 'CI-00001' }] }] }));
    const changed = desk.carryOut(give(desk, 'CI-00002', 'version', ''))[file]!;
    assert.deepEqual(changed, ['+  - { ci: CI-00002, from: { version: 2.4.1 }, to: { version: null } }']);
  });
});
