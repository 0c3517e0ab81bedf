import { linkRecords } from '../../core/edit/link';
import { duplicate, setParent } from '../../core/edit/ticket-actions';
import { actOf, actOptions, carryOut } from '../act';
import { CannotRun } from '../command';
import type { Command } from '../command';
import { openRepository } from '../open';

export const link: Command = {
  name: 'link',
  summary: { fr: 'Lie deux enregistrements, par le champ que le modèle prévoit, des deux côtés.', en: 'Links two records, by the field that the model has for it, on both sides.' },
  usage: 'A B',
  options: [
    { name: 'as', value: 'FIELD', help: { fr: 'Le champ de A à écrire; parent, duplicate (A est un doublon de B).', en: 'The field of A to write; parent, duplicate (A is a duplicate of B).' } },
    ...actOptions,
  ],
  async run(args, terminal) {
    const [a, b, more] = args.positionals;
    if (a === undefined || b === undefined || more !== undefined) throw new CannotRun({ fr: 'link prend deux identifiants, comme « gitsm link INC-2026-0042 PRB-2026-0004 ».', en: 'link takes two ids, such as "gitsm link INC-2026-0042 PRB-2026-0004".' });
    const opened = openRepository(args, terminal);
    const { workspace } = opened;
    const as = args.text('as');
    const planned = as === 'duplicate' || as === 'duplicate_of' ? duplicate(workspace, a, b, await actOf(args, opened))
      : as === 'parent' ? setParent(workspace, a, b) : linkRecords(workspace, a, b, as === undefined ? {} : { field: as });
    return carryOut(planned, args, opened, terminal);
  },
};
