import { gridPriority } from '../../model/model';
import type { Model } from '../../model/model';
import type { Text } from '../../model/text';
import { historyOf } from '../../record/rec';
import type { RecordSource } from '../../record/source';

/** A value that a field can only have, and what says so. */
export interface FollowingValue {
  readonly value: string;
  readonly from: Text;
}

/** What a required field of a record must hold by the rest of its file; undefined where a person has to say it. */
export function valueThatFollows(name: string, source: RecordSource, model: Model): FollowingValue | undefined {
  const { type, data, file } = source;
  if (!type) return undefined;
  const given = (value: string | undefined, fr: string, en: string): FollowingValue | undefined => (value === undefined || value === '' ? undefined : { value, from: { fr, en } });
  switch (name) {
    case 'type': return given(type.name, 'le dossier', 'the folder');
    case 'id': {
      const named = /([^/]+)\.md$/i.exec(file)?.[1] ?? '';
      return type.id.test(named) ? given(named, 'le nom du fichier', "the file's name") : undefined;
    }
    case 'title': return given(titleOf(source), 'le titre du texte', "the text's heading");
    case 'status': return given(historyOf(data).findLast((e) => e.status !== undefined)?.status, "l'historique", 'the history');
    case 'created': return given(historyOf(data)[0]?.at, "l'historique", 'the history');
    case 'priority': return type.name === 'incident' ? given(gridPriority(model.config, data['impact'], data['urgency']), 'la grille', 'the grid') : undefined;
    default: return undefined;
  }
}

/** The first heading of the text, where it stands alone on its level. */
function titleOf({ body }: RecordSource): string | undefined {
  const [first, ...more] = body.headings.filter((h) => h.level === 1);
  return more.length === 0 ? first?.text.trim() : undefined;
}
