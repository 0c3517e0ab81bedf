import { changeAuthority, ciClasses, escalationLevels, priorityGrid, problemEscalation, problemLevels } from '../kit/examples';
import type { TypeName } from '../kind';
import { declaredTypes } from '../types/all';
import type { AuthorityRow, Category, CiClass, Config, CustomField, EscalationLevel, LifecycleOverride, Person, PriorityGrid, RelationKind, SectionOverride, Severity } from './config';
import { kindOfWords } from './kind-words';
import { categoryLabels } from './labels';
import { defaultRelations } from './relations';
import { asLabel, asList, asMap, asNumber, asOneOrMore, asText, asTexts } from './values';
import type { Data } from './values';

/**
 * The configuration that plain data says, with the default of the kit for whatever it leaves out
 * or gets wrong. Never fails: `structure/config` speaks of what is wrong.
 */
export function readConfig(data: unknown): Config {
  const d = asMap(data);
  const organisation = asMap(d['organisation']);
  const calendars = mapOf(d['calendars'], (c) => ({ hours: hoursOf(c['hours']), holidays: asTexts(c['holidays']) }));
  const evidence = asText(asMap(d['evidence'])['require']);
  const major = asMap(d['major_incident']);
  const strategy = asMap(d['maintenance_strategy']);
  const levels = asMap(d['risk_levels']);
  const portal = asMap(d['export'])['portal'];
  const namedCalendar = asText(d['default_calendar']);
  const defaultCalendar = namedCalendar !== undefined && calendars.has(namedCalendar) ? namedCalendar : '';
  return {
    version: asNumber(d['version']) ?? 1,
    organisation: { name: asText(organisation['name']) ?? '', language: organisation['language'] === 'en' ? 'en' : 'fr', timezone: asText(organisation['timezone']) ?? 'UTC' },
    people: mapOf(d['people'], personOf),
    ids: byType(d['ids'], asText),
    folders: byType(d['folders'], asText),
    calendars: new Map([['', { hours: { 'mon-fri': '08:00-18:00' }, holidays: [] }], ...calendars]),
    defaultCalendar,
    priorityGrid: gridOf(d['priority_grid']),
    incidentCategories: categoriesOf(d['incident_categories']),
    escalationLevels: escalationOf(d['escalation_levels']) ?? escalationLevels.map((l) => ({ ...l, label: l.name, after: typeof l.after === 'string' ? l.after : new Map(Object.entries(l.after)) })),
    majorIncident: { priorities: major['priorities'] === undefined ? ['P1'] : asTexts(major['priorities']), reviewWithin: asText(major['review_within']) ?? '5d' },
    problemLevels: problemLevelsOf(d['problem_levels']),
    problemEscalation: escalationOf(d['problem_escalation']) ?? problemEscalation,
    problemCauses: d['problem_causes'] === undefined ? ['hardware-failure', 'software-defect', 'configuration', 'capacity', 'human-error', 'third-party', 'environment', 'unknown'] : asTexts(d['problem_causes']),
    problemReview: asText(d['problem_review']) ?? '30d',
    reportSchedule: new Map([...defaultSchedule, ...textMap(d['report_schedule'])]),
    evaluation: { to: asText(asMap(d['evaluation'])['to']) },
    changeAuthority: authorityOf(d['change_authority']),
    freezes: asList(d['freezes']).map(asMap).map((f) => ({ name: asText(f['name']) ?? '', from: asText(f['from']) ?? '', to: asText(f['to']) ?? '', except: asTexts(f['except']) })),
    riskQuestions: asList(d['risk_questions']).map(asMap).flatMap((q) => {
      const key = asText(q['id']);
      return key === undefined ? [] : [{ id: key, ask: asLabel(q['ask']) ?? { fr: key, en: key }, yes: asNumber(q['yes']) ?? 0, no: asNumber(q['no']) ?? 0 }];
    }),
    riskLevels: { low: asNumber(levels['low']) ?? 0, medium: asNumber(levels['medium']) ?? 3, high: asNumber(levels['high']) ?? 6 },
    ciClasses: classesOf(d['ci_classes']),
    relations: relationsOf(d['relations']),
    fields: byType(d['fields'], customFieldsOf),
    lifecycles: byType(d['lifecycles'], lifecycleOf),
    sections: byType(d['sections'], sectionsOf),
    maintenanceStrategy: { components: asTexts(strategy['components']), notice: asText(strategy['notice']), quietHours: asText(strategy['quiet_hours']) },
    evidence: { require: evidence === 'author' || evidence === 'signature' || evidence === 'review' ? evidence : 'typed' },
    rules: severitiesOf(d['rules']),
    ignore: asTexts(d['ignore']),
    export: portal === undefined ? {} : { portal: { title: asText(asMap(portal)['title']), show: asTexts(asMap(portal)['show']) } },
    given: new Set(Object.keys(d)),
  };
}

const defaultSchedule: readonly (readonly [string, string])[] = [
  ['configuration-status', '90d'], ['trend', '30d'], ['ci-audit', '180d'], ['change-calendar', '30d'], ['availability', '31d'], ['ci-catalogue', '180d'],
];

