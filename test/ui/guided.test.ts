import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, temporaryFolder } from '../../scripts/lib/process.mjs';
import { formatDateTime } from '../../src/core/util/time';
import { until } from '../support/vscode/until';
import { useWorkbench } from './workbench/use-workbench';

const zone = 'America/Toronto';
const day = (daysAhead: number): string => formatDateTime(Date.now() + daysAhead * 86_400_000, zone).slice(0, 10);

const record = (fields: Readonly<Record<string, string>>, body: string): string => `---\n${Object.entries(fields).map(([name, value]) => `${name}: ${value}`).join('\n')}\n---\n\n# ${fields['title']}\n${body}`;

/** The hosting repository with a freeze that begins today, a release that is verified and a recovery plan in force. */
function prepared(): string {
  const folder = join(temporaryFolder('guided'), 'records');
  cpSync(join(root, 'test', 'fixtures', 'hosting'), folder, { recursive: true });
  for (const name of ['releases', 'recovery-plans']) mkdirSync(join(folder, name));
  const config = readFileSync(join(folder, 'gitsm.yaml'), 'utf8');
  writeFileSync(join(folder, 'gitsm.yaml'), `${config}freezes: [{ name: Inventaire, from: ${day(0)}, to: ${day(2)} }]\n`);
  writeFileSync(join(folder, 'releases', 'REL-2026-001.md'), record({
    id: 'REL-2026-001', type: 'release', title: 'Switch firmware', status: 'verifying', created: '2026-01-12T09:05:00-05:00', version: '2.0', kind: 'minor', changes: '[CHG-2026-0001]', services: '[SVC-0001]',
  }, ''));
  writeFileSync(join(folder, 'recovery-plans', 'PR-0001.md'), record({
    id: 'PR-0001', type: 'recovery-plan', title: 'Portal recovery', status: 'in-force', created: '2026-01-12T09:05:00-05:00', services: '[SVC-0001]', rto: '4h', rpo: '1h', scenarios: '[{ name: Fire, kind: disaster }]', test_every: '180d',
  }, ''));
  return folder;
}

