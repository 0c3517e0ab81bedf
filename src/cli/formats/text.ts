import type { Severity } from '../../core/model/config/config';
import { messageOf } from '../../core/rules/finding';
import type { Judgement } from './judgement';

export const severityWords: Readonly<Record<Severity, { readonly fr: string; readonly en: string; readonly code: number }>> = {
  error: { fr: 'erreur', en: 'error', code: 31 },
  warning: { fr: 'avertissement', en: 'warning', code: 33 },
  information: { fr: 'information', en: 'information', code: 36 },
};

/** `file:line:column: severity message [rule]`, a line each, then a line that sums up. Control characters of a record never reach the terminal. */
export function text({ counts, findings, records, language, colour }: Judgement): string {
  const paint = (code: number, s: string): string => (colour ? `\u001B[${code}m${s}\u001B[0m` : s);
  const lines = findings.map((f) => {
    const { start } = f.range;
    return `${visible(f.file)}:${start.line}:${start.column}: ${paint(severityWords[f.severity].code, severityWords[f.severity][language])} ${visible(messageOf(f, language))} ${paint(2, `[${f.rule}]`)}`;
  });
  const count = (severity: Severity): string => `${counts[severity]} ${severityWords[severity][language]}${(language === 'fr' ? counts[severity] > 1 : counts[severity] !== 1 && severity !== 'information') ? 's' : ''}`;
  const where = language === 'fr' ? `${records} enregistrement${records > 1 ? 's' : ''}` : `${records} record${records === 1 ? '' : 's'}`;
  const sum = [count('error'), count('warning'), count('information')].join(', ');
  return [...lines, `${where}${language === 'fr' ? ' : ' : ': '}${sum}`, ''].join('\n');
}

/** Text of a record as a terminal may show it. */
export function visible(s: string): string {
  return s.replace(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, (c) => (c === '\t' ? ' ' : `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`));
}
