import { impactDiagram } from '../../core/diagram/impact';
import { impactOf, pathTo } from '../../core/query/impact';
import type { Impact, Reached } from '../../core/query/impact';
import type { Catalog } from '../../core/catalog/catalog';
import type { Model } from '../../core/model/model';
import type { Language, Text } from '../../core/model/text';
import { CannotRun } from '../command';
import type { Command } from '../command';
import { noRecord } from '../find';
import { atOption, openRepositoryAt } from '../open';

export const impact: Command = {
  name: 'impact',
  summary: { fr: "Montre ce qui souffre d'une panne, et ce dont on dépend.", en: 'Shows what suffers from a failure, and what it stands on.' },
  usage: 'ID',
  options: [
    { name: 'format', value: 'FORMAT', values: ['text', 'json', 'mermaid'], help: { fr: 'Forme du résultat : text, json ou mermaid.', en: 'Form of the result: text, json or mermaid.' } },
    atOption,
  ],
  async run(args, terminal) {
    const [id, more] = args.positionals;
    if (id === undefined || more !== undefined) throw new CannotRun({ fr: "impact prend l'identifiant d'un enregistrement, par exemple « gitsm impact CI-00010 ».", en: 'impact takes the id of one record, such as "gitsm impact CI-00010".' });
    const { workspace, language } = await openRepositoryAt(args, terminal);
    const root = workspace.catalog.get(id);
    if (!root) throw noRecord(id, workspace.catalog);
    if (args.text('format') === 'mermaid') {
      terminal.out(impactDiagram(root, workspace, language).text);
      return 0;
    }
    const found = impactOf(root, workspace);
    terminal.out(args.text('format') === 'json' ? `${JSON.stringify(asJson(found), null, 2)}\n` : asText(found, workspace, language));
    return 0;
  },
};

/** The shape that tools rely on. */
function asJson({ root, down, up, clients, slas }: Impact): object {
  const say = (reached: Reached): object => ({ id: reached.rec.id, type: reached.rec.type, depth: reached.depth, via: pathTo(root, reached), survives: reached.survives });
  return { root: root.id, down: down.map(say), up: up.map(say), clients, slas };
}

const words = {
  down: { fr: 'Ce qui en souffre', en: 'What suffers' },
  up: { fr: 'Ce dont il dépend', en: 'What it stands on' },
  clients: { fr: 'Clients touchés', en: 'Clients reached' },
  slas: { fr: 'SLA touchés', en: 'SLAs reached' },
  none: { fr: 'rien', en: 'nothing' },
  redundant: { fr: 'un groupe y pare', en: 'a group makes up for it' },
} as const satisfies Readonly<Record<string, Text>>;

function asText({ root, down, up, clients, slas }: Impact, { catalog, model }: { readonly catalog: Catalog; readonly model: Model }, language: Language): string {
  const colon = language === 'fr' ? ' :' : ':';
  const name = (id: string): string => `${id} ${oneLine(catalog.get(id)?.title ?? '')}`.trimEnd();
  const list = (title: Text, lines: readonly string[]): string => `${title[language]}${colon}${lines.length === 0 ? ` ${words.none[language]}\n` : `\n${lines.join('\n')}\n`}`;
  const tree = (all: readonly Reached[]): readonly string[] => all.map((reached) => {
    const label = model.types.get(reached.rec.type)!.statusLabel(reached.rec.status)[language];
    const via = reached.depth > 1 ? `  ← ${pathTo(root, reached).at(-2)}` : '';
    return `${'  '.repeat(Math.min(reached.depth, 20))}${name(reached.rec.id)} (${label})${via}${reached.survives ? `  [${words.redundant[language]}]` : ''}`;
  });
  return [
    `${name(root.id)}\n`,
    list(words.down, tree(down)), list(words.up, tree(up)),
    list(words.clients, clients.map((id) => `  ${name(id)}`)), list(words.slas, slas.map((id) => `  ${name(id)}`)),
  ].join('\n');
}

/** A title on one line, without what a terminal would take for a command. */
function oneLine(title: string): string {
  return title.replace(/[\s\p{Cc}]+/gu, ' ');
}
