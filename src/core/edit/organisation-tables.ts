import { artefactOf } from '../model/kit/artefacts';
import { ciClasses } from '../model/kit/examples';
import { roleOf, roles } from '../model/kit/roles';
import type { Language, Text } from '../model/text';
import { escapeInline, table } from '../util/markdown';
import type { OrganisationSettings } from './organisation-settings';

/** The names of the blocks that a governance document may quote. */
export type OrganisationTable =
  | 'people_by_role' | 'priority_grid' | 'targets' | 'incident_categories' | 'escalation_levels' | 'problem_levels' | 'problem_escalation'
  | 'change_authority' | 'ci_classes' | 'maintenance_strategy' | 'freezes' | 'report_schedule';
/** The names of the short values: text, not Markdown. */
export type OrganisationValue = 'organisation' | 'major_priorities' | 'major_review' | 'problem_review' | 'maintenance_notice';

/**
 * What governance documents quote of an organisation's configuration, by placeholder name: tables and
 * lists as Markdown blocks, names and delays as text. An empty list says in words that there is nothing.
 * Everything that the organisation wrote is escaped.
 */
export function organisationTables(config: OrganisationSettings, language: Language): Readonly<Record<OrganisationTable | OrganisationValue, string>> {
  const words = new Words(language);
  return {
    organisation: config.organisation.name,
    major_priorities: config.major_incident?.priorities?.join(', ') ?? 'P1',
    major_review: words.delay(config.major_incident?.review_within ?? '5d'),
    problem_review: words.delay(config.problem_review ?? '30d'),
    maintenance_notice: words.delay(config.maintenance_strategy?.notice ?? '5d'),
    people_by_role: peopleByRole(config, words),
    priority_grid: priorityGrid(config, words),
    targets: targets(config, words),
    incident_categories: categories(config, words),
    escalation_levels: escalation(config.escalation_levels, Object.keys(config.priority_grid.targets), words),
    problem_levels: problemLevels(config, words),
    problem_escalation: problemEscalation(config, words),
    change_authority: authority(config, words),
    ci_classes: classes(config, words),
    maintenance_strategy: maintenance(config, words),
    freezes: freezes(config, words),
    report_schedule: reports(config, words),
  };
}

const labels: Readonly<Record<string, Text>> = {
  high: { fr: 'élevé', en: 'high' }, medium: { fr: 'moyen', en: 'medium' }, low: { fr: 'faible', en: 'low' },
  minor: { fr: 'mineur', en: 'minor' }, significant: { fr: 'significatif', en: 'significant' }, major: { fr: 'majeur', en: 'major' },
  standard: { fr: 'standard', en: 'standard' }, normal: { fr: 'normal', en: 'normal' }, emergency: { fr: 'urgent', en: 'emergency' },
  network: { fr: 'réseau', en: 'network' }, hardware: { fr: 'matériel', en: 'hardware' }, software: { fr: 'logiciel', en: 'software' },
  access: { fr: 'accès', en: 'access' }, data: { fr: 'données', en: 'data' }, security: { fr: 'sécurité', en: 'security' },
  power: { fr: 'alimentation', en: 'power' }, other: { fr: 'autre', en: 'other' },
};

/** Where French agrees with a feminine noun: « urgence élevée ». */
const feminine: Readonly<Record<string, string>> = { high: 'élevée', medium: 'moyenne' };

/** Words in one language for what configurations hold. */
class Words {
  constructor(private readonly language: Language) {}

  say(fr: string, en: string): string {
    return this.language === 'fr' ? fr : en;
  }

  /** The label of a value that the product knows, or the value itself, escaped. */
  label(value: string): string {
    return Object.hasOwn(labels, value) ? labels[value]![this.language] : escapeInline(value);
  }

  urgency(value: string): string {
    return this.language === 'fr' && Object.hasOwn(feminine, value) ? feminine[value]! : this.label(value);
  }

  own(text: { readonly fr?: string; readonly en?: string } | undefined, otherwise: string): string {
    const chosen = text?.[this.language] ?? text?.fr ?? text?.en;
    return chosen === undefined ? otherwise : escapeInline(chosen);
  }

