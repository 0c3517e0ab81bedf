import assert from 'node:assert/strict';
import { gitsm } from '../support/cli';
import { config, folderOf } from '../support/repository';

describe('gitsm docs', () => {
  const outside = folderOf();
  const own = folderOf({ 'gitsm.yaml': `${config}fields:\n  incident:\n    site: { kind: [north, "so|uth"], label: { fr: "Site <b>", en: Site }, required: true }\n` });

  it('gives the reference of the command line', async () => {
    const { status, out } = await gitsm(['docs', '--cwd', outside]);
    assert.equal(status, 0);
    assert.match(out, /^# The gitsm command line/);
  });

  it("gives every type with its fields, statuses and sections, in the organisation's own terms", async () => {
    const { out } = await gitsm(['docs', 'records', '--cwd', own, '--lang', 'fr']);
    assert.match(out, /^# Les enregistrements/);
    assert.match(out, /\| `outages\[\]\.start` \| une date et heure/);
    assert.match(out, /\| `resolved` \| Résolu \| `closed`, `in-progress` \(réouverture\) \|/);
    assert.match(out, /\| `site` \| `north`, `so\\\|uth` \| Site \\<b\\>\. \*\*Obligatoire\.\*\* Ajouté par l'organisation\. \|/);
  });

  it('gives one type, or gitsm.yaml', async () => {
    assert.match((await gitsm(['docs', 'change', '--cwd', outside])).out, /^# Change[^\n]* \(`change`\)[\s\S]*\| `draft` \|/);
    assert.match((await gitsm(['docs', 'config', '--cwd', outside])).out, /\| `calendars\.\*\.hours` \|/);
  });

  it('could not run for what has no reference', async () => {
    assert.deepEqual(await gitsm(['docs', 'recrods', '--cwd', outside]), { status: 2, out: '', err: 'gitsm: there is no reference "recrods". Did you mean "records"?\n' });
  });
});
