import assert from 'node:assert/strict';
import type { OrganisationSettings } from '../../../src/core/edit/organisation-settings';
import { organisationTables } from '../../../src/core/edit/organisation-tables';

const settings: OrganisationSettings = {
  organisation: { name: 'Boréal' },
  people: {
    a: { name: 'Alice | Tremblay', roles: ['CS'] },
    b: { name: 'Marc', roles: ['RGS/AC', 'CS'], until: '2026-12-31' },
  },
  priority_grid: {
    impact: ['high', 'city'],
    urgency: { high: ['P1', 'P2'], low: ['P3', 'P3'] },
    targets: { P1: { response: '15m', resolution: '4h' }, P2: { response: '1d' } },
  },
  incident_categories: ['network', { id: 'till', fr: 'Caisse', en: 'Till', impact: 'high' }],
  escalation_levels: [{ level: 1, role: 'CS', after: '0m' }, { level: 2, role: 'D', fr: 'Direction', en: 'Board', after: { P1: '2h' } }],
  problem_levels: [1, { level: 2, fr: 'Grave', en: 'Grave' }],
  problem_escalation: [{ level: 1, role: 'CS' }, { level: 2, role: 'D', after: '5d' }],
  change_authority: [
    { class: 'emergency', approvers: ['RGS/AC'], confirmed_by: ['D'], within: '2d' },
    { class: 'standard', approvers: [] },
    { gravity: 'minor', impact: ['low', 'medium'], approvers: ['RGS/AC', 'D'] },
  ],
  ci_classes: { hardware: {}, vm: { label: { fr: 'Machine', en: 'Machine' }, parent: 'hardware' } },
  maintenance_strategy: { components: ['hardware'], notice: '5d', quiet_hours: '22:00-05:00' },
  report_schedule: { trend: '30d' },
};

const fr = organisationTables(settings, 'fr');
const en = organisationTables(settings, 'en');

describe("An organisation's own tables", () => {
  const rows: readonly [where: string, table: string, row: string][] = [
    ['people, escaped, all of a role on one row', fr.people_by_role, "| Centre de services (CS) | Point de contact unique entre les clients et l'organisation; enregistre, classe et suit. | Alice \\| Tremblay, Marc (jusqu'au 2026-12-31) |"],
    ['a role that nobody holds', en.people_by_role, '| Director (D) | Sets strategy, policies and responsibilities; authorises the gravest changes. | to be named |'],
    ['the grid, with the labels of known grades', fr.priority_grid, '| Urgence \\\\ Impact | élevé | city |'],
    ['urgency in the feminine', fr.priority_grid, '| élevée | P1 | P2 |'],
    ['a row of the grid', fr.priority_grid, '| faible | P3 | P3 |'],
    ['targets as one says them', fr.targets, '| P1 | 15 min | 4 h |'],
    ['a target that was not set', en.targets, '| P2 | 1 day | — |'],
    ['a category of the product', fr.incident_categories, '| network | réseau | — | — |'],
    ["a category of the organisation's", en.incident_categories, '| till | Till | high | — |'],
    ['escalation per priority; no delay, never', fr.escalation_levels, '| 2 | Direction | D | 2 h | — |'],
    ['one delay for all priorities', fr.escalation_levels, '| 1 | Centre de services (CS) | CS | 0 min | 0 min |'],
    ['problem levels', fr.problem_levels, '| 2 | Grave |'],
    ['problem escalation', fr.problem_escalation, '| 2 | Dirigeant (D) | 5 jours |'],
    ['emergency authority', en.change_authority, '| emergency change | any | RGS/AC | D (2 days) |'],
    ['standard changes', en.change_authority, '| standard change | any | no one (model approved before) | — |'],
    ['a row for several impacts', fr.change_authority, '| mineur | faible, moyen | RGS/AC, D | — |'],
    ['a class of the kit', fr.ci_classes, '| `hardware` | Actifs physiques (équipements) | — |'],
    ['a class that refines another', fr.ci_classes, '| `vm` | Machine | hardware |'],
    ['the maintenance strategy', fr.maintenance_strategy, '- Préavis : 5 jours'],
    ['the report schedule', en.report_schedule, '| `trend` | Trend analysis | 30 days |'],
  ];
  for (const [where, table, row] of rows) it(`show ${where}`, () => assert.ok(table.split('\n').includes(row), table));

  it('say so where there is nothing', () => {
    assert.equal(fr.freezes, 'Aucun pour le moment.');
    assert.equal(organisationTables({ ...settings, maintenance_strategy: {} }, 'en').maintenance_strategy, 'None for now.');
  });
});
