/**
 * How people say that something has failed, as data: what makes a request look like an incident. Expressions are matched on
 * folded text: lower case, without accents, straight apostrophes, single letters kept in place. Each language is tried on
 * every text, since a ticket often mixes them. No expression may repeat what repeats: texts are untrusted.
 */

/** Things that break, for words that say nothing alone: a person too may be unavailable. */
const frThing = '(?:portail|site|serveur|reseau|application|appli|logiciel|imprimante|messagerie|courriel|vpn|wifi|wi-fi|telephone|telephonie|poste|ordinateur|portable|ecran|service|systeme|internet|base|lien|connexion|intranet)s?';
const enThing = '(?:portal|site|website|server|network|application|app|software|printer|mail|e-mail|email|vpn|wifi|wi-fi|phone|telephony|workstation|computer|laptop|screen|service|system|internet|database|link|connection|intranet)s?';

export const failureWords: { readonly fr: readonly string[]; readonly en: readonly string[] } = {
  fr: [
    'pannes?',
    "n(?:e |')(?:se |s'|me |m'|nous )?(?:fonctionn|march|demarr|repond|ouvr|allum|affich|imprim|charg|synchronis|connect|lanc)\\w* (?:toujours |meme )?(?:pas|plus)",
    '(?:fonctionne|marche|demarre|repond)(?:nt)? (?:pas|plus)(?! (?:vite|tard|que|de|d|rapide|rapidement|longtemps))',
    'plante(?:nt)? (?:au|a|aux|des|quand|lors|depuis|chaque|toujours|sans|sur|regulierement|souvent|en)',
    '(?:a|ont|avait|vient de) planter?', 'plantages?', 'hors service', "hors d'usage",
    `${frThing} (?:\\w+ ){0,3}(?:indisponible|inaccessible|injoignable)s?`,
    'bogues?', 'messages? d\'erreur', 'en erreur', 'erreurs? (?:\\d{3}|lors|fatale|systeme|interne|inattendue)',
    '(?:est|sont|etait|semble|reste) (?:tout |toute |encore |de nouveau |toujours )?(?:bris|cass|gele|fige|defectueu|corrompu)\\w*',
    'ecrans? (?:noir|bleu|gele|fige)s?', 'defaillan(?:ce|t|te)s?', 'coupures? (?:de |du |d\')',
    'interruptions? (?:de |du |d\')(?:service|reseau|courant|connexion)', 'ralentissements?', '(?:tres|trop|extremement|anormalement) lente?s?',
    'pertes? de (?:connexion|donnees|reseau|signal)',
    "impossible (?:de |d')(?:(?:se|me|nous|s'y) ?)?(?:connecter|ouvrir|imprimer|demarrer|envoyer|recevoir|enregistrer|lancer)",
    "n'(?:ai|a|avons|avez|ont) plus (?:internet|de reseau|de connexion|de tonalite|d'image|de courant)",
  ],
  en: [
    '(?:is|are|was|were|went|goes|been|keeps going) (?:still |now |again |currently |completely |all |totally )?down(?! (?:to|the|from|payment))',
    'outages?', "(?:does not|doesn't|do not|don't|did not|didn't|won't|will not|no longer) (?:\\w+ )?work(?:s|ing)?",
    "(?<!\\b(?:i am|i'm|we are|we're|he is|she is|they are) )not working", "(?:isn't|aren't|wasn't) working", 'stop(?:s|ped) (?:working|responding|printing|syncing)',
    "(?:does not|doesn't|do not|don't|did not|didn't|won't|will not) (?:start|open|load|print|respond|connect|sync|boot|turn on|power on|log in)",
    "(?:cannot|can not|can't|unable to) (?:log in|login|connect|print|open|reach|send|receive|start|boot)",
    'broken(?! down)', 'crash(?:es|ed|ing)?', 'fail(?:s|ed|ing|ures?)?(?!-)', '(?:an|this|with|gives?|getting|shows?|throws?) errors?', 'errors? (?:messages?|codes?|\\d{3})',
    '(?:blue|black) screen', 'frozen', 'freezes', 'hangs', 'unreachable', 'unresponsive',
    `${enThing} (?:\\w+ ){0,3}(?:unavailable|inaccessible)`,
    'bugs?', '(?:very|too|extremely|unusually) slow', 'malfunction\\w*', 'defective', 'faulty', 'lost (?:connection|connectivity)',
  ],
};

/**
 * What takes the failure back when it stands in the same clause, a few words before: it is denied, supposed, foreseen, or a
 * subject of study. « En cas de panne », "no outage", « rapport sur les pannes ».
 */
export const notAFailureBefore: { readonly fr: readonly string[]; readonly en: readonly string[] } = {
  fr: [
    'sans', 'aucune?', "pas (?:de|d'|en)", "plus (?:de|d'|en)", 'jamais', 'ni', "en cas (?:de|d')", 'au cas ou', 'si', "s'il", "lors (?:de|d')", 'contre', 'eviter', 'evite',
    'prevenir', 'prevention', 'anticiper', 'simuler', 'simulation', "rapports? (?:\\w+ )?(?:sur|des)", 'statistiques?', "plans? (?:de|d')", "procedures? (?:de|d'|en)", 'formation', 'historique', 'liste des', 'suite a',
    'tolerance', 'tolerante?s?', 'detecteurs?', 'detection',
  ],
  en: [
    'no', 'not', 'never', 'without', 'if', 'in case of', 'in the event of', 'avoid', 'avoids', 'prevent', 'prevents', 'preventing', 'against', 'simulate', 'planned', 'scheduled',
    'reports? (?:on|of|about)', 'statistics', 'history of', 'list of', 'plan for', 'training', 'how to', 'what to do', 'tolerant', 'tolerance for', 'detect', 'detects', "isn't", "aren't", "wasn't", 'nothing is',
  ],
};

/** What takes it back a few words later: « coupure planifiée », "crash course", « bogue corrigé ». */
export const notAFailureAfter: { readonly fr: readonly string[]; readonly en: readonly string[] } = {
  fr: ['(?:\\w+ ){0,3}(?:planifie|prevu|programme)\\w*', 'seche'],
  en: ['courses?', 'tests?', 'trackers?', 'bount(?:y|ies)', '(?:\\w+ ){0,2}(?:planned|scheduled)', 'over', 'safe'],
};
