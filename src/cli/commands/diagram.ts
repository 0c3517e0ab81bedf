import type { Diagram } from '../../core/diagram/diagram';
import { processDiagramIds } from '../../core/diagram/process';
import { diagramFor } from '../../core/diagram/request';
import { addDays, parseDate, startOfDate } from '../../core/util/time';
import { nearest } from '../../core/util/suggest';
import { CannotRun } from '../command';
import type { Arguments, Command } from '../command';
import { openRepository } from '../open';
import type { Opened } from '../open';

const kinds = ['process', 'record', 'history', 'impact', 'calendar'];

export const diagram: Command = {
  name: 'diagram',
  summary: { fr: "Écrit un diagramme Mermaid : d'un processus, d'un enregistrement, de son historique, d'un impact, du calendrier.", en: 'Writes a Mermaid diagram: of a process, a record, its history, an impact, the calendar.' },
  usage: 'process ID | record ID | history ID | impact ID | calendar',
  options: [
    { name: 'format', value: 'FORMAT', values: ['mermaid', 'json'], help: { fr: 'mermaid (par défaut) ou json, avec les nœuds et le tableau.', en: 'mermaid (default) or json, with the nodes and the table.' } },
    { name: 'from', value: 'DATE', help: { fr: 'Premier jour du calendrier (par défaut il y a une semaine).', en: 'First day of the calendar (default a week ago).' } },
    { name: 'to', value: 'DATE', help: { fr: 'Dernier jour du calendrier (par défaut dans six semaines).', en: 'Last day of the calendar (default in six weeks).' } },
    { name: 'as-of', value: 'DATE', help: { fr: 'À cet instant plutôt que maintenant.', en: 'At this instant instead of now.' } },
  ],
  run(args, terminal) {
    const opened = openRepository(args, terminal);
    const made = diagramOf(args, opened);
    terminal.out(args.text('format') === 'json' ? `${JSON.stringify(made, null, 2)}\n` : made.text);
    return 0;
  },
};

function diagramOf(args: Arguments, { workspace, language }: Opened): Diagram {
  const [kind, id = ''] = args.positionals;
  if (kind !== 'process' && kind !== 'record' && kind !== 'history' && kind !== 'impact' && kind !== 'calendar') throw new CannotRun({ fr: `Dites quel diagramme : ${kinds.join(', ')}.`, en: `Say which diagram: ${kinds.join(', ')}.` });
  const made = diagramFor(kind === 'calendar' ? { kind, ...spanOf(args, workspace.config.organisation.timezone) } : { kind, id }, workspace, language);
  if (made) return made;
  if (kind === 'process') throw new CannotRun({ fr: `Il n'y a pas de processus « ${id} ». Processus : ${processDiagramIds.join(', ')}.`, en: `There is no process "${id}". Processes: ${processDiagramIds.join(', ')}.` });
  const near = nearest(id, workspace.catalog.ids());
  throw new CannotRun({ fr: `Aucun enregistrement n'a l'identifiant « ${id} ».${near === undefined ? '' : ` Vouliez-vous dire ${near}?`}`, en: `No record has the id "${id}".${near === undefined ? '' : ` Did you mean ${near}?`}` });
}

function spanOf(args: Arguments, zone: string): { readonly from?: number; readonly to?: number } {
  const day = (name: string, after: number): number | undefined => {
    const given = args.text(name);
    if (given === undefined) return undefined;
    const date = parseDate(given);
    if (!date) throw new CannotRun({ fr: `--${name} ${given} n'est pas une date AAAA-MM-JJ.`, en: `--${name} ${given} is not a date YYYY-MM-DD.` });
    return startOfDate(zone, addDays(date, after));
  };
  const span = { from: day('from', 0), to: day('to', 1) };
  if (span.from !== undefined && span.to !== undefined && span.to <= span.from) throw new CannotRun({ fr: '--to précède --from.', en: '--to is before --from.' });
  return span;
}
