import { approve as plan, standingOf } from '../../core/edit/approve';
import { roles } from '../../core/model/kit/roles';
import { actOf, actOptions, carryOut } from '../act';
import { CannotRun } from '../command';
import type { Command } from '../command';
import { oneId } from '../find';
import { openRepository } from '../open';

export const approve: Command = {
  name: 'approve',
  summary: { fr: "Approuve ou refuse un enregistrement, à un titre que l'on tient, avec l'empreinte de ce qui est décidé.", en: 'Approves or rejects a record in a role that one holds, with the digest of what is decided.' },
  usage: 'ID',
  options: [
    { name: 'role', value: 'ROLE', values: roles.map((r) => r.id), help: { fr: 'À quel titre.', en: 'In which role.' } },
    { name: 'reject', help: { fr: 'Refuser.', en: 'Reject.' } },
    ...actOptions,
  ],
  async run(args, terminal) {
    const id = oneId(args, 'approve');
    const role = args.text('role');
    if (role === undefined) throw new CannotRun({ fr: `approve demande un rôle : --role ${roles.map((r) => r.id).join(' | ')}.`, en: `approve asks for a role: --role ${roles.map((r) => r.id).join(' | ')}.` });
    const opened = openRepository(args, terminal);
    const { workspace, language } = opened;
    const status = carryOut(plan(workspace, id, { ...await actOf(args, opened), role, decision: args.has('reject') ? 'rejected' : 'approved' }), args, opened, terminal);
    const [rec] = workspace.catalog.claimants(id);
    if (status !== 0 || args.has('dry-run') || !rec) return status;
    workspace.changed(rec.file);
    const standing = standingOf(workspace, workspace.catalog.get(id)!);
    const missing = standing?.missing ?? [];
    if (standing?.uncovered) terminal.err(language === 'fr' ? `Aucune ligne de change_authority ne dit qui doit approuver ${id} : ajoutez-la dans gitsm.yaml.\n` : `No row of change_authority says who must approve ${id}: add it in gitsm.yaml.\n`);
    if (missing.length > 0) terminal.err(language === 'fr' ? `Il manque encore l'approbation de : ${missing.join(', ')}.\n` : `Still missing: the approval of ${missing.join(', ')}.\n`);
    return status;
  },
};
