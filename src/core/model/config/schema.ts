import { bool, choice, date, duration, either, field, list, map, number, object, required, setting, text, id } from '../kind';
import type { FieldDef, Kind } from '../kind';
import { artefacts } from '../kit/artefacts';
import { declaredTypes } from '../types/all';

const label = object(field('fr', text, 'Français', 'French'), field('en', text, 'Anglais', 'English'));
const labelOrText = either(text, label);
const delay: Kind = either(duration, map(duration));
const oneOrMore = (of: Kind): Kind => either(of, list(of));
const severity = choice({ off: ['Désactivée', 'Off'], information: ['Information', 'Information'], warning: ['Avertissement', 'Warning'], error: ['Erreur', 'Error'] });
const roles = list(setting('roles'));
/** `text`, `number`, … or a list of the values allowed: read by `kindOfWords`. */
const kindWords: Kind = either(text, list(either(text, number())));

/** `08:00-18:00`; that it does not end where it begins, `structure/config` says. */
const hours: Kind = { k: 'text', form: '^([01]\\d|2[0-3]):[0-5]\\d-(([01]\\d|2[0-3]):[0-5]\\d|24:00)$' };
/** `mon`, `mon-fri`, `mon,wed,fri`. */
const day = '(mon|tue|wed|thu|fri|sat|sun)';
const days = `^ *${day}(-${day})? *(, *${day}(-${day})? *)*$`;
const reports = artefacts.flatMap((a) => (a.kind === 'report' ? [a.id.slice('report.'.length)] : []));

/** The values of a change's own field: what settings name of changes is spelt as changes spell it. */
const changeKind = (name: string): Kind => declaredTypes.find((t) => t.name === 'change')!.fields.find((f) => f.name === name)!.kind;

const byType = (of: Kind): Kind => object(...declaredTypes.map((t) => field(t.name, of, t.label.fr, t.label.en)));

const escalation = (fr: string, en: string, name: string): FieldDef => field(name, list(object(
  required('level', number(1, undefined, true), 'Niveau', 'Level'), required('role', setting('roles'), 'Rôle', 'Role'),
  field('after', delay, 'Après', 'After', { fr: 'Un délai, ou un délai par priorité.', en: 'One delay, or one for each priority.' }),
  field('fr', text, 'Nom français', 'French name'), field('en', text, 'Nom anglais', 'English name'),
)), fr, en);

const person = object(
  required('name', text, 'Nom', 'Name'),
  field('emails', list(text), 'Courriels', 'E-mail addresses', { fr: "Les adresses sous lesquelles la personne signe ses commits : elles prouvent ses approbations.", en: "The addresses under which the person commits: they prove the person's approvals." }),
  field('roles', roles, 'Rôles', 'Roles'), field('client', id('client'), 'Client', 'Client'), field('supplier', id('supplier'), 'Fournisseur', 'Supplier'),
  field('since', date, 'Depuis', 'Since'), field('until', date, "Jusqu'à", 'Until', { fr: 'Dernier jour dans ses rôles.', en: 'Last day in the roles.' }),
);

const ciClass = object(
  field('id', text, 'Identifiant', 'Id'), field('label', labelOrText, 'Libellé', 'Label'), field('fr', text, 'Nom français', 'French name'), field('en', text, 'Nom anglais', 'English name'),
  field('icon', text, 'Icône', 'Icon', { fr: "Nom d'une icône « codicon » de VS Code.", en: "Name of a VS Code codicon." }),
  field('parent', text, 'Classe parente', 'Parent class'), field('attributes', map(kindWords), 'Attributs', 'Attributes'),
  field('required', list(text), 'Attributs obligatoires', 'Required attributes'), field('required_fields', list(text), 'Champs obligatoires', 'Required fields'),
);

