import assert from 'node:assert/strict';
import { Workspace } from '../../../src/core/gitsm';
import { complete } from '../../../src/core/language/completion';
import { hoverAt } from '../../../src/core/language/hover';
import { typeSchema } from '../../../src/core/model/schema/record-schema';
import { recordsReference } from '../../../src/core/report/reference';
import { rulesReference } from '../../../src/core/report/reference-rules';
import { readTree } from '../../support/fixture';
import { MemoryStore } from '../../support/memory-store';

const base = readTree('test/fixtures/rules/base');
const CI = 'cmdb/hardware/CI-00099.md';
const REQUEST = 'requests/REQ-2026-0099.md';
const settings = `${base.get('gitsm.yaml')!
  .replace('keeper: person', 'keeper: person, tier: [gold, silver]')
  .replace('fields: {', 'fields: { request: { floor: { kind: number, required: true, label: { fr: Étage, en: Floor } } }, ')
  .replace('request: { add: [', 'request: { statuses: [{ id: parked, fr: Garée, en: Parked, after: accepted }], add: [{ from: new, to: parked }, ')}
sections: { request: { add: [{ id: cost, fr: Coût, en: Cost, owed_from: new }] } }
rules: { ci/orphan: warning }
`;

const head = (type: string, id: string, more: string): string => `---\nid: ${id}\ntype: ${type}\ntitle: x\ncreated: 2026-11-20T09:00:00-05:00\n${more}---\n\n# x\n`;

/** What each use of the model says, with `|` in a text as the place that is asked about. */
function uses(file: string, marked: string) {
  const text = marked.replace('|', '');
  const workspace = new Workspace(new MemoryStore(new Map([...base, ['gitsm.yaml', settings], [file, text]])), { now: Date.parse('2026-11-22T17:00:00Z') }).loadAll();
  const book = { model: workspace.model, catalog: workspace.catalog, language: 'en' as const, now: workspace.now, sourceOf: (f: string) => workspace.sourceOf(f), textOf: (f: string) => workspace.textOf(f) };
  const type = workspace.sourceOf(file)!.type!;
  return {
    found: workspace.findingsOf(file).map((f) => f.rule),
    offered: complete(book, file, text, marked.indexOf('|')).map((c) => c.label),
    hover: hoverAt(book, file, marked.indexOf('|'))?.markdown ?? '',
    schema: JSON.stringify(typeSchema(workspace.model, type, 'en')),
    page: recordsReference(workspace.model, 'en', type),
    rules: rulesReference(workspace.model, 'en'),
  };
}

