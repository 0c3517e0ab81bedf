// @ts-check
/** The text of a governance document: the product's own template, filled with an organisation's grids. */
import { readFileSync } from 'node:fs';
import { fillDocument } from './core.mjs';

/** The body without its title. People who left are not named. @param {'fr' | 'en'} language @param {any} settings those of gitsm.yaml @param {string} covers @param {string} id */
export async function documentBody(language, settings, covers, id) {
  const template = readFileSync(new URL(`../../templates/${language}/${covers}.md`, import.meta.url), 'utf8');
  const people = Object.fromEntries(Object.entries(settings.people).filter(([, p]) => /** @type {any} */ (p).until === undefined));
  // The front matter is the record's own.
  const text = await fillDocument(template, { ...settings, people }, language, { id, now: '-', owner: '-', review_due: '-' });
  return text.slice(text.indexOf('\n---\n', 4) + 5).replace(/^\s*# .*\n/, '');
}
