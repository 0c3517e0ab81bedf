import { configFields } from '../model/config/schema';
import { artefacts } from '../model/kit/artefacts';
import { processOfType } from '../model/kit/processes';
import { isFinal } from '../model/lifecycle';
import type { Transition } from '../model/lifecycle';
import { resolveKind } from '../model/model';
import type { Model, RecordType } from '../model/model';
import type { Language, Text } from '../model/text';
import { format } from '../model/text';
import { closingFields, commonFields } from '../model/types/common';
import { code, escapeInline, table } from '../util/markdown';
import { classTables } from './reference-classes';
import { fieldTable } from './reference-fields';

const words = {
  records: { fr: 'Les enregistrements', en: 'Records' },
  recordsIntro: {
    fr: "Chaque enregistrement est un fichier Markdown dont l'en-tête YAML porte des champs, et le corps des sections. Voici chaque type : ses champs, ses statuts et ce qui peut suivre chacun, les sections qu'il doit et à partir de quand.",
    en: 'Each record is a Markdown file whose YAML front matter holds fields, and whose body holds sections. Here is every type: its fields, its statuses and what may follow each, the sections that it owes and from when.',
  },
  common: { fr: 'Champs de tous les enregistrements', en: 'Fields of every record' },
  relations: { fr: 'Relations', en: 'Relations' },
  relationsIntro: {
    fr: 'Un CI ou un service nomme les autres sous `relations`; le côté inverse est calculé, jamais écrit. Un groupe `{any: n, of: [ids]}` tient tant que n de ses membres tiennent.',
    en: 'A CI or a service names others under `relations`; the inverse is computed, never written. A group `{any: n, of: [ids]}` holds while n of its members do.',
  },
  relation: { fr: 'Relation', en: 'Relation' }, inverse: { fr: 'Inverse', en: 'Inverse' }, suffers: { fr: 'Qui souffre', en: 'Who suffers' },
  source: { fr: 'ce qui nomme', en: 'what names' }, target: { fr: 'ce qui est nommé', en: 'what is named' }, none: { fr: 'personne', en: 'nobody' },
  where: { fr: 'Identifiants {id}, rangés dans {folder}.', en: 'Ids {id}, kept in {folder}.' },
  process: { fr: ' Processus : {process}.', en: ' Process: {process}.' },
  fields: { fr: 'Champs', en: 'Fields' }, statuses: { fr: 'Statuts', en: 'Statuses' }, sections: { fr: 'Sections', en: 'Sections' },
  noFields: { fr: 'Aucun autre que ceux de tous les enregistrements.', en: 'None but those of every record.' },
  status: { fr: 'Statut', en: 'Status' }, meaning: { fr: 'Libellé', en: 'Label' }, next: { fr: 'Peut devenir', en: 'May become' }, final: { fr: 'final', en: 'final' },
  section: { fr: 'Section', en: 'Section' }, other: { fr: 'En anglais', en: 'In French' }, owed: { fr: 'Due à partir de', en: 'Owed from' },
  never: { fr: 'facultative', en: 'optional' }, major: { fr: ' (incident majeur)', en: ' (major incident)' },
  decided: { fr: 'Une approbation porte sur : {what}.', en: 'An approval decides on: {what}.' },
  settings: { fr: 'gitsm.yaml', en: 'gitsm.yaml' },
  settingsIntro: {
    fr: "Le fichier de l'organisation, à la racine du dépôt. Il dit qui sont les personnes, et ce que l'organisation change au modèle : grilles, calendriers, classes, champs, cycles de vie, sévérité des règles.",
    en: "The organisation's file, at the root of the repository. It says who the people are, and what the organisation changes in the model: grids, calendars, classes, fields, lifecycles, severities of rules.",
  },
  reopen: { fr: 'réouverture', en: 'reopened' }, revise: { fr: 'révision', en: 'revised' }, retry: { fr: 'reprise', en: 'tried again' },
  colon: { fr: ' : ', en: ': ' },
} as const satisfies Readonly<Record<string, Text>>;

