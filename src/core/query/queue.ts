import type { Catalog } from '../catalog/catalog';
import type { Severity } from '../model/config/config';
import { isOpen } from '../model/model';
import type { Model } from '../model/model';
import type { Language, Text } from '../model/text';
import { fold } from '../util/fold';
import { text, texts } from '../record/rec';
import type { Rec } from '../record/rec';
import { formatDuration } from '../util/duration';
import { dateIn, DAY, dayNumber, HOUR } from '../util/time';
import { formatLocal } from './clock-words';
import { nextDue } from './due';
import type { DueItem } from './due-kinds';
import type { QueueGrouping } from './groupings';
import { collatorOf, rowRecord } from './rows';
import type { LazyRow, Row, RowPath } from './rows';
import { compileWhere } from './where';
import type { Test } from './where';
import type { WhereError } from './where-parse';

export interface QueueWorld {
  readonly model: Model;
  readonly catalog: Catalog;
  readonly language: Language;
  readonly now: number;
  /** The key of the person who looks; undefined when nobody knows. */
  readonly me: string | undefined;
  readonly severityOf: (file: string) => Severity | undefined;
}

export interface QueueFilter {
  /** Only those of the person who looks. */
  readonly mine: boolean;
  /** Words that a record must hold, or an expression over its fields (`priority = P1 and open`). */
  readonly text: string;
}

export interface QueueCounts {
  readonly open: number;
  readonly mine: number;
  /** Mine, and past their time. */
  readonly overdue: number;
}

interface Entry {
  readonly rec: Rec;
  /** What is owed first. */
  readonly due: DueItem | undefined;
  readonly late: boolean;
}

const words = {
  nobody: { fr: 'Attribué à personne', en: 'Assigned to nobody' },
  noClient: { fr: 'Sans client', en: 'No client' },
  noPriority: { fr: 'Sans priorité', en: 'No priority' },
  late: { fr: 'en retard', en: 'late' },
  due: { fr: '{what} : {at}', en: '{what}: {at}' },
  soon: { fr: '{what} : {at}, dans {left}', en: '{what}: {at}, in {left}' },
  since: { fr: '{what} : {at}, en retard', en: '{what}: {at}, late' },
} satisfies Record<string, Text>;

const dueGroups = ['late', 'hour', 'today', 'tomorrow', 'week', 'later', 'none'] as const;
const dueLabels: Readonly<Record<(typeof dueGroups)[number], Text>> = {
  late: { fr: 'En retard', en: 'Late' }, hour: { fr: "D'ici une heure", en: 'Within the hour' }, today: { fr: "Aujourd'hui", en: 'Today' }, tomorrow: { fr: 'Demain', en: 'Tomorrow' }, week: { fr: 'Dans les 7 jours', en: 'Within 7 days' },
  later: { fr: 'Plus tard', en: 'Later' }, none: { fr: 'Sans échéance', en: 'Nothing due' },
};

/** The open records of the types that are worked through, grouped. Good for one state of the catalogue, one instant and one filter. */
export class Queue {
  readonly #collator: Intl.Collator;
  #entries: readonly Entry[] | undefined;

  constructor(readonly world: QueueWorld, readonly filter: QueueFilter) {
    this.#collator = collatorOf(world.language);
  }

