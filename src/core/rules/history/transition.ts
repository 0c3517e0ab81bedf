import { movesFrom } from '../../model/lifecycle';
import { fields, list, text } from '../../record/rec';
import { recordRule } from '../rule';

export const historyTransition = recordRule({
  id: 'history/transition',
  severity: 'error',
  title: { fr: 'Mouvement interdit', en: 'Illegal move' },
  what: { fr: "Chaque mouvement de l'historique est permis par le cycle de vie du type, et le premier part du premier statut.", en: 'Every move of the history is allowed by the lifecycle of the type, and the first starts from the first status.' },
  why: { fr: "Les étapes sautées sont celles que le processus protège : évaluer, approuver, vérifier.", en: 'The steps that are skipped are those that the process protects: assess, approve, verify.' },
  mend: { fr: "Passez par les statuts intermédiaires, ou ajoutez la transition à `lifecycles` de gitsm.yaml.", en: 'Go through the statuses between, or add the transition to `lifecycles` of gitsm.yaml.' },
  messages: {
    illegal: { fr: "De « {from} », on ne peut passer à « {to} ». Permis : {allowed}.", en: 'A record cannot move from "{from}" to "{to}". Allowed: {allowed}.' },
    first: { fr: "Un enregistrement ne commence pas à « {to} » : le premier statut est « {first} ».", en: 'A record does not start at "{to}": the first status is "{first}".' },
  },
  judge(source, report) {
    const cycle = source.type?.lifecycle;
    if (!cycle) return;
    const first = cycle.statuses[0]!;
    let from: string | undefined;
    list(source.data['history']).map(fields).forEach((entry, i) => {
      const to = text(entry['status']);
      // A status that the lifecycle does not know is structure/not-allowed.
      if (to === undefined || !cycle.statuses.includes(to)) return;
      const at = { value: ['history', i, 'status'] };
      const start = from ?? first;
      // The opening entry repeats the first status, or is the move that leaves it.
      const opens = from === undefined && to === first;
      const legal = movesFrom(cycle, start, (field) => source.data[field]);
      if (!opens && !legal.some((t) => t.to === to)) {
        if (from === undefined) report({ message: 'first', holes: { to, first }, at });
        else report({ message: 'illegal', holes: { from, to, allowed: legal.map((t) => t.to).join(', ') || '–' }, at });
      }
      from = to;
    });
  },
});
