import assert from 'node:assert/strict';
import { applyConfiguration } from '../../../src/core/edit/configuration';
import { move } from '../../../src/core/edit/move';
import type { Planned } from '../../../src/core/edit/plan';
import { planConfiguration } from '../../../src/core/edit/plan-configuration';
import { moveAll } from '../../../src/core/edit/several';
import { deskOf, NOW } from '../../support/desk';
import type { Desk } from '../../support/desk';
import type { MemoryStore } from '../../support/memory-store';
import { record } from '../../support/repository';

const act = { by: 'marc.gagnon', at: NOW };
const id = 'CHG-2026-0002', plan = 'PGC-2026-0002', ci = 'cmdb/software/CI-00002.md';
const change = { [`changes/${id}.md`]: record({ id, type: 'change', title: 'Mise à jour', status: 'draft', created: '2026-11-20T09:05:00-05:00', class: 'normal', gravity: 'minor', impact: 'low', urgency: 'low', requester: 'alice.tremblay', services: '[SVC-0001]', cis: '[CI-00002]' }) };
const to = (desk: Desk, status: string): Planned => move(desk, plan, { ...act, to: status });

/** Rewrites a line of a file as somebody would by hand. */
function write(desk: Desk, file: string, line: RegExp, by: string): void {
  (desk.store as MemoryStore).write(file, desk.textOf(file)!.replace(line, by));
  desk.changed(file);
}

const standsAt = (desk: Desk, status: string): void => write(desk, `changes/${id}.md`, /^status: .*$/m, `status: ${status}`);

/** A plan at `approved` that brings CI-00002 to version 9.9, of a change at a status. */
function approved(status: string): Desk {
  const desk = deskOf(change);
  desk.carryOut(planConfiguration(desk, id, { ...act, targets: new Map([['CI-00002', { version: '9.9' }]]) }));
  desk.carryOut(to(desk, 'approved'));
  standsAt(desk, status);
  return desk;
}

function refused(planned: Planned, en: RegExp, fr: RegExp): void {
  assert.ok(!planned.ok, JSON.stringify(planned));
  assert.match(planned.text.en, en);
  assert.match(planned.text.fr, fr);
}

describe('a configuration plan', () => {
  const early: readonly (readonly [status: string, en: RegExp, fr: RegExp])[] = [
    ['assessed', /takes only what is carried out\. Move the change to implementing first/, /Menez d'abord le changement à « [^»]+ » \(implementing\)/],
    ['testing', /takes only what is carried out/, /ne reçoit que ce qui est mis en œuvre/],
    ['cancelled', /no longer applies/, /ne s'applique plus/],
    ['rolled-back', /no longer applies/, /ne s'applique plus/],
  ];
  for (const [status, en, fr] of early) {
    it(`is not moved to applied while its change is at ${status}, though the CMDB shows the target`, () => {
      const desk = approved(status);
      write(desk, ci, /^version: .*$/m, 'version: "9.9"');
      refused(to(desk, 'applied'), en, fr);
      refused(moveAll(desk, [plan], { ...act, to: 'applied' }), en, fr);
    });
  }

  it('is moved to applied by its application alone, or where somebody wrote the target in the CMDB', () => {
    const desk = approved('implementing');
    refused(to(desk, 'applied'), /CI-00002 "version" is 2\.4\.1, not 9\.9\. "gitsm apply-configuration PGC-2026-0002" writes it and moves the plan/, /ne montre pas ce que PGC-2026-0002 vise.*« gitsm apply-configuration PGC-2026-0002 » l'écrit et fait passer le plan/);
    write(desk, ci, /^version: .*$/m, 'version: "9.9"');
    desk.carryOut(to(desk, 'applied'));
    desk.carryOut(to(desk, 'verified'));
    assert.equal(desk.catalog.get(plan)!.status, 'verified');
  });

  it('is verified only while the CMDB shows the target, which a second application writes', () => {
    const desk = approved('implementing');
    desk.carryOut(applyConfiguration(desk, plan, act));
    write(desk, ci, /^version: .*$/m, 'version: "2.4.1"');
    refused(to(desk, 'verified'), /"gitsm apply-configuration PGC-2026-0002" writes it\.$/, /l'écrit\.$/);
    assert.deepEqual(desk.carryOut(applyConfiguration(desk, plan, act))[ci]!.filter((line) => /version/.test(line)), ['-version: "2.4.1"', '+version: "9.9"']);
    assert.equal(desk.catalog.get(plan)!.status, 'applied');
    refused(applyConfiguration(desk, plan, act), /is at "applied" already/, /est déjà à « applied »/);
    desk.carryOut(to(desk, 'verified'));
  });

  it('of a change that was rolled back is verified once the CMDB no longer shows the target', () => {
    const desk = approved('implementing');
    desk.carryOut(applyConfiguration(desk, plan, act));
    standsAt(desk, 'rolled-back');
    refused(to(desk, 'verified'), /was rolled back, and the CMDB still shows .*CI-00002 "version" is 9\.9/, /retour arrière, et la CMDB montre encore/);
    write(desk, ci, /^version: .*$/m, 'version: "2.4.1"');
    desk.carryOut(to(desk, 'verified'));
  });

  it('whose field a later change decided is verified with what that one made of it', () => {
    const desk = approved('implementing');
    desk.carryOut(applyConfiguration(desk, plan, { ...act, implemented: true }));
    const [later, text] = ['changes/CHG-2026-0003.md', desk.textOf(`changes/${id}.md`)!] as const;
    (desk.store as MemoryStore).write(later, text.replaceAll(id, 'CHG-2026-0003').replaceAll('T12:00:00', 'T11:00:00').replaceAll('2026-11-22', '2026-11-23'));
    (desk.store as MemoryStore).write('configuration-plans/PGC-2026-0003.md', desk.textOf(`configuration-plans/${plan}.md`)!.replaceAll(plan, 'PGC-2026-0003').replaceAll(id, 'CHG-2026-0003').replaceAll('9.9', '10'));
    for (const file of [later, 'configuration-plans/PGC-2026-0003.md']) desk.changed(file);
    write(desk, ci, /^version: .*$/m, 'version: "10"');
    desk.carryOut(to(desk, 'verified'));
  });

  it('whose approval is missing or stale is told as long as it can be approved, with the moves too', () => {
    const desk = approved('implementing');
    const told = (planned: Planned): readonly string[] => (planned.ok ? planned.remarks.filter((r) => r.rule === 'documents/not-approved').map((r) => r.text.en) : [planned.text.en]);
    assert.deepEqual(told(applyConfiguration(desk, plan, act)), ['Applied without the approval of {roles}.']);
    desk.carryOut(applyConfiguration(desk, plan, act));
    assert.deepEqual(told(to(desk, 'verified')), ['Applied without the approval of {roles}.']);
    desk.carryOut(to(desk, 'verified'));
    assert.ok(desk.troubles('warning').includes(`configuration-plans/${plan}.md: documents/not-approved`));
  });
});
