/** What the probe is asked, and gets: times are in ms. */
export interface ProbeAnswers {
  /** The blocks of the extension host since they were last asked for. */
  readonly blocks: { readonly asks: Record<string, never>; readonly gets: Blocks };
  readonly activation: { readonly asks: Record<string, never>; readonly gets: { readonly load: number; readonly call: number } };
  readonly typing: { readonly asks: { readonly edits: readonly { readonly path: string; readonly from: string; readonly to: string }[] }; readonly gets: readonly number[] };
  readonly completion: { readonly asks: { readonly path: string; readonly from: string; readonly to: string; readonly times: number }; readonly gets: { readonly times: readonly number[]; readonly offered: number } };
}

export interface Blocks {
  /** The longest time in which nothing else could run: by the clock, and as far as the thread itself computed. A busy machine makes the first longer. */
  readonly wall: number;
  readonly own: number;
  /** The longest stretch of Gitsm's own code: of no other extension, nor of VS Code. */
  readonly gitsm: number;
  /** How often it computed more than 50 ms at a stretch. */
  readonly over: number;
  /** Bytes that the process holds. */
  readonly memory: number;
}
