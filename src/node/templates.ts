import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of templates: beside dist/ in a package or a built checkout, two above when run from the sources. */
function folder(): string {
  const found = ['..', '../..'].map((up) => join(__dirname, up, 'templates')).find((path) => existsSync(join(path, 'fr', 'gitsm.yaml')));
  if (found === undefined) throw new Error(`no templates beside ${__dirname}: the installation is incomplete`);
  return found;
}

/** Every template, by its path in the folder with `/`. */
export function readTemplates(): ReadonlyMap<string, string> {
  const top = folder();
  const files = readdirSync(top, { recursive: true, withFileTypes: true }).filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name));
  return new Map(files.map((file) => [file.slice(top.length + 1).replaceAll('\\', '/'), readFileSync(file, 'utf8')]));
}
