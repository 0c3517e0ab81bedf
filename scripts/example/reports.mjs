// @ts-check
/** Reports that the organisation filed in the past: what the story's records said at that moment, counted, never invented. */

/** @typedef {import('./story.mjs').Story} Story @typedef {import('./record.mjs').Declared} Declared */

const table = (/** @type {string[]} */ head, /** @type {string[][]} */ rows) => [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
const day = (/** @type {string} */ at) => at.slice(0, 10);

/** @typedef {{ story: Story, at: string, fr: boolean }} Scene */

/** The records of a type that exist at a moment, with their status then. @param {Scene} scene @param {string} type */
const at = ({ story, at: now }, type) => story.records.filter((r) => r.type === type && !r.only && /** @type {any} */ (r.moments[0]).at <= now)
  .map((record) => ({ record, id: story.idOf(record.key), title: story.say(record.fields.title), status: record.moments.findLast((m) => m.verb === 'move' && m.at <= now)?.to ?? '' }));
const label = (/** @type {Scene} */ s, /** @type {string} */ type, /** @type {string} */ status) => s.story.model.types.get(type).statusLabel(status)[s.fr ? 'fr' : 'en'];
const count = (/** @type {string[]} */ values) => [...new Set(values)].sort().map((value) => [value, String(values.filter((v) => v === value).length)]);

/** @param {Scene} s */
function catalogue(s) {
  const rows = at(s, 'ci').map((c) => [c.id, c.title, c.record.fields.class, label(s, 'ci', c.status), c.record.fields.location ?? '']);
  return table(s.fr ? ['CI', 'Titre', 'Classe', 'Statut', 'Emplacement'] : ['CI', 'Title', 'Class', 'Status', 'Location'], rows);
}

/** @param {Scene} s @param {string} client */
function configurationStatus(s, client) {
  const services = at(s, 'service').filter((x) => x.record.fields.clients?.includes(client));
  const own = at(s, 'ci').filter((c) => c.record.fields.client === client);
  const changes = at(s, 'change').filter((c) => c.record.fields.client === client);
  const open = ['incident', 'problem', 'change'].flatMap((type) => at(s, type).filter((r) => (r.record.fields.client === client || r.record.fields.services?.some((/** @type {string} */ x) => services.some((y) => y.id === x))) && !s.story.model.types.get(type).lifecycle.final.includes(r.status)).map((r) => [r.id, r.title, label(s, type, r.status)]));
  const parts = s.fr
    ? ['Client et services couverts', 'Période et date d\'arrêté', 'État actuel des CI', 'Changements subis pendant la période', 'États passés (traçabilité)', 'Écarts constatés', 'Incidents, problèmes et changements ouverts']
    : ['Client and services covered', 'Period and as-of date', 'Current state of the CIs', 'Changes during the period', 'Past states (traceability)', 'Discrepancies found', 'Open incidents, problems and changes'];
  const none = s.fr ? 'Aucun.' : 'None.';
  const texts = [
    `${client}${s.fr ? ' :' : ':'} ${services.map((x) => `${x.id} ${x.title}`).join(', ')}.`, s.fr ? `Arrêté au ${s.story.time.date(day(s.at))}.` : `As of ${s.story.time.date(day(s.at))}.`,
    own.length === 0 ? none : table(s.fr ? ['CI', 'Titre', 'Statut'] : ['CI', 'Title', 'Status'], own.map((c) => [c.id, c.title, label(s, 'ci', c.status)])),
    changes.length === 0 ? none : table(s.fr ? ['Changement', 'Titre', 'Statut'] : ['Change', 'Title', 'Status'], changes.map((c) => [c.id, c.title, label(s, 'change', c.status)])),
    s.fr ? 'Chaque CI garde ses états dans git : `git log --follow` sur son fichier.' : 'Each CI keeps its states in git: `git log --follow` on its file.', none,
    open.length === 0 ? none : table(s.fr ? ['Enregistrement', 'Titre', 'Statut'] : ['Record', 'Title', 'Status'], open),
  ];
  return parts.map((p, i) => `## ${p}\n\n${texts[i]}`).join('\n\n');
}

/** @param {Scene} s */
function trend(s) {
  const incidents = at(s, 'incident');
  const half = (/** @type {string} */ field) => table([field === 'category' ? (s.fr ? 'Catégorie' : 'Category') : 'Service', 'Incidents'], count(incidents.map((i) => i.record.fields[field])));
  return `${half('category')}\n\n${half('service')}`;
}

/** @param {Scene} s */
function calendar(s) {
  const rows = at(s, 'change').flatMap((c) => (c.record.fields.planned?.implement ? [[c.id, c.title, s.story.time.date(day(c.record.fields.planned.implement.start)), label(s, 'change', c.status)]] : []));
  return table(s.fr ? ['Changement', 'Titre', 'Mise en œuvre', 'Statut'] : ['Change', 'Title', 'Implementation', 'Status'], rows.sort((a, b) => ((a[2] ?? '') < (b[2] ?? '') ? -1 : 1)));
}

/** @param {Scene} s */
function availability(s) {
  const rows = at(s, 'incident').flatMap((i) => (i.record.fields.outages ?? []).map((/** @type {any} */ o) => [o.services.join(', '), s.story.time.date(day(o.start)), o.kind === 'outage' ? (s.fr ? 'interruption' : 'outage') : (s.fr ? 'dégradation' : 'degradation'), `${(s.story.time.seconds(o.end) - s.story.time.seconds(o.start)) / 60} min`, i.id]));
  return table(s.fr ? ['Service', 'Jour', 'Nature', 'Durée', 'Incident'] : ['Service', 'Day', 'Kind', 'Length', 'Incident'], rows);
}

const names = /** @type {const} */ ({
  'ci-catalogue': ['Catalogue des éléments de configuration', 'CI catalogue'], 'configuration-status': ['État de configuration du client', 'Configuration status report'], trend: ['Analyse des tendances', 'Trend analysis'],
  'change-calendar': ['Calendrier de réalisation du changement', 'Change calendar'], availability: ['Temps de disponibilité', 'Availability'], 'ci-audit': ['Contrôle des éléments de configuration', 'CI audit'],
});

/**
 * The text of a filed report.
 * @param {{ report: keyof typeof names, at: string, client?: string, by: string, note?: string }} filed @param {Story} story
 */
export function reportText({ report, at: moment, client, by, note }, story) {
  const fr = story.told.language === 'fr';
  const s = { story, at: moment, fr };
  const body = { 'ci-catalogue': catalogue, trend, 'change-calendar': calendar, availability, 'ci-audit': catalogue, 'configuration-status': (/** @type {Scene} */ x) => configurationStatus(x, client ?? '') }[report](s);
  return `---\nreport: ${report}\nas_of: ${story.time.rfc3339(story.time.seconds(moment))}\nby: ${story.person(by)}\n${client === undefined ? '' : `client: ${client}\n`}---\n\n# ${names[report][fr ? 0 : 1]}\n\n${note === undefined ? '' : `${story.say(note)}\n\n`}${body}\n`;
}

/** @param {{ report: keyof typeof names, at: string, client?: string, by: string, note?: string }[]} filed @param {Story} story @returns {import('./story.mjs').PlainFile[]} */
export function reportFiles(filed, story) {
  const fr = story.told.language === 'fr';
  return filed.map((f) => ({
    path: `reports/${story.time.date(day(f.at))}-${f.report}${f.client === undefined ? '' : `-${f.client}`}.md`,
    versions: [{ at: f.at, by: f.by, subject: `${fr ? 'Verser le rapport' : 'File the report'}${fr ? ' :' : ':'} ${names[f.report][fr ? 0 : 1]}`, text: reportText(f, story) }],
  }));
}
