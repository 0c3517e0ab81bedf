import type { Catalog } from '../catalog/catalog';
import type { ReportFile } from '../catalog/reports';
import type { Model } from '../model/model';
import { format } from '../model/text';
import type { Language, Text } from '../model/text';
import type { Finding } from '../rules/finding';
import { formatDateTime } from '../util/time';

/** What a report is made from. */
export interface ReportWorld {
  readonly model: Model;
  readonly catalog: Catalog;
  readonly reports: ReadonlyMap<string, ReportFile>;
  /** The instant that it speaks of, epoch ms. */
  readonly now: number;
  /** What the rules say of the records. */
  findings(): readonly Finding[];
}

export interface ReportRequest {
  readonly world: ReportWorld;
  readonly language: Language;
  /** The commit that the records were read at; null without one. */
  readonly commit: string | null;
  /** The options that were given, by name. */
  readonly options: ReadonlyMap<string, string>;
}

/** An option of a report, as the command line and the editor ask for it. */
export interface ReportOption {
  readonly name: string;
  /** What stands for the value in the help. */
  readonly value: string;
  readonly help: Text;
  /** What a form calls it, and what it is: a record of a type, a day, a month, or a text. */
  readonly label: Text;
  readonly of?: 'service' | 'client' | 'date' | 'month';
}

/** A report made: Markdown for people, plain data for tools. `refused`: an option that cannot be followed, and why. */
export type ReportMade =
  | { readonly ok: true; readonly markdown: string; readonly data: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly refused: Text };

/** A report as data: the command line, the editor and the kit know reports by this declaration alone. */
export interface ReportDef {
  /** As `report: NAME` in the front matter, and `report.NAME` in the kit. */
  readonly name: string;
  readonly title: Text;
  readonly summary: Text;
  readonly options: readonly ReportOption[];
  readonly run: (request: ReportRequest) => ReportMade;
}

/** The front matter and the heading of a report file, by which it is known again (kit evidence). */
export function reportHead({ name, title }: Pick<ReportDef, 'name' | 'title'>, { world, language, commit }: ReportRequest): string {
  const { organisation } = world.model.config;
  const asOf = formatDateTime(world.now, organisation.timezone);
  const lines = ['---', `report: ${name}`, `title: ${JSON.stringify(title[language])}`, `as_of: ${asOf}`, ...(commit === null ? [] : [`commit: ${JSON.stringify(commit)}`]), '---', '', `# ${title[language]}`, ''];
  const said = format({ fr: 'Au {at}{commit}.', en: 'As of {at}{commit}.' }, language, { at: asOf.slice(0, 16).replace('T', ' '), commit: commit === null ? '' : `, commit \`${commit.slice(0, 12)}\`` });
  return `${lines.join('\n')}\n${said}\n`;
}

/** The same head as data. */
export function reportData({ name }: Pick<ReportDef, 'name'>, { world, commit }: ReportRequest): { readonly version: 1; readonly report: string; readonly asOf: string; readonly commit: string | null } {
  return { version: 1, report: name, asOf: formatDateTime(world.now, world.model.config.organisation.timezone), commit };
}
