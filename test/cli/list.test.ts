import assert from 'node:assert/strict';
import { gitsm } from '../support/cli';
import { config, folderOf, record } from '../support/repository';

const folder = folderOf({
  'gitsm.yaml': config,
  'incidents/INC-2026-0001.md': record({ id: 'INC-2026-0001', type: 'incident', title: 'Portail indisponible', status: 'in-progress', created: '2026-11-20T09:05:00-05:00', priority: 'P2', cis: '[CI-00001, CI-00002]', outages: '[{ start: 2026-11-20T08:50:00-05:00 }]' }),
  'incidents/INC-2026-0002.md': record({ id: 'INC-2026-0002', type: 'incident', title: '"=HYPERLINK(1), \\"x\\"\\u001b[31m"', status: 'new', created: '2026-11-20T14:00:00Z', priority: 'P1', satisfaction: '-5' }),
  'requests/REQ-2026-0001.md': record({ id: 'REQ-2026-0001', type: 'request', title: 'Nouveau poste', status: 'new', created: '2026-11-21T09:00:00-05:00' }),
  'notes.md': '# Not a record\n',
});
const list = (...words: string[]) => gitsm(['list', '--cwd', folder, ...words]);
const ids = async (...words: string[]): Promise<string[]> => (JSON.parse((await list('--format', 'json', ...words)).out) as { id: string }[]).map((r) => r.id.replace('2026-000', ''));

describe('gitsm list', () => {
  it('gives records as data: their front matter, and the file', async () => {
    const { status, out, err } = await list('--format', 'json', '--where', 'priority = P2');
    assert.deepEqual([status, err], [0, '']);
    assert.deepEqual(JSON.parse(out), [{
      id: 'INC-2026-0001', type: 'incident', title: 'Portail indisponible', status: 'in-progress', created: '2026-11-20T09:05:00-05:00', priority: 'P2',
      cis: ['CI-00001', 'CI-00002'], outages: [{ start: '2026-11-20T08:50:00-05:00' }], file: 'incidents/INC-2026-0001.md',
    }]);
  });

  it('gives an empty array where nothing matches', async () => {
    assert.deepEqual(await list('--format', 'json', '--where', 'priority = P5'), { status: 0, out: '[]\n', err: '' });
  });

  const orders: readonly [words: string[], found: string[]][] = [
    [[], ['INC-1', 'INC-2', 'REQ-1']],
    [['--type', 'request', '--type', 'incident'], ['INC-1', 'INC-2', 'REQ-1']],
    [['--sort', 'created'], ['INC-2', 'INC-1', 'REQ-1']],
    [['--sort', '-created'], ['REQ-1', 'INC-1', 'INC-2']],
    [['--sort', 'priority'], ['INC-2', 'INC-1', 'REQ-1']],
    [['--sort=-priority'], ['INC-1', 'INC-2', 'REQ-1']],
    [['--sort', 'outages.start', '--limit', '1'], ['INC-1']],
  ];
  for (const [words, found] of orders) it(`orders and limits: ${words.join(' ') || 'by id'}`, async () => assert.deepEqual(await ids(...words), found));

  it('gives CSV that a spreadsheet reads as text and never as a formula', async () => {
    const { out } = await list('--type', 'incident', '--format', 'csv');
    assert.deepEqual(out.split('\r\n'), [
      'id,type,title,status,created,priority,cis,outages,satisfaction,file',
      'INC-2026-0001,incident,Portail indisponible,in-progress,2026-11-20T09:05:00-05:00,P2,CI-00001; CI-00002,"[{""start"":""2026-11-20T08:50:00-05:00""}]",,incidents/INC-2026-0001.md',
      `INC-2026-0002,incident,"'=HYPERLINK(1), ""x""\u001B[31m",new,2026-11-20T14:00:00Z,P1,,,-5,incidents/INC-2026-0002.md`,
      '',
    ]);
  });

  it('shows a table with the statuses in words, and no control character of a record', async () => {
    const { out } = await list('--type', 'incident', '--lang', 'fr');
    assert.deepEqual(out.split('\n'), [
      'Identifiant    Statut    Priorité  Titre',
      'INC-2026-0001  En cours  P2        Portail indisponible',
      'INC-2026-0002  Nouveau   P1        =HYPERLINK(1), "x"\\u001b[31m',
      '',
    ]);
  });

  it('agrees the status with the type', async () => {
    assert.match((await list('--type', 'request', '--lang', 'fr')).out, /Nouvelle/);
  });

  it('fits the terminal', async () => {
    const { out } = await gitsm(['list', '--cwd', folder, '--type', 'incident'], { width: 50 });
    assert.match(out, /P2 {8}Portail ind…\n/);
    assert.ok(out.split('\n').every((line) => [...line].length <= 50), out);
  });

  const wrong: readonly [words: string[], en: RegExp, fr: RegExp][] = [
    [['--where', 'staus = new'], /^gitsm: --where, column 1: unknown field "staus"; did you mean "status"\?\n$/, /^gitsm: --where, colonne 1 : champ inconnu « staus »; vouliez-vous dire « status »\?\n$/],
    [['--type', 'incidnet'], /there is no type "incidnet"\. Did you mean "incident"\?/, /Vouliez-vous dire « incident »\?/],
    [['--type', 'incident', '--sort', 'class'], /--sort, column 1: unknown field "class"/, /--sort, colonne 1 : champ inconnu « class »/],
    [['--limit', 'many'], /--limit takes a number, not "many"/, /--limit prend un nombre/],
    [['--format', 'xml'], /--format takes table, json, csv, not "xml"/, /--format prend : table, json, csv/],
    [['--wher', 'x'], /list has no option --wher\. Did you mean --where\?/, /Vouliez-vous dire --where\?/],
    [['--where'], /--where needs a value: --where EXPR/, /--where demande une valeur/],
  ];
  for (const [words, en, fr] of wrong) {
    it(`could not run: ${words.join(' ')}`, async () => {
      const english = await list(...words);
      assert.equal(english.status, 2);
      assert.equal(english.out, '');
      assert.match(english.err, en);
      assert.match((await gitsm(['--lang', 'fr', 'list', '--cwd', folder, ...words])).err, fr);
    });
  }
});
