import './style.css';
import type { Diagram } from '../../core/diagram/diagram';
import { directionOf, turned } from '../../core/diagram/direction';
import type { DiagramWords, ToDiagram } from '../../protocol/diagram';
import { draw } from './draw';
import { pngOf, svgText } from './export';
import { keep, kept, tell } from './host';
import { Nodes } from './nodes';
import { tableOf } from './table';
import { Viewport } from './viewport';
import type { Beginning } from './viewport';

const element = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
const frame = element('frame');
const content = element('content');
const table = element('table');
const message = element('message');
const search = element<HTMLInputElement>('search');
const view = new Viewport(frame, content);
const nodes = new Nodes(view);

let shown: { readonly diagram: Diagram; readonly words: DiagramWords } | undefined;
let turn = 0;
/** A graph of more nodes is laid out once: twice would be slow. */
const TURNED = 60;

window.addEventListener('message', (event: MessageEvent<ToDiagram>) => {
  if (event.data?.kind !== 'show') return;
  shown = { diagram: event.data.diagram, words: event.data.words };
  void redraw();
});

/**
 * Draws what was shown last; a drawing that another overtook is thrown away. The old one stays until the new is whole, and
 * zoom, place, keyboard and what was searched for stay as they were.
 */
async function redraw(): Promise<void> {
  if (!shown) return;
  const { diagram, words } = shown;
  const mine = ++turn;
  const started = performance.now();
  table.replaceChildren(tableOf(diagram));
  document.title = diagram.title;
  element('title').textContent = diagram.title;
  frame.setAttribute('aria-label', diagram.title);
  try {
    const svg = await drawBest(diagram);
    if (mine !== turn) return;
    const focused = nodes.focused();
    content.replaceChildren(svg);
    message.textContent = '';
    nodes.take(svg, diagram, words, focused);
    view.refresh(beginning);
    mark();
    tell({ kind: 'drawn', milliseconds: performance.now() - started });
  } catch (error) {
    if (mine !== turn) return;
    // The facts are not lost with the drawing: the table says the same.
    message.textContent = words.failed;
    showTable(true);
    tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}

/** A graph in the direction in which more of it is seen, which it then keeps: a place in it stays the same place. */
async function drawBest(diagram: Diagram): Promise<SVGSVGElement> {
  const own = directionOf(diagram.text);
  if (own === undefined) return draw(diagram);
  const { direction } = kept();
  const first = await draw(direction === undefined ? diagram : { ...diagram, text: turned(diagram.text, direction) });
  const scale = view.wholeScale(first.viewBox.baseVal);
  // Hidden: nobody knows yet how much of it will be seen.
  if (direction !== undefined || scale === 0) return first;
  const other = own === 'LR' ? 'TB' : 'LR';
  const second = scale < 1 && diagram.nodes.length <= TURNED ? await draw({ ...diagram, text: turned(diagram.text, other) }) : undefined;
  const isBetter = second !== undefined && view.wholeScale(second.viewBox.baseVal) > 1.1 * scale;
  keep({ direction: isBetter ? other : own });
  return isBetter ? second : first;
}

/** What the diagram is about, or its first step. */
function beginning(): Beginning | undefined {
  const about = content.querySelector('.current');
  if (about) return { part: about, at: 'middle' };
  const [start] = nodes.parts.values();
  // Calendars and sequences begin at their top left.
  if (!start?.matches('g.node')) return undefined;
  const { left, right, top, bottom } = start.getBoundingClientRect();
  const within = [...content.querySelectorAll('g.cluster')].find((c) => { const box = c.getBoundingClientRect(); return box.left <= left && box.right >= right && box.top <= top && box.bottom >= bottom; });
  return { part: start, at: 'top', within };
}

let matches: readonly string[] = [];
let match = -1;

/** Marks the nodes whose label holds what is searched for. */
function mark(): void {
  const wanted = search.value.trim().toLowerCase();
  matches = wanted === '' ? [] : (shown?.diagram.nodes ?? []).filter((n) => n.label.toLowerCase().includes(wanted) || n.record?.toLowerCase().includes(wanted)).map((n) => n.id);
  for (const [id, part] of nodes.parts) {
    part.classList.toggle('found', matches.includes(id));
    part.classList.toggle('faded', wanted !== '' && !matches.includes(id));
  }
  const { noMatch = '', found = '' } = shown?.words ?? {};
  element('matches').textContent = wanted === '' ? '' : matches.length === 0 ? noMatch : found.replace('{0}', String(matches.length));
}

/** Brings the next match to sight, or gives it the keyboard. */
function nextMatch(takeFocus: boolean): void {
  if (matches.length === 0) return;
  match = (match + 1) % matches.length;
  const part = nodes.parts.get(matches[match]!);
  if (part && takeFocus) nodes.focus(matches[match]!);
  else if (part) view.show(part);
}

function showTable(on: boolean): void {
  table.hidden = !on;
  frame.hidden = on;
  element('toggle').setAttribute('aria-pressed', String(on));
  keep({ table: on });
  // A drawing that came while it was hidden had no place to fit into.
  if (!on) view.refresh(beginning);
}

element('zoom-in').addEventListener('click', () => view.zoom(1.25));
element('zoom-out').addEventListener('click', () => view.zoom(0.8));
element('fit').addEventListener('click', () => view.fit());
element('toggle').addEventListener('click', () => showTable(Boolean(table.hidden)));
element('copy').addEventListener('click', () => tell({ kind: 'copy' }));
element('svg').addEventListener('click', () => { const svg = content.querySelector('svg'); if (svg) tell({ kind: 'export', format: 'svg', data: svgText(svg) }); });
element('png').addEventListener('click', () => { const svg = content.querySelector('svg'); if (svg) void pngOf(svg).then((data) => tell({ kind: 'export', format: 'png', data })); });
search.addEventListener('input', () => { match = -1; mark(); });
search.addEventListener('keydown', (e) => {
  if (e.key === 'Enter') nextMatch(e.shiftKey);
  if (e.key === 'Escape') { search.value = ''; mark(); }
});

// A change of theme changes the body's classes: the same diagram in other colours.
new MutationObserver(() => void redraw()).observe(document.body, { attributes: true, attributeFilter: ['class', 'data-vscode-theme-id'] });
showTable(kept().table ?? false);
tell({ kind: 'ready' });
