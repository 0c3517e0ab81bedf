import type { FieldDef, TypeName } from './kind';
import type { Lifecycle } from './lifecycle';
import type { Text } from './text';

/** A type of record as declared: the whole of what the product knows about it. */
export interface TypeDef {
  readonly name: TypeName;
  readonly label: Text;
  readonly plural: Text;
  /** French agreement of the statuses: « nouvelle » for a request, « nouveau » for an incident. */
  readonly feminine?: boolean;
  /** The artefact of the kit that its records are. */
  readonly artefact?: string;
  /** `{year} {month} {day} {seq:N} {rand:N}` */
  readonly idPattern: string;
  /** Where `new` puts a file; reading does not depend on it. */
  readonly folder: string;
  /** A codicon's name. */
  readonly icon: string;
  readonly lifecycle: Lifecycle;
  /** Fields beyond the common ones, in the order that templates write them. */
  readonly fields: readonly FieldDef[];
  /**
   * What an approval decides on, where that is less than the whole record: field names, and section ids of the kit.
   * The digest of an approval is taken over these.
   */
  readonly decidedOn?: { readonly fields: readonly string[]; readonly sections: readonly string[] };
  /** Shown in the Queue while open. */
  readonly queue?: boolean;
}
