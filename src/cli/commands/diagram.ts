import { calendarDiagram } from '../../core/diagram/calendar';
import type { Diagram } from '../../core/diagram/diagram';
import { processDiagram, processDiagramIds } from '../../core/diagram/process';
import { historyDiagram, recordDiagram } from '../../core/diagram/record';
import { calendarItems } from '../../core/query/calendar-items';
import { countsOf } from '../../core/query/counts';
import { addDays, dateIn, parseDate, startOfDate } from '../../core/util/time';
import { nearest } from '../../core/util/suggest';
import { CannotRun } from '../command';
import type { Arguments, Command } from '../command';
import { openRepository } from '../open';
import type { Opened } from '../open';

const kinds = ['process', 'record', 'history', 'calendar'];

export const diagram: Command = {
  name: 'diagram',
  summary: { fr: "Écrit un diagramme Mermaid : d'un processus, d'un enregistrement, de son historique, du calendrier.", en: 'Writes a Mermaid diagram: of a process, a record, its history, the calendar.' },
  usage: 'process ID | record ID | history ID | calendar',
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
  const { catalog, model, now } = workspace;
  if (kind === 'calendar') {
    const zone = model.config.organisation.timezone;
    const today = dateIn(zone, now);
    const day = (name: string, fallback: number) => {
      const given = args.text(name);
      const date = given === undefined ? addDays(today, fallback) : parseDate(given);
      if (!date) throw new CannotRun({ fr: `--${name} ${given} n'est pas une date AAAA-MM-JJ.`, en: `--${name} ${given} is not a date YYYY-MM-DD.` });
      return date;
    };
    const span = { from: startOfDate(zone, day('from', -7)), to: startOfDate(zone, addDays(day('to', 42), 1)) };
    if (span.to <= span.from) throw new CannotRun({ fr: '--to précède --from.', en: '--to is before --from.' });
    return calendarDiagram(calendarItems(catalog, model, span), span, model, language);
  }
  if (kind === 'process') {
    const made = processDiagram(id, model, language, countsOf(catalog, model, now));
    if (!made) throw new CannotRun({ fr: `Il n'y a pas de processus « ${id} ». Processus : ${processDiagramIds.join(', ')}.`, en: `There is no process "${id}". Processes: ${processDiagramIds.join(', ')}.` });
    return made;
  }
  if (kind !== 'record' && kind !== 'history') throw new CannotRun({ fr: `Dites quel diagramme : ${kinds.join(', ')}.`, en: `Say which diagram: ${kinds.join(', ')}.` });
  const rec = catalog.get(id);
  if (!rec) {
    const near = nearest(id, catalog.ids());
    throw new CannotRun({ fr: `Aucun enregistrement n'a l'identifiant « ${id} ».${near === undefined ? '' : ` Vouliez-vous dire ${near}?`}`, en: `No record has the id "${id}".${near === undefined ? '' : ` Did you mean ${near}?`}` });
  }
  return kind === 'history' ? historyDiagram(rec, model, language) : recordDiagram(rec, model, language, now);
}
