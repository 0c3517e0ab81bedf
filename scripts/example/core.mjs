// @ts-check
/** What the examples take from the product itself: one model, one reader of templates. Run from source, so that no build is needed first. */
import { tsImport } from 'tsx/esm/api';

const from = (/** @type {string} */ path) => tsImport(`../../src/core/${path}`, import.meta.url);

/** The model of an organisation, by the text of its gitsm.yaml: types, canonical order of fields, ranks of statuses, labels. @param {unknown} settings */
export async function modelOf(settings) {
  const { readConfig } = await from('model/config/read.ts');
  const { buildModel } = await from('model/model.ts');
  return buildModel(readConfig(settings));
}

/** Fills a governance document with the organisation's own grids and process diagrams. @param {string} template @param {any} settings @param {'fr' | 'en'} language @param {Record<string, string>} values */
export async function fillDocument(template, settings, language, values) {
  const { fillTemplate } = await from('edit/fill-template.ts');
  const { organisationTables } = await from('edit/organisation-tables.ts');
  const filled = fillTemplate(template, { ...organisationTables({ ci_classes: {}, ...settings }, language), ...values });
  if (!filled.ok) throw new Error(`The template asks for ${filled.names.join(', ')}.`);
  const { withDiagrams } = await from('diagram/regions.ts');
  const { Catalog } = await from('catalog/catalog.ts');
  return withDiagrams(filled.text, { model: await modelOf({ ...settings, organisation: { ...settings.organisation, language } }), catalog: new Catalog(), now: 0 });
}

/** What `gitsm approve` writes into an approval: the digest of what a record's text says at that moment. @param {any} model @returns {Promise<(file: string, text: string) => string | undefined>} */
export async function digesterOf(model) {
  const { contentDigest } = await from('query/digest.ts');
  const { SourceReader } = await from('record/source.ts');
  const reader = new SourceReader(model);
  return (file, text) => contentDigest(reader.read(file, text));
}
