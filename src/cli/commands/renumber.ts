import { nextId } from '../../core/edit/next-id';
import { refusal } from '../../core/edit/plan';
import type { EditPlan, Planned } from '../../core/edit/plan';
import type { Workspace } from '../../core/gitsm';
import { renameClaimant, renameRecord } from '../../core/language/rename';
import type { Rename } from '../../core/language/rename';
import { text } from '../../core/record/rec';
import type { Rec } from '../../core/record/rec';
import { dateIn, parseDateTime } from '../../core/util/time';
import { idsInBranches } from '../../node/git-ids';
import { carryOut, randomDigits } from '../act';
import { CannotRun } from '../command';
import type { Command } from '../command';
import { claimantsOf } from '../find';
import { openRepository } from '../open';

export const renumber: Command = {
  name: 'renumber',
  summary: { fr: "Donne un autre identifiant à un enregistrement, avec toutes ses références.", en: 'Gives a record another id, with all its references.' },
  usage: 'OLD [NEW]',
  options: [
    { name: 'file', value: 'FILE', help: { fr: "De plusieurs fichiers qui portent l'identifiant, celui qui en change; à défaut, le plus récent.", en: 'Of several files that hold the id, the one that takes another; otherwise the newest.' } },
    { name: 'dry-run', help: { fr: 'Montrer ce qui serait écrit, et ne rien écrire.', en: 'Show what would be written, and write nothing.' } },
  ],
  async run(args, terminal) {
    const [old, wanted, more] = args.positionals;
    if (old === undefined || more !== undefined) throw new CannotRun({ fr: 'renumber prend un identifiant, puis le nouveau si vous le choisissez.', en: 'renumber takes an id, then the new one if you choose it.' });
    const opened = openRepository(args, terminal);
    const { workspace, root, language } = opened;
    const recs = claimantsOf(workspace.catalog, old);
    const rec = args.text('file') === undefined ? recs.toSorted((a, b) => createdAt(b) - createdAt(a))[0]! : recs.find((r) => r.file === args.text('file'));
    if (!rec) throw new CannotRun({ fr: `${args.text('file')} ne porte pas ${old}; le portent : ${recs.map((r) => r.file).join(', ')}.`, en: `${args.text('file')} does not hold ${old}; it is held by: ${recs.map((r) => r.file).join(', ')}.` });
    const day = dateIn(workspace.config.organisation.timezone, createdAt(rec) || workspace.now);
    const to = wanted ?? nextId(workspace.model.types.get(rec.type)!.id, day, [...workspace.catalog.ids(), ...await idsInBranches(root)], randomDigits);
    const renamed = recs.length > 1 ? renameClaimant(bookOf(), rec, to) : renameRecord(bookOf(), old, to);
    const status = carryOut(planOf(renamed, workspace, rec, to), args, opened, terminal);
    const others = recs.length > 1 ? [...workspace.catalog.namedBy(old)].map((r) => r.id) : [];
    if (status === 0 && others.length > 0) terminal.err(language === 'fr' ? `Nomment encore ${old}, à vérifier : ${others.join(', ')}.\n` : `Still name ${old}, to be checked: ${others.join(', ')}.\n`);
    return status;
    function bookOf() {
      return { model: workspace.model, catalog: workspace.catalog, language, now: workspace.now, sourceOf: (f: string) => workspace.sourceOf(f), textOf: (f: string) => workspace.textOf(f) };
    }
  },
};

function createdAt(rec: Rec): number {
  return parseDateTime(text(rec.data['created']) ?? '') ?? 0;
}

function planOf(renamed: Rename, workspace: Workspace, rec: Rec, to: string): Planned {
  if (!renamed.ok) return refusal('illegal', renamed.why.fr, renamed.why.en);
  const names = new Set(renamed.plan.edits.map((e) => e.file));
  const files: EditPlan['files'] = [...names].map((file) => ({ file, before: workspace.textOf(file) ?? '', edits: renamed.plan.edits.filter((e) => e.file === file).map(({ start, end, text: t }) => ({ start, end, text: t })) }));
  return { ok: true, plan: { files, create: [], renames: renamed.plan.files, records: [rec.id, to] }, remarks: [] };
}
