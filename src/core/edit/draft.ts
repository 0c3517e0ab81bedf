import type { RecordType } from '../model/model';
import type { Text } from '../model/text';
import type { Path, Value } from '../record/node';
import { fields, historyOf } from '../record/rec';
import type { Rec } from '../record/rec';
import type { RecordSource } from '../record/source';
import type { Act, Desk } from './desk';
import type { EditResult, Refusal as EditRefusal } from './edit-result';
import { appendItem, removeField, setField } from './front-matter-edit';
import { isDone, isTold, stops } from './gates';
import type { Moved } from './gates';
import { owedBy } from './owed';
import { refusal } from './plan';
import type { Asked, EditPlan, Owed, Planned, Refusal } from './plan';
import { appendToSection, setSection } from './section-edit';
import { placeOfSection, sectionsAmong } from './unwritten';
import type { Unwritten } from './unwritten';
import { applyEdits, composeEdits } from './text-edit';
import type { TextEdit } from './text-edit';

interface Worked {
  readonly before: string;
  edits: readonly TextEdit[];
  text: string;
}

export interface FinishOptions {
  readonly open?: EditPlan['open'];
  /** What the action itself asks for, beside what the rules say. */
  readonly owed?: readonly Owed[];
  /** Errors that the action would bring about do not stop it: what is missing is written afterwards. */
  readonly gaps?: boolean;
  /** Rules whose errors are remarks: the next step of the same work mends them. */
  readonly tolerate?: readonly string[];
}

/**
 * An action on several files while it is put together. Steps work on the text that those before them left; the first
 * refusal is kept and the steps after it do nothing. `finish` has the rules judge the result before it is given.
 */
export class Draft {
  readonly #files = new Map<string, Worked>();
  readonly #created = new Map<string, string>();
  readonly #records = new Set<string>();
  readonly #new = new Set<string>();
  readonly #moves: Moved[] = [];
  readonly #notes: Text[] = [];
  readonly #asks: Asked[] = [];
  #refused: Refusal | undefined;

  constructor(readonly desk: Desk) {}

