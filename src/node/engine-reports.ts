import { isRefusal, recordOf } from '../core/edit/desk';
import { mostRecords } from '../core/edit/questions';
import type { Question } from '../core/edit/questions';
import type { Workspace } from '../core/gitsm';
import { REPORTS_FOLDER } from '../core/catalog/reports';
import type { Language, Text } from '../core/model/text';
import { evaluationPage } from '../core/report/evaluation';
import { reports } from '../core/report/registry';
import type { ReportOption } from '../core/report/report';
import { sayTrend, trends } from '../core/query/trends';
import { Lines } from '../core/util/lines';
import { formatDateTime } from '../core/util/time';
import type { CommandEngine, ReportText, TaggedCommit } from '../protocol/commands';
import { GitFailed, commitOf, filesBetween, headOf, subjectOf, untrackedFiles } from './git';
import { TagRefused, cutTag, sayTagRefused } from './git-tag';

type Method = 'commitToTag' | 'cutTag' | 'trends' | 'reports' | 'makeReport' | 'evaluation';
type Answers = { readonly [method in Method]: (argument: Parameters<CommandEngine[method]>[0]) => Awaited<ReturnType<CommandEngine[method]>> | ReturnType<CommandEngine[method]> };

/** Incidents that make a trend. */
const least = 2;

/** What is told of the whole repository, and what git keeps of a release. */
export function reportAnswers(workspace: Workspace, language: Language, root: string): Answers {
  return {
    commitToTag: () => commitToTag(root, language),
    cutTag: async ({ record, tag, message }) => {
      const rec = recordOf(workspace, record);
      if (isRefusal(rec)) return { ok: false, text: rec.text[language] };
      try {
        await cutTag(root, tag, message, rec.file);
        return { ok: true };
      } catch (error) {
        if (!(error instanceof TagRefused)) throw error;
        return { ok: false, text: sayTagRefused(error, tag)[language] };
      }
    },
    trends: ({ days }) => trends(workspace, { days, least }).map((t) => ({
      key: `${t.by} ${t.key}`, what: t.label[language], said: sayTrend(t, workspace, language), problems: t.problems,
      incidents: t.incidents.filter((i) => i.data['problem'] === undefined).map((i) => i.id),
    })),
    reports: () => reports.map((r) => ({
      name: r.name, title: r.title[language], summary: r.summary[language],
      options: r.options.map((o) => optionAsked(workspace, o, language)),
    })),
    makeReport: async ({ name, options }) => {
      const def = reports.find((r) => r.name === name);
      if (!def) return { ok: false, text: noReport(name)[language] };
      const given = new Map(Object.entries(options).filter(([option, value]) => value !== '' && def.options.some((o) => o.name === option)));
      const made = def.run({ world: workspace, language, commit: await headOf(root), options: given });
      if (!made.ok) return { ok: false, text: made.refused[language] };
      const day = formatDateTime(workspace.now, workspace.config.organisation.timezone).slice(0, 10);
      const file = `${REPORTS_FOLDER}/${[name, ...given.values(), day].join('-').replace(/[^\p{L}\p{N}._-]+/gu, '-')}.md`;
      return placed(workspace, language, { name, title: def.title[language], file, markdown: made.markdown });
    },
    evaluation: () => evaluationPage(workspace, language),
  };
}

/** An option as a form asks it: a record is chosen by its title, a month among the last twelve. */
function optionAsked({ catalog, config, now }: Workspace, { name, label, help, of }: ReportOption, language: Language): Question {
  const asked = { name, label: label[language], help: help[language], required: false } as const;
  if (of === 'date') return { ...asked, of };
  if (of === 'month') {
    const [year = 1970, month = 1] = formatDateTime(now, config.organisation.timezone).slice(0, 7).split('-').map(Number);
    const months = Array.from({ length: 12 }, (_, back) => { const at = year * 12 + month - 1 - back; return `${Math.floor(at / 12)}-${String(at % 12 + 1).padStart(2, '0')}`; });
    return { ...asked, of: 'choice', choices: months.map((value) => ({ value, label: value })) };
  }
  if (of === undefined) return { ...asked, of: 'text' };
  const found = [...catalog.ofType(of)].filter((rec) => rec.id !== '').toSorted((a, b) => a.title.localeCompare(b.title, language)).slice(0, mostRecords);
  return { ...asked, of: 'record', choices: found.map((rec) => ({ value: rec.id, label: rec.title, description: rec.id })) };
}

/** As a new file, or in place of an earlier report of the same name and of nothing else. */
function placed(workspace: Workspace, language: Language, { name, title, file, markdown }: { readonly name: string; readonly title: string; readonly file: string; readonly markdown: string }): ReportText {
  const before = workspace.textOf(file);
  const changes = { renames: [], records: [], open: { file, at: { line: 1, column: 1 } } };
  if (before === undefined) return { ok: true, title, changes: { ...changes, files: [], create: [{ file, text: markdown }] } };
  if (workspace.reports.get(file)?.report !== name) return { ok: false, text: { fr: `${file} existe et n'est pas un rapport du même nom.`, en: `${file} exists and is no report of the same name.` }[language] };
  return { ok: true, title, changes: { ...changes, create: [], files: [{ file, before, edits: [{ range: new Lines(before).range(0, before.length), text: markdown }] }] } };
}

function noReport(name: string): Text {
  const known = reports.map((r) => r.name).join(', ');
  return { fr: `Il n'y a pas de rapport « ${name} ». Rapports : ${known}.`, en: `There is no report "${name}". Reports: ${known}.` };
}

/** Where HEAD stands, and how many records are not as it has them. */
async function commitToTag(root: string, language: Language): Promise<TaggedCommit> {
  try {
    const commit = await commitOf(root, 'HEAD');
    const changed = [...await filesBetween(root, commit, 'worktree'), ...await untrackedFiles(root)];
    return { ok: true, commit, subject: await subjectOf(root, commit), uncommitted: changed.length };
  } catch (error) {
    if (!(error instanceof GitFailed)) throw error;
    const reason = error.reason === 'unknown-revision' || error.reason === 'no-commit' ? 'no-commit' : 'failed';
    return { ok: false, text: sayTagRefused(new TagRefused(reason, error.message), '')[language] };
  }
}
