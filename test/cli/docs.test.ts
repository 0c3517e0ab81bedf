import assert from 'node:assert/strict';
import { gitsm } from '../support/cli';
import { config, folderOf } from '../support/repository';

describe('gitsm docs', () => {
  const classes = folderOf({ 'gitsm.yaml': `${config}ci_classes:\n  hardware: { attributes: { model: text, tier: [gold, "si|ver"] }, required: [model] }\n  vm: { parent: hardware, required_fields: [expires] }\nrules: { ci/orphan: error, structure/file-name: off }\n` });

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

  it('gives what each class of CI asks, its own and what it inherits, and the severities of the organisation', async () => {
    const page = (await gitsm(['docs', 'ci', '--cwd', classes, '--lang', 'en'])).out;
    assert.match(page, /\| `vm` \| vm \| `hardware` \|/);
    const vm = page.slice(page.indexOf('### Class vm (`vm`)'), page.indexOf('## Statuses'));
    assert.match(vm, /\| `expires` \| [^|]+ \| [^|]*\*\*Required\.\*\*/);
    assert.match(vm, /\| `attributes\.model` \| a text \| model\. \*\*Required\.\*\* \|/);
    assert.match(vm, /\| `attributes\.tier` \| `gold`, `si\\\|ver` \|/);
    const rules = (await gitsm(['docs', 'rules', '--cwd', classes, '--lang', 'fr'])).out;
    assert.match(rules, /\| `ci\/orphan` \| \*\*erreur\*\* \(par défaut : information\) \|/);
    assert.match(rules, /\| `structure\/file-name` \| \*\*désactivée\*\* \(par défaut : avertissement\) \|/);
    assert.match(rules, /\| `ci\/self` \| erreur \|/);
  });

  it('could not run for what has no reference', async () => {
    assert.deepEqual(await gitsm(['docs', 'recrods', '--cwd', outside]), { status: 2, out: '', err: 'gitsm: there is no reference "recrods". Did you mean "records"?\n' });
  });
});
