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
  down: { fr: 'souffre', en: 'suffers' }, survives: { fr: 'survit', en: 'survives' }, up: { fr: '{root} en dépend', en: '{root} stands on it' }, upSurvives: { fr: '{root} survit', en: '{root} survives' },
  named: { fr: 'ce que {id} nomme', en: 'what {id} names' }, more: { fr: 'Non dessinés : {n} (voir le tableau)', en: 'Not drawn: {n} (see the table)' }, any: { fr: '{any} parmi {n}', en: '{any} of {n}' },
  title: { fr: 'Impact de {id}', en: 'Impact of {id}' },
} as const satisfies Record<string, Text>;
const columns = { fr: ['Enregistrement', 'Titre', 'Type', 'Sens', 'Profondeur', 'Survit'], en: ['Record', 'Title', 'Type', 'Direction', 'Depth', 'Survives'] } as const;

/** What suffers when a record fails, to its right, and what it stands on, to its left; clients and SLAs reached; groups as they are written. */
export function impactDiagram(root: Rec, world: ImpactWorld, language: Language): Diagram {
  const { catalog, model } = world;
  const found = impactOf(root, world);
  const near = [...found.down, ...found.up].toSorted((a, b) => a.depth - b.depth);
  const shown = new Map<string, Rec>([[root.id, root]]);
  for (const { rec } of near) if (shown.size < NODES) shown.set(rec.id, rec);
  const at = (id: string): string => nodeId('n', id);
  const nodes: DiagramNode[] = [];
  const out = ['flowchart LR'];
  const draw = (rec: Rec, open: string, close: string): void => {
    const type = model.types.get(rec.type)!;
    out.push(`  ${at(rec.id)}${open}"${lines(rec.id, rec.title, rec.type === 'ci' || rec.type === 'service' ? undefined : type.label[language])}"${close}`);
    nodes.push({ id: at(rec.id), label: `${rec.id} ${rec.title}`, record: rec.id });
  };
  for (const rec of shown.values()) draw(rec, rec.type === 'service' ? '([' : '[', rec.type === 'service' ? '])' : ']');
  const groups = new Set<string>();
  for (const rec of shown.values()) drawRelations(rec, { shown, groups, out }, world, language);
  // An incident or a change is no part of the CMDB: it points at what it names.
  if (root.type !== 'ci' && root.type !== 'service') for (const { rec, depth } of found.down) if (depth === 1 && shown.has(rec.id)) out.push(`  ${at(root.id)} -.-> ${at(rec.id)}`);
  for (const id of [...found.clients, ...found.slas]) {
    const rec = catalog.get(id);
    if (!rec || shown.has(id)) continue;
    draw(rec, '[/', '/]');
    for (const other of shown.values()) if (other.type === 'service' && found.down.concat({ rec: root, depth: 0, survives: false }).some((r) => r.rec === other && !r.survives) && (other.links.some((l) => l.to === id) || rec.links.some((l) => l.to === other.id))) out.push(`  ${at(other.id)} -.-> ${at(id)}`);
  }
  const hidden = new Set([root.id, ...near.map((r) => r.rec.id)]).size - shown.size;
  if (hidden > 0) out.push(`  more["${label(format(words.more, language, { n: hidden }))}"]`);
  out.push(...classes.map((c) => `  ${c}`), `  class ${at(root.id)} current`);
  if (groups.size > 0) out.push(`  class ${[...groups].join(',')} group`);
  const mark = (name: string, of: readonly Reached[]): void => { const ids = of.filter((r) => shown.has(r.rec.id)).map((r) => at(r.rec.id)); if (ids.length > 0) out.push(`  class ${ids.join(',')} ${name}`); };
  mark('late', found.down.filter((r) => !r.survives));
  mark('next', found.down.filter((r) => r.survives));
  const typeOf = (rec: Rec): string => model.types.get(rec.type)!.label[language];
  // What an incident or a change stands on is what the CIs and services that it names stand on.
  const subject = root.type === 'ci' || root.type === 'service' ? root.id : format(words.named, language, { id: root.id });
  const row = (r: Reached, way: Text, survives: Text): string[] => [r.rec.id, r.rec.title, typeOf(r.rec), format(way, language, { root: subject }), String(r.depth), r.survives ? format(survives, language, { root: subject }) : ''];
  return {
    title: format(words.title, language, { id: `${root.id} ${root.title}` }), text: `${out.join('\n')}\n`, nodes,
    table: {
      columns: columns[language],
      rows: [
        ...found.down.map((r) => row(r, words.down, words.survives)), ...found.up.map((r) => row(r, words.up, words.upSurvives)),
        ...[...found.clients, ...found.slas].flatMap((id) => { const rec = catalog.get(id); return rec ? [[id, rec.title, typeOf(rec), words.down[language], '', '']] : []; }),
      ],
    },
  };
}

interface Drawing {
  readonly shown: ReadonlyMap<string, Rec>;
  /** Nodes of groups that are drawn already: many records may rest on the same one. */
  readonly groups: Set<string>;
  readonly out: string[];
}

/** The relations that carry a failure, between what is shown: an arrow goes from what fails to what suffers. */
function drawRelations(rec: Rec, { shown, groups, out }: Drawing, { model }: ImpactWorld, language: Language): void {
  for (const { kind, any, ids } of membersOf(rec, model.relations)) {
    const there = ids.filter((id) => shown.has(id) && id !== rec.id);
    if (kind.impact === 'none' || there.length === 0) continue;
    const note = label((kind.impact === 'source' ? kind.inverseLabel : kind.label)[language], 40);
    if (kind.impact === 'source' && ids.length > any) {
      // Members lead to the group, and the group to whoever rests on it: three hosts of thirty machines are 33 arrows, not 90.
      const group = nodeId('g', `${any} ${ids.join(' ')}`);
      if (!groups.has(group)) {
        groups.add(group);
        out.push(`  ${group}(("${label(format(words.any, language, { any, n: ids.length }))}"))`, ...there.map((id) => `  ${nodeId('n', id)} -.-> ${group}`));
      }
      out.push(`  ${group} -.->|"${note}"| ${nodeId('n', rec.id)}`);
    } else {
      for (const id of there) {
        const [from, to] = kind.impact === 'source' ? [id, rec.id] : [rec.id, id];
        out.push(`  ${nodeId('n', from)} -->|"${note}"| ${nodeId('n', to)}`);
      }
    }
  }
}
