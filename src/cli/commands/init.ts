import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CONFIG_FILE } from '../../core/gitsm';
import { MERGE_LINE } from '../../core/edit/init';
import type { InitPlan } from '../../core/edit/init';
import type { Language, Text } from '../../core/model/text';
import { dateIn, formatDate } from '../../core/util/time';
import { findRoot } from '../../node/file-store';
import { gitSetup } from '../../node/git-setup';
import type { GitSetup } from '../../node/git-setup';
import { planRepository } from '../../node/plan-init';
import { WriteFailed, writeNew } from '../../node/write';
import { CannotRun } from '../command';
import type { Arguments, Command, Terminal } from '../command';
import { visible } from '../formats/text';
import { languageOf, settingsOf } from '../open';

export const init: Command = {
  name: 'init',
  summary: { fr: 'Commence un dépôt : réglages, dossiers, politiques, procédures, vérifications.', en: 'Starts a repository: settings, folders, policies, procedures, checks.' },
  usage: '',
  options: [
    { name: 'organisation', value: 'NAME', help: { fr: "Nom de l'organisation; à défaut, celui du dossier.", en: "Name of the organisation; otherwise the folder's." } },
    { name: 'example', help: { fr: "Écrire plutôt le dépôt d'exemple, dans un dossier vide.", en: 'Write the example repository instead, into an empty folder.' } },
  ],
  async run(args, terminal) {
    if (args.positionals.length > 0) throw new CannotRun({ fr: 'init travaille dans le dossier courant; un autre se donne par --cwd DIR.', en: 'init works in the present folder; give another with --cwd DIR.' });
    if (!statSync(args.cwd, { throwIfNoEntry: false })?.isDirectory()) throw new CannotRun({ fr: `${args.cwd} n'est pas un dossier.`, en: `${args.cwd} is not a folder.` });
    const language = args.language ?? languageOf(terminal.environment) ?? 'en';
    if (args.has('example')) return writeExample(args.cwd, language, terminal);
    const above = findRoot(args.cwd);
    if (above !== undefined && !existsSync(join(args.cwd, CONFIG_FILE))) throw new CannotRun({ fr: `gitsm.yaml est déjà dans ${above} : lancez « gitsm init » là.`, en: `gitsm.yaml is already in ${above}: run "gitsm init" there.` });
    const git = await gitSetup(args.cwd);
    const plan = planFor(args, terminal, language, git);
    write(args.cwd, plan);
    report(plan, git, language, terminal, args.cwd);
    return 0;
  },
};

function planFor(args: Arguments, terminal: Terminal, otherwise: Language, git: GitSetup): InitPlan {
  // Settings that cannot be read are told before anything is planned by them.
  if (existsSync(join(args.cwd, CONFIG_FILE))) settingsOf(args.cwd);
  return planRepository({ root: args.cwd, git, now: terminal.now(), organisation: args.text('organisation'), language: args.language, otherwise });
}

const reasons: Readonly<Record<WriteFailed['reason'], Text>> = {
  exists: { fr: 'quelque chose y est déjà', en: 'something is there already' },
  outside: { fr: 'un lien y mène hors du dossier', en: 'a link leads out of the folder there' },
  denied: { fr: "l'écriture y est refusée : vérifiez les droits d'accès", en: 'writing is refused there: check the permissions' },
  full: { fr: 'le disque est plein', en: 'the disk is full' },
  failed: { fr: "l'écriture a échoué", en: 'writing failed' },
};

function write(root: string, plan: InitPlan): void {
  try {
    writeNew(root, plan.create);
  } catch (error) {
    if (!(error instanceof WriteFailed)) throw error;
    const why = reasons[error.reason];
    const code = error.code === undefined ? '' : ` (${error.code})`;
    throw new CannotRun({ fr: `rien n'a été écrit : ${error.path} : ${why.fr}${code}.`, en: `nothing was written: ${error.path}: ${why.en}${code}.` });
  }
}

