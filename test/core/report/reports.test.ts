import assert from 'node:assert/strict';
import { Workspace } from '../../../src/core/gitsm';
import { languages } from '../../../src/core/model/text';
import type { Language } from '../../../src/core/model/text';
import { evidenceOf } from '../../../src/core/query/kit-evidence';
import { artefactOf } from '../../../src/core/model/kit/artefacts';
import { templates } from '../../../src/core/model/kit/templates';
import { reports } from '../../../src/core/report/registry';
import type { ReportMade } from '../../../src/core/report/report';
import { MemoryStore } from '../../support/memory-store';
import { reportsExample } from '../../support/reports-example';
import { config } from '../../support/repository';

const now = Date.parse('2026-11-22T12:00:00-05:00');

export function make(name: string, options: Readonly<Record<string, string>> = {}, language: Language = 'en', files = reportsExample): ReportMade {
  const world = new Workspace(new MemoryStore(new Map(Object.entries(files))), { now }).loadAll();
  return reports.find((r) => r.name === name)!.run({ world, language, commit: 'c0ffee5c0ffee5', options: new Map(Object.entries(options)) });
}

function markdown(name: string, options: Readonly<Record<string, string>> = {}, language: Language = 'en', files = reportsExample): string {
  const made = make(name, options, language, files);
  assert.ok(made.ok);
  return made.markdown;
}

function data(name: string, options: Readonly<Record<string, string>> = {}): Readonly<Record<string, unknown>> {
  const made = make(name, options);
  assert.ok(made.ok);
  return made.data;
}

/** The text below a heading, up to the next one. */
function under(text: string, title: string): string {
  const [, rest = ''] = text.split(`# ${title}\n`);
  return rest.split('\n#')[0]!.trim();
}

