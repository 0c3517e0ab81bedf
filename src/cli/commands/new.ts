import { newRecord } from '../../core/edit/new-record';
import { declaredTypes, isTypeName } from '../../core/model/types/all';
import { nearest } from '../../core/util/suggest';
import { idsInBranches } from '../../node/git-ids';
import { actOf, actOptions, assignmentsOf, carryOut, randomDigits, setOption } from '../act';
import { CannotRun } from '../command';
import type { Command } from '../command';
import { openRepository } from '../open';

export const newCommand: Command = {
  name: 'new',
  summary: { fr: "Crée un enregistrement : le prochain identifiant, son dossier, son gabarit.", en: 'Creates a record: the next id, its folder, its template.' },
  usage: 'TYPE',
  options: [
    { name: 'title', value: 'TITLE', help: { fr: 'Le titre.', en: 'The title.' } },
    setOption,
    { name: 'draft', help: { fr: "Créer le fichier même s'il manque des champs obligatoires.", en: 'Create the file even where required fields are missing.' } },
    ...actOptions,
  ],
  async run(args, terminal) {
    const [type, more] = args.positionals;
    if (type === undefined || more !== undefined || !isTypeName(type)) {
      const near = type === undefined ? undefined : nearest(type, declaredTypes.map((t) => t.name));
      const all = declaredTypes.map((t) => t.name).join(', ');
      throw new CannotRun({ fr: `new prend un type${near === undefined ? '' : ` (vouliez-vous dire « ${near} »?)`} : ${all}.`, en: `new takes a type${near === undefined ? '' : ` (did you mean "${near}"?)`}: ${all}.` });
    }
    const title = args.text('title');
    if (title === undefined || title.trim() === '') throw new CannotRun({ fr: 'new demande un titre : --title TITRE.', en: 'new asks for a title: --title TITLE.' });
    const opened = openRepository(args, terminal);
    const { workspace, root } = opened;
    const set = assignmentsOf(args, workspace.model.types.get(type)!);
    const planned = newRecord(workspace, type, { ...await actOf(args, opened), title, set, taken: await idsInBranches(root), random: randomDigits, gaps: args.has('draft') });
    return carryOut(planned, args, opened, terminal);
  },
};
