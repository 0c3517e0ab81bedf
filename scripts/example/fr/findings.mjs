// @ts-check
/** Les anomalies laissées exprès : une règle, un enregistrement, pourquoi. Le README les montre; un test vérifie qu'il n'y en a pas d'autres. */

/** @type {import('../story.mjs').Documented[]} */
export const findings = [
  { rule: 'incident/priority', record: 'inc.lien-fichiers', say: 'la priorité a été baissée à la main, sans motif' },
  { rule: 'ci/expired', record: 'CI-00076', say: 'les licences de l\'antivirus se terminent dans moins de trente jours' },
  { rule: 'ci/orphan', record: 'CI-00092', say: 'l\'imprimante du bureau n\'est reliée à aucun service' },
  { rule: 'links/one-sided', record: 'prb.horloge', say: 'le problème nomme un incident qui ne le nomme pas' },
];