describe('Every report', () => {
  for (const { name } of reports) {
    for (const language of languages) {
      it(`${name} is the same twice, whole in ${language}, with or without records`, () => {
        const text = markdown(name, {}, language);
        assert.equal(text, markdown(name, {}, language, Object.fromEntries(Object.entries(reportsExample).toReversed())));
        for (const one of [text, markdown(name, {}, language, { 'gitsm.yaml': config })]) {
          assert.match(one, new RegExp(`^---\nreport: ${name}\ntitle: .*\nas_of: 2026-11-22T12:00:00-05:00\ncommit: "c0ffee5c0ffee5"\n---\n\n# `));
          assert.doesNotMatch(one, /\{\w+\}|undefined|NaN|\[object|\n\n\n|<b>\|/);
          assert.ok(one.endsWith('\n') && !one.endsWith('\n\n'));
        }
      });
    }

    it(`${name} has tables whose rows have as many cells as their heads`, () => {
      for (const block of markdown(name).split('\n\n').filter((b) => b.startsWith('| '))) {
        const widths = new Set(block.trim().split('\n').map((line) => line.match(/(?<!\\)\|/g)!.length));
        assert.equal(widths.size, 1, block);
      }
    });

    if (artefactOf(`report.${name}`)) {
      it(`${name} is evidence for the kit once it is made`, () => {
        const artefact = artefactOf(`report.${name}`)!.id;
        const presentWith = (files: Readonly<Record<string, string>>): boolean => {
          const world = new Workspace(new MemoryStore(new Map(Object.entries(files))), { now }).loadAll();
          return evidenceOf(artefact, world).present;
        };
        assert.equal(presentWith(reportsExample), false);
        assert.equal(presentWith({ ...reportsExample, [`reports/${name}.md`]: markdown(name) }), true);
      });
    }
  }
});

describe('The CI catalogue', () => {
  it('tells each CI with what it is, its relations of both sides and the SLAs that rest on it', () => {
    const lines = markdown('ci-catalogue').split('\n').filter((line) => line.startsWith('| CI-'));
    assert.deepEqual(lines, [
      '| CI-00005 | Serveur de la clinique | Live | Marc Gagnon | CLT-0002 | 2026-12-01 |',
      '| CI-00001 | Serveur \\<b\\>\\| | Live | Marc Gagnon |  | S-1 | Salle A | ram\\_gb: 32; ip: 10.0.0.1 | 2 | SLA-0001 |',
      '| CI-00002 | Commutateur | Live | Marc Gagnon |  |  | Salle A |  | 1 | SLA-0001 |',
      '| CI-00003 | Imprimante | Live |  |  |  | Bureau |  |  |  |',
      '| CI-00004 | Ancien serveur | Retired | Marc Gagnon | CLT-0001 |  |  |  |  |  |',
    ]);
  });

  it('cuts a long table and says how many more there are; the data have them all', () => {
    const many = Object.fromEntries(Array.from({ length: 1200 }, (_, i) => [`cmdb/${i}.md`, `---\nid: CI-${10000 + i}\ntype: ci\ntitle: t\nstatus: live\ncreated: 2026-01-01T00:00:00Z\nclass: hardware\n---\n`]));
    const made = make('ci-catalogue', {}, 'en', { 'gitsm.yaml': config, ...many });
    assert.ok(made.ok);
    assert.match(made.markdown, /\(1200\)\n\n(?:\|.*\n)+\n… and 200 more; `--format json` gives them all\.\n$/);
    assert.equal((made.data['cis'] as readonly unknown[]).length, 1200);
  });
});

describe('The CI audit', () => {
  it('finds who answers for nothing, what nothing reaches, what has passed and what nobody confirmed', () => {
    const { noOwner, noClient, orphans, ended, ending, unconfirmed, drifts } = data('ci-audit');
    assert.deepEqual({ noOwner, noClient, orphans }, { noOwner: ['CI-00003'], noClient: ['CI-00003'], orphans: ['CI-00003', 'CI-00005'] });
    assert.deepEqual(ended, [{ ci: 'CI-00001', field: 'warranty_until', date: '2026-06-30', days: 145 }]);
    assert.deepEqual(ending, [{ ci: 'CI-00005', field: 'expires', date: '2026-12-01', days: -9 }]);
    assert.deepEqual(unconfirmed, [{ ci: 'CI-00002', location: 'Salle A', serial: null, confirmed: '2026-05-01T00:00:00-04:00', by: 'source' }]);
    assert.deepEqual(drifts, [{ ci: 'CI-00001', field: 'version', wanted: '2', found: null, change: 'CHG-2026-0001', plan: 'PGC-2026-0001' }]);
    assert.deepEqual(data('ci-audit', { days: '300' })['unconfirmed'], []);
  });

  it('draws the CIs that were confirmed longest ago among those that stand somewhere', () => {
    assert.deepEqual((data('ci-audit', { sample: '2' })['sample'] as readonly { ci: string; by: string }[]).map((s) => `${s.ci} ${s.by}`), ['CI-00001 history', 'CI-00003 created']);
    assert.match(under(markdown('ci-audit'), 'To check on site'), /\| CI-00002 Commutateur \| .* \| 2026-09-03 \(history\) \| ☐ \|$/);
  });

  it('refuses what is no number', () => {
    assert.deepEqual(make('ci-audit', { days: 'x' }), { ok: false, refused: { fr: "--days x n'est pas un nombre entier.", en: '--days x is not a whole number.' } });
  });
});

describe('The trend report', () => {
  it('counts the incidents of the period beside the one before it, without those that are none', () => {
    const { incidents } = data('trend') as { incidents: Readonly<Record<string, readonly { key: string; count: number; before: number }[]>> };
    assert.deepEqual(incidents['all'], { key: 'all', count: 4, before: 1 });
    assert.deepEqual(incidents['category'], [{ key: 'network', count: 3, before: 1 }, { key: 'data', count: 1, before: 0 }]);
    assert.deepEqual(incidents['ci'], [{ key: 'CI-00002', count: 3, before: 1 }, { key: 'CI-00005', count: 1, before: 0 }]);
    assert.deepEqual(incidents['weekday']!.map((d) => d.count), [3, 1, 0, 0, 0, 0, 0]);
    assert.deepEqual(incidents['month']!.map((m) => `${m.key} ${m.count}`).slice(-6), ['2026-06 1', '2026-07 0', '2026-08 0', '2026-09 1', '2026-10 1', '2026-11 2']);
  });

  it('suggests problems for what recurs without one, with the command that opens them', () => {
    assert.match(under(markdown('trend'), 'Problems to open'), /^- CI CI-00002 · Commutateur: `gitsm raise problem --from INC-2026-0001,INC-2026-0002,INC-2026-0003`$/m);
    const solved = Object.fromEntries(Object.entries(reportsExample).map(([file, text]) => [file, text.replace('type: incident\n', 'type: incident\nproblem: PRB-2026-0001\n')]));
    assert.equal(under(markdown('trend', {}, 'en', solved), 'Problems to open'), 'None: a problem follows all that recurs.');
  });

  it('looks at the days that are asked for, both included', () => {
    assert.deepEqual((data('trend', { from: '2026-10-05', to: '2026-11-16' })['incidents'] as { all: unknown }).all, { key: 'all', count: 2, before: 1 });
    assert.deepEqual((data('trend', { from: '2026-10-06', to: '2026-11-15' })['incidents'] as { all: unknown }).all, { key: 'all', count: 0, before: 2 });
  });

  for (const [options, why] of [[{ from: '2026-13-01' }, /--from 2026-13-01 is not a date/], [{ from: '2026-11-02', to: '2026-11-01' }, /--to is before --from/]] as const) {
    it(`refuses ${Object.entries(options).flat().join(' ')}`, () => {
      const made = make('trend', options);
      assert.ok(!made.ok);
      assert.match(made.refused.en, why);
    });
  }
});

describe('The change calendar report', () => {
  it('has the sections of the template of the kit, in both languages', () => {
    for (const language of languages) assert.deepEqual([...markdown('change-calendar', {}, language).matchAll(/^## (.*)$/gm)].map((m) => m[1]), templates['report.change-calendar'].map((s) => s.title[language]));
  });

  it('names each collision once, freezes by the class of the change, and what must come first', () => {
    const { conflicts, unplaced } = data('change-calendar') as { conflicts: readonly { change: string; kind: string; other: string | null; freeze: string | null }[]; unplaced: unknown };
    assert.deepEqual(conflicts.map((c) => [c.change, c.kind, c.other ?? c.freeze]), [
      ['CHG-2026-0002', 'freeze', 'Gel de novembre'], ['CHG-2026-0002', 'same', 'CHG-2026-0003'], ['CHG-2026-0003', 'freeze', 'Gel de novembre'],
    ]);
    assert.deepEqual(unplaced, ['CHG-2026-0004']);
  });

  it('shows changes with their class, priority, owner and client, and the chart as a block of Mermaid', () => {
    const text = markdown('change-calendar', { from: '2026-11-23', to: '2026-11-29' });
    assert.deepEqual(text.split('\n').filter((line) => line.startsWith('| CHG-2026-000') && line.includes('Scheduled')), [
      '| CHG-2026-0002 Micrologiciel du commutateur | Normal | P5 | Marc Gagnon | CLT-0001 | Scheduled | 2026-11-25 20:00 – 22:00 |',
      "| CHG-2026-0003 Câblage d'urgence | Emergency | P1 | Alice Tremblay | CLT-0001 | Scheduled | 2026-11-25 21:00 – 23:00 |",
    ]);
    assert.match(text, /\n```mermaid\ngantt\n(?:.*\n)*?```\n/);
    assert.match(text, /\| 2026-11-27 16:00 – 18:00 \| Maintenance \| MNT-2026-001 Vendredis \| Agreed \| SVC-0001 \|/);
    assert.match(text, /\| 2026-11-24 \| CHG-2026-0002 .* \| Pièce \\\| reçue \|/);
  });

  it('says which milestones are late', () => {
    const late = (text: string): readonly string[] => text.split('\n').filter((line) => line.includes('**late**'));
    assert.deepEqual(late(markdown('change-calendar')), []);
    const files = { ...reportsExample, 'changes/CHG-2026-0002.md': reportsExample['changes/CHG-2026-0002.md']!.replaceAll('2026-11-23T', '2026-11-20T') };
    assert.deepEqual(late(markdown('change-calendar', {}, 'en', files)), ['| 2026-11-20 | CHG-2026-0002 Micrologiciel du commutateur | end of build | **late** | Marc Gagnon |']);
  });
});

describe('The configuration status report', () => {
  const one = { client: 'CLT-0001' };

  it('has the sections of the template of the kit, in both languages', () => {
    for (const language of languages) assert.deepEqual([...markdown('configuration-status', one, language).matchAll(/^## (.*)$/gm)].map((m) => m[1]), templates['report.configuration-status'].map((s) => s.title[language]));
  });

  it('tells the CIs under the services of the client with what is open on them, and one that left in the period', () => {
    const [client] = data('configuration-status', one)['clients'] as readonly { cis: unknown; open: readonly { id: string }[] }[];
    assert.deepEqual(client!.cis, [
      { id: 'CI-00001', services: ['SVC-0001'], incidents: [], changes: ['CHG-2026-0001'] },
      { id: 'CI-00002', services: ['SVC-0001'], incidents: ['INC-2026-0003'], changes: ['CHG-2026-0002', 'CHG-2026-0003', 'CHG-2026-0004'] },
      { id: 'CI-00004', services: [], incidents: [], changes: [] },
    ]);
    assert.deepEqual(client!.open.map((rec) => rec.id), ['INC-2026-0003', 'PRB-2026-0001', 'CHG-2026-0001', 'CHG-2026-0002', 'CHG-2026-0003', 'CHG-2026-0004']);
    assert.doesNotMatch(markdown('configuration-status', { ...one, from: '2026-10-21' }), /CI-00004/);
  });

  it('tells one client nothing of the incidents of another', () => {
    assert.doesNotMatch(markdown('configuration-status', one), /clinique|INC-2026-0004|CI-00005/);
    assert.match(markdown('configuration-status'), /## CLT-0001 Coopérative\n\n### (?:.*\n)+[^]*\n## CLT-0002 Clinique\n\n###/);
  });

  it('traces past states by the dated history and by the configuration plans that were applied', () => {
    assert.deepEqual(under(markdown('configuration-status', one), 'Past states (traceability)').split('\n').slice(4), [
      '| 2026-09-01 09:00 | CI-00002 Commutateur | Status | — | Planned | Alice Tremblay |  |',
      '| 2026-09-03 09:00 | CI-00002 Commutateur | Status | Planned | Live | Alice Tremblay |  |',
      '| 2026-10-10 22:00 | CI-00001 Serveur \\<b\\>\\| | attributes.ram\\_gb | 16 | 32 | Alice Tremblay | PGC-2026-0001 |',
      '| 2026-10-10 22:00 | CI-00001 Serveur \\<b\\>\\| | version | 1 | 2 | Alice Tremblay | PGC-2026-0001 |',
      '| 2026-10-20 09:00 | CI-00004 Ancien serveur | Status | Live | Retired | Alice Tremblay |  |',
    ]);
    assert.match(under(markdown('configuration-status', one), 'Discrepancies found'), /"version": 2 by CHG-2026-0001, — in the CMDB/);
  });

  for (const [client, why] of [['CLT-0009', /No record has the id "CLT-0009"/], ['SVC-0001', /SVC-0001 is no client/]] as const) {
    it(`refuses --client ${client}`, () => {
      const made = make('configuration-status', { client });
      assert.ok(!made.ok);
      assert.match(made.refused.en, why);
    });
  }
});

describe('The release status report', () => {
  it('tells how far each release is: its window, its checklists and its changes', () => {
    assert.match(markdown('release-status'), /\| REL-2026-001 Portail 2 \| 2\.0 \| Minor \| Planned \| 2026-12-02 22:00 \| 1\/2 \| 1\/1 \| 1\/2 \| CHG-2026-0002 \(Scheduled\), CHG-2026-0004 \(Approved\) \|/);
  });

  const release = reportsExample['releases/REL-2026-001.md']!;
  for (const [name, text, want] of [
    ['late where its window has passed', release.replaceAll('2026-12-02', '2026-11-20'), { late: true, deployed: null, failed: 0 }],
    ['deployed by its history, beside what was planned', release.replace('status: planned', 'status: deployed\nhistory: [{ at: 2026-11-20T21:00:00-05:00, by: alice.tremblay, status: deployed }]'), { late: false, deployed: '2026-11-20T21:00:00-05:00', failed: 0 }],
    ['wrong where a control failed', release.replace('result: pass', 'result: fail'), { late: false, deployed: null, failed: 1 }],
  ] as const) {
    it(`shows a release as ${name}`, () => {
      const made = make('release-status', {}, 'en', { ...reportsExample, 'releases/REL-2026-001.md': text });
      assert.ok(made.ok);
      const [one] = made.data['releases'] as readonly { late: boolean; deployed: string | null; control: { failed: number } }[];
      assert.deepEqual({ late: one!.late, deployed: one!.deployed, failed: one!.control.failed }, want);
    });
  }
});
