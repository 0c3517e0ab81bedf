import type { Diagram, DiagramNode } from '../../core/diagram/diagram';
import type { DiagramWords } from '../../protocol/diagram';
import { partsOf } from './draw';
import { folder, tell } from './host';
import type { Viewport } from './viewport';

const directions: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/**
 * The nodes of the drawing as buttons: one stop of the Tab key for all of them; arrows go to the nearest in their
 * direction, Home and End to the first and last; Enter, Space and a click do what the node is for.
 */
export class Nodes {
  #parts: ReadonlyMap<string, SVGGraphicsElement> = new Map();
  /** The node that the Tab key comes to. */
  #stop: string | undefined;
  #isTaking = false;

  constructor(readonly view: Viewport) {}

  get parts(): ReadonlyMap<string, SVGGraphicsElement> { return this.#parts; }

  /** Takes the nodes of a new drawing; `focused` has the keyboard again where it is still there. */
  take(svg: SVGSVGElement, diagram: Diagram, words: DiagramWords, focused: string | undefined): void {
    this.#parts = partsOf(svg, diagram);
    const drawn = diagram.nodes.filter((n) => this.#parts.has(n.id));
    this.#stop = drawn.find((n) => n.id === this.#stop)?.id ?? drawn[0]?.id;
    for (const node of drawn) this.#wire(node, this.#parts.get(node.id)!, words);
    this.#isTaking = true;
    if (focused !== undefined) this.focus(focused);
    this.#isTaking = false;
  }

  /** The node that has the keyboard. */
  focused(): string | undefined {
    return document.activeElement instanceof SVGElement ? document.activeElement.dataset['node'] : undefined;
  }

  #wire(node: DiagramNode, part: SVGGraphicsElement, words: DiagramWords): void {
    part.dataset['node'] = node.id;
    part.setAttribute('role', 'button');
    part.setAttribute('tabindex', node.id === this.#stop ? '0' : '-1');
    // Its own text is its name, where it holds it (a bar of a calendar does not); what a press does is said beside it.
    if (part.textContent?.trim() === '') part.setAttribute('aria-label', node.label);
    part.setAttribute('aria-description', node.move !== undefined ? words.move : node.record !== undefined ? words.open : words.list);
    // The editor's own context menu; its commands look the record up by its id.
    const context = node.record === undefined ? {} : { record: node.record, folder, ...(node.move === undefined ? {} : { to: node.move }) };
    part.dataset['vscodeContext'] = JSON.stringify({ webviewSection: node.record === undefined ? 'gitsmStatus' : 'gitsmRecord', ...context, preventDefaultContextMenuItems: true });
    part.addEventListener('click', () => tell({ kind: 'activate', node: node.id }));
    part.addEventListener('keydown', (e) => this.#key(e, node.id));
    part.addEventListener('focus', () => {
      this.#moveStop(node.id);
      // A new drawing stays where the reader left the old one.
      if (!this.#isTaking) this.view.show(part);
    });
  }

  #key(e: KeyboardEvent, id: string): void {
    if (e.ctrlKey || e.metaKey || e.altKey) return;
    const ids = [...this.#parts.keys()];
    const direction = directions[e.key];
    const to = direction ? this.#nearest(id, direction) : e.key === 'Home' ? ids[0] : e.key === 'End' ? ids.at(-1) : undefined;
    if (e.key === 'Enter' || e.key === ' ') tell({ kind: 'activate', node: id });
    else if (to !== undefined) this.focus(to);
    else if (!direction) return;
    e.preventDefault();
  }

  focus(id: string): void {
    this.#parts.get(id)?.focus({ preventScroll: true });
  }

  #moveStop(id: string): void {
    if (this.#stop !== undefined) this.#parts.get(this.#stop)?.setAttribute('tabindex', '-1');
    this.#stop = id;
    this.#parts.get(id)?.setAttribute('tabindex', '0');
  }

  /** The nearest node that lies in a direction; what lies aside counts double. */
  #nearest(id: string, [dx, dy]: readonly [number, number]): string | undefined {
    const centre = (part: SVGGraphicsElement): readonly [number, number] => { const box = part.getBoundingClientRect(); return [box.left + box.width / 2, box.top + box.height / 2]; };
    const [x, y] = centre(this.#parts.get(id)!);
    let best: string | undefined, least = Infinity;
    for (const [other, part] of this.#parts) {
      const [ox, oy] = centre(part);
      const along = (ox - x) * dx + (oy - y) * dy, aside = Math.abs((ox - x) * dy) + Math.abs((oy - y) * dx);
      if (along <= 1 || along + 2 * aside >= least) continue;
      least = along + 2 * aside;
      best = other;
    }
    return best;
  }
}
