import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import type { DiagramWords } from '../../../protocol/diagram';

/** Words of the diagram's page. */
export function diagramWords(): DiagramWords {
  return {
    zoomIn: vscode.l10n.t('Zoom in'), zoomOut: vscode.l10n.t('Zoom out'), fit: vscode.l10n.t('Fit'), search: vscode.l10n.t('Search the diagram'), noMatch: vscode.l10n.t('No match'), found: vscode.l10n.t('Matches: {0}', '{0}'),
    table: vscode.l10n.t('Table'), drawing: vscode.l10n.t('Diagram'), exportSvg: vscode.l10n.t('Save as SVG'), exportPng: vscode.l10n.t('Save as PNG'), copy: vscode.l10n.t('Copy Mermaid text'),
    failed: vscode.l10n.t('The diagram cannot be drawn. The table below says the same.'), open: vscode.l10n.t('Opens the record'), move: vscode.l10n.t('Moves the record here'), list: vscode.l10n.t('Lists the records in this status'),
    keys: vscode.l10n.t('Arrow keys move the drawing, + and - zoom, 0 fits it; Tab goes to its nodes, arrow keys from one to another.'), tools: vscode.l10n.t('Tools'),
  };
}

/** The page around a diagram: nothing of a record is in it; what it may load is said by its policy, with a nonce of its own. */
export function diagramPage(webview: vscode.Webview, extension: vscode.Uri, language: string): string {
  const nonce = randomBytes(18).toString('base64url');
  const part = (name: string): string => webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist', 'webview', name)).toString();
  const words = diagramWords();
  const policy = `default-src 'none'; img-src ${webview.cspSource} data:; font-src ${webview.cspSource}; style-src ${webview.cspSource} 'unsafe-inline'; script-src 'nonce-${nonce}'`;
  const button = (id: string, label: string, text = label): string => `<button id="${id}" type="button" title="${escape(label)}" aria-label="${escape(label)}">${escape(text)}</button>`;
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Gitsm</title>
<link rel="stylesheet" href="${part('diagram.css')}">
</head>
<body>
<main>
<h1 id="title" class="unseen">${escape(words.drawing)}</h1>
<div id="tools" role="group" aria-label="${escape(words.tools)}">
${button('zoom-in', words.zoomIn, '+')}${button('zoom-out', words.zoomOut, '−')}${button('fit', words.fit)}
<input id="search" type="search" aria-label="${escape(words.search)}" placeholder="${escape(words.search)}"><span id="matches" role="status"></span>
<span id="spacer"></span>
<button id="toggle" type="button" aria-pressed="false">${escape(words.table)}</button>
${button('copy', words.copy)}${button('svg', words.exportSvg, 'SVG')}${button('png', words.exportPng, 'PNG')}
</div>
<div id="message" role="alert"></div>
<div id="frame" tabindex="0" role="group" aria-label="${escape(words.drawing)}" aria-description="${escape(words.keys)}"><div id="content"></div></div>
<div id="table" tabindex="0" role="region" aria-label="${escape(words.table)}" hidden></div>
</main>
<script nonce="${nonce}" type="module" src="${part('diagram.mjs')}"></script>
</body>
</html>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}
