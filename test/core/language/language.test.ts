import assert from 'node:assert/strict';
import { Workspace } from '../../../src/core/gitsm';
import { foldsOf, inlaysOf, lensOf, linksOf } from '../../../src/core/language/annotate';
import { complete } from '../../../src/core/language/completion';
import { hoverAt, whysAt } from '../../../src/core/language/hover';
import { definitionsAt, referencesTo, subjectAt } from '../../../src/core/language/navigate';
import { openClockOf } from '../../../src/core/language/open-clock';
import { outline } from '../../../src/core/language/outline';
import { renameableAt, renameAt } from '../../../src/core/language/rename';
import type { Language } from '../../../src/core/model/text';
import { Lines } from '../../../src/core/util/lines';
import { base, bookOf, now, proposals, taken } from '../../support/book';
import { MemoryStore } from '../../support/memory-store';

const INCIDENT = 'incidents/2026/INC-2026-0001.md';

const open = '---\nid: INC-2026-0002\ntype: incident\ntitle: x\nstatus: classified\ncreated: 2026-11-20T09:00:00-05:00\nservice: SVC-0001\nclient: CLT-0001\n';
const history = 'history:\n  - { at: 2026-11-20T09:00:00-05:00, by: alice.tremblay, status: new }\n  - { at: 2026-11-20T09:05:00-05:00, by: alice.tremblay, status: classified }\n';

