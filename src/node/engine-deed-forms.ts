import { baselineName } from '../core/edit/baseline';
import type { Answer, Answers, Question } from '../core/edit/questions';
import type { Workspace } from '../core/gitsm';
import type { Language, Text } from '../core/model/text';
import { changesOfPlan, configurationPlansOf, isBefore } from '../core/query/change-plan';
import { sayTarget } from '../core/query/clock-words';
import { valueAt } from '../core/query/drift';
import { durationOf } from '../core/query/moments';
import { checklistOf, itemTitle } from '../core/query/release-plan';
import type { ReleaseChecklist } from '../core/query/release-plan';
import { fields, list, text, texts } from '../core/record/rec';
import type { Value } from '../core/record/node';
import type { Rec } from '../core/record/rec';
import { dateIn, formatDate } from '../core/util/time';

const words = {
  list: { fr: 'Liste', en: 'List' }, control: { fr: 'Contrôle', en: 'Control' }, documentation: { fr: 'Documentation', en: 'Documentation' }, deployment: { fr: 'Déploiement', en: 'Deployment' },
  item: { fr: 'Élément', en: 'Item' }, of: { fr: 'sur', en: 'of' }, settled: { fr: 'réglés', en: 'settled' }, result: { fr: 'Résultat', en: 'Result' },
  pass: { fr: 'Réussi', en: 'Pass' }, fail: { fr: 'Échec', en: 'Fail' }, 'n/a': { fr: 'Sans objet', en: 'Not applicable' },
  done: { fr: 'Fait', en: 'Done' }, undone: { fr: 'Pas fait', en: 'Not done' }, available: { fr: 'Disponible', en: 'Available' }, missing: { fr: 'Manquant', en: 'Missing' },
  where: { fr: 'Où se trouve le document', en: 'Where the document is' }, evidence: { fr: "Preuve ou remarque, pour l'historique", en: 'Evidence or remark, for the history' },
  tag: { fr: "Nom de l'étiquette", en: 'Name of the tag' },
  measured: { fr: 'Reprise mesurée', en: 'Measured recovery' }, loss: { fr: 'Perte de données', en: 'Loss of data' }, like: { fr: 'comme 3h30m', en: 'such as 3h30m' },
  finding: { fr: 'Constat', en: 'Finding' }, over: { fr: "Au-delà de l'engagement : qu'a-t-on constaté", en: 'Beyond the commitment: what was found' },
  corrects: { fr: 'Ce qui le corrige', en: 'What corrects it' }, improve: { fr: 'Ouvrir une amélioration…', en: 'Open an improvement…' }, improvement: { fr: "Titre de l'amélioration", en: 'Title of the improvement' },
  changing: { fr: 'ce qui change', en: 'what changes' }, target: { fr: 'état visé', en: 'target state' }, now: { fr: 'maintenant', en: 'now' },
  implemented: { fr: 'Faire aussi passer le changement à « Mis en œuvre »', en: 'Also move the change to implemented' }, yes: { fr: 'Oui', en: 'Yes' }, no: { fr: 'Non', en: 'No' },
  changes: { fr: 'Changements de la mise en production', en: 'Changes of the release' },
  id: { fr: 'Nouvel identifiant', en: 'New id' }, file: { fr: "Lequel en change", en: 'Which one takes another' },
} as const satisfies Readonly<Record<string, Text>>;

const lists: readonly ReleaseChecklist[] = ['control', 'documentation', 'deployment'];
const results = { control: ['pass', 'fail', 'n/a'], documentation: ['available', 'missing'], deployment: ['done', 'undone'] } as const;

/** The list that a status of a release works through. */
const listOf: Readonly<Record<string, ReleaseChecklist>> = { accepted: 'documentation', deploying: 'deployment', deployed: 'deployment' };

interface Entry {
  readonly item: string;
  readonly title: string;
  /** Undefined while nobody has said. */
  readonly result?: string;
  readonly told: string;
}

/** An item of a checklist and its result. The list that the status asks for comes first; items already settled come last. */
export function checklistQuestions(rec: Rec, answers: Answers, language: Language): readonly Question[] {
  const ask = (name: string, label: Text, choices: readonly Answer[], proposal: string | undefined, help?: string): Question => ({ name, label: label[language], required: true, of: 'choice', choices, ...(proposal === undefined ? {} : { proposal }), ...(help === undefined ? {} : { help }) });
  const count = (name: ReleaseChecklist): string => { const all = entriesOf(rec, name, language); return `${all.filter(isSettled).length} ${words.of[language]} ${all.length} ${words.settled[language]}`; };
  const name = lists.find((l) => l === answers['list']);
  if (!name) return [ask('list', words.list, lists.map((l) => ({ value: l, label: words[l][language], description: count(l) })), listOf[rec.status] ?? 'control')];
  const entries = entriesOf(rec, name, language);
  const shown = entries.toSorted((a, b) => Number(isSettled(a)) - Number(isSettled(b)));
  const items = ask('item', words.item, shown.map((e) => ({ value: e.item, label: `${markOf(e)} ${e.title}`, description: e.told })), entries.find((e) => !isSettled(e))?.item, `${words[name][language]}: ${count(name)}`.replace(': ', language === 'fr' ? ' : ' : ': '));
  const [usual] = results[name];
  const outcome = ask('result', words.result, results[name].map((r) => ({ value: r, label: words[r][language] })), usual);
  const further: Question = name === 'documentation'
    ? { name: 'where', label: words.where[language], required: false, of: 'text' }
    : { name: 'remark', label: words.evidence[language], required: false, of: 'text' };
  return [items, outcome, further];
}