  role(id: string): string {
    const role = roleOf(id);
    return role ? `${role.name[this.language]} (${role.id})` : escapeInline(id);
  }

  /** A delay as one says it; an ISO 8601 duration stays as written. */
  delay(duration: string): string {
    const [, count, unit] = /^(\d+)([mhd])$/.exec(duration) ?? [];
    if (unit === undefined) return escapeInline(duration);
    if (unit === 'd') return `${count} ${this.say('jour', 'day')}${Number(count) > 1 ? 's' : ''}`;
    return `${count} ${unit === 'm' ? 'min' : 'h'}`;
  }

  /** A block, or the words for its absence. */
  orNone(block: string | undefined): string {
    return block ?? this.say('Aucun pour le moment.', 'None for now.');
  }
}

function peopleByRole(config: OrganisationSettings, words: Words): string {
  const people = Object.values(config.people);
  const rows = roles.map((role) => {
    const holders = people.filter((person) => person.roles.includes(role.id));
    const named = holders.map((person) => escapeInline(person.name) + (person.until === undefined ? '' : words.say(` (jusqu'au ${escapeInline(person.until)})`, ` (until ${escapeInline(person.until)})`)));
    return [words.role(role.id), words.say(role.duty.fr, role.duty.en), named.length > 0 ? named.join(', ') : words.say('à désigner', 'to be named')];
  });
  return words.orNone(table([words.say('Rôle', 'Role'), words.say('Charge', 'Duty'), words.say('Personnes', 'People')], rows));
}

function priorityGrid({ priority_grid: grid }: OrganisationSettings, words: Words): string {
  const head = [words.say('Urgence \\ Impact', 'Urgency \\ Impact').replace('\\', '\\\\'), ...grid.impact.map((impact) => words.label(impact))];
  return words.orNone(table(head, Object.entries(grid.urgency).map(([urgency, row]) => [words.urgency(urgency), ...row.map(escapeInline)])));
}

function targets({ priority_grid: grid }: OrganisationSettings, words: Words): string {
  const cell = (duration: string | undefined) => (duration === undefined ? '—' : words.delay(duration));
  const rows = Object.entries(grid.targets).map(([priority, target]) => [escapeInline(priority), cell(target.response), cell(target.resolution)]);
  return words.orNone(table([words.say('Priorité', 'Priority'), words.say('Réponse', 'Response'), words.say('Résolution', 'Resolution')], rows));
}

function categories(config: OrganisationSettings, words: Words): string {
  const rows = config.incident_categories.map((category) => {
    if (typeof category === 'string') return [escapeInline(category), words.label(category), '—', '—'];
    const { id, impact, urgency } = category;
    return [escapeInline(id), words.own(category, words.label(id)), impact === undefined ? '—' : words.label(impact), urgency === undefined ? '—' : words.urgency(urgency)];
  });
  const head = [words.say('Code', 'Id'), words.say('Type', 'Type'), words.say('Impact proposé', 'Proposed impact'), words.say('Urgence proposée', 'Proposed urgency')];
  return words.orNone(table(head, rows));
}

function escalation(levels: OrganisationSettings['escalation_levels'], priorities: readonly string[], words: Words): string {
  const rows = levels.map(({ level, role, after, ...name }) => {
    const delay = (priority: string) => {
      const at = typeof after === 'object' ? (Object.hasOwn(after, priority) ? after[priority] : undefined) : (after ?? '0m');
      return at === undefined ? '—' : words.delay(at);
    };
    return [String(level), words.own(name, words.role(role)), escapeInline(role), ...priorities.map(delay)];
  });
  return words.orNone(table([words.say('Niveau', 'Level'), words.say('Intervenant', 'Who'), words.say('Rôle', 'Role'), ...priorities.map(escapeInline)], rows));
}

function problemLevels(config: OrganisationSettings, words: Words): string {
  const rows = config.problem_levels.map((level) => (typeof level === 'number' ? [String(level), '—'] : [String(level.level), words.own(level, '—')]));
  return words.orNone(table([words.say('Niveau', 'Level'), words.say('Sens', 'Meaning')], rows));
}

