/** The changes, releases, maintenances and freezes of a period on one calendar, with what stands against what. */
import { calendarDiagram } from '../diagram/calendar';
import { gridPriority, isOpen } from '../model/model';
import { calendarItems } from '../query/calendar-items';
import type { CalendarItem } from '../query/calendar-items';
import { isBefore, plannedWindow } from '../query/change-plan';
import { collisions } from '../query/collisions';
import { freezesFor, meets } from '../query/freezes';
import { endOf, startOf } from '../query/moments';
import type { Value } from '../record/node';
import { isLater } from '../record/progress';
import { fields, list, text, texts } from '../record/rec';
import type { Rec } from '../record/rec';
import { formatDateTime } from '../util/time';
import { calendarPage } from './change-calendar-words';
import type { CalendarFound, Conflict, Milestone } from './change-calendar-words';
import { byId, page } from './parts';
import { periodData, periodOf, periodOptions } from './period';
import type { Period } from './period';
import { reportData, reportHead } from './report';
import type { ReportDef, ReportRequest, ReportWorld } from './report';

/** Without dates: a week back, six ahead, as the calendar diagram does. */
const BACK = 7;
const AHEAD = 42;

export const changeCalendarReport: ReportDef = {
  name: 'change-calendar',
  title: { fr: 'Calendrier de réalisation du changement', en: 'Change calendar' },
  summary: { fr: "Changements, mises en production, maintenances, gels et conflits (d'il y a une semaine à six semaines, par défaut), avec un diagramme de Gantt.", en: 'Changes, releases, maintenances, freezes and conflicts (by default from a week ago to six weeks ahead), with a Gantt chart.' },
  options: periodOptions,
  run(request) {
    const period = periodOf(request, { back: BACK, ahead: AHEAD });
    if ('refused' in period) return { ok: false, refused: period.refused };
    const { world, language } = request;
    const found = calendarOf(world, period);
    const against = new Set(found.conflicts.flatMap((c) => [c.change.id, ...(c.other ? [c.other.id] : [])]));
    const chart = calendarDiagram(found.items, period, world.model, language, against);
    const markdown = page(reportHead(changeCalendarReport, request), calendarPage(found, chart.text, { model: world.model, catalog: world.catalog, language }));
    return { ok: true, markdown, data: { ...reportData(changeCalendarReport, request), ...asData(found, request) } };
  },
};

/** A window with its change. */
interface Placed { readonly item: CalendarItem; readonly change: Rec }

function calendarOf(world: ReportWorld, period: Period): CalendarFound {
  const { catalog, model } = world;
  const items = calendarItems(catalog, model, period);
  const windows = items.flatMap((item): readonly Placed[] => {
    const change = item.kind === 'change' ? catalog.get(item.record ?? '') : undefined;
    return change?.type === 'change' ? [{ item, change }] : [];
  });
  const placed = [...new Set(windows.map((w) => w.change))];
  const scheduled = model.types.get('change')!;
  return {
    period, items, changes: placed,
    unplaced: [...catalog.ofType('change')].filter((rec) => isOpen(scheduled, rec.status) && rec.status !== 'draft' && isBefore(rec, 'implementing', model) && !plannedWindow(rec.data)).toSorted(byId),
    milestones: [...catalog.ofType('change')].filter((rec) => rec.status !== 'cancelled' && rec.status !== 'rejected').toSorted(byId).flatMap((rec) => milestonesOf(rec, world, period)).toSorted((a, b) => a.at - b.at),
    conflicts: conflictsOf(windows, world),
  };
}

/** Ends of building and testing, the implementation, the review, and what the change itself calls a milestone. */
function milestonesOf(change: Rec, { model, now }: ReportWorld, { from, to }: Period): readonly Milestone[] {
  const zone = model.config.organisation.timezone;
  const cycle = model.types.get('change')!.lifecycle;
  const planned = fields(change.data['planned']), actual = fields(change.data['actual']);
  const phases = (['build', 'test', 'implement', 'review'] as const).flatMap((kind): readonly Milestone[] => {
    const end = (all: typeof planned): Value | undefined => (kind === 'review' ? all[kind] : fields(all[kind])['end']);
    const due = end(planned) ?? end(actual), at = startOf(due, zone);
    const done = end(actual) !== undefined || isLater(cycle, change, kind === 'review' ? 'reviewed' : 'implemented');
    return at === undefined ? [] : [{ change, kind, at, done, late: !done && endOf(due, zone)! <= now }];
  });
  const own = list(change.data['milestones']).map(fields).flatMap((entry): readonly Milestone[] => {
    const at = startOf(entry['due'], zone);
    const done = entry['done'] === true || typeof entry['done'] === 'string';
    return at === undefined ? [] : [{ change, kind: 'own', name: text(entry['name']) ?? '', at, done, late: !done && endOf(entry['due'], zone)! <= now }];
  });
  return [...phases, ...own].filter((m) => m.at >= from && m.at < to);
}