describe('Completion', () => {
  it('offers the fields that a record does not have yet, the owed ones first, with a snippet that fits the kind', () => {
    const found = proposals(`${open}|\n---\n`);
    assert.ok(!found.some((c) => c.label === 'service'));
    assert.deepEqual(found.toSorted((a, b) => a.rank - b.rank).slice(0, 4).map((c) => c.label), ['category', 'impact', 'urgency', 'priority']);
    assert.equal(found.find((c) => c.label === 'cis')!.insert, 'cis: [$0]');
    assert.match(found.find((c) => c.label === 'impact')!.insert, /^impact: \$\{1\|high,medium,low\|\}$/);
    assert.match(found.find((c) => c.label === 'history')!.insert, /^history:\n {2}- \{ at: \$\{1:2026-11-22T12:00:00-05:00\}, by: \$2, status: \$3 \}$/);
  });

  it('offers only the statuses that can be reached from the last dated one', () => {
    assert.deepEqual(proposals(`${open.replace('status: classified', 'status: |')}${history}---\n`).map((c) => c.label), ['classified', 'in-progress', 'cancelled', 'duplicate']);
  });

  it('offers values with their labels in the language of the editor', () => {
    assert.deepEqual(proposals(`${open}category: |\n---\n`, undefined, 'en').map((c) => [c.label, c.description]).slice(0, 2), [['network', 'Network'], ['hardware', 'Hardware']]);
    assert.equal(proposals(`${open}impact:|\n---\n`)[0]!.insert, ' high');
  });

  it('ranks ids by what they share with the record, and shows title and status', () => {
    const found = proposals(`${open}problem: |\n---\n`);
    assert.equal(found[0]!.label, 'PRB-2026-0001');
    assert.match(found[0]!.description!, /\(/);
    const cis = proposals(`${open}cis: [CI-00002, |]\n---\n`).map((c) => c.label);
    assert.ok(cis.includes('CI-00004') && !cis.includes('CI-00002'));
  });

  it('finds an id by a word of its title', () => {
    assert.deepEqual(proposals(`${open}cis: [licence|]\n---\n`).map((c) => c.label), ['CI-00005']);
  });

  it('puts the people who hold the role that a field needs first', () => {
    const found = proposals(`${open}manager: |\n---\n`).toSorted((a, b) => a.rank - b.rank);
    assert.deepEqual(found.slice(0, 2).map((c) => c.label), ['marc.gagnon', 'sophie.lavoie']);
    assert.ok(!found.some((c) => c.label === 'jean.cote'), 'someone who left is not offered');
    const approver = proposals('---\nid: CHG-2026-0009\ntype: change\napprovals:\n  - { role: D, by: | }\n---\n', 'changes/CHG-2026-0009.md').toSorted((a, b) => a.rank - b.rank);
    assert.equal(approver[0]!.label, 'claire.roy');
  });

  it('offers the sections that a record does not have yet, and ids in prose once a word is begun', () => {
    assert.ok(proposals(`${open}---\n\n## Symptômes\n\nx\n\n## |`).map((c) => c.label).includes('Résolution'));
    assert.deepEqual(proposals(`${open}---\n\nVoir KB-|`).map((c) => c.label), ['KB-0001']);
  });

  it('knows the attributes of a class, and the keys of gitsm.yaml', () => {
    const attributes = proposals('---\nid: CI-00099\ntype: ci\nclass: hardware\nattributes:\n  |\n---\n', 'cmdb/hardware/CI-00099.md').map((c) => c.label);
    assert.ok(attributes.includes('model') && attributes.includes('ram_gb'));
    assert.ok(proposals('version: 1\n|\n', 'gitsm.yaml').map((c) => c.label).includes('escalation_levels'));
    assert.deepEqual(proposals('version: 1\norganisation: { language: | }\n', 'gitsm.yaml').map((c) => c.label), ['fr', 'en']);
  });
});

describe('Completion in gitsm.yaml', () => {
  const config = base.get('gitsm.yaml')!.replace(/^(?:rules|ci_classes|report_schedule|sections|export|maintenance_strategy|evidence|freezes):[^\n]*\n(?: [^\n]*\n)*/gm, '');
  const offered = (marked: string): readonly string[] => proposals(`${config}${marked}\n`, 'gitsm.yaml', 'en').map((c) => c.label);
  const places: readonly [string, string, readonly string[]][] = [
    ['ids of rules', 'rules:\n  |', ['structure/file-name', 'ci/orphan']],
    ['severities', 'rules:\n  ci/orphan: |', ['off', 'information', 'warning', 'error']],
    ['classes as a parent, but for the class itself', 'ci_classes:\n  tablet: { parent: | }', ['hardware', 'software']],
    ['kinds of an attribute', 'ci_classes:\n  tablet: { attributes: { size: | } }', ['text', 'number', 'id:ci']],
    ['fields that a class requires', 'ci_classes:\n  tablet: { required_fields: [|] }', ['expires', 'serial']],
    ['fields that a class requires, between quotes', 'ci_classes:\n  tablet: { required_fields: ["|"] }', ['expires', 'serial']],
    ['reports', 'report_schedule:\n  |', ['configuration-status', 'trend']],
    ['statuses from which a section is owed', 'sections: { change: { add: [ { id: x, owed_from: | } ] } }', ['assessed', 'approved']],
    ['types that a portal shows', 'export: { portal: { show: [|] } }', ['service', 'knowledge']],
    ['what a strategy covers', 'maintenance_strategy: { components: [|] }', ['hardware', 'facility']],
    ['what counts as evidence', 'evidence: { require: | }', ['typed', 'signature']],
    ['classes of change that a freeze lets pass', 'freezes: [ { name: x, except: [|] } ]', ['emergency']],
  ];
  for (const [name, marked, wanted] of places) {
    it(`offers ${name}`, () => { const found = offered(marked); for (const label of wanted) assert.ok(found.includes(label), `${label} is not among ${found.join(', ')}`); });
  }

  it('writes the words of the model as people do, and a list where a list is due', () => {
    assert.match(taken('rules:\n  ci/orphan: |\n', 'off', 'gitsm.yaml'), /ci\/orphan: off\n/);
    assert.match(taken('ci_classes:\n  tablet: { required_fields: | }\n', 'expires', 'gitsm.yaml'), /required_fields: \[expires\|\] \}/);
    assert.match(taken('ci_classes:\n  tablet: { attributes: { size: | } }\n', 'number', 'gitsm.yaml'), /size: number \}/);
    assert.match(taken('ids: { ci: | }\n', 'CI-{seq:5}', 'gitsm.yaml'), /ci: "CI-\{seq:5\}"/);
    assert.match(taken('organisation: { name: x, timezone: | }\n', 'America/Toronto', 'gitsm.yaml'), /timezone: America\/Toronto \}/);
  });
});

