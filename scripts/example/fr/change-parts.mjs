// @ts-check
/** Ce que les demandes de changement et leurs plans ont en commun : l'ordre des sections et l'écriture courte. */
import { of } from '../record.mjs';

/** @param {{ motif: string, portee: string, impact: string, risques: string, actions: string[], tests: string, retour: string, cout?: string, revue?: string }} s */
export const sections = (s) => [
  ['Motif', s.motif], ['Portée', s.portee], ['Impact', s.impact], ['Risques', s.risques], ['Actions', s.actions.map((a, i) => `${i + 1}. ${a}`).join('\n')],
  ['Tests', s.tests], ['Retour arrière', s.retour], ['Coût', s.cout], ['Revue post-implantation', s.revue],
].flatMap(([title, text]) => (text === undefined ? [] : [`## ${title}\n\n${text}`])).join('\n\n');

/** @param {string} start @param {string} end `2026-03-18 19:00`, `20:30` le même jour */
export const span = (start, end) => ({ start, end: end.length === 5 ? `${start.slice(0, 10)} ${end}` : end });

const record = of('configuration-plan');

/**
 * Un plan de configuration (PGC) : les états avant et visés viennent du tableau des éléments.
 * @param {string} change clé du changement, dont celle du plan se déduit
 * @param {{ title: string, items: { ci: string, from: Record<string, any>, to: Record<string, any>, check: string }[], integrity: string, who: string, before?: string, after?: string }} p
 * @param {string} timeline
 * @param {{ only?: string }} [options]
 */
export function plan(change, p, timeline, options) {
  const rows = p.items.map((i) => `| ${i.ci} | ${words(i.from)} | ${words(i.to)} | ${i.check} |`).join('\n');
  return record(change.replace('chg.', 'pgc.'), { title: `Configuration : ${p.title}`, change, items: p.items, baseline_before: p.before, baseline_after: p.after, owner: 'karim.benali' }, timeline, `
## Demande de changement visée

{${change}} : ${p.title}.

## CI touchés : état avant et état visé

| CI | Avant | Visé | Contrôle |
| --- | --- | --- | --- |
${rows}

## Base de référence avant et après

${p.before ? `Avant : étiquette \`${p.before}\`.` : 'Avant : l\'état de la branche principale à l\'ouverture de la branche du changement.'} ${p.after ? `Après : étiquette \`${p.after}\`.` : 'Après : le commit de fusion de cette branche.'}

## Contrôles d'intégrité

${p.integrity}

## Responsabilités

${p.who}

## Autorisation de mise en œuvre

Donnée par l'approbation de ce plan et de {${change}}; rien n'est appliqué avant la fenêtre convenue.

## Historique

Tenu dans le champ \`history\` et dans les commits de la branche du changement.`, options);
}

const words = (/** @type {Record<string, any>} */ state) => Object.entries(state).map(([k, v]) => `\`${k}\` : ${/^\d{4}-\d\d-\d\d$/.test(v) ? `{iso ${v}}` : v}`).join(', ');
