import type { Text } from '../../src/core/model/text';

/** A part of the product, and what it can do. */
export interface Area {
  readonly title: Text;
  readonly features: readonly Feature[];
}

export interface Feature extends Text {
  /** The commands of VS Code that it is about: each that the extension contributes belongs to a feature. */
  readonly commands?: readonly string[];
  /** The tests that show it: the file, and the name of the test or of its group as it is written there. */
  readonly shown: readonly (readonly [file: string, test: string])[];
}
