import type { TypeName } from '../model/kind';
import { rank } from '../model/lifecycle';
import { isOpen } from '../model/model';
import { format } from '../model/text';
import type { Holes, Text } from '../model/text';
import { isLive } from '../catalog/relations';
import { isFilled } from '../record/source';
import type { Value } from '../record/node';
import { fields, list, text } from '../record/rec';
import type { Rec } from '../record/rec';
import { addDays, addMonths, DAY, formatDate, parseDate, parseDateTime } from '../util/time';
import { authorityOf } from './authority';
import { maintenanceWindows } from './calendar-items';
import { type DueItem, type DueKind, dueKinds } from './due-kinds';
import { durationOf, endOf, movedTo, passedAfter } from './moments';
import { reviewDueOf } from './problem-review';
import { inForceSince, isPassed, testsOf } from './recovery';
import { stands } from './standing-documents';
import { clocksOf, escalationsOf, levelSettings } from './terms';
import type { ClockWorld } from './terms';

/** The world, and the span that is asked for: what repeats is told within it. */
export interface DueWorld extends ClockWorld {
  readonly from: number;
  readonly to: number;
}

type Source = (rec: Rec, world: DueWorld) => Iterable<DueItem>;

/** What each type may owe. A type without dated obligations is not here. */
export const dueSources: Partial<Readonly<Record<TypeName, Source>>> = {
  incident, request, problem, change, release, ci, sla: agreement, contract: agreement, 'recovery-plan': recoveryPlan, 'recovery-test': recoveryTest,
  policy: standing, procedure: standing, knowledge: standing, maintenance, improvement,
};

interface Owed {
  readonly kind: DueKind;
  readonly at: number;
  readonly date?: string;
  readonly overdue?: boolean;
  readonly holes?: Holes;
  readonly person?: string;
  readonly roles?: readonly string[];
}

function item(rec: Rec, { now }: DueWorld, owed: Owed): DueItem {
  const { label, late } = dueKinds[owed.kind];
  const overdue = owed.overdue ?? now >= owed.at;
  const person = owed.person ?? text(rec.data['assignee']) ?? text(rec.data['owner']);
  return {
    record: rec.id, file: rec.file, type: rec.type, title: rec.title, kind: owed.kind, at: owed.at, overdue, severity: overdue ? late : 'information',
    label: { fr: format(label, 'fr', owed.holes), en: format(label, 'en', owed.holes) },
    ...(owed.date === undefined ? {} : { date: owed.date }), ...(owed.roles ? { roles: owed.roles } : person === undefined ? {} : { person }),
  };
}

/** What is due on a day or at a time that the record writes; nothing for what is neither. */
function* dated(rec: Rec, world: DueWorld, value: Value | undefined, owed: Omit<Owed, 'at' | 'date'>): Generator<DueItem> {
  const at = endOf(value, zoneOf(world));
  if (at === undefined) return;
  yield item(rec, world, { ...owed, at, ...(parseDate(text(value)!) ? { date: text(value)! } : {}) });
}

function zoneOf({ model }: DueWorld): string {
  return model.config.organisation.timezone;
}

function open(rec: Rec, { model }: DueWorld): boolean {
  return isOpen(model.types.get(rec.type)!, rec.status);
}

function* incident(rec: Rec, world: DueWorld): Generator<DueItem> {
  if (!open(rec, world)) return;
  if (rec.status === 'resolved') return yield* majorReview(rec, world);
  const clocks = clocksOf(rec, world);
  const manager = rec.data['major'] === true ? text(rec.data['manager']) : undefined;
  for (const kind of ['response', 'resolution'] as const) {
    const clock = clocks?.[kind];
    if (clock?.target && clock.due !== undefined && clock.stoppedAt === undefined && clock.state !== 'none') yield item(rec, world, { kind, at: clock.due, overdue: clock.state === 'missed', person: manager });
  }
  yield* escalation(rec, world);
}

function* escalation(rec: Rec, world: DueWorld): Generator<DueItem> {
  for (const owed of escalationsOf(rec, world)) {
    if (owed.due === undefined) continue;
    const role = levelSettings(rec, world.model).find((l) => l.level === owed.level)?.role;
    const level = role === undefined ? String(owed.level) : `${owed.level} (${role})`;
    yield item(rec, world, { kind: 'escalation', at: owed.due, overdue: owed.overdue, holes: { level } });
  }
}

/** The review of a major incident is due within a time of its resolution, until it is written. */
function* majorReview(rec: Rec, world: DueWorld): Generator<DueItem> {
  const within = durationOf(world.model.config.majorIncident.reviewWithin);
  const section = world.model.types.get('incident')!.sections().find((s) => s.id === 'review');
  if (rec.data['major'] !== true || !within || !section || isFilled(rec, section)) return;
  const at = passedAfter(movedTo(rec, 'resolved'), within, zoneOf(world));
  if (at !== undefined) yield item(rec, world, { kind: 'major-review', at, person: text(rec.data['manager']) });
}

function* request(rec: Rec, world: DueWorld): Generator<DueItem> {
  if (open(rec, world) && rec.status !== 'fulfilled') yield* dated(rec, world, rec.data['due'], { kind: 'request' });
}

function* problem(rec: Rec, world: DueWorld): Generator<DueItem> {
  if (!open(rec, world)) return;
  const review = reviewDueOf(rec, world.model, world.now);
  if (review) yield item(rec, world, { kind: 'problem-review', at: review.due, overdue: world.now > review.due });
  yield* escalation(rec, world);
}

