import type { Text } from '../model/text';
import type { Rec } from '../record/rec';
import { readTarget } from '../record/target';
import type { Book } from './book';
import { referencesTo, subjectAt } from './navigate';
import type { Place } from './navigate';

export interface RenamePlan {
  readonly edits: readonly { readonly file: string; readonly start: number; readonly end: number; readonly text: string }[];
  /** The record's file takes its new name. */
  readonly files: readonly { readonly from: string; readonly to: string }[];
}

export type Rename = { readonly ok: true; readonly plan: RenamePlan } | { readonly ok: false; readonly why: Text };

/** What may be renamed at an offset: the id of a record that exists, or a person's key. */
export function renameableAt(book: Book, file: string, offset: number): { readonly start: number; readonly end: number; readonly name: string } | undefined {
  const subject = subjectAt(book, file, offset);
  if (!subject) return undefined;
  const name = subject.what === 'record' ? subject.id : subject.key;
  if (subject.what === 'record' ? !book.catalog.has(name) : !book.model.config.people.has(name)) return undefined;
  return { start: subject.start, end: subject.end, name };
}

/** Every edit that gives a record another id, or a person another key, in the whole repository: all of it, or a reason. */
export function renameAt(book: Book, file: string, offset: number, to: string): Rename {
  const subject = subjectAt(book, file, offset);
  if (!subject) return refuse("Rien ici ne se renomme.", 'Nothing here can be renamed.');
  if (subject.what === 'person') {
    if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(to)) return refuse(`« ${to} » ne peut être la clé d'une personne : lettres, chiffres, point, tiret.`, `"${to}" cannot be a person's key: letters, digits, dot, dash.`);
    if (book.model.config.people.has(to)) return refuse(`« ${to} » est déjà une personne de gitsm.yaml.`, `"${to}" is already a person of gitsm.yaml.`);
    return { ok: true, plan: { edits: editsFor(book, subject, to), files: [] } };
  }
  return renameRecord(book, subject.id, to);
}

/** Every edit that gives a record another id in the whole repository, its own file's name included: all of it, or a reason. */
export function renameRecord(book: Book, id: string, to: string): Rename {
  const recs = book.catalog.claimants(id);
  const rec = recs[0];
  if (!rec) return refuse(`Aucun enregistrement n'a l'identifiant ${id}.`, `No record has the id ${id}.`);
  if (recs.length > 1) return refuse(`${id} est porté par plusieurs fichiers : renumérotez d'abord l'un d'eux (« gitsm renumber »).`, `Several files hold ${id}: renumber one of them first ("gitsm renumber").`);
  const wrong = unfit(book, rec, to);
  if (wrong) return wrong;
  const files = renamedFile(rec, to);
  return { ok: true, plan: { edits: editsFor(book, { what: 'record', id }, to, files.map((f) => f.from)), files } };
}

/**
 * Gives one of several files that claim an id another one: its `id` and its name. What other records name stays with the
 * file that keeps the id: which of the two they meant is for people to say.
 */
export function renameClaimant(book: Book, rec: Rec, to: string): Rename {
  const wrong = unfit(book, rec, to);
  if (wrong) return wrong;
  const entry = book.sourceOf(rec.file)?.front.node?.entries.findLast((e) => e.key === 'id');
  if (!entry) return refuse(`${rec.file} n'a pas de champ « id ».`, `${rec.file} has no field "id".`);
  return { ok: true, plan: { edits: [{ file: rec.file, start: entry.value.start, end: entry.value.end, text: to }], files: renamedFile(rec, to) } };
}

function unfit(book: Book, rec: Rec, to: string): Rename | undefined {
  if (book.catalog.has(to)) return refuse(`${to} existe déjà.`, `${to} exists already.`);
  const pattern = book.model.types.get(rec.type)!.id;
  return pattern.test(to) ? undefined : refuse(`« ${to} » ne suit pas le motif ${pattern.source}.`, `"${to}" does not follow the pattern ${pattern.source}.`);
}

function renamedFile({ file, id }: Rec, to: string): RenamePlan['files'] {
  const slash = file.lastIndexOf('/') + 1;
  return file.slice(slash) === `${id}.md` ? [{ from: file, to: `${file.slice(0, slash)}${to}.md` }] : [];
}

function refuse(fr: string, en: string): Rename {
  return { ok: false, why: { fr, en } };
}

function editsFor(book: Book, subject: Parameters<typeof referencesTo>[1], to: string, renamed: readonly string[] = []): RenamePlan['edits'] {
  const name = subject.what === 'record' ? subject.id : subject.key;
  const places = [...referencesTo(book, subject, true)].filter((place) => subject.what === 'person' || !namesKeptFile(book, place, renamed));
  return places.map(({ file, start, end }) => {
    // Quotes around the name stay: only the name itself is replaced.
    const written = (book.textOf(file) ?? '').slice(start, end);
    const inside = written.indexOf(name);
    return { file, start: start + Math.max(0, inside), end: inside < 0 ? end : start + inside + name.length, text: to };
  });
}

/** Whether a place is part of a path to a file that keeps its name: another id in it would break the link. */
function namesKeptFile(book: Book, { file, start, end }: Place, renamed: readonly string[]): boolean {
  const source = book.sourceOf(file);
  if (!source?.front.span || start < source.front.span.bodyStart) return false;
  const link = source.body.links.find((l) => l.start <= start && end <= l.end);
  const target = link ? link.target : attributeAround(source.text, start, end);
  if (target === undefined) return false;
  const { file: named, path } = readTarget(file, target);
  // What stands in an anchor follows its heading, and the heading is renamed.
  if (path === '' || !path.includes(source.text.slice(start, end))) return false;
  return named === undefined || !renamed.includes(named);
}

/** The `src` or `href` of a tag around a place, on its line. */
function attributeAround(text: string, start: number, end: number): string | undefined {
  const before = /\b(?:src|href)\s*=\s*(["'])([^"'\n]*)$/i.exec(text.slice(Math.max(text.lastIndexOf('\n', start - 1) + 1, start - 500), start));
  if (!before) return undefined;
  const after = text.slice(end, end + 500).split('\n', 1)[0]!;
  const close = after.indexOf(before[1]!);
  return close < 0 ? undefined : `${before[2]}${text.slice(start, end)}${after.slice(0, close)}`;
}