function problemEscalation(config: OrganisationSettings, words: Words): string {
  const rows = config.problem_escalation.map(({ level, role, after }) => [
    String(level),
    words.role(role),
    typeof after === 'string' ? words.delay(after) : words.say("dès l'ouverture", 'from the start'),
  ]);
  return words.orNone(table([words.say('Niveau', 'Level'), words.say('Rôle', 'Role'), words.say('Après', 'After')], rows));
}

function authority(config: OrganisationSettings, words: Words): string {
  const rows = config.change_authority.map((row) => {
    const what = row.class === undefined ? words.label(row.gravity ?? '*') : words.say(`changement ${words.label(row.class)}`, `${words.label(row.class)} change`);
    const impact = row.impact === undefined ? words.say('tous', 'any') : [row.impact].flat().map((i) => words.label(i)).join(', ');
    const who = row.approvers.length > 0 ? row.approvers.map(escapeInline).join(', ') : words.say('personne (modèle déjà approuvé)', 'no one (model approved before)');
    const after = row.confirmed_by === undefined ? '—' : `${row.confirmed_by.map(escapeInline).join(', ')}${row.within === undefined ? '' : ` (${words.delay(row.within)})`}`;
    return [what, impact, who, after];
  });
  return words.orNone(table([words.say('Gravité ou classe', 'Gravity or class'), 'Impact', words.say('Approuvé par', 'Approved by'), words.say('Confirmé ensuite par', 'Confirmed afterwards by')], rows));
}

function classes(config: OrganisationSettings, words: Words): string {
  const known: ReadonlyMap<string, Text> = new Map(ciClasses.map((c) => [c.id, c.name]));
  const rows = Object.entries(config.ci_classes).map(([id, own]) => [`\`${id.replace(/[`|\s]/g, '')}\``, words.own(own.label ?? known.get(id), escapeInline(id)), own.parent === undefined ? '—' : escapeInline(own.parent)]);
  return words.orNone(table([words.say('Classe', 'Class'), words.say('Contenu', 'Holds'), words.say('Précise', 'Refines')], rows));
}

function maintenance({ maintenance_strategy: strategy }: OrganisationSettings, words: Words): string {
  if (!strategy) return words.orNone(undefined);
  const fact = (fr: string, en: string, value: string | undefined) => (value === undefined ? [] : [words.say(`- ${fr} : ${value}`, `- ${en}: ${value}`)]);
  const components = strategy.components?.map(escapeInline).join(', ');
  return words.orNone(
    [
      ...fact('Composants entretenus selon un plan', 'Components under planned maintenance', components),
      ...fact('Préavis', 'Notice', strategy.notice === undefined ? undefined : words.delay(strategy.notice)),
      ...fact('Heures creuses', 'Quiet hours', strategy.quiet_hours === undefined ? undefined : escapeInline(strategy.quiet_hours)),
    ].join('\n') || undefined,
  );
}

function freezes(config: OrganisationSettings, words: Words): string {
  const rows = (config.freezes ?? []).map((freeze) => [
    escapeInline(freeze.name),
    escapeInline(freeze.from),
    escapeInline(freeze.to),
    freeze.except && freeze.except.length > 0 ? freeze.except.map((c) => words.label(c)).join(', ') : '—',
  ]);
  return words.orNone(table([words.say('Gel', 'Freeze'), words.say('Du', 'From'), words.say('Au', 'To'), words.say('Sauf', 'Except')], rows));
}

function reports(config: OrganisationSettings, words: Words): string {
  const rows = Object.entries(config.report_schedule ?? {}).map(([name, every]) => {
    const artefact = artefactOf(`report.${name}`);
    return [`\`${name.replace(/[`|\s]/g, '')}\``, artefact ? words.say(artefact.name.fr, artefact.name.en) : '—', words.delay(every)];
  });
  return words.orNone(table([words.say('Nom', 'Name'), words.say('Rapport', 'Report'), words.say('Au plus tous les', 'At least every')], rows));
}
