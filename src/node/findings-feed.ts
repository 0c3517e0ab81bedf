import type { Language, Text } from '../core/model/text';
import { format } from '../core/model/text';
import { messageOf } from '../core/rules/finding';
import type { Finding } from '../core/rules/finding';
import type { FileFindings, ShownFinding } from '../protocol/engine';

/** Findings in one message: VS Code takes about a thousand at once, and its extension host must not wait long for any. */
const batchSize = 400;

/** Remembers what the editor was told, and gives it only the files whose findings differ from that. */
export class FindingsFeed {
  /** File to what was sent for it, as text; files without findings are not here. */
  readonly #sent = new Map<string, string>();

  constructor(readonly language: Language) {}

  /** Every file that the editor shows findings for. */
  files(): IterableIterator<string> {
    return this.#sent.keys();
  }

  /** The changes among these files, in batches. `findingsOf` gives the findings that a file has now. */
  *changes(files: Iterable<string>, findingsOf: (file: string) => readonly Finding[]): Generator<readonly FileFindings[]> {
    let batch: FileFindings[] = [];
    let size = 0;
    for (const file of files) {
      if (size > 0 && size + findingsOf(file).length > batchSize) {
        yield batch;
        batch = [];
        size = 0;
      }
      // Read after the pause that a yield may be: what is remembered as sent must be what is sent last.
      const findings = findingsOf(file).map((f) => shown(f, this.language));
      const text = findings.length === 0 ? undefined : JSON.stringify(findings);
      if (this.#sent.get(file) === text) continue;
      if (text === undefined) this.#sent.delete(file);
      else this.#sent.set(file, text);
      batch.push({ file, findings });
      size += findings.length + 1;
    }
    if (batch.length > 0) yield batch;
  }
}

/** A finding in one language, without what an editor does not show. */
export function shown(finding: Finding, language: Language): ShownFinding {
  const { rule, severity, range, related } = finding;
  const message = messageOf(finding, language);
  if (!related) return { rule, severity, range, message };
  return { rule, severity, range, message, related: related.map((r) => ({ file: r.file, range: r.range, message: format(r.text as Text, language, r.holes) })) };
}
