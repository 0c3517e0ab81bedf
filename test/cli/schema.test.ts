import assert from 'node:assert/strict';
import { gitsm } from '../support/cli';
import { config, folderOf } from '../support/repository';

interface Schema { readonly $id: string; readonly title: string; readonly properties: Readonly<Record<string, { readonly oneOf?: readonly unknown[]; readonly pattern?: string }>> }

describe('gitsm schema', () => {
  const outside = folderOf();
  const inside = folderOf({ 'gitsm.yaml': `${config}ids: { client: "K-{seq:2}" }\n` });

  it("gives a type's schema with the defaults outside a repository", async () => {
    const { status, out } = await gitsm(['schema', 'client', '--cwd', outside]);
    const schema = JSON.parse(out) as Schema;
    assert.deepEqual([status, schema.$id, schema.title, schema.properties['id']!.pattern], [0, 'urn:gitsm:schema:client', 'Client', '^CLT-\\d{4,}$']);
  });

  it("gives the organisation's own inside, in its language", async () => {
    const { out } = await gitsm(['schema', 'client', '--cwd', inside], { environment: {} });
    const { properties } = JSON.parse(out) as Schema;
    assert.equal(properties['id']!.pattern, '^K-\\d{2,}$');
    assert.deepEqual(properties['status']!.oneOf![0], { const: 'prospect', title: 'Prospect' });
    assert.deepEqual(properties['status']!.oneOf![2], { const: 'former', title: 'Ancien' });
  });

  for (const [words, id] of [[[], 'record'], [['config'], 'config']] as const) {
    it(`gives the schema of ${id}`, async () => assert.equal((JSON.parse((await gitsm(['schema', ...words, '--cwd', outside])).out) as Schema).$id, `urn:gitsm:schema:${id}`));
  }

  it('could not run for a type that there is not', async () => {
    assert.deepEqual(await gitsm(['schema', 'chnage', '--cwd', outside]), { status: 2, out: '', err: 'gitsm: there is no type "chnage". Did you mean "change"?\n' });
    assert.match((await gitsm(['schema', 'chnage', '--cwd', outside, '--lang=fr'])).err, /Vouliez-vous dire « change »\?/);
  });
});
