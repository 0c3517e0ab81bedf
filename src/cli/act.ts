import { randomBytes } from 'node:crypto';
import type { Assignment } from '../core/edit/assign';
import { readAssignment } from '../core/edit/assign';
import { isRefusal } from '../core/edit/desk';
import type { Act } from '../core/edit/desk';
import type { Asked, EditPlan, Planned } from '../core/edit/plan';
import { unifiedPlan } from '../core/edit/unified';
import { sayUnwritten } from '../core/edit/unwritten';
import type { Unwritten } from '../core/edit/unwritten';
import type { RecordType } from '../core/model/model';
import type { Language, Text } from '../core/model/text';
import { messageOf } from '../core/rules/finding';
import { formatDateTime, parseDateTime } from '../core/util/time';
import { ChangedUnderneath, writePlan } from '../node/write-plan';
import { WriteFailed } from '../node/write';
import { CannotRun, inLine } from './command';
import type { Arguments, OptionDef, Terminal } from './command';
import { visible } from './formats/text';
import type { Opened } from './open';
import { whoRuns } from './who';

/** Options of every command that acts on records. */
export const actOptions: readonly OptionDef[] = [
  { name: 'by', value: 'PERSON', help: { fr: "Qui agit : une clé de people; à défaut, la personne qui a l'adresse git de ce dépôt.", en: 'Who acts: a key of people; otherwise the person with the git address of this repository.' } },
  { name: 'at', value: 'TIME', help: { fr: 'Quand : date et heure avec décalage; à défaut, maintenant.', en: 'When: a date-time with an offset; otherwise now.' } },
  { name: 'note', value: 'TEXT', help: { fr: "Une note pour l'historique.", en: 'A note for the history.' } },
  { name: 'dry-run', help: { fr: 'Montrer ce qui serait écrit, et ne rien écrire.', en: 'Show what would be written, and write nothing.' } },
];

export const setOption: OptionDef = { name: 'set', value: 'FIELD=VALUE', many: true, help: { fr: "Donner aussi une valeur à un champ, ou du texte à une section (section.impact=…); += ajoute à une liste.", en: 'Also give a value to a field, or text to a section (section.impact=…); += adds to a list.' } };

export async function actOf(args: Arguments, opened: Opened): Promise<Act> {
  const zone = opened.workspace.config.organisation.timezone;
  const given = args.text('at');
  if (given !== undefined && parseDateTime(given) === undefined) throw new CannotRun({ fr: `--at ${given} n'est pas une date et heure avec décalage, comme 2026-11-22T12:00:00-05:00.`, en: `--at ${given} is no date-time with an offset, such as 2026-11-22T12:00:00-05:00.` });
  const note = args.text('note');
  return { by: await whoRuns(args, opened, 'by'), at: given ?? formatDateTime(opened.workspace.now, zone), ...(note === undefined ? {} : { note }) };
}

/** What `--set` gives, for a record of a type. */
export function assignmentsOf(args: Arguments, type: RecordType, covers?: string): readonly Assignment[] {
  return args.texts('set').map((words) => {
    const read = readAssignment(type, words, covers);
    if (isRefusal(read)) throw new CannotRun(inLine(read.text));
    return read;
  });
}

/** The values of the options that were given, by name: what an action takes. */
export function given<Name extends string>(args: Arguments, ...names: readonly Name[]): { readonly [name in Name]?: string } {
  const found: { [name in Name]?: string } = {};
  for (const name of names) {
    const value = args.text(name);
    if (value !== undefined) found[name] = value;
  }
  return found;
}

export function wholeNumber(args: Arguments, name: string): number | undefined {
  const words = args.text(name);
  if (words === undefined) return undefined;
  if (!/^\d{1,9}$/.test(words)) throw new CannotRun({ fr: `--${name} prend un nombre entier, et non « ${words} ».`, en: `--${name} takes a whole number, not "${words}".` });
  return Number(words);
}

