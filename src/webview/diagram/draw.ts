import type { Diagram } from '../../core/diagram/diagram';
import { themeVariables } from './theme';

let count = 0;

/**
 * Draws a diagram with Mermaid, which is loaded when the first is drawn. Labels are SVG text, never HTML; what a record
 * says can configure nothing. Gives the drawing, not yet on the page, so that the old one stays until the new is whole.
 */
export async function draw(diagram: Diagram): Promise<SVGSVGElement> {
  const { default: mermaid } = await import('mermaid');
  mermaid.initialize({
    startOnLoad: false, securityLevel: 'strict', theme: 'base', themeVariables: themeVariables(), htmlLabels: false, maxTextSize: 400_000, maxEdges: 3000, suppressErrorRendering: true,
    flowchart: { htmlLabels: false, useMaxWidth: false, curve: 'basis', rankSpacing: 38, nodeSpacing: 40, wrappingWidth: 180 }, gantt: { useMaxWidth: false, leftPadding: 150, fontSize: 13, sectionFontSize: 13, barHeight: 22, useWidth: Math.max(900, document.body.clientWidth - 40) }, sequence: { useMaxWidth: false },
    secure: ['secure', 'securityLevel', 'startOnLoad', 'maxTextSize', 'maxEdges', 'suppressErrorRendering', 'theme', 'themeVariables', 'themeCSS', 'htmlLabels', 'fontFamily', 'flowchart', 'gantt', 'sequence'],
  });
  const { svg } = await mermaid.render(`drawing-${++count}`, diagram.text);
  const parsed = new DOMParser().parseFromString(svg, 'text/html').querySelector('svg');
  if (!parsed) throw new Error('Mermaid gave no drawing.');
  decodeLabels(parsed);
  // Lines of a label are words apart, for those who hear it too.
  for (const line of parsed.querySelectorAll('.node .text-outer-tspan:not(:last-child)')) line.append(' ');
  clearGantt(parsed);
  return document.adoptNode(parsed);
}

/** The least width of a bar: an hour of six weeks is thinner than a pixel. */
const BAR = 6;

/** Bars that can be seen and pressed however short they are, and a line of today that leaves the title alone. */
function clearGantt(svg: SVGSVGElement): void {
  const bars = [...svg.querySelectorAll<SVGRectElement>('rect.task')];
  for (const bar of bars) {
    const width = Number(bar.getAttribute('width'));
    if (width >= BAR) continue;
    // Away from its text.
    const isTextLeft = svg.querySelector(`[id="${CSS.escape(bar.id)}-text"]`)?.classList.contains('taskTextOutsideLeft');
    if (!isTextLeft) bar.setAttribute('x', String(Number(bar.getAttribute('x')) - (BAR - width)));
    bar.setAttribute('width', String(BAR));
  }
  const top = Math.min(...bars.map((bar) => Number(bar.getAttribute('y'))));
  if (bars.length > 0) svg.querySelector('line.today')?.setAttribute('y1', String(top - 8));
}

/** Mermaid leaves the codes of escaped characters in labels of arrows; as text content they are characters and nothing else. */
function decodeLabels(svg: SVGSVGElement): void {
  const texts = document.createTreeWalker(svg, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    if (node.parentElement?.tagName.toLowerCase() === 'style') continue;
    node.nodeValue = node.nodeValue!.replace(/&#(\d{1,7});/g, (code, n: string) => (Number(n) <= 0x10ffff ? String.fromCodePoint(Number(n)) : code));
  }
}

/** The element of each node of the diagram, by the node's id. */
export function partsOf(svg: SVGSVGElement, diagram: Diagram): ReadonlyMap<string, SVGGraphicsElement> {
  const found = new Map<string, SVGGraphicsElement>();
  for (const node of diagram.nodes) {
    const id = CSS.escape(node.id);
    const part = svg.querySelector<SVGGraphicsElement>(`g.node[data-id="${id}"], g.node[id*="-${id}-"], rect#${id}, [id$="-${id}"]`);
    if (part) found.set(node.id, part);
  }
  return found;
}
