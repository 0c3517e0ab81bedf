import type { Workspace } from '../core/gitsm';
import { foldsOf, inlaysOf, lensOf, linksOf } from '../core/language/annotate';
import type { Book } from '../core/language/book';
import { CONFIG } from '../core/language/config-file';
import { complete } from '../core/language/completion';
import { hoverAt, whysAt } from '../core/language/hover';
import { idList, insertionOf } from '../core/language/insert-ids';
import { Carry, LastGood } from '../core/language/last-good';
import { definitionsAt, referencesTo, subjectAt } from '../core/language/navigate';
import type { Subject } from '../core/language/navigate';
import { openClockOf } from '../core/language/open-clock';
import { originLine } from '../core/language/origin';
import { outline } from '../core/language/outline';
import type { Symbol } from '../core/language/outline';
import { renameableAt, renameAt } from '../core/language/rename';
import type { Model } from '../core/model/model';
import type { Language } from '../core/model/text';
import { findFrontMatter } from '../core/record/fences';
import { Lines } from '../core/util/lines';
import type { Position, Range } from '../core/util/lines';
import type { At, FilePlace, InFile, LanguageEngine, OutlineEntry, ShownHover } from '../protocol/language';
import { CallError } from '../protocol/rpc';
import type { Cancellation } from '../protocol/rpc';
import { EngineOrigin } from './engine-origin';

type Argument<method extends keyof LanguageEngine> = Parameters<LanguageEngine[method]>[0];
type Answer<method extends keyof LanguageEngine> = Awaited<ReturnType<LanguageEngine[method]>>;

/** Half-written files that keep their features; a person types in one at a time. */
const mostKept = 50;
/** Places found before the engine lets other messages in. */
const slice = 50;

/** What the text editor asks, answered by the pure language features. Records are there when it is called. */
export class EngineLanguage {
  readonly #good = new LastGood(mostKept);
  #model: Model | undefined;

  readonly #origin: EngineOrigin;

  constructor(readonly workspace: Workspace, readonly language: Language, root: string) {
    this.#origin = new EngineOrigin(root);
  }

  complete({ file, at, typed }: Argument<'complete'>): Answer<'complete'> {
    const view = this.#view(file);
    return complete(view.book, file, view.text, view.lines.offset(at), typed).map(({ start, end, ...shown }) => ({ ...shown, range: view.lines.range(start, end) }));
  }

  hover({ file, at }: At): readonly ShownHover[] {
    const view = this.#view(file);
    const offset = view.lines.offset(at);
    const shown = ({ start, end, ...rest }: { readonly markdown: string; readonly start: number; readonly end: number }): ShownHover => ({ ...rest, range: view.lines.range(start, end) });
    const whys = whysAt(this.workspace.findingsOf(file), view.lines, offset, this.language).map(shown);
    const [book, there] = view.askAt(offset);
    const found = hoverAt(book, file, there);
    if (!found) return whys;
    const range = book === view.book ? view.present(found) : view.lines.range(found.start, found.end);
    return range ? [...whys, { markdown: found.markdown, record: found.record, rule: found.rule, range }] : whys;
  }

  async origin({ file, at }: At): Promise<ShownHover | undefined> {
    const view = this.#view(file);
    const line = view.valueLine(at.line);
    const origin = line && await this.#origin.of(file, view.text, at.line);
    return origin ? { markdown: originLine(view.book, origin), range: line } : undefined;
  }

