import { unknownId } from '../catalog/unknown-id';
import type { Language, Text } from '../model/text';
import { nearest } from '../util/suggest';
import { addDays, parseDate, startOfDate } from '../util/time';
import type { Diagram } from './diagram';
import { processDiagramIds, processNamed } from './process';
import { diagramFor } from './request';
import type { DiagramRequest, DiagramWorld } from './request';

/** A diagram as words ask for it: `process ITSM-RES.1`, `impact CI-00010`, `calendar` with dates. */
export interface Asked {
  readonly words: readonly string[];
  /** Days `YYYY-MM-DD`, both inclusive, of a calendar. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** What was asked for, or one sentence that says why it cannot be drawn. */
export type Drawn = { readonly ok: true; readonly diagram: Diagram } | { readonly ok: false; readonly why: Text };

const kinds = ['process', 'record', 'history', 'impact', 'calendar'] as const;

/** Draws what words ask for; the command line and the regions of documents read them the same way. `still` as in `diagramFor`. */
export function drawAsked(asked: Asked, world: DiagramWorld, language: Language, still = false): Drawn {
  const read = requestOf(asked, world);
  if (!read.ok) return read;
  const diagram = diagramFor(read.request, world, language, still);
  if (diagram) return { ok: true, diagram };
  const { request } = read;
  return { ok: false, why: request.kind === 'calendar' || request.kind === 'process' ? unknownProcess(asked.words[1] ?? '') : unknownId(request.id, world.catalog) };
}

function requestOf({ words: [word, id, more], from, to }: Asked, world: DiagramWorld): { readonly ok: true; readonly request: DiagramRequest } | Extract<Drawn, { ok: false }> {
  const kind = kinds.find((k) => k === word);
  if (!kind) {
    const near = word === undefined ? undefined : nearest(word, kinds);
    return no(`Dites quel diagramme : ${kinds.join(', ')}.${near === undefined ? '' : ` Vouliez-vous dire « ${near} »?`}`, `Say which diagram: ${kinds.join(', ')}.${near === undefined ? '' : ` Did you mean "${near}"?`}`);
  }
  if (kind === 'calendar') return id === undefined ? calendarOf(world, from, to) : no("Le calendrier ne prend pas d'identifiant.", 'The calendar takes no id.');
  if (from !== undefined || to !== undefined) return no('Seul le calendrier prend --from et --to.', 'Only the calendar takes --from and --to.');
  if (more !== undefined) return no(`« ${kind} » prend un seul identifiant.`, `"${kind}" takes one id.`);
  if (kind !== 'process') return { ok: true, request: { kind, id: id ?? '' } };
  const process = processNamed(id ?? '');
  return process === undefined ? { ok: false, why: unknownProcess(id ?? '') } : { ok: true, request: { kind, id: process } };
}

function calendarOf({ model }: DiagramWorld, from: string | undefined, to: string | undefined): ReturnType<typeof requestOf> {
  const zone = model.config.organisation.timezone;
  const bounds: number[] = [];
  for (const [name, given, after] of [['from', from, 0], ['to', to, 1]] as const) {
    const date = given === undefined ? undefined : parseDate(given);
    if (given !== undefined && !date) return no(`--${name} ${given} n'est pas une date AAAA-MM-JJ.`, `--${name} ${given} is not a date YYYY-MM-DD.`);
    bounds.push(date ? startOfDate(zone, addDays(date, after)) : Number.NaN);
  }
  const [start = Number.NaN, end = Number.NaN] = bounds;
  if (end <= start) return no('--to précède --from.', '--to is before --from.');
  return { ok: true, request: { kind: 'calendar', ...(Number.isNaN(start) ? {} : { from: start }), ...(Number.isNaN(end) ? {} : { to: end }) } };
}

function unknownProcess(id: string): Text {
  return { fr: `Il n'y a pas de processus « ${id} ». Processus : ${processDiagramIds.join(', ')}.`, en: `There is no process "${id}". Processes: ${processDiagramIds.join(', ')}.` };
}

function no(fr: string, en: string): Extract<Drawn, { ok: false }> {
  return { ok: false, why: { fr, en } };
}
