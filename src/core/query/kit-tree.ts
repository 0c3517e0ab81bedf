import type { ArtefactKind } from '../model/kit/artefacts';
import { glossary } from '../model/kit/glossary';
import { notes } from '../model/kit/notes';
import type { Language, Text } from '../model/text';
import { kitEvidence } from './kit-evidence';
import type { ActivityEvidence, Evidence, EvidenceSource, KitWorld, ProcessEvidence, StepEvidence, TaskEvidence } from './kit-evidence';
import { kitTip } from './kit-tips';
import type { KitNode } from './kit-tips';
import { collatorOf, rowRecord } from './rows';
import type { LazyRow, Row, RowPath, RowTarget } from './rows';

const words = {
  notes: { fr: 'Notes de la trousse', en: 'Notes of the kit' },
  glossary: { fr: 'Glossaire', en: 'Glossary' },
  steps: { fr: '{n} étapes sur {all} étayées', en: '{n} of {all} steps evidenced' },
  pieces: { fr: '{n} preuves sur {all} présentes', en: '{n} of {all} pieces of evidence present' },
  step: { fr: 'Étape {n}', en: 'Step {n}' },
  present: { fr: 'présent', en: 'present' },
  missing: { fr: 'manquant', en: 'missing' },
  nearly: { fr: '{id} : pas encore en vigueur', en: '{id}: not in force yet' },
  old: { fr: 'trop ancien ({since})', en: 'too old ({since})' },
  more: { fr: 'et {n} de plus', en: 'and {n} more' },
} satisfies Record<string, Text>;

/** Steps of a path: a letter for the level, then an id of the kit, which no release renames. */
type Level = 'p' | 'a' | 't' | 's' | 'e' | 'f' | 'n' | 'g';

/** The deployment kit as a tree: process, activity, task, step, evidence, the files that are it. Last, its notes and its glossary. */
export class KitTree {
  readonly #processes: readonly ProcessEvidence[];

  constructor(readonly world: KitWorld & { readonly language: Language }) {
    this.#processes = kitEvidence(world);
  }

  list(path: RowPath): readonly LazyRow[] {
    if (path.length === 0) return [...this.#processes.map((p) => this.#branch('p', p.process.id, p.process.name, path, stepsIn(p))), this.#shelf('n', notes.length), this.#shelf('g', glossary.length)];
    if (path[0] === 'n:') return path.length === 1 ? notes.map((note, i) => this.#leaf(path, `n:${i}`, note[this.world.language], '', 'note')) : [];
    if (path[0] === 'g:') return path.length === 1 ? this.#terms(path) : [];
    const node = this.#find(path);
    switch (node?.is) {
      case 'process': return node.of.activities.map((a) => this.#branch('a', a.activity.id, a.activity.name, path, stepsIn(a)));
      case 'activity': return node.of.tasks.map((t) => this.#branch('t', t.task.id, t.task.name, path, stepsIn(t)));
      case 'task': return node.of.steps.map((s) => this.#step(s, path));
      case 'step': return node.of.evidence.map((e) => this.#evidence(e, path));
      case 'evidence': return this.#sources(node.of, path);
      default: return [];
    }
  }

  /** What the kit says of a row, as Markdown; undefined where it says nothing. */
  tip(path: RowPath): string | undefined {
    const node = this.#find(path);
    return node && kitTip(node, this.world.model, this.world.language);
  }

  #find(path: RowPath): KitNode | undefined {
    const [level, key] = splitStep(path.at(-1) ?? '');
    const above = path.slice(0, -1);
    if (level === 'g') return named('term', glossary.find((t) => t.id === key));
    if (level === 'n') return named('note', path.length === 2 ? notes[Number(key)] : undefined);
    if (level === 'p') return named('process', this.#processes.find((p) => p.process.id === key));
    if (path.length < 2) return undefined;
    const parent = this.#find(above);
    if (level === 'a' && parent?.is === 'process') return named('activity', parent.of.activities.find((a) => a.activity.id === key));
    if (level === 't' && parent?.is === 'activity') return named('task', parent.of.tasks.find((t) => t.task.id === key));
    if (level === 's' && parent?.is === 'task') {
      const of = parent.of.steps.find((s) => String(s.step.n) === key);
      return of && { is: 'step', of, task: parent.of.task };
    }
    return level === 'e' && parent?.is === 'step' ? named('evidence', parent.of.evidence.find((e) => e.artefact.id === key)) : undefined;
  }

  #branch(level: Level, id: string, name: Text, above: RowPath, steps: readonly StepEvidence[]): LazyRow {
    const done = steps.filter((s) => s.present).length;
    const step = `${level}:${id}`;
    const label = name[this.world.language];
    return { step, row: () => this.#row(above, step, {
      label, description: `${done}/${steps.length}`, ...mark(done, steps.length), children: 'folded', tells: true,
      spoken: `${label}, ${id}, ${this.#say(words.steps, { n: done, all: steps.length })}`,
    }) };
  }

  #step({ step: { n, name }, evidence }: StepEvidence, above: RowPath): LazyRow {
    const done = evidence.filter((e) => e.present).length;
    const label = `${n}. ${name[this.world.language]}`;
    return { step: `s:${n}`, row: () => this.#row(above, `s:${n}`, {
      label, description: `${done}/${evidence.length}`, ...mark(done, evidence.length), children: 'folded', tells: true,
      spoken: `${this.#say(words.step, { n })}, ${name[this.world.language]}, ${this.#say(words.pieces, { n: done, all: evidence.length })}`,
    }) };
  }

