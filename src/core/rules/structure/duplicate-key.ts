import type { Fix } from '../../edit/fix';
import type { MapEntry } from '../../record/node';
import { recordRule } from '../rule';
import { onward } from './onward';

export const duplicateKey = recordRule({
  id: 'structure/duplicate-key',
  severity: 'error',
  title: { fr: 'Clé en double', en: 'Duplicate key' },
  what: { fr: 'Une clé ne figure qu\'une fois dans un même bloc du front matter.', en: 'A key stands only once in a block of the front matter.' },
  why: { fr: 'Les lecteurs YAML ne s\'entendent pas sur la valeur à garder : deux personnes liraient deux faits différents.', en: 'YAML readers disagree on which value to keep: two people would read two different facts.' },
  mend: { fr: 'Gardez la bonne valeur et supprimez l\'autre ligne.', en: 'Keep the right value and delete the other line.' },
  messages: { twice: { fr: 'La clé « {name} » est déjà définie plus haut.', en: 'The key "{name}" is already set above.' } },
  gates: onward,
  judge(source, report) {
    for (const p of source.inspection.problems) {
      if (p.reason === 'duplicate-key') report({ message: 'twice', holes: { name: p.name }, at: { span: [p.start, p.end] }, fixes: fixesOf(source.text, p.entry, p.former) });
    }
  },
});

/** Either of the two may go. What is said twice the same goes without anybody's word. */
function fixesOf(text: string, entry: MapEntry, former: MapEntry): readonly Fix[] {
  const [own, earlier] = [linesOf(text, entry), linesOf(text, former)];
  const value = ({ value: { start, end } }: MapEntry): string => text.slice(start, end).trim();
  const same = value(entry) === value(former);
  const remove = (lines: readonly [number, number] | undefined, title: Fix['title'], kept: MapEntry): readonly Fix[] =>
    (lines ? [{ title, holes: { kept: value(kept).replace(/\s+/g, ' ').slice(0, 40) }, ...(same ? { safe: true } : {}), do: { op: 'replace', start: lines[0], end: lines[1], text: '' } }] : []);
  if (same) return remove(own, { fr: 'Supprimer la répétition', en: 'Remove the repetition' }, former);
  return [
    ...remove(own, { fr: 'Supprimer celle-ci et garder « {kept} »', en: 'Remove this one and keep "{kept}"' }, former),
    ...remove(earlier, { fr: 'Supprimer celle du haut et garder « {kept} »', en: 'Remove the one above and keep "{kept}"' }, entry),
  ];
}

/** The whole lines of an entry of a block; undefined for one that shares its first line with something else, as between braces. */
function linesOf(text: string, { keyStart, keyEnd, value }: MapEntry): readonly [number, number] | undefined {
  const start = text.lastIndexOf('\n', keyStart - 1) + 1;
  if (text.slice(start, keyStart).trim() !== '') return undefined;
  const last = Math.max(keyEnd, start + text.slice(start, value.end).trimEnd().length);
  const end = text.indexOf('\n', last);
  return [start, end < 0 ? text.length : end + 1];
}
