import { dirname, resolve } from 'node:path';
import { existsSync } from 'node:fs';
import { reports } from '../../core/report/registry';
import type { ReportDef } from '../../core/report/report';
import { nearest } from '../../core/util/suggest';
import type { Text } from '../../core/model/text';
import { headOf } from '../../node/git';
import { WriteFailed } from '../../node/write';
import { ChangedUnderneath } from '../../node/write-plan';
import { writeReport } from '../../node/write-report';
import { CannotRun } from '../command';
import type { Arguments, Command, OptionDef } from '../command';
import { openRepository } from '../open';

const names = reports.map((r) => r.name);

/** The options of all reports, each once; a report refuses those of others. */
const reportOptions: readonly OptionDef[] = [...new Map(reports.flatMap((r) => r.options.map((o) => [o.name, o] as const))).values()];

export const report: Command = {
  name: 'report',
  summary: { fr: `Produit un rapport en Markdown : ${names.join(', ')}.`, en: `Makes a report in Markdown: ${names.join(', ')}.` },
  usage: 'NAME',
  options: [
    ...reportOptions,
    { name: 'format', value: 'FORMAT', values: ['markdown', 'json'], help: { fr: 'markdown (par défaut) ou json.', en: 'markdown (default) or json.' } },
    { name: 'output', value: 'FILE', help: { fr: "Écrire dans ce fichier; un rapport du même nom y est remplacé, rien d'autre.", en: 'Write to this file; a report of the same name is replaced there, nothing else.' } },
    { name: 'as-of', value: 'DATE', help: { fr: 'À cet instant plutôt que maintenant.', en: 'At this instant instead of now.' } },
  ],
  async run(args, terminal) {
    const def = named(args.positionals);
    const options = optionsOf(def, args);
    const json = args.text('format') === 'json';
    const output = args.text('output');
    if (json && output !== undefined) throw new CannotRun({ fr: '--output écrit du Markdown : sans lui, --format json va sur la sortie standard.', en: '--output writes Markdown: without it, --format json goes to standard output.' });
    const { root, workspace, language } = openRepository(args, terminal);
    const made = def.run({ world: workspace, language, commit: await headOf(root), options });
    if (!made.ok) throw new CannotRun(made.refused);
    if (output === undefined) terminal.out(json ? `${JSON.stringify(made.data, null, 2)}\n` : made.markdown);
    else write(root, { name: def.name, path: resolve(args.cwd, output), text: made.markdown });
    return 0;
  },
};

function named([name, more]: readonly string[]): ReportDef {
  if (name === undefined || more !== undefined) throw new CannotRun({ fr: `report prend le nom d'un rapport : ${names.join(', ')}.`, en: `report takes the name of one report: ${names.join(', ')}.` });
  const found = reports.find((r) => r.name === name);
  if (found) return found;
  const near = nearest(name, names);
  throw new CannotRun({ fr: `il n'y a pas de rapport « ${name} ».${near === undefined ? '' : ` Vouliez-vous dire « ${near} »?`} Rapports : ${names.join(', ')}.`, en: `there is no report "${name}".${near === undefined ? '' : ` Did you mean "${near}"?`} Reports: ${names.join(', ')}.` });
}

function optionsOf(def: ReportDef, args: Arguments): ReadonlyMap<string, string> {
  const given = reportOptions.flatMap((o) => { const value = args.text(o.name); return value === undefined ? [] : [[o.name, value] as const]; });
  const foreign = given.find(([name]) => !def.options.some((o) => o.name === name));
  if (foreign) throw new CannotRun({ fr: `le rapport ${def.name} ne prend pas --${foreign[0]}.`, en: `the report ${def.name} does not take --${foreign[0]}.` });
  return new Map(given);
}

function write(root: string, file: Parameters<typeof writeReport>[1]): void {
  const shown = file.path;
  // A folder of the repository is made; elsewhere a missing one is a slip of the path.
  if (!shown.startsWith(root) && !existsSync(dirname(shown))) throw new CannotRun({ fr: `le dossier ${dirname(shown)} n'existe pas.`, en: `the folder ${dirname(shown)} does not exist.` });
  try {
    writeReport(root, file);
  } catch (error) {
    if (error instanceof ChangedUnderneath) throw new CannotRun({ fr: `${shown} a été modifié entre-temps : relancez.`, en: `${shown} was changed in the meantime: run again.` });
    if (!(error instanceof WriteFailed)) throw error;
    throw new CannotRun(failures[error.reason](shown));
  }
}

const failures: Readonly<Record<WriteFailed['reason'], (path: string) => Text>> = {
  exists: (path) => ({ fr: `${path} existe et n'est pas un rapport du même nom : choisissez un autre fichier.`, en: `${path} exists and is no report of the same name: choose another file.` }),
  outside: (path) => ({ fr: `${path} sort du dépôt par un lien : choisissez un autre fichier.`, en: `${path} leaves the repository through a link: choose another file.` }),
  denied: (path) => ({ fr: `${path} ne peut être écrit : vérifiez les droits d'accès.`, en: `${path} cannot be written: check the permissions.` }),
  full: (path) => ({ fr: `${path} ne peut être écrit : le disque est plein.`, en: `${path} cannot be written: the disk is full.` }),
  failed: (path) => ({ fr: `${path} ne peut être écrit.`, en: `${path} cannot be written.` }),
};
