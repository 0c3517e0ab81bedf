import { move as plan } from '../../core/edit/move';
import type { Assignment } from '../../core/edit/assign';
import type { Planned } from '../../core/edit/plan';
import { text } from '../../core/record/rec';
import { actOf, actOptions, assignmentsOf, carryOut, setOption } from '../act';
import { CannotRun } from '../command';
import type { Command, Terminal } from '../command';
import { claimantsOf } from '../find';
import { visible } from '../formats/text';
import { openRepository } from '../open';
import type { Opened } from '../open';

/** Asks a person at the terminal what the move would welcome; an empty line passes a question over. */
async function askOpen(planned: Planned, { language }: Opened, terminal: Terminal): Promise<readonly Assignment[]> {
  const answers: Assignment[] = [];
  for (const { path, label, choices } of planned.ok && terminal.ask ? planned.asks ?? [] : []) {
    const words = choices.map((c) => c.label[language].toLowerCase()).join('/');
    let chosen: (typeof choices)[number] | undefined;
    // What is no answer is asked again, a few times.
    for (let times = 0, wanted = '?'; times < 3 && wanted !== '' && !chosen; times++) {
      const said = await terminal.ask!(`${visible(label[language])} [${words}] `);
      if (said === undefined) throw new CannotRun({ fr: "laissé en chemin : rien n'a été écrit.", en: 'left half-way: nothing was written.' });
      wanted = said.trim().toLowerCase();
      if (wanted !== '') chosen = choices.find((c) => [c.value, c.label.fr, c.label.en].some((w) => w.toLowerCase().startsWith(wanted)));
    }
    if (chosen) answers.push({ path, value: chosen.value });
  }
  return answers;
}

export const move: Command = {
  name: 'move',
  summary: { fr: 'Fait passer un enregistrement à un statut permis, avec ce que ce statut doit.', en: 'Moves a record to a legal status, with what that status owes.' },
  usage: 'ID STATUS',
  options: [
    ...actOptions,
    { name: 'reason', value: 'REASON', help: { fr: "Pourquoi l'horloge s'arrête (passage à pending) : client, supplier, change, problem, other.", en: 'Why the clock stops (move to pending): client, supplier, change, problem, other.' } },
    setOption,
  ],
  async run(args, terminal) {
    const [id, to, more] = args.positionals;
    if (id === undefined || to === undefined || more !== undefined) throw new CannotRun({ fr: "move prend un identifiant et un statut, comme « gitsm move INC-2026-0042 resolved ».", en: 'move takes an id and a status, such as "gitsm move INC-2026-0042 resolved".' });
    const opened = openRepository(args, terminal);
    const { workspace } = opened;
    const [rec] = claimantsOf(workspace.catalog, id);
    const set = assignmentsOf(args, workspace.model.types.get(rec!.type)!, text(rec!.data['covers']));
    const reason = args.text('reason');
    const act = await actOf(args, opened);
    const planned = (more: readonly Assignment[]): Planned => plan(workspace, id, { ...act, to, set: [...set, ...more], ...(reason === undefined ? {} : { reason }) });
    const answers = args.has('dry-run') ? [] : await askOpen(planned([]), opened, terminal);
    const done = planned(answers);
    const status = carryOut(done, args, opened, terminal);
    const fields = done.ok ? [] : (done.owed ?? []).flatMap(({ rule, path }) => (path && rule?.startsWith('structure/') ? [`--set ${path.join('.')}=…`] : []));
    if (fields.length > 0) terminal.err(visible(`${{ fr: 'Donnez-le avec ce passage :', en: 'Give it with this move:' }[opened.language]} ${fields.join(' ')}`) + '\n');
    return status;
  },
};
