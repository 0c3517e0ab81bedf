import type { Answers } from '../../../core/edit/questions';
import { parseDateTime } from '../../../core/util/time';
import type { TreeNode } from '../../host/engine-tree';
import type { RecordTarget } from '../../host/record-target';

/** What a command may be called with: a row of a tree, a target, an id, or nothing for the active editor. */
export type Called = TreeNode | RecordTarget | string | undefined;

/**
 * What a caller gives with a command so that it is not asked: a quick fix writes words (`gitsm.approve ID ROLE`,
 * `gitsm.new TYPE field=value`), a keybinding or a test an object: `{ record, set: { field: value }, note, by, at }`, of which
 * `set` also says that nothing but what is needed is to be asked. Menus give other things, which are left out.
 */
export interface Given {
  readonly called: Called;
  readonly answers: Answers;
  readonly note?: string;
  /** A key of `people`, in place of who works here. */
  readonly by?: string;
  /** Epoch ms, in place of now. */
  readonly at?: number;
  /** Only what is required is asked. */
  readonly brief: boolean;
}

/** Reads the arguments of a command; `places` name the words that follow the record without a name of their own, `keys` what an object may say beside `set`. */
export function givenOf([first, ...more]: readonly unknown[], places: readonly string[] = [], keys = places): Given {
  const words = more.filter((m): m is string => typeof m === 'string');
  const bare = words.filter((w) => !named(w));
  const answers: Record<string, string> = {};
  places.forEach((place, i) => { if (bare[i] !== undefined) answers[place] = bare[i]; });
  for (const word of words) {
    const pair = named(word);
    if (pair) answers[pair[0]] = pair[1];
  }
  const called = first as Called;
  if (typeof first !== 'object' || first === null || 'is' in first) return { called, answers, brief: false };
  const { set, note, by, at, ...others } = first as Readonly<Record<string, unknown>>;
  for (const key of keys) if (typeof others[key] === 'string') answers[key] = others[key];
  for (const [name, value] of Object.entries(typeof set === 'object' && set !== null ? set : {})) if (typeof value === 'string') answers[name] = value;
  const instant = typeof at === 'string' ? parseDateTime(at) : undefined;
  return {
    called: typeof others['record'] === 'string' ? called : undefined, answers, brief: typeof set === 'object' && set !== null,
    ...(typeof note === 'string' ? { note } : {}), ...(typeof by === 'string' ? { by } : {}), ...(instant === undefined ? {} : { at: instant }),
  };
}

function named(word: string): readonly [string, string] | undefined {
  const [, name, value] = /^([\w.:-]+)=([^]*)$/.exec(word) ?? [];
  return name === undefined || value === undefined ? undefined : [name, value];
}
