import { drawAsked } from '../../core/diagram/ask';
import { CannotRun, inLine } from '../command';
import type { Command } from '../command';
import { openRepository } from '../open';
import { updateDiagrams } from '../update-diagrams';

export const diagram: Command = {
  name: 'diagram',
  summary: {
    fr: "Écrit un diagramme Mermaid (d'un processus, d'un enregistrement, de son historique, d'un impact, du calendrier), ou met à jour ceux des documents.",
    en: 'Writes a Mermaid diagram (of a process, a record, its history, an impact, the calendar), or brings those of documents up to date.',
  },
  usage: 'process ID | record ID | history ID | impact ID | calendar | update [PATH…]',
  options: [
    { name: 'format', value: 'FORMAT', values: ['mermaid', 'json'], help: { fr: 'mermaid (par défaut) ou json, avec les nœuds et le tableau.', en: 'mermaid (default) or json, with the nodes and the table.' } },
    { name: 'from', value: 'DATE', help: { fr: 'Premier jour du calendrier (par défaut il y a une semaine).', en: 'First day of the calendar (default a week ago).' } },
    { name: 'to', value: 'DATE', help: { fr: 'Dernier jour du calendrier (par défaut dans six semaines).', en: 'Last day of the calendar (default in six weeks).' } },
    { name: 'check', help: { fr: "Avec update : ne rien écrire; nommer les documents en retard sur les enregistrements, et finir par 1 s'il y en a.", en: 'With update: write nothing; name the documents that are out of date, and end with 1 if there are any.' } },
    { name: 'as-of', value: 'DATE', help: { fr: 'À cet instant plutôt que maintenant.', en: 'At this instant instead of now.' } },
  ],
  run(args, terminal) {
    if (args.positionals[0] === 'update') return updateDiagrams(args, terminal);
    if (args.has('check')) throw new CannotRun({ fr: '--check va avec « gitsm diagram update ».', en: '--check goes with "gitsm diagram update".' });
    const { workspace, language } = openRepository(args, terminal);
    const drawn = drawAsked({ words: args.positionals, from: args.text('from'), to: args.text('to') }, workspace, language);
    if (!drawn.ok) throw new CannotRun(inLine(drawn.why));
    terminal.out(args.text('format') === 'json' ? `${JSON.stringify(drawn.diagram, null, 2)}\n` : drawn.diagram.text);
    return 0;
  },
};
