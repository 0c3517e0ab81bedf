import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { settingsOf, settingsPage } from '../../scripts/settings-page';

describe('The settings', () => {
  it('are few: what an organisation decides stands in gitsm.yaml', () => assert.ok(settingsOf().length <= 10, `${settingsOf().length} settings`));

  for (const [id, setting] of settingsOf()) {
    it(`${id} says where it may be set, and has a place of its own among the others`, () => {
      assert.ok(['resource', 'window', 'machine-overridable'].includes(setting.scope), `scope ${setting.scope}`);
      assert.equal(settingsOf().filter(([, { order }]) => order === setting.order).length, 1);
    });
  }

  it('that name a program, a path or an address are held back in a workspace that is not trusted', () => {
    const { capabilities } = JSON.parse(readFileSync('package.json', 'utf8'));
    const restricted: readonly string[] = capabilities.untrustedWorkspaces.restrictedConfigurations ?? [];
    const risky = settingsOf().map(([id]) => id).filter((id) => /path|program|command|url|address|template|executable/i.test(id));
    assert.deepEqual(risky.filter((id) => !restricted.includes(id)), []);
  });

  for (const [language, file] of [['en', 'docs/settings.md'], ['fr', 'docs/settings.fr.md']] as const) {
    it(`are told in ${file} as package.json tells them (npx tsx scripts/docs-settings.ts)`, () => assert.equal(readFileSync(file, 'utf8'), settingsPage(language)));
  }
});
