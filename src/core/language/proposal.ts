/** One proposal. `insert` is a snippet (`$0`, `${1:…}`) when `snippet` is set; it replaces [start, end). */
export interface Completion {
  readonly label: string;
  /** Beside the label: the title of an id, the label of a value. */
  readonly description?: string;
  readonly kind: 'field' | 'value' | 'record' | 'person' | 'heading' | 'date';
  readonly documentation?: string;
  readonly insert: string;
  readonly snippet?: boolean;
  readonly start: number;
  readonly end: number;
  /** All of [start, end) goes, even what stands behind the caret. */
  readonly whole?: boolean;
  /** What typing is matched against, when that is more than the label. */
  readonly filter?: string;
  /** Proposals come in this order. */
  readonly rank: number;
}

/** A value that may stand at a place, before it is known how the place wants it written. */
export interface Offer {
  readonly value: string | number | boolean;
  readonly description?: string;
  readonly kind: Completion['kind'];
  readonly filter?: string;
  readonly rank: number;
}