/** A window's phase, the status in which its work is done, and its name. */
type Phase = readonly [phase: string, status: string, name: Text];
const changePhases: readonly Phase[] = [
  ['build', 'building', { fr: 'construction', en: 'Build' }], ['test', 'testing', { fr: 'tests', en: 'Testing' }], ['implement', 'implementing', { fr: 'mise en œuvre', en: 'Implementation' }],
];
const releasePhases: readonly Phase[] = [
  ['build', 'building', { fr: 'construction', en: 'Build' }], ['test', 'verifying', { fr: 'vérification', en: 'Verification' }], ['implement', 'deploying', { fr: 'déploiement', en: 'Deployment' }],
];

/** A window starts when its work is to come, and ends while it is under way. */
function* windows(rec: Rec, world: DueWorld, phases: readonly Phase[]): Generator<DueItem> {
  const planned = fields(rec.data['planned']);
  const cycle = world.model.types.get(rec.type)!.lifecycle;
  for (const [phase, status, name] of phases) {
    const window = fields(planned[phase]);
    const [kind, value] = rec.status === status ? ['end', window['end']] as const : ['start', window['start']] as const;
    const at = parseDateTime(text(value) ?? '');
    if (at !== undefined && rank(cycle, rec.status) <= rank(cycle, status)) yield item(rec, world, { kind, at, holes: { phase: name } });
  }
}

function* change(rec: Rec, world: DueWorld): Generator<DueItem> {
  if (!open(rec, world)) return;
  yield* windows(rec, world, changePhases);
  const cycle = world.model.types.get('change')!.lifecycle;
  if (rank(cycle, rec.status) < rank(cycle, 'reviewed')) yield* dated(rec, world, fields(rec.data['planned'])['review'], { kind: 'change-review' });
  const confirmation = rec.data['class'] === 'standard' ? undefined : authorityOf(rec, world)?.confirmation;
  if (confirmation?.due !== undefined && confirmation.missing.length > 0) {
    yield item(rec, world, { kind: 'confirmation', at: confirmation.due, holes: { roles: confirmation.missing.join(', ') }, roles: confirmation.missing });
  }
  for (const milestone of list(rec.data['milestones']).map(fields)) {
    const done = milestone['done'] === true || typeof milestone['done'] === 'string';
    if (!done) yield* dated(rec, world, milestone['due'], { kind: 'milestone', holes: { name: text(milestone['name']) ?? '' } });
  }
}

function* release(rec: Rec, world: DueWorld): Generator<DueItem> {
  if (!open(rec, world)) return;
  yield* windows(rec, world, releasePhases);
  yield* dated(rec, world, fields(rec.data['planned'])['review'], { kind: 'change-review' });
}

function* ci(rec: Rec, world: DueWorld): Generator<DueItem> {
  if (!isLive(rec)) return;
  yield* dated(rec, world, rec.data['warranty_until'], { kind: 'warranty' });
  yield* dated(rec, world, rec.data['expires'], { kind: 'expiry' });
}

function* agreement(rec: Rec, world: DueWorld): Generator<DueItem> {
  if (rec.status !== 'in-force') return;
  yield* dated(rec, world, rec.data['until'], { kind: 'agreement-end' });
  yield* dated(rec, world, rec.data['review_due'], { kind: 'review' });
  const until = parseDate(text(rec.data['until']) ?? '');
  const notice = durationOf(rec.data['notice']);
  if (!until || !notice) return;
  const last = formatDate(addDays(addMonths(until, -notice.months), -Math.ceil((notice.calendarMs + notice.serviceMs) / DAY)));
  // Once the day has gone nothing can be done about it any more: the agreement's end remains.
  for (const owed of dated(rec, world, last, { kind: 'notice' })) if (!owed.overdue) yield owed;
}

function* recoveryPlan(rec: Rec, world: DueWorld): Generator<DueItem> {
  if (rec.status !== 'in-force') return;
  const every = durationOf(rec.data['test_every']);
  const passed = testsOf(rec, world.catalog, zoneOf(world), world.now).findLast((t) => isPassed(t, rec));
  const at = every && passedAfter(passed?.performed ?? inForceSince(rec), every, zoneOf(world));
  if (at !== undefined) yield item(rec, world, { kind: 'recovery-test-due', at });
  yield* standing(rec, world);
}

function* recoveryTest(rec: Rec, world: DueWorld): Generator<DueItem> {
  if (rec.status === 'planned') yield* dated(rec, world, rec.data['planned'], { kind: 'recovery-test' });
}

function* standing(rec: Rec, world: DueWorld): Generator<DueItem> {
  if (stands(rec)) yield* dated(rec, world, rec.data['review_due'], { kind: 'review' });
}

/** How far ahead the next window of a maintenance that repeats is looked for: a yearly one has it. */
const AHEAD = 366 * DAY;

/** A window that repeats is not late when it has begun: the next one comes. A lone one is, until the record says that it began. */
function* maintenance(rec: Rec, world: DueWorld): Generator<DueItem> {
  if (!open(rec, world)) return;
  const { now, from, to } = world;
  if (rec.data['repeat'] === undefined) {
    const [kind, value] = rec.status === 'in-progress' ? ['maintenance-end', rec.data['end']] as const : ['maintenance', rec.data['start']] as const;
    const at = parseDateTime(text(value) ?? '');
    if (at !== undefined) yield item(rec, world, { kind, at });
    return;
  }
  const since = Math.max(now, from);
  if (to <= since) return;
  for (const window of maintenanceWindows(rec, world.model, { from: since, to: to === Infinity ? since + AHEAD : to })) {
    if (window.start < since) continue;
    yield item(rec, world, { kind: 'maintenance', at: window.start });
    if (to === Infinity) return;
  }
}

function* improvement(rec: Rec, world: DueWorld): Generator<DueItem> {
  if (open(rec, world)) yield* dated(rec, world, rec.data['due'], { kind: 'improvement' });
}