function mapOf<T>(value: unknown, read: (item: Data, key: string) => T): Map<string, T> {
  return new Map(Object.entries(asMap(value)).map(([key, item]) => [key, read(asMap(item), key)]));
}

function byType<T>(value: unknown, read: (item: unknown) => T | undefined): Map<TypeName, T> {
  const given = asMap(value);
  const found = new Map<TypeName, T>();
  for (const { name } of declaredTypes) {
    const item = given[name] === undefined ? undefined : read(given[name]);
    if (item !== undefined) found.set(name, item);
  }
  return found;
}

function textMap(value: unknown): [string, string][] {
  return Object.entries(asMap(value)).flatMap(([key, item]) => { const t = asText(item); return t === undefined ? [] : [[key, t] as [string, string]]; });
}

function hoursOf(value: unknown): Record<string, string | readonly string[]> {
  return Object.fromEntries(Object.entries(asMap(value)).map(([days, spans]) => [days, asOneOrMore(spans) ?? []]));
}

function personOf(p: Data, key: string): Person {
  return { key, name: asText(p['name']) ?? key, emails: asTexts(p['emails']), roles: asTexts(p['roles']), client: asText(p['client']), supplier: asText(p['supplier']), since: asText(p['since']), until: asText(p['until']) };
}

function gridOf(value: unknown): PriorityGrid {
  const given = asMap(value);
  const impact = given['impact'] === undefined ? priorityGrid.impact : asTexts(given['impact']);
  const rows = given['urgency'] === undefined ? priorityGrid.urgency : asMap(given['urgency']);
  const targets = given['targets'] === undefined ? priorityGrid.targets : asMap(given['targets']);
  return {
    impact,
    urgency: new Map(Object.entries(rows).map(([urgency, row]) => [urgency, asTexts(row)])),
    targets: new Map(Object.entries(targets).map(([priority, t]) => [priority, { response: asText(asMap(t)['response']), resolution: asText(asMap(t)['resolution']) }])),
  };
}

function categoriesOf(value: unknown): Category[] {
  const given = value === undefined ? Object.keys(categoryLabels) : asList(value);
  return given.flatMap((item) => {
    const key = asText(item) ?? asText(asMap(item)['id']);
    if (key === undefined) return [];
    const label = asLabel(asMap(item)) ?? (Object.hasOwn(categoryLabels, key) ? categoryLabels[key] : undefined) ?? { fr: key, en: key };
    return [{ id: key, label, impact: asText(asMap(item)['impact']), urgency: asText(asMap(item)['urgency']) }];
  });
}

function escalationOf(value: unknown): EscalationLevel[] | undefined {
  if (value === undefined) return undefined;
  return asList(value).map(asMap).flatMap((l) => {
    const level = asNumber(l['level']);
    const after = asText(l['after']) ?? (l['after'] === undefined ? undefined : new Map(textMap(l['after'])));
    return level === undefined ? [] : [{ level, role: asText(l['role']) ?? '', after, label: asLabel(l) }];
  });
}

function problemLevelsOf(value: unknown): { level: number; label: { fr: string; en: string } }[] {
  if (value === undefined) return problemLevels.map((l) => ({ level: l.level, label: l.name }));
  return asList(value).flatMap((item) => {
    const level = asNumber(item) ?? asNumber(asMap(item)['level']);
    if (level === undefined) return [];
    return [{ level, label: asLabel(asMap(item)) ?? problemLevels.find((l) => l.level === level)?.name ?? { fr: String(level), en: String(level) } }];
  });
}

function authorityOf(value: unknown): readonly AuthorityRow[] {
  if (value === undefined || value === null) return changeAuthority.map((row) => ('class' in row ? { class: row.class, approvers: row.approvers, confirmedBy: row.confirmedBy ?? [], within: row.within } : { gravity: [row.gravity], impact: [row.impact], approvers: row.approvers, confirmedBy: [] }));
  return asList(value).map(asMap).filter(isAuthorityRow).map((row) => ({ class: asText(row['class']), gravity: asOneOrMore(row['gravity']), impact: asOneOrMore(row['impact']), approvers: asTexts(row['approvers']), confirmedBy: asTexts(row['confirmed_by']), within: asText(row['within']) }));
}

/** A row that cannot be read as it was meant says nothing: read in part, it would ask nobody, or for more changes than it names. */
function isAuthorityRow(row: Data): boolean {
  const given = (key: string): boolean => row[key] !== undefined && row[key] !== null;
  const isTexts = (list: unknown): boolean => Array.isArray(list) && list.every((item) => typeof item === 'string');
  return isTexts(row['approvers']) && (!given('confirmed_by') || isTexts(row['confirmed_by'])) && (!given('class') || typeof row['class'] === 'string');
}

