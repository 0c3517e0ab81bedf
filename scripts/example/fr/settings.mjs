// @ts-check
/** Le fichier gitsm.yaml de Boréal Services TI, et ses retouches. */
export const settings = {
  versions: [
    { at: '2025-09-02 08:30', by: 'claire', subject: 'Décider des grilles, des rôles et des calendriers' },
    { at: '2026-02-16 09:10', by: 'marc', subject: 'Suivre le billet du fournisseur dans les incidents' },
    { at: '2026-03-09 08:45', by: 'claire', subject: 'Accueillir Julie Bouchard, relève de l\'assistance client' },
    { at: '2026-06-22 16:30', by: 'claire', subject: 'Noter le départ d\'Étienne Morin' },
    { at: '2026-10-14 10:00', by: 'marc', subject: 'Annoncer le gel annuel des changements' },
  ],
  text: `# Réglages de Boréal Services TI. Chaque clé écrite ici est une décision; le reste garde sa valeur par défaut.
version: 1
organisation: { name: Boréal Services TI, language: fr, timezone: America/Toronto }

people:                       # les clés sont les noms que portent les enregistrements
  claire.roy:        { name: Claire Roy,        emails: [claire@boreal.example], roles: [D] }
  sophie.lavoie:     { name: Sophie Lavoie,     emails: [sophie@boreal.example], roles: [RGS/RC] }
  marc.gagnon:       { name: Marc Gagnon,       emails: [marc@boreal.example, mgagnon@home.example], roles: [RGS/AC, CS] }
  julie.bouchard:    { name: Julie Bouchard,    emails: [julie@boreal.example], roles: [RGS/AC, CS], since: 2026-03-09 } #@ 2026-03-09
  karim.benali:      { name: Karim Benali,      emails: [karim@boreal.example], roles: [CS] }
  alice.tremblay:    { name: Alice Tremblay,    emails: [alice@boreal.example], roles: [CS] }
  david.nguyen:      { name: David Nguyen,      emails: [david@boreal.example], roles: [CS] }
  etienne.morin:     { name: Étienne Morin,     emails: [etienne@boreal.example], roles: [CS] } #@ -2026-06-22
  etienne.morin:     { name: Étienne Morin,     emails: [etienne@boreal.example], roles: [CS], until: 2026-06-30 } #@ 2026-06-22
  isabelle.cote:     { name: Isabelle Côté,     emails: [icote@coopforet.example], roles: [CL], client: CLT-0001 }
  jean.pelletier:    { name: Jean Pelletier,    emails: [jpelletier@saintroch.example], roles: [CL], client: CLT-0002 }
  nathalie.gauthier: { name: Nathalie Gauthier, emails: [nathalie@mareehaute.example], roles: [CL], client: CLT-0003 }
  laurentien:        { name: Hébergement Laurentien, emails: [noc@laurentien.example], roles: [FT], supplier: SUP-0001 }
  telefibre:         { name: TéléFibre Québec, emails: [soutien@telefibre.example], roles: [FT], supplier: SUP-0002 }

folders: { incident: "incidents/{year}", request: "requests/{year}", change: "changes/{year}", ci: "cmdb/{class}" }

calendars:
  bureau:  { hours: { mon-fri: "08:00-18:00" }, holidays: [$holidays(quebec)] }
  etendu:  { hours: { mon-fri: "07:00-21:00", sat: "09:00-17:00" }, holidays: [$holidays(quebec)] }
  affluence: { hours: { thu-fri: "16:00-21:00", sat: "10:00-17:00" } }
  toujours: { hours: { mon-sun: "00:00-24:00" } }
default_calendar: bureau

priority_grid:                # lignes : urgence; colonnes : impact
  impact: [high, medium, low]
  urgency: { high: [P1, P2, P3], medium: [P2, P3, P4], low: [P3, P4, P5] }
  targets: { P1: { response: 15m, resolution: 4h }, P2: { response: 1h, resolution: 8h }, P3: { response: 4h, resolution: 24h }, P4: { response: 8h, resolution: 40h }, P5: { response: 16h, resolution: 80h } }
incident_categories:
  - network
  - hardware
  - software
  - access
  - data
  - security
  - power
  - { id: caisse, fr: Caisse et terminaux, en: Till and terminals, impact: medium, urgency: high }
  - other
escalation_levels:
  - { level: 1, role: CS, fr: Centre de services, en: Service desk, after: 0m }
  - { level: 2, role: RGS/AC, fr: Assistance client, en: Client support, after: { P1: 15m, P2: 1h, P3: 4h, P4: 16h, P5: 40h } }
  - { level: 3, role: FT, fr: Fournisseur tiers ou spécialiste, en: Third party or specialist, after: { P1: 1h, P2: 4h, P3: 12h, P4: 32h, P5: 72h } }
  - { level: 4, role: D, fr: Dirigeante, en: Director, after: { P1: 2h, P2: 8h, P3: 24h } }
major_incident: { priorities: [P1], review_within: 5d }
problem_levels:
  - { level: 1, fr: "Mineur : un service, contournement connu", en: "Minor: one service, workaround known" }
  - { level: 2, fr: "Moyen : récurrent ou sans contournement", en: "Moderate: recurring, or no workaround" }
  - { level: 3, fr: "Majeur : plusieurs clients ou issu d'un incident majeur", en: "Major: several clients, or from a major incident" }
problem_escalation:
  - { level: 1, role: CS }
  - { level: 2, role: RGS/AC, after: 5d }
  - { level: 3, role: D, after: 15d }
problem_causes: [hardware-failure, software-defect, configuration, capacity, human-error, third-party, environment, unknown]
problem_review: 30d
report_schedule: { configuration-status: 90d, trend: 30d, ci-audit: 180d, change-calendar: 30d, availability: 31d, ci-catalogue: 180d }
evaluation: { to: trousse@boreal.example }

change_authority:             # une ligne de classe l'emporte; sinon la première ligne gravité × impact qui convient
  - { class: standard, approvers: [] }
  - { class: emergency, approvers: [RGS/AC], confirmed_by: [D], within: 2d }
  - { gravity: minor, impact: [low, medium], approvers: [RGS/AC] }
  - { gravity: minor, impact: high, approvers: [RGS/AC, RGS/RC] }
  - { gravity: significant, impact: low, approvers: [RGS/AC] }
  - { gravity: significant, impact: medium, approvers: [RGS/AC, RGS/RC] }
  - { gravity: significant, impact: high, approvers: [RGS/AC, RGS/RC, D] }
  - { gravity: major, impact: low, approvers: [RGS/AC, D] }
  - { gravity: major, impact: [medium, high], approvers: [RGS/AC, D, CL] }
freezes: #@ 2026-10-14
  - { name: Gel annuel des changements, from: 2026-12-18, to: 2027-01-04, except: [emergency] } #@ 2026-10-14
risk_questions:
  - { id: retour-arriere, ask: { fr: "Un retour arrière éprouvé existe-t-il?", en: "Is there a rehearsed backout?" }, yes: 0, no: 3 }
  - { id: premiere-fois, ask: { fr: "Est-ce la première fois que l'on fait ce changement?", en: "Is this change being made for the first time?" }, yes: 2, no: 0 }
  - { id: interruption, ask: { fr: "Le service est-il interrompu pendant le changement?", en: "Is the service interrupted during the change?" }, yes: 2, no: 0 }
risk_levels: { low: 0, medium: 3, high: 6 }

ci_classes:
  hardware: { icon: server, attributes: { model: text, ram_gb: number, ip: text }, required: [model] }
  software: { icon: package, attributes: { vendor: text } }
  licence:  { icon: key, attributes: { seats: number }, required_fields: [expires] }
  virtual-machine: { label: { fr: Machine virtuelle, en: Virtual machine }, icon: vm, parent: hardware, attributes: { ram_gb: number, vcpu: number } }
  certificate: { label: { fr: Certificat, en: Certificate }, icon: lock, parent: security, attributes: { issuer: text }, required_fields: [expires] }
relations: { replicates: { inverse: replicated_by, label: { fr: réplique, en: replicates }, inverse_label: { fr: répliqué par, en: replicated by }, impact: true } }
fields: { incident: { supplier_ticket: { kind: text, label: { fr: Billet du fournisseur, en: Supplier ticket } } } } #@ 2026-02-16
sections: { change: { add: [ { id: cost, fr: Coût, en: Cost } ] } }
maintenance_strategy: { components: [hardware, environment], notice: 5d, quiet_hours: "22:00-05:00" }
evidence: { require: author }
rules: { ci/orphan: warning }
ignore: ["reports/**", "archive/**"]
export: { portal: { title: Portail Boréal, show: [service, maintenance, knowledge] } }
`,
};
