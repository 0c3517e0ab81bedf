import type { Catalog } from '../catalog/catalog';
import type { Severity } from '../model/config/config';
import { isOpen } from '../model/model';
import type { Model } from '../model/model';
import type { Language, Text } from '../model/text';
import { text, texts } from '../record/rec';
import type { Rec } from '../record/rec';
import type { CmdbGrouping, CmdbWay } from './groupings';
import { sayMarks, workOn } from './marks';
import { foundationsOf, reachedByServices, reachedUpwards, supportersOf, supportsOf, wayFromFoundation, wayFromService } from './neighbours';
import type { Support } from './neighbours';
import { collatorOf, rowRecord } from './rows';
import type { LazyRow, Marks, Row, RowPath } from './rows';

export interface CmdbWorld {
  readonly model: Model;
  readonly catalog: Catalog;
  readonly language: Language;
  /** The gravest finding of a file. */
  readonly severityOf: (file: string) => Severity | undefined;
}

const words = {
  orphans: { fr: "Qu'aucun service n'atteint", en: 'Reached by no service' },
  alone: { fr: 'Hors de toute chaîne', en: 'In no chain' },
  above: { fr: 'déjà plus haut', en: 'already above' },
  unknown: { fr: 'inconnu', en: 'unknown' },
  some: { fr: '{any} sur {all}', en: '{any} of {all}' },
  noClass: { fr: 'Sans classe', en: 'No class' },
  noClient: { fr: 'Sans client', en: 'No client' },
  noLocation: { fr: 'Sans emplacement', en: 'No location' },
  noStatus: { fr: 'Sans statut', en: 'No status' },
} satisfies Record<string, Text>;

/** Steps of a path say what they are: `r:` a record's id, `f:` the file of one whose id is missing or another's, `g:` a group's name, `m:` the members of a group, by their ids. */
const orphans = 'g:';

/**
 * The CMDB as a tree: services and what they stand on, or CIs by a field, with the same below each. Upwards, what nothing
 * carries and all that stands on it. From a root, that record alone and what hangs on it.
 * Rows are made when they are asked for. Good for one state of the catalogue; what is dear is kept.
 */
export class CmdbTree {
  readonly #collator: Intl.Collator;
  readonly #groups = new Map<string, ReadonlyMap<string, readonly Rec[]>>();
  #orphans: readonly Rec[] | undefined;
  #carrying: ReadonlySet<Rec> | undefined;

  constructor(readonly world: CmdbWorld, readonly way: CmdbWay = {}) {
    this.#collator = collatorOf(world.language);
  }