  get refused(): Refusal | undefined { return this.#refused; }
  /** Ids that this action gives out. */
  get newIds(): ReadonlySet<string> { return this.#new; }

  refuse(refused: Refusal): this {
    this.#refused ??= refused;
    return this;
  }

  /** Has the host tell something with what is done. */
  note(text: Text): this {
    this.#notes.push(text);
    return this;
  }

  /** Has the host ask something that the action does without. */
  ask(asks: readonly Asked[]): this {
    this.#asks.push(...asks);
    return this;
  }

  /** Gives a field a value, in its canonical place when it is new; undefined takes it away. */
  set(rec: Rec, path: Path, value: Value | undefined): this {
    const [field, ...rest] = path;
    const old = this.dataOf(rec)[String(field)];
    if (value === undefined) return old === undefined ? this : this.edit(rec, (text) => removeField(text, path));
    const order = this.typeOf(rec).fields.map((f) => f.name);
    // Maps that are missing are made as one value, so that the field stands in its canonical place.
    if (old !== undefined || rest.some((step) => typeof step !== 'string')) return this.edit(rec, (text) => setField(text, path, value, { order: rest.length === 0 ? order : undefined }));
    return this.edit(rec, (text) => setField(text, [field!], rest.reduceRight<Value>((inner, step) => ({ [step]: inner }), value), { order }));
  }

  append(rec: Rec, path: Path, value: Value): this {
    return this.edit(rec, (text) => appendItem(text, path, value, { order: this.typeOf(rec).fields.map((f) => f.name) }));
  }

  /** Moves to another status: what that status rests on is looked at when the action is finished. */
  status(rec: Rec, to: string): this {
    this.#moves.push({ id: rec.id, file: rec.file, type: rec.type, to });
    return this.set(rec, ['status'], to);
  }

  section(rec: Rec, id: string, markdown: string, how: 'set' | 'append' = 'set'): this {
    const section = this.typeOf(rec).sections(String(this.dataOf(rec)['covers'] ?? '')).find((s) => s.id === id);
    if (!section) return this.refuse(refusal('unknown-field', `Le type ${rec.type} n'a pas de section « ${id} ».`, `The type ${rec.type} has no section "${id}".`));
    const create = section.title[this.desk.model.config.organisation.language];
    return this.edit(rec, (text) => (how === 'set' ? setSection : appendToSection)(text, [section.title.fr, section.title.en], markdown, { create }));
  }

  /** Appends to the history. What happened is written in one entry; undefined parts are left out. */
  history(rec: Rec, act: Act, entry: { readonly status?: string; readonly level?: number; readonly reason?: string } = {}): this {
    const { status, level, reason } = entry;
    return this.append(rec, ['history'], {
      at: act.at, by: act.by, ...(status === undefined ? {} : { status }), ...(level === undefined ? {} : { level }),
      ...(reason === undefined ? {} : { reason }), ...(act.note === undefined || act.note === '' ? {} : { note: act.note }),
    });
  }

  edit(rec: Rec, step: (text: string) => EditResult): this {
    if (this.#refused) return this;
    const created = this.#created.get(rec.file);
    const worked = created === undefined ? this.#worked(rec.file) : { before: '', edits: [], text: created };
    if (!worked) return this.refuse(refusal('unknown-record', `${rec.file} n'est plus là.`, `${rec.file} is gone.`));
    const result = step(worked.text);
    if (!result.ok) return this.refuse(unreadable(rec.file, result.refusal));
    const text = applyEdits(worked.text, result.edits);
    this.#records.add(rec.id);
    if (created !== undefined) {
      this.#created.set(rec.file, text);
      return this;
    }
    worked.edits = composeEdits(worked.edits, result.edits);
    worked.text = text;
    return this;
  }

  create(file: string, id: string, text: string): this {
    this.#records.add(id);
    this.#new.add(id);
    this.#created.set(file, text);
    return this;
  }

  /** The record as the steps so far leave it. */
  sourceOf(rec: Rec): RecordSource | undefined {
    const text = this.#created.get(rec.file) ?? this.#files.get(rec.file)?.text ?? this.desk.textOf(rec.file);
    return text === undefined ? undefined : this.desk.reader.read(rec.file, text);
  }

  dataOf(rec: Rec): Rec['data'] {
    return this.sourceOf(rec)?.data ?? fields(undefined);
  }

  typeOf(rec: Rec): RecordType {
    return this.desk.model.types.get(rec.type)!;
  }

  finish(options: FinishOptions = {}): Planned {
    if (this.#refused) return this.#refused;
    const files = [...this.#files].flatMap(([file, { before, edits }]) => (edits.length === 0 ? [] : [{ file, before, edits }]));
    const texts = new Map([...this.#files].map(([file, { text }]) => [file, text] as const));
    for (const [file, text] of this.#created) texts.set(file, text);
    if (files.length === 0 && this.#created.size === 0 && !options.owed?.length) return refusal('nothing-to-do', "Il n'y a rien à changer : c'est déjà ainsi.", 'There is nothing to change: it is so already.');
    const { added: said, standing } = this.desk.tryOut(texts);
    const errors = said.filter((f) => f.severity === 'error' && !options.tolerate?.includes(f.rule) && !isDone(f, this.#moves));
    const held = standing.filter((f) => stops(f, this.#moves));
    const owed = [...(options.owed ?? []), ...(options.gaps ? [] : owedBy([...held, ...errors], (file) => this.#sourceAt(file)))];
    if (owed.length > 0) return owing(owed);
    const told = [...(options.gaps ? said : said.filter((f) => !errors.includes(f))), ...standing.filter((f) => isTold(f, this.#moves))];
    const { unwritten, others } = options.gaps ? { unwritten: [], others: told } : sectionsAmong(told, (file) => this.#sourceAt(file));
    const open = options.open ?? this.#placeToWrite(unwritten);
    const plan: EditPlan = { files, create: [...this.#created].map(([file, text]) => ({ file, text })), renames: [], records: [...this.#records], ...(open ? { open } : {}) };
    return { ok: true, plan, remarks: others, unwritten, ...(this.#notes.length > 0 ? { notes: this.#notes } : {}), ...(this.#asks.length > 0 ? { asks: this.#asks } : {}) };
  }

  /** The first section that the one record of a move owes, in its new text. */
  #placeToWrite([first, more]: readonly Unwritten[]): EditPlan['open'] {
    const source = first && !more && this.#moves.length === 1 && this.#created.size === 0 ? this.#sourceAt(first.file) : undefined;
    return first && source && this.#moves[0]!.file === first.file ? { file: first.file, offset: placeOfSection(source, first.sections[0]!.id) } : undefined;
  }

  #worked(file: string): Worked | undefined {
    let worked = this.#files.get(file);
    if (worked) return worked;
    const before = this.desk.textOf(file);
    if (before === undefined) return undefined;
    this.#files.set(file, (worked = { before, edits: [], text: before }));
    return worked;
  }

  #sourceAt(file: string): RecordSource | undefined {
    const text = this.#created.get(file) ?? this.#files.get(file)?.text ?? this.desk.textOf(file);
    return text === undefined ? undefined : this.desk.reader.read(file, text);
  }
}

/** The refusal that lists everything owed at once: nobody is asked twice. */
export function owing(owed: readonly Owed[]): Refusal {
  const one = (language: 'fr' | 'en'): string => [...new Set(owed.map((o) => o.text[language].replace(/[.\s]+$/, '')))].join('; ');
  return refusal('owed', `Il faut d'abord : ${one('fr')}.`, `Needed first: ${one('en')}.`, owed);
}

function unreadable(file: string, why: EditRefusal): Refusal {
  const words: Readonly<Record<EditRefusal, readonly [fr: string, en: string]>> = {
    'no-front-matter': ["il n'a pas d'en-tête YAML complet", 'it has no complete front matter'],
    unreadable: ["son en-tête YAML a des erreurs", 'its front matter has errors'],
    anchor: ["la valeur porte une étiquette YAML, est un alias, ou a une ancre dont un alias reprend la valeur ailleurs, qui changerait avec elle", 'the value has a YAML tag, is an alias, or has an anchor whose value an alias takes up elsewhere, which would change with it'],
    'not-a-map': ['on y attend des champs', 'fields are expected there'],
    'not-a-list': ['on y attend une liste', 'a list is expected there'],
    'no-such-place': ["la place n'existe pas", 'there is no such place'],
    'no-such-section': ["la section n'existe pas", 'there is no such section'],
    unsafe: ["cette écriture YAML ne peut être modifiée sans risque", 'this style of YAML cannot be edited safely'],
  };
  const [fr, en] = words[why];
  return refusal('unreadable', `${file} ne peut être modifié : ${fr}. Corrigez-le à la main.`, `${file} cannot be edited: ${en}. Correct it by hand.`);
}

/** Whether the record has a history of moves that a further move can join. */
export function hasMoves(data: Rec['data']): boolean {
  return historyOf(data).some((e) => e.status !== undefined);
}
