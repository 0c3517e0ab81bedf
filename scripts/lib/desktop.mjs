// @ts-check
/** Finds a desktop VS Code that can open a window here. */
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const windows = process.platform === 'win32';
const names = ['code', 'code-insiders', 'codium'].map((name) => (windows ? `${name}.cmd` : name));
const macApps = ['Visual Studio Code', 'Visual Studio Code - Insiders', 'VSCodium'].map((app) => `/Applications/${app}.app/Contents/Resources/app/bin/code`);

/** True where a window can appear: not as root, not without a display; a VS Code terminal and WSL hand over to a window elsewhere. */
function canOpenWindows() {
  if (process.env.VSCODE_IPC_HOOK_CLI) return true;
  if (process.platform !== 'linux') return true;
  if (existsSync('/proc/version') && /microsoft/i.test(readFileSync('/proc/version', 'utf8'))) return true;
  return process.getuid?.() !== 0 && Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

/** The command of a desktop VS Code, undefined when there is none or it could not open a window. GITSM_VSCODE decides when set. */
export function findDesktop() {
  if (process.env.GITSM_VSCODE) return process.env.GITSM_VSCODE;
  if (!canOpenWindows()) return undefined;
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...macApps].find((path) => existsSync(path));
}
