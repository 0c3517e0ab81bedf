import { until } from '../../test/support/vscode/until';
import type { TreeRow } from '../../test/ui/workbench/tree';
import type { Ground, Stage } from './stage';

/** One picture: what a user does before it is taken. */
export interface Scene {
  readonly name: string;
  readonly on: Ground;
  readonly readme?: boolean;
  readonly play: (stage: Stage) => Promise<void>;
}

const hasRows = (rows: readonly unknown[]): boolean => rows.length > 0;
const process = (s: Stage): string => s.words('Gestion du changement', 'Change management');

export const scenes: readonly Scene[] = [
  {
    name: 'records', on: 'example', readme: true,
    async play(s) {
      await s.workbench.openContainer('Gitsm');
      await s.view('queue').rowsWhen('lists open work', hasRows);
      await s.view('queue').toggle('Incidents');
      await s.view('cmdb').toggle(s.words('Dossiers cliniques', 'Appointments'));
      await s.open(s.words('Dossiers cliniques inaccessibles', 'Proof folder read-only'));
      await s.workbench.problems.show();
      await until('findings are listed', async () => (await s.workbench.page.locator('.markers-panel .monaco-list-row').count()) > 3);
      await s.workbench.page.locator('.codelens-decoration').first().waitFor();
    },
  },
  {
    name: 'impact', on: 'example', readme: true,
    async play(s) {
      await s.open(s.words('Serveur de sauvegarde', 'Host 1'));
      await s.run('gitsm.diagram.impact');
      await s.drawn();
    },
  },
  {
    name: 'process', on: 'example', readme: true,
    async play(s) {
      await s.run('gitsm.diagram.process');
      await s.workbench.palette.pick(process(s));
      await s.drawn();
    },
  },
  {
    name: 'record-diagram', on: 'example',
    async play(s) {
      await s.open(s.words('Dossiers cliniques inaccessibles', 'Proof folder read-only'));
      await s.run('gitsm.diagram.record');
      await s.drawn();
    },
  },
  {
    name: 'change-calendar', on: 'example',
    async play(s) {
      await s.run('gitsm.diagram.calendar');
      await s.workbench.webview().frame.locator('#content svg').first().waitFor({ timeout: 30_000 });
    },
  },
  { name: 'queue-due', on: 'example', play: (s) => regroup(s, 'queue', s.words(/échéance/i, /due/i)) },
  { name: 'cmdb-class', on: 'example', play: (s) => regroup(s, 'cmdb', s.words(/classe/i, /class/i)) },
  {
    name: 'kit', on: 'example',
    async play(s) {
      const kit = await s.only('kit');
      await kit.rowsWhen('lists the processes', hasRows);
      await kit.toggle(s.words('Gestion des incidents', 'Incident management'));
    },
  },
  {
    name: 'calendar', on: 'example',
    async play(s) {
      await (await s.only('calendar')).rowsWhen('lists what is planned', hasRows);
    },
  },
  {
    name: 'new-incident', on: 'example',
    async play(s) {
      await s.run('gitsm.new');
      await s.workbench.palette.pick(/^Incident/);
      await s.workbench.palette.answer(s.words("L'imprimante de l'accueil ne répond plus", 'The printer at reception does not answer'));
      await s.workbench.palette.rows.first().waitFor();
    },
  },
  {
    name: 'moves', on: 'example',
    async play(s) {
      const queue = await s.only('queue');
      const rows = await queue.rowsWhen('lists open work', hasRows);
      const open = rows.find(({ level }) => level === 2) ?? rows[0]!;
      if (open.level === 1) await queue.toggle(open.name);
      await queue.pane.locator('.monaco-list-row[aria-level="2"]').first().click();
      await s.run('gitsm.move');
      await s.workbench.palette.rows.first().waitFor();
    },
  },
  {
    name: 'first-steps', on: 'example',
    async play(s) {
      await s.view('queue').rowsWhen('lists open work', hasRows);
      await s.run('gitsm.firstSteps');
      await s.workbench.page.locator('.gettingStartedStepsContainer, .gettingStartedDetailsContent').first().waitFor();
    },
  },
  {
    name: 'review', on: 'branch', readme: true,
    async play(s) {
      await s.run('gitsm.review.compare');
      await s.workbench.palette.pick(s.words(/branche/, /branch/));
      const review = await s.only('review');
      const folded = (all: readonly TreeRow[]): readonly TreeRow[] => all.filter(({ expanded }) => expanded === false);
      for (let rows = folded(await review.rowsWhen('lists what differs', (all) => all.length > 2)); rows.length > 0; rows = folded(await review.rows())) await review.toggle(rows[0]!.name);
      await review.row(/urgenc/i).click();
      await s.workbench.page.locator('.monaco-diff-editor .modified .view-line').first().waitFor();
    },
  },
  {
    name: 'welcome', on: 'empty',
    async play(s) {
      await s.workbench.openContainer('Gitsm');
      await s.view('queue').welcome().locator('.monaco-button').first().waitFor();
    },
  },
];

async function regroup(s: Stage, view: 'queue' | 'cmdb', by: RegExp): Promise<void> {
  const tree = await s.only(view);
  const before = (await tree.rowsWhen('lists what is there', hasRows)).map(({ name }) => name);
  await s.run(`gitsm.${view}.groupBy`);
  await s.workbench.palette.pick(by);
  const [first] = await tree.rowsWhen('is grouped otherwise', (rows) => hasRows(rows) && rows.every(({ name, level }) => level > 1 || !before.includes(name)));
  await tree.toggle(first!.name);
}
