// @ts-check
/** Harbourlight IT's gitsm.yaml. */
export const settings = {
  versions: [
    { at: '2025-09-08 09:00', by: 'maeve', subject: 'Decide on grids, roles and calendars' },
    { at: '2026-10-19 09:30', by: 'tom', subject: 'Announce the yearly change freeze' },
  ],
  text: `# Settings of Harbourlight IT. A key written here is a decision; the rest keeps its default.
version: 1
organisation: { name: Harbourlight IT, language: en, timezone: America/Toronto }

people:                       # the keys are how records name a person
  maeve.quinn:   { name: Maeve Quinn,   emails: [maeve@harbourlight.example], roles: [D, RGS/RC] }
  tom.okafor:    { name: Tom Okafor,    emails: [tom@harbourlight.example], roles: [RGS/AC, CS] }
  priya.nair:    { name: Priya Nair,    emails: [priya@harbourlight.example], roles: [CS] }
  ben.carver:    { name: Ben Carver,    emails: [ben@harbourlight.example], roles: [CS] }
  ruth.ellis:    { name: Ruth Ellis,    emails: [ruth@lakeside-vets.example], roles: [CL], client: CLT-0001 }
  sam.whitfield: { name: Sam Whitfield, emails: [sam@whitfield-print.example], roles: [CL], client: CLT-0002 }

calendars:
  office: { hours: { mon-fri: "08:00-18:00" }, holidays: [$holidays(ontario)] }
  clinic: { hours: { mon-fri: "07:00-20:00", sat: "09:00-15:00" }, holidays: [$holidays(ontario)] }
default_calendar: office

priority_grid:                # rows: urgency; columns: impact
  impact: [high, medium, low]
  urgency: { high: [P1, P2, P3], medium: [P2, P3, P4], low: [P3, P4, P5] }
  targets: { P1: { response: 15m, resolution: 4h }, P2: { response: 1h, resolution: 8h }, P3: { response: 4h, resolution: 24h }, P4: { response: 8h, resolution: 40h }, P5: { response: 16h, resolution: 80h } }
incident_categories: [network, hardware, software, access, data, security, power, other]
escalation_levels:
  - { level: 1, role: CS, fr: Centre de services, en: Service desk, after: 0m }
  - { level: 2, role: RGS/AC, fr: Assistance client, en: Client support, after: { P1: 15m, P2: 1h, P3: 4h, P4: 16h, P5: 40h } }
  - { level: 3, role: D, fr: Dirigeante, en: Director, after: { P1: 2h, P2: 8h, P3: 24h } }
major_incident: { priorities: [P1], review_within: 5d }
problem_levels: [1, 2, 3]
problem_escalation: [ { level: 1, role: CS }, { level: 2, role: RGS/AC, after: 5d }, { level: 3, role: D, after: 15d } ]
problem_causes: [hardware-failure, software-defect, configuration, capacity, human-error, third-party, environment, unknown]
problem_review: 30d
report_schedule: { configuration-status: 90d, trend: 30d, ci-audit: 180d, change-calendar: 30d, availability: 31d, ci-catalogue: 180d }
change_authority:             # a class row wins; else the first gravity × impact row that fits
  - { class: standard, approvers: [] }
  - { class: emergency, approvers: [RGS/AC], confirmed_by: [D], within: 2d }
  - { gravity: minor, impact: [low, medium, high], approvers: [RGS/AC] }
  - { gravity: significant, impact: [low, medium], approvers: [RGS/AC] }
  - { gravity: significant, impact: high, approvers: [RGS/AC, D] }
  - { gravity: major, impact: [low, medium, high], approvers: [RGS/AC, D, CL] }
freezes: #@ 2026-10-19
  - { name: Yearly change freeze, from: 2026-12-18, to: 2027-01-04, except: [emergency] } #@ 2026-10-19
risk_questions:
  - { id: backout, ask: { fr: "Un retour arrière éprouvé existe-t-il?", en: "Is there a rehearsed backout?" }, yes: 0, no: 3 }
risk_levels: { low: 0, medium: 3, high: 6 }
ci_classes:
  hardware: { icon: server, attributes: { model: text, ram_gb: number }, required: [model] }
  licence:  { icon: key, attributes: { seats: number }, required_fields: [expires] }
maintenance_strategy: { components: [hardware, environment], notice: 5d, quiet_hours: "21:00-06:00" }
evidence: { require: author }
rules: { ci/orphan: warning }
ignore: ["reports/**"]
export: { portal: { title: Harbourlight status, show: [service, maintenance, knowledge] } }
`,
};
