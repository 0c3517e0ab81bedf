import type { Catalog } from '../catalog/catalog';
import type { TypeName } from '../model/kind';
import type { Model } from '../model/model';
import type { Language, Text } from '../model/text';
import type { Path } from '../record/node';
import { fields, text } from '../record/rec';
import { cut } from '../util/cut';
import { sayChange } from './change-words';
import type { SaidChange } from './change-words';
import type { RecordChange } from './diff';
import type { LazyRow, Row, RowPath, RowTarget } from './rows';
import { titlesOf } from './value-words';
import type { ValueWorld } from './value-words';

/** A finding of one of the two states, in words. */
export interface ReviewFinding {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'information';
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

export interface ReviewWorld {
  readonly model: Model;
  /** Of the state that the repository is in: titles of records that do not differ. */
  readonly catalog: Catalog;
  readonly language: Language;
  readonly records: readonly RecordChange[];
  readonly added: readonly ReviewFinding[];
  readonly solved: readonly ReviewFinding[];
  /** The line (from 1) of a field or of a heading of the later text; of the earlier where there is no later. */
  readonly lineOf: (change: RecordChange, of: { readonly field: Path } | { readonly heading: string }) => number;
  /** Whether the repository that is open holds the record as the later state does: only then it can be opened by itself. */
  readonly stands: (file: string) => boolean;
}

const words = {
  added: { fr: 'ajouté', en: 'added' }, removed: { fr: 'supprimé', en: 'removed' }, modified: { fr: 'modifié', en: 'modified' }, renamed: { fr: 'renommé, était {from}', en: 'renamed, was {from}' },
  status: { fr: 'Passage', en: 'Move' },
  approval: { fr: 'Approbation', en: 'Approval' }, approved: { fr: 'approuve', en: 'approves' }, rejected: { fr: 'refuse', en: 'rejects' }, withdrawn: { fr: 'retirée', en: 'withdrawn' },
  section: { fr: 'Section', en: 'Section' }, lead: { fr: '(début)', en: '(beginning)' }, none: { fr: 'rien', en: 'nothing' },
  findingsAdded: { fr: 'Constats ajoutés', en: 'Findings added' }, findingsSolved: { fr: 'Constats réglés', en: 'Findings solved' },
} satisfies Record<string, Text>;

/** The most characters of a value, and the most items of a list, that a row tells; the files themselves are a click away. */
const LONGEST = 80;
const ITEMS = 8;

const icons: Readonly<Record<RecordChange['change'], string>> = { added: 'diff-added', removed: 'diff-removed', modified: 'diff-modified', renamed: 'diff-renamed' };
const severityIcons = { error: 'error', warning: 'warning', information: 'info' } as const;

/** What a branch, the index or the working tree changes, as records: moves and approvals first, then fields and sections; findings last. */
export class ReviewTree {
  readonly #byStep: ReadonlyMap<string, RecordChange>;
  /** Files that the later state does not have. */
  readonly #gone: ReadonlySet<string>;
  readonly #values: ValueWorld;

  constructor(readonly world: ReviewWorld) {
    this.#values = { model: world.model, language: world.language, titleOf: titlesOf(world.records, world.catalog) };
    this.#gone = new Set(world.records.flatMap((c) => (c.change === 'removed' ? [c.file] : c.from !== undefined && c.from !== c.file ? [c.from] : [])));
    this.#byStep = new Map(world.records.map((change) => [stepOf(change), change]));
  }

