/**
 * The parts of an organisation's configuration that governance documents quote, by the names that
 * `gitsm.yaml` gives them. Anything that satisfies this shape can be rendered by `organisationTables`.
 */
export interface OrganisationSettings {
  readonly organisation: { readonly name: string };
  readonly people: Readonly<Record<string, PersonSettings>>;
  readonly priority_grid: {
    readonly impact: readonly string[];
    readonly urgency: Readonly<Record<string, readonly string[]>>;
    readonly targets: Readonly<Record<string, { readonly response?: string; readonly resolution?: string }>>;
  };
  readonly incident_categories: readonly (string | CategorySettings)[];
  readonly escalation_levels: readonly EscalationSettings[];
  readonly problem_levels: readonly (number | { readonly level: number; readonly fr?: string; readonly en?: string })[];
  readonly problem_escalation: readonly EscalationSettings[];
  readonly change_authority: readonly AuthoritySettings[];
  readonly ci_classes: Readonly<Record<string, { readonly label?: { readonly fr?: string; readonly en?: string }; readonly parent?: string }>>;
  readonly maintenance_strategy?: { readonly components?: readonly string[]; readonly notice?: string; readonly quiet_hours?: string };
  readonly freezes?: readonly { readonly name: string; readonly from: string; readonly to: string; readonly except?: readonly string[] }[];
  readonly major_incident?: { readonly priorities?: readonly string[]; readonly review_within?: string };
  readonly problem_review?: string;
  readonly report_schedule?: Readonly<Record<string, string>>;
}

interface PersonSettings {
  readonly name: string;
  readonly roles: readonly string[];
  /** The last day on which the person holds the roles. */
  readonly until?: string;
}

interface CategorySettings {
  readonly id: string;
  readonly fr?: string;
  readonly en?: string;
  readonly impact?: string;
  readonly urgency?: string;
}

interface EscalationSettings {
  readonly level: number;
  readonly role: string;
  readonly fr?: string;
  readonly en?: string;
  /** One delay, or one per priority. */
  readonly after?: string | Readonly<Record<string, string>>;
}

interface AuthoritySettings {
  readonly class?: string;
  readonly gravity?: string;
  readonly impact?: string | readonly string[];
  readonly approvers: readonly string[];
  readonly confirmed_by?: readonly string[];
  readonly within?: string;
}
