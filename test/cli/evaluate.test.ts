import assert from 'node:assert/strict';
import { gitsm } from '../support/cli';
import { config, folderOf, record } from '../support/repository';

interface Said { readonly artefact: string; readonly present: boolean; readonly count: number; readonly sources: readonly { file: string; id?: string }[]; readonly todo: string | null }
interface Evaluation {
  readonly steps: { present: number; total: number };
  readonly processes: readonly { id: string; activities: readonly { tasks: readonly { id: string; steps: readonly { n: number; present: boolean; evidence: readonly Said[] }[] }[] }[] }[];
  readonly coverage: readonly { id: string; inKit: boolean; cells: readonly { activity: string; cover: string }[] }[];
}

const procedure = (id: string, status: string, covers: string) => record({
  id, type: 'procedure', title: covers, status, created: '2026-01-05T09:00:00-05:00', covers, version: '"1.0"', review_due: '2027-01-31',
}, `# ${covers}`);

const files = {
  'gitsm.yaml': `${config}problem_levels: [1, 2]\nignore: ["reports/**"]\n`,
  'procedures/PRC-001.md': procedure('PRC-001', 'in-force', 'procedure.incident'),
  'procedures/PRC-002.md': procedure('PRC-002', 'draft', 'procedure.problem'),
  'incidents/INC-2026-0001.md': record({ id: 'INC-2026-0001', type: 'incident', title: 'Panne', status: 'new', created: '2026-11-20T09:00:00-05:00' }, '# Panne'),
  'reports/2026/trend.md': '---\nreport: trend\nas_of: 2026-10-22\n---\n# Tendances\n',
  'reports/availability.md': '---\nreport: availability\ncreated: 2026-11-20T09:00:00-05:00\n---\n# Disponibilité\n',
  'reports/notes.md': '# Notes\n',
};

describe('gitsm evaluate', () => {
  const evaluate = async (...words: string[]): Promise<string> => {
    const { status, out, err } = await gitsm(['evaluate', '--cwd', folderOf(files), '--as-of', '2026-11-22T12:00:00-05:00', ...words]);
    assert.deepEqual([status, err], [0, '']);
    return out;
  };

  it('tells each artefact of each step, present or missing, as data', async () => {
    const said = JSON.parse(await evaluate('--format', 'json')) as Evaluation;
    const all = said.processes.flatMap((p) => p.activities.flatMap((a) => a.tasks.flatMap((t) => t.steps.flatMap((s) => s.evidence))));
    const of = (artefact: string) => all.find((e) => e.artefact === artefact)!;
    assert.deepEqual(of('procedure.incident').sources, [{ file: 'procedures/PRC-001.md', id: 'PRC-001' }]);
    assert.deepEqual([of('record.incident').count, of('record.change').count], [1, 0]);
    assert.deepEqual(of('config.problem_levels').sources, [{ file: 'gitsm.yaml' }]);
    assert.equal(of('config.priority_grid').present, false, 'a default is no decision');
    assert.match(of('procedure.problem').todo!, /PRC-002/, 'the draft is named');
    assert.deepEqual(of('report.availability').sources, [{ file: 'reports/availability.md' }], 'reports count though records leave them out');
    assert.match(of('report.trend').todo!, /The last is of 2026-10-22/);
    assert.equal(of('tool.service-desk').present, true);
    const steps = said.processes.flatMap((p) => p.activities.flatMap((a) => a.tasks.flatMap((t) => t.steps)));
    assert.deepEqual(said.steps, { present: steps.filter((s) => s.present).length, total: 27 });
    for (const s of steps) assert.equal(s.present, s.evidence.every((e) => e.present));
    assert.deepEqual(said.coverage.map((m) => m.id), ['iso9000-2000', 'bs15000', 'itil-v3', 'cmmi-svc-1.2', 'iso20000-1-2018']);
    assert.ok(said.coverage.every((m) => m.cells.length === 7));
  });

  for (const [language, lines] of [
    ['fr', ['ITSM-RES.1 Gestion des incidents', '[x] Procédure de traitement des incidents : PRC-001', '[ ] Procédure de traitement des problèmes : Faites approuver PRC-002 et mettez-la en vigueur.', "[ ] Analyse des tendances : Le dernier date du 2026-10-22", 'ISO/CEI 20000-1:2018 (au-delà de la trousse)']],
    ['en', ['ITSM-RES.1 Incident management', '[x] Incident procedure: PRC-001', '[ ] Problem procedure: Have PRC-002 approved and put it in force.', '[ ] Trend analysis: The last is of 2026-10-22', 'ISO/IEC 20000-1:2018 (beyond the kit)']],
  ] as const) {
    it(`draws the tree and the reference matrices for people (${language})`, async () => {
      const out = await evaluate('--lang', language);
      for (const line of lines) assert.ok(out.includes(line), `${line}\n${out}`);
      assert.doesNotMatch(out, /\{\w+\}|undefined/);
    });
  }

  it('takes a report for evidence from the day of its making until its schedule has passed', async () => {
    const folder = folderOf(files);
    const at = async (asOf: string): Promise<boolean> => {
      const { out } = await gitsm(['evaluate', '--cwd', folder, '--as-of', asOf, '--format', 'json']);
      return /"artefact": "report.trend",\s+"name": "[^"]+",\s+"present": true/.test(out);
    };
    assert.deepEqual([await at('2026-10-21'), await at('2026-10-22'), await at('2026-11-21'), await at('2026-11-22')], [false, true, true, false]);
  });
});