  clock({ file, now }: Argument<'clock'>): Answer<'clock'> {
    const rec = this.workspace.catalog.atFile(file);
    return rec && rec.id !== '' ? openClockOf({ ...this.#presentBook(), now }, rec) : undefined;
  }

  definitions({ file, at }: At): readonly FilePlace[] {
    const view = this.#view(file);
    const [book, offset] = view.askAt(view.lines.offset(at));
    return definitionsAt(book, file, offset).flatMap((place) => view.placed(place));
  }

  async references({ file, at, withDefinition }: Argument<'references'>, cancel?: Cancellation): Promise<readonly FilePlace[]> {
    const view = this.#view(file);
    const [book, offset] = view.askAt(view.lines.offset(at));
    const subject = subjectAt(book, file, offset);
    return subject ? this.#places(view, subject, withDefinition, cancel) : [];
  }

  referencesTo({ id }: Argument<'referencesTo'>, cancel?: Cancellation): Promise<readonly FilePlace[]> {
    const [rec] = this.workspace.catalog.claimants(id);
    return this.#places(this.#view(rec?.file ?? ''), { what: 'record', id }, false, cancel);
  }

  renameable({ file, at }: At): Answer<'renameable'> {
    const view = this.#view(file);
    const [book, offset] = view.askAt(view.lines.offset(at));
    const found = renameableAt(book, file, offset);
    const range = found && (book === view.book ? view.present(found) : view.lines.range(found.start, found.end));
    return found && range ? { range, name: found.name } : undefined;
  }

  rename({ file, at, to }: Argument<'rename'>): Answer<'rename'> {
    const view = this.#view(file);
    if (view.carry) return { ok: false, why: this.language === 'fr' ? `L'en-tête de ${file} ne peut être lu en entier : corrigez-le d'abord.` : `The front matter of ${file} cannot be read whole: mend it first.` };
    const result = renameAt(view.book, file, view.lines.offset(at), to);
    if (!result.ok) return { ok: false, why: result.why[this.language] };
    const lines = new Map<string, Lines>();
    const linesOf = (f: string): Lines => {
      if (!lines.has(f)) lines.set(f, new Lines(this.workspace.textOf(f) ?? ''));
      return lines.get(f)!;
    };
    return { ok: true, edits: result.plan.edits.map((e) => ({ file: e.file, range: linesOf(e.file).range(e.start, e.end), text: e.text })), renames: result.plan.files };
  }

  outline({ file }: InFile): readonly OutlineEntry[] {
    const view = this.#view(file);
    return outline(view.book, file).flatMap((symbol) => view.entry(symbol));
  }

  links({ file }: InFile): Answer<'links'> {
    const view = this.#view(file);
    return linksOf(view.book, file).flatMap(({ range, ...rest }) => view.ranges(range).map((r) => ({ ...rest, range: r })));
  }

  lens({ file }: InFile): Answer<'lens'> {
    const view = this.#view(file);
    const lens = lensOf(view.book, file);
    const line = lens && view.line(lens.line);
    return lens && line !== undefined ? { ...lens, line } : undefined;
  }

  inlays({ file, from, to }: Argument<'inlays'>): Answer<'inlays'> {
    const view = this.#view(file);
    // A half-written text may be shorter or longer than the one that is asked about: all of it, then.
    const found = view.carry ? inlaysOf(view.book, file, 1, Infinity) : inlaysOf(view.book, file, from, to);
    return found.flatMap(({ at, ...rest }) => view.ranges({ start: at, end: at }).map(({ start }) => ({ ...rest, at: start }))).filter(({ at }) => at.line >= from && at.line <= to);
  }

  folds({ file }: InFile): Answer<'folds'> {
    const view = this.#view(file);
    return foldsOf(view.book, file).flatMap(({ start, end, header }) => {
      const [first, last] = [view.line(start), view.line(end)];
      return first !== undefined && last !== undefined && last > first ? [{ start: first, end: last, header }] : [];
    });
  }

  insertion({ file, at, text }: Argument<'insertion'>): string | undefined {
    const ids = idList(text, this.workspace.model);
    const view = ids && this.#view(file);
    return view && insertionOf(ids, file, view.text, view.lines.offset(at));
  }

  filesOf({ id }: Argument<'filesOf'>): readonly string[] {
    return this.workspace.catalog.claimants(id).map((rec) => rec.file);
  }

  /** A client may be named by tens of thousands of records: other messages come through, and the caller may stop it. */
  async #places(view: View, subject: Subject, withDefinition: boolean, cancel?: Cancellation): Promise<readonly FilePlace[]> {
    const found: FilePlace[] = [];
    let seen = 0;
    for (const place of referencesTo(view.book, subject, withDefinition)) {
      found.push(...view.placed(place));
      if (++seen % slice !== 0) continue;
      await new Promise((resume) => setImmediate(resume));
      if (cancel?.isCancellationRequested) throw new CallError('cancelled', `${seen} places`);
    }
    return found;
  }

  #presentBook(): Book {
    const { workspace, language } = this;
    const { model, catalog, now } = workspace;
    return { model, catalog, language, now, sourceOf: (f) => workspace.sourceOf(f), textOf: (f) => workspace.textOf(f) };
  }

