/** The page of the commands of VS Code beside those of the terminal: made from the manifest and the table below. */
import { readFileSync } from 'node:fs';
import type { Language } from '../src/core/model/text';

interface Entry {
  /** The verb of `gitsm` that does the same; none for what only an editor can do. */
  readonly cli?: string;
  /** What a keybinding may call it with, after the record. */
  readonly arguments?: string;
}

/** The commands that work on records, in the order of the work. */
export const recordCommands: Readonly<Record<string, Entry>> = {
  'gitsm.new': { cli: 'new TYPE', arguments: '`type`, `title`' },
  'gitsm.move': { cli: 'move ID STATUS', arguments: '`to`' },
  'gitsm.approve': { cli: 'approve ID --role R', arguments: '`role`' },
  'gitsm.reject': { cli: 'approve ID --role R --reject', arguments: '`role`' },
  'gitsm.classify': { cli: 'classify ID', arguments: '`impact`, `urgency`' },
  'gitsm.escalate': { cli: 'escalate ID', arguments: '`level`' },
  'gitsm.major': { cli: 'major ID', arguments: '`manager`' },
  'gitsm.outage': { cli: 'outage INC', arguments: '`start`, `end`' },
  'gitsm.convert': { cli: 'convert ID' },
  'gitsm.raise': { cli: 'raise TYPE --from ID', arguments: '`type`, `from`, `title`' },
  'gitsm.link': { cli: 'link A B', arguments: '`to`' },
  'gitsm.schedule': { cli: 'schedule ID --start S --end E', arguments: '`start`, `end`' },
  'gitsm.planMaintenance': { cli: 'new maintenance', arguments: '`title`' },
  'gitsm.planConfiguration': { cli: 'plan-configuration CHG|PGC', arguments: '`set: { "CI-00012:version": "2.5.0" }`' },
  'gitsm.applyConfiguration': { cli: 'apply-configuration PGC', arguments: '`set: { implemented: "true" }`' },
  'gitsm.makeRelease': { cli: 'raise release --from CHG', arguments: '`title`, `set: { changes: "CHG-…,CHG-…" }`' },
  'gitsm.checklist': { cli: 'checklist REL LIST ITEM', arguments: '`list`, `item`, `result`' },
  'gitsm.baseline': { cli: 'baseline REL', arguments: '`tag`' },
  'gitsm.recoveryTest': { cli: 'recovery-test PR', arguments: '`measured_recovery`, `data_loss`' },
  'gitsm.publish': { cli: 'publish ID', arguments: '`set: { title, audience }`' },
  'gitsm.renumber': { cli: 'renumber OLD NEW', arguments: '`to`' },
  'gitsm.trends': { cli: 'trends', arguments: '`days`' },
  'gitsm.report': { cli: 'report NAME', arguments: '`"availability"`, `"month=2026-11"`' },
  'gitsm.evaluate': { cli: 'evaluate' },
};

const words = {
  fr: {
    title: 'Les commandes de VS Code', made: 'Cette page est faite à partir du manifeste : `npx tsx scripts/docs-commands.ts`.',
    intro: "Chaque commande se trouve dans la palette (sous « Gitsm ») dès qu'elle s'applique à l'enregistrement de l'éditeur actif, dans le menu des lignes des vues, et, pour les plus utiles, au-dessus du titre de l'enregistrement. Les mêmes verbes existent au terminal ([ligne de commande](cli.fr.md)) et donnent le même résultat.",
    steps: "Une commande demande ce qui manque, une question à la fois; on revient en arrière avec la flèche, et Échap ne laisse rien. Tout ce qu'une commande écrit dans les fichiers se défait d'un seul coup. « Qui êtes-vous? » n'est demandé que si l'action l'écrit et que ni le réglage `gitsm.mine` ni l'adresse git ne le disent.",
    table: ['Commande', 'Identifiant', 'Arguments', 'Au terminal'],
    call: 'Raccourcis clavier', callText: "Une commande se passe aussi de questions : un objet dit l'enregistrement (`record`; à défaut, celui de l'éditeur actif), ce que nomme le tableau, des valeurs de champs et des textes de sections (`set`), une `note`, qui agit (`by`) et quand (`at`). Avec `set`, seul le nécessaire est encore demandé. Dans `keybindings.json` :",
    other: 'Autres commandes', later: "Il manque encore : proposer comme demande de fusion, et comparer un enregistrement ou la CMDB à deux moments (la [vue Révision](../README.fr.md) compare la branche, l'index ou l'arbre de travail).",
  },
  en: {
    title: 'The commands of VS Code', made: 'This page is made from the manifest: `npx tsx scripts/docs-commands.ts`.',
    intro: 'Each command stands in the palette (under "Gitsm") as soon as it applies to the record of the active editor, in the menu of the rows of the views, and, for the most useful ones, above the title of the record. The same verbs exist in the terminal ([command line](cli.md)) and do the same.',
    steps: 'A command asks for what is missing, one question at a time; the arrow goes back, and Escape leaves nothing behind. Whatever a command writes in files is undone in one step. "Who are you?" is asked only where the action writes it and neither the setting `gitsm.mine` nor git\'s address says it.',
    table: ['Command', 'Id', 'Arguments', 'In the terminal'],
    call: 'Keybindings', callText: "A command also does without questions: an object says which record (`record`; otherwise the active editor's), what the table names, values of fields and texts of sections (`set`), a `note`, who acts (`by`) and when (`at`). With `set`, only what is needed is still asked. In `keybindings.json`:",
    other: 'Other commands', later: 'Still missing: proposing as a pull request, and comparing a record or the CMDB at two moments (the [Review view](../README.md) compares the branch, the index or the working tree).',
  },
} as const;

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[]; readonly menus: { readonly commandPalette: readonly { readonly command: string; readonly when: string }[] } };
}

const read = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;

/** Commands that the palette offers at some time. */
export function paletteCommands(): readonly string[] {
  const { contributes } = read<Manifest>('package.json');
  const hidden = new Set(contributes.menus.commandPalette.filter((m) => m.when === 'false').map((m) => m.command));
  return contributes.commands.map((c) => c.command).filter((c) => !hidden.has(c));
}

export function commandsPage(language: Language): string {
  const titles = read<Readonly<Record<string, string>>>(language === 'fr' ? 'package.nls.fr.json' : 'package.nls.json');
  const say = words[language];
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const head = (cells: readonly string[]): readonly string[] => [row(cells), row(cells.map(() => '---'))];
  const own = Object.entries(recordCommands).map(([id, entry]) => row([titles[id]!, `\`${id}\``, entry.arguments ?? '', entry.cli === undefined ? '' : `\`gitsm ${entry.cli}\``]));
  const others = paletteCommands().filter((id) => !(id in recordCommands)).map((id) => row([titles[id]!, `\`${id}\``]));
  const example = '```json\n{ "key": "ctrl+k i", "command": "gitsm.new", "args": { "type": "incident", "set": { "channel": "phone" } } }\n```';
  return `${[
    `# ${say.title}`, '', say.made, '', say.intro, '', say.steps, '', ...head(say.table), ...own, '', `## ${say.call}`, '', say.callText, '', example, '', `## ${say.other}`, '', ...head(say.table.slice(0, 2)), ...others, '', say.later,
  ].join('\n')}\n`;
}
