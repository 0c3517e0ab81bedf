import { checklist as plan, itemsLeft, resultsOf } from '../../core/edit/checklist';
import type { ReleaseChecklist } from '../../core/query/release-plan';
import { actOf, actOptions, carryOut, given } from '../act';
import { CannotRun } from '../command';
import type { Command } from '../command';
import { claimantsOf } from '../find';
import { openRepository } from '../open';
import type { Opened } from '../open';

const lists: readonly string[] = ['control', 'documentation', 'deployment'] satisfies readonly ReleaseChecklist[];

const recordIn = ({ workspace }: Opened, id: string) => claimantsOf(workspace.catalog, id)[0];

export const checklist: Command = {
  name: 'checklist',
  summary: { fr: "Note le résultat d'un élément d'une liste de contrôle d'une mise en production.", en: 'Records the result of an item of a checklist of a release.' },
  usage: 'REL control|documentation|deployment ITEM',
  options: [
    { name: 'result', value: 'RESULT', help: { fr: 'pass, fail, n/a (control); available, missing (documentation); done, undone (deployment).', en: 'pass, fail, n/a (control); available, missing (documentation); done, undone (deployment).' } },
    { name: 'where', value: 'PLACE', help: { fr: 'Où se trouve le document.', en: 'Where the document is.' } },
    ...actOptions,
  ],
  async run(args, terminal) {
    const [id, list, item, more] = args.positionals;
    const result = args.text('result');
    const listed = id !== undefined && list !== undefined && lists.includes(list) && (item === undefined || result === undefined) ? recordIn(openRepository(args, terminal), id) : undefined;
    if (listed?.type === 'release') {
      const left = itemsLeft(listed.data, list as ReleaseChecklist);
      throw new CannotRun({ fr: `checklist ${id} ${list} prend aussi un élément et --result. ${left.fr}`, en: `checklist ${id} ${list} also takes an item and --result. ${left.en}` });
    }
    if (id === undefined || list === undefined || item === undefined || more !== undefined || !lists.includes(list) || result === undefined) {
      throw new CannotRun({ fr: 'checklist prend une mise en production, une liste (control, documentation, deployment), un élément (titre, identifiant ou numéro) et --result.', en: 'checklist takes a release, a list (control, documentation, deployment), an item (title, id or number) and --result.' });
    }
    const allowed = resultsOf[list as ReleaseChecklist];
    if (!allowed.includes(result)) throw new CannotRun({ fr: `--result ${result} n'est pas permis pour ${list} : ${allowed.join(', ')}.`, en: `--result ${result} is not allowed for ${list}: ${allowed.join(', ')}.` });
    const opened = openRepository(args, terminal);
    return carryOut(plan(opened.workspace, id, { ...await actOf(args, opened), list: list as ReleaseChecklist, item, result, ...given(args, 'where') }), args, opened, terminal);
  },
};
