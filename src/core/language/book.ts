import type { Catalog } from '../catalog/catalog';
import type { Model } from '../model/model';
import type { Language } from '../model/text';
import type { RecordSource } from '../record/source';

/** What the language features ask of a repository. */
export interface Book {
  readonly model: Model;
  readonly catalog: Catalog;
  readonly language: Language;
  /** Epoch ms. */
  readonly now: number;
  /** The file as the editor holds it. */
  readonly sourceOf: (file: string) => RecordSource | undefined;
  readonly textOf: (file: string) => string | undefined;
}
