import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, temporaryFolder } from '../../scripts/lib/process.mjs';
import { until } from '../support/vscode/until';
import { useWorkbench } from './workbench/use-workbench';

const folder = join(root, 'test', 'fixtures', 'hosting');

describe('The CMDB and the Queue, in the dark and in English', () => {
  const workbench = useWorkbench({ folder });

  it('shows services, and below them what they stand on', async () => {
    await workbench().openContainer('Gitsm');
    const cmdb = workbench().tree('CMDB');
    const top = await cmdb.rowsWhen('lists the services', (rows) => rows.some(({ name }) => name === 'Client portal'));
    assert.deepEqual(top.map(({ text }) => text), ['Backup SVC-0002', 'Client portal SVC-0001', 'Fax gateway SVC-0003 · Retired', 'Reached by no service 1']);
    await cmdb.toggle('Client portal');
    await cmdb.rowsWhen('shows the group opened', (rows) => rows.some(({ name }) => name === 'Web server A'));
    await cmdb.toggle('Web server A');
    const below = await cmdb.rowsWhen('shows the host', (rows) => rows.some(({ name }) => name === 'Host 1'));
    assert.match(below.find(({ name }) => name === 'Host 1')!.label, /^Host 1, Configuration item, runs on, CI-00003, 1 open incident, 1 open change/);
  });

  it('opens a record at a click, and copies nothing of it into the tree', async () => {
    await workbench().tree('CMDB').click('Web server A');
    await workbench().page.locator('.tab.active', { hasText: 'CI-00001.md' }).waitFor();
  });

  it('tells the card of a record when the pointer rests on it', async () => {
    const tip = await workbench().tree('CMDB').tooltip('Web server B');
    assert.match(tip, /Web server B[\s\S]*In maintenance[\s\S]*Location: Québec/);
  });

  it('groups by another field, and remembers it in the view', async () => {
    await workbench().palette.run('Gitsm: Group the CMDB…');
    await workbench().palette.pick('By location');
    const rows = await workbench().tree('CMDB').rowsWhen('lists places alone', (all) => all.some(({ name }) => name === 'Québec') && all.every(({ name }) => name !== 'Backup'));
    assert.deepEqual(rows.map(({ text }) => text), ['Montréal 3', 'Québec 1', 'No location 5']);
    await workbench().palette.run('Gitsm: Group the CMDB…');
    await workbench().palette.pick('Services');
    await workbench().tree('CMDB').rowsWhen('lists services again', (all) => all.some(({ name }) => name === 'Backup'));
  });

  it('shows the active record in the CMDB', async () => {
    await workbench().editor.open('cmdb/CI-00005.md');
    await workbench().palette.run('Gitsm: Show in the CMDB');
    await workbench().tree('CMDB').pane.locator('.monaco-list-row.selected', { hasText: 'Tape library' }).waitFor();
  });

  it('shows open work by process, late ones first, and a badge for what is mine and late', async () => {
    const queue = workbench().tree('Queue');
    await queue.rowsWhen('lists processes', (rows) => rows.some(({ name }) => name === 'Incidents'));
    await queue.toggle('Incidents');
    const rows = await queue.rowsWhen('lists the incidents', (all) => all.some(({ name }) => name === 'Slow pages'));
    assert.deepEqual(rows.slice(0, 3).map(({ name }) => name), ['Incidents', 'Portal unreachable', 'Slow pages']);
  });

  it('groups by due time, and leaves unfolded and chosen what was, when a record changes behind it', async () => {
    const queue = workbench().tree('Queue');
    await workbench().palette.run('Gitsm: Group the Queue…');
    await workbench().palette.pick('By due time');
    const groups = await queue.rowsWhen('lists times alone', (rows) => rows.length > 0 && rows.every(({ name, level }) => level > 1 || !['Incidents', 'Service requests'].includes(name)));
    assert.equal(groups[0]!.name, 'Late');
    if (groups[0]!.expanded === false) await queue.toggle('Late');
    await queue.rowsWhen('shows the late incident', (rows) => rows.some(({ name }) => name === 'Portal unreachable'));
    await queue.click('Portal unreachable');
    const chosen = queue.pane.locator('.monaco-list-row.selected');
    await chosen.filter({ hasText: 'Portal unreachable' }).waitFor();
    const file = join(workbench().folder, 'incidents/INC-2026-0001.md');
    assert.match(readFileSync(file, 'utf8'), /^title: Portal unreachable$/m);
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*$/m, 'title: Portal unreachable again'));
    const rows = await queue.rowsWhen('shows the new title', (all) => all.some(({ name }) => name === 'Portal unreachable again'));
    assert.equal(rows.find(({ name }) => name === 'Late')!.expanded, true);
    await chosen.filter({ hasText: 'Portal unreachable again' }).waitFor();
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*$/m, 'title: Portal unreachable'));
    await workbench().palette.run('Gitsm: Group the Queue…');
    await workbench().palette.pick('By process');
    await queue.rowsWhen('lists processes again', (all) => all.some(({ name }) => name === 'Incidents'));
  });

  it('filters, says so, and clears the filter', async () => {
    await workbench().palette.run('Gitsm: Filter the Queue…');
    await workbench().palette.input.fill('priority = ');
    await workbench().page.locator('.quick-input-message', { hasText: /./ }).waitFor();
    await workbench().palette.answer('doctor');
    await workbench().tree('Queue').rowsWhen('lists the one request', (rows) => rows.length === 1 && rows[0]!.name === 'Service requests');
    assert.equal(await workbench().tree('Queue').message(), 'Filter: doctor (1 of 4)');
    await workbench().palette.run('Gitsm: Clear the Filter of the Queue');
    await workbench().tree('Queue').rowsWhen('lists all', (rows) => rows.some(({ name }) => name === 'Incidents'));
  });

  it('finds a record by words of its title', async () => {
    await workbench().palette.run('Gitsm: Find a Record…');
    await workbench().palette.input.fill('tape lib');
    await workbench().palette.pick('CI-00005');
    await workbench().page.locator('.tab.active', { hasText: 'CI-00005.md' }).waitFor();
  });

  it('counts findings in the status bar, here and in all, and lists them with their rule', async () => {
    await workbench().statusItem(/Gitsm \d+\/\d+/).click();
    const rows = await workbench().problems.rowsWhen('lists the unknown CI', (all) => all.some(({ text }) => text.includes('CI-00099')));
    assert.match(rows.find(({ text }) => text.includes('CI-00099'))!.text, /gitsm.*links\/unknown-record/);
  });

  it('explains a rule from the Problems panel', async () => {
    await workbench().page.locator('.markers-panel .monaco-list-row', { hasText: 'CI-00099' }).locator('a', { hasText: 'links/unknown-record' }).click({ modifiers: ['ControlOrMeta'] });
    const preview = workbench().webview({ extension: 'vscode.markdown-language-features' });
    await preview.frame.getByRole('heading', { name: 'Why' }).waitFor();
  });

  it('takes a picture', async () => {
    await workbench().palette.run('View: Close All Editors');
    await workbench().takeScreenshot('views-dark-en');
  });

  it('follows an edit: the tree shows the new title', async () => {
    await workbench().editor.open('services/SVC-0002.md');
    await workbench().editor.goTo(4, 8);
    await workbench().editor.type('Nightly ');
    await workbench().tree('CMDB').rowsWhen('shows the new title', (rows) => rows.some(({ name }) => name === 'Nightly Backup'));
  });

  it('shows what another program adds', async () => {
    const text = workbench().read('services/SVC-0003.md');
    writeFileSync(join(workbench().folder, 'services/SVC-0004.md'), text.replace('SVC-0003', 'SVC-0004').replaceAll('Fax gateway', 'Telegraph'));
    await workbench().tree('CMDB').rowsWhen('shows the new service', (rows) => rows.some(({ name }) => name === 'Telegraph'));
  });
});

