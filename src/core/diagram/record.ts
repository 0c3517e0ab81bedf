import { isFinal, movesFrom } from '../model/lifecycle';
import type { Model } from '../model/model';
import type { Language, Text } from '../model/text';
import { historyOf } from '../record/rec';
import type { Rec } from '../record/rec';
import { formatDuration } from '../util/duration';
import { formatDateTime, parseDateTime } from '../util/time';
import { classes } from './diagram';
import type { Diagram, DiagramNode } from './diagram';
import { label, lines, nodeId } from './mermaid-text';

const words = {
  status: { fr: 'Statut', en: 'Status' }, reached: { fr: 'Atteint', en: 'Reached' }, stayed: { fr: 'Durée', en: 'Time spent' }, by: { fr: 'Par', en: 'By' },
  now: { fr: 'ici', en: 'now' }, next: { fr: 'possible', en: 'possible' },
} as const satisfies Record<string, Text>;

/** A record on its lifecycle: the path it took with the times, where it stands, and what may come next. Without `now`, the time in its present status is left out. */
export function recordDiagram(rec: Rec, model: Model, language: Language, now?: number): Diagram {
  const type = model.types.get(rec.type)!;
  const zone = model.config.organisation.timezone;
  const stays = staysOf(rec, now);
  const here = rec.status;
  const next = movesFrom(type.lifecycle, here, (f) => rec.data[f]);
  const at = (status: string): string => nodeId(rec.type, status);
  const nodes: DiagramNode[] = [];
  const out = ['flowchart LR'];
  for (const status of type.lifecycle.statuses) {
    const mine = stays.filter((s) => s.status === status);
    const name = type.statusLabel(status)[language];
    const when = mine[0] ? short(mine[0].from, zone) : undefined;
    const spent = mine.every((s) => s.to !== undefined) && mine.length > 0 && !isFinal(type.lifecycle, status) ? formatDuration(mine.reduce((sum, s) => sum + s.to! - s.from, 0), { language }) : undefined;
    out.push(`  ${at(status)}["${lines(name, when, spent)}"]`);
    const move = next.find((t) => t.to === status);
    nodes.push({ id: at(status), label: name, record: rec.id, status: { type: rec.type, status }, ...(move ? { move: status } : {}) });
  }
  const taken = new Map<string, number>();
  for (let i = 1; i < stays.length; i++) taken.set(`${stays[i - 1]!.status} ${stays[i]!.status}`, i);
  for (const t of type.lifecycle.transitions) {
    const key = `${t.from} ${t.to}`;
    const step = taken.get(key);
    taken.delete(key);
    if (t.when && rec.data[t.when.field] !== t.when.is && step === undefined) continue;
    out.push(`  ${at(t.from)} ${step === undefined ? (t.from === here ? '-.->' : '-->') : `==>|"${step}"|`} ${at(t.to)}`);
  }
  // A move that the lifecycle does not know was made all the same: the path shows it.
  for (const [key, step] of taken) {
    const [from = '', to = ''] = key.split(' ');
    if (type.lifecycle.statuses.includes(from) && type.lifecycle.statuses.includes(to)) out.push(`  ${at(from)} ==>|"${step}"| ${at(to)}`);
  }
  out.push(...classes.map((c) => `  ${c}`));
  const mark = (name: string, statuses: readonly string[]): void => { if (statuses.length > 0) out.push(`  class ${statuses.map(at).join(',')} ${name}`); };
  const visited = [...new Set(stays.map((s) => s.status))].filter((s) => s !== here && type.lifecycle.statuses.includes(s));
  const possible = next.map((t) => t.to).filter((s) => s !== here && !visited.includes(s));
  if (type.lifecycle.statuses.includes(here)) mark('current', [here]);
  mark('past', visited);
  mark('next', possible);
  mark('quiet', type.lifecycle.statuses.filter((s) => s !== here && !visited.includes(s) && !possible.includes(s)));
  return {
    title: `${rec.id} ${rec.title}`, text: `${out.join('\n')}\n`, nodes,
    table: {
      columns: [words.status, words.reached, words.stayed, words.by].map((w) => w[language]),
      rows: [
        ...stays.map((s) => [type.statusLabel(s.status)[language], short(s.from, zone), s.to === undefined || (s.status === here && s.to === now) ? words.now[language] : formatDuration(s.to - s.from, { language }), s.by ?? '']),
        ...next.map((t) => [type.statusLabel(t.to)[language], words.next[language], '', '']),
      ],
    },
  };
}

interface Stay {
  readonly status: string;
  readonly from: number;
  /** Absent: it goes on. */
  readonly to: number | undefined;
  readonly by?: string;
}

/** The time spent in each status, by the dated history; without one, nothing is known but the status. */
function staysOf(rec: Rec, now: number | undefined): readonly Stay[] {
  const moves = historyOf(rec.data).flatMap((e) => { const at = parseDateTime(e.at); return e.status !== undefined && at !== undefined ? [{ status: e.status, from: at, by: e.by }] : []; });
  return moves.map((m, i) => {
    const to = moves[i + 1]?.from ?? now;
    return { ...m, to: to === undefined ? undefined : Math.max(m.from, to) };
  });
}

function short(ms: number, zone: string): string {
  return formatDateTime(ms, zone).slice(0, 16).replace('T', ' ');
}

/** What happened to a record as a sequence: who did what, in order. */
export function historyDiagram(rec: Rec, model: Model, language: Language): Diagram {
  const type = model.types.get(rec.type)!;
  const entries = historyOf(rec.data).slice(-200);
  const people = [...new Set(entries.map((e) => e.by ?? '?'))];
  const said = entries.map((e) => ({
    by: e.by ?? '?', at: e.at.slice(0, 16).replace('T', ' '),
    what: [e.status === undefined ? undefined : type.statusLabel(e.status)[language], e.level === undefined ? undefined : `${language === 'fr' ? 'escalade au niveau' : 'escalation to level'} ${e.level}`, e.note, e.reason].filter((w) => w !== undefined).join(', '),
  }));
  const out = [
    'sequenceDiagram',
    ...people.map((p) => `  actor ${nodeId('p', p)} as ${label(model.config.people.get(p)?.name ?? p)}`),
    `  participant record as ${label(rec.id)}`,
    ...said.map((s) => `  ${nodeId('p', s.by)}->>record: ${label(`${s.at} ${s.what}`)}`),
  ];
  const columns = language === 'fr' ? ['Quand', 'Qui', 'Quoi'] : ['When', 'Who', 'What'];
  return { title: `${rec.id} ${rec.title}`, text: `${out.join('\n')}\n`, nodes: [{ id: 'record', label: rec.id, record: rec.id }], table: { columns, rows: said.map((s) => [s.at, s.by, s.what]) } };
}
