import { collisions } from '../../query/collisions';
import type { Collision } from '../../query/collisions';
import type { Text } from '../../model/text';
import { texts } from '../../record/rec';
import type { Rec } from '../../record/rec';
import { formatDateTime } from '../../util/time';
import { repositoryRule } from '../rule';

export const changeCollision = repositoryRule({
  id: 'change/collision',
  severity: 'warning',
  title: { fr: 'Collision de changements', en: 'Collision of changes' },
  what: { fr: "Deux changements ouverts dont les fenêtres se chevauchent ne touchent pas le même CI, ni un CI dont l'autre dépend. Un groupe qui pare à la perte est pris en compte; deux changements qui lui prennent ensemble plus qu'il ne peut perdre sont signalés pour information.", en: 'Two open changes whose windows overlap touch neither the same CI nor a CI that the other depends on. A group that makes up for the loss is taken into account; two changes that together take more of it than it can spare are told as information.' },
  why: { fr: "Quand deux changements se croisent, personne ne sait lequel a causé la panne, ni lequel défaire.", en: 'When two changes cross, nobody knows which one caused the failure, nor which one to back out.' },
  mend: { fr: "Déplacez l'une des deux fenêtres, ou réunissez les changements.", en: 'Move one of the two windows, or make one change of both.' },
  messages: {
    same: { fr: '{other} touche aussi {theirs} du {from} au {to}.', en: '{other} touches {theirs} too, from {from} to {to}.' },
    needs: { fr: '{other} touche {theirs}, dont {mine} dépend, du {from} au {to}.', en: '{other} touches {theirs}, on which {mine} depends, from {from} to {to}.' },
    serves: { fr: '{other} touche {theirs}, qui dépend de {mine}, du {from} au {to}.', en: '{other} touches {theirs}, which depends on {mine}, from {from} to {to}.' },
    after: { fr: 'Ce changement dépend de {other}, et leurs fenêtres se chevauchent du {from} au {to}.', en: 'This change depends on {other}, and their windows overlap from {from} to {to}.' },
    first: { fr: '{other} dépend de ce changement, et leurs fenêtres se chevauchent du {from} au {to}.', en: '{other} depends on this change, and their windows overlap from {from} to {to}.' },
    group: { fr: '{other} touche {theirs} pendant que ce changement touche {mine} : il ne reste pas assez du groupe dont {lost} dépend, du {from} au {to}.', en: '{other} touches {theirs} while this change touches {mine}: too little is left of the group on which {lost} depends, from {from} to {to}.' },
  },
  types: ['change'],
  gates: { change: ['scheduled', 'implementing'] },
  reads: { types: ['change', 'ci', 'service'], fields: ['id', 'type', 'status', 'planned', 'cis', 'depends_on', 'relations'] },
  judge(report, { catalog, model }) {
    const say = (ms: number): string => formatDateTime(ms, model.config.organisation.timezone).slice(0, 16).replace('T', ' ');
    for (const [change, all] of collisions(catalog, model)) {
      for (const one of all) {
        const { other, why, overlap, mine, theirs, lost } = one;
        report(change, {
          message: why, ...(why === 'group' ? { severity: 'information' as const } : {}), at: placeOf(change, one),
          holes: { other: other.id, from: say(overlap.from), to: say(overlap.to), ...(mine ? { mine } : {}), ...(theirs ? { theirs } : {}), ...(lost ? { lost } : {}) },
          related: [{ file: other.file, at: { value: ['planned', 'implement'] }, message: windowOfOther, holes: { other: other.id } }],
        });
      }
    }
  },
});

const windowOfOther: Text = { fr: 'La fenêtre de {other}', en: 'The window of {other}' };

/** On the CI that collides, else on the change that must come first, else on the window. */
function placeOf(change: Rec, { mine, why, other }: Collision): { readonly value: readonly (string | number)[] } {
  const ci = mine === undefined ? -1 : texts(change.data['cis']).indexOf(mine);
  if (ci >= 0) return { value: ['cis', ci] };
  const after = why === 'after' ? texts(change.data['depends_on']).indexOf(other.id) : -1;
  return { value: after >= 0 ? ['depends_on', after] : ['planned', 'implement'] };
}
