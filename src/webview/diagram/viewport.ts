import { keep, kept } from './host';

const LEAST = 0.1;
const MOST = 8;
/** Below this, labels cannot be read. */
const READABLE = 0.7;

/** Zooms and pans what it holds: wheel with Ctrl, drag, and keys. */
export class Viewport {
  #scale = kept().scale ?? 0;
  #x = kept().x ?? 0;
  #y = kept().y ?? 0;
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
  }

  /** Fits what is new, and leaves alone what the reader placed. */
  refresh(): void {
    if (this.#scale !== 0) return this.#apply();
    this.fit();
    // Hidden: shown, it is fitted then.
    if (this.#scale === 0) return;
    if (this.#scale >= READABLE) return;
    // What is larger than the window begins large enough to be read: at its top and left, or at what it is about.
    this.zoom(READABLE / this.#scale);
    this.#moveTo(Math.max(12, this.#x), 12);
    const about = this.content.querySelector('.current');
    if (about) this.show(about);
  }

  fit(): void {
    const svg = this.content.querySelector('svg');
    const { width, height } = svg?.viewBox.baseVal ?? { width: 0, height: 0 };
    if (!svg || width === 0) return;
    const space = this.frame.getBoundingClientRect();
    if (space.width === 0) return;
    this.#scale = Math.min(1.5, Math.max(LEAST, Math.min((space.width - 24) / width, (space.height - 24) / height)));
    this.#moveTo((space.width - width * this.#scale) / 2, Math.max(12, (space.height - height * this.#scale) / 2));
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

  #moveTo(x: number, y: number): void {
    this.#x = x;
    this.#y = y;
    this.#apply();
    keep({ scale: this.#scale, x, y });
  }

  #apply(): void {
    this.content.style.transform = `translate(${this.#x}px, ${this.#y}px) scale(${this.#scale})`;
  }
}
