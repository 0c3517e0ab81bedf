import type { Catalog } from '../catalog/catalog';
import type { TypeName } from '../model/kind';
import type { Model } from '../model/model';
import { format } from '../model/text';
import type { Language, Text } from '../model/text';
import { sayChange } from '../query/change-words';
import type { SaidChange } from '../query/change-words';
import type { RecordChange } from '../query/diff';
import { titlesOf } from '../query/value-words';
import { messageOf } from '../rules/finding';
import type { Finding } from '../rules/finding';
import { cut, cutBoth } from '../util/cut';
import { escapeComment, table } from '../util/markdown';

export interface DiffReport {
  readonly base: string;
  readonly head: string;
  readonly records: readonly RecordChange[];
  readonly added: readonly Finding[];
  readonly solved: readonly Finding[];
}

interface DiffWorld {
  readonly model: Model;
  /** Titles of records that do not differ. */
  readonly catalog: Catalog;
  readonly language: Language;
}

const words = {
  title: { fr: 'Ce qui change', en: 'What changes' }, none: { fr: 'Aucun enregistrement ne change.', en: 'No record changes.' },
  added: { fr: 'ajouté', en: 'added' }, removed: { fr: 'supprimé', en: 'removed' }, modified: { fr: 'modifié', en: 'modified' }, renamed: { fr: 'renommé', en: 'renamed' },
  move: { fr: 'Passe de « {from} » à « {to} »', en: 'Moves from "{from}" to "{to}"' }, was: { fr: 'Était {from}', en: 'Was {from}' },
  field: { fr: 'Champ', en: 'Field' }, before: { fr: 'Avant', en: 'Before' }, after: { fr: 'Après', en: 'After' }, sections: { fr: 'Sections : {names}', en: 'Sections: {names}' },
  solved: { fr: 'Constats réglés', en: 'Findings solved' }, new: { fr: 'Constats ajoutés', en: 'Findings added' }, lead: { fr: '(début)', en: '(beginning)' },
  finding: { fr: '`{rule}` {where} : {message}', en: '`{rule}` {where}: {message}' },
} as const satisfies Record<string, Text>;

/** The most characters of a value, and the most items of a list, that a cell tells. */
const LONGEST = 120;
const ITEMS = 20;

/** What a branch changes as a comment on its pull request: a heading a record, a line a field, then the findings. */
export function diffMarkdown(report: DiffReport, { model, catalog, language }: DiffWorld): string {
  const say = (key: keyof typeof words, values = {}): string => format(words[key], language, values);
  const world = { model, language, titleOf: titlesOf(report.records, catalog) };
  const out = [`# ${say('title')}`, '', `\`${report.base.slice(0, 12)}\` → \`${report.head.slice(0, 12)}\``, ''];
  if (report.records.length === 0) out.push(say('none'), '');
  for (const record of report.records) {
    const type = model.types.get(record.type as TypeName);
    const label = (status: string): string => escapeComment(type?.statusLabel(status)[language] ?? status);
    out.push(`## ${escapeComment(`${record.id} ${record.title}`)} (${say(record.change)})`, '');
    if (record.from !== undefined) out.push(`- ${say('was', { from: escapeComment(record.from) })}`);
    if (record.move) out.push(`- **${say('move', { from: label(record.move[0]), to: label(record.move[1]) })}**`);
    if (record.sections.length > 0) out.push(`- ${say('sections', { names: record.sections.map((s) => escapeComment(s === '' ? say('lead') : s)).join(', ') })}`);
    if (out.at(-1) !== '') out.push('');
    // A record that came or went is read in its file; its fields would only repeat it.
    if (record.change === 'added' || record.change === 'removed') continue;
    const rows = record.fields.filter((f) => f.path !== 'status' || !record.move).flatMap((f) => sayChange(record, f, world)).map(rowOf);
    if (rows.length > 0) out.push(table([say('field'), say('before'), say('after')], rows) ?? '', '');
  }
  for (const [key, findings] of [['new', report.added], ['solved', report.solved]] as const) {
    if (findings.length === 0) continue;
    out.push(`## ${say(key)} (${findings.length})`, '', ...findings.map((f) => `- ${say('finding', { rule: f.rule, where: escapeComment(f.record ?? f.file), message: escapeComment(messageOf(f, language)) })}`), '');
  }
  return `${out.join('\n').trimEnd()}\n`;
}

function rowOf({ name, left, came, isSet }: SaidChange): readonly string[] {
  if (isSet) return [escapeComment(name), items(left, '−'), items(came, '+')];
  const [before, after] = cutBoth(left[0] ?? '–', came[0] ?? '–', LONGEST);
  return [escapeComment(name), escapeComment(before), escapeComment(after)];
}

function items(all: readonly string[], sign: string): string {
  if (all.length === 0) return '–';
  const shown = all.slice(0, ITEMS).map((one) => `${sign} ${escapeComment(cut(one, LONGEST))}`);
  return [...shown, ...(all.length > ITEMS ? [`… (${all.length - ITEMS})`] : [])].join(', ');
}
