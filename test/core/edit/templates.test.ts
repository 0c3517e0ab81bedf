import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';
import { fillTemplate } from '../../../src/core/edit/fill-template';
import type { OrganisationSettings } from '../../../src/core/edit/organisation-settings';
import { organisationTables } from '../../../src/core/edit/organisation-tables';
import { artefacts } from '../../../src/core/model/kit/artefacts';
import { changeAuthority, escalationLevels, priorityGrid, problemEscalation, problemLevels } from '../../../src/core/model/kit/examples';
import { processOf } from '../../../src/core/model/kit/processes';
import { templateOf } from '../../../src/core/model/kit/templates';
import { languages, type Language } from '../../../src/core/model/text';
import { declaredTypes } from '../../../src/core/model/types/all';
import { typography } from '../../support/text-problems';

const read = (path: string) => readFileSync(`templates/${path}`, 'utf8');
const documents = artefacts.filter((a) => a.kind === 'policy' || a.kind === 'procedure');
const given = {
  id: 'PRC-001', now: '2026-11-22T09:00:00-05:00', owner: 'alice.tremblay', review_due: '2027-11-22', language: 'fr', timezone: 'America/Toronto',
  organisation: 'R&D: "Boréal", inc.', person: 'alice.tremblay', person_name: "Alice L'Heureux", person_email: 'alice@boreal.example',
};

function filled(path: string, values: Readonly<Record<string, string>>, syntax?: 'yaml'): string {
  const result = fillTemplate(read(path), values, syntax);
  assert.ok(result.ok, JSON.stringify(result));
  return result.text;
}

const settingsOf = (language: Language) => parse(filled(`${language}/gitsm.yaml`, { ...given, language }, 'yaml')) as OrganisationSettings & Record<string, unknown>;
const valuesOf = (language: Language) => ({ ...given, ...organisationTables({ ...settingsOf(language), ci_classes: {} }, language) });
/** The verbs of the command line that documents for an organisation may name. */
const verbs = new Set(
  ('validate new move approve escalate classify major convert raise link schedule plan-configuration apply-configuration checklist baseline outage recovery-test publish propose show list due clock suspects ' +
    'impact diagram report diff audit import export renumber').split(' '),
);

