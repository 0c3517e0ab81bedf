import * as vscode from 'vscode';

/** Why nothing was written, in words: the reasons of the engine's writer. */
export function sayWriteFailure(reason: 'exists' | 'outside' | 'denied' | 'full' | 'failed'): string {
  switch (reason) {
    case 'exists': return vscode.l10n.t('something is there already');
    case 'outside': return vscode.l10n.t('a link leads out of the folder there');
    case 'denied': return vscode.l10n.t('writing is refused there: check the permissions');
    case 'full': return vscode.l10n.t('the disk is full');
    case 'failed': return vscode.l10n.t('writing failed');
  }
}
