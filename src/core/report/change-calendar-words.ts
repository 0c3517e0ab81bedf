import type { Catalog } from '../catalog/catalog';
import { templates } from '../model/kit/templates';
import { gridPriority } from '../model/model';
import { format } from '../model/text';
import type { Text } from '../model/text';
import type { CalendarItem } from '../query/calendar-items';
import { formatSpan } from '../query/clock-words';
import type { Collision } from '../query/collisions';
import { dayOf } from '../query/moments';
import { text } from '../record/rec';
import type { Rec } from '../record/rec';
import { cell, longTable, nameOf, namesOf, page, sayField, sayPerson, sayStatus, sayer } from './parts';
import type { Tongue } from './parts';
import { sayPeriod } from './period';
import type { Period } from './period';

export interface Milestone {
  readonly change: Rec;
  /** `own`: one that the change names itself. */
  readonly kind: 'build' | 'test' | 'implement' | 'review' | 'own';
  readonly name?: string;
  readonly at: number;
  readonly done: boolean;
  /** Its time has passed and it is not done. */
  readonly late: boolean;
}

/** What stands against a window: `order` follows what must come first too soon, or not yet; `unplaced` waits for one without a window. */
export interface Conflict {
  readonly change: Rec;
  readonly kind: Collision['why'] | 'freeze' | 'order' | 'unplaced';
  readonly other?: Rec;
  readonly freeze?: string;
  readonly mine?: string;
  readonly theirs?: string;
  readonly from: number;
  readonly to: number;
}

export interface CalendarFound {
  readonly period: Period;
  /** Everything that meets the period, by start. */
  readonly items: readonly CalendarItem[];
  /** The changes of which a window meets it, by that window. */
  readonly changes: readonly Rec[];
  /** Submitted or further, and without a window. */
  readonly unplaced: readonly Rec[];
  readonly milestones: readonly Milestone[];
  readonly conflicts: readonly Conflict[];
}

type World = Tongue & { readonly catalog: Catalog };

const words = {
  counts: { fr: '{changes} {changes|changement|changements}, {releases} {releases|mise en production|mises en production}, {maintenances} {maintenances|maintenance|maintenances}, {freezes} {freezes|gel|gels}, {conflicts} {conflicts|conflit|conflits}.', en: '{changes} {changes|change|changes}, {releases} {releases|release|releases}, {maintenances} {maintenances|maintenance|maintenances}, {freezes} {freezes|freeze|freezes}, {conflicts} {conflicts|conflict|conflicts}.' },
  change: { fr: 'Changement', en: 'Change' }, class: { fr: 'Type', en: 'Class' }, priority: { fr: 'Priorité', en: 'Priority' }, owner: { fr: 'Responsable', en: 'Owner' }, client: { fr: 'Client', en: 'Client' }, status: { fr: 'Statut', en: 'Status' }, risk: { fr: 'Risque', en: 'Risk' },
  window: { fr: 'Mise en œuvre', en: 'Implementation' }, release: { fr: 'Mise en production', en: 'Release' }, version: { fr: 'Version', en: 'Version' }, services: { fr: 'Services', en: 'Services' },
  none: { fr: 'Aucun.', en: 'None.' }, unplaced: { fr: 'Soumis ou approuvés, sans fenêtre :', en: 'Submitted or approved, without a window:' },
  date: { fr: 'Date', en: 'Date' }, milestone: { fr: 'Jalon', en: 'Milestone' }, done: { fr: 'Fait', en: 'Done' }, yes: { fr: 'oui', en: 'yes' }, late: { fr: '**en retard**', en: '**late**' },
  what: { fr: 'Quoi', en: 'What' }, freeze: { fr: 'Gel', en: 'Freeze' }, maintenance: { fr: 'Maintenance', en: 'Maintenance' }, kind: { fr: 'Nature', en: 'Kind' },
  against: { fr: 'Avec', en: 'With' }, why: { fr: 'Pourquoi', en: 'Why' },
} as const satisfies Readonly<Record<string, Text>>;

const phases: Readonly<Record<Milestone['kind'], Text>> = {
  build: { fr: 'fin de la construction', en: 'end of build' }, test: { fr: 'fin des tests', en: 'end of test' }, implement: { fr: 'fin de la mise en œuvre', en: 'end of implementation' }, review: { fr: 'revue', en: 'review' }, own: { fr: '', en: '' },
};

const reasons: Readonly<Record<Conflict['kind'], Text>> = {
  same: { fr: 'les deux touchent {mine}', en: 'both touch {mine}' }, needs: { fr: "{mine} repose sur {theirs}, que l'autre touche", en: '{mine} stands on {theirs}, which the other touches' }, serves: { fr: "{theirs}, que l'autre touche, repose sur {mine}", en: '{theirs}, which the other touches, stands on {mine}' },
  group: { fr: '{mine} et {theirs} se relaient : il faut que l\'un des deux reste', en: '{mine} and {theirs} stand in for each other: one has to stay' },
  after: { fr: "l'autre doit finir avant", en: 'the other has to end first' }, first: { fr: "doit finir avant l'autre", en: 'has to end before the other' },
  freeze: { fr: 'période de gel', en: 'freeze period' }, order: { fr: "doit suivre l'autre, qui est prévu après", en: 'has to follow the other, which is planned later' }, unplaced: { fr: "doit suivre l'autre, qui n'a pas de fenêtre", en: 'has to follow the other, which has no window' },
};