  /** The rows under a path, in order. */
  list(by: CmdbGrouping, path: RowPath): readonly LazyRow[] {
    if (path.length === 0) return this.way.root !== undefined ? this.#root(this.way.root) : by !== 'services' ? this.#groupRows(by) : this.#starts();
    const step = path.at(-1)!;
    if (step === orphans && by === 'services') return this.#records(this.#apart(), path);
    if (step.startsWith('g:')) return this.#records(this.#groupsOf(by).get(step.slice(2)) ?? [], path);
    if (step.startsWith('m:')) return [...new Set(step.slice(2).split('\n'))].map((id) => ({ step: `r:${id}`, row: () => this.#anyRow(id, path, '') }));
    const rec = step.startsWith('f:') ? this.world.catalog.atFile(step.slice(2)) : this.world.catalog.get(step.slice(2));
    return rec ? this.#branches(rec, path) : [];
  }

  /** Where a record stands in the tree: its row's path; undefined for a record that is no part of the CMDB. */
  find(by: CmdbGrouping, rec: Rec): RowPath | undefined {
    if (rec.type !== 'ci' && rec.type !== 'service') return undefined;
    if (this.way.root !== undefined) return this.way.root === rec.id ? [this.#stepOf(rec)] : undefined;
    if (by !== 'services') {
      for (const [name, records] of this.#groupsOf(by)) if (records.includes(rec)) return [`g:${name}`, this.#stepOf(rec)];
      return undefined;
    }
    const { catalog, model } = this.world;
    if (this.way.up) {
      const way = wayFromFoundation(rec, this.#foundations(), catalog, model);
      return way ? way.map((r) => this.#stepOf(r)) : [orphans, this.#stepOf(rec)];
    }
    const way = wayFromService(rec, catalog, model);
    if (!way) return rec.type === 'service' ? [this.#stepOf(rec)] : [orphans, this.#stepOf(rec)];
    return way.flatMap((r, i) => [...(i === 0 ? [] : this.#groupStep(way[i - 1]!, r)), this.#stepOf(r)]);
  }

  #starts(): readonly LazyRow[] {
    if (this.way.up) return [...this.#records(this.#sorted([...this.#foundations()]), []), ...this.#last(words.alone)];
    const services = this.#sorted([...this.world.catalog.ofType('service')]).toSorted((a, b) => Number(isRetired(a)) - Number(isRetired(b)));
    return [...this.#records(services, []), ...this.#last(words.orphans)];
  }

  #root(id: string): readonly LazyRow[] {
    return [{ step: `r:${id}`, row: () => { const row = this.#anyRow(id, [], ''); return row.children === 'none' ? row : { ...row, children: 'open' }; } }];
  }

  #last(label: Text): readonly LazyRow[] {
    const size = this.#apart().length;
    return size === 0 ? [] : [{ step: orphans, row: () => this.#groupRow([orphans], this.#say(label), size, 'debug-disconnect') }];
  }

  *#nodes(): Generator<Rec> {
    yield* this.world.catalog.ofType('service');
    yield* this.world.catalog.ofType('ci');
  }

  #groupRows(by: CmdbGrouping): readonly LazyRow[] {
    return [...this.#groupsOf(by)].map(([name, records]) => ({ step: `g:${name}`, row: () => this.#namedGroup(by, name, records.length) }));
  }

  #namedGroup(by: CmdbGrouping, name: string, size: number): Row {
    const { catalog, model, language } = this.world;
    const path = [`g:${name}`];
    if (by === 'class') {
      const ciClass = model.config.ciClasses.get(name);
      const type = name === serviceGroup ? model.types.get('service')! : undefined;
      return this.#groupRow(path, type ? type.plural[language] : ciClass?.label[language] ?? (name || this.#say(words.noClass)), size, type?.icon ?? ciClass?.icon ?? 'circle-outline');
    }
    if (by === 'client') return this.#groupRow(path, catalog.get(name)?.title || name || this.#say(words.noClient), size, name ? 'organization' : 'circle-slash');
    if (by === 'location') return this.#groupRow(path, name || this.#say(words.noLocation), size, name ? 'location' : 'circle-slash');
    return this.#groupRow(path, name ? model.types.get('ci')!.statusLabel(name)[language] : this.#say(words.noStatus), size, statusIcons[name] ?? 'circle-outline');
  }

  /** Records by the grouping's field, groups in the order in which they are shown: declared order, else by name; those without last. */
  #groupsOf(by: CmdbGrouping): ReadonlyMap<string, readonly Rec[]> {
    const known = this.#groups.get(by);
    if (known) return known;
    const { catalog, model } = this.world;
    const groups = new Map<string, Rec[]>();
    const put = (name: string, rec: Rec): void => {
      const found = groups.get(name);
      if (found) found.push(rec);
      else groups.set(name, [rec]);
    };
    for (const rec of this.#nodes()) {
      if (by === 'client') for (const client of rec.type === 'service' ? orNone(texts(rec.data['clients'])) : [text(rec.data['client']) ?? '']) put(client, rec);
      else if (by === 'class') put(rec.type === 'service' ? serviceGroup : text(rec.data['class']) ?? '', rec);
      else if (by === 'status') put(rec.status, rec);
      else if (rec.type === 'ci') put(text(rec.data['location'])?.trim() ?? '', rec);
    }
    const declared = by === 'class' ? [serviceGroup, ...model.config.ciClasses.keys()] : by === 'status' ? model.types.get('ci')!.lifecycle.statuses : [];
    const rank = (name: string): number => name === '' ? Infinity : declared.includes(name) ? declared.indexOf(name) : declared.length;
    const label = (name: string): string => by === 'client' ? catalog.get(name)?.title || name : name;
    const names = [...groups.keys()].toSorted((a, b) => (rank(a) === rank(b) ? this.#collator.compare(label(a), label(b)) : rank(a) - rank(b)));
    const sorted = new Map(names.map((name) => [name, this.#sorted(groups.get(name)!)]));
    this.#groups.set(by, sorted);
    return sorted;
  }

  #foundations(): ReadonlySet<Rec> {
    return (this.#carrying ??= foundationsOf(this.world.catalog, this.world.model));
  }

  /** What the branches of this direction do not lead to. Services always stand at the top downwards. */
  #apart(): readonly Rec[] {
    if (this.#orphans) return this.#orphans;
    const { catalog, model } = this.world;
    const reached = this.way.up ? reachedUpwards(this.#foundations(), catalog, model) : reachedByServices(catalog, model);
    return (this.#orphans = this.#sorted([...(this.way.up ? this.#nodes() : catalog.ofType('ci'))].filter((r) => !reached.has(r))));
  }

  #supportsOf(rec: Rec): readonly Support[] {
    const { catalog, model } = this.world;
    return this.way.up ? supportersOf(rec, catalog, model) : supportsOf(rec, catalog, model);
  }

  #records(records: readonly Rec[], path: RowPath): readonly LazyRow[] {
    return records.map((rec) => ({ step: this.#stepOf(rec), row: () => this.#recordRow(rec, path, '') }));
  }

  /** A record that stands in several relations is one row that names them all; a group is a row of its own. */
  #branches(rec: Rec, path: RowPath): readonly LazyRow[] {
    const found = new Map<string, { readonly support: Support; readonly labels: Set<string> }>();
    for (const support of this.#supportsOf(rec)) {
      const label = this.#say(support.inverse ? support.kind.inverseLabel : support.kind.label);
      const step = support.ids.length === 1 ? `r:${support.ids[0]}` : `m:${support.ids.join('\n')}`;
      const known = found.get(step);
      if (known) known.labels.add(label);
      else found.set(step, { support, labels: new Set([label]) });
    }
    return [...found].map(([step, { support, labels }]) => {
      const relation = [...labels].join(', ');
      return { step, row: () => step.startsWith('m:') ? this.#memberRow(support, [...path, step], relation) : this.#anyRow(step.slice(2), path, relation) };
    });
  }

  #groupStep(upper: Rec, lower: Rec): readonly string[] {
    const { catalog, model } = this.world;
    const supports = supportsOf(upper, catalog, model);
    if (supports.some((s) => s.ids.length === 1 && s.ids[0] === lower.id)) return [];
    const group = supports.find((s) => s.ids.includes(lower.id));
    return group ? [`m:${group.ids.join('\n')}`] : [];
  }

  #anyRow(id: string, path: RowPath, relation: string): Row {
    const rec = this.world.catalog.get(id);
    if (rec) return this.#recordRow(rec, path, relation);
    const unknown = this.#say(words.unknown);
    return { path: [...path, `r:${id}`], label: id, description: join(relation, unknown), icon: 'question', tint: 'warning', spoken: [id, relation, unknown].filter(Boolean).join(', '), children: 'none' };
  }

  #recordRow(rec: Rec, above: RowPath, relation: string): Row {
    const { model, language } = this.world;
    const type = model.types.get(rec.type)!;
    const step = this.#stepOf(rec);
    const cycle = above.includes(step);
    const status = rec.status === 'live' || rec.status === '' ? '' : type.statusLabel(rec.status)[language];
    const icon = rec.type === 'ci' ? model.config.ciClasses.get(text(rec.data['class']) ?? '')?.icon ?? type.icon : type.icon;
    const marks = this.#marksOf(rec);
    const description = join(relation, rec.id, status, cycle ? this.#say(words.above) : '');
    const label = rec.title || rec.id || rec.file;
    const hasBelow = !cycle && this.#supportsOf(rec).length > 0;
    return {
      path: [...above, step], label, description, icon, record: rowRecord(rec, model), marks,
      ...(isOpen(type, rec.status) ? {} : { tint: 'muted' as const }),
      spoken: [label, type.label[language], description.replaceAll(' · ', ', '), sayMarks(marks, language)].filter(Boolean).join(', '),
      children: hasBelow ? 'folded' : 'none',
    };
  }

  #memberRow(support: Support, path: RowPath, relation: string): Row {
    const label = this.#say(words.some).replace('{any}', String(support.any)).replace('{all}', String(support.ids.length));
    return { path, label, description: relation, icon: 'layers', spoken: `${relation} ${label}`, children: 'open' };
  }

  #groupRow(path: RowPath, label: string, size: number, icon: string): Row {
    return { path, label, description: String(size), icon, spoken: `${label}, ${size}`, children: 'folded' };
  }

  #marksOf(rec: Rec): Marks {
    const { catalog, model, severityOf } = this.world;
    return { ...workOn(rec, catalog, model), severity: severityOf(rec.file) };
  }

  #stepOf(rec: Rec): string {
    return rec.id !== '' && this.world.catalog.get(rec.id) === rec ? `r:${rec.id}` : `f:${rec.file}`;
  }

  #sorted(records: readonly Rec[]): readonly Rec[] {
    return records.toSorted((a, b) => this.#collator.compare(a.title || a.id, b.title || b.id) || (a.file < b.file ? -1 : 1));
  }

  #say(words: Text): string {
    return words[this.world.language];
  }
}

/** No class may be named so: a space never stands in a key of gitsm.yaml. */
const serviceGroup = ' service';

const statusIcons: Readonly<Record<string, string>> = { live: 'pass', maintenance: 'tools', planned: 'calendar', ordered: 'package', building: 'gear', testing: 'beaker', stock: 'archive', retired: 'circle-slash', cancelled: 'circle-slash' };

const isRetired = (rec: Rec): boolean => rec.status === 'retired';
const orNone = (values: readonly string[]): readonly string[] => (values.length === 0 ? [''] : values);
const join = (...parts: readonly string[]): string => parts.filter((p) => p !== '').join(' · ');
