import assert from 'node:assert/strict';
import { calendarItems } from '../../src/core/query/calendar-items';
import { processDiagramIds } from '../../src/core/diagram/process';
import { judgeRegions } from '../../src/core/diagram/regions';
import { diagramFor } from '../../src/core/diagram/request';
import type { DiagramRequest } from '../../src/core/diagram/request';
import { Workspace } from '../../src/core/gitsm';
import type { Language } from '../../src/core/model/text';
import { MemoryStore } from '../support/memory-store';

const anchor = '2026-11-22';
type Parse = (text: string) => Promise<unknown>;

async function exampleIn(lang: Language): Promise<Workspace> {
  const path = '../../scripts/example/make.mjs';
  const { tell } = (await import(path)) as { tell(options: { lang: string; asOf: string }): Promise<{ readonly files: ReadonlyMap<string, string> }> };
  return new Workspace(new MemoryStore((await tell({ lang, asOf: anchor })).files), { now: Date.parse(`${anchor}T12:00:00-05:00`) }).loadAll();
}

/** Mermaid's own grammars. It cleans labels with a library that needs a browser; what is asked here is only whether they are read. */
async function parserOf(): Promise<Parse> {
  const { default: purify } = (await import('dompurify')) as unknown as { default: object };
  Object.assign(purify, { sanitize: (text: string) => text, addHook: () => undefined });
  const { default: mermaid } = await import('mermaid');
  return (text) => mermaid.parse(text);
}

for (const lang of ['fr', 'en'] as const) {
  describe(`The diagrams of the ${lang} example`, function () {
    this.timeout(120_000);
    let example: Workspace;
    let parse: Parse;
    before(async () => {
      parse = await parserOf();
      example = await exampleIn(lang);
    });

    const isRead = async (request: DiagramRequest, language: Language): Promise<void> => {
      const { text, nodes, table } = diagramFor(request, example, language)!;
      try {
        await parse(text);
      } catch (error) {
        assert.fail(`${JSON.stringify(request)}: ${String(error)}\n${text}`);
      }
      assert.equal(new Set(nodes.map((n) => n.id)).size, nodes.length, `${JSON.stringify(request)}: a node is one thing`);
      for (const row of table.rows) assert.equal(row.length, table.columns.length);
    };

    for (const kind of ['record', 'history', 'impact'] as const) {
      it(`of every record (${kind}) are read by Mermaid`, async () => {
        for (const id of example.catalog.ids()) await isRead({ kind, id }, lang);
      });
    }

    it('of processes and the calendar are read by Mermaid in both languages', async () => {
      for (const language of ['fr', 'en'] as const) {
        for (const id of processDiagramIds) await isRead({ kind: 'process', id }, language);
        await isRead({ kind: 'calendar' }, language);
        await isRead({ kind: 'calendar', from: 0, to: Date.parse('2030-01-01') }, language);
      }
      assert.ok(calendarItems(example.catalog, example.model, { from: 0, to: Date.parse('2030-01-01') }).length > 3);
    });

    it('in its procedures are up to date, and each procedure has one', () => {
      for (const { file, type } of [...example.catalog.ofType('procedure'), ...example.catalog.ofType('policy')]) {
        const judged = judgeRegions(example.textOf(file) ?? '', example);
        assert.equal(judged.length, type === 'procedure' ? 1 : 0, file);
        assert.deepEqual(judged.filter((r) => r.edit ?? r.problem), [], file);
      }
    });
  });
}