describe('The views in French, in the light', () => {
  const workbench = useWorkbench({ folder, language: 'fr', theme: 'light', settings: { 'gitsm.mine': 'alice.tremblay' } });

  it('speak French', async () => {
    await workbench().openContainer('Gitsm');
    const cmdb = workbench().tree('CMDB');
    await cmdb.rowsWhen('lists what no service reaches', (rows) => rows.some(({ name }) => name === "Qu'aucun service n'atteint"));
    await cmdb.toggle('Client portal');
    await cmdb.rowsWhen('shows the group', (rows) => rows.some(({ text }) => text === '1 sur 2 dépend de'));
    const queue = workbench().tree('File');
    await queue.rowsWhen('lists processes', (rows) => rows.some(({ name }) => name === 'Demandes de service'));
    await queue.toggle('Demandes de service');
    await queue.rowsWhen('lists the request', (rows) => rows.some(({ description }) => description.includes('en retard')));
  });

  it('show only mine', async () => {
    await workbench().tree('File').titleAction('Montrer seulement les miens');
    await workbench().tree('File').rowsWhen('lists two processes', (rows) => rows.filter(({ level }) => level === 1).length === 2);
    assert.equal(await workbench().tree('File').message(), 'Filtre : les miens (2 sur 4)');
    await workbench().page.locator('.activitybar [aria-label*="Les vôtres : 2 ouverts, 1 en retard"]').first().waitFor();
  });

  it('tell findings in French', async () => {
    const rows = await workbench().problems.rowsWhen('lists the unknown CI', (all) => all.some(({ text }) => text.includes('CI-00099')));
    assert.match(rows.find(({ text }) => text.includes('CI-00099'))!.text, /identifiant/);
    await workbench().takeScreenshot('views-light-fr');
  });
});