/** Every type of record of a model (or one of them) as a Markdown page, from the declarations that validation enforces. */
export function recordsReference(model: Model, language: Language, only?: RecordType): string {
  if (only) return `${typeSection(only, model, language, '#').join('\n\n')}\n`;
  return `${[
    `# ${words.records[language]}`, words.recordsIntro[language],
    `## ${words.common[language]}`, fieldTable([...commonFields, ...closingFields], language),
    `## ${words.relations[language]}`, words.relationsIntro[language], relationTable(model, language),
    ...[...model.types.values()].flatMap((type) => typeSection(type, model, language, '##')),
  ].join('\n\n')}\n`;
}

/** Every key of gitsm.yaml as a Markdown page. With a model, values that it lists are those of that organisation. */
export function settingsReference(model: Model, language: Language): string {
  const fields = configFields.map((f) => ({ ...f, kind: resolveKind(f.kind, model.config) }));
  return `${[`# ${words.settings[language]}`, words.settingsIntro[language], fieldTable(fields, language)].join('\n\n')}\n`;
}

function typeSection(type: RecordType, model: Model, language: Language, hashes: string): string[] {
  const shared = new Set([...commonFields, ...closingFields].map((f) => f.name));
  const own = type.fields.filter((f) => !shared.has(f.name));
  const process = processOfType(type.name);
  const where = format(words.where, language, { id: code(type.id.source), folder: code(`${type.folder}/`) })
    + (process ? format(words.process, language, { process: process.name[language] }) : '');
  return [
    `${hashes} ${escapeInline(type.label[language])} (\`${type.name}\`)`, where,
    `${hashes}# ${words.fields[language]}`, own.length > 0 ? fieldTable(own, language) : words.noFields[language],
    ...(type.name === 'ci' ? classTables(model, language, `${hashes}#`) : []),
    ...decidedOn(type, language),
    `${hashes}# ${words.statuses[language]}`, statusTable(type, language),
    ...sectionTables(type, language, `${hashes}#`),
  ];
}

function decidedOn(type: RecordType, language: Language): string[] {
  if (!type.decidedOn) return [];
  const titles = type.decidedOn.sections.map((id) => type.sections().find((s) => s.id === id)?.title[language] ?? id);
  return [format(words.decided, language, { what: [...type.decidedOn.fields.map(code), ...titles].join(', ') })];
}

function statusTable(type: RecordType, language: Language): string {
  const { lifecycle } = type;
  const sayMove = (move: Transition): string => {
    const notes = [...(move.kind ? [words[move.kind][language]] : []), ...(move.when ? [code(`${move.when.field}${words.colon[language]}${move.when.is}`)] : [])];
    return `${code(move.to)}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`;
  };
  return table([words.status[language], words.meaning[language], words.next[language]], lifecycle.statuses.map((status) => {
    const moves = lifecycle.transitions.filter((move) => move.from === status).map(sayMove);
    return [code(status), escapeInline(type.statusLabel(status)[language]), [...moves, ...(isFinal(lifecycle, status) ? [`*${words.final[language]}*`] : [])].join(', ')];
  })) ?? '';
}

/** The sections of a type; of a document, those of each artefact that it may be. */
function sectionTables(type: RecordType, language: Language, hashes: string): string[] {
  const other: Language = language === 'fr' ? 'en' : 'fr';
  const covers = artefacts.filter((a) => a.kind === type.name);
  const lists = [{ title: words.sections[language], sections: type.sections() }, ...covers.map((a) => ({ title: `${words.sections[language]} · ${a.name[language]} (\`${a.id}\`)`, sections: type.sections(a.id) }))];
  const seen = new Set<string>();
  return lists.flatMap(({ title, sections }) => {
    const rows = sections.map((s) => [
      escapeInline(s.title[language]), escapeInline(s.title[other]),
      s.owedFrom === undefined ? words.never[language] : `${code(s.owedFrom)}${s.only ? words.major[language] : ''}`,
    ]);
    const made = table([words.section[language], words.other[language], words.owed[language]], rows);
    if (made === undefined || seen.has(made)) return [];
    seen.add(made);
    return [`${hashes} ${title}`, made];
  });
}

function relationTable(model: Model, language: Language): string {
  const rows = [...model.relations.values()].map((r) => [
    `${code(r.id)} (${escapeInline(r.label[language])})`, `${code(r.inverse)} (${escapeInline(r.inverseLabel[language])})`, words[r.impact][language],
  ]);
  return table([words.relation[language], words.inverse[language], words.suffers[language]], rows) ?? '';
}