const category = either(text, object(required('id', text, 'Identifiant', 'Id'), field('fr', text, 'Nom français', 'French name'), field('en', text, 'Nom anglais', 'English name'), field('impact', setting('impact'), 'Impact', 'Impact'), field('urgency', setting('urgency'), 'Urgence', 'Urgency')));
const move = object(required('from', text, 'De', 'From'), required('to', text, 'Vers', 'To'));
const answer = number(0);

/** Every key of gitsm.yaml, declared like the fields of a record: same checks, completion, hover and schema. */
export const configFields: readonly FieldDef[] = [
  required('version', number(1, 1, true), 'Version', 'Version', { fr: 'Version du format de ce fichier.', en: "Version of this file's format." }),
  required('organisation', object(required('name', text, 'Nom', 'Name'), field('language', choice({ fr: ['Français', 'French'], en: ['Anglais', 'English'] }), 'Langue', 'Language'), field('timezone', text, 'Fuseau horaire', 'Time zone', { fr: 'Un nom IANA, comme America/Toronto.', en: 'An IANA name, such as America/Toronto.' })), 'Organisation', 'Organisation'),
  required('people', map(person), 'Personnes', 'People', { fr: "Les clés sont les noms que les enregistrements emploient.", en: 'The keys are how records name a person.' }),
  field('ids', byType(text), 'Identifiants', 'Ids', { fr: 'Motif par type : {year} {month} {day} {seq:N} {rand:N}.', en: 'Pattern for each type: {year} {month} {day} {seq:N} {rand:N}.' }),
  field('folders', byType(text), 'Dossiers', 'Folders', { fr: 'Où un nouvel enregistrement est placé.', en: 'Where a new record is put.' }),
  field('calendars', map(object(required('hours', map(oneOrMore(hours), days), 'Heures', 'Hours'), field('holidays', list(date), 'Jours fériés', 'Holidays'))), 'Calendriers', 'Calendars'),
  field('default_calendar', { k: 'calendar' }, 'Calendrier par défaut', 'Default calendar'),
  field('priority_grid', object(
    field('impact', list(text), "Niveaux d'impact", 'Impact levels'), field('urgency', map(list(text)), 'Urgences', 'Urgencies'),
    field('targets', map(object(field('response', duration, 'Prise en charge', 'Response'), field('resolution', duration, 'Résolution', 'Resolution'))), 'Cibles', 'Targets'),
  ), 'Grille de priorité', 'Priority grid'),
  field('incident_categories', list(category), "Catégories d'incidents", 'Incident categories'),
  escalation("Niveaux d'escalade", 'Escalation levels', 'escalation_levels'),
  field('major_incident', object(field('priorities', list(setting('priorities')), 'Priorités', 'Priorities'), field('review_within', duration, 'Revue sous', 'Review within')), 'Incident majeur', 'Major incident'),
  field('problem_levels', list(either(number(1), object(required('level', number(1), 'Niveau', 'Level'), field('fr', text, 'Nom français', 'French name'), field('en', text, 'Nom anglais', 'English name')))), 'Niveaux de problèmes', 'Problem levels'),
  escalation("Escalade des problèmes", 'Problem escalation', 'problem_escalation'),
  field('problem_causes', list(text), 'Causes de problèmes', 'Problem causes'),
  field('problem_review', duration, 'Revue des problèmes', 'Problem review'),
  field('report_schedule', map(duration, `^(${reports.join('|')})$`), 'Fréquence des rapports', 'Report schedule'),
  field('evaluation', object(field('to', text, 'Destinataire', 'To')), 'Évaluation', 'Evaluation'),
  field('change_authority', list(object(
    field('class', changeKind('class'), 'Classe', 'Class'), field('gravity', oneOrMore(changeKind('gravity')), 'Gravité', 'Gravity'), field('impact', oneOrMore(setting('impact')), 'Impact', 'Impact'),
    required('approvers', roles, 'Approbateurs', 'Approvers'), field('confirmed_by', roles, 'Confirmé par', 'Confirmed by'), field('within', duration, 'Sous', 'Within'),
  )), 'Autorité sur les changements', 'Change authority'),
  field('freezes', list(object(required('name', text, 'Nom', 'Name'), required('from', date, 'Du', 'From'), required('to', date, 'Au', 'To'), field('except', list(changeKind('class')), 'Sauf', 'Except'))), 'Périodes de gel', 'Freezes'),
  field('risk_questions', list(object(required('id', text, 'Identifiant', 'Id'), required('ask', label, 'Question', 'Question'), field('yes', answer, 'Poids du oui', 'Weight of yes'), field('no', answer, 'Poids du non', 'Weight of no'))), 'Questions de risque', 'Risk questions'),
  field('risk_levels', object(field('low', answer, 'Faible', 'Low'), field('medium', answer, 'Moyen', 'Medium'), field('high', answer, 'Élevé', 'High')), 'Seuils de risque', 'Risk levels'),
  field('ci_classes', either(map(ciClass), list(ciClass)), 'Classes de CI', 'CI classes'),
  field('relations', map(object(field('inverse', text, 'Inverse', 'Inverse'), field('label', labelOrText, 'Libellé', 'Label'), field('inverse_label', labelOrText, 'Libellé inverse', 'Inverse label'), field('impact', bool, 'Impact', 'Impact', { fr: "Ce qui nomme souffre quand ce qui est nommé tombe.", en: 'What names suffers when what is named fails.' }))), 'Relations', 'Relations'),
  field('fields', byType(map(object(required('kind', kindWords, 'Nature', 'Kind'), field('label', labelOrText, 'Libellé', 'Label'), field('required', bool, 'Obligatoire', 'Required')))), 'Champs ajoutés', 'Added fields'),
  field('lifecycles', byType(object(field('add', list(move), 'Ajouts', 'Add'), field('remove', list(move), 'Retraits', 'Remove'), field('statuses', list(object(required('id', text, 'Identifiant', 'Id'), field('fr', text, 'Nom français', 'French name'), field('en', text, 'Nom anglais', 'English name'), field('after', text, 'Après', 'After'), field('final', bool, 'Final', 'Final'))), 'Statuts ajoutés', 'Added statuses'))), 'Cycles de vie', 'Lifecycles'),
  field('sections', byType(object(field('add', list(object(required('id', text, 'Identifiant', 'Id'), required('fr', text, 'Titre français', 'French heading'), required('en', text, 'Titre anglais', 'English heading'), field('owed_from', text, 'Due à partir de', 'Owed from'))), 'Ajouts', 'Add'), field('remove', list(text), 'Retraits', 'Remove'))), 'Sections', 'Sections'),
  field('maintenance_strategy', object(field('components', list(text), 'Composants', 'Components', { fr: "Classes de CI que la stratégie couvre; toutes, si rien n'est dit.", en: 'Classes of CIs that the strategy covers; all where nothing is said.' }), field('notice', duration, 'Préavis', 'Notice'), field('quiet_hours', hours, 'Heures creuses', 'Quiet hours', { fr: "Où une maintenance peut prendre des heures de service.", en: 'Where a maintenance may take service hours.' })), 'Stratégie de maintenance', 'Maintenance strategy'),
  field('evidence', object(field('require', choice({ typed: ['Nom saisi', 'Typed name'], author: ['Auteur du commit', 'Commit author'], signature: ['Signature vérifiée', 'Verified signature'], review: ['Fusion après revue', 'Merged through review'] }), 'Exige', 'Require')), 'Preuve', 'Evidence'),
  field('rules', map(severity, '^[a-z]+/[a-z-]+$'), 'Règles', 'Rules', { fr: 'Sévérité par règle, ou off.', en: 'Severity for each rule, or off.' }),
  field('ignore', list(text), 'Ignorer', 'Ignore', { fr: 'Chemins que rien ne juge.', en: 'Paths that nothing judges.' }),
  field('export', object(field('portal', object(field('title', text, 'Titre', 'Title'), field('show', list(text), 'Montrer', 'Show')), 'Portail', 'Portal')), 'Exportation', 'Export'),
];
