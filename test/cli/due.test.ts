import assert from 'node:assert/strict';
import { gitsm } from '../support/cli';
import { config, folderOf, git, record } from '../support/repository';

const folder = folderOf({
  'gitsm.yaml': config,
  'requests/REQ-2026-0001.md': record({ id: 'REQ-2026-0001', type: 'request', title: 'Nouveau poste', status: 'new', created: '2026-11-16T09:00:00-05:00', due: '2026-11-20', assignee: 'alice.tremblay' }),
  'requests/REQ-2026-0002.md': record({ id: 'REQ-2026-0002', type: 'request', title: '"Accès\\u001b[31m"', status: 'new', created: '2026-11-20T09:00:00-05:00', due: '2026-11-22T15:30:00-05:00', assignee: 'marc.gagnon' }),
  'improvements/AME-2026-001.md': record({ id: 'AME-2026-001', type: 'improvement', title: 'Alarme', status: 'do', created: '2026-11-20T09:00:00-05:00', process: 'ITSM-RES.2', due: '2027-01-31', owner: 'marc.gagnon' }),
});
const due = (...words: string[]) => gitsm(['due', '--cwd', folder, ...words]);
const ids = async (...words: string[]): Promise<string[]> => (JSON.parse((await due('--format', 'json', ...words)).out) as { record: string }[]).map((i) => i.record);

describe('gitsm due', () => {
  it('shows what is late first, then what comes', async () => {
    const { out } = await due('--lang', 'fr');
    assert.deepEqual(out.split('\n'), [
      'Échéance          Reste                 Identifiant    Quoi                        Qui             Titre',
      '2026-11-20        en retard : 1 j 12 h  REQ-2026-0001  Échéance de la demande      Alice Tremblay  Nouveau poste',
      '2026-11-22 15:30  3 h 30 min            REQ-2026-0002  Échéance de la demande      Marc Gagnon     Accès\\u001b[31m',
      '2027-01-31        70 j 12 h             AME-2026-001   Échéance de l\'amélioration  Marc Gagnon     Alarme',
      '',
    ]);
  });

  it('gives each obligation as data', async () => {
    const { status, out } = await due('--format', 'json', '--within', '1h');
    assert.equal(status, 0);
    assert.deepEqual(JSON.parse(out), [{
      record: 'REQ-2026-0001', type: 'request', title: 'Nouveau poste', file: 'requests/REQ-2026-0001.md', kind: 'request', label: 'Request due',
      at: '2026-11-21T00:00:00-05:00', date: '2026-11-20', overdue: true, severity: 'warning', person: 'alice.tremblay', roles: [],
    }]);
  });

  it('keeps to the time asked for, its last instant included', async () => {
    assert.deepEqual(await ids('--within', '3h29m'), ['REQ-2026-0001']);
    assert.deepEqual(await ids('--within', '3h30m'), ['REQ-2026-0001', 'REQ-2026-0002']);
    assert.deepEqual(await ids(), ['REQ-2026-0001', 'REQ-2026-0002', 'AME-2026-001']);
  });

  it('reads another instant', async () => {
    assert.deepEqual(await ids('--within', '1h', '--as-of', '2026-11-20T12:00:00-05:00'), []);
    assert.match((await due('--within', '1h', '--as-of', '2026-11-20T12:00:00-05:00')).err, /^Nothing is due\.\n$/);
  });

  it('is mine by --as, or by the address that git gives my commits', async () => {
    assert.deepEqual(await ids('--as', 'marc.gagnon'), ['REQ-2026-0002', 'AME-2026-001']);
    git(folder, 'init', '-q');
    git(folder, 'config', 'user.email', 'Alice@Boreal.example');
    assert.deepEqual(await ids('--mine'), ['REQ-2026-0001']);
    git(folder, 'config', 'user.email', 'nobody@boreal.example');
    const { status, err } = await due('--mine');
    assert.deepEqual([status, /^gitsm: nobody in gitsm\.yaml has the address nobody@boreal\.example: .*--as PERSON\.\n$/.test(err)], [2, true]);
  });

  for (const [words, expected] of [[['--within', 'soon'], /--within takes a duration such as 4h, 7d or P1M, not "soon"/], [['--as', 'marc.gagno'], /no person "marc\.gagno"\. Did you mean "marc\.gagnon"\?/]] as const) {
    it(`could not run: ${words.join(' ')}`, async () => {
      const { status, out, err } = await due(...words);
      assert.deepEqual([status, out], [2, '']);
      assert.match(err, expected);
    });
  }
});
