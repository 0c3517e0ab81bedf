import { changeAuthority as kitGrid } from '../../model/kit/examples';
import { authorityOf, nextDecision } from '../../query/authority';
import type { Model } from '../../model/model';
import type { Fields } from '../../record/node';
import { isLater } from '../../record/progress';
import { text } from '../../record/rec';
import { linkedRule } from '../rule';

export const changeAuthority = linkedRule({
  id: 'change/authority',
  severity: 'error',
  title: { fr: 'Approbation requise absente', en: 'Required approval missing' },
  what: { fr: "Un changement approuvé porte l'approbation de chaque rôle que sa classe, ou sa gravité et son impact, demandent; un changement urgent la porte avant sa mise en œuvre. Une approbation périmée, datée d'un jour à venir, donnée sans tenir le rôle, ou défaite par un refus ne compte pas. Là où aucune ligne de la grille ne dit qui approuve, personne n'a pu approuver.", en: 'An approved change carries the approval of every role that its class, or its gravity and impact, ask for; an emergency carries it before implementation. An approval that is stale, dated in the future, given without holding the role, or undone by a refusal does not count. Where no row of the grid says who approves, nobody can have approved.' },
  why: { fr: "Étape 1 de la gestion du changement : la gravité et l'impact décident de qui répond du changement.", en: 'Step 1 of change management: gravity and impact decide who answers for the change.' },
  mend: { fr: "Faites approuver par les rôles nommés; là où la grille a un trou, ajoutez sa ligne à `change_authority` dans gitsm.yaml.", en: 'Have the named roles approve; where the grid has a hole, add its row to `change_authority` in gitsm.yaml.' },
  messages: {
    missing: { fr: "Il manque l'approbation de : {roles}.", en: 'The approval of {roles} is missing.' },
    rejected: { fr: '{by} ({role}) a refusé ce changement.', en: '{by} ({role}) rejected this change.' },
    client: { fr: "{by} ne représente aucun client de ce changement : son approbation ne compte pas.", en: '{by} represents no client of this change: the approval does not count.' },
    future: { fr: "L'approbation de {by} ({role}) est datée d'un instant à venir : elle ne compte pas.", en: 'The approval of {by} ({role}) is dated in the future: it does not count.' },
    hole: { fr: "Aucune ligne de `change_authority` ne dit qui approuve ce changement ({case}). Ajoutez-la dans gitsm.yaml, comme « {row} ».", en: 'No row of `change_authority` says who approves this change ({case}). Add it in gitsm.yaml, such as "{row}".' },
    unknown: { fr: "Sans gravité et impact que gitsm.yaml connaît, rien ne dit qui approuve ce changement ({case}).", en: 'Without a gravity and an impact that gitsm.yaml knows, nothing says who approves this change ({case}).' },
  },
  types: ['change'],
  gates: { change: ['approved', 'scheduled', 'building', 'testing', 'implementing'] },
  reads: ['id', 'type', 'clients'],
  clock: true,
  until: (rec, { now }) => nextDecision(rec, now),
  judge(rec, report, { model, catalog, now }) {
    const cycle = model.types.get('change')!.lifecycle;
    const authority = authorityOf(rec, { model, catalog, now })!;
    if (rec.status === 'rejected' || rec.status === 'cancelled') return;
    for (const { by, role, index } of authority.decisions.filter((d) => d.void === 'future')) report({ message: 'future', holes: { by, role }, at: { value: ['approvals', index, 'at'] } });
    if (!isLater(cycle, rec, 'approved') && !isLater(cycle, rec, 'implementing')) return;
    if (authority.uncovered) return report({ ...uncovered(rec.data, model), at: { value: ['status'] } });
    const refused = authority.rejected.filter((d) => authority.required.includes(d.role));
    for (const { by, role, index } of refused) report({ message: 'rejected', holes: { by, role }, at: { value: ['approvals', index, 'decision'] } });
    for (const { by, index, approved } of authority.decisions.filter((d) => d.void === 'client' && authority.missing.includes(d.role))) {
      if (approved) report({ message: 'client', holes: { by }, at: { value: ['approvals', index, 'by'] } });
    }
    const silent = authority.missing.filter((role) => !refused.some((d) => d.role === role));
    if (silent.length > 0) report({ message: 'missing', holes: { roles: silent.join(', ') }, at: { value: ['status'] } });
  },
});

/** Which case of the grid has no row, and a row that would cover it. */
function uncovered(data: Fields, { config, types }: Model): { readonly message: 'hole' | 'unknown'; readonly holes: { readonly case: string; readonly row: string } } {
  const said = ['class', 'gravity', 'impact'].map((name) => `${name}: ${(text(data[name]) ?? '–').slice(0, 40)}`).join(', ');
  const gravity = text(data['gravity']), impact = text(data['impact']);
  const kind = types.get('change')!.field.get('gravity')!.kind;
  const known = kind.k === 'choice' && kind.values.some((v) => v.id === gravity) && config.priorityGrid.impact.includes(impact ?? '');
  // What the kit asks of such a change is what to begin from.
  const approvers = kitGrid.find((row) => 'gravity' in row && row.gravity === gravity && row.impact === impact)?.approvers ?? ['RGS/AC'];
  return { message: known ? 'hole' : 'unknown', holes: { case: said, row: `- { gravity: ${gravity}, impact: ${impact}, approvers: [${approvers.join(', ')}] }` } };
}