/** The whole report below its heading: the sections of the kit's template, in its order. */
export function calendarPage(found: CalendarFound, chart: string, world: World): string {
  const { language, model } = world;
  const { period, items } = found;
  const say = sayer(words, language);
  const bodies: Readonly<Record<(typeof sections)[number]['id'], string>> = {
    period: page(`${sayPeriod(period, model.config.organisation.timezone, language)}${language === 'fr' ? ' :' : ':'} ${say('counts', {
      changes: found.changes.length, conflicts: found.conflicts.length, releases: recordsOf(items, 'release'), maintenances: recordsOf(items, 'maintenance'), freezes: items.filter((i) => i.kind === 'freeze').length,
    })}`, `\`\`\`mermaid\n${chart.trimEnd()}\n\`\`\``),
    changes: page(changeTable(found, world), releaseTable(items, world), found.unplaced.length === 0 ? '' : say('unplaced'), found.unplaced.length === 0 ? '' : unplacedTable(found.unplaced, world)),
    milestones: milestoneTable(found.milestones, world),
    freezes: closedTable(items, world),
    conflicts: conflictTable(found.conflicts, world),
  };
  return page(...sections.map(({ id, title }) => page(`## ${title[language]}`, bodies[id])));
}

const sections = templates['report.change-calendar'];

function recordsOf(items: readonly CalendarItem[], kind: CalendarItem['kind']): number {
  return new Set(items.filter((i) => i.kind === kind).map((i) => i.record)).size;
}

function changeCells(rec: Rec, world: World): readonly string[] {
  const { model } = world;
  const priority = cell(text(rec.data['priority']) ?? gridPriority(model.config, rec.data['impact'], rec.data['urgency']));
  return [nameOf(rec), sayField(rec, 'class', world), priority, sayPerson(rec.data['assignee'] ?? rec.data['owner'] ?? rec.data['requester'], model), sayField(rec, 'client', world), sayStatus(rec, world)];
}

function changeHead(world: World): readonly string[] {
  const say = sayer(words, world.language);
  return [say('change'), say('class'), say('priority'), say('owner'), say('client'), say('status')];
}

function changeTable({ changes, items }: CalendarFound, world: World): string {
  const say = sayer(words, world.language);
  const windows = new Map(items.filter((i) => i.kind === 'change' && i.phase === 'implement').map((i) => [i.record, i]));
  const rows = changes.map((rec) => [...changeCells(rec, world), sayField(rec, 'risk', world), sayWindow(windows.get(rec.id), world)]);
  return longTable([...changeHead(world), say('risk'), say('window')], rows, { language: world.language, none: say('none') });
}

function unplacedTable(unplaced: readonly Rec[], world: World): string {
  return longTable(changeHead(world), unplaced.map((rec) => changeCells(rec, world)), { language: world.language, none: '' });
}

function releaseTable(items: readonly CalendarItem[], world: World): string {
  const { catalog, language } = world;
  const say = sayer(words, language);
  const windows = new Map(items.filter((i) => i.kind === 'release').map((i) => [i.record, i]));
  const rows = [...windows.values()].flatMap((item) => {
    const rec = catalog.get(item.record ?? '');
    return rec ? [[nameOf(rec), sayField(rec, 'version', world), sayStatus(rec, world), namesOf(item.services), sayWindow(item, world)]] : [];
  });
  return longTable([say('release'), say('version'), say('status'), say('services'), say('window')], rows, { language, none: '' });
}

function sayWindow(item: CalendarItem | undefined, { model }: World): string {
  return item ? sayBounds(item.start, item.end, model.config.organisation.timezone) : '';
}

/** `2026-11-25 20:00 – 22:00`; days alone for what lasts from midnight to midnight. */
function sayBounds(from: number, to: number, zone: string): string {
  const [start, end] = formatSpan(from, to, zone);
  if (start.slice(11, 16) === '00:00' && end.slice(11, 16) === '00:00') return start.slice(0, 10) === dayOf(to - 1, zone) ? start.slice(0, 10) : `${start.slice(0, 10)} – ${dayOf(to - 1, zone)}`;
  return start.slice(0, 10) === end.slice(0, 10) ? `${start} – ${end.slice(11)}` : `${start} – ${end}`;
}

function milestoneTable(milestones: readonly Milestone[], world: World): string {
  const { language, model } = world;
  const say = sayer(words, language);
  const rows = milestones.map((m) => [dayOf(m.at, model.config.organisation.timezone), nameOf(m.change), m.kind === 'own' ? cell(m.name) : phases[m.kind][language], m.done ? say('yes') : m.late ? say('late') : '', sayPerson(m.change.data['assignee'] ?? m.change.data['owner'] ?? m.change.data['requester'], model)]);
  return longTable([say('date'), say('change'), say('milestone'), say('done'), say('owner')], rows, { language, none: say('none') });
}

function closedTable(items: readonly CalendarItem[], world: World): string {
  const { language } = world;
  const say = sayer(words, language);
  const rows = items.filter((i) => i.kind === 'freeze' || i.kind === 'maintenance').map((i) => [sayWindow(i, world), say(i.kind === 'freeze' ? 'freeze' : 'maintenance'), cell(`${i.record ?? ''} ${i.title}`), i.status === undefined ? '' : cell(world.model.types.get('maintenance')!.statusLabel(i.status)[language]), namesOf(i.services)]);
  return longTable([say('date'), say('kind'), say('what'), say('status'), say('services')], rows, { language, none: say('none') });
}

function conflictTable(conflicts: readonly Conflict[], world: World): string {
  const { language, model } = world;
  const say = sayer(words, language);
  const zone = model.config.organisation.timezone;
  const rows = conflicts.map((c) => [nameOf(c.change), c.other ? nameOf(c.other) : cell(c.freeze), cell(format(reasons[c.kind], language, { mine: c.mine ?? '', theirs: c.theirs ?? '' })), sayBounds(c.from, c.to, zone)]);
  return longTable([say('change'), say('against'), say('why'), say('date')], rows, { language, none: say('none') });
}
