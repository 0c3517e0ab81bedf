import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/lib/process.mjs';
import { until } from '../support/vscode/until';
import { useWorkbench } from './workbench/use-workbench';

describe('Commands that write records, in French', () => {
  const workbench = useWorkbench({ folder: join(root, 'test', 'fixtures', 'hosting'), language: 'fr', settings: { 'gitsm.mine': 'marc.gagnon' } });
  const year = new Date().getFullYear();

  /** Types into the step now open, and takes what is left. */
  async function step(title: string, text: string): Promise<void> {
    await workbench().page.locator('.quick-input-title', { hasText: title }).waitFor();
    await workbench().page.keyboard.type(text);
    await workbench().page.keyboard.press('Enter');
  }

  it('make an incident by the keyboard alone, with the services of the client and the priority of each urgency', async () => {
    await workbench().openContainer('Gitsm');
    await workbench().tree('File').rowsWhen('lists processes', (rows) => rows.some(({ name }) => name === 'Incidents'));
    await workbench().palette.run('Gitsm: Nouvel enregistrement…');
    await step('Nouvel enregistrement : Type', 'Incident');
    await step('Nouvel enregistrement : Titre', 'Courriel lent');
    await workbench().page.locator('.quick-input-title', { hasText: 'Client' }).waitFor();
    assert.match(await workbench().palette.title(), /\(3\/\d+\)/);
    await step('Client', 'CLT-0001');
    await workbench().page.locator('.quick-input-title', { hasText: 'Service' }).waitFor();
    await workbench().takeScreenshot('new-record-service-fr');
    await step('Service', 'SVC-0001');
    await step('Signalé par', 'Dr Roy');
    await step('Catégorie', 'Réseau');
    await step('Impact', 'Élevé');
    await workbench().page.locator('.quick-input-title', { hasText: 'Urgence' }).waitFor();
    assert.ok((await workbench().palette.texts()).some((row) => row.includes('→ P1')));
    await workbench().takeScreenshot('new-record-urgency-fr');
    await step('Urgence', 'Moyen');
    const made = `incidents/INC-${year}-`;
    const file = await until('the record is made', () => [`${made}0001.md`, `${made}0004.md`].find((f) => existsSync(join(workbench().folder, f)) && workbench().read(f).includes('Courriel lent')));
    assert.match(workbench().read(file), /\ntitle: Courriel lent\nstatus: new\n[\s\S]*\nreporter: Dr Roy\n[\s\S]*\npriority: P2\n/);
    await workbench().page.locator('.tab.active', { hasText: file.split('/')[1]! }).waitFor();
    await workbench().takeScreenshot('new-record-made-fr');
  });

  it('go back a step, and leave nothing behind on Escape', async () => {
    await workbench().palette.run('Gitsm: Nouvel enregistrement…');
    await step('Type', 'Politique');
    await workbench().page.locator('.quick-input-title', { hasText: 'Titre' }).waitFor();
    await workbench().page.locator('.quick-input-titlebar .codicon-quick-input-back').click();
    await workbench().page.locator('.quick-input-title', { hasText: 'Type' }).waitFor();
    await workbench().palette.dismiss();
    assert.equal(existsSync(join(workbench().folder, 'policies')), false);
  });

  it('move a record from its row: the legal moves, then the reason that the status owes', async () => {
    const queue = workbench().tree('File');
    await queue.toggle('Incidents');
    await queue.rowsWhen('lists the incidents', (rows) => rows.some(({ name }) => name === 'Portal unreachable'));
    const row = queue.pane.locator('.monaco-list-row', { hasText: 'Portal unreachable' });
    await row.hover();
    await row.locator('.action-label[aria-label^="Passer à un statut"]').click();
    await workbench().page.locator('.quick-input-title', { hasText: 'Portal unreachable' }).waitFor();
    await workbench().takeScreenshot('move-fr');
    assert.equal((await workbench().palette.texts()).length, 2);
    await workbench().palette.pick('pending');
    await workbench().palette.pick('Attente du client');
    await workbench().page.locator('.quick-input-title', { hasText: 'Note' }).waitFor();
    await workbench().page.keyboard.press('Enter');
    await until('it is moved', () => /\nstatus: pending\n/.test(workbench().read('incidents/INC-2026-0001.md')));
  });
});
