import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { canonicalContent, contentDigest } from '../../../src/core/query/digest';
import { records } from '../../support/records';

const change = `---
id: CHG-2026-0001
type: change
title: Portail 2.4.1
status: approved
created: 2026-10-16T09:00:00-04:00
class: normal
gravity: minor
impact: medium
urgency: medium
requester: alice.tremblay
services: [SVC-0001]
cis: [CI-00002, CI-00001]
planned:
  implement: { start: 2026-10-24T22:15:00-04:00, end: 2026-10-24T23:15:00-04:00 }
downtime: 20m
risk:
approvals:
  - { role: RGS/AC, by: marc.gagnon, decision: approved, at: 2026-10-16T15:00:00-04:00, content: x }
---

# Portail 2.4.1

## Motif
Corriger la cause de PRB-2026-0001.

## Portée

L'application CI-00002 seule.

### Hors de portée
- La base de données.

## Revue post-implantation
Rien à dire.
`;

const canonical = '{"fields":{"cis":["CI-00002","CI-00001"],"class":"normal","downtime":"20m","gravity":"minor","impact":"medium","planned":{"implement":{"end":"2026-10-24T23:15:00-04:00","start":"2026-10-24T22:15:00-04:00"}},"services":["SVC-0001"],"urgency":"medium"},'
  + '"sections":{"reason":"Corriger la cause de PRB-2026-0001.","scope":"L\'application CI-00002 seule.\\n\\n### Hors de portée\\n- La base de données."}}';

const digestOf = (text: string): string => contentDigest(records({ 'CHG-2026-0001': text }).source('CHG-2026-0001'))!;

describe('The digest of what an approval decides on', () => {
  it('is SHA-256 over a text that anyone can write', () => {
    const source = records({ 'CHG-2026-0001': change }).source('CHG-2026-0001');
    assert.equal(canonicalContent(source), canonical);
    assert.equal(contentDigest(source), createHash('sha256').update(canonical, 'utf8').digest('hex'));
    assert.equal(contentDigest(source), '592d16df04cd820f9c7ad4605fca62882e4003da009364e75a2284e02a32f195');
  });

  const same: Readonly<Record<string, (text: string) => string>> = {
    'its status, history and approvals': (t) => t.replace('status: approved', 'status: scheduled').replace(/approvals:\n.*\n/, 'approvals: []\nhistory:\n  - { at: 2026-10-16T09:00:00-04:00, status: draft }\n'),
    'fields that decide nothing': (t) => t.replace('requester: alice.tremblay', 'requester: marc.gagnon\nassignee: marc.gagnon').replace('title: Portail 2.4.1', 'title: Portail'),
    'the order of keys, quotes and comments': (t) => t.replace('class: normal\ngravity: minor', 'gravity: "minor" # petit\nclass: \'normal\''),
    'line ends, blanks at the ends of lines and empty lines around': (t) => t.replace('seule.\n', 'seule.   \t\n').replace('## Portée\n', '## Portée\n\n\n').replaceAll('\n', '\r\n'),
    'another composition of accented letters': (t) => t.replace('### Hors de portée\n- La base de données.', '### Hors de portée\n- La base de données.'.normalize('NFD')),
    'headings in the other language, and their order': (t) => t.replace('## Motif\nCorriger la cause de PRB-2026-0001.\n\n', '').replace('## Revue', '## Reason\nCorriger la cause de PRB-2026-0001.\n\n## Revue'),
    'the review, which comes afterwards': (t) => t.replace('Rien à dire.', 'Tout va bien.'),
    'a field without a value, left out': (t) => t.replace('risk:\n', ''),
    'an empty section': (t) => t.replace('## Revue', '## Risques\n\n## Revue'),
  };
  for (const [what, alter] of Object.entries(same)) {
    it(`stays the same with ${what}`, () => {
      assert.notEqual(alter(change), change);
      assert.equal(digestOf(alter(change)), digestOf(change));
    });
  }

  const other: Readonly<Record<string, (text: string) => string>> = {
    'another CI': (t) => t.replace('CI-00001]', 'CI-00003]'),
    'the order of a list': (t) => t.replace('[CI-00002, CI-00001]', '[CI-00001, CI-00002]'),
    'a window moved by a minute': (t) => t.replace('22:15', '22:16'),
    'a risk': (t) => t.replace('risk:', 'risk: high'),
    'a word of a section': (t) => t.replace('seule', 'et sa base'),
    'an item added to a list of a section': (t) => t.replace('- La base de données.', '- La base de données.\n- Le pare-feu.'),
    'a second section of the same name': (t) => t.replace('## Revue', '## Scope\nEt tout le reste.\n\n## Revue'),
    'text hidden in a comment of a section': (t) => t.replace('seule.', 'seule. <!-- et sa base -->'),
  };
  for (const [what, alter] of Object.entries(other)) it(`differs with ${what}`, () => assert.notEqual(digestOf(alter(change)), digestOf(change)));

  it('takes every field but three, and the whole body from its first heading, of what has no list of its own', () => {
    const source = records({ 'POL-001': '---\nid: POL-001\ntype: policy\nstatus: draft\ntitle: Politique\nversion: 1.10\nmore: { b: [.inf, ~, true], a: }\n---\nAvant.\n\n# Politique\n\n## But\nDire vrai.\n\n' }).source('POL-001');
    assert.equal(canonicalContent(source), '{"fields":{"id":"POL-001","more":{"b":[".inf",null,true]},"title":"Politique","type":"policy","version":1.1},"sections":"# Politique\\n\\n## But\\nDire vrai."}');
  });

  it('is of no use to a type that nobody approves', () => {
    assert.equal(contentDigest(records({ 'CI-00001': '' }).source('CI-00001')), undefined);
  });

  it('is kept with the record only where an approval names one', () => {
    assert.equal(records({ 'CHG-2026-0001': change }).catalog.get('CHG-2026-0001')!.digest, digestOf(change));
    assert.equal(records({ 'CHG-2026-0001': change.replace(', content: x', '') }).catalog.get('CHG-2026-0001')!.digest, undefined);
  });
});

describe('The pages on approvals', () => {
  for (const page of ['docs/approvals.md', 'docs/approvals.fr.md']) {
    it(`${page} works out its example as the product does`, () => {
      const text = readFileSync(page, 'utf8');
      const source = records({ x: /```markdown\n([^`]+)```/.exec(text)![1]! }).source('x');
      assert.ok(text.includes(`\n${canonicalContent(source)!}\n`));
      assert.ok(text.includes(contentDigest(source)!));
    });
  }
});
