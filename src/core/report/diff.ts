import type { Model } from '../model/model';
import { format } from '../model/text';
import type { Language, Text } from '../model/text';
import type { RecordChange } from '../query/diff';
import type { Value } from '../record/node';
import { messageOf } from '../rules/finding';
import type { Finding } from '../rules/finding';
import { escapeInline, table } from '../util/markdown';

export interface DiffReport {
  readonly base: string;
  readonly head: string;
  readonly records: readonly RecordChange[];
  readonly added: readonly Finding[];
  readonly solved: readonly Finding[];
}

const words = {
  title: { fr: 'Ce qui change', en: 'What changes' }, none: { fr: 'Aucun enregistrement ne change.', en: 'No record changes.' },
  added: { fr: 'ajouté', en: 'added' }, removed: { fr: 'supprimé', en: 'removed' }, modified: { fr: 'modifié', en: 'modified' }, renamed: { fr: 'renommé', en: 'renamed' },
  move: { fr: 'Passe de « {from} » à « {to} »', en: 'Moves from "{from}" to "{to}"' }, was: { fr: 'Était {from}', en: 'Was {from}' },
  field: { fr: 'Champ', en: 'Field' }, before: { fr: 'Avant', en: 'Before' }, after: { fr: 'Après', en: 'After' }, sections: { fr: 'Sections', en: 'Sections' },
  solved: { fr: 'Constats réglés', en: 'Findings solved' }, new: { fr: 'Constats ajoutés', en: 'Findings added' }, lead: { fr: '(début)', en: '(beginning)' },
} as const satisfies Record<string, Text>;

/** What a branch changes as a comment on its pull request: a heading a record, a line a field, then the findings. */
export function diffMarkdown(report: DiffReport, model: Model, language: Language): string {
  const say = (key: keyof typeof words, values = {}): string => format(words[key], language, values);
  const out = [`# ${say('title')}`, '', `\`${report.base.slice(0, 12)}\` → \`${report.head.slice(0, 12)}\``, ''];
  if (report.records.length === 0) out.push(say('none'), '');
  for (const record of report.records) {
    const type = model.types.get(record.type as never);
    const label = (status: string): string => type?.statusLabel(status)[language] ?? status;
    out.push(`## ${escapeInline(`${record.id} ${record.title}`)} (${say(record.change)})`, '');
    if (record.from !== undefined) out.push(`- ${say('was', { from: escapeInline(record.from) })}`);
    if (record.move) out.push(`- **${say('move', { from: escapeInline(label(record.move[0])), to: escapeInline(label(record.move[1])) })}**`);
    if (record.sections.length > 0) out.push(`- ${say('sections')}${language === 'fr' ? ' : ' : ': '}${record.sections.map((s) => escapeInline(s === '' ? say('lead') : s)).join(', ')}`);
    if (out.at(-1) !== '') out.push('');
    // A record that came or went is read in its file; its fields would only repeat it.
    if ((record.change === 'modified' || record.change === 'renamed') && record.fields.length > 0) {
      out.push(table([say('field'), say('before'), say('after')], record.fields.map((f) => [f.path, short(f.before), short(f.after)])) ?? '', '');
    }
  }
  for (const [key, findings] of [['new', report.added], ['solved', report.solved]] as const) {
    if (findings.length === 0) continue;
    out.push(`## ${say(key)} (${findings.length})`, '', ...findings.map((f) => `- \`${f.rule}\` ${escapeInline(`${f.record ?? f.file} : ${messageOf(f, language)}`)}`), '');
  }
  return `${out.join('\n').trimEnd()}\n`;
}

function short(value: Value): string {
  if (value === null) return '–';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
