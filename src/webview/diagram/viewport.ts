import { keep, kept } from './host';

const LEAST = 0.1;
const MOST = 8;
/** Below this, text of 14 pixels is smaller than 9 and cannot be read. */
const READABLE = 0.65;
/** The scale in which a drawing begins that is too large to be read as a whole. */
const BEGIN = 0.75;
const MARGIN = 12;

/** Where a drawing begins that is too large for its frame: what it is about in the middle, its beginning near the top. */
export interface Beginning {
  readonly part: Element;
  readonly at: 'middle' | 'top';
  /** The one of several drawings side by side that it stands in. */
  readonly within?: Element | undefined;
}

/** Zooms and pans what it holds: wheel with Ctrl, drag, and keys. */
export class Viewport {
  #scale = kept().scale ?? 0;
  #x = kept().x ?? 0;
  #y = kept().y ?? 0;
  /** Who placed the drawing: nobody yet or the page (`open`), the button that fits it whole, or the reader by hand. */
  #by: 'open' | 'fit' | 'reader' = kept().by ?? 'open';
  #beginning: () => Beginning | undefined = () => undefined;
  #from: { readonly x: number; readonly y: number } | undefined;

  constructor(readonly frame: HTMLElement, readonly content: HTMLElement) {
    frame.addEventListener('wheel', (e) => {
      e.preventDefault();
      if (e.ctrlKey || e.metaKey) this.zoom(Math.exp(-e.deltaY / 300), e.offsetX, e.offsetY);
      else this.#moveTo(this.#x - (e.shiftKey ? e.deltaY : e.deltaX), this.#y - (e.shiftKey ? 0 : e.deltaY));
    }, { passive: false });
    frame.addEventListener('pointerdown', (e) => {
      if (e.button !== 0 || (e.target as Element).closest('[data-node]')) return;
      this.#from = { x: e.clientX - this.#x, y: e.clientY - this.#y };
      frame.setPointerCapture(e.pointerId);
    });
    frame.addEventListener('pointermove', (e) => { if (this.#from) this.#moveTo(e.clientX - this.#from.x, e.clientY - this.#from.y); });
    frame.addEventListener('pointerup', () => { this.#from = undefined; });
    frame.addEventListener('keydown', (e) => this.#key(e));
    // What nobody placed follows the size of the tab.
    new ResizeObserver(() => {
      if (this.#by === 'fit') this.fit();
      else if (this.#by === 'open') this.#open();
    }).observe(frame);
  }

  /** Places what is new, and leaves alone what stands already. */
  refresh(beginning: () => Beginning | undefined): void {
    this.#beginning = beginning;
    if (this.#scale !== 0) this.#apply();
    else if (this.#by === 'fit') this.fit();
    else this.#open();
  }

  /** The scale in which a drawing of this size is seen whole, never above its own; 0 while there is no place. */
  wholeScale({ width, height }: { readonly width: number; readonly height: number }): number {
    const { x, y } = this.#scales(width, height);
    return Math.min(1, x, y);
  }

  fit(): void {
    const { width, height } = this.#size();
    const scale = Math.max(LEAST, this.wholeScale({ width, height }));
    if (width === 0 || this.frame.clientWidth === 0) return;
    this.#by = 'fit';
    this.#place(scale, (this.frame.clientWidth - width * scale) / 2, Math.max(MARGIN, (this.frame.clientHeight - height * scale) / 2));
    keep({ by: 'fit', scale: undefined, x: undefined, y: undefined });
  }

  zoom(by: number, x = this.frame.clientWidth / 2, y = this.frame.clientHeight / 2): void {
    if (this.#scale === 0) return;
    const scale = Math.min(MOST, Math.max(LEAST, this.#scale * by));
    const ratio = scale / this.#scale;
    this.#scale = scale;
    this.#moveTo(x - (x - this.#x) * ratio, y - (y - this.#y) * ratio);
  }

  /** Brings a part of the drawing to the middle. */
  show(part: Element): void {
    const space = this.frame.getBoundingClientRect();
    const box = part.getBoundingClientRect();
    if (box.left >= space.left && box.right <= space.right && box.top >= space.top && box.bottom <= space.bottom) return;
    this.#moveTo(this.#x + space.left + space.width / 2 - (box.left + box.width / 2), this.#y + space.top + space.height / 2 - (box.top + box.height / 2));
  }

  /** As a drawing is first seen: whole where it can be read so; else as wide or as high as the frame, at its beginning. */
  #open(): void {
    const { width, height } = this.#size();
    const { clientWidth: across, clientHeight: down } = this.frame;
    // Hidden: it is placed when it is shown.
    if (width === 0 || across === 0) return;
    const whole = this.wholeScale({ width, height });
    if (whole >= READABLE) return this.#place(whole, inside(0, width * whole, across), inside(0, height * whole, down));
    // Measured in its own size.
    this.#place(1, 0, 0);
    const beginning = this.#beginning();
    const all = { left: 0, top: 0, width, height };
    const region = beginning?.within ? this.#boxOf(beginning.within) : all;
    const part = beginning ? this.#boxOf(beginning.part) : { ...region, width: 0, height: 0 };
    const scales = this.#scales(region.width, region.height);
    const filling = Math.max(scales.x, scales.y);
    const scale = filling >= READABLE ? Math.min(filling, BEGIN) : BEGIN;
    // A side that shows all of the drawing shows all of it.
    const x = width * scale <= across - 2 * MARGIN ? all : region;
    const y = height * scale <= down - 2 * MARGIN ? all : region;
    const wanted = { x: across / 2 - (part.left - x.left + part.width / 2) * scale, y: down * (beginning?.at === 'top' ? 0.15 : 0.5) - (part.top - y.top + part.height / 2) * scale };
    this.#place(scale, inside(wanted.x, x.width * scale, across) - x.left * scale, inside(wanted.y, y.height * scale, down) - y.top * scale);
  }

  /** A part's place in the frame. */
  #boxOf(part: Element): { readonly left: number; readonly top: number; readonly width: number; readonly height: number } {
    const space = this.frame.getBoundingClientRect();
    const { left, top, width, height } = part.getBoundingClientRect();
    return { left: left - space.left, top: top - space.top, width, height };
  }

  #size(): { readonly width: number; readonly height: number } {
    const { width, height } = this.content.querySelector('svg')?.viewBox.baseVal ?? { width: 0, height: 0 };
    return { width, height };
  }

  #scales(width: number, height: number): { readonly x: number; readonly y: number } {
    const { clientWidth, clientHeight } = this.frame;
    return { x: Math.max(0, clientWidth - 2 * MARGIN) / width, y: Math.max(0, clientHeight - 2 * MARGIN) / height };
  }

  #key(e: KeyboardEvent): void {
    if (e.target !== this.frame) return;
    const step = 60;
    const act: Record<string, () => void> = {
      '+': () => this.zoom(1.25), '=': () => this.zoom(1.25), '-': () => this.zoom(0.8), '0': () => this.fit(),
      ArrowLeft: () => this.#moveTo(this.#x + step, this.#y), ArrowRight: () => this.#moveTo(this.#x - step, this.#y),
      ArrowUp: () => this.#moveTo(this.#x, this.#y + step), ArrowDown: () => this.#moveTo(this.#x, this.#y - step),
    };
    if (!act[e.key] || e.ctrlKey || e.metaKey || e.altKey) return;
    e.preventDefault();
    act[e.key]!();
  }

  /** By the reader's hand: it stays, also over a reload. */
  #moveTo(x: number, y: number): void {
    this.#by = 'reader';
    this.#place(this.#scale, x, y);
    keep({ by: 'reader', scale: this.#scale, x, y });
  }

  #place(scale: number, x: number, y: number): void {
    this.#scale = scale;
    this.#x = x;
    this.#y = y;
    this.#apply();
  }

  #apply(): void {
    this.content.style.transform = `translate(${this.#x}px, ${this.#y}px) scale(${this.#scale})`;
  }
}

/** A place along one side: in the middle where the drawing is smaller than the frame, else such that no blank is shown beside it. */
function inside(wanted: number, size: number, space: number): number {
  if (size <= space - 2 * MARGIN) return (space - size) / 2;
  return Math.min(MARGIN, Math.max(space - MARGIN - size, wanted));
}
