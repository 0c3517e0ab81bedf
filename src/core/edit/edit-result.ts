import type { TextEdit } from './text-edit';

/** Why an edit is refused. The text is then to be left as it is, and the user told what to mend by hand. */
export type Refusal =
  /** The text has no front matter, or one that never closes. */
  | 'no-front-matter'
  /** The front matter has problems: what an edit would do to it cannot be known. */
  | 'unreadable'
  /** The value, or one around it, is an alias, or has an anchor or a tag. */
  | 'anchor'
  | 'not-a-map'
  | 'not-a-list'
  /** A list has no item there, or a key to remove is absent. */
  | 'no-such-place'
  | 'no-such-section'
  /** The edit would change more than was asked, for a style that the editor does not master. */
  | 'unsafe';

export type EditResult =
  | { readonly ok: true; readonly edits: readonly TextEdit[] }
  | { readonly ok: false; readonly refusal: Refusal };

export function refuse(refusal: Refusal): EditResult {
  return { ok: false, refusal };
}

/** What the parts of an edit give one another: the edits, or why there are none. */
export type Attempt = readonly TextEdit[] | Refusal;
