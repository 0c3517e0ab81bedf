import assert from 'node:assert/strict';
import { Workspace } from '../../../src/core/gitsm';
import type { Language } from '../../../src/core/model/text';
import { CalendarTree } from '../../../src/core/query/calendar-tree';
import type { LazyRow, RowPath } from '../../../src/core/query/rows';
import { MemoryStore } from '../../support/memory-store';
import { config, record } from '../../support/repository';

/** A Wednesday, 12:00 in Toronto. */
const now = Date.UTC(2026, 10, 18, 17);
const change = (n: number, start: string, end: string, more: Readonly<Record<string, string>> = {}): string => record({
  id: `CHG-2026-000${n}`, type: 'change', title: `Change ${n}`, status: 'approved', class: 'normal', created: '2026-11-01T09:00:00-05:00', cis: '[CI-00001]', planned: `{ implement: { start: ${start}, end: ${end} } }`, ...more,
});
const files = {
  'gitsm.yaml': `${config}freezes:\n  - { name: Year end, from: 2026-12-20, to: 2027-01-03 }\n`,
  'cmdb/CI-00001.md': record({ id: 'CI-00001', type: 'ci', title: 'Server', status: 'live', class: 'server', created: '2026-01-01T09:00:00-05:00' }),
  'changes/CHG-2026-0001.md': change(1, '2026-11-18T20:00:00-05:00', '2026-11-18T22:00:00-05:00'),
  'changes/CHG-2026-0002.md': change(2, '2026-11-18T21:00:00-05:00', '2026-11-19T01:00:00-05:00'),
  'changes/CHG-2026-0003.md': change(3, '2026-12-21T20:00:00-05:00', '2026-12-21T22:00:00-05:00'),
  'changes/CHG-2026-0004.md': change(4, '2026-11-10T20:00:00-05:00', '2026-11-10T22:00:00-05:00'),
  'changes/CHG-2026-0005.md': change(5, '2026-11-20T20:00:00-05:00', '2026-11-20T22:00:00-05:00', { status: 'cancelled' }),
  'maintenance/MNT-2026-0001.md': record({ id: 'MNT-2026-0001', type: 'maintenance', title: 'Patches', status: 'agreed', created: '2026-11-01T09:00:00-05:00', start: '2026-11-22T02:00:00-05:00', end: '2026-11-22T04:00:00-05:00', repeat: 'FREQ=WEEKLY;BYDAY=SU;COUNT=3' }),
};

function drawn(language: Language = 'en', content: Readonly<Record<string, string>> = files): string[] {
  const { model, catalog } = new Workspace(new MemoryStore(content), { now }).loadAll();
  const tree = new CalendarTree({ model, catalog, language, now });
  const draw = (list: readonly LazyRow[], path: RowPath): string[] => list.flatMap(({ row }) => {
    const shown = row();
    return [`${'  '.repeat(path.length)}${shown.label} · ${shown.description}${shown.tint ? ` (${shown.tint})` : ''}`, ...draw(tree.list(shown.path), shown.path)];
  });
  return draw(tree.list([]), []);
}

describe('The tree of the calendar', () => {
  it('puts what is to come under its period, each occurrence apart, conflicts below what has them', () => {
    assert.deepEqual(drawn(), [
      'Today · 2 · 2 conflicts (warning)',
      '  Change 1 · Wed, Nov 18 20:00–22:00 · CHG-2026-0001 · Approved · conflict (warning)',
      '    Change 2 · conflicts with · CHG-2026-0002 (warning)',
      '  Change 2 · Wed, Nov 18 21:00 – Thu, Nov 19 01:00 · CHG-2026-0002 · Approved · conflict (warning)',
      '    Change 1 · conflicts with · CHG-2026-0001 (warning)',
      'This week · 1',
      '  Patches · Sun, Nov 22 02:00–04:00 · MNT-2026-0001 · Agreed',
      'The four weeks after · 3',
      '  Patches · Sun, Nov 29 02:00–04:00 · MNT-2026-0001 · Agreed',
      '  Patches · Sun, Dec 6 02:00–04:00 · MNT-2026-0001 · Agreed',
      '  Year end · Sun, Dec 20 – Sun, Jan 3, 2027 · Freeze',
      'Later · 1 · conflict (warning)',
      '  Change 3 · Mon, Dec 21 20:00–22:00 · CHG-2026-0003 · Approved · conflict (warning)',
      '    Year end · during the freeze · 2026-12-20 – 2027-01-03 (warning)',
    ]);
  });

  it('speaks French', () => {
    assert.deepEqual(drawn('fr').filter((line) => !line.startsWith(' ')), ["Aujourd'hui · 2 · 2 conflits (warning)", 'Cette semaine · 1', 'Les quatre semaines suivantes · 3', 'Plus tard · 1 · conflit (warning)']);
  });

  it('is empty where nothing is planned, and stands a time zone that nobody knows', () => {
    assert.deepEqual(drawn('en', { 'gitsm.yaml': config }), []);
    assert.equal(drawn('en', { ...files, 'gitsm.yaml': config.replace('America/Toronto', 'Nowhere/None') }).length > 5, true);
  });
});