function classOf(id: string, c: Data, base: CiClass | undefined): CiClass {
  const attributes = Object.entries(asMap(c['attributes'])).flatMap(([name, words]) => { const kind = kindOfWords(words); return kind ? [[name, kind] as const] : []; });
  return {
    id, label: asLabel(c['label']) ?? asLabel(c) ?? base?.label ?? { fr: id, en: id }, icon: asText(c['icon']) ?? base?.icon ?? '', parent: asText(c['parent']) ?? base?.parent,
    attributes: new Map([...(base?.attributes ?? []), ...attributes]), required: [...(base?.required ?? []), ...asTexts(c['required'])], requiredFields: [...(base?.requiredFields ?? []), ...asTexts(c['required_fields'])],
  };
}

const classIcons: Readonly<Record<string, string>> = { output: 'output', document: 'file', environment: 'layers', library: 'library', software: 'package', licence: 'key', security: 'shield', hardware: 'server', 'service-doc': 'book', facility: 'plug' };

function classesOf(value: unknown): Map<string, CiClass> {
  const classes = new Map<string, CiClass>(ciClasses.map((c) => [c.id, { id: c.id, label: c.name, icon: classIcons[c.id] ?? 'circle', attributes: new Map(), required: [], requiredFields: [] }]));
  const given: [string, Data][] = Array.isArray(value) ? value.map(asMap).flatMap((c) => { const id = asText(c['id']); return id === undefined ? [] : [[id, c] as [string, Data]]; }) : Object.entries(asMap(value)).map(([id, c]) => [id, asMap(c)]);
  for (const [id, c] of given) classes.set(id, classOf(id, c, classes.get(id)));
  for (const id of classes.keys()) classes.set(id, inherited(classes, id));
  return classes;
}

/** A class with what its ancestors give it; a cycle of parents ends where it began. */
function inherited(classes: ReadonlyMap<string, CiClass>, id: string): CiClass {
  const chain: CiClass[] = [];
  for (let c = classes.get(id); c && !chain.includes(c); c = c.parent === undefined ? undefined : classes.get(c.parent)) chain.push(c);
  const own = chain[0]!;
  return {
    ...own, icon: chain.find((c) => c.icon !== '')?.icon ?? 'circle', attributes: new Map(chain.toReversed().flatMap((c) => [...c.attributes])),
    required: [...new Set(chain.flatMap((c) => c.required))], requiredFields: [...new Set(chain.flatMap((c) => c.requiredFields))],
  };
}

function relationsOf(value: unknown): ReadonlyMap<string, RelationKind> {
  const added = Object.entries(asMap(value)).map(([id, item]): [string, RelationKind] => {
    const r = asMap(item);
    const base = defaultRelations.get(id);
    const inverse = asText(r['inverse']) ?? base?.inverse ?? `${id}_of`;
    const impact = r['impact'] === undefined ? (base?.impact ?? 'none') : r['impact'] === true ? 'source' : 'none';
    return [id, { id, inverse, symmetric: inverse === id, impact, label: asLabel(r['label']) ?? base?.label ?? { fr: id, en: id }, inverseLabel: asLabel(r['inverse_label']) ?? base?.inverseLabel ?? { fr: inverse, en: inverse } }];
  });
  return new Map([...defaultRelations, ...added]);
}

function customFieldsOf(value: unknown): CustomField[] {
  return Object.entries(asMap(value)).flatMap(([name, item]) => {
    const kind = kindOfWords(asMap(item)['kind']);
    return kind ? [{ name, kind, label: asLabel(asMap(item)['label']) ?? { fr: name, en: name }, required: asMap(item)['required'] === true }] : [];
  });
}

function movesOf(value: unknown): { from: string; to: string }[] {
  return asList(value).map(asMap).flatMap((m) => { const from = asText(m['from']); const to = asText(m['to']); return from !== undefined && to !== undefined ? [{ from, to }] : []; });
}

function lifecycleOf(value: unknown): LifecycleOverride {
  const given = asMap(value);
  const statuses = asList(given['statuses']).map(asMap).flatMap((s) => { const id = asText(s['id']); return id === undefined ? [] : [{ id, label: asLabel(s) ?? { fr: id, en: id }, after: asText(s['after']), final: s['final'] === true }]; });
  return { add: movesOf(given['add']), remove: movesOf(given['remove']), statuses };
}

function sectionsOf(value: unknown): SectionOverride {
  const given = asMap(value);
  const add = asList(given['add']).map(asMap).flatMap((s) => {
    const id = asText(s['id']);
    const label = asLabel(s);
    return id !== undefined && label ? [{ id, ...label, owed_from: asText(s['owed_from']) }] : [];
  });
  return { add, remove: asTexts(given['remove']) };
}

function severitiesOf(value: unknown): Map<string, Severity | 'off'> {
  const found = new Map<string, Severity | 'off'>();
  for (const [rule, severity] of Object.entries(asMap(value))) {
    // YAML 1.1 tools write a bare off as false.
    if (severity === false) found.set(rule, 'off');
    else if (severity === 'off' || severity === 'information' || severity === 'warning' || severity === 'error') found.set(rule, severity);
  }
  return found;
}