  /** A file as its features see it. */
  #view(file: string): View {
    const { workspace } = this;
    if (this.#model !== workspace.model) this.#good.forget();
    this.#model = workspace.model;
    const text = workspace.textOf(file) ?? '';
    const book = this.#presentBook();
    const present = workspace.sourceOf(file);
    const good = present && this.#good.of(present, () => {
      const reading = workspace.store.read(file);
      return reading.ok ? workspace.reader.read(file, reading.text) : undefined;
    });
    if (!good || good === present || good.text === text) return new View(file, text, book, book);
    const past: Book = { ...book, sourceOf: (f) => (f === file ? good : workspace.sourceOf(f)), textOf: (f) => (f === file ? good.text : workspace.textOf(f)) };
    return new View(file, text, past, book, good.text);
  }
}

/** A text, and the book to ask about it: of a half-written one, that of the last whole text, whose places are then moved. */
class View {
  readonly lines: Lines;
  readonly carry: Carry | undefined;
  readonly #before: Lines | undefined;

  constructor(readonly file: string, readonly text: string, readonly book: Book, readonly presentBook: Book, before?: string) {
    this.lines = new Lines(text);
    this.carry = before === undefined ? undefined : new Carry(before, text);
    this.#before = before === undefined ? undefined : new Lines(before);
  }

  /** Which book to ask about an offset of the present text, and at which of its own: what was just typed is in the present one alone. */
  askAt(offset: number): readonly [Book, number] {
    const past = this.carry ? this.carry.backward(offset) : offset;
    return past === undefined ? [this.presentBook, offset] : [this.book, past];
  }

  /** Where a span of the book's text stands now; undefined when it was typed over. */
  present({ start, end }: { readonly start: number; readonly end: number }): Range | undefined {
    const [from, to] = this.carry ? [this.carry.forward(start), this.carry.forward(end)] : [start, end];
    return from === undefined || to === undefined || to < from ? undefined : this.lines.range(from, to);
  }

  /** The line, when it says something: a value of the front matter or of the settings. */
  valueLine(line: number): Range | undefined {
    const start = this.lines.offset({ line, column: 1 });
    const text = this.text.slice(start).split('\n', 1)[0]!.trimEnd();
    const span = this.file === CONFIG ? { contentStart: 0, contentEnd: this.text.length } : findFrontMatter(this.text);
    if (!span || start < span.contentStart || start >= span.contentEnd || /^\s*(?:#|$)/.test(text)) return undefined;
    return this.lines.range(start + text.search(/\S/), start + text.length);
  }

  ranges(range: Range): readonly Range[] {
    if (!this.#before) return [range];
    const moved = this.present({ start: this.#before.offset(range.start), end: this.#before.offset(range.end) });
    return moved ? [moved] : [];
  }

  line(line: number): number | undefined {
    const at: Position = { line, column: 1 };
    return this.ranges({ start: at, end: at })[0]?.start.line;
  }

  /** A place of any file; of this one, where it stands now. */
  placed({ file, range }: FilePlace): readonly FilePlace[] {
    return file === this.file ? this.ranges(range).map((r) => ({ file, range: r })) : [{ file, range }];
  }

  entry(symbol: Symbol): readonly OutlineEntry[] {
    if (!this.#before) return [symbol];
    const [range] = this.ranges(symbol.range);
    const [selection] = this.ranges(symbol.selection);
    return range && selection ? [{ ...symbol, range, selection, children: symbol.children.flatMap((c) => this.entry(c)) }] : [];
  }
}