  list(path: RowPath): readonly LazyRow[] {
    const { added, solved } = this.world;
    if (path.length === 0) {
      return [
        ...[...this.#byStep].map(([step, change]): LazyRow => ({ step, row: () => this.#record(step, change) })),
        ...(added.length > 0 ? [this.#group('+', words.findingsAdded, added.length)] : []),
        ...(solved.length > 0 ? [this.#group('-', words.findingsSolved, solved.length)] : []),
      ];
    }
    if (path.length > 1) return [];
    if (path[0] === '+') return added.map((f, i) => this.#finding('+', f, i));
    if (path[0] === '-') return solved.map((f, i) => this.#finding('-', f, i));
    const change = this.#byStep.get(path[0]!);
    return change ? this.#details(change, path) : [];
  }

  #record(step: string, change: RecordChange): Row {
    const { model, language } = this.world;
    const type = model.types.get(change.type as TypeName);
    const label = change.title || change.id || change.file;
    const what = words[change.change][language].replace('{from}', change.from ?? '');
    const move = change.move?.map((status) => type?.statusLabel(status)[language] ?? status).join(' → ') ?? '';
    return {
      path: [step], label, description: [change.id, what, move].filter(Boolean).join(' · '), icon: icons[change.change],
      spoken: [type?.label[language], label, change.id, what, move].filter(Boolean).join(', '),
      ...(this.world.stands(change.file) && type ? { record: { id: change.id, file: change.file, type: type.name } } : {}),
      children: this.#details(change, [step]).length > 0 ? 'folded' : 'none', opens: targetOf(change, 1),
    };
  }

  /** The fields of a record that came or went would only repeat it. */
  #details(change: RecordChange, above: RowPath): readonly LazyRow[] {
    const { language } = this.world;
    if (change.change === 'added' || change.change === 'removed') return [];
    const type = this.world.model.types.get(change.type as TypeName);
    const said = change.fields.filter((f) => f.path !== 'status' || !change.move).flatMap((f) => sayChange(change, f, this.#values));
    const approvals = said.filter((f) => f.at[0] === 'approvals');
    const others = said.filter((f) => f.at[0] !== 'approvals');
    const move = change.move?.map((status) => type?.statusLabel(status)[language] ?? status);
    const sections = change.sections.map((heading): LazyRow => {
      const label = heading === '' ? words.lead[language] : heading;
      return this.#detail(above, `s:${heading}`, { label, description: words.section[language], icon: 'symbol-text' }, () => targetOf(change, this.world.lineOf(change, { heading })));
    });
    return unique([
      ...(move ? [this.#detail(above, 'm', { label: `${move[0]} → ${move[1]}`, description: words.status[language], icon: 'arrow-right' }, () => this.#fieldTarget(change, ['status']))] : []),
      ...approvals.map((f) => this.#approval(change, f, above)),
      ...others.map((f) => this.#detail(above, `f:${f.path}`, { label: f.name, description: this.#describe(f), icon: f.at[0] === 'history' ? 'history' : 'symbol-field' }, () => this.#fieldTarget(change, f.at))),
      ...sections,
    ]);
  }

  #approval(change: RecordChange, said: SaidChange, above: RowPath): LazyRow {
    const { language, model } = this.world;
    const { path, at, before, after } = said;
    const one = fields(after ?? before);
    const by = text(one['by']) ?? '';
    const deed = after === null ? words.withdrawn : text(one['decision']) === 'rejected' ? words.rejected : words.approved;
    const label = by === '' ? said.name : `${model.config.people.get(by)?.name ?? by} ${deed[language]}`;
    const detail = by === '' ? this.#describe(said) : [words.approval[language], text(one['role'])].filter(Boolean).join(' · ');
    return this.#detail(above, `f:${path}`, { label, description: detail, icon: after === null ? 'circle-slash' : text(one['decision']) === 'rejected' ? 'thumbsdown' : 'thumbsup' }, () => this.#fieldTarget(change, at));
  }

  #detail(above: RowPath, step: string, { label, description, icon }: Pick<Row, 'label' | 'description' | 'icon'>, target: () => RowTarget): LazyRow {
    return { step, row: () => ({ path: [...above, step], label, description, icon, spoken: `${label}, ${description}`, children: 'none', opens: target() }) };
  }

  #fieldTarget(change: RecordChange, field: Path): RowTarget {
    return targetOf(change, this.world.lineOf(change, { field }));
  }

  #group(step: '+' | '-', label: Text, size: number): LazyRow {
    const said = label[this.world.language];
    return { step, row: () => ({ path: [step], label: said, description: String(size), icon: step === '+' ? 'warning' : 'pass', ...(step === '+' ? { tint: 'warning' as const } : {}), spoken: `${said}, ${size}`, children: 'folded' }) };
  }

  #finding(group: '+' | '-', { rule, severity, file, line, message }: ReviewFinding, index: number): LazyRow {
    const step = `${index}:${rule}:${file}`;
    const tint = severity === 'information' || group === '-' ? {} : { tint: severity };
    return { step, row: () => ({
      path: [group, step], label: message, description: `${rule} · ${file}`, icon: group === '-' ? 'pass' : severityIcons[severity], ...tint,
      spoken: `${message}, ${rule}, ${file}`, children: 'none', opens: { to: 'change', file, line, ...(this.#gone.has(file) ? { gone: true } : {}) },
    }) };
  }

  /** One line: what came and left of a list, what happened, or the value before and after. */
  #describe({ at, left, came, isSet, before, after }: SaidChange): string {
    if (!isSet) return `${this.#value(left)} → ${this.#value(came)}`;
    // An entry of the history is a deed by itself.
    const plus = at[0] === 'history' && before === null && !Array.isArray(after) ? '' : '+ ';
    const all = [...came.map((one) => `${plus}${cut(one, LONGEST)}`), ...left.map((one) => `− ${cut(one, LONGEST)}`)];
    return [...all.slice(0, ITEMS), ...(all.length > ITEMS ? [`… (${all.length - ITEMS})`] : [])].join(', ');
  }

  #value([said]: readonly string[]): string {
    return said === undefined ? words.none[this.world.language] : cut(said, LONGEST);
  }
}

function stepOf({ change, file }: RecordChange): string {
  // A file may hold another record now: the one that went and the one that came are two.
  return `${change === 'removed' ? 'r' : 'c'}:${file}`;
}

function targetOf({ file, from, change }: RecordChange, line: number): RowTarget {
  return { to: 'change', file, line, ...(from === undefined || change !== 'renamed' ? {} : { from }), ...(change === 'removed' ? { gone: true } : {}) };
}

/** Two fields may be said alike; two rows may not. */
function unique(rows: readonly LazyRow[]): readonly LazyRow[] {
  const seen = new Set<string>();
  return rows.filter(({ step }) => !seen.has(step) && seen.add(step));
}
