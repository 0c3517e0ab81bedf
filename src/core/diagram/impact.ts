import { membersOf } from '../catalog/relations';
import type { Language, Text } from '../model/text';
import { format } from '../model/text';
import { impactOf } from '../query/impact';
import type { ImpactWorld, Reached } from '../query/impact';
import type { Rec } from '../record/rec';
import { classes } from './diagram';
import type { Diagram, DiagramNode } from './diagram';
import { label, lines, nodeId } from './mermaid-text';

/** The most nodes that a graph stays readable with, the nearest first; the table has them all. */
const NODES = 120;

const words = {
  down: { fr: 'souffre', en: 'suffers' }, survives: { fr: 'survit', en: 'survives' }, up: { fr: "en dépend", en: 'stands on it' }, root: { fr: 'panne', en: 'failure' },
  client: { fr: 'client', en: 'client' }, sla: { fr: 'SLA', en: 'SLA' }, more: { fr: '… et {n} autres (voir le tableau)', en: '… and {n} more (see the table)' }, any: { fr: '{any} parmi {n}', en: '{any} of {n}' },
  title: { fr: 'Impact de {id}', en: 'Impact of {id}' },
} as const satisfies Record<string, Text>;
const columns = { fr: ['Enregistrement', 'Titre', 'Type', 'Sens', 'Profondeur', 'Survit'], en: ['Record', 'Title', 'Type', 'Direction', 'Depth', 'Survives'] } as const;

/** What suffers when a record fails, above it, and what it stands on, below; clients and SLAs reached; groups as they are written. */
export function impactDiagram(root: Rec, world: ImpactWorld, language: Language): Diagram {
  const { catalog, model } = world;
  const found = impactOf(root, world);
  const near = [...found.down, ...found.up].toSorted((a, b) => a.depth - b.depth);
  const shown = new Map<string, Rec>([[root.id, root]]);
  for (const { rec } of near) if (shown.size < NODES) shown.set(rec.id, rec);
  const at = (id: string): string => nodeId('n', id);
  const nodes: DiagramNode[] = [];
  const out = ['flowchart BT'];
  const draw = (rec: Rec, open: string, close: string): void => {
    const type = model.types.get(rec.type)!;
    out.push(`  ${at(rec.id)}${open}"${lines(rec.id, rec.title, rec.type === 'ci' || rec.type === 'service' ? undefined : type.label[language])}"${close}`);
    nodes.push({ id: at(rec.id), label: `${rec.id} ${rec.title}`, record: rec.id });
  };
  for (const rec of shown.values()) draw(rec, rec.type === 'service' ? '([' : '[', rec.type === 'service' ? '])' : ']');
  for (const rec of shown.values()) drawRelations(rec, shown, world, language, out);
  // An incident or a change is no part of the CMDB: it points at what it names.
  if (root.type !== 'ci' && root.type !== 'service') for (const { rec, depth } of found.down) if (depth === 1 && shown.has(rec.id)) out.push(`  ${at(root.id)} -.-> ${at(rec.id)}`);
  for (const id of [...found.clients, ...found.slas]) {
    const rec = catalog.get(id);
    if (!rec || shown.has(id)) continue;
    draw(rec, '[/', '/]');
    for (const other of shown.values()) if (other.type === 'service' && found.down.concat({ rec: root, depth: 0, survives: false }).some((r) => r.rec === other && !r.survives) && (other.links.some((l) => l.to === id) || rec.links.some((l) => l.to === other.id))) out.push(`  ${at(other.id)} -.-> ${at(id)}`);
  }
  const hidden = near.length + 1 - shown.size;
  if (hidden > 0) out.push(`  more["${label(format(words.more, language, { n: hidden }))}"]`);
  out.push(...classes.map((c) => `  ${c}`), `  class ${at(root.id)} current`);
  const mark = (name: string, of: readonly Reached[]): void => { const ids = of.filter((r) => shown.has(r.rec.id)).map((r) => at(r.rec.id)); if (ids.length > 0) out.push(`  class ${ids.join(',')} ${name}`); };
  mark('late', found.down.filter((r) => !r.survives));
  mark('next', found.down.filter((r) => r.survives));
  const row = (r: Reached, way: Text): string[] => [r.rec.id, r.rec.title, model.types.get(r.rec.type)!.label[language], way[language], String(r.depth), r.survives ? words.survives[language] : ''];
  return {
    title: format(words.title, language, { id: `${root.id} ${root.title}` }), text: `${out.join('\n')}\n`, nodes,
    table: {
      columns: columns[language],
      rows: [
        ...found.down.map((r) => row(r, words.down)), ...found.up.map((r) => row(r, words.up)),
        ...[...found.clients.map((id) => [id, words.client] as const), ...found.slas.map((id) => [id, words.sla] as const)].map(([id, what]) => [id, catalog.get(id)?.title ?? '', what[language], words.down[language], '', '']),
      ],
    },
  };
}

/** The relations that carry a failure, between what is shown: an arrow goes from what fails to what suffers. */
function drawRelations(rec: Rec, shown: ReadonlyMap<string, Rec>, { model }: ImpactWorld, language: Language, out: string[]): void {
  for (const member of membersOf(rec, model.relations)) {
    if (member.kind.impact === 'none') continue;
    for (const id of member.ids) {
      if (!shown.has(id) || id === rec.id) continue;
      const [from, to] = member.kind.impact === 'source' ? [id, rec.id] : [rec.id, id];
      const note = member.ids.length > 1 ? `${member.kind.inverseLabel[language]}, ${format(words.any, language, { any: member.any, n: member.ids.length })}` : member.kind.impact === 'source' ? member.kind.inverseLabel[language] : member.kind.label[language];
      out.push(`  ${nodeId('n', from)} ${member.ids.length > member.any ? '-.->' : '-->'}|"${label(note, 40)}"| ${nodeId('n', to)}`);
    }
  }
}
