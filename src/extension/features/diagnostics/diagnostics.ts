import * as vscode from 'vscode';
import type { Range } from '../../../core/util/lines';
import type { ShownFinding } from '../../../protocol/engine';
import { watchGit } from '../../host/git-changes';
import { later } from '../../host/later';
import type { Repositories } from '../../host/repositories';
import type { Repository } from '../../host/repository';
import { toRange } from '../../host/ranges';
import { commands, source } from '../../ids';

const severities = { error: vscode.DiagnosticSeverity.Error, warning: vscode.DiagnosticSeverity.Warning, information: vscode.DiagnosticSeverity.Information } as const;

/** Shows what the rules say of every record, open or not, in the Problems panel and in editors. */
export function showDiagnostics(repositories: Repositories): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection(source);
  const readTags = later(500, () => { for (const repository of repositories.all) void repository.readTags(); });
  return vscode.Disposable.from(
    collection, readTags,
    watchGit(readTags),
    repositories.onFindings(({ repository, changes }) => {
      collection.set(changes.map(({ file, findings }) => [repository.uriOf(file), findings.map((f) => diagnosticOf(f, repository))]));
    }),
    repositories.onRemoved((repository) => {
      const gone: vscode.Uri[] = [];
      collection.forEach((uri) => repository.fileOf(uri) !== undefined && gone.push(uri));
      for (const uri of gone) collection.delete(uri);
    }),
  );
}

function diagnosticOf(finding: ShownFinding, repository: Repository): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(toRange(finding.range), finding.message, severities[finding.severity]);
  diagnostic.source = source;
  diagnostic.code = { value: finding.rule, target: vscode.Uri.parse(`command:${commands.openRule}?${encodeURIComponent(JSON.stringify([finding.rule]))}`) };
  if (finding.related) {
    const at = (file: string, range: Range): vscode.Location => new vscode.Location(repository.uriOf(file), toRange(range));
    diagnostic.relatedInformation = finding.related.map((r) => new vscode.DiagnosticRelatedInformation(at(r.file, r.range), r.message));
  }
  return diagnostic;
}