/** What was written is data; the rest is advice. */
function report(plan: InitPlan, git: GitSetup, language: Language, terminal: Terminal, folder: string): void {
  const fr = language === 'fr';
  const say = (frText: string, enText: string): void => terminal.err(`${fr ? frText : enText}\n`);
  for (const file of plan.create) terminal.out(`${visible(file.path)}\n`);
  if (plan.create.length === 0) say('Rien à écrire : tout est déjà là.', 'Nothing to write: everything is there already.');
  if (plan.kept.length > 0) say(`Laissés comme ils sont : ${plan.kept.map(visible).join(', ')}.`, `Left as they are: ${plan.kept.map(visible).join(', ')}.`);
  if (plan.kept.includes('.gitattributes') && !readFileSync(join(folder, '.gitattributes'), 'utf8').includes(MERGE_LINE)) say(`Pour que git fusionne les enregistrements champ par champ, ajoutez à .gitattributes : ${MERGE_LINE}`, `To have git merge records field by field, add to .gitattributes: ${MERGE_LINE}`);
  if (git.below) say("Aucun flux de vérification n'est écrit : ce dossier n'est pas la racine du dépôt git, où l'hébergement les cherche.", 'No workflow is written: this folder is not the root of the git repository, where a hosting looks for them.');
  if (git.state === 'no-git') say("git n'est pas installé : l'histoire et les preuves en dépendent.", 'git is not installed: history and evidence depend on it.');
  if (git.state === 'no-repository') say("Ce dossier n'est pas un dépôt git : lancez « git init » pour en garder l'histoire.", 'This folder is no git repository: run "git init" to keep its history.');
  if (git.email === undefined && git.state !== 'no-git') say("git ne connaît pas votre adresse : « git config user.email … », puis ajoutez-la sous people dans gitsm.yaml.", 'git does not know your address: "git config user.email …", then add it under people in gitsm.yaml.');
  if (plan.create.length > 0) say('Ensuite : relisez gitsm.yaml, puis « gitsm validate ». Rien n\'a été validé dans git.', 'Next: read gitsm.yaml through, then "gitsm validate". Nothing was committed.');
}

interface ExampleMaker {
  readonly makeExample: (options: { readonly lang: Language; readonly asOf: string; readonly target: string }) => Promise<{ readonly records: number; readonly commits: number }>;
}

/** Tells the example up to the present day: by what the package holds, or from source by the script of the checkout. */
async function writeExample(folder: string, language: Language, terminal: Terminal): Promise<number> {
  if (readdirSync(folder).length > 0) throw new CannotRun({ fr: `${folder} n'est pas vide : le dépôt d'exemple demande un dossier vide.`, en: `${folder} is not empty: the example repository asks for an empty folder.` });
  if ((await gitSetup(folder)).state === 'no-git') throw new CannotRun({ fr: "git n'est pas installé : le dépôt d'exemple est une histoire de commits.", en: 'git is not installed: the example repository is a history of commits.' });
  const asOf = formatDate(dateIn('UTC', terminal.now()));
  const packed = join(__dirname, 'example.js');
  if (!existsSync(packed)) {
    const { status } = spawnSync(process.execPath, [join(__dirname, '../../../scripts/make-example.mjs'), '--lang', language, '--as-of', asOf, folder], { stdio: ['ignore', 'inherit', 'inherit'] });
    return status === 0 ? 0 : 2;
  }
  const maker = await import(packed) as ExampleMaker & { readonly default?: ExampleMaker };
  const { records, commits } = await (maker.makeExample ?? maker.default!.makeExample)({ lang: language, asOf, target: folder });
  terminal.err(language === 'fr' ? `${records} enregistrements en ${commits} commits. Ensuite : « gitsm validate ».\n` : `${records} records in ${commits} commits. Next: "gitsm validate".\n`);
  return 0;
}
