import { compileWhere, fieldOf } from '../../core/query/where';
import { compareValues } from '../../core/query/where-compare';
import { resolvePath, scalarsAt } from '../../core/query/where-path';
import { WhereSyntax } from '../../core/query/where-parse';
import type { WhereError } from '../../core/query/where-parse';
import { isTypeName } from '../../core/model/types/all';
import type { RecordType } from '../../core/model/model';
import type { Rec } from '../../core/record/rec';
import { text as textOf } from '../../core/record/rec';
import { compareText } from '../../core/rules/finding';
import { nearest } from '../../core/util/suggest';
import { CannotRun } from '../command';
import type { Arguments, Command, Terminal } from '../command';
import { csv } from '../formats/csv';
import { table } from '../formats/table';
import { visible } from '../formats/text';
import { atOption, openRepositoryAt } from '../open';
import type { Opened } from '../open';

export const list: Command = {
  name: 'list',
  summary: { fr: 'Énumère les enregistrements qui répondent à une condition.', en: 'Lists the records that meet a condition.' },
  usage: '',
  options: [
    { name: 'type', value: 'TYPE', many: true, help: { fr: 'Seulement ce type; peut être répété.', en: 'Only this type; may be repeated.' } },
    { name: 'where', value: 'EXPR', help: { fr: 'Condition sur les champs, comme « status = new and impact in (high, medium) ».', en: 'Condition on the fields, such as "status = new and impact in (high, medium)".' } },
    { name: 'format', value: 'FORMAT', values: ['table', 'json', 'csv'], help: { fr: 'Forme du résultat : table, json ou csv.', en: 'Form of the result: table, json or csv.' } },
    { name: 'sort', value: 'FIELD', help: { fr: "Trier par ce champ; « -champ » pour l'ordre inverse (--sort=-created).", en: 'Sort by this field; "-field" for the reverse order (--sort=-created).' } },
    { name: 'limit', value: 'N', help: { fr: 'Au plus N enregistrements.', en: 'At most N records.' } },
    { name: 'as-of', value: 'DATE', help: { fr: 'Ce que « now » et « today » veulent dire.', en: 'What "now" and "today" mean.' } },
    atOption,
  ],
  async run(args, terminal) {
    const limit = limitOf(args);
    const opened = await openRepositoryAt(args, terminal);
    const types = typesOf(args, opened);
    const found = sorted(filtered(args, opened, types), args, opened, types).slice(0, limit);
    const format = args.text('format') ?? 'table';
    if (format === 'json') printJson(found, terminal);
    else if (format === 'csv') printCsv(found, opened, types, terminal);
    else printTable(found, opened, types, terminal);
    return 0;
  },
};

function limitOf(args: Arguments): number {
  const given = args.text('limit');
  if (given === undefined) return Infinity;
  if (!/^\d{1,9}$/.test(given)) throw new CannotRun({ fr: `--limit prend un nombre, et non « ${given} ».`, en: `--limit takes a number, not "${given}".` });
  return Number(given);
}

function typesOf(args: Arguments, { workspace: { model } }: Opened): readonly RecordType[] {
  const given = args.texts('type');
  if (given.length === 0) return [...model.types.values()];
  return [...new Set(given)].map((name) => {
    if (isTypeName(name)) return model.types.get(name)!;
    const near = nearest(name, model.types.keys());
    const names = [...model.types.keys()].join(', ');
    throw new CannotRun(near === undefined
      ? { fr: `il n'y a pas de type « ${name} ». Les types : ${names}.`, en: `there is no type "${name}". The types: ${names}.` }
      : { fr: `il n'y a pas de type « ${name} ». Vouliez-vous dire « ${near} »?`, en: `there is no type "${name}". Did you mean "${near}"?` });
  });
}

/** One line, with the place counted as people count: the first character is column 1. */
function cannot(option: string, { at, text }: WhereError): CannotRun {
  return new CannotRun({ fr: `--${option}, colonne ${at + 1} : ${text.fr}`, en: `--${option}, column ${at + 1}: ${text.en}` });
}