const isSettled = ({ result }: Entry): boolean => result === 'pass' || result === 'n/a' || result === 'done' || result === 'available';

function markOf(entry: Entry): string {
  return isSettled(entry) ? '✔' : entry.result === 'fail' ? '✖' : '○';
}

function entriesOf(rec: Rec, name: ReleaseChecklist, language: Language): readonly Entry[] {
  const { entries, missing } = checklistOf(rec.data, name);
  const own = entries.map(({ index, data }): Entry => {
    const item = text(data['item']) ?? String(index + 1);
    const result = name === 'control' ? text(data['result']) : name === 'deployment' ? (data['done'] === true ? 'done' : undefined) : data['available'] === true ? 'available' : undefined;
    const said = result === undefined ? undefined : words[result as keyof typeof words][language];
    return { item, title: itemTitle(name, item)[language], ...(result === undefined ? {} : { result }), told: [said, text(data['by']), text(data['at'])?.slice(0, 10), text(data['where'])].filter(Boolean).join(' · ') };
  });
  return [...own, ...missing.map((item): Entry => ({ item: item.id, title: item.title[language], told: '' }))];
}

/** The tag of a baseline; the release's id unless it names one. */
export function baselineQuestions(rec: Rec, language: Language): readonly Question[] {
  return [{ name: 'tag', label: words.tag[language], required: true, of: 'text', proposal: baselineName(rec) }];
}

/** What was measured, against what was promised; a miss owes what was found and what corrects it. */
export function recoveryQuestions({ catalog, config, now, model }: Workspace, rec: Rec, answers: Answers, language: Language): readonly Question[] {
  const plan = rec.type === 'recovery-plan' ? rec : catalog.get(text(rec.data['plan']) ?? '');
  const limit = (name: 'rto' | 'rpo') => durationOf(plan?.data[name]);
  const over = (name: 'rto' | 'rpo', answer: string): boolean => { const was = durationOf(answers[answer] || rec.data[answer]), most = limit(name); return was !== undefined && most !== undefined && was.totalMs > most.totalMs; };
  const missed = over('rto', 'measured_recovery') || over('rpo', 'data_loss');
  const measure = (name: string, label: Text, of: 'rto' | 'rpo', required: boolean): Question => {
    const most = limit(of);
    return { name, label: label[language], help: [most && `${of.toUpperCase()} ${sayTarget(most)[language]}`, words.like[language]].filter(Boolean).join(', '), required, of: 'duration' };
  };
  const kind = model.types.get('recovery-test')!.field.get('result')!.kind;
  const outcomes: readonly Answer[] = kind.k === 'choice' ? kind.values.map((c) => ({ value: String(c.id), label: c[language] })) : [];
  const action: readonly Question[] = answers['finding'] || missed ? [{
    name: 'action', label: words.corrects[language], required: missed, of: 'choice',
    choices: [{ value: 'improve', label: words.improve[language] }, ...corrections(catalog)],
  }] : [];
  return [
    measure('measured_recovery', words.measured, 'rto', true), measure('data_loss', words.loss, 'rpo', limit('rpo') !== undefined),
    { name: 'performed', label: model.types.get('recovery-test')!.field.get('performed')!.label[language], required: true, of: 'date', proposal: formatDate(dateIn(config.organisation.timezone, now)) },
    { name: 'result', label: words.result[language], required: true, of: 'choice', choices: outcomes, proposal: missed ? 'fail' : 'pass' },
    { name: 'finding', label: words.finding[language], ...(missed ? { help: words.over[language] } : {}), required: missed, of: 'text' },
    ...action,
    ...(answers['action'] === 'improve' ? [{ name: 'improve', label: words.improvement[language], required: true, of: 'text', proposal: answers['finding'] ?? '' } as const] : []),
  ];
}

/** What may correct a finding: what is still worked on. */
function corrections(catalog: Workspace['catalog']): readonly Answer[] {
  const over = new Set(['closed', 'cancelled', 'rejected']);
  return (['improvement', 'change', 'problem'] as const).flatMap((type) => [...catalog.ofType(type)]).filter((r) => !over.has(r.status) && r.id !== '').map((r) => ({ value: r.id, label: r.title, description: r.id }));
}

