import './style.css';
import type { Diagram, DiagramNode } from '../../core/diagram/diagram';
import type { DiagramWords, ToDiagram } from '../../protocol/diagram';
import { draw, partsOf } from './draw';
import { pngOf, svgText } from './export';
import { keep, kept, tell } from './host';
import { tableOf } from './table';
import { Viewport } from './viewport';

const element = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
const frame = element('frame');
const content = element('content');
const table = element('table');
const message = element('message');
const search = element<HTMLInputElement>('search');
const view = new Viewport(frame, content);

let shown: { readonly diagram: Diagram; readonly words: DiagramWords } | undefined;
let parts: ReadonlyMap<string, SVGGraphicsElement> = new Map();
let turn = 0;

window.addEventListener('message', (event: MessageEvent<ToDiagram>) => {
  if (event.data?.kind !== 'show') return;
  shown = { diagram: event.data.diagram, words: event.data.words };
  void redraw();
});

/** Draws what was shown last; a drawing that another overtook is thrown away. */
async function redraw(): Promise<void> {
  if (!shown) return;
  const { diagram, words } = shown;
  const mine = ++turn;
  const started = performance.now();
  table.replaceChildren(tableOf(diagram));
  frame.setAttribute('aria-label', diagram.title);
  try {
    const svg = await draw(diagram);
    if (mine !== turn) return;
    content.replaceChildren(svg);
    message.textContent = '';
    parts = partsOf(svg, diagram);
    for (const node of diagram.nodes) wire(node, words);
    view.refresh();
    find();
    tell({ kind: 'drawn', milliseconds: performance.now() - started });
  } catch (error) {
    if (mine !== turn) return;
    // The facts are not lost with the drawing: the table says the same.
    message.textContent = words.failed;
    showTable(true);
    tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}

/** Makes a node a button: click, Enter, and the editor's own context menu. */
function wire(node: DiagramNode, words: DiagramWords): void {
  const part = parts.get(node.id);
  if (!part) return;
  part.dataset['node'] = node.id;
  part.setAttribute('role', 'button');
  part.setAttribute('tabindex', '0');
  // Its own text is its name; what a press does is said beside it.
  part.setAttribute('aria-description', node.move === undefined ? words.open : words.move);
  part.dataset['vscodeContext'] = JSON.stringify({ webviewSection: 'gitsmNode', gitsmRecord: node.record ?? '', gitsmMove: node.move ?? '', gitsmStatus: node.status?.status ?? '', gitsmType: node.status?.type ?? '', preventDefaultContextMenuItems: true });
  part.addEventListener('click', () => tell({ kind: 'activate', node: node.id }));
  part.addEventListener('keydown', (e) => {
    if (e.key !== 'Enter' && e.key !== ' ') return;
    e.preventDefault();
    tell({ kind: 'activate', node: node.id });
  });
  part.addEventListener('focus', () => view.show(part));
}

let matches: readonly string[] = [];
let match = 0;

/** Marks the nodes whose label holds what is searched for. */
function find(): void {
  const wanted = search.value.trim().toLowerCase();
  matches = wanted === '' ? [] : (shown?.diagram.nodes ?? []).filter((n) => n.label.toLowerCase().includes(wanted) || n.record?.toLowerCase().includes(wanted)).map((n) => n.id);
  for (const [id, part] of parts) {
    part.classList.toggle('found', matches.includes(id));
    part.classList.toggle('faded', wanted !== '' && !matches.includes(id));
  }
  element('matches').textContent = wanted === '' ? '' : matches.length === 0 ? shown?.words.noMatch ?? '' : String(matches.length);
  match = -1;
}

function nextMatch(): void {
  if (matches.length === 0) return;
  match = (match + 1) % matches.length;
  const part = parts.get(matches[match]!);
  if (part) view.show(part);
}

function showTable(on: boolean): void {
  table.hidden = !on;
  frame.hidden = on;
  element('toggle').setAttribute('aria-pressed', String(on));
  keep({ table: on });
}

element('zoom-in').addEventListener('click', () => view.zoom(1.25));
element('zoom-out').addEventListener('click', () => view.zoom(0.8));
element('fit').addEventListener('click', () => view.fit());
element('toggle').addEventListener('click', () => showTable(Boolean(table.hidden)));
element('copy').addEventListener('click', () => tell({ kind: 'copy' }));
element('svg').addEventListener('click', () => { const svg = content.querySelector('svg'); if (svg) tell({ kind: 'export', format: 'svg', data: svgText(svg) }); });
element('png').addEventListener('click', () => { const svg = content.querySelector('svg'); if (svg) void pngOf(svg).then((data) => tell({ kind: 'export', format: 'png', data })); });
search.addEventListener('input', find);
search.addEventListener('keydown', (e) => { if (e.key === 'Enter') nextMatch(); if (e.key === 'Escape') { search.value = ''; find(); } });

// A change of theme changes the body's classes: the same diagram in other colours.
new MutationObserver(() => void redraw()).observe(document.body, { attributes: true, attributeFilter: ['class', 'data-vscode-theme-id'] });
showTable(kept().table ?? false);
tell({ kind: 'ready' });
