import type { Gates, Said, Tried } from '../edit/said';
import { diffFindings } from '../query/diff';
import type { Finding } from './finding';
import { rules } from './registry';

const facts: ReadonlyMap<string, { readonly gates?: Gates; readonly reminds?: boolean }> = new Map(rules.map(({ id, gates, reminds }) => [id, { ...(gates ? { gates } : {}), ...(reminds ? { reminds } : {}) }]));

/** What an action would change of the findings of the files that it touches, with the moves that each holds up. */
export function triedOf(before: readonly Finding[], after: readonly Finding[], isEdited: (file: string) => boolean): Tried {
  const { added, solved } = diffFindings(before, after);
  // A neighbour that was wrong and is told in other words, which name the new state, was wrong before.
  const fresh = new Set(added.filter((f) => isEdited(f.file) || !solved.some((s) => s.file === f.file && s.rule === f.rule && s.text.en === f.text.en)));
  const said = (f: Finding): Said => ({ ...f, ...facts.get(f.rule) });
  return { added: [...fresh].map(said), standing: after.filter((f) => !fresh.has(f)).map(said) };
}
