import type { Model } from '../model/model';
import type { Language, Text } from '../model/text';
import type { CalendarItem, CalendarKind, CalendarSpan } from '../query/calendar-items';
import { formatDateTime } from '../util/time';
import type { Diagram } from './diagram';
import { label, nodeId } from './mermaid-text';

const sections: readonly (readonly [CalendarKind, Text])[] = [
  ['freeze', { fr: 'Périodes de gel', en: 'Freezes' }], ['maintenance', { fr: 'Maintenances', en: 'Maintenances' }],
  ['change', { fr: 'Changements', en: 'Changes' }], ['release', { fr: 'Mises en production', en: 'Releases' }],
];
const phases: Readonly<Record<string, Text>> = { build: { fr: 'construction', en: 'build' }, test: { fr: 'tests', en: 'test' }, implement: { fr: 'mise en œuvre', en: 'implementation' } };
const title: Text = { fr: 'Calendrier des changements', en: 'Change calendar' };
const nothing: Text = { fr: 'Rien dans cette période', en: 'Nothing in this period' };

/** The most bars that a chart stays readable with; the table has them all. */
const BARS = 150;
/** The most characters beside a bar; a long title is cut, what is done is not. */
const LONGEST = 60;

/** The change calendar as a Gantt chart: freezes, maintenances, changes and releases, those in conflict marked. */
export function calendarDiagram(items: readonly CalendarItem[], span: CalendarSpan, model: Model, language: Language, conflicts: ReadonlySet<string> = new Set()): Diagram {
  const zone = model.config.organisation.timezone;
  const minute = (ms: number): string => formatDateTime(ms, zone).slice(0, 16);
  const out = ['gantt', `  title ${label(`${title[language]} ${minute(span.from).slice(0, 10)} – ${minute(span.to - 1).slice(0, 10)}`)}`, '  dateFormat YYYY-MM-DDTHH:mm', '  axisFormat %d/%m'];
  const nodes: Diagram['nodes'][number][] = [];
  const shown = items.slice(0, BARS);
  for (const [kind, name] of sections) {
    const mine = shown.filter((i) => i.kind === kind);
    if (mine.length === 0) continue;
    out.push(`  section ${label(name[language])}`);
    mine.forEach((item, i) => {
      const id = nodeId(kind, `${item.record ?? i}-${item.phase ?? ''}-${i}`);
      const phase = item.phase === undefined ? '' : ` (${phases[item.phase]?.[language] ?? item.phase})`;
      const name = [item.record, item.title].filter((t) => t !== undefined).join(' ');
      const tags = [item.record !== undefined && conflicts.has(item.record) ? 'crit' : '', kind === 'freeze' || item.actual ? 'done' : ''].filter((t) => t !== '');
      out.push(`  ${label(name, LONGEST - phase.length)}${phase === '' ? '' : ` ${label(phase)}`} :${[...tags, id, minute(Math.max(item.start, span.from)), minute(Math.min(item.end, span.to))].join(', ')}`);
      nodes.push({ id, label: `${name}${phase}`, ...(item.record === undefined ? {} : { record: item.record }) });
    });
  }
  if (nodes.length === 0) out.push(`  ${label(nothing[language])} :done, none, ${minute(span.from)}, ${minute(span.to)}`);
  const columns = language === 'fr' ? ['Nature', 'Enregistrement', 'Titre', 'Début', 'Fin'] : ['Kind', 'Record', 'Title', 'Start', 'End'];
  const names = new Map(sections);
  return { title: title[language], text: `${out.join('\n')}\n`, nodes, table: { columns, rows: items.map((i) => [names.get(i.kind)![language], i.record ?? '', i.title, minute(i.start), minute(i.end)]) } };
}