  /** The rows under a path, in order. */
  list(by: QueueGrouping, path: RowPath): readonly LazyRow[] {
    const groups = this.#groups(by);
    if (path.length > 0) return (groups.get(path[0]!.slice(2)) ?? []).map((entry) => ({ step: `f:${entry.rec.file}`, row: () => this.#row(entry, path) }));
    return [...groups].map(([name, entries]) => ({ step: `g:${name}`, row: () => this.#groupRow(by, name, entries) }));
  }

  /** Where a record stands; undefined when it is not shown. */
  find(by: QueueGrouping, rec: Rec): RowPath | undefined {
    for (const [name, entries] of this.#groups(by)) if (entries.some((e) => e.rec === rec)) return [`g:${name}`, `f:${rec.file}`];
    return undefined;
  }

  /** Of all open records, whatever the filter. */
  counts(): QueueCounts {
    let open = 0;
    let mine = 0;
    let overdue = 0;
    for (const rec of openRecords(this.world)) {
      open++;
      if (!isMine(rec, this.world.me)) continue;
      mine++;
      if (nextDue(rec, this.world)?.overdue) overdue++;
    }
    return { open, mine, overdue };
  }

  /** How many records the filter leaves. */
  get size(): number {
    return this.#all().length;
  }

  #all(): readonly Entry[] {
    if (this.#entries) return this.#entries;
    const test = testOf(this.filter.text, this.world);
    const found: Entry[] = [];
    for (const rec of openRecords(this.world)) {
      if (this.filter.mine && !isMine(rec, this.world.me) || !test.ok || !test.test(rec)) continue;
      const due = nextDue(rec, this.world);
      found.push({ rec, due, late: due?.overdue ?? false });
    }
    return (this.#entries = found.toSorted(byUrgency));
  }

  #groups(by: QueueGrouping): ReadonlyMap<string, readonly Entry[]> {
    const groups = new Map<string, Entry[]>();
    for (const entry of this.#all()) {
      const name = this.#groupOf(by, entry);
      const found = groups.get(name);
      if (found) found.push(entry);
      else groups.set(name, [entry]);
    }
    const order = this.#order(by);
    const rank = (name: string): number => name === '' ? Infinity : order.includes(name) ? order.indexOf(name) : order.length;
    const names = [...groups.keys()].toSorted((a, b) => (rank(a) === rank(b) ? this.#collator.compare(this.#labelOf(by, a), this.#labelOf(by, b)) : rank(a) - rank(b)));
    return new Map(names.map((name) => [name, groups.get(name)!]));
  }

  #groupOf(by: QueueGrouping, { rec, due, late }: Entry): string {
    switch (by) {
      case 'process': return rec.type;
      case 'status': return rec.status;
      case 'assignee': return assigneeOf(rec) ?? '';
      case 'client': return clientsOf(rec)[0] ?? '';
      case 'priority': return text(rec.data['priority']) ?? '';
      case 'due': return late ? 'late' : this.#dueGroup(due?.at);
    }
  }

  #dueGroup(due: number | undefined): string {
    if (due === undefined) return 'none';
    const zone = this.world.model.config.organisation.timezone;
    if (due - this.world.now <= HOUR) return 'hour';
    // What is due by the end of a day is late from the first instant of the next.
    const days = dayNumber(dateIn(zone, due - 1)) - dayNumber(dateIn(zone, this.world.now));
    return days <= 0 ? 'today' : days === 1 ? 'tomorrow' : days <= 7 ? 'week' : 'later';
  }

  /** The groups whose order is given; others follow by name. */
  #order(by: QueueGrouping): readonly string[] {
    const { model, me } = this.world;
    if (by === 'process') return [...model.types.keys()];
    if (by === 'due') return dueGroups;
    if (by === 'assignee') return me === undefined ? [] : [me];
    if (by !== 'status') return [];
    return [...new Set([...model.types.values()].filter((t) => t.queue).flatMap((t) => t.lifecycle.statuses))];
  }

  #labelOf(by: QueueGrouping, name: string): string {
    const { model, catalog, language } = this.world;
    switch (by) {
      case 'process': return [...model.types.values()].find((t) => t.name === name)?.plural[language] ?? name;
      case 'assignee': return name === '' ? words.nobody[language] : model.config.people.get(name)?.name ?? name;
      case 'client': return name === '' ? words.noClient[language] : catalog.get(name)?.title || name;
      case 'priority': return name || words.noPriority[language];
      case 'due': return dueLabels[name as keyof typeof dueLabels][language];
      case 'status': return this.#statusLabel(name);
    }
  }

  /** One status of several types has one label; the masculine, where French has two. */
  #statusLabel(status: string): string {
    const types = [...this.world.model.types.values()].filter((t) => t.queue && t.lifecycle.statuses.includes(status));
    return (types.find((t) => !t.feminine) ?? types[0])?.statusLabel(status)[this.world.language] ?? status;
  }

  #groupRow(by: QueueGrouping, name: string, entries: readonly Entry[]): Row {
    const { model, language } = this.world;
    const icons = { process: [...model.types.values()].find((t) => t.name === name)?.icon ?? 'list-unordered', status: 'circle-large-outline', assignee: name ? 'person' : 'circle-slash', client: name ? 'organization' : 'circle-slash', priority: 'flame', due: name === 'late' ? 'watch' : 'calendar' };
    const late = entries.filter((e) => e.late).length;
    const label = this.#labelOf(by, name);
    const description = late > 0 && name !== 'late' ? `${entries.length} · ${late} ${words.late[language]}` : String(entries.length);
    return { path: [`g:${name}`], label, description, icon: icons[by], spoken: `${label}, ${description.replace(' · ', ', ')}`, children: 'folded', ...(late > 0 && by === 'due' ? { tint: 'warning' as const } : {}) };
  }

  #row({ rec, due, late }: Entry, above: RowPath): Row {
    const { model, language, severityOf } = this.world;
    const type = model.types.get(rec.type)!;
    const label = rec.title || rec.id || rec.file;
    const details = [rec.id, type.statusLabel(rec.status)[language], text(rec.data['priority']) ?? '', this.#sayDue(due, late)].filter((p) => p !== '');
    return {
      path: [...above, `f:${rec.file}`], label, description: details.join(' · '), icon: type.icon, record: rowRecord(rec, model),
      ...(late ? { tint: 'error' as const } : {}), // A late record has warnings by its lateness, which the icon says: only errors are marked.
      ...(severityOf(rec.file) === 'error' ? { marks: { incidents: 0, changes: 0, severity: 'error' as const } } : {}),
      spoken: [type.label[language], label, ...details].join(', '), children: 'none',
    };
  }

  /** The nearest obligation and its time; what is left of the last day is told as a duration too. */
  #sayDue(due: DueItem | undefined, late: boolean): string {
    if (!due) return '';
    const { model, language, now } = this.world;
    const left = due.at - now;
    const form = late ? words.since : left <= DAY && due.date === undefined ? words.soon : words.due;
    return form[language].replace('{at}', due.date ?? formatLocal(due.at, model.config.organisation.timezone)).replace('{left}', formatDuration(left, { language })).replace('{what}', () => due.label[language]);
  }
}

/** What a filter's text asks; `ok: false` with the place and reason when it is an expression that cannot be read. */
export function testOf(filter: string, world: Pick<QueueWorld, 'model' | 'now' | 'catalog'>): { readonly ok: true; readonly test: Test } | { readonly ok: false; readonly error: WhereError } {
  const asked = filter.trim();
  if (/[=<>~()]/.test(asked)) return compileWhere(asked, { model: world.model, types: [...world.model.types.values()].filter((t) => t.queue), now: world.now, zone: world.model.config.organisation.timezone });
  const wanted = fold(asked).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return { ok: true, test: () => true };
  return { ok: true, test: (rec) => {
    const clients = clientsOf(rec).map((c) => world.catalog.get(c)?.title ?? '');
    const hay = fold([rec.id, rec.title, assigneeOf(rec) ?? '', text(rec.data['priority']) ?? '', ...clientsOf(rec), ...clients].join(' '));
    return wanted.every((w) => hay.includes(w));
  } };
}

function* openRecords({ model, catalog }: Pick<QueueWorld, 'model' | 'catalog'>): Generator<Rec> {
  for (const type of model.types.values()) {
    if (!type.queue) continue;
    for (const rec of catalog.ofType(type.name)) if (isOpen(type, rec.status)) yield rec;
  }
}

/** Who works on it: its assignee, else its manager, else its owner. */
export function assigneeOf(rec: Rec): string | undefined {
  return text(rec.data['assignee']) ?? text(rec.data['manager']) ?? text(rec.data['owner']);
}

function isMine(rec: Rec, me: string | undefined): boolean {
  return me !== undefined && (assigneeOf(rec) === me || text(rec.data['manager']) === me);
}

function clientsOf(rec: Rec): readonly string[] {
  const one = text(rec.data['client']);
  return one === undefined ? texts(rec.data['clients']) : [one];
}

/** Late ones first; then by priority, by due time, by age. */
function byUrgency(a: Entry, b: Entry): number {
  if (a.late !== b.late) return a.late ? -1 : 1;
  const by = (name: string, none: string): number => compare(text(a.rec.data[name]) ?? none, text(b.rec.data[name]) ?? none);
  // Infinity less itself is no number, and no number means no difference.
  return by('priority', '~') || (a.due?.at ?? Infinity) - (b.due?.at ?? Infinity) || by('created', '') || compare(a.rec.file, b.rec.file);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
