import { editsOf, editsOfAll } from '../core/edit/apply-fix';
import type { FileEdits as CoreEdits } from '../core/edit/apply-fix';
import type { Fix } from '../core/edit/fix';
import type { Workspace } from '../core/gitsm';
import { format } from '../core/model/text';
import type { Language } from '../core/model/text';
import { reports } from '../core/report/registry';
import type { Finding } from '../core/rules/finding';
import { Lines } from '../core/util/lines';
import type { Range } from '../core/util/lines';
import type { FixKey, FixOffer } from '../protocol/engine';
import type { FileEdits } from '../protocol/file-edits';

/** Quick fixes of findings, and their edits as an editor takes them. */
export class EngineFixes {
  constructor(readonly workspace: Workspace, readonly language: Language) {}

  offers({ file, lines }: { readonly file: string; readonly lines: { readonly from: number; readonly to: number } }): readonly FixOffer[] {
    const found = this.workspace.findingsOf(file).filter((f) => f.range.start.line <= lines.to && f.range.end.line >= lines.from);
    return found.flatMap((finding) => (finding.fixes ?? []).flatMap((fix, index): FixOffer[] => (isPossible(fix) ? [{
      key: { rule: finding.rule, range: finding.range, index }, title: format(fix.title, this.language, fix.holes), safe: fix.safe ?? false,
      ...(fix.do.op === 'command' ? { command: { id: fix.do.command, arguments: fix.do.arguments } } : {}),
    }] : [])));
  }

  editsOf({ file, fix: key }: { readonly file: string; readonly fix: FixKey }): FileEdits | undefined {
    const finding = this.workspace.findingsOf(file).find((f) => isOf(f, key));
    const fix = finding?.fixes?.[key.index];
    if (!finding || !fix) return undefined;
    const result = editsOf(fix, finding, this.#context());
    return result.ok ? this.#shown(result) : undefined;
  }

  allEditsOf({ file }: { readonly file: string }): FileEdits {
    return this.#shown(editsOfAll(this.workspace.findingsOf(file), this.#context()));
  }

  #context() {
    return { model: this.workspace.model, textOf: (file: string) => this.workspace.textOf(file) };
  }

  /** Offsets to lines and columns, by the texts that they count in. */
  #shown({ edits, renames }: CoreEdits): FileEdits {
    const placed = [...edits].flatMap(([file, changes]) => {
      const lines = new Lines(this.workspace.textOf(file) ?? '');
      return changes.map(({ start, end, text }) => ({ file, range: lines.range(start, end), text }));
    });
    return { edits: placed, renames };
  }
}

/** The kit asks for reports by name, some of which people write by hand: what nothing makes is not offered. */
function isPossible({ do: step }: Fix): boolean {
  return step.op !== 'command' || step.command !== 'gitsm.report' || reports.some((r) => r.name === step.arguments[0]);
}

function isOf(finding: Finding, { rule, range }: FixKey): boolean {
  return finding.rule === rule && sameRange(finding.range, range);
}

function sameRange(a: Range, b: Range): boolean {
  return a.start.line === b.start.line && a.start.column === b.start.column && a.end.line === b.end.line && a.end.column === b.end.column;
}
