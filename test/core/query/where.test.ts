import assert from 'node:assert/strict';
import { Workspace } from '../../../src/core/gitsm';
import { compileWhere } from '../../../src/core/query/where';
import { config, record } from '../../support/repository';

const files: Readonly<Record<string, string>> = {
  'gitsm.yaml': `${config}ci_classes:\n  vm: { label: VM, attributes: { ram_gb: number } }\n`,
  'INC-2026-0001.md': record({
    id: 'INC-2026-0001', type: 'incident', title: 'Réseau lent', status: 'in-progress', created: '2026-11-20T09:05:00-05:00', service: 'SVC-0001', priority: 'P2', impact: 'high', major: 'true', cis: '[CI-00001, CI-00002]',
    history: '[{ at: 2026-11-20T09:05:00-05:00, status: new }, { at: 2026-11-20T14:10:00Z, status: classified }]', outages: '[{ start: 2026-11-20T08:50:00-05:00 }]',
  }),
  'INC-2026-0002.md': record({ id: 'INC-2026-0002', type: 'incident', title: 'Panne "totale"', status: 'cancelled', created: '2026-11-19T23:30:00-05:00', priority: 'P1', impact: 'low', assignee: 'marc.gagnon' }),
  'CHG-2026-0001.md': record({ id: 'CHG-2026-0001', type: 'change', title: 'Pare-feu', status: 'scheduled', created: '2026-10-01T08:00:00-04:00', downtime: '90m', planned: '{ implement: { start: 2026-11-25T20:00:00-05:00 } }' }),
  'cmdb/CI-00001.md': record({ id: 'CI-00001', type: 'ci', title: 'Serveur', status: 'live', class: 'vm', expires: '2026-12-31', attributes: '{ ram_gb: 16, note: "1.5" }', relations: '{ depends_on: [CI-00002, { any: 1, of: [CI-00003, CI-00004] }] }' }),
};

const workspace = new Workspace({
  list: () => Object.keys(files),
  read: (file) => { const text = files[file]; return text === undefined ? { ok: false, reason: 'missing' } : { ok: true, text }; },
}, { now: Date.parse('2026-11-22T12:00:00-05:00') }).loadAll();

const scope = { model: workspace.model, types: [...workspace.model.types.values()], now: workspace.now, zone: 'America/Toronto' };

function matches(expression: string): string {
  const where = compileWhere(expression, scope);
  assert.ok(where.ok, where.ok ? '' : where.error.text.en);
  return [...workspace.catalog.all()].filter(where.test).map((r) => r.id.replace('2026-000', '')).toSorted().join(' ');
}

