import type { Text } from '../text';

const hint = (fr: string, en: string): Text => ({ fr, en });

/** What a new record asks under each heading, by type and section: a question that its text answers. It counts as no text. */
const hints: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  request: {
    request: hint('Que demande-t-on, pour qui, pour quand?', 'What is asked for, for whom, by when?'),
    fulfilment: hint("Qu'a-t-on fait, et qui l'a confirmé?", 'What was done, and who confirmed it?'),
  },
  incident: {
    symptoms: hint('Que voit le client, depuis quand, et qui est touché?', 'What does the client see, since when, and who is affected?'),
    analysis: hint("Qu'a-t-on vérifié, et qu'est-ce que cela montre?", 'What was checked, and what does it show?'),
    resolution: hint('Comment le service a-t-il été rétabli, et qui l\'a confirmé?', 'How was service restored, and who confirmed it?'),
    communications: hint('Qui a été avisé, de quoi, à quelle heure?', 'Who was told what, at what time?'),
    review: hint("Qu'est-ce qui a manqué, et qu'est-ce qui change?", 'What was lacking, and what changes?'),
  },
  problem: {
    symptoms: hint('Que montrent les incidents, et que coûtent-ils?', 'What do the incidents show, and what do they cost?'),
    analysis: hint('Quelles hypothèses, quels essais, quels résultats?', 'Which hypotheses, which trials, which results?'),
    'root-cause': hint("Qu'est-ce qui, une fois corrigé, empêche le retour?", 'What, once corrected, keeps it from coming back?'),
    workaround: hint('Comment le centre de services rétablit-il le service en attendant?', 'How does the service desk restore service in the meantime?'),
    solution: hint('Quel changement corrige la cause, et comment le sait-on?', 'Which change corrects the cause, and how is that known?'),
  },
  change: {
    reason: hint('Pourquoi ce changement, et que se passe-t-il sans lui?', 'Why this change, and what happens without it?'),
    scope: hint("Qu'est-ce qui est touché, et qu'est-ce qui ne l'est pas?", 'What is touched, and what is not?'),
    impact: hint('Qui le sentira, comment, combien de temps?', 'Who will feel it, how, for how long?'),
    risks: hint("Qu'est-ce qui peut mal aller, et que fait-on contre?", 'What can go wrong, and what is done against it?'),
    actions: hint('Les étapes, dans l\'ordre, avec qui les fait.', 'The steps, in order, with who does them.'),
    tests: hint('Comment saura-t-on que cela fonctionne?', 'How will it be known to work?'),
    backout: hint('Comment revient-on en arrière, jusqu\'à quand, en combien de temps?', 'How is it undone, until when, in how long?'),
    review: hint('Le but est-il atteint? Qu\'en retient-on?', 'Was the aim reached? What was learned?'),
  },
  release: {
    content: hint('Quels changements, quels CI, quelles versions?', 'Which changes, which CIs, which versions?'),
    schedule: hint('Les jalons, avec leurs dates.', 'The milestones, with their dates.'),
    resources: hint('Qui fait quoi, avec quoi?', 'Who does what, with what?'),
    risks: hint('De quoi dépend-on, et que fait-on si cela manque?', 'What does it depend on, and what if that fails?'),
    build: hint('Comment la version est-elle construite et configurée?', 'How is the version built and configured?'),
    communication: hint('Qui est avisé, et qui est formé?', 'Who is told, and who is trained?'),
    backout: hint('Comment revient-on à la version précédente?', 'How does one return to the previous version?'),
    control: hint('Ce qui est vérifié, et par qui; les résultats sont dans « control ».', 'What is checked, and by whom; the results are in "control".'),
    documentation: hint('Ce qui est livré avec la version; la liste est dans « documentation ».', 'What is delivered with the version; the list is in "documentation".'),
    deployment: hint('Le déroulement, heure par heure; les étapes sont dans « deployment ».', 'The course, hour by hour; the steps are in "deployment".'),
  },
  'configuration-plan': {
    change: hint('Quelle demande de changement, et ce qu\'elle vise.', 'Which change request, and what it aims at.'),
    affected: hint('Les CI touchés; leurs états sont dans « items ».', 'The CIs affected; their states are in "items".'),
    baseline: hint('Les étiquettes git prises avant et après.', 'The git tags cut before and after.'),
    integrity: hint('Comment vérifie-t-on que la CMDB dit vrai?', 'How is the CMDB checked to be true?'),
    responsibilities: hint('Qui met la CMDB à jour, et qui le vérifie?', 'Who updates the CMDB, and who verifies it?'),
    authorisation: hint('Qui autorise, et quand.', 'Who authorises, and when.'),
    history: hint('Ce qui s\'est passé, daté.', 'What happened, dated.'),
  },
  'recovery-plan': {
    scope: hint('Quel service, pour qui, quel engagement?', 'Which service, for whom, which commitment?'),
    scenarios: hint('Quelles pertes ce plan couvre-t-il?', 'Which losses does this plan cover?'),
    trigger: hint('Qui décide de le déclencher, et qui est alerté?', 'Who decides to start it, and who is alerted?'),
    resources: hint('Le matériel et les copies dont on a besoin.', 'The hardware and copies that are needed.'),
    people: hint('Qui intervient, et comment les joindre?', 'Who takes part, and how are they reached?'),
    procedure: hint('Les étapes de la reprise, dans l\'ordre.', 'The steps of recovery, in order.'),
    return: hint('Comment revient-on à la normale?', 'How does one return to normal?'),
    tests: hint('À quelle fréquence, et avec quels résultats?', 'How often, and with what results?'),
    corrections: hint('Ce que les tests ont fait corriger.', 'What the tests had corrected.'),
  },
  'recovery-test': {
    scenario: hint('Quelle perte est jouée, et avec quelles limites?', 'Which loss is played, and within which limits?'),
    conduct: hint('Ce qui s\'est passé, heure par heure.', 'What happened, hour by hour.'),
    findings: hint('Ce qui a manqué, et ce qui le corrige.', 'What was lacking, and what corrects it.'),
  },
  sla: {
    scope: hint('Ce que le service comprend.', 'What the service comprises.'),
    commitments: hint('Ce qui est promis, en mots que le client lit.', 'What is promised, in words that the client reads.'),
    exclusions: hint('Ce qui n\'est pas promis.', 'What is not promised.'),
    reporting: hint('Quels rapports, à qui, quand?', 'Which reports, to whom, when?'),
  },
  contract: {
    scope: hint('Ce que le fournisseur prend en charge.', 'What the supplier takes charge of.'),
    commitments: hint('Ce que le fournisseur promet.', 'What the supplier promises.'),
  },
  maintenance: {
    work: hint('Les travaux, dans l\'ordre.', 'The work, in order.'),
    impact: hint('Ce que le client sentira.', 'What the client will feel.'),
  },
  knowledge: {
    question: hint('Que voit-on, ou que demande-t-on, dans les mots de qui cherche?', 'What is seen or asked, in the words of whoever searches?'),
    answer: hint('Que fait-on, pas à pas?', 'What is to be done, step by step?'),
  },
  improvement: {
    finding: hint('Qu\'a-t-on constaté, et d\'où le tient-on?', 'What was found, and how is it known?'),
    plan: hint('Que va-t-on faire, et comment mesurera-t-on?', 'What will be done, and how will it be measured?'),
    work: hint('Qu\'a-t-on fait?', 'What was done?'),
    check: hint('Que dit la mesure?', 'What does the measure say?'),
    decision: hint('Garde-t-on, corrige-t-on ou abandonne-t-on?', 'Keep, correct or give up?'),
  },
  ci: {
    functional: hint('À quoi sert-il?', 'What is it for?'),
    physical: hint('De quoi est-il fait, et où est-il?', 'What is it made of, and where is it?'),
  },
};

/** The question of a section; undefined where its heading says enough, or the organisation added it. */
export function sectionHint(type: string, section: string): Text | undefined {
  return hints[type]?.[section];
}
