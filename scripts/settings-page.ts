/** The page of the settings, from package.json and its texts. */
import { readFileSync } from 'node:fs';
import type { Language, Text } from '../src/core/model/text';

interface Setting {
  readonly type: string;
  readonly default: unknown;
  readonly scope: keyof typeof scopes;
  readonly order: number;
  readonly markdownDescription: string;
}

const scopes = {
  'machine-overridable': { en: 'User, this machine, workspace or folder; not carried from one machine to another.', fr: "Utilisateur, cette machine, espace de travail ou dossier; ne suit pas d'une machine à l'autre." },
  window: { en: 'User or workspace.', fr: 'Utilisateur ou espace de travail.' },
  resource: { en: 'User, workspace, or one folder of it.', fr: "Utilisateur, espace de travail, ou l'un de ses dossiers." },
} as const satisfies Readonly<Record<string, Text>>;

const words = {
  title: { en: 'Settings', fr: 'Réglages' },
  intro: {
    en: 'What an organisation decides (people, grids, targets, statuses, rules) stands in [`gitsm.yaml`](gitsm-yaml.md), under version control like the records. What follows is a matter of taste of whoever sits at the editor, and nothing more is to be set.',
    fr: "Ce que décide une organisation (personnes, grilles, cibles, statuts, règles) est dans [`gitsm.yaml`](gitsm-yaml.fr.md), versionné comme les enregistrements. Ce qui suit relève du goût de qui est à l'éditeur, et il n'y a rien d'autre à régler.",
  },
  trust: {
    en: 'None of them names a program, a path or an address, so all of them hold in Restricted Mode too: there, Gitsm reads and judges, and asks git nothing, whatever they say.',
    fr: "Aucun ne nomme un programme, un chemin ou une adresse; tous valent donc aussi en mode restreint : Gitsm y lit et y juge, et ne demande rien à git, quoi qu'ils disent.",
  },
  head: { en: '| setting | type, default | what it does | where it may be set |', fr: '| réglage | type, valeur | effet | où le placer |' },
  empty: { en: 'empty', fr: 'vide' },
} as const satisfies Readonly<Record<string, Text>>;

const json = (file: string) => JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'));

/** Every setting by its id, in the order in which VS Code shows them. */
export function settingsOf(): readonly (readonly [string, Setting])[] {
  const { contributes } = json('package.json') as { readonly contributes: { readonly configuration: { readonly properties: Readonly<Record<string, Setting>> } } };
  return Object.entries(contributes.configuration.properties).toSorted(([, a], [, b]) => a.order - b.order);
}

export function settingsPage(language: Language): string {
  const texts = json(language === 'fr' ? 'package.nls.fr.json' : 'package.nls.json') as Readonly<Record<string, string>>;
  const textOf = (key: string): string => texts[key.slice(1, -1)]!.replace(/`#([\w.]+)#`/g, '`$1`').replaceAll('\n', ' ');
  const rows = settingsOf().map(([id, { type, default: value, scope, markdownDescription }]) =>
    `| \`${id}\` | ${type}, ${value === '' ? words.empty[language] : `\`${JSON.stringify(value)}\``} | ${textOf(markdownDescription)} | ${scopes[scope][language]} |`);
  return [`# ${words.title[language]}`, '', words.intro[language], '', words.head[language], '| --- | --- | --- | --- |', ...rows, '', words.trust[language], ''].join('\n');
}
