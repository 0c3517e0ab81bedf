import assert from 'node:assert/strict';
import { Workspace } from '../../../src/core/gitsm';
import type { Language } from '../../../src/core/model/text';
import { availabilityReport } from '../../../src/core/report/availability';
import type { ReportMade } from '../../../src/core/report/report';
import { availabilityExample } from '../../support/availability-example';
import { MemoryStore } from '../../support/memory-store';

const now = Date.parse('2026-11-03T12:00:00-05:00');

function make(options: Readonly<Record<string, string>> = {}, language: Language = 'en', at = now): ReportMade {
  const world = new Workspace(new MemoryStore(new Map(Object.entries(availabilityExample))), { now: at }).loadAll();
  return availabilityReport.run({ world, language, commit: 'c0ffee5c0ffee5', options: new Map(Object.entries(options)) });
}

function markdown(options: Readonly<Record<string, string>> = {}, language: Language = 'en'): string {
  const made = make(options, language);
  assert.ok(made.ok);
  return made.markdown;
}

describe('The availability report', () => {
  it('shows the calculation of a month that was worked out by hand', () => {
    const text = markdown({ month: '2026-10', service: 'SVC-0001' });
    assert.deepEqual(text.split('\n').filter((line) => /^- |^\| 2026|^\| SVC/.test(line)), [
      '| SVC-0001 Portail \\| client | SLA-0001 | 2026-10 | 97.5% | 97.395% | **no** | 96 h | 2 h 30 min | 1 h | 2 h 24 min | 46 h 45 min | 1 h 15 min |',
      '- S = 100 h open − 4 h of agreed maintenance = **96 h**',
      '- D = **2 h 30 min**, in 2 interruptions',
      '- (S − D) / S = (96 h − 2 h 30 min) / 96 h = **97.395%**, 97.5% promised',
      '- Acceptable downtime = S × (100% − 97.5%) = **2 h 24 min**',
      '- MTBF = (S − D) / 2 = **46 h 45 min**; MTRS = D / 2 = **1 h 15 min**',
      '- Apart: 1 h degraded, 0 min down as planned; neither counts in D.',
      '| 2026-10-20 17:00 | 2026-10-20 18:00 | 1 h | down | INC-2026-0001 |',
      '| 2026-10-21 08:00 | 2026-10-21 09:00 | 1 h | down | INC-2026-0001 |',
      '| 2026-10-23 15:30 | 2026-10-23 16:00 | 30 min | down | INC-2026-0002 |',
      '| 2026-10-23 16:00 | 2026-10-23 18:00 | 2 h | agreed maintenance | MNT-2026-001 |',
      '| 2026-10-26 09:00 | 2026-10-26 10:00 | 1 h | degraded | INC-2026-0003 |',
      '| 2026-10-30 16:00 | 2026-10-30 18:00 | 2 h | agreed maintenance | MNT-2026-001 |',
    ]);
  });

  it('says the same in French, with French numbers', () => {
    const text = markdown({ month: '2026-10', service: 'SVC-0001' }, 'fr');
    for (const line of ['# Disponibilité des services', "- S = 100 h d'ouverture − 4 h de maintenance convenue = **96 h**", '- (S − D) / S = (96 h − 2 h 30 min) / 96 h = **97,395 %**, pour 97,5 % promis', '| 2026-10-26 09:00 | 2026-10-26 10:00 | 1 h | dégradé | INC-2026-0003 |']) assert.ok(text.includes(`${line}\n`), line);
    assert.doesNotMatch(text, /\{\w+\}|undefined|NaN/);
  });

  it('says in its front matter which report it is, of when and of which commit', () => {
    assert.ok(markdown().startsWith('---\nreport: availability\ntitle: "Availability of services"\nas_of: 2026-11-03T12:00:00-05:00\ncommit: "c0ffee5c0ffee5"\n---\n'));
  });

  it('takes up the months since the SLA began, links of either side, and no draft', () => {
    const made = make();
    assert.ok(made.ok);
    const months = made.data['months'] as readonly { service: string; sla: string; month: string; percent: number; met: boolean; serviceMs: number }[];
    assert.deepEqual(months.map((m) => `${m.service} ${m.sla} ${m.month} ${m.met}`), [
      'SVC-0001 SLA-0001 2026-10 false', 'SVC-0001 SLA-0001 2026-11 true', 'SVC-0002 SLA-0001 2026-10 true', 'SVC-0002 SLA-0001 2026-11 true',
    ]);
    // Monday, and Tuesday until noon: 10 and 4 hours.
    assert.equal(months[1]!.serviceMs, 14 * 3_600_000);
    assert.equal(months[2]!.percent, 99, 'one hour of a hundred');
  });

  it('explains the months that failed and the last one; the table has them all', () => {
    assert.deepEqual(markdown().split('\n').filter((line) => /^## S/.test(line)), ['## Summary', '## SVC-0001 Portail \\| client, 2026-10 (SLA-0001)', '## SVC-0001 Portail \\| client, 2026-11 (SLA-0001)', '## SVC-0002 Mail, 2026-11 (SLA-0001)']);
  });

  for (const [options, why] of [[{ service: 'SVC-0003' }, /SVC-0003.*Did you mean SVC-000/], [{ service: 'SLA-0001' }, /is the id of no service/], [{ month: '2026-13' }, /write YYYY-MM/]] as const) {
    it(`refuses ${JSON.stringify(options)}`, () => {
      const made = make(options);
      assert.ok(!made.ok);
      assert.match(made.refused.en, why);
    });
  }

  it('has an empty table of a month that no SLA covers', () => {
    assert.match(markdown({ month: '2026-09' }), /No SLA commits these services over this period\./);
  });
});
