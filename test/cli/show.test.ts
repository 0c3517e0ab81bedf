import assert from 'node:assert/strict';
import { gitsm } from '../support/cli';
import { config, folderOf, record } from '../support/repository';

const created = '2026-01-05T09:00:00-05:00';
const folder = folderOf({
  'gitsm.yaml': config,
  'services/SVC-0001.md': record({ id: 'SVC-0001', type: 'service', title: 'Portail', status: 'live', created, relations: '{ depends_on: [{ any: 1, of: [CI-00001, CI-00002] }] }' }),
  'cmdb/CI-00001.md': record({ id: 'CI-00001', type: 'ci', title: '"Pare-feu\\u001B[31m\\nrouge"', status: 'live', created, class: 'hardware' }),
  'changes/CHG-2026-0001.md': record({ id: 'CHG-2026-0001', type: 'change', title: 'Mise à jour', status: 'submitted', created, class: 'emergency', gravity: 'minor', impact: 'high', urgency: 'low', requester: 'x', cis: '[CI-00001, CI-00009]', approvals: '[{ role: RGS/AC, by: marc.gagnon, decision: approved }]' }, 'Voir SVC-0001.'),
  'changes/twice-a.md': record({ id: 'CHG-2026-0002', type: 'change', title: 'Un', status: 'draft', created }),
  'changes/twice-b.md': record({ id: 'CHG-2026-0002', type: 'change', title: 'Deux', status: 'draft', created }),
});
const show = (...words: string[]) => gitsm(['show', '--cwd', folder, ...words]);

describe('gitsm show', () => {
  it('shows a record in words, with the moves that its lifecycle allows it', async () => {
    const { status, out } = await show('CHG-2026-0001', '--lang', 'fr');
    assert.equal(status, 0);
    const lines = out.split('\n');
    for (const line of [
      'CHG-2026-0001 Mise à jour', 'Demande de changement', 'Statut :          Soumise (submitted)', 'Passages permis : Évaluée (assessed), Refusée (rejected), Annulée (cancelled), En mise en œuvre (implementing)',
      'Classe :          Urgent', 'Impact :          Élevé', 'Approbations :    Rôle : Responsable de la gestion des services – assistance client; Par : Marc Gagnon; Décision : Approuvé',
      'Fichier :         changes/CHG-2026-0001.md', '  CI-00009 (aucun enregistrement) · CI touchés', '  SVC-0001 Portail (En service) · texte',
    ]) assert.ok(lines.includes(line), `${line}\n\n${out}`);
    assert.match(out, /Constats :\n[^]*erreur : .*CI-00009.* \[links\/unknown-record\]/);
  });

  it('shows who names it, by field, a relation by its own name, and no control character', async () => {
    const { out } = await show('CI-00001');
    assert.match(out, /^CI-00001 Pare-feu\\u001b\[31m\\u000arouge\n/);
    assert.match(out, /Named by:\n {2}CHG-2026-0001 Mise à jour \(Submitted\) · CIs affected\n {2}SVC-0001 Portail \(Live\) · depends on\n/);
    assert.ok(!out.includes('\u001B'));
  });

  it('gives the same as data', async () => {
    const [card] = JSON.parse((await show('CI-00001', '--format', 'json')).out) as [Record<string, unknown>];
    assert.deepEqual(card['moves'], [{ to: 'maintenance', label: 'In maintenance', kind: 'forward' }, { to: 'stock', label: 'In stock', kind: 'forward' }, { to: 'retired', label: 'Retired', kind: 'forward' }]);
    assert.deepEqual((card['backlinks'] as { id: string; field: string }[]).map((b) => [b.id, b.field]), [['CHG-2026-0001', 'cis'], ['SVC-0001', 'relations.depends_on']]);
    assert.deepEqual([card['statusLabel'], card['open'], (card['fields'] as { class: string }).class], ['Live', true, 'hardware']);
  });

  it('shows every record that claims the id', async () => {
    const { out } = await show('CHG-2026-0002');
    assert.match(out, /CHG-2026-0002 Un\n[^]*twice-a\.md[^]*CHG-2026-0002 Deux\n[^]*twice-b\.md/);
  });

  const wrong: readonly [words: string[], en: RegExp, fr: RegExp][] = [
    [['CI-00002'], /no record has the id "CI-00002"\. Did you mean "CI-00001"\?/, /Vouliez-vous dire « CI-00001 »\?/],
    [['ci-00001'], /Did you mean "CI-00001"\?/, /Vouliez-vous dire « CI-00001 »\?/],
    [['nothing-like-it-at-all'], /See "gitsm list"/, /Voir « gitsm list »/],
    [[], /show takes the id of one record/, /show prend l'identifiant d'un enregistrement/],
    [['CI-00001', 'SVC-0001'], /show takes the id of one record/, /show prend/],
  ];
  for (const [words, en, fr] of wrong) {
    it(`could not run: show ${words.join(' ')}`, async () => {
      const { status, out, err } = await show(...words);
      assert.deepEqual([status, out], [2, '']);
      assert.match(err, en);
      assert.match((await show(...words, '--lang', 'fr')).err, fr);
    });
  }
});