describe('Hover', () => {
  const text = base.get(INCIDENT)!;
  const hover = (needle: string, language: Language = 'fr', inside = 1) => hoverAt(bookOf({}, language), INCIDENT, text.indexOf(needle) + inside)?.markdown;
  it('shows a record, a person, what a field means and which values it allows', () => {
    assert.match(hover('CI-00002')!, /^\*\*.+\*\* {2}\nCI-00002 · Élément de configuration · En service/);
    assert.match(hover('marc.gagnon')!, /Marc Gagnon.*RGS\/AC/s);
    assert.match(hover('impact: high', 'en')!, /\*\*Impact\*\* \(required\)[\s\S]*`high` High/);
    assert.match(hover('urgency: medium', 'fr', 10)!, /^\*\*Moyen\*\*/);
  });
  it('tells the clocks of a ticket, what it may become and the open work on what it names', () => {
    const odd = { [INCIDENT]: text.replace('status: closed', 'status: resolved') };
    const at = (needle: string, language: Language) => hoverAt(bookOf(odd, language), INCIDENT, odd[INCIDENT]!.indexOf(needle) + 1)!.markdown;
    assert.match(at('INC-2026-0001', 'en'), /May become: Closed, In progress[\s\S]*Response: 5 min of 1 h, target met \(SLA-0001\)[\s\S]*Resolution: 45 min of .* h/);
    assert.match(at('INC-2026-0001', 'fr'), /Prise en charge : 5 min sur 1 h, cible tenue \(SLA-0001\)/);
  });

  it('tells why a finding is one, and names its rule', () => {
    const book = bookOf({ [INCIDENT]: text.replace('priority: P2', 'priority: P4') }, 'en');
    const at = (offset: number) => whysAt(book.workspace.findingsOf(INCIDENT), new Lines(text), offset, 'en');
    const [why] = at(text.indexOf('priority: P2') + 11);
    assert.equal(why!.rule, 'incident/priority');
    assert.match(why!.markdown, /Why: .+[\s\S]*How to mend it: /);
    assert.deepEqual(at(text.indexOf('title:')), []);
  });

  it('explains the keys and values of gitsm.yaml, its rules and its people', () => {
    const config = base.get('gitsm.yaml')!;
    const at = (needle: string, inside = 1) => hoverAt(bookOf({}, 'en'), 'gitsm.yaml', config.indexOf(needle) + inside)?.markdown;
    assert.match(at('timezone:')!, /\*\*Time zone\*\*[\s\S]*IANA/);
    assert.match(at('language: fr', 10)!, /^\*\*French\*\*/);
    assert.match(at('marc.gagnon:')!, /Marc Gagnon/);
    const odd = `${config}\nrules:\n  ci/orphan: off\nci_classes:\n  tablet: { parent: hardware, attributes: { size: number } }\nreport_schedule: { trend: 30d }\n`;
    const told = (needle: string, inside = 1, language: Language = 'en') => hoverAt(bookOf({ 'gitsm.yaml': odd }, language), 'gitsm.yaml', odd.lastIndexOf(needle) + inside)?.markdown ?? '';
    assert.match(told('client: CLT-0001', 10), /CLT-0001 · Client/);
    assert.match(told('parent: hardware', 10), /^\*\*Physical assets[^*]*\*\* \(`hardware`\)[\s\S]*Parent class[\s\S]*- `software`/);
    assert.match(told('parent: hardware', 1, 'fr'), /\*\*Classe parente\*\*[\s\S]*- `software`/);
    assert.match(told('trend: 30d'), /^\*\*.*rend.*\*\* \(`trend`\)[\s\S]*a duration, such as/);
    assert.match(told('size: number', 8), /- `boolean`/);
    assert.match(told('off'), /^\*\*Off\*\*/);
  });

  it('shows a record named in prose, and escapes what its title says', () => {
    const odd = bookOf({ 'knowledge/KB-0001.md': base.get('knowledge/KB-0001.md')!.replace(/^title: .*$/m, 'title: "<b>[x](command:y)</b>"') });
    assert.doesNotMatch(hoverAt(odd, INCIDENT, text.lastIndexOf('KB-0001') + 2)!.markdown, /<b>|\[x\]\(command/);
  });
});

describe('The clock of an open ticket', () => {
  const ticket = (more: string): string => `---\nid: INC-2026-0002\ntype: incident\ntitle: x\ncreated: 2026-11-20T09:00:00-05:00\nservice: SVC-0003\nclient: CLT-0001\npriority: P2\n${more}---\n`;
  const FILE = 'incidents/2026/INC-2026-0002.md';
  const shown = (more: string, minutes: number, language: Language = 'en') => {
    const book = bookOf({ [FILE]: ticket(more) }, language);
    return openClockOf({ ...book, now: Date.parse('2026-11-20T09:00:00-05:00') + minutes * 60_000 }, book.catalog.atFile(FILE)!);
  };
  const moved = 'status: classified\nhistory:\n  - { at: 2026-11-20T09:00:00-05:00, by: alice.tremblay, status: new }\n  - { at: 2026-11-20T09:10:00-05:00, by: alice.tremblay, status: classified }\n';

  it('is what is left of the response until somebody answered, then of the resolution', () => {
    assert.deepEqual([shown('status: new\n', 15)!.text, shown('status: new\n', 15)!.alarm], ['Response: 45 min left', 'none']);
    assert.deepEqual([shown('status: new\n', 50)!.text, shown('status: new\n', 50)!.alarm], ['Response: 10 min left', 'near']);
    assert.deepEqual([shown('status: new\n', 75, 'fr')!.text, shown('status: new\n', 75)!.alarm], ['Prise en charge : en retard de 15 min', 'missed']);
    assert.equal(shown(moved, 120, 'fr')!.text, 'Résolution : reste 6 h');
    assert.equal(shown(moved, 120)!.lines.length, 2);
  });

  it('says that it is paused, and is gone once the ticket is resolved', () => {
    const pending = `${moved.replace('classified\n', 'pending\n')}  - { at: 2026-11-20T10:00:00-05:00, by: alice.tremblay, status: pending, reason: client }\n`;
    assert.deepEqual([shown(pending, 300)!.text, shown(pending, 300)!.paused], ['Resolution: paused, 7 h left', true]);
    const done = `${moved.replace('classified\n', 'resolved\n')}  - { at: 2026-11-20T10:00:00-05:00, by: alice.tremblay, status: resolved }\n`;
    assert.equal(shown(done, 300), undefined);
  });
});

describe('Navigation', () => {
  const text = base.get(INCIDENT)!;
  it('goes to the record of an id, and to a person in gitsm.yaml', () => {
    const book = bookOf();
    assert.deepEqual(definitionsAt(book, INCIDENT, text.indexOf('PRB-2026-0001')).map((l) => [l.file, l.range.start.line]), [['problems/PRB-2026-0001.md', 2]]);
    assert.deepEqual(definitionsAt(book, INCIDENT, text.indexOf('alice')).map((l) => l.file), ['gitsm.yaml']);
  });

  it('finds every place that names a record, in fields and prose', () => {
    const places = [...referencesTo(bookOf(), { what: 'record', id: 'KB-0001' }, true)];
    assert.ok(places.some((p) => p.file === 'knowledge/KB-0001.md') && places.filter((p) => p.file === INCIDENT).length === 2);
    const files = new Map(base);
    for (const p of places) assert.equal(files.get(p.file)!.slice(p.start, p.end), 'KB-0001');
  });
});

describe('Rename', () => {
  const apply = (edits: readonly { file: string; start: number; end: number; text: string }[], files: Map<string, string>) => {
    for (const e of edits.toSorted((a, b) => b.start - a.start)) { const t = files.get(e.file)!; files.set(e.file, t.slice(0, e.start) + e.text + t.slice(e.end)); }
    return files;
  };

  it('gives a record another id in every field, text and file name, and leaves nothing broken', () => {
    const before = bookOf().workspace.findings().length;
    const found = renameAt(bookOf(), INCIDENT, base.get(INCIDENT)!.indexOf('INC-2026'), 'INC-2026-0777');
    assert.ok(found.ok);
    const files = apply(found.plan.edits, new Map(base));
    for (const { from, to } of found.plan.files) { files.set(to, files.get(from)!); files.delete(from); }
    assert.ok(![...files.values()].some((t) => t.includes('INC-2026-0001')));
    assert.equal(new Workspace(new MemoryStore(files), { now }).loadAll().findings().length, before);
  });

  it('leaves addresses and paths to files that keep their names, and takes along the path to the renamed one', () => {
    const kept = ['https://wiki.example/INC-2026-0001', '![capture](../captures/INC-2026-0001.png)', '[cliché]: <../captures/INC-2026-0001 a.png>', '<img src="INC-2026-0001/1.png">', '[journal](../docs/INC-2026-0001.txt)'];
    const moved = ['INC-2026-0001', '`INC-2026-0001`', '[INC-2026-0001](../incidents/2026/INC-2026-0001.md#analyse)', '<a href="../incidents/2026/INC-2026-0001.md">'];
    const article = 'knowledge/KB-0001.md';
    const text = `${base.get(article)!}\n\n${[...kept, ...moved].map((line) => `x\n\n${line}\n`).join('\n')}`;
    const found = renameAt(bookOf({ [article]: text }), INCIDENT, base.get(INCIDENT)!.indexOf('INC-2026'), 'INC-2026-0777');
    assert.ok(found.ok);
    const after = apply(found.plan.edits, new Map([...base, [article, text]])).get(article)!;
    for (const line of kept) assert.ok(after.includes(line), line);
    for (const line of moved) assert.ok(after.includes(line.replaceAll('0001', '0777')) && !after.includes(`\n${line}\n`), line);
  });

  it('gives a person another key everywhere, gitsm.yaml included', () => {
    const found = renameAt(bookOf(), INCIDENT, base.get(INCIDENT)!.indexOf('alice'), 'alice.t');
    assert.ok(found.ok);
    const files = apply(found.plan.edits, new Map(base));
    assert.deepEqual(new Workspace(new MemoryStore(files), { now }).loadAll().findings().filter((f) => f.rule === 'people/unknown'), []);
    assert.match(files.get('gitsm.yaml')!, /alice\.t: \{ name: Alice/);
  });

  it('refuses an id that is taken or does not follow the pattern, and says why', () => {
    const at = base.get(INCIDENT)!.indexOf('INC-2026');
    for (const to of ['CHG-2026-0001', 'INC-1', 'PRB-2026-0002']) assert.equal(renameAt(bookOf(), INCIDENT, at, to).ok, false);
    assert.equal(renameableAt(bookOf(), INCIDENT, base.get(INCIDENT)!.indexOf('phone')), undefined);
    assert.deepEqual(subjectAt(bookOf(), 'gitsm.yaml', base.get('gitsm.yaml')!.indexOf('claire.roy') + 2)?.what, 'person');
  });
});

describe('Annotations', () => {
  it('tell status, moves and who names a record above its title; titles behind ids; links; folds; the outline', () => {
    const book = bookOf({ [INCIDENT]: base.get(INCIDENT)!.replace('status: closed', 'status: resolved') });
    const lens = lensOf(book, INCIDENT)!;
    assert.deepEqual([lens.line, lens.status.label, lens.moves.map((m) => m.to)], [4, 'Résolu', ['closed', 'in-progress']]);
    assert.ok(lens.named >= 2);
    assert.ok(inlaysOf(book, INCIDENT, 1, 50).some((i) => i.text === 'Portail client'));
    assert.deepEqual(inlaysOf(book, INCIDENT, 45, 46), []);
    assert.ok(linksOf(book, INCIDENT).some((l) => l.file === 'knowledge/KB-0001.md'));
    assert.deepEqual(foldsOf(book, INCIDENT)[0], { start: 1, end: 33, header: true });
    const symbols = outline(book, INCIDENT);
    assert.ok(symbols.some((s) => s.name === 'history' && s.children.length === 6));
    assert.deepEqual(symbols.at(-1)!.children.map((s) => s.name), ['Symptômes', 'Analyse', 'Résolution']);
  });

  it('survive front matter that is half-written at every length', () => {
    const text = base.get(INCIDENT)!;
    for (let length = 0; length < text.length; length += 7) {
      const book = bookOf({ [INCIDENT]: text.slice(0, length) });
      complete(book, INCIDENT, text.slice(0, length), length);
      hoverAt(book, INCIDENT, length);
      lensOf(book, INCIDENT);
      foldsOf(book, INCIDENT);
      outline(book, INCIDENT);
      if (length > 700) length += 100;
    }
  });
});