describe('An expression over fields', () => {
  const found: readonly [what: string, expression: string, ids: string][] = [
    ['compares text', 'priority = P2', 'INC-1'],
    ['takes the worked-out type', 'type = ci', 'CI-00001'],
    ['finds part of a text, without case or accents', 'title ~ reseau', 'INC-1'],
    ['takes quoted text, with quotes in it', `title = 'Panne "totale"' or title ~ "\\"TOTALE"`, 'INC-2'],
    ['matches a list when any item does', 'cis = CI-00002', 'INC-1'],
    ['takes "not equal" as the contrary of equal, absent values included', 'type = incident and cis != CI-00002', 'INC-2'],
    ['takes one of several', 'priority in (P1, "P2")', 'INC-1 INC-2'],
    ['takes none of several', 'type = incident and priority not in (P1, P3)', 'INC-1'],
    ['binds "and" before "or"', 'type = ci or type = incident and priority = P1', 'CI-00001 INC-2'],
    ['binds brackets first', '(type = ci or type = incident) and impact = low', 'INC-2'],
    ['binds "not" tightest', 'not type = incident and not type = ci', 'CHG-1'],
    ['reads keywords in any case', 'type = ci OR priority IN (P1)', 'CI-00001 INC-2'],
    ['takes a lone path as "holds anything but false"', 'major', 'INC-1'],
    ['sees what is absent', 'type = incident and not assignee', 'INC-1'],
    ['knows what is open', 'open and type = incident', 'INC-1'],
    ['compares a pseudo field', 'open = false', 'INC-2'],
    ['knows the file', 'file ~ cmdb/', 'CI-00001'],
    ['reads a position in a list', 'history.0.at = 2026-11-20T14:05:00Z', 'INC-1'],
    ['steps over a list', 'history.status = classified', 'INC-1'],
    ['finds nothing past the end of a list', 'history.7.status = classified', ''],
    ['reads free attributes', 'attributes.ram_gb >= 16', 'CI-00001'],
    ['compares numbers by value, not as text', 'attributes.ram_gb > 9', 'CI-00001'],
    ['reads relations', 'relations.depends_on = CI-00002', 'CI-00001'],
    ['reads the members of a group', 'relations.depends_on = CI-00004', 'CI-00001'],
    ['compares instants, whatever their offset', 'created = 2026-11-20T14:05:00Z', 'INC-1'],
    ["takes a day as the whole of it, in the organisation's zone", 'created = 2026-11-19', 'INC-2'],
    ['is after a day only when the day is over', 'created > 2026-11-19', 'INC-1'],
    ['is from a day on when it is in it', 'created >= 2026-11-19', 'INC-1 INC-2'],
    ['takes a month as the whole of it', 'created = 2026-10', 'CHG-1'],
    ['knows today', 'expires > today and expires < 2027-01-01', 'CI-00001'],
    ['knows now', 'planned.implement.start > now', 'CHG-1'],
    ['compares durations by length', 'downtime > 1h and downtime <= PT90M', 'CHG-1'],
    ['orders statuses as the lifecycle does', 'type = change and status >= approved', 'CHG-1'],
    ['gives no place in the order to what was cancelled', 'type = incident and status >= new', 'INC-1'],
  ];
  for (const [what, expression, ids] of found) {
    it(`${what}: ${expression}`, () => assert.equal(matches(expression), ids));
  }

  const wrong: readonly [expression: string, at: number, en: RegExp, fr: RegExp][] = [
    ['staus = new', 0, /unknown field "staus"; did you mean "status"\?/, /champ inconnu « staus »; vouliez-vous dire « status »\?/],
    ['open and history.0.stauts = new', 19, /unknown field "stauts"; did you mean "status"/, /« stauts »/],
    ['status.x = new', 7, /unknown field "x"/, /« x »/],
    ['status = clsed', 9, /unknown value "clsed"; did you mean "closed"/, /valeur inconnue « clsed »/],
    ['status >= clsed', 10, /did you mean "closed"/, /vouliez-vous dire « closed »/],
    ['created < yesterday', 10, /"yesterday" is no date/, /n'est pas une date/],
    ['downtime > long', 11, /"long" is no duration/, /n'est pas une durée/],
    ['', 0, /expected a field, not the end/, /attendu un champ, et non la fin/],
    ['priority =', 10, /expected a value, not the end/, /attendu une valeur/],
    ['priority = P1 P2', 14, /expected "and", "or" or the end, not "P2"/, /et non « P2 »/],
    ['priority in P1', 12, /expected "\(", not "P1"/, /attendu « \( »/],
    ['(priority = P1', 14, /expected "\)", not the end/, /attendu « \) »/],
    ['priority = "P1', 11, /quote that is not closed/, /guillemet non fermé/],
    ['priority ! P1', 9, /"!" is no operator/, /n'est pas un opérateur/],
    ['priority = P1 and', 17, /expected a field/, /attendu un champ/],
    ['('.repeat(500), 200, /brackets/, /parenthèses/],
  ];
  for (const [expression, at, en, fr] of wrong) {
    it(`says where and why it cannot be read: ${expression.slice(0, 40)}`, () => {
      const where = compileWhere(expression, scope);
      assert.ok(!where.ok);
      assert.match(where.error.text.en, en);
      assert.match(where.error.text.fr, fr);
      assert.equal(where.error.at, at);
    });
  }

  it('knows only the fields of the types that were asked for', () => {
    const where = compileWhere('expires > today', { ...scope, types: [workspace.model.types.get('incident')!] });
    assert.ok(!where.ok && /unknown field "expires"/.test(where.error.text.en));
  });

  it('takes a key that every object has as a field like any other', () => {
    assert.equal(matches('attributes.constructor = x or attributes.__proto__ = x'), '');
    assert.equal(compileWhere('constructor = x', scope).ok, false);
  });
});
