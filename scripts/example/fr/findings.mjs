// @ts-check
/** Les anomalies laissées exprès : une règle, un enregistrement, pourquoi. Le README les montre; un test vérifie qu'il n'y en a pas d'autres. */

/** @type {import('../story.mjs').Documented[]} */
export const findings = [
  { rule: 'incident/priority', record: 'inc.lien-fichiers', say: 'la priorité a été baissée à la main, sans motif' },
  { rule: 'request/overdue', record: 'req.poste', say: 'le second poste attend son écran et l\'échéance est passée' },
  { rule: 'request/is-incident', record: 'req.portable', say: 'une panne arrivée comme une demande' },
  { rule: 'problem/stale', record: 'prb.replication', say: 'les mesures devaient être relues en octobre' },
  { rule: 'links/one-sided', record: 'prb.horloge', say: 'le problème nomme un incident qui ne le nomme pas' },
  { rule: 'change/late-approval', record: 'chg.parefeu', say: 'un changement urgent confirmé cinq jours après, au lieu de deux' },
  { rule: 'change/overdue', record: 'chg.supervision', say: 'la fenêtre de mardi est passée sans que rien ne commence' },
  { rule: 'change/collision', record: 'chg.keycloak', say: 'deux changements touchent le même annuaire, le même soir' },
  { rule: 'change/collision', record: 'chg.double-auth', say: 'l\'autre moitié de la collision' },
  { rule: 'availability/below-target', record: 'SLA-0002', say: 'le pare-feu de la clinique a coupé les dossiers en septembre' },
  { rule: 'availability/below-target', record: 'SLA-0002', say: 'la panne de juin; une amélioration nomme ce mois, ce n\'est donc qu\'une information' },
  { rule: 'ci/expired', record: 'CI-00076', say: 'les licences de l\'antivirus se terminent dans moins de trente jours' },
  { rule: 'ci/orphan', record: 'CI-00092', say: 'l\'imprimante du bureau n\'est reliée à aucun service' },
  { rule: 'continuity/uncovered', record: 'SVC-0005', say: 'le plan de reprise des caisses est approuvé, mais pas encore en vigueur' },
  { rule: 'availability/no-sla', record: 'SVC-0010', say: 'la sauvegarde externalisée est offerte sans entente' },
  { rule: 'documents/review-due', record: 'POL-002', say: 'la révision était due en octobre; POL-005 la remplacera' },
  { rule: 'documents/rot', record: 'KB-0009', say: 'l\'article renvoie à l\'ancien serveur de fichiers, retiré' },
];
