import assert from 'node:assert/strict';
import { Workspace } from '../../../src/core/gitsm';
import { languages } from '../../../src/core/model/text';
import { evaluationPage } from '../../../src/core/report/evaluation';
import { recordsReference, settingsReference } from '../../../src/core/report/reference';
import { reports } from '../../../src/core/report/registry';
import { shapeOf } from '../../support/markdown-shape';
import { MemoryStore } from '../../support/memory-store';
import { reportsExample } from '../../support/reports-example';

const now = Date.parse('2026-11-22T12:00:00-05:00');

/** The example with one text wherever people write one: titles, names, places, items, attributes, labels of the organisation. */
function worldWith(text: string): Workspace {
  const said = JSON.stringify(text);
  const files = Object.entries(reportsExample).map(([file, content]) => [file, content
    .replace(/^(title|location|serial): .*$/gm, `$1: ${said}`)
    .replace(/\bname: ("[^"]*"|[^,}\n]+)/g, `name: ${said}`)
    .replace(/\bitem: [^,}\n]+/g, `item: ${said}`)
    .replace(/\b(tool|key|ip): [^,}\n]+/g, `$1: ${said}`)] as const);
  const label = `label: { fr: ${said}, en: ${said} }`;
  const key = JSON.stringify(`k${text}`);
  const labels = `
incident_categories: [{ id: network, ${label} }, { id: data, ${label} }]
ci_classes: { hardware: { ${label}, attributes: { ram_gb: number, ${key}: text } }, mine: { ${label}, parent: hardware, attributes: { x: number } } }
lifecycles: { change: { statuses: [{ id: ${key}, fr: ${said}, en: ${said} }], add: [{ from: draft, to: ${key} }] } }
fields: { ci: { mine: { kind: text, ${label} } } }
sections: { change: { add: [{ id: cost, fr: ${said}, en: ${said} }] } }
relations: { mine: { inverse: mine_of, ${label}, inverse_label: { fr: ${said}, en: ${said} }, impact: true } }
risk_questions: [{ id: q, ask: { fr: ${said}, en: ${said} }, yes: 1, no: 0 }]
`;
  return new Workspace(new MemoryStore(new Map(files.map(([file, content]) => [file, file === 'gitsm.yaml' ? content + labels : content]))), { now }).loadAll();
}

const hostile = ['x | <img src=x onerror=1>', '![p](p.png) [a](javascript:1)', '`a` | `b`', '**b** _i_ ~~s~~', '<!-- | -->', '&lt;b&gt;', 'a\n\n# b\n\n- c', 'a\\| b', '\\', '[^1]', '--- | ---', '<details>', '```'];

describe('What people wrote, in reports', () => {
  const plain = worldWith('plain');
  const worlds = hostile.map((text) => ({ text, world: worldWith(text) }));
  for (const language of languages) {
    const pages: readonly (readonly [string, (world: Workspace) => string])[] = [
      ...reports.map((r) => [r.name, (world: Workspace): string => {
        const made = r.run({ world, language, commit: 'c0ffee', options: new Map() });
        assert.ok(made.ok);
        return made.markdown.replace(/^---\n[^]*?\n---\n/, '').replace(/```mermaid[^]*?```/g, '```mermaid\n```');
      }] as const),
      ['the evaluation of the kit', (world) => evaluationPage(world, language)],
      ['the reference of records', ({ model }) => recordsReference(model, language)],
      ['the reference of gitsm.yaml', ({ model }) => settingsReference(model, language)],
    ];
    for (const [name, page] of pages) {
      it(`is text and nothing else in ${name} (${language})`, () => {
        const shape = shapeOf(page(plain));
        for (const { text, world } of worlds) assert.ok(shapeOf(page(world)) === shape, JSON.stringify(text));
      });
    }
  }
});
