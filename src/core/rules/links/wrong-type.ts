import type { FieldDef, Kind, TypeName } from '../../model/kind';
import type { Model, RecordType } from '../../model/model';
import { fromPointer } from '../../record/pointer';
import type { Path } from '../../record/node';
import { text } from '../../record/rec';
import type { Rec } from '../../record/rec';
import { linkedRule } from '../rule';

export const wrongLinkType = linkedRule({
  id: 'links/wrong-type',
  severity: 'error',
  title: { fr: 'Lien vers le mauvais type', en: 'Link to the wrong type' },
  what: { fr: "Un champ ne nomme que des enregistrements du type qu'il attend.", en: 'A field names only records of the type that it expects.' },
  why: { fr: "Le problème d'un incident qui nomme un changement n'est suivi par aucun des deux processus.", en: "An incident's problem that names a change is followed by neither process." },
  mend: { fr: "Nommez un enregistrement du bon type, ou déplacez l'identifiant dans le champ qui convient.", en: 'Name a record of the right type, or move the id to the field that fits.' },
  messages: { wrong: { fr: '{id} est : {found}. Attendu ici : {expected}.', en: '{id} is: {found}. Expected here: {expected}.' } },
  reads: ['id', 'type'],
  judge(rec, report, { catalog, model }) {
    const type = model.types.get(rec.type)!;
    for (const link of rec.links) {
      const target = catalog.get(link.to);
      if (!target) continue;
      const path = fromPointer(link.at);
      const types = path[0] === 'attributes' && path[1] !== undefined ? ofAttribute(rec, path, model) : typesAt(type, path);
      if (types.length === 0 || types.includes(target.type)) continue;
      const say = (name: TypeName) => model.types.get(name)!.label;
      const expected = { fr: types.map((t) => say(t).fr).join(', '), en: types.map((t) => say(t).en).join(', ') };
      report({ message: 'wrong', holes: { id: link.to, found: say(target.type), expected }, at: { value: path } });
    }
  },
});

/** The types that the field at a path takes; empty when any. */
export function typesAt(type: RecordType, path: Path): readonly TypeName[] {
  const field: FieldDef | undefined = type.field.get(String(path[0]));
  return field ? typesOf(field.kind, path.slice(1)) : [];
}

/** What the class of a CI says of an attribute. */
function ofAttribute(rec: Rec, path: Path, { config }: Model): readonly TypeName[] {
  const kind = config.ciClasses.get(text(rec.data['class']) ?? '')?.attributes.get(String(path[1]));
  return kind ? typesOf(kind, path.slice(2)) : [];
}

function typesOf(kind: Kind, path: Path): readonly TypeName[] {
  switch (kind.k) {
    case 'id': return kind.types;
    case 'member': return kind.types;
    case 'list': case 'map': return typesOf(kind.of, path.slice(1));
    case 'object': {
      const field = kind.fields.find((f) => f.name === path[0]);
      return field ? typesOf(field.kind, path.slice(1)) : [];
    }
    case 'either': return kind.kinds.flatMap((k) => typesOf(k, path));
    default: return [];
  }
}
