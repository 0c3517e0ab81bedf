/**
 * The facts of the rule on gitsm.yaml. It judges no record, so it stands beside the registry:
 * `config-file.ts` judges by it.
 */
export const configRule = {
  id: 'structure/config',
  severity: 'error',
  title: { fr: 'Configuration incorrecte', en: 'Wrong configuration' },
  what: { fr: "gitsm.yaml ne contient que des clés connues, des valeurs de la bonne nature, des noms qui existent et des réglages qui s'accordent. Un trou dans la grille d'autorité est un avertissement.", en: 'gitsm.yaml holds only known keys, values of the right kind, names that exist and settings that agree. A hole in the grid of authority is a warning.' },
  why: { fr: "Une clé mal orthographiée laisse la valeur par défaut en place sans rien dire.", en: 'A misspelt key leaves the default in place without a word.' },
  mend: { fr: "Corrigez la clé ou la valeur; l'aide en ligne de l'éditeur les décrit toutes.", en: 'Correct the key or the value; the editor describes them all as you type.' },
  messages: {
    unreadable: { fr: 'Le fichier ne peut être lu comme du YAML : {detail}.', en: 'The file cannot be read as YAML: {detail}.' },
    conflict: {
      fr: "Une fusion n'est pas résolue dans ce fichier : entre « <<<<<<< » et « >>>>>>> », gardez ce qui vaut, supprimez les lignes de marqueurs, puis faites « git add ».",
      en: 'A merge is not resolved in this file: between "<<<<<<<" and ">>>>>>>", keep what holds, delete the lines of markers, then run "git add".',
    },
    unknown: { fr: 'La clé « {where} » est inconnue.', en: 'The key "{where}" is unknown.' },
    suggest: { fr: 'La clé « {where} » est inconnue. Vouliez-vous dire « {suggestion} »?', en: 'The key "{where}" is unknown. Did you mean "{suggestion}"?' },
    twice: { fr: 'La clé « {where} » est définie deux fois.', en: 'The key "{where}" is set twice.' },
    missing: { fr: 'La clé obligatoire « {where} » est absente.', en: 'The required key "{where}" is missing.' },
    wrong: { fr: '{where} : attendu {expected}.', en: '{where}: expected {expected}.' },
    quote: { fr: '{where} : mettez {value} entre guillemets.', en: '{where}: put {value} in quotes.' },
    not: { fr: "{where} : « {value} » n'est pas permis. Valeurs permises : {allowed}.", en: '{where}: "{value}" is not allowed. Allowed values: {allowed}.' },
    name: { fr: "« {value} » n'est pas défini sous « {key} ».", en: '"{value}" is not defined under "{key}".' },
    zone: { fr: "« {value} » n'est pas un fuseau horaire IANA.", en: '"{value}" is not an IANA time zone.' },
    hours: { fr: "« {value} » ne se lit pas comme des heures d'ouverture : écrivez `mon-fri: \"08:00-18:00\"`.", en: '"{value}" cannot be read as opening hours: write `mon-fri: "08:00-18:00"`.' },
    noHours: { fr: "« {value} » n'a pas d'heures : écrivez-en (`{value}: \"08:00-18:00\"`), ou retirez la ligne.", en: '"{value}" has no hours: write some (`{value}: "08:00-18:00"`), or take the line away.' },
    closed: { fr: "Le calendrier « {value} » n'ouvre jamais : donnez-lui des heures.", en: 'The calendar "{value}" never opens: give it hours.' },
    pattern: { fr: "« {value} » n'est pas un motif : il faut {seq} ou {rand}, et seulement lettres, chiffres, point et tiret.", en: '"{value}" is not a pattern: it needs {seq} or {rand}, and only letters, digits, dots and dashes.' },
    folder: { fr: 'Le dossier « {value} » doit rester dans le dépôt, avec « / ».', en: 'The folder "{value}" must stay in the repository, with "/".' },
    rule: { fr: "Il n'y a pas de règle « {value} ».", en: 'There is no rule "{value}".' },
    kind: { fr: 'Nature inconnue : {kinds}, ou une liste de valeurs.', en: 'Unknown kind: {kinds}, or a list of values.' },
    newer: { fr: 'Ce dépôt est au format {value}, plus récent que ce Gitsm : mettez Gitsm à jour.', en: 'This repository has format {value}, newer than this Gitsm: update Gitsm.' },
    hole: { fr: "{value} n'est ni {dates}, ni un champ de ce type.", en: '{value} is neither {dates} nor a field of this type.' },
    row: { fr: "Cette ligne donne {count} {count|priorité|priorités} pour {wanted} niveaux d'impact.", en: 'This row gives {count} {count|priority|priorities} for {wanted} impact levels.' },
    backwards: { fr: 'Cette période finit ({value}) avant de commencer ({from}).', en: 'This period ends ({value}) before it starts ({from}).' },
    span: { fr: "« {value} » ne se lit pas comme des heures : écrivez \"22:00-05:00\".", en: '"{value}" cannot be read as hours: write "22:00-05:00".' },
    ancestor: { fr: 'La classe « {value} » est sa propre ancêtre.', en: 'The class "{value}" is its own ancestor.' },
    address: { fr: "« {value} » figure déjà chez {other} : une adresse ne désigne qu'une personne.", en: '"{value}" is an address of {other} too: an address names one person.' },
    alike: { fr: 'Le motif « {value} » donne les mêmes identifiants que celui du type « {type} ».', en: 'The pattern "{value}" gives the same ids as that of the type "{type}".' },
    own: { fr: 'Ce type a déjà un champ « {value} » : choisissez un autre nom.', en: 'This type already has a field "{value}": choose another name.' },
    field: { fr: "Un CI n'a pas de champ « {value} ».", en: 'A CI has no field "{value}".' },
    section: { fr: "Ce type n'a pas de section « {value} » à retirer.", en: 'This type has no section "{value}" to remove.' },
    taken: { fr: 'Le nom « {value} » est déjà celui de la relation « {other} » ou de son inverse.', en: 'The name "{value}" is already that of the relation "{other}" or of its inverse.' },
    record: { fr: "Aucun enregistrement n'a l'identifiant {id}.", en: 'No record has the id {id}.' },
    type: { fr: '{id} est : {found}. Attendu ici : {expected}.', en: '{id} is: {found}. Expected here: {expected}.' },
    move: { fr: "Il n'y a pas de passage de « {from} » à « {to} » à retirer.", en: 'There is no move from "{from}" to "{to}" to remove.' },
    uncovered: { fr: "Personne ne peut approuver ces changements, qu'aucune ligne de `change_authority` ne couvre (classe · gravité × impact) : {cases}.", en: 'Nobody can approve these changes, which no row of `change_authority` covers (class · gravity × impact): {cases}.' },
    status: { fr: "« {value} » n'est pas un statut de ce type.", en: '"{value}" is not a status of this type.' },
  },
} as const;

export type ConfigMessage = keyof typeof configRule.messages;
