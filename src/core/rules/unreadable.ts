import type { FileReading } from '../ports';
import { frontMatter } from './structure/front-matter';
import type { Finding } from './finding';

const texts = {
  loop: { fr: 'Le fichier est un lien qui ramène à lui-même : corrigez-le, ou supprimez-le.', en: 'The file is a link that leads back to itself: correct it, or delete it.' },
  unreadable: { fr: "Le fichier ne peut être lu : vérifiez ses droits d'accès.", en: 'The file cannot be read: check its permissions.' },
  'too-large': { fr: "Le fichier est trop gros et n'est pas lu : 8 Mio au plus.", en: 'The file is too large and is not read: 8 MiB at most.' },
  'not-utf8': { fr: "Le fichier n'est pas en UTF-8 : enregistrez-le dans cet encodage.", en: 'The file is not UTF-8: save it in that encoding.' },
  outside: { fr: "Le fichier est un lien qui sort du dépôt : il n'est pas suivi.", en: 'The file is a link that leaves the repository: it is not followed.' },
} as const;

/** What stands for a file that cannot be read at all: one finding on its first line; the others go on. `detail` is the system's own code. */
export function unreadable(file: string, reason: Exclude<(FileReading & { ok: false })['reason'], 'missing'>, detail?: string): Finding {
  const start = { line: 1, column: 1 };
  return { rule: frontMatter.id, severity: 'error', file, record: null, range: { start, end: start }, text: texts[detail === 'ELOOP' ? 'loop' : reason] };
}
