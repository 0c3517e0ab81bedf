import { isLive } from '../catalog/relations';
import type { Text } from '../model/text';
import { REACHED } from '../query/reach';
import type { Value } from '../record/node';
import { fields, text } from '../record/rec';
import type { Rec } from '../record/rec';
import { cell, longTable, namesOf, page, sayField, sayPerson, sayStatus, sayer } from './parts';
import type { Tongue } from './parts';

export interface CatalogueEntry {
  readonly rec: Rec;
  /** Retired, or never came to be. */
  readonly ended: boolean;
  /** How many records it is related to. */
  readonly relations: number;
  readonly slas: readonly string[];
}

export interface CatalogueClass {
  /** Empty for CIs that say none. */
  readonly id: string;
  readonly entries: readonly CatalogueEntry[];
}

/** A catalogue is read whole: its tables are longer than others'. */
const ROWS = 1000;

const words = {
  summary: { fr: 'Résumé', en: 'Summary' }, all: { fr: '**Tous**', en: '**All**' },
  none: { fr: 'La CMDB est vide.', en: 'The CMDB is empty.' }, noClass: { fr: 'Sans classe', en: 'No class' },
  class: { fr: 'Classe', en: 'Class' }, count: { fr: 'CI', en: 'CIs' }, live: { fr: 'En service', en: 'Live' }, coming: { fr: 'À venir ou en stock', en: 'To come or in stock' }, ended: { fr: 'Retirés', en: 'Retired' },
  title: { fr: 'Titre', en: 'Title' }, status: { fr: 'Statut', en: 'Status' }, owner: { fr: 'Responsable', en: 'Owner' }, client: { fr: 'Client', en: 'Client' }, version: { fr: 'Version', en: 'Version' },
  serial: { fr: 'Numéro de série', en: 'Serial number' }, location: { fr: 'Emplacement', en: 'Location' }, expires: { fr: 'Expire', en: 'Expires' }, criticality: { fr: 'Criticité', en: 'Criticality' },
  attributes: { fr: 'Attributs', en: 'Attributes' }, relations: { fr: 'Relations', en: 'Relations' }, slas: { fr: 'SLA atteints', en: 'SLAs reached' },
} as const satisfies Readonly<Record<string, Text>>;

/** The label of a class of gitsm.yaml, else its id. */
export function sayClass(id: string, { model, language }: Tongue): string {
  return cell(model.config.ciClasses.get(id)?.label[language] ?? (id || words.noClass[language]));
}

export function catalogueSummary(classes: readonly CatalogueClass[], tongue: Tongue): string {
  const say = sayer(words, tongue.language);
  const countsOf = (entries: readonly CatalogueEntry[]): readonly number[] => {
    const live = entries.filter((e) => isLive(e.rec)).length, ended = entries.filter((e) => e.ended).length;
    return [entries.length, live, entries.length - live - ended, ended];
  };
  const rows = classes.map(({ id, entries }) => [sayClass(id, tongue), ...countsOf(entries).map(String)]);
  const all = classes.length > 1 ? [[say('all'), ...countsOf(classes.flatMap((c) => c.entries)).map((n) => `**${n}**`)]] : [];
  return page(`## ${say('summary')}`, longTable([say('class'), say('count'), say('live'), say('coming'), say('ended')], [...rows, ...all], { language: tongue.language, none: say('none') }));
}

export function catalogueClass({ id, entries }: CatalogueClass, tongue: Tongue): string {
  const { model, language } = tongue;
  const say = sayer(words, language);
  const head = ['CI', say('title'), say('status'), say('criticality'), say('owner'), say('client'), say('version'), say('serial'), say('location'), say('expires'), say('attributes'), say('relations'), say('slas')];
  const rows = entries.slice(0, ROWS).map(({ rec, relations, slas }) => [
    cell(rec.id || rec.file), cell(rec.title), sayStatus(rec, tongue), sayField(rec, 'criticality', tongue), sayPerson(rec.data['owner'], model), sayField(rec, 'client', tongue), sayField(rec, 'version', tongue),
    sayField(rec, 'serial', tongue), sayField(rec, 'location', tongue), sayField(rec, 'expires', tongue), sayAttributes(rec.data['attributes'], language), relations === 0 ? '' : String(relations), `${namesOf(slas)}${slas.length >= REACHED ? '…' : ''}`,
  ]);
  // Rows that are not shown are counted, not made.
  const rest = entries.slice(ROWS).map(() => []);
  return page(`## ${sayClass(id, tongue)} (${entries.length})`, longTable(head, [...rows, ...rest], { language, none: '', most: ROWS }));
}

function sayAttributes(value: Value | undefined, language: 'fr' | 'en'): string {
  const attributes = fields(value);
  return cell(Object.keys(attributes).map((name) => `${name}${language === 'fr' ? ' : ' : ': '}${sayValue(attributes[name])}`).join('; '));
}

/** A value of a record in one line. */
export function sayValue(value: Value | undefined): string {
  return value === undefined || value === null ? '—' : text(value) ?? JSON.stringify(value);
}
