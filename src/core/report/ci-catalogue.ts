/** Every CI by class: what it is, whose it is, where it stands, and which promises rest on it. */
import { isFinal } from '../model/lifecycle';
import { text } from '../record/rec';
import type { Rec } from '../record/rec';
import { relatedCounts, slasReached } from '../query/reach';
import { catalogueClass, catalogueSummary } from './ci-catalogue-words';
import type { CatalogueClass, CatalogueEntry } from './ci-catalogue-words';
import { byId, page } from './parts';
import { reportData, reportHead } from './report';
import type { ReportDef, ReportWorld } from './report';

export const ciCatalogueReport: ReportDef = {
  name: 'ci-catalogue',
  title: { fr: 'Catalogue des éléments de configuration', en: 'CI catalogue' },
  summary: { fr: 'Tous les CI par classe : description, responsable, client, relations, SLA atteints.', en: 'Every CI by class: description, owner, client, relations, SLAs reached.' },
  options: [],
  run(request) {
    const classes = catalogueOf(request.world);
    const tongue = { model: request.world.model, language: request.language };
    const markdown = page(reportHead(ciCatalogueReport, request), catalogueSummary(classes, tongue), ...classes.map((c) => catalogueClass(c, tongue)));
    return { ok: true, markdown, data: { ...reportData(ciCatalogueReport, request), cis: classes.flatMap((c) => c.entries.map(asData)) } };
  },
};

/** Classes in the order of gitsm.yaml, those that it does not know after them by name; in each, what is in use before what is not, by id. */
function catalogueOf(world: ReportWorld): readonly CatalogueClass[] {
  const { catalog, model } = world;
  const slas = slasReached(world), related = relatedCounts(catalog);
  const cycle = model.types.get('ci')!.lifecycle;
  const groups = new Map<string, CatalogueEntry[]>([...model.config.ciClasses.keys()].map((id) => [id, []]));
  for (const rec of [...catalog.ofType('ci')].toSorted(byId)) {
    const id = text(rec.data['class']) ?? '';
    const entry = { rec, ended: isFinal(cycle, rec.status), relations: related.get(rec.id) ?? 0, slas: slas.get(rec) ?? [] };
    const found = groups.get(id);
    if (found) found.push(entry);
    else groups.set(id, [entry]);
  }
  const known = [...groups].filter(([id]) => model.config.ciClasses.has(id)), others = [...groups].filter(([id]) => !model.config.ciClasses.has(id)).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [...known, ...others].filter(([, entries]) => entries.length > 0).map(([id, entries]) => ({ id, entries: entries.toSorted((a, b) => Number(a.ended) - Number(b.ended)) }));
}

function asData({ rec, relations, slas }: CatalogueEntry): Readonly<Record<string, unknown>> {
  const of = (name: string): unknown => rec.data[name] ?? null;
  return {
    ...ciData(rec), owner: of('owner'), client: of('client'), supplier: of('supplier'), criticality: of('criticality'), environment: of('environment'),
    serial: of('serial'), purchased: of('purchased'), attributes: rec.data['attributes'] ?? {}, relations, slas,
  };
}

/** What every report's data say of a CI. */
export function ciData(rec: Rec): Readonly<Record<string, unknown>> {
  const of = (name: string): unknown => rec.data[name] ?? null;
  return { id: rec.id, file: rec.file, title: rec.title, class: of('class'), status: rec.status, version: of('version'), location: of('location'), warrantyUntil: of('warranty_until'), expires: of('expires') };
}
