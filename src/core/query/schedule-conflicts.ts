/** What a window that is asked about would meet, before anybody writes it. */
import type { Catalog } from '../catalog/catalog';
import type { Model } from '../model/model';
import type { Text } from '../model/text';
import { text, texts } from '../record/rec';
import type { Rec } from '../record/rec';
import { formatDateTime } from '../util/time';
import { CollisionFinder, openSlots } from './collisions';
import { freezesFor, meets } from './freezes';
import type { Interval } from './intervals';
import { agreedWindows } from './maintenance';

export interface ScheduleConflict {
  /** `freeze` forbids; `change` is for people to settle; `maintenance` is welcome to a change with downtime. */
  readonly kind: 'freeze' | 'change' | 'maintenance';
  readonly record?: string;
  readonly from: number;
  readonly to: number;
  readonly text: Text;
}

/** Freezes of its class, and open changes that touch the same CIs or what those stand on. */
export function collisionsWith(rec: Rec, window: Interval, catalog: Catalog, model: Model): readonly ScheduleConflict[] {
  const zone = model.config.organisation.timezone;
  const frozen = freezesFor(model.config, rec.type === 'change' ? text(rec.data['class']) : undefined).filter((f) => meets(window, f)).map((f): ScheduleConflict => ({
    kind: 'freeze', from: f.from, to: f.to, text: { fr: `Gel « ${f.freeze.name} », du ${f.freeze.from} au ${f.freeze.to}.`, en: `Freeze "${f.freeze.name}", from ${f.freeze.from} to ${f.freeze.to}.` },
  }));
  const slots = openSlots(catalog, model).filter((slot) => slot.change !== rec);
  const own = { change: rec, cis: texts(rec.data['cis']), ...window };
  const met = [...new CollisionFinder(slots, catalog, model).of(own)].map(({ of, collision }): ScheduleConflict => {
    const by = collision.mine ?? collision.theirs;
    const span = `${formatDateTime(of.from, zone)} – ${formatDateTime(of.to, zone)}`;
    return { kind: 'change', record: of.change.id, from: of.from, to: of.to, text: { fr: `${of.change.id}, ${span}${by === undefined ? '' : `, par ${by}`}.`, en: `${of.change.id}, ${span}${by === undefined ? '' : `, by ${by}`}.` } };
  });
  return [...frozen, ...met];
}

/** Agreed maintenances of its services or CIs that meet the window. */
export function maintenancesMeeting(rec: Rec, window: Interval, catalog: Catalog, model: Model): readonly ScheduleConflict[] {
  const touched = new Set([...texts(rec.data['services']), ...texts(rec.data['cis'])]);
  return [...catalog.ofType('maintenance')].filter((m) => [...texts(m.data['services']), ...texts(m.data['cis'])].some((id) => touched.has(id))).flatMap((m) => agreedWindows(m, model, window).map(({ from, to }): ScheduleConflict => ({
    kind: 'maintenance', record: m.id, from, to, text: { fr: `Maintenance convenue ${m.id}.`, en: `Agreed maintenance ${m.id}.` },
  })));
}
