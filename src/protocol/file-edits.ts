import type { Range } from '../core/util/lines';

/** One step of several files: all of it, or nothing. Ranges are those of the texts that the editor shows. */
export interface FileEdits {
  readonly edits: readonly { readonly file: string; readonly range: Range; readonly text: string }[];
  readonly renames: readonly { readonly from: string; readonly to: string }[];
}
