import { dueItems } from '../../core/query/due';
import type { DueItem } from '../../core/query/due-kinds';
import { formatLocal } from '../../core/query/clock-words';
import type { Language } from '../../core/model/text';
import { addDuration, formatDuration, parseDuration } from '../../core/util/duration';
import { formatDateTime } from '../../core/util/time';
import { CannotRun } from '../command';
import type { Arguments, Command, Terminal } from '../command';
import { table } from '../formats/table';
import { visible } from '../formats/text';
import { openRepository } from '../open';
import type { Opened } from '../open';
import { whoRuns } from '../who';

export const due: Command = {
  name: 'due',
  summary: { fr: 'Énumère tout ce qui est dû à une date : délais, revues, tests, fenêtres, garanties, certificats, ententes.', en: 'Lists everything that is due at a date: clocks, reviews, tests, windows, warranties, certificates, agreements.' },
  usage: '',
  options: [
    { name: 'within', value: 'DURATION', help: { fr: 'Seulement ce qui est en retard, ou dû dans ce délai (4h, 7d).', en: 'Only what is late, or due within this time (4h, 7d).' } },
    { name: 'mine', help: { fr: 'Seulement ce qui vous revient, en personne ou par un rôle.', en: 'Only what falls to you, in person or by a role.' } },
    { name: 'as', value: 'PERSON', help: { fr: "Qui vous êtes : une clé de « people »; sans elle, l'adresse que git donne à vos commits. Implique --mine.", en: 'Who you are: a key of "people"; without it, the address that git gives your commits. Implies --mine.' } },
    { name: 'format', value: 'FORMAT', values: ['table', 'json'], help: { fr: 'Forme du résultat : table ou json.', en: 'Form of the result: table or json.' } },
    { name: 'as-of', value: 'DATE', help: { fr: 'Lire les échéances à cet instant plutôt que maintenant.', en: 'Read what is due at this instant instead of now.' } },
  ],
  async run(args, terminal) {
    const within = withinOf(args);
    const opened = openRepository(args, terminal);
    const { workspace } = opened;
    const mine = args.has('mine') || args.text('as') !== undefined;
    const to = within ? addDuration(workspace.now, within, workspace.config.organisation.timezone) : Infinity;
    // What is due at the very end of the time asked for is part of it.
    const items = dueItems(workspace, { from: -Infinity, to: to + 1, ...(mine ? { person: await whoRuns(args, opened) } : {}) });
    if (args.text('format') === 'json') printJson(items, opened, terminal);
    else printTable(items, opened, terminal);
    return 0;
  },
};

function withinOf(args: Arguments) {
  const given = args.text('within');
  if (given === undefined) return undefined;
  const duration = parseDuration(given);
  if (!duration) throw new CannotRun({ fr: `--within prend une durée comme 4h, 7d ou P1M, et non « ${given} ».`, en: `--within takes a duration such as 4h, 7d or P1M, not "${given}".` });
  return duration;
}

/** An obligation a line, so that a diff of two lists reads well. */
function printJson(items: readonly DueItem[], { workspace, language }: Opened, terminal: Terminal): void {
  if (items.length === 0) return terminal.out('[]\n');
  const zone = workspace.config.organisation.timezone;
  const lines = items.map((i) => `  ${JSON.stringify({
    record: i.record, type: i.type, title: i.title, file: i.file, kind: i.kind, label: i.label[language], at: formatDateTime(i.at, zone), date: i.date ?? null,
    overdue: i.overdue, severity: i.severity, person: i.person ?? null, roles: i.roles ?? [],
  })}`);
  terminal.out(`[\n${lines.join(',\n')}\n]\n`);
}

function printTable(items: readonly DueItem[], { workspace, language }: Opened, terminal: Terminal): void {
  const fr = language === 'fr';
  if (items.length === 0) return terminal.err(fr ? "Rien n'est dû.\n" : 'Nothing is due.\n');
  const zone = workspace.config.organisation.timezone;
  const name = (key: string): string => workspace.config.people.get(key)?.name ?? key;
  const column = (head: string, cell: (item: DueItem) => string) => ({ head, cells: items.map((i) => visible(cell(i))) });
  terminal.out(table([
    column(fr ? 'Échéance' : 'Due', (i) => i.date ?? formatLocal(i.at, zone)),
    column(fr ? 'Reste' : 'Left', (i) => sayLeft(i, workspace.now, language)),
    column(fr ? 'Identifiant' : 'Id', (i) => i.record),
    column(fr ? 'Quoi' : 'What', (i) => i.label[language]),
    column(fr ? 'Qui' : 'Who', (i) => i.roles?.join(', ') ?? (i.person === undefined ? '' : name(i.person))),
    column(fr ? 'Titre' : 'Title', (i) => i.title),
  ], terminal.width));
}

/** `3 j`, or late since `2 h`: time on the wall, not service time, for the instant is already worked out. */
function sayLeft({ at, overdue }: DueItem, now: number, language: Language): string {
  const length = formatDuration(at - now, { language });
  return overdue ? (language === 'fr' ? `en retard : ${length}` : `late: ${length}`) : length;
}
