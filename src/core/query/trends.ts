import type { Catalog } from '../catalog/catalog';
import type { Model } from '../model/model';
import type { Language, Text } from '../model/text';
import { text, texts } from '../record/rec';
import type { Rec } from '../record/rec';
import { DAY, formatDateTime, parseDateTime } from '../util/time';

/** Something that several incidents of a period have in common. */
export interface Trend {
  readonly by: 'ci' | 'service' | 'category';
  /** The id of the CI or the service, or the category. */
  readonly key: string;
  readonly label: Text;
  /** Oldest first. */
  readonly incidents: readonly Rec[];
  /** Ids of problems that some of them name, each once. */
  readonly problems: readonly string[];
  /** Incidents of as many days just before the period, of the same kind. */
  readonly before: number;
}

export interface TrendQuestion {
  /** How many days are looked at, up to now. */
  readonly days: number;
  /** How many incidents make a trend. */
  readonly least: number;
}

/**
 * What recurs: CIs, services and categories with at least `least` incidents created in the last `days` days, those without a
 * problem first, then the most frequent. Incidents that were cancelled or are duplicates of others do not count. A count is
 * shown beside that of the same number of days before; nothing is inferred from it.
 */
export function trends({ catalog, model, now }: { readonly catalog: Catalog; readonly model: Model; readonly now: number }, { days, least }: TrendQuestion): readonly Trend[] {
  const from = now - days * DAY;
  const groups = new Map<string, { readonly by: Trend['by']; readonly key: string; readonly incidents: { readonly rec: Rec; readonly at: number }[]; before: number }>();
  for (const rec of catalog.ofType('incident')) {
    const at = parseDateTime(text(rec.data['created']) ?? '');
    if (at === undefined || at > now || at <= from - days * DAY || rec.status === 'cancelled' || rec.status === 'duplicate') continue;
    for (const [by, key] of sharesOf(rec)) {
      const id = `${by} ${key}`;
      let group = groups.get(id);
      if (!group) groups.set(id, (group = { by, key, incidents: [], before: 0 }));
      if (at > from) group.incidents.push({ rec, at });
      else group.before++;
    }
  }
  const found = [...groups.values()].filter((g) => g.incidents.length >= least).map(({ by, key, incidents, before }): Trend => {
    const recs = incidents.toSorted((a, b) => a.at - b.at || (a.rec.id < b.rec.id ? -1 : 1)).map((i) => i.rec);
    return { by, key, label: labelOf(by, key, catalog, model), incidents: recs, before, problems: [...new Set(recs.flatMap((r) => text(r.data['problem']) ?? []))].toSorted() };
  });
  return found.toSorted((a, b) => Number(a.problems.length > 0) - Number(b.problems.length > 0) || b.incidents.length - a.incidents.length || order.indexOf(a.by) - order.indexOf(b.by) || (a.key < b.key ? -1 : 1));
}

/** The nearer to a cause, the sooner it is told. */
const order: readonly Trend['by'][] = ['ci', 'service', 'category'];

function sharesOf(rec: Rec): readonly (readonly [Trend['by'], string])[] {
  const service = text(rec.data['service']), category = text(rec.data['category']);
  return [
    ...[...new Set(texts(rec.data['cis']))].map((ci) => ['ci', ci] as const),
    ...(service === undefined ? [] : [['service', service] as const]),
    ...(category === undefined ? [] : [['category', category] as const]),
  ];
}

function labelOf(by: Trend['by'], key: string, catalog: Catalog, model: Model): Text {
  if (by === 'category') {
    const known = model.config.incidentCategories.find((c) => c.id === key);
    return { fr: known?.label?.fr ?? key, en: known?.label?.en ?? key };
  }
  const title = catalog.get(key)?.title;
  const said = title === undefined || title === '' ? key : `${key} · ${title}`;
  return { fr: said, en: said };
}

const words = {
  none: { fr: 'sans problème', en: 'no problem' },
  before: { fr: 'avant', en: 'before' },
} as const satisfies Readonly<Record<string, Text>>;

/** "4 incidents (1 before) since 2026-10-30, no problem". */
export function sayTrend({ incidents, before, problems }: Trend, { model }: { readonly model: Model }, language: Language): string {
  const first = parseDateTime(text(incidents[0]?.data['created']) ?? '');
  const since = first === undefined ? '' : formatDateTime(first, model.config.organisation.timezone).slice(0, 10);
  const told = problems.length === 0 ? words.none[language] : problems.join(', ');
  const count = `${incidents.length} incidents (${words.before[language]}${language === 'fr' ? ' : ' : ': '}${before})`;
  return language === 'fr' ? `${count} depuis le ${since}, ${told}` : `${count} since ${since}, ${told}`;
}
