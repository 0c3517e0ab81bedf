import { isRefusal } from '../../core/edit/desk';
import { notScheduled, schedule as plan, scheduleConflicts } from '../../core/edit/schedule';
import { phases } from '../../core/query/change-plan';
import type { Phase } from '../../core/query/change-plan';
import { parseDuration } from '../../core/util/duration';
import { formatDateTime, parseDateTime } from '../../core/util/time';
import { proposedWindows } from '../../node/engine-windows';
import { actOf, actOptions, carryOut, given } from '../act';
import { CannotRun } from '../command';
import type { Arguments, Command, Terminal } from '../command';
import { visible } from '../formats/text';
import { claimantsOf, oneId } from '../find';
import { openRepository } from '../open';
import type { Opened } from '../open';

interface Window {
  readonly start: string;
  readonly end: string;
}

/** Milliseconds. */
function lengthGiven(args: Arguments): number | undefined {
  const words = args.text('length');
  if (words === undefined) return undefined;
  const length = parseDuration(words)?.totalMs;
  if (length === undefined || length <= 0) throw new CannotRun({ fr: `--length ${words} n'est pas une durée comme 45m, 3h30m ou 2d.`, en: `--length ${words} is no duration such as 45m, 3h30m or 2d.` });
  return length;
}

function windowGiven(args: Arguments, length: number | undefined, zone: string): Window | undefined {
  const start = args.text('start');
  if (start === undefined) return undefined;
  const from = parseDateTime(start);
  // A start that cannot be read is told by what would write it.
  return { start, end: args.text('end') ?? (from === undefined ? start : formatDateTime(from + length!, zone)) };
}

/** As many as are looked at before one reads on. */
const shown = 10;

/** Proposes the best windows; a person at the terminal chooses one, or the status to end with. */
async function windowChosen(id: string, { workspace, language }: Opened, terminal: Terminal, length: number | undefined, phase: string | undefined): Promise<Window | number> {
  const [rec] = claimantsOf(workspace.catalog, id);
  const never = notScheduled(workspace, rec!);
  if (never) {
    terminal.err(`gitsm: ${visible(never.text[language])}\n`);
    return 1;
  }
  const proposed = proposedWindows(workspace, rec!, language, length).slice(0, shown).map(({ value, label, description }) => {
    const [start = '', end = ''] = value.split('/');
    return { start, end, said: `${label} · ${description ?? ''}` };
  });
  proposed.forEach(({ start, end, said }, i) => terminal.out(`${String(i + 1).padStart(2)}  ${start}  ${end}  ${visible(said)}\n`));
  const [best] = proposed;
  if (!terminal.ask || !best) {
    const command = best && `gitsm schedule ${id}${phase === undefined ? '' : ` --phase ${phase}`} --start ${best.start} --end ${best.end}`;
    if (command) terminal.err(language === 'fr' ? `Rien n'a été écrit. Pour retenir la première : ${command}\n` : `Nothing was written. To take the first: ${command}\n`);
    return 0;
  }
  const answer = (await terminal.ask(language === 'fr' ? 'Laquelle? [numéro, ou rien] ' : 'Which one? [number, or nothing] '))?.trim() ?? '';
  return (/^\d+$/.test(answer) ? proposed[Number(answer) - 1] : undefined) ?? 0;
}

export const schedule: Command = {
  name: 'schedule',
  summary: { fr: "Donne sa fenêtre à un changement, une mise en production ou une maintenance, et dit ce qu'elle croise; sans dates, propose des fenêtres libres.", en: 'Gives a change, a release or a maintenance its window, and says what it meets; without dates, proposes free windows.' },
  usage: 'ID',
  options: [
    { name: 'start', value: 'TIME', help: { fr: 'Le début, avec décalage.', en: 'The start, with an offset.' } },
    { name: 'end', value: 'TIME', help: { fr: 'La fin, avec décalage.', en: 'The end, with an offset.' } },
    { name: 'length', value: 'DURATION', help: { fr: 'Combien de temps la fenêtre dure, comme 2h ou 1h30m, au lieu de --end ou pour les propositions.', en: 'How long the window lasts, such as 2h or 1h30m, instead of --end or for the proposals.' } },
    { name: 'phase', value: 'PHASE', values: phases, help: { fr: 'build, test ou implement (par défaut).', en: 'build, test or implement (default).' } },
    { name: 'repeat', value: 'RRULE', help: { fr: "Comment une maintenance se répète : une règle RFC 5545, comme FREQ=MONTHLY;BYDAY=3SA.", en: 'How a maintenance repeats: an RFC 5545 rule, such as FREQ=MONTHLY;BYDAY=3SA.' } },
    ...actOptions,
  ],
  async run(args, terminal) {
    const id = oneId(args, 'schedule');
    const length = lengthGiven(args);
    if (args.text('start') === undefined ? args.text('end') !== undefined : (args.text('end') === undefined) === (length === undefined)) throw new CannotRun({ fr: 'schedule demande --start avec --end ou --length; sans les deux, il propose des fenêtres.', en: 'schedule asks for --start with --end or --length; without both it proposes windows.' });
    const opened = openRepository(args, terminal);
    const { workspace, language } = opened;
    const phase = args.text('phase') as Phase | undefined;
    const window = windowGiven(args, length, workspace.config.organisation.timezone) ?? await windowChosen(id, opened, terminal, length, phase);
    if (typeof window === 'number') return window;
    const { start, end } = window;
    const conflicts = scheduleConflicts(workspace, id, { start, end });
    const planned = plan(workspace, id, { ...await actOf(args, opened), start, end, phase, ...given(args, 'repeat') });
    if (planned.ok && !isRefusal(conflicts)) for (const c of conflicts) terminal.err(`${visible(c.text[language])}\n`);
    return carryOut(planned, args, opened, terminal);
  },
};
