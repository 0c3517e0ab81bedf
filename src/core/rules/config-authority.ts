import type { Model } from '../model/model';
import { authorityRow } from '../query/authority';
import type { MapNode } from '../record/node';
import { nodeAt } from '../record/node';
import type { Say } from './config-meaning';

/** Of many cases the first are named. */
const most = 6;
/** Levels of impact that are looked at: a file that holds thousands is not to cost a product of its lists. */
const mostLevels = 30;

/**
 * A change that no row of `change_authority` fits could be approved by nobody: each class of change, gravity and level of
 * impact needs a row. It is said on the grid, or, where the kit's own is used, on the levels of impact that do not fit it.
 */
export function judgeAuthority(root: MapNode, { config, types }: Model, say: Say): void {
  const grid = nodeAt(root, ['change_authority']);
  const { entry } = grid.found ? grid : nodeAt(root, ['priority_grid']);
  // What is no list, or a list of something else, is said already.
  if (!entry || grid.found && grid.node.kind !== 'list') return;
  const change = types.get('change')!;
  const valuesOf = (name: string): readonly string[] => {
    const kind = change.field.get(name)!.kind;
    return kind.k === 'choice' ? kind.values.slice(0, mostLevels).map((v) => String(v.id)) : [];
  };
  const cases: string[] = [];
  for (const name of valuesOf('class')) {
    for (const gravity of valuesOf('gravity')) {
      for (const impact of valuesOf('impact')) if (!authorityRow(config, { class: name, gravity, impact })) cases.push(`${name} · ${gravity} × ${impact}`);
    }
  }
  if (cases.length === 0) return;
  const more = cases.length > most ? `, … (+${cases.length - most})` : '';
  say(entry.keyStart, entry.keyEnd, 'uncovered', { cases: `${cases.slice(0, most).join(', ')}${more}` });
}