const noted = ['status', 'version', 'serial', 'location', 'environment', 'expires'];

/**
 * For each CI of a change, or of a plan, what changes of it, and what it is to be: what the plan says already is offered first.
 * A CI of which nothing is chosen is noted as it is.
 */
export function configurationQuestions({ catalog, model }: Workspace, rec: Rec, answers: Answers, language: Language): readonly Question[] {
  const plan = rec.type === 'configuration-plan' ? rec : configurationPlansOf(rec, catalog)[0];
  const change = rec.type === 'change' ? rec : catalog.get(text(rec.data['change']) ?? '');
  const items = list(plan?.data['items']).map(fields);
  const ids = [...new Set([...texts(change?.data['cis']), ...items.map((item) => text(item['ci']) ?? '')])];
  return ids.flatMap((id) => catalog.get(id) ?? []).filter((ci) => ci.type === 'ci').flatMap((ci): Question[] => {
    const aimed = fields(items.find((item) => item['ci'] === ci.id)?.['to']);
    const type = model.types.get('ci')!;
    const label = (path: string): string => type.field.get(path)?.label[language] ?? path.replace(/^attributes\./, '');
    const say = (value: Value | undefined): string => (value === undefined || value === null ? '–' : text(value) ?? JSON.stringify(value));
    const shown = (path: string): string => say(valueAt(ci.data, path));
    const first = (path: string): string => { const value = aimed[path] ?? valueAt(ci.data, path); return value === undefined || value === null ? '' : say(value); };
    const declared = model.config.ciClasses.get(text(ci.data['class']) ?? '')?.attributes.keys() ?? [];
    const attributes = [...new Set([...declared, ...Object.keys(fields(ci.data['attributes']))])].map((name) => `attributes.${name}`);
    const paths = [...new Set([...noted, ...attributes, ...Object.keys(aimed)])];
    const what: Question = {
      name: `change ${ci.id}`, label: `${ci.id} ${ci.title}, ${words.changing[language]}`, required: false, of: 'choices',
      choices: paths.map((path) => ({ value: path, label: label(path), description: Object.hasOwn(aimed, path) ? `${shown(path)} → ${say(aimed[path])}` : shown(path) })),
      ...(Object.keys(aimed).length > 0 ? { proposal: Object.keys(aimed).join(',') } : {}),
    };
    const chosen = (answers[what.name] ?? '').split(',').filter((path) => paths.includes(path));
    return [what, ...chosen.map((path): Question => ({
      name: `${ci.id}:${path}`, label: `${ci.id}, ${label(path)}, ${words.target[language]}`, help: `${words.now[language]}${language === 'fr' ? ' : ' : ': '}${shown(path)}`, required: true,
      ...(path === 'status' ? { of: 'choice', proposal: first(path), choices: type.lifecycle.statuses.map((s) => ({ value: s, label: type.statusLabel(s)[language], description: s })) } : { of: 'text', proposal: first(path) }),
    }))];
  });
}

/** Whether the change goes on with its plan: only where that move is open. */
export function applyQuestions({ catalog }: Workspace, plan: Rec, language: Language): readonly Question[] {
  const [change] = changesOfPlan(plan, catalog);
  if (change?.status !== 'implementing') return [];
  return [{ name: 'implemented', label: words.implemented[language], required: true, of: 'choice', proposal: 'true', choices: [{ value: 'true', label: words.yes[language] }, { value: 'false', label: words.no[language] }] }];
}

/** The next free id, and which file takes it where several hold the old one. */
export function renumberQuestions({ catalog }: Workspace, rec: Rec, next: string, language: Language): readonly Question[] {
  const held = catalog.claimants(rec.id);
  const which: readonly Question[] = held.length < 2 ? [] : [{ name: 'file', label: words.file[language], required: true, of: 'choice', choices: held.map((r) => ({ value: r.file, label: r.title, description: r.file })) }];
  return [...which, { name: 'to', label: words.id[language], required: true, of: 'text', proposal: next }];
}

/** The changes that may still be released: submitted, not implemented, in no release yet. */
export function releaseQuestions({ catalog, model }: Workspace, language: Language): readonly Question[] {
  const free = [...catalog.ofType('change')].filter((c) => c.status !== 'draft' && isBefore(c, 'implemented', model) && text(c.data['release']) === undefined && catalog.naming(c.id, 'release', 'changes')[Symbol.iterator]().next().done);
  const type = model.types.get('change')!;
  return [{ name: 'changes', label: words.changes[language], required: true, of: 'choices', choices: free.map((c) => ({ value: c.id, label: c.title, description: `${c.id} · ${type.statusLabel(c.status)[language]}` })) }];
}
