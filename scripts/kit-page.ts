import { organisationTables, type OrganisationTable } from '../src/core/edit/organisation-tables';
import type { Language, Text } from '../src/core/model/text';
import { artefactOf, artefacts } from '../src/core/model/kit/artefacts';
import { checklists } from '../src/core/model/kit/checklists';
import { coverage } from '../src/core/model/kit/coverage';
import { decisionsOfProcess } from '../src/core/model/kit/decisions';
import { choicesOf, evaluationQuestions } from '../src/core/model/kit/evaluation';
import { explainArtefact, explainTask, importance } from '../src/core/model/kit/explanations';
import { glossary } from '../src/core/model/kit/glossary';
import { changeAuthority, ciClasses, escalationLevels, priorityGrid, problemEscalation, problemLevels } from '../src/core/model/kit/examples';
import { improvementCycle } from '../src/core/model/kit/improvement';
import { notes } from '../src/core/model/kit/notes';
import { processes } from '../src/core/model/kit/processes';
import { roles } from '../src/core/model/kit/roles';
import { templates } from '../src/core/model/kit/templates';
import { tools } from '../src/core/model/kit/tools';
import type { Branch } from '../src/core/model/kit/decision';
import type { Process, Task } from '../src/core/model/kit/types';

/** The reference page of the kit in one language, as Markdown: everything that `src/core/model/kit` holds, in the kit's order. */
export function kitPage(language: Language): string {
  const page = new Page(language);
  return [
    `<!-- ${page.say('Page produite par scripts/docs-kit.ts; modifier les données de src/core/model/kit.', 'Page made by scripts/docs-kit.ts; edit the data of src/core/model/kit.')} -->`,
    `# ${page.say('La trousse de déploiement', 'The deployment kit')}`,
    page.say(
      'Ce que le déploiement et la production de services TI demandent à une organisation de 1 à 25 personnes qui applique ISO/CEI 20000, et ce qui en fait la preuve dans un dépôt Gitsm.',
      'What deploying and running IT services asks of an organisation of 1 to 25 people that applies ISO/IEC 20000, and what evidences it in a Gitsm repository.',
    ),
    ...page.notes(),
    ...page.roles(),
    ...processes.flatMap((process) => page.process(process)),
    ...page.improvement(),
    ...page.artefacts(),
    ...page.templates(),
    ...page.examples(),
    ...page.coverage(),
    ...page.evaluation(),
    ...page.tools(),
    ...page.glossary(),
  ].join('\n\n') + '\n';
}

/** The example grids as an organisation would have written them. */
const exampleSettings = {
  organisation: { name: '' },
  people: {},
  priority_grid: priorityGrid,
  incident_categories: [],
  escalation_levels: escalationLevels.map(({ name, ...level }) => ({ ...level, ...name })),
  problem_levels: problemLevels.map(({ name, ...level }) => ({ ...level, ...name })),
  problem_escalation: problemEscalation,
  change_authority: changeAuthority.map((row) => ('class' in row ? { ...row, confirmed_by: row.confirmedBy } : row)),
  ci_classes: Object.fromEntries(ciClasses.map(({ id, name }) => [id, { label: name }])),
};

class Page {
  constructor(private readonly language: Language) {}

  say(fr: string, en: string): string {
    return this.language === 'fr' ? fr : en;
  }

  private text(text: Text): string {
    return text[this.language];
  }

  private table(head: readonly string[], rows: readonly (readonly string[])[]): string {
    const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
  }

  notes(): string[] {
    return [...importance.map((text) => this.text(text)), notes.map((note) => `- ${this.text(note)}`).join('\n')];
  }

  roles(): string[] {
    const rows = roles.map((role) => [`\`${role.id}\``, this.text(role.name), this.text(role.duty)]);
    return [`## ${this.say('Rôles', 'Roles')}`, this.table([this.say('Sigle', 'Id'), this.say('Rôle', 'Role'), this.say('Charge', 'Duty')], rows)];
  }

  process(process: Process): string[] {
    const types = process.lifecycles.map((type) => `\`${type}\``).join(', ');
    return [
      `## ${process.id} ${this.text(process.name)}`,
      this.say(`Cycles de vie : ${types}.`, `Lifecycles: ${types}.`),
      ...process.activities.flatMap((activity) => [
        `### ${activity.id} ${this.text(activity.name)}`,
        ...activity.tasks.flatMap((task) => this.task(task)),
      ]),
      ...this.decisions(process.id),
    ];
  }

  private task(task: Task): string[] {
    const fact = (fr: string, en: string, value: string) => (value === '' ? [] : [this.say(`- ${fr} : ${value}`, `- ${en}: ${value}`)]);
    const evidence = (ids: readonly string[]) => ids.map((id) => `\`${id}\``).join(', ');
    const explained = explainTask(task.id)!;
    return [
      `#### ${task.id} ${this.text(task.name)}`,
      this.text(task.objective),
      this.text(explained.justification),
      [
        ...fact('Rôles', 'Roles', task.roles.join(', ')),
        ...fact('Produits', 'Products', task.artefacts.map((id) => this.text(artefactOf(id)!.name)).join('; ')),
        ...fact('Articulée avec', 'Interfaces with', task.interfaces.join(', ')),
      ].join('\n'),
      ...task.steps.map((step) => {
        const { asks, who, does } = explained.steps[step.n - 1]!;
        const head = `${step.n}. **${this.text(step.name)}** (${who.join(', ')})`;
        return [head, this.text(asks), this.text(does), this.say(`Preuve : ${evidence(step.evidence)}`, `Evidence: ${evidence(step.evidence)}`)].join('\\\n   ');
      }),
    ];
  }

