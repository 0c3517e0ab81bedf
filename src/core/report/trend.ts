/** Trends of incidents and problems: what recurs, beside the period before, and which problems that suggests. */
import { isOpen } from '../model/model';
import { incidentCounts } from '../query/incident-counts';
import { movedTo } from '../query/moments';
import { trends } from '../query/trends';
import type { Trend } from '../query/trends';
import { text } from '../record/rec';
import type { Rec } from '../record/rec';
import { DAY, parseDateTime } from '../util/time';
import { byId, page } from './parts';
import { periodData, periodOf, periodOptions } from './period';
import type { Period } from './period';
import { reportData, reportHead } from './report';
import type { ReportDef, ReportWorld } from './report';
import { trendPage } from './trend-words';
import type { ProblemsOfPeriod, TrendFound } from './trend-words';

/** Without dates, a quarter. */
const DAYS = 90;
/** Incidents that make a trend, as in `gitsm trends`. */
const LEAST = 2;

export const trendReport: ReportDef = {
  name: 'trend',
  title: { fr: 'Analyse des tendances', en: 'Trend analysis' },
  summary: { fr: 'Incidents par catégorie, CI, service et jour; récurrences; problèmes à ouvrir (90 derniers jours par défaut).', en: 'Incidents by category, CI, service and weekday; recurrences; problems to open (default the last 90 days).' },
  options: periodOptions,
  run(request) {
    const period = periodOf(request, { back: DAYS - 1, ahead: 0 });
    if ('refused' in period) return { ok: false, refused: period.refused };
    const { world, language } = request;
    const found = trendOf(world, period);
    const zone = world.model.config.organisation.timezone;
    const markdown = page(reportHead(trendReport, request), trendPage(found, { model: world.model, catalog: world.catalog, language }));
    return { ok: true, markdown, data: { ...reportData(trendReport, request), period: periodData(period, zone), ...asData(found) } };
  },
};

function trendOf(world: ReportWorld, period: Period): TrendFound {
  // The days that are still to come had no incidents: comparing them would show a fall.
  const to = Math.max(period.from + 1, Math.min(period.to, world.now + 1));
  const recurring = trends({ catalog: world.catalog, model: world.model, now: to - 1 }, { days: (to - period.from) / DAY, least: LEAST });
  return { period, counts: incidentCounts(world, { from: period.from, to }), recurring, suggested: recurring.filter((t) => t.problems.length === 0), problems: problemsOf(world, { from: period.from, to }) };
}

function problemsOf({ catalog, model }: ReportWorld, { from, to }: Period): ProblemsOfPeriod {
  const within = (at: string | undefined): boolean => { const ms = parseDateTime(at ?? ''); return ms !== undefined && ms >= from && ms < to; };
  const all = [...catalog.ofType('problem')].toSorted(byId);
  return {
    opened: all.filter((rec) => within(text(rec.data['created']))).length,
    closed: all.filter((rec) => rec.status === 'closed' && within(movedTo(rec, 'closed'))).length,
    open: all.filter((rec) => isOpen(model.types.get('problem')!, rec.status)),
  };
}

function asData({ counts, recurring, suggested, problems }: TrendFound): Readonly<Record<string, unknown>> {
  const trend = (t: Trend): unknown => ({ by: t.by, key: t.key, incidents: t.incidents.map((i) => i.id), before: t.before, problems: t.problems });
  const problem = (rec: Rec): unknown => ({ id: rec.id, title: rec.title, status: rec.status, cause: rec.data['cause_code'] ?? null, created: rec.data['created'] ?? null });
  return { incidents: counts, recurring: recurring.map(trend), suggested: suggested.map(trend), problems: { opened: problems.opened, closed: problems.closed, open: problems.open.map(problem) } };
}