describe('What an organisation adds in one place of gitsm.yaml', () => {
  it('fields: judged, offered, explained, in the schema and in the reference', () => {
    const { found, offered, schema, page } = uses(REQUEST, head('request', 'REQ-2026-0099', 'status: new\n|\n'));
    assert.ok(found.includes('structure/missing-field'));
    assert.ok(offered.includes('floor'));
    assert.match(schema, /"floor":\{"title":"Floor","type":"number"\}/);
    assert.match(page, /\| `floor` \| a number \| Floor\. \*\*Required\.\*\* Added by the organisation\. \|/);
    assert.match(uses(REQUEST, head('request', 'REQ-2026-0099', 'status: new\nflo|or: 3\n')).hover, /Floor/);
  });

  it('ci_classes: attributes and the fields that a class requires', () => {
    const keys = uses(CI, head('ci', 'CI-00099', 'status: live\nclass: hardware\nattributes:\n  tier: gold\n  |\n'));
    assert.ok(keys.found.includes('ci/class-attributes'));
    assert.deepEqual(keys.offered, ['model', 'ram_gb', 'ip', 'keeper', 'serves']);
    assert.match(keys.page, /\| `attributes\.tier` \| `gold`, `silver` \|/);
    assert.match(keys.schema, /"tier":\{"oneOf":\[\{"const":"gold"/);
    const values = uses(CI, head('ci', 'CI-00099', 'status: live\nclass: hardware\nattributes:\n  model: x\n  tier: |bronze\n'));
    assert.deepEqual(values.offered, ['gold', 'silver']);
    assert.ok(values.found.includes('ci/class-attributes'));
    const licence = uses('cmdb/licence/CI-00099.md', head('ci', 'CI-00099', 'status: live\nclass: licence\n|\n'));
    assert.equal(licence.offered.indexOf('expires') >= 0, true);
    assert.match(licence.page, /Class Licences \(`licence`\)[\s\S]*\| `expires` \|[^|]*\|[^|]*\*\*Required\.\*\*/);
    assert.match(uses('cmdb/licence/CI-00099.md', head('ci', 'CI-00099', 'status: live\nclass: licence\nexp|ires: 2027-01-01\n')).hover, /\(required\)/);
  });

  it('relations: judged, offered, in the schema and in the reference', () => {
    const { offered, schema, page, found } = uses(CI, head('ci', 'CI-00099', 'status: live\nclass: facility\nrelations:\n  replicates: [SLA-0001]\n  |\n'));
    assert.ok(found.includes('links/wrong-type'));
    assert.ok(offered.includes('depends_on') && !offered.includes('replicated_by'));
    assert.match(schema, /"replicates":\{"title":"replicates"/);
    assert.match(page, /`relations\.replicates`/);
  });

  it('lifecycles and sections: statuses and headings', () => {
    const { found, offered, schema, page } = uses(REQUEST, head('request', 'REQ-2026-0099', 'floor: 1\nstatus: |parkd\n'));
    assert.ok(found.includes('structure/not-allowed'));
    assert.ok(offered.includes('parked'));
    assert.match(schema, /"const":"parked"/);
    assert.match(page, /\| `parked` \| Parked \|/);
    assert.match(page, /\| Cost \| Coût \| `new` \|/);
    const body = uses(REQUEST, `${head('request', 'REQ-2026-0099', 'floor: 1\nstatus: new\n')}\n## |\n`);
    assert.ok(body.found.includes('structure/missing-section') && body.offered.includes('Cost'));
  });

  it('rules: the severity, which the reference tells', () => {
    const { found, rules } = uses(CI, head('ci', 'CI-00099', 'status: live\nclass: facility\n|\n'));
    assert.ok(found.includes('ci/orphan'));
    assert.match(rules, /\| `ci\/orphan` \| \*\*warning\*\* \(by default: information\) \|/);
  });
});

describe('Completion in gitsm.yaml', () => {
  const workspace = new Workspace(new MemoryStore(base), { now: Date.parse('2026-11-22T17:00:00Z') }).loadAll();
  const offered = (marked: string): readonly string[] => {
    const text = base.get('gitsm.yaml')! + marked.replace('|', '');
    workspace.edited('gitsm.yaml', text);
    const book = { model: workspace.model, catalog: workspace.catalog, language: 'fr' as const, now: workspace.now, sourceOf: (f: string) => workspace.sourceOf(f), textOf: (f: string) => workspace.textOf(f) };
    return complete(book, 'gitsm.yaml', text, base.get('gitsm.yaml')!.length + marked.indexOf('|')).map((c) => c.label);
  };
  const cases: readonly (readonly [where: string, text: string, some: readonly string[], not: readonly string[]])[] = [
    ['rule ids that are not set yet', 'rules:\n  ci/orphan: off\n  |', ['links/body', 'structure/file-name'], ['ci/orphan']],
    ['severities', 'rules:\n  ci/orphan: |', ['off', 'warning'], []],
    ['the statuses of a type', 'sections: { change: { add: [{ id: cost, fr: C, en: C, owed_from: | }] } }', ['assessed'], ['resolved']],
    ['the sections that a type has', 'sections:\n  change:\n    remove: [|]', ['backout'], ['resolution']],
    ['the attributes of a class', 'ci_classes:\n  rack: { attributes: { units: number, room: text }, required: [|] }', ['units', 'room'], ['vendor']],
    ['the fields of a CI', 'ci_classes:\n  hardware:\n    required_fields: [|]', ['expires', 'serial'], ['category']],
    ['kinds of value', 'fields:\n  change:\n    ticket: { kind: | }', ['text', 'id:supplier'], []],
    ['other classes as a parent', 'ci_classes:\n  rack: { parent: | }', ['hardware'], ['rack']],
    ['reports that may be scheduled', 'report_schedule:\n  |', ['ci-audit'], []],
  ];
  for (const [where, text, some, not] of cases) {
    it(`offers ${where}`, () => {
      const labels = offered(text);
      for (const label of some) assert.ok(labels.includes(label), `${label} among ${labels.join(', ')}`);
      for (const label of not) assert.ok(!labels.includes(label), `no ${label}`);
    });
  }
});