  private decisions(process: string): string[] {
    const branch = ({ outcome, label }: Branch) => {
      const to = outcome.kind === 'move' ? `→ \`${outcome.to}\`` : outcome.kind === 'raise' ? `→ ${this.say('nouveau', 'new')} \`${outcome.type}\`` : '';
      return `${this.text(label)} ${to}`.trim();
    };
    return [
      `### ${process} : ${this.say('points de décision', 'decision points')}`.replace(' :', this.say(' :', ':')),
      this.table(
        [this.say('Type et statut', 'Type and status'), 'Question', this.say('Oui', 'Yes'), this.say('Non', 'No')],
        decisionsOfProcess(process).map((d) => [`\`${d.type}\` ${d.at}`, this.text(d.question), branch(d.yes), branch(d.no)]),
      ),
    ];
  }

  improvement(): string[] {
    const phases = improvementCycle.phases.map((phase) => this.text(phase.name)).join(' → ');
    return [`## ${this.text(improvementCycle.name)}`, this.say(`${phases}, dans un enregistrement \`improvement\`.`, `${phases}, in an \`improvement\` record.`), ...this.decisions(improvementCycle.id)];
  }

  artefacts(): string[] {
    const rows = artefacts.map((artefact) => {
      const { definition, states } = explainArtefact(artefact.id)!;
      const shown = states.kind === 'words' ? this.text(states.text) : states.statuses.map((status) => `\`${status}\``).join(' ');
      return [`\`${artefact.id}\``, this.text(artefact.name), this.text(definition), shown];
    });
    return [`## ${this.say('Artefacts', 'Artefacts')}`, this.table([this.say('Identifiant', 'Id'), 'Artefact', this.say('Définition', 'Definition'), this.say('États', 'States')], rows)];
  }

  templates(): string[] {
    const list = (items: readonly { readonly title: Text }[]) => items.map((item, i) => `${i + 1}. ${this.text(item.title)}`).join('\n');
    const named = (id: string) => {
      const artefact = artefactOf(id);
      return artefact ? this.text(artefact.name) : this.say('Toute procédure', 'Every procedure');
    };
    return [
      `## ${this.say('Gabarits', 'Templates')}`,
      ...Object.entries(templates).flatMap(([id, sections]) => [`### ${named(id)}`, list(sections)]),
      `## ${this.say('Listes de contrôle', 'Checklists')}`,
      ...Object.entries(checklists).flatMap(([id, items]) => [`### ${named(id)}`, list(items)]),
    ];
  }

  examples(): string[] {
    const tables = organisationTables(exampleSettings, this.language);
    const shown: readonly [OrganisationTable, Text][] = [
      ['priority_grid', { fr: 'Grille de priorité', en: 'Priority grid' }],
      ['targets', { fr: 'Délais', en: 'Targets' }],
      ['escalation_levels', { fr: "Niveaux d'escalade des incidents", en: 'Incident escalation levels' }],
      ['problem_levels', { fr: 'Niveaux de problèmes', en: 'Problem levels' }],
      ['problem_escalation', { fr: "Niveaux d'escalade des problèmes", en: 'Problem escalation levels' }],
      ['change_authority', { fr: 'Autorité de changement', en: 'Change authority' }],
      ['ci_classes', { fr: 'Classes de CI', en: 'CI classes' }],
    ];
    return [
      `## ${this.say("Grilles d'exemple", 'Example grids')}`,
      this.say('La configuration par défaut; chaque organisation les modifie dans `gitsm.yaml`.', 'The default configuration; every organisation edits them in `gitsm.yaml`.'),
      ...shown.flatMap(([name, title]) => [`### ${this.text(title)}`, tables[name]]),
    ];
  }

  coverage(): string[] {
    return [
      `## ${this.say('Matrices de référence', 'Reference matrices')}`,
      this.say('C : couverture complète; P : partielle; N : aucune.', 'C: complete cover; P: partial; N: none.'),
      ...coverage.flatMap((matrix) => [
        `### ${this.text(matrix.title)}`,
        ...(matrix.inKit ? [] : [this.say('Fournie en plus de la trousse.', 'Provided beyond the kit.')]),
        this.table(
          [this.say('Activité', 'Activity'), this.say('Couverture', 'Cover'), this.say('Par', 'By')],
          Object.entries(matrix.cells).map(([id, cell]) => [id, cell.cover, [cell.by, cell.note].flatMap((t) => (t ? [this.text(t)] : [])).join('. ')]),
        ),
      ]),
    ];
  }

  evaluation(): string[] {
    const rows = evaluationQuestions.map((question) => [
      this.text(question.title),
      choicesOf(question)?.map((choice) => this.text(choice.name)).join(' · ') ?? this.say('texte libre', 'free text'),
    ]);
    return [`## ${this.say("Formulaire d'évaluation", 'Evaluation form')}`, this.table([this.say('Question', 'Question'), this.say('Réponse', 'Answer')], rows)];
  }

  tools(): string[] {
    return [`## ${this.say('Outils', 'Tools')}`, tools.map((tool) => `- ${this.text(tool.name)}`).join('\n')];
  }

  glossary(): string[] {
    const collator = new Intl.Collator(this.language);
    const sorted = glossary.toSorted((a, b) => collator.compare(this.text(a.term), this.text(b.term)));
    return [`## ${this.say('Glossaire', 'Glossary')}`, ...sorted.map((term) => this.say(`**${term.term.fr}** : ${term.definition.fr}`, `**${term.term.en}**: ${term.definition.en}`))];
  }
}
