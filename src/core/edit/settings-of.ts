import type { Config, EscalationLevel } from '../model/config/config';
import type { OrganisationSettings } from './organisation-settings';

/** The settings that documents quote, from a configuration with its defaults: the same whether an organisation wrote a grid or left it. */
export function settingsOf(config: Config): OrganisationSettings {
  const escalation = ({ level, role, label, after }: EscalationLevel) => ({ level, role, ...label, after: typeof after === 'object' ? Object.fromEntries(after) : after });
  return {
    organisation: { name: config.organisation.name },
    people: Object.fromEntries([...config.people].map(([key, p]) => [key, { name: p.name, roles: p.roles, until: p.until }])),
    priority_grid: { impact: config.priorityGrid.impact, urgency: Object.fromEntries(config.priorityGrid.urgency), targets: Object.fromEntries(config.priorityGrid.targets) },
    incident_categories: config.incidentCategories.map((c) => ({ id: c.id, ...c.label, impact: c.impact, urgency: c.urgency })),
    escalation_levels: config.escalationLevels.map(escalation),
    problem_levels: config.problemLevels.map((l) => ({ level: l.level, ...l.label })),
    problem_escalation: config.problemEscalation.map(escalation),
    change_authority: config.changeAuthority.flatMap((row) => (row.gravity ?? [undefined]).map((gravity) => ({ class: row.class, gravity, impact: row.impact, approvers: row.approvers, confirmed_by: row.confirmedBy, within: row.within }))),
    ci_classes: Object.fromEntries([...config.ciClasses].map(([id, c]) => [id, { label: c.label, parent: c.parent }])),
    maintenance_strategy: { components: config.maintenanceStrategy.components, notice: config.maintenanceStrategy.notice, quiet_hours: config.maintenanceStrategy.quietHours },
    freezes: config.freezes,
    major_incident: { priorities: config.majorIncident.priorities, review_within: config.majorIncident.reviewWithin },
    problem_review: config.problemReview,
    report_schedule: Object.fromEntries(config.reportSchedule),
  };
}