describe('The views without a repository', () => {
  const workbench = useWorkbench({ folder: join(root, 'test', 'fixtures', 'hosting', 'services') });

  it('say what is missing, and make a repository of the folder at a click', async () => {
    await workbench().openContainer('Gitsm');
    const welcome = workbench().tree('Queue').welcome();
    await welcome.getByText('no gitsm.yaml').waitFor();
    await workbench().takeScreenshot('welcome-dark-en');
    await welcome.locator('.monaco-button', { hasText: 'Initialise' }).click();
    await workbench().palette.answer('Northwind Hosting');
    await workbench().palette.pick('English');
    await workbench().page.locator('.tab.active', { hasText: 'gitsm.yaml' }).waitFor();
    assert.match(workbench().read('gitsm.yaml'), /name: "?Northwind Hosting/);
    await workbench().tree('CMDB').rowsWhen('lists the services that were there', (rows) => rows.some(({ name }) => name === 'Client portal'));
  });
});

describe('A window with two repositories', () => {
  const two = temporaryFolder('two');
  cpSync(folder, join(two, 'hosting'), { recursive: true });
  cpSync(join(root, 'test', 'fixtures', 'workbench'), join(two, 'portal'), { recursive: true });
  writeFileSync(join(two, 'both.code-workspace'), JSON.stringify({ folders: [{ path: 'hosting' }, { path: 'portal' }] }));
  const workbench = useWorkbench({ folder: two, workspace: 'both.code-workspace', theme: 'high-contrast' });

  it('shows each with its own records', async () => {
    await workbench().openContainer('Gitsm');
    const rows = await workbench().tree('Queue').rowsWhen('lists both folders', (all) => all.filter(({ level }) => level === 1).length === 2 && all.length > 3);
    assert.deepEqual(rows.filter(({ level }) => level === 1).map(({ name }) => name), ['hosting', 'portal']);
    await workbench().tree('CMDB').rowsWhen('lists services of both', (all) => all.filter(({ name }) => name === 'Client portal').length === 2);
  });

  it('lists the findings of both', async () => {
    await workbench().problems.rowsWhen('lists one of each', (rows) => rows.some(({ file }) => file === 'CI-00005.md') && rows.some(({ file }) => file === 'CI-00001.md'));
    await workbench().takeScreenshot('views-high-contrast-two');
  });
});

describe('Restricted Mode', () => {
  const workbench = useWorkbench({ folder, trusted: false });

  it('reads and judges, and asks git nothing', async () => {
    await workbench().openContainer('Gitsm');
    await workbench().tree('CMDB').rowsWhen('lists the services', (rows) => rows.some(({ name }) => name === 'Client portal'));
    await workbench().problems.rowsWhen('lists the unknown CI', (rows) => rows.some(({ text }) => text.includes('CI-00099')));
    await workbench().palette.run('Gitsm: Show Only My Records');
    await until('it says that nobody is known', async () => (await workbench().notifications()).some((text) => text.includes('gitsm.mine is empty')));
  });
});

describe('A CMDB with more than a page', () => {
  const many = temporaryFolder('many');
  cpSync(folder, many, { recursive: true });
  const spare = readFileSync(join(folder, 'cmdb/CI-00008.md'), 'utf8');
  for (let n = 100; n < 350; n++) writeFileSync(join(many, `cmdb/CI-00${n}.md`), spare.replaceAll('CI-00008', `CI-00${n}`).replaceAll('Old printer', `Spare ${n}`));
  const workbench = useWorkbench({ folder: many });

  it('shows two hundred rows, and the rest when asked', async () => {
    await workbench().openContainer('Gitsm');
    const cmdb = workbench().tree('CMDB');
    await cmdb.rowsWhen('counts what no service reaches', (rows) => rows.some(({ text }) => text === 'Reached by no service 251'));
    // A click unfolds the group and gives its row the keyboard; a second one would fold it again.
    await cmdb.click('Reached by no service');
    await cmdb.rowsWhen('shows the group unfolded', (rows) => rows.some(({ name }) => name.startsWith('Spare ')));
    await workbench().page.keyboard.press('End');
    await cmdb.click('Show 51 more…');
    await cmdb.rowsWhen('goes on where it ended', (rows) => rows.some(({ name }) => name === 'Spare 299') && rows.every(({ name }) => !name.startsWith('Show ')));
  });

  it('shows the active record although it stands on a later page', async () => {
    await workbench().editor.open('cmdb/CI-00349.md');
    await workbench().tree('CMDB').pane.locator('.monaco-list-row.selected', { hasText: 'Spare 349' }).waitFor();
  });
});
