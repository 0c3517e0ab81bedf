import type { Kind, TypeName } from '../kind';
import type { Transition } from '../lifecycle';
import type { Language, Text } from '../text';

/** The organisation's settings in the form that the rules use: every default filled in, nothing half-given. */
export interface Config {
  readonly version: number;
  readonly organisation: { readonly name: string; readonly language: Language; readonly timezone: string };
  readonly people: ReadonlyMap<string, Person>;
  readonly ids: ReadonlyMap<TypeName, string>;
  readonly folders: ReadonlyMap<TypeName, string>;
  readonly calendars: ReadonlyMap<string, CalendarSpec>;
  readonly defaultCalendar: string;
  readonly priorityGrid: PriorityGrid;
  readonly incidentCategories: readonly Category[];
  readonly escalationLevels: readonly EscalationLevel[];
  readonly majorIncident: { readonly priorities: readonly string[]; readonly reviewWithin: string };
  readonly problemLevels: readonly { readonly level: number; readonly label: Text }[];
  readonly problemEscalation: readonly EscalationLevel[];
  readonly problemCauses: readonly string[];
  readonly problemReview: string;
  /** Report name to the longest time between two of them. */
  readonly reportSchedule: ReadonlyMap<string, string>;
  readonly evaluation: { readonly to?: string };
  readonly changeAuthority: readonly AuthorityRow[];
  readonly freezes: readonly Freeze[];
  readonly riskQuestions: readonly { readonly id: string; readonly ask: Text; readonly yes: number; readonly no: number }[];
  readonly riskLevels: { readonly low: number; readonly medium: number; readonly high: number };
  readonly ciClasses: ReadonlyMap<string, CiClass>;
  readonly relations: ReadonlyMap<string, RelationKind>;
  readonly fields: ReadonlyMap<TypeName, readonly CustomField[]>;
  readonly lifecycles: ReadonlyMap<TypeName, LifecycleOverride>;
  readonly sections: ReadonlyMap<TypeName, SectionOverride>;
  readonly maintenanceStrategy: { readonly components: readonly string[]; readonly notice?: string; readonly quietHours?: string };
  readonly evidence: { readonly require: EvidenceGrade };
  readonly rules: ReadonlyMap<string, Severity | 'off'>;
  readonly ignore: readonly string[];
  readonly export: { readonly portal?: { readonly title?: string; readonly show: readonly string[] } };
  /** The keys that gitsm.yaml sets itself: a default is not a decision (kit evidence). */
  readonly given: ReadonlySet<string>;
}

export type Severity = 'error' | 'warning' | 'information';
export type EvidenceGrade = 'typed' | 'author' | 'signature' | 'review';

export interface Person {
  readonly key: string;
  readonly name: string;
  readonly emails: readonly string[];
  readonly roles: readonly string[];
  readonly client?: string;
  readonly supplier?: string;
  /** First day in the roles, `YYYY-MM-DD`. */
  readonly since?: string;
  /** Last day in the roles, `YYYY-MM-DD`. */
  readonly until?: string;
}

/** `hours`: days (`mon-fri`, `sat`) to one span or several (`08:00-18:00`); `holidays`: dates. */
export interface CalendarSpec {
  readonly hours: Readonly<Record<string, string | readonly string[]>>;
  readonly holidays: readonly string[];
}

export interface PriorityGrid {
  readonly impact: readonly string[];
  /** Urgency to a row of priorities, one for each impact, in the order of `impact`. */
  readonly urgency: ReadonlyMap<string, readonly string[]>;
  readonly targets: ReadonlyMap<string, { readonly response?: string; readonly resolution?: string }>;
}

export interface Category {
  readonly id: string;
  readonly label: Text;
  readonly impact?: string;
  readonly urgency?: string;
}

export interface EscalationLevel {
  readonly level: number;
  readonly role: string;
  readonly label?: Text;
  /** One delay for all, or a delay for each priority; a priority without one never escalates. */
  readonly after?: string | ReadonlyMap<string, string>;
}

export interface AuthorityRow {
  readonly class?: string;
  readonly gravity?: readonly string[];
  readonly impact?: readonly string[];
  readonly approvers: readonly string[];
  readonly confirmedBy: readonly string[];
  readonly within?: string;
}

export interface Freeze {
  readonly name: string;
  /** First and last day, both included, in the organisation's time zone. */
  readonly from: string;
  readonly to: string;
  readonly except: readonly string[];
}

export interface CiClass {
  readonly id: string;
  readonly label: Text;
  readonly icon: string;
  readonly parent?: string;
  readonly attributes: ReadonlyMap<string, Kind>;
  /** Attributes that a CI of the class must have. */
  readonly required: readonly string[];
  /** Fields of the record that a CI of the class must have. */
  readonly requiredFields: readonly string[];
}

export interface RelationKind {
  readonly id: string;
  readonly label: Text;
  readonly inverse: string;
  readonly inverseLabel: Text;
  readonly symmetric: boolean;
  /** Who suffers when an end fails: the one that names the other, the one that is named, or nobody. */
  readonly impact: 'source' | 'target' | 'none';
}

export interface CustomField {
  readonly name: string;
  readonly kind: Kind;
  readonly label: Text;
  readonly required: boolean;
}

export interface LifecycleOverride {
  readonly add: readonly Transition[];
  readonly remove: readonly { readonly from: string; readonly to: string }[];
  readonly statuses: readonly { readonly id: string; readonly label: Text; readonly after?: string; readonly final: boolean }[];
}

export interface SectionOverride {
  readonly add: readonly { readonly id: string; readonly fr: string; readonly en: string; readonly owed_from?: string }[];
  readonly remove: readonly string[];
}
