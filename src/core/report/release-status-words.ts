import type { Text } from '../model/text';
import { formatLocal } from '../query/clock-words';
import type { Rec } from '../record/rec';
import { formatDuration } from '../util/duration';
import { cell, longTable, nameOf, page, sayField, sayPerson, sayStatus, sayer } from './parts';
import type { Tongue } from './parts';

export interface Tally { readonly done: number; readonly all: number }

export interface ReleaseState {
  readonly rec: Rec;
  readonly ended: boolean;
  /** Ends of the windows, and the deployment, epoch ms. */
  readonly planned: number | undefined;
  readonly actual: number | undefined;
  readonly deployed: number | undefined;
  /** Its planned end has passed, and it is not deployed. */
  readonly late: boolean;
  readonly control: Tally;
  /** Control items that failed. */
  readonly failed: number;
  readonly documentation: Tally;
  readonly deployment: Tally;
  /** By id. */
  readonly changes: readonly Rec[];
}

/** Ids of changes that one line names. */
const NAMED = 10;

const words = {
  summary: { fr: 'Résumé', en: 'Summary' }, open: { fr: 'En cours', en: 'Under way' }, ended: { fr: 'Terminées', en: 'Ended' }, none: { fr: 'Aucune.', en: 'None.' },
  status: { fr: 'Statut', en: 'Status' }, count: { fr: 'Mises en production', en: 'Releases' }, lateOnes: { fr: 'En retard', en: 'Late' }, late: { fr: '**en retard**', en: '**late**' },
  release: { fr: 'Mise en production', en: 'Release' }, version: { fr: 'Version', en: 'Version' }, kind: { fr: 'Nature', en: 'Kind' }, planned: { fr: 'Prévue', en: 'Planned' }, actual: { fr: 'Réelle', en: 'Actual' }, gap: { fr: 'Écart', en: 'Gap' }, outcome: { fr: 'Résultat', en: 'Outcome' },
  control: { fr: 'Contrôle', en: 'Control' }, documentation: { fr: 'Documentation', en: 'Documentation' }, deployment: { fr: 'Déploiement', en: 'Deployment' }, changes: { fr: 'Changements', en: 'Changes' }, owner: { fr: 'Responsable', en: 'Owner' },
  failed: { fr: '{n} en échec', en: '{n} failed' },
} as const satisfies Readonly<Record<string, Text>>;

/** The whole report below its heading. */
export function releasePage(found: readonly ReleaseState[], tongue: Tongue): string {
  const { model, language } = tongue;
  const say = sayer(words, language);
  const statuses = [...new Set(found.map((r) => r.rec.status))].toSorted((a, b) => rankOf(a, tongue) - rankOf(b, tongue) || (a < b ? -1 : 1));
  const rows = statuses.map((status) => {
    const own = found.filter((r) => r.rec.status === status);
    const late = own.filter((r) => r.late).length;
    return [cell(model.types.get('release')!.statusLabel(status)[language]), String(own.length), late === 0 ? '' : String(late)];
  });
  return page(
    `## ${say('summary')}`, longTable([say('status'), say('count'), say('lateOnes')], rows, { language, none: say('none') }),
    `## ${say('open')}`, releaseTable(found.filter((r) => !r.ended), tongue), `## ${say('ended')}`, releaseTable(found.filter((r) => r.ended), tongue),
  );
}

function rankOf(status: string, { model }: Tongue): number {
  return model.types.get('release')!.lifecycle.statuses.indexOf(status);
}

function releaseTable(found: readonly ReleaseState[], tongue: Tongue): string {
  const { language, model } = tongue;
  const say = sayer(words, language);
  const zone = model.config.organisation.timezone;
  const at = (ms: number | undefined): string => (ms === undefined ? '' : formatLocal(ms, zone));
  const rows = found.map((r) => {
    const done = r.actual ?? r.deployed;
    const gap = done === undefined || r.planned === undefined ? (r.late ? say('late') : '') : sayGap(done - r.planned, language);
    return [
      nameOf(r.rec), sayField(r.rec, 'version', tongue), sayField(r.rec, 'kind', tongue), sayStatus(r.rec, tongue), at(r.planned), at(done), gap, sayField(r.rec, 'outcome', tongue),
      [sayTally(r.control), r.failed === 0 ? '' : `**${say('failed', { n: r.failed })}**`].filter((t) => t !== '').join(', '), sayTally(r.documentation), sayTally(r.deployment),
      cell(r.changes.slice(0, NAMED).map((c) => `${c.id} (${model.types.get(c.type)!.statusLabel(c.status)[language]})`).join(', ') + (r.changes.length > NAMED ? '…' : '')),
      sayPerson(r.rec.data['assignee'] ?? r.rec.data['owner'], model),
    ];
  });
  const head = [say('release'), say('version'), say('kind'), say('status'), say('planned'), say('actual'), say('gap'), say('outcome'), say('control'), say('documentation'), say('deployment'), say('changes'), say('owner')];
  return longTable(head, rows, { language, none: say('none') });
}

function sayGap(ms: number, language: 'fr' | 'en'): string {
  return Math.abs(ms) < 60_000 ? '=' : `${ms > 0 ? '+' : '−'}${formatDuration(ms, { language })}`;
}

function sayTally({ done, all }: Tally): string {
  return all === 0 ? '' : `${done}/${all}`;
}
