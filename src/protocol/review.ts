import type { PageRequest, RowPage } from '../core/query/rows';
import type { Nothing } from './rpc';

/** What is compared: since the branch left the default one, with what is not committed; HEAD and the index; HEAD and the files. */
export const reviewScopes = ['branch', 'index', 'worktree'] as const;
export type ReviewScope = (typeof reviewScopes)[number];

/** What the Review view asks of an engine. All but `reviewChanged` runs git: ask in trusted folders only. */
export interface ReviewEngine {
  readonly review: (argument: PageRequest & { readonly scope: ReviewScope }) => Promise<RowPage>;
  readonly reviewState: (argument: { readonly scope: ReviewScope }) => Promise<ReviewState>;
  /** A file as one of the two states has it; empty where it has none. */
  readonly reviewText: (argument: { readonly scope: ReviewScope; readonly file: string; readonly side: 'before' | 'after' }) => Promise<string>;
  /** git was committed to, checked out, staged: what was compared may differ. */
  readonly reviewChanged: (argument: Nothing) => Promise<void>;
}

export const reviewMethods = ['review', 'reviewState', 'reviewText', 'reviewChanged'] as const satisfies readonly (keyof ReviewEngine)[];

export type ReviewState =
  | { readonly is: 'compared'; readonly base: string; readonly records: number; readonly added: number; readonly solved: number; /** The branch parted from none that is known: what is not committed was compared. */ readonly unparted?: true }
  | { readonly is: 'trouble'; readonly reason: 'no-git' | 'no-repository' | 'no-commit' | 'failed'; /** For the log. */ readonly detail: string };
