import type { Text } from '../model/text';
import type { Book } from './book';
import { referencesTo, subjectAt } from './navigate';

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
  const refuse = (fr: string, en: string): Rename => ({ ok: false, why: { fr, en } });
  if (!subject) return refuse("Rien ici ne se renomme.", 'Nothing here can be renamed.');
  if (subject.what === 'person') {
    if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(to)) return refuse(`« ${to} » ne peut être la clé d'une personne : lettres, chiffres, point, tiret.`, `"${to}" cannot be a person's key: letters, digits, dot, dash.`);
    if (book.model.config.people.has(to)) return refuse(`« ${to} » est déjà une personne de gitsm.yaml.`, `"${to}" is already a person of gitsm.yaml.`);
    return { ok: true, plan: { edits: editsFor(book, subject, to), files: [] } };
  }
  const recs = book.catalog.claimants(subject.id);
  const rec = recs[0];
  if (!rec) return refuse(`Aucun enregistrement n'a l'identifiant ${subject.id}.`, `No record has the id ${subject.id}.`);
  if (recs.length > 1) return refuse(`${subject.id} est porté par plusieurs fichiers : renumérotez d'abord l'un d'eux (« gitsm renumber »).`, `Several files hold ${subject.id}: renumber one of them first ("gitsm renumber").`);
  if (book.catalog.has(to)) return refuse(`${to} existe déjà.`, `${to} exists already.`);
  const pattern = book.model.types.get(rec.type)!.id;
  if (!pattern.test(to)) return refuse(`« ${to} » ne suit pas le motif ${pattern.source}.`, `"${to}" does not follow the pattern ${pattern.source}.`);
  const slash = rec.file.lastIndexOf('/') + 1;
  const files = rec.file.slice(slash) === `${subject.id}.md` ? [{ from: rec.file, to: `${rec.file.slice(0, slash)}${to}.md` }] : [];
  return { ok: true, plan: { edits: editsFor(book, subject, to), files } };
}

function editsFor(book: Book, subject: Parameters<typeof referencesTo>[1], to: string): RenamePlan['edits'] {
  const name = subject.what === 'record' ? subject.id : subject.key;
  return [...referencesTo(book, subject, true)].map(({ file, start, end }) => {
    // Quotes around the name stay: only the name itself is replaced.
    const written = (book.textOf(file) ?? '').slice(start, end);
    const inside = written.indexOf(name);
    return { file, start: start + Math.max(0, inside), end: inside < 0 ? end : start + inside + name.length, text: to };
  });
}