/** Digits for `{rand:N}` of id patterns. */
export function randomDigits(digits: number): string {
  return [...randomBytes(digits)].map((byte) => (byte % 36).toString(36)).join('');
}

/**
 * Writes what was planned, or shows it with `--dry-run`, and says which files; a refusal is one line on stderr. Status 0
 * done, 1 the rules or the lifecycle do not allow it, 2 it could not run.
 */
export function carryOut(planned: Planned, args: Arguments, opened: Opened, terminal: Terminal): number {
  const { language, root } = opened;
  if (!planned.ok) {
    const cannot = planned.reason === 'unknown-record' || planned.reason === 'unknown-person' || planned.reason === 'unknown-field';
    if (cannot) throw new CannotRun(inLine(planned.text));
    terminal.err(`gitsm: ${visible(planned.text[language])}\n`);
    return 1;
  }
  if (args.has('dry-run')) {
    const shown = unifiedPlan(planned.plan);
    // A terminal is not to obey what a record says; a pipe gets the bytes.
    terminal.out(terminal.width === undefined ? shown : shown.split('\n').map(visible).join('\n'));
    return 0;
  }
  applyPlan(root, planned.plan);
  for (const file of filesOf(planned.plan)) terminal.out(`${visible(file)}\n`);
  for (const note of planned.notes ?? []) terminal.err(`${visible(note[language])}\n`);
  for (const one of planned.unwritten) terminal.err(`${visible(`${sayUnwritten(one)[language]} ${howToWrite(one)[language]}`)}\n`);
  tellOpen(planned.asks ?? [], planned.plan.records[0] ?? '', language, terminal);
  for (const remark of planned.remarks.filter((r) => r.severity !== 'information')) terminal.err(`${visible(`${remark.file}: ${messageOf(remark, language)} [${remark.rule}]`)}\n`);
  return 0;
}

function howToWrite({ sections }: Unwritten): Text {
  const example = `--set section.${sections[0]!.id}=…`;
  return { fr: `Écrivez dans le fichier, ou donnez le texte avec le passage (${example}).`, en: `Write in the file, or give the text with the move (${example}).` };
}

/** What an action did without, and how to give it. */
function tellOpen(asks: readonly Asked[], id: string, language: Language, terminal: Terminal): void {
  if (asks.length === 0) return;
  const colon = language === 'fr' ? ' :' : ':';
  const head = language === 'fr' ? `${id} : questions de risque sans réponse. Répondez dans la fiche (risk_answers), ou avec le prochain passage` : `${id}: risk questions without an answer. Answer them in the record (risk_answers), or with the next move`;
  const lines = asks.map(({ path, label, choices }) => `  ${label[language]} (${choices.map((c) => `${c.label[language].toLowerCase()}${colon} ${c.description[language]}`).join('; ')}) --set ${path.join('.')}=${choices.map((c) => c.label[language].toLowerCase()).join('|')}`);
  terminal.err([`${head}${colon}`, ...lines].map((line) => `${visible(line)}\n`).join(''));
}

/** Created files first: the record that was made is what the user looks for. */
function filesOf(plan: EditPlan): readonly string[] {
  const renamed = new Map(plan.renames.map((r) => [r.from, r.to]));
  return [...new Set([...plan.create.map((f) => f.file), ...plan.renames.map((r) => r.to), ...plan.files.map((f) => renamed.get(f.file) ?? f.file)])];
}

/** Writes what is planned, or throws CannotRun: nothing was written. */
export function applyPlan(root: string, plan: EditPlan): void {
  try {
    writePlan(root, plan);
  } catch (error) {
    if (error instanceof ChangedUnderneath) throw new CannotRun({ fr: `${error.path} a changé entre-temps : rien n'a été écrit. Relancez.`, en: `${error.path} changed in the meantime: nothing was written. Run again.` });
    if (!(error instanceof WriteFailed)) throw error;
    const code = error.code === undefined ? error.reason : error.code;
    throw new CannotRun({ fr: `rien n'a été écrit : ${error.path} (${code}).`, en: `nothing was written: ${error.path} (${code}).` });
  }
}
