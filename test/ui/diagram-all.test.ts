import assert from 'node:assert/strict';
import { ensureExample } from '../../scripts/lib/example.mjs';
import { diagramFor } from '../../src/core/diagram/request';
import { Workspace } from '../../src/core/gitsm';
import { FileStore } from '../../src/node/file-store';
import { useWorkbench } from './workbench/use-workbench';

describe('The page of diagrams', () => {
  const workbench = useWorkbench({ language: 'fr' });

  it('draws every record of the French example, one after the other, each with its own words', async function () {
    this.timeout(300_000);
    const example = new Workspace(new FileStore(await ensureExample({ lang: 'fr' })), { now: Date.now() }).loadAll();
    await workbench().openContainer('Gitsm');
    await workbench().tree('File').rowsWhen('lists open work', (rows) => rows.length > 0);
    await workbench().palette.run("Gitsm: Diagramme d'un processus…");
    await workbench().palette.pick('Gestion du changement');
    await workbench().webview().frame.locator('#content svg [data-node]').first().waitFor({ timeout: 30_000 });
    const page = await workbench().webview().document();
    const ids = [...example.catalog.ids()];
    const reached = ids.filter((id) => ['ci', 'service', 'incident', 'change'].includes(example.catalog.get(id)!.type));
    // Mermaid reads all of them in test/node/example-diagrams.test.ts; here a part of the costly ones is drawn.
    const requests = [
      ...ids.map((id) => ({ kind: 'record', id }) as const),
      ...ids.filter((_, i) => i % 5 === 0).map((id) => ({ kind: 'history', id }) as const),
      ...reached.filter((_, i) => i % 10 === 0).map((id) => ({ kind: 'impact', id }) as const),
    ];
    for (const request of requests) {
      const diagram = diagramFor(request, example, 'fr')!;
      // The page is told as the extension tells it; what it then says of itself is read.
      const drawn = await page.evaluate(async (shown) => {
        const content = document.getElementById('content')!;
        const changed = new Promise((resolve) => new MutationObserver((_, observer) => { observer.disconnect(); resolve(undefined); }).observe(content, { childList: true }));
        const failed = new Promise((resolve) => new MutationObserver((_, observer) => { if (document.getElementById('message')!.textContent) { observer.disconnect(); resolve(undefined); } }).observe(document.getElementById('message')!, { childList: true }));
        window.postMessage({ kind: 'show', diagram: shown, words: {} }, '*');
        await Promise.race([changed, failed]);
        return { problem: document.getElementById('message')!.textContent, text: [...content.querySelectorAll('text')].map((t) => t.textContent).join(' ').replace(/\s+/g, ''), wired: content.querySelectorAll('[data-node]').length, foreign: content.querySelectorAll('foreignObject, script, a').length };
      }, diagram);
      const why = JSON.stringify(request);
      assert.equal(drawn.problem, '', why);
      assert.equal(drawn.foreign, 0, why);
      assert.doesNotMatch(drawn.text, /#\d+;/, why);
      if (request.kind !== 'history') assert.equal(drawn.wired, diagram.nodes.length, why);
      const words = request.kind === 'record' ? diagram.nodes.map((n) => n.label) : [request.id];
      for (const word of words) assert.ok(drawn.text.includes(word.replace(/\s+/g, '')), `${why}: ${word}`);
    }
  });
});