for (const language of languages) {
  describe(`The governance documents in ${language}`, () => {
    for (const { id, kind, name } of documents) {
      const path = `${language}/${id}.md`;

      it(`${id} is a record that is whole once filled`, () => {
        const text = filled(path, valuesOf(language));
        const [, front, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text)!;
        const fields = parse(front!) as Record<string, unknown>;
        assert.deepEqual(
          { ...fields, title: undefined },
          {
            id: 'PRC-001', type: kind, title: undefined, status: 'draft', created: given.now, owner: given.owner, covers: id, version: '1.0', review_due: given.review_due,
            history: [{ at: given.now, by: given.owner, status: 'draft' }],
          },
        );
        assert.ok(body!.startsWith(`\n# ${String(fields['title'])}\n`), name[language]);
        assert.ok(!text.includes('{{'));
      });

      it(`${id} has the sections of its template, in order, each with text`, () => {
        const parts = read(path).split(/^## /m).slice(1).map((part) => part.split('\n'));
        assert.deepEqual(parts.map(([title]) => title), templateOf(id)!.map((section) => section.title[language]));
        for (const [title, ...lines] of parts) assert.ok(lines.join('').length > 60, title);
      });

      it(`${id} names commands, statuses and a diagram that exist`, () => {
        const body = read(path);
        const spans = [...body.matchAll(/`([^`]+)`/g)].map(([, span]) => span!);
        for (const span of spans.filter((s) => s.startsWith('gitsm '))) assert.ok(verbs.has(span.split(' ')[1]!), span);
        for (const [, prefix, status] of body.matchAll(/gitsm move ([A-Z]+)-… ([a-z-]+)/g)) {
          const type = declaredTypes.find((t) => t.idPattern.startsWith(`${prefix}-`));
          assert.ok(type?.lifecycle.statuses.includes(status!), `${prefix} ${status}`);
        }
        const diagrams = [...body.matchAll(/<!-- gitsm:diagram process (\S+) -->\n<!-- \/gitsm:diagram -->/g)];
        assert.equal(diagrams.length, kind === 'procedure' ? 1 : 0);
        for (const [, process] of diagrams) assert.ok(processOf(process!), process);
      });

      it(`${id} is in clean typography`, () => {
        const prose = read(path).split(/^# /m)[1]!.split('\n').map((line) => line.replace(/^ *(-|\d+\.) |\*\*/g, '').trim());
        assert.deepEqual(prose.flatMap((line) => typography(line, language).map((fault) => `${fault}: ${line}`)), []);
      });
    }

    it('are all there, and nothing else but the README and the settings', () => {
      assert.deepEqual(readdirSync(`templates/${language}`).sort(), [...documents.map((a) => `${a.id}.md`), 'README.md', 'gitsm.yaml'].sort());
    });

    it('come with a README that fills', () => assert.ok(filled(`${language}/README.md`, valuesOf(language)).startsWith('# ')));
  });

  describe(`The initial settings in ${language}`, () => {
    it("hold the organisation's own names, whatever signs they have", () => {
      const { organisation, people } = settingsOf(language);
      assert.deepEqual(organisation, { name: given.organisation, language, timezone: given.timezone });
      assert.deepEqual(people, { 'alice.tremblay': { name: "Alice L'Heureux", emails: ['alice@boreal.example'], roles: ['D', 'RGS/AC', 'RGS/RC', 'CS'] } });
    });

    it('hold the example grids of the kit', () => {
      const settings = settingsOf(language);
      const named = <T extends { readonly name: { readonly fr: string; readonly en: string } }>({ name, ...rest }: T) => ({ ...rest, ...name });
      assert.deepEqual(settings.priority_grid, priorityGrid);
      assert.deepEqual(settings.escalation_levels, escalationLevels.map(named));
      assert.deepEqual(settings.problem_levels, problemLevels.map(named));
      assert.deepEqual(settings.problem_escalation, problemEscalation);
    });

    it('give every class, gravity and impact the approvers of the kit', () => {
      const rows = settingsOf(language).change_authority.flatMap(({ impact, ...row }) => (impact === undefined ? [row] : [impact].flat().map((one) => ({ ...row, impact: one }))));
      const key = (row: object) => JSON.stringify(Object.entries(row).sort());
      assert.deepEqual(rows.map(key).sort(), changeAuthority.map((row) => key('confirmedBy' in row ? { class: row.class, approvers: row.approvers, confirmed_by: row.confirmedBy, within: row.within } : row)).sort());
    });
  });
}

describe('The files for a new repository', () => {
  it('name the same placeholders in both languages', () => {
    const holes = (path: string) => [...new Set(read(path).match(/\{\{\w+\}\}/g))].sort();
    for (const name of readdirSync('templates/fr')) assert.deepEqual(holes(`fr/${name}`), holes(`en/${name}`), name);
  });

  it('run the validation in the workflows of GitHub and GitLab', () => {
    const github = parse(read('ci/github.yml')) as { jobs: { validate: { steps: { run?: string }[] } } };
    const gitlab = parse(read('ci/gitlab-ci.yml')) as { gitsm: { script: string[] } };
    assert.ok(github.jobs.validate.steps.some((step) => step.run?.includes('gitsm validate --format github')));
    assert.ok(gitlab.gitsm.script.some((line) => line.startsWith('gitsm validate --format junit')));
  });

  it('recommend this extension', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { publisher: string; name: string };
    assert.deepEqual(JSON.parse(read('vscode/extensions.json')), { recommendations: [`${manifest.publisher}.${manifest.name}`] });
  });
});
