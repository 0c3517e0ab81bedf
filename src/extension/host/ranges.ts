import * as vscode from 'vscode';
import type { Range } from '../../core/util/lines';

/** Gitsm counts lines and columns from 1, as people do; VS Code from 0. */
export function toRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line - 1, start.column - 1, end.line - 1, end.column - 1);
}
