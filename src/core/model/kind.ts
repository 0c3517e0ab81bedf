import type { Text } from './text';

/**
 * The kinds of value that a field may hold, as data. Validation, completion, hover, the JSON
 * Schema, templates and the reference pages all read this one declaration.
 */
export type Kind =
  /** `form` is a regular expression that JSON Schemas give; what judges the text says it in words. */
  | { readonly k: 'text'; readonly form?: string }
  | { readonly k: 'markdown' }
  | { readonly k: 'number'; readonly min?: number; readonly max?: number; readonly integer?: boolean }
  | { readonly k: 'boolean' }
  /** `YYYY-MM-DD` */
  | { readonly k: 'date' }
  /** RFC 3339 with an offset. */
  | { readonly k: 'datetime' }
  /** A date or a date-time. */
  | { readonly k: 'moment' }
  /** `YYYY-MM` */
  | { readonly k: 'month' }
  /** ISO 8601 or short (`15m`, `4h`, `2d`). */
  | { readonly k: 'duration' }
  /** RFC 5545 recurrence rule. */
  | { readonly k: 'rrule' }
  | { readonly k: 'url' }
  /** A key of `people` in gitsm.yaml. */
  | { readonly k: 'person' }
  /** A key of `calendars` in gitsm.yaml. */
  | { readonly k: 'calendar' }
  | { readonly k: 'choice'; readonly values: readonly Choice[] }
  /** Values that the organisation sets; `resolveKind` turns it into a choice. */
  | { readonly k: 'setting'; readonly of: SettingChoice }
  /** The id of a record of one of these types; `[]` is any type. */
  | { readonly k: 'id'; readonly types: readonly TypeName[] }
  | { readonly k: 'list'; readonly of: Kind }
  /** `keys` is the form of its keys, as `form` of a text. */
  | { readonly k: 'map'; readonly of: Kind; readonly keys?: string; /** Its keys are the risk questions of gitsm.yaml, where there are any: `resolveKind` then names them. */ readonly questions?: true }
  /**
   * `anyAttribute`: a key that begins with `attributes.` may also be one that no field declares. `shapes`: the fields that are
   * written together, where one map is one of several things; the first is the usual one.
   */
  | { readonly k: 'object'; readonly fields: readonly FieldDef[]; readonly anyAttribute?: boolean; readonly shapes?: readonly (readonly string[])[] }
  /** A member of a relation: an id, or a group `{any: n, of: [ids]}` that survives while n live. */
  | { readonly k: 'member'; readonly types: readonly TypeName[] }
  /** The relations of a CI or a service, by kind of relation; `resolveKind` turns it into an object. */
  | { readonly k: 'relations' }
  /**
   * The state of a CI by field paths (`version`, `attributes.ram_gb`, `relations.runs_on`): one that is to be, or one that
   * was, whose values nobody judges. `resolveKind` turns it into an object.
   */
  | { readonly k: 'facts'; readonly past: boolean }
  | { readonly k: 'either'; readonly kinds: readonly Kind[] }
  /** Anything that YAML can say: judged elsewhere. */
  | { readonly k: 'any' };

export interface Choice extends Text {
  readonly id: string | number;
}

export type SettingChoice =
  | 'incident_categories' | 'impact' | 'urgency' | 'priorities' | 'problem_levels' | 'problem_causes'
  | 'escalation_level' | 'problem_escalation_level' | 'ci_classes' | 'roles' | 'statuses' | 'artefacts' | 'processes' | 'risk_answers';

export interface FieldDef {
  readonly name: string;
  readonly kind: Kind;
  readonly label: Text;
  readonly help?: Text;
  readonly required?: boolean;
  /** The field of the linked record that names this one back, where there is one (`links/one-sided`). */
  readonly counterpart?: string;
  /** Added by the organisation in gitsm.yaml. */
  readonly custom?: boolean;
}

export type TypeName =
  | 'request' | 'incident' | 'problem' | 'change' | 'release' | 'ci' | 'service' | 'client' | 'supplier'
  | 'configuration-plan' | 'recovery-plan' | 'recovery-test' | 'sla' | 'contract' | 'maintenance'
  | 'knowledge' | 'policy' | 'procedure' | 'improvement' | 'evaluation';

// Short makers, so that a declaration reads like the table it comes from.
export const text: Kind = { k: 'text' };
export const markdown: Kind = { k: 'markdown' };
export const bool: Kind = { k: 'boolean' };
export const date: Kind = { k: 'date' };
export const datetime: Kind = { k: 'datetime' };
export const moment: Kind = { k: 'moment' };
export const duration: Kind = { k: 'duration' };
export const person: Kind = { k: 'person' };
export const calendar: Kind = { k: 'calendar' };
export const number = (min?: number, max?: number, integer = false): Kind => ({ k: 'number', min, max, integer });
export const id = (...types: TypeName[]): Kind => ({ k: 'id', types });
export const ids = (...types: TypeName[]): Kind => ({ k: 'list', of: { k: 'id', types } });
export const list = (of: Kind): Kind => ({ k: 'list', of });
export const map = (of: Kind, keys?: string): Kind => (keys === undefined ? { k: 'map', of } : { k: 'map', of, keys });
export const object = (...fields: FieldDef[]): Kind => ({ k: 'object', fields });
export const either = (...kinds: Kind[]): Kind => ({ k: 'either', kinds });
export const setting = (of: SettingChoice): Kind => ({ k: 'setting', of });
export const choice = (values: Readonly<Record<string, readonly [fr: string, en: string]>>): Kind => ({
  k: 'choice',
  values: Object.entries(values).map(([key, [fr, en]]) => ({ id: key, fr, en })),
});

interface FieldExtras {
  readonly required?: boolean;
  readonly counterpart?: string;
  readonly fr?: string;
  readonly en?: string;
}

/** A field: name, kind, label in both languages, and a sentence of help in both where the label does not say it all. */
export function field(name: string, kind: Kind, fr: string, en: string, extras: FieldExtras = {}): FieldDef {
  const help = extras.fr !== undefined && extras.en !== undefined ? { fr: extras.fr, en: extras.en } : undefined;
  return { name, kind, label: { fr, en }, help, required: extras.required, counterpart: extras.counterpart };
}

/** The same, for a field that every record of the type must have. */
export function required(name: string, kind: Kind, fr: string, en: string, extras: FieldExtras = {}): FieldDef {
  return field(name, kind, fr, en, { ...extras, required: true });
}