function filtered(args: Arguments, { workspace }: Opened, types: readonly RecordType[]): Rec[] {
  const { model, catalog, now } = workspace;
  const records = [...catalog.all()].filter((r) => types.some((t) => t.name === r.type));
  const expression = args.text('where');
  if (expression === undefined) return records;
  const where = compileWhere(expression, { model, types, now, zone: model.config.organisation.timezone });
  if (!where.ok) throw cannot('where', where.error);
  return records.filter(where.test);
}

/** By the first value of the field; records without one come last, and equals by id, then file. */
function sorted(records: Rec[], args: Arguments, { workspace: { model } }: Opened, types: readonly RecordType[]): Rec[] {
  const byId = (a: Rec, b: Rec): number => compareText(a.id, b.id) || compareText(a.file, b.file);
  const given = args.text('sort');
  if (given === undefined) return records.toSorted(byId);
  const [first = '', ...rest] = sortSteps(given.replace(/^-/, ''), types);
  const zone = model.config.organisation.timezone;
  const sign = given.startsWith('-') ? -1 : 1;
  const keyed = records.map((rec) => ({ rec, key: scalarsAt(fieldOf(rec, first, model), rest)[0] }));
  keyed.sort((a, b) => {
    if (a.key === undefined || b.key === undefined) return Number(a.key === undefined) - Number(b.key === undefined) || byId(a.rec, b.rec);
    return sign * compareValues(a.key, b.key, zone) || byId(a.rec, b.rec);
  });
  return keyed.map(({ rec }) => rec);
}

function sortSteps(path: string, types: readonly RecordType[]): readonly string[] {
  try {
    return resolvePath({ text: path, at: 0 }, types).steps;
  } catch (error) {
    if (error instanceof WhereSyntax) throw cannot('sort', error.where);
    throw error;
  }
}

/** Front matter as data, and the file; a record a line, so that a diff of two lists reads well. */
function printJson(records: readonly Rec[], terminal: Terminal): void {
  if (records.length === 0) return terminal.out('[]\n');
  for (let i = 0; i < records.length; i += 500) {
    const lines = records.slice(i, i + 500).map((r) => `  ${JSON.stringify({ ...r.data, file: r.file })}`);
    terminal.out(`${i === 0 ? '[\n' : ',\n'}${lines.join(',\n')}`);
  }
  terminal.out('\n]\n');
}

/** A column for each declared field that some record fills, in the canonical order, then the file. */
function printCsv(records: readonly Rec[], { workspace: { model } }: Opened, types: readonly RecordType[], terminal: Terminal): void {
  const filled = new Set(records.flatMap((r) => Object.keys(r.data)));
  const names = [...new Set(types.flatMap((t) => t.fields.map((f) => f.name)))].filter((name) => name === 'id' || filled.has(name));
  terminal.out(csv([[...names, 'file']]));
  for (let i = 0; i < records.length; i += 500) {
    terminal.out(csv(records.slice(i, i + 500).map((r) => [...names.map((name) => fieldOf(r, name, model)), r.file])));
  }
}

function printTable(records: readonly Rec[], { workspace: { model }, language }: Opened, types: readonly RecordType[], terminal: Terminal): void {
  const fr = language === 'fr';
  if (records.length === 0) return terminal.err(fr ? 'Aucun enregistrement.\n' : 'No record.\n');
  const column = (head: string, cell: (rec: Rec) => string) => ({ head, cells: records.map((r) => visible(cell(r))) });
  const field = (name: string) => (rec: Rec): string => textOf(rec.data[name]) ?? '';
  const some = (name: string): boolean => records.some((r) => field(name)(r) !== '');
  const columns = [
    column(fr ? 'Identifiant' : 'Id', (r) => r.id),
    ...(types.length === 1 ? [] : [column('Type', (r) => model.types.get(r.type)!.label[language])]),
    column(fr ? 'Statut' : 'Status', (r) => model.types.get(r.type)!.statusLabel(r.status)[language]),
    ...(some('priority') ? [column(fr ? 'Priorité' : 'Priority', field('priority'))] : []),
    ...(some('assignee') ? [column(fr ? 'Attribué à' : 'Assignee', field('assignee'))] : []),
    column(fr ? 'Titre' : 'Title', (r) => r.title),
  ];
  terminal.out(table(columns, terminal.width));
}
