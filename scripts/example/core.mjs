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

/** Fills a governance document with the organisation's own grids. @param {string} template @param {any} settings @param {'fr' | 'en'} language @param {Record<string, string>} values */
export async function fillDocument(template, settings, language, values) {
  const { fillTemplate } = await from('edit/fill-template.ts');
  const { organisationTables } = await from('edit/organisation-tables.ts');
  const filled = fillTemplate(template, { ...organisationTables({ ci_classes: {}, ...settings }, language), ...values });
  if (!filled.ok) throw new Error(`The template asks for ${filled.names.join(', ')}.`);
  return filled.text;
}
