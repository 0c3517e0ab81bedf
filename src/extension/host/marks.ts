import * as vscode from 'vscode';
import { sayMarks } from '../../core/query/marks';
import type { Marks } from '../../core/query/rows';
import type { Language } from '../../core/model/text';
import { colours } from '../ids';

const scheme = 'gitsm-row';

/** A resource of no file whose decorations say what weighs on a row: its address is all that there is to know. */
export function markUri(marks: Marks): vscode.Uri | undefined {
  if (marks.incidents === 0 && marks.changes === 0 && (marks.severity ?? 'information') === 'information') return undefined;
  return vscode.Uri.from({ scheme, path: '/row', query: JSON.stringify(marks) });
}

/** Draws the marks: a letter and a colour for an open incident or change, a colour for findings. */
export function decorateMarks(language: Language): vscode.Disposable {
  return vscode.window.registerFileDecorationProvider({
    provideFileDecoration: (uri) => {
      if (uri.scheme !== scheme) return undefined;
      const marks = JSON.parse(uri.query) as Marks;
      return new vscode.FileDecoration(badgeOf(marks), sayMarks(marks, language), new vscode.ThemeColor(colourOf(marks)));
    },
  });
}

function badgeOf({ incidents, changes }: Marks): string | undefined {
  if (incidents > 0) return changes > 0 ? '!Δ' : '!';
  return changes > 0 ? 'Δ' : undefined;
}

function colourOf({ incidents, changes, severity }: Marks): string {
  if (incidents > 0) return colours.openIncident;
  if (severity === 'error') return 'list.errorForeground';
  return changes > 0 ? colours.openChange : 'list.warningForeground';
}