describe('Guided work by the keyboard alone, in French', () => {
  const workbench = useWorkbench({ folder: prepared(), language: 'fr' });
  const title = () => workbench().page.locator('.quick-input-title');
  const press = (key: string) => workbench().page.keyboard.press(key);

  /** Waits for a step, answers it with what is typed (else with what is offered), and goes on. */
  async function step(name: string | RegExp, text = ''): Promise<void> {
    await title().filter({ hasText: name }).waitFor();
    if (text !== '') {
      await press('Control+A');
      await workbench().page.keyboard.type(text);
    }
    await press('Enter');
  }

  async function run(command: string): Promise<void> {
    // The palette offers what applies to the active editor's record, which takes a moment to be known.
    await until(`the palette offers "${command}"`, async () => {
      await workbench().palette.open(`>${command}`);
      return workbench().palette.rows.filter({ hasText: command }).first().waitFor({ timeout: 2000 }).then(() => true, () => press('Escape'));
    });
    await press('Enter');
  }

  const rows = (): Promise<string[]> => workbench().palette.texts();

  it('schedules a change in a free window, the freeze after those, without asking who acts: nothing of it is written', async () => {
    await workbench().started();
    await workbench().editor.open('changes/CHG-2026-0001.md');
    await run('Gitsm: Planifier la fenêtre…');
    await step('Durée', 'deux heures');
    await until('a wrong length is told', async () => (await workbench().palette.message()).includes('3h30m'));
    await step('Durée', '3h');
    await title().filter({ hasText: 'Fenêtre' }).waitFor();
    const offered = await rows();
    assert.ok(offered.length > 3 && offered[0]!.includes('libre'), offered.join('\n'));
    await workbench().takeScreenshot('guided-windows-fr');
    // Up from the first row is the last one: another window.
    for (const key of ['ArrowUp', 'ArrowUp']) await press(key);
    await until('the freeze stands among the last', async () => (await rows()).some((row) => row.includes('gel « Inventaire »')));
    for (const key of ['ArrowDown', 'ArrowDown']) await press(key);
    await step('Fenêtre');
    await step('Note');
    await until('the window is written', () => /start: (?!2099)/.test(workbench().read('changes/CHG-2026-0001.md')));
    const [, start = '', end = ''] = /implement: \{ start: "?([^,"]+)"?, end: "?([^,"} ]+)/.exec(workbench().read('changes/CHG-2026-0001.md')) ?? [];
    assert.equal(Date.parse(end) - Date.parse(start), 3 * 3_600_000);
    assert.ok(start.slice(0, 10) > day(2), 'after the freeze');
  });

  it('works a checklist through, item after item, asks once who does it, and leaves at Escape', async () => {
    await workbench().editor.open('releases/REL-2026-001.md');
    await run('Gitsm: Parcourir une liste de contrôle…');
    await step(/: Liste$|Liste \(/);
    await title().filter({ hasText: 'Élément' }).waitFor();
    await workbench().takeScreenshot('guided-checklist-fr');
    await step('Élément', 'sécurité');
    await step('Résultat', 'Sans objet');
    await step('Preuve', 'Rien d\'exposé');
    await title().filter({ hasText: 'Qui êtes-vous?' }).waitFor();
    await workbench().takeScreenshot('guided-who-fr');
    await step('Qui êtes-vous?', 'Marc');
    await title().filter({ hasText: 'Élément' }).waitFor();
    await until('what is settled is marked', async () => (await rows()).some((row) => row.startsWith('✔') && row.includes('Sans objet')));
    await step('Élément', 'régression');
    await step('Résultat');
    await step('Preuve');
    await title().filter({ hasText: 'Élément' }).waitFor();
    await workbench().palette.dismiss();
    const text = workbench().read('releases/REL-2026-001.md');
    assert.equal(text.match(/by: marc\.gagnon/g)?.length, 3, 'two items, and the remark in the history');
    assert.match(text, /note: [^\n]*Rien d'exposé/);
  });

  it('goes back a step of a recovery test with what was answered, and Escape leaves nothing', async () => {
    await workbench().editor.open('recovery-plans/PR-0001.md');
    await run('Gitsm: Noter un test de reprise…');
    await step('Reprise mesurée', '3h');
    await step('Perte de données', '10m');
    await title().filter({ hasText: 'Réalisé' }).waitFor();
    await press('Control+Alt+Minus');
    await title().filter({ hasText: 'Perte de données' }).waitFor();
    assert.equal(await workbench().palette.input.inputValue(), '10m');
    await workbench().palette.dismiss();
    assert.equal(existsSync(join(workbench().folder, 'recovery-tests')), false);
  });

  it('measures a recovery test against its plan, and asks what corrects a miss', async () => {
    await run('Gitsm: Noter un test de reprise…');
    await title().filter({ hasText: 'Reprise mesurée' }).waitFor();
    await until('the commitment is said', async () => (await workbench().palette.message()).includes('RTO 4 h'));
    await step('Reprise mesurée', '5h30m');
    await step('Perte de données', '30m');
    await step('Réalisé');
    await title().filter({ hasText: 'Résultat' }).waitFor();
    assert.equal(await workbench().palette.widget.locator('.monaco-list-row.focused').innerText(), 'Échec');
    await step('Résultat');
    await step('Constat', 'Le fournisseur tarde');
    await step('Ce qui le corrige');
    await workbench().takeScreenshot('guided-recovery-fr');
    await step("Titre de l'amélioration", 'Un délai au contrat');
    const file = await until('the test is recorded', () => (existsSync(join(workbench().folder, 'recovery-tests')) ? readdirSync(join(workbench().folder, 'recovery-tests'))[0] : undefined));
    await workbench().page.locator('.tab.active', { hasText: file! }).waitFor();
    const text = workbench().read(`recovery-tests/${file}`);
    assert.match(text, /\nmeasured_recovery: 5h30m\n/);
    assert.match(text, /by: marc\.gagnon/);
    const [, improvement] = /action: (AME-[\d-]+)/.exec(text) ?? [];
    assert.match(workbench().read(`improvements/${improvement}.md`), /title: Un délai au contrat/);
  });
});

describe('Commands in Restricted Mode, in French', () => {
  const workbench = useWorkbench({ folder: join(root, 'test', 'fixtures', 'hosting'), language: 'fr', trusted: false });

  it('are neither in the palette nor among the lenses, and the status leads nowhere', async () => {
    await workbench().started();
    await workbench().editor.open('incidents/INC-2026-0001.md');
    const offered = await workbench().palette.commands('Gitsm: ');
    assert.deepEqual(offered.filter((row) => /Nouvel enregistrement|Passer à|Approuver|Planifier|rapport/.test(row)), [], offered.join('\n'));
    const before = workbench().read('incidents/INC-2026-0001.md');
    const lens = await until('the lenses are drawn', async () => (await workbench().editor.lenses()).find((l) => l.includes('En cours')));
    assert.doesNotMatch(lens, /→|Escalader/);
    assert.match(lens, /Plus…/, 'diagrams can be looked at');
    assert.equal(await workbench().page.locator('.codelens-decoration a', { hasText: 'En cours' }).count(), 0);
    assert.equal(workbench().read('incidents/INC-2026-0001.md'), before);
  });
});
