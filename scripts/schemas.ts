/** Writes the JSON Schemas of the default model into schemas/: `npx tsx scripts/schemas.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { readConfig } from '../src/core/model/config/read';
import { buildModel } from '../src/core/model/model';
import { configSchema, recordSchema } from '../src/core/model/schema/record-schema';
import { languages } from '../src/core/model/text';

/** The committed files, by path from the root. Records in one schema each language: `type` decides inside it. */
export function schemaFiles(): ReadonlyMap<string, string> {
  const model = buildModel(readConfig({}));
  return new Map(languages.flatMap((language): [string, string][] => [
    [`schemas/${language}/record.schema.json`, print(recordSchema(model, language))],
    [`schemas/${language}/gitsm.schema.json`, print(configSchema(model, language))],
  ]));
}

const print = (schema: unknown): string => `${JSON.stringify(schema, null, 1)}\n`;

if (process.argv[1] === import.meta.filename) {
  for (const [file, text] of schemaFiles()) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
