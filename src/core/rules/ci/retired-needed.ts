import { isLive, membersOf } from '../../catalog/relations';
import { linkedRule } from '../rule';

export const retiredNeeded = linkedRule({
  id: 'ci/retired-needed',
  severity: 'error',
  title: { fr: 'CI retiré dont un autre a besoin', en: 'Retired CI that a live one needs' },
  what: { fr: "Ce qui est en service ne dépend pas d'un CI retiré; un groupe compte tant qu'il lui reste assez de membres.", en: 'What is live does not depend on a retired CI; a group counts while enough of its members are left.' },
  why: { fr: "Ou le CI n'est pas vraiment retiré, ou le service repose sur ce qui n'existe plus : la CMDB se trompe dans les deux cas.", en: 'Either the CI is not really retired, or the service stands on what no longer exists: the CMDB is wrong either way.' },
  mend: { fr: "Nommez le CI qui l'a remplacé, ou corrigez le statut.", en: 'Name the CI that replaced it, or correct the status.' },
  messages: {
    needs: { fr: '{id} est retiré, mais {self} est en service et en a besoin.', en: '{id} is retired, but {self} is live and needs it.' },
    group: { fr: 'Il ne reste pas {any} {any|membre|membres} de ce groupe : {ids} {count|est retiré|sont retirés}.', en: 'This group no longer has {any} {any|member|members}: {ids} {count|is|are} retired.' },
  },
  types: ['ci', 'service'],
  reads: ['id', 'status', 'type'],
  judge(rec, report, { catalog, model }) {
    if (!isLive(rec)) return;
    for (const member of membersOf(rec, model.relations)) {
      if (member.kind.impact !== 'source') continue;
      const retired = member.ids.filter((id) => catalog.get(id)?.status === 'retired');
      if (retired.length === 0 || member.ids.length - retired.length >= member.any) continue;
      if (member.ids.length === 1) report({ message: 'needs', holes: { id: retired[0]!, self: rec.id }, at: { value: member.path } });
      else report({ message: 'group', holes: { any: member.any, count: retired.length, ids: retired.slice(0, 5).join(', ') }, at: { value: member.path } });
    }
  },
});