/** Collisions of what has yet to happen, each pair once; freezes that a window meets; what must come first and does not. */
function conflictsOf(windows: readonly Placed[], { catalog, model }: ReportWorld): readonly Conflict[] {
  const met = collisions(catalog, model);
  const told = new Set<string>();
  return windows.filter(({ item }) => item.phase === 'implement' && !item.actual).flatMap(({ item, change }): readonly Conflict[] => {
    if (!isBefore(change, 'implemented', model)) return [];
    const window = { from: item.start, to: item.end };
    const with_ = (met.get(change) ?? []).filter(({ other }) => !told.has(`${other.id} ${change.id}`)).map((c): Conflict => {
      told.add(`${change.id} ${c.other.id}`);
      return { change, kind: c.why, other: c.other, ...(c.mine === undefined ? {} : { mine: c.mine }), ...(c.theirs === undefined ? {} : { theirs: c.theirs }), from: c.overlap.from, to: c.overlap.to };
    });
    const frozen = freezesFor(model.config, text(change.data['class'])).filter((f) => meets(window, f)).map((f): Conflict => ({ change, kind: 'freeze', freeze: f.freeze.name, from: Math.max(window.from, f.from), to: Math.min(window.to, f.to) }));
    const first = texts(change.data['depends_on']).flatMap((id) => catalog.get(id) ?? []).filter((rec) => rec.type === 'change' && isBefore(rec, 'implemented', model)).flatMap((other): Conflict[] => {
      const theirs = plannedWindow(other.data);
      // Windows that overlap are collisions already.
      return theirs && theirs.from < window.to ? [] : [{ change, kind: theirs ? 'order' : 'unplaced', other, ...window }];
    });
    return [...frozen, ...with_, ...first];
  });
}

function asData({ period, items, changes, unplaced, milestones, conflicts }: CalendarFound, { world }: ReportRequest): Readonly<Record<string, unknown>> {
  const zone = world.model.config.organisation.timezone;
  const at = (ms: number): string => formatDateTime(ms, zone);
  const of = (rec: Rec, name: string): unknown => rec.data[name] ?? null;
  return {
    period: periodData(period, zone),
    changes: changes.map((rec) => ({ id: rec.id, title: rec.title, status: rec.status, class: of(rec, 'class'), priority: priorityOf(rec, world), owner: ownerOf(rec) ?? null, client: of(rec, 'client'), risk: of(rec, 'risk') })),
    unplaced: unplaced.map((rec) => rec.id),
    items: items.map((i) => ({ kind: i.kind, record: i.record ?? null, title: i.title, phase: i.phase ?? null, start: at(i.start), end: at(i.end), status: i.status ?? null, actual: i.actual ?? false })),
    milestones: milestones.map((m) => ({ change: m.change.id, kind: m.kind, name: m.name ?? null, at: at(m.at), done: m.done, late: m.late })),
    conflicts: conflicts.map((c) => ({ change: c.change.id, kind: c.kind, other: c.other?.id ?? null, freeze: c.freeze ?? null, mine: c.mine ?? null, theirs: c.theirs ?? null, from: at(c.from), to: at(c.to) })),
  };
}

/** The priority that the change says, else the grid's. */
function priorityOf(rec: Rec, { model }: ReportWorld): string | null {
  return text(rec.data['priority']) ?? gridPriority(model.config, rec.data['impact'], rec.data['urgency']) ?? null;
}

function ownerOf(rec: Rec): string | undefined {
  return text(rec.data['assignee']) ?? text(rec.data['owner']) ?? text(rec.data['requester']);
}