  #evidence(of: Evidence, above: RowPath): LazyRow {
    const { artefact, present, nearly, total, sources } = of;
    const label = artefact.name[this.world.language];
    const [only] = sources;
    const one = total === 1 && only ? only.id ?? only.file : '';
    const state = present ? one || (total > 1 ? String(total) : this.#say(words.present))
      : nearly?.since !== undefined ? this.#say(words.old, { since: nearly.since }) : nearly ? this.#say(words.nearly, { id: nearly.id ?? nearly.file }) : this.#say(words.missing);
    const step = `e:${artefact.id}`;
    return { step, row: () => this.#row(above, step, {
      label, description: state, icon: present ? icons[artefact.kind] : nearly ? 'circle-large-outline' : 'circle-slash',
      ...(present ? {} : { tint: 'warning' as const }), children: total > 1 && sources.length > 0 ? 'folded' : 'none', tells: true,
      spoken: [label, present ? this.#say(words.present) : this.#say(words.missing), state].filter((w, i, all) => all.indexOf(w) === i).join(', '),
      ...targetOf(of),
    }) };
  }

  #sources({ sources, total, artefact }: Evidence, above: RowPath): readonly LazyRow[] {
    const rows = sources.map((source): LazyRow => ({ step: `f:${source.file}`, row: () => this.#source(source, above) }));
    const left = total - sources.length;
    return left === 0 ? rows : [...rows, this.#leaf(above, `f:`, this.#say(words.more, { n: left }), '', icons[artefact.kind])];
  }

  #source({ file, id }: EvidenceSource, above: RowPath): Row {
    const { catalog, model } = this.world;
    const rec = catalog.atFile(file);
    const label = rec?.title || id || file;
    return this.#row(above, `f:${file}`, {
      label, description: id ?? '', icon: rec ? model.types.get(rec.type)!.icon : 'file', children: 'none', spoken: [label, id].filter(Boolean).join(', '),
      ...(rec ? { record: rowRecord(rec, model) } : { opens: { to: 'file', file } }),
    });
  }

  #shelf(level: 'n' | 'g', size: number): LazyRow {
    const label = this.#say(level === 'n' ? words.notes : words.glossary);
    return { step: `${level}:`, row: () => this.#row([], `${level}:`, { label, description: String(size), icon: level === 'n' ? 'note' : 'book', children: 'folded', spoken: `${label}, ${size}` }) };
  }

  #terms(above: RowPath): readonly LazyRow[] {
    const { language } = this.world;
    const collator = collatorOf(language);
    const sorted = glossary.toSorted((a, b) => collator.compare(a.term[language], b.term[language]));
    return sorted.map((term) => {
      const leaf = this.#leaf(above, `g:${term.id}`, term.term[language], term.abbreviation ?? '', 'symbol-text');
      return { step: leaf.step, row: () => ({ ...leaf.row(), tells: true, spoken: `${term.term[language]}: ${term.definition[language]}` }) };
    });
  }

  #leaf(above: RowPath, step: string, label: string, description: string, icon: string): LazyRow {
    return { step, row: () => this.#row(above, step, { label, description, icon, children: 'none', spoken: [label, description].filter(Boolean).join(', ') }) };
  }

  #row(above: RowPath, step: string, rest: Omit<Row, 'path'>): Row {
    return { path: [...above, step], ...rest };
  }

  #say(text: Text, holes: Readonly<Record<string, string | number>> = {}): string {
    return text[this.world.language].replace(/\{(\w+)\}/g, (_, name: string) => String(holes[name]));
  }
}

const icons: Readonly<Record<ArtefactKind, string>> = { policy: 'law', procedure: 'checklist', record: 'pass', section: 'list-unordered', report: 'graph', configuration: 'settings-gear', cmdb: 'database', tool: 'tools' };

function mark(done: number, all: number): Pick<Row, 'icon' | 'tint'> {
  return done === all ? { icon: 'pass-filled' } : { icon: done === 0 ? 'circle-large-outline' : 'circle-large-filled', tint: 'warning' };
}

/** One source is opened; several are rows of their own; a draft is opened to go on with; else the artefact is made. */
function targetOf({ artefact, present, sources, total, nearly }: Evidence): { readonly opens?: RowTarget } {
  if (artefact.kind === 'tool') return {};
  if (artefact.kind === 'configuration') return { opens: { to: 'setting', path: [artefact.id.slice('config.'.length)] } };
  if (present) return total === 1 && sources[0] ? { opens: { to: 'file', file: sources[0].file } } : {};
  return { opens: nearly && artefact.kind !== 'report' ? { to: 'file', file: nearly.file } : { to: 'artefact', artefact: artefact.id } };
}

function stepsIn(of: ProcessEvidence | ActivityEvidence | TaskEvidence): readonly StepEvidence[] {
  return 'steps' in of ? of.steps : 'tasks' in of ? of.tasks.flatMap(stepsIn) : of.activities.flatMap(stepsIn);
}

function splitStep(step: string): readonly [string, string] {
  return [step.slice(0, 1), step.slice(2)];
}

function named<K extends string, T>(is: K, of: T | undefined): { readonly is: K; readonly of: T } | undefined {
  return of === undefined ? undefined : { is, of };
}
