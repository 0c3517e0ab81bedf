#!/usr/bin/env node
// @ts-check
/** Makes an example repository with more than a year of history: a provider's records, told by `scripts/example/`. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { makeExample, Refusal } from './example/make.mjs';
import { ANCHOR } from './example/time.mjs';

const usage = `node scripts/make-example.mjs [--lang fr|en] [--as-of YYYY-MM-DD] TARGET

Makes the example repository in the folder TARGET, which must be empty or absent.

  --lang fr|en   the French provider (the default: the whole story) or the smaller English one
  --as-of DATE   tell the story so that it ends shortly before that day (${ANCHOR}); it slides by whole weeks`;

async function main() {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { lang: { type: 'string', default: 'fr' }, 'as-of': { type: 'string', default: ANCHOR }, help: { type: 'boolean', short: 'h' } } });
  if (values.help) return void console.log(usage);
  const { lang, 'as-of': asOf } = values;
  const [target, ...more] = positionals;
  if (target === undefined || more.length > 0) throw new Refusal(usage);
  if (lang !== 'fr' && lang !== 'en') throw new Refusal(`--lang is fr or en, not ${lang}.`);
  if (!/^\d{4}-\d\d-\d\d$/.test(asOf) || Number.isNaN(Date.parse(asOf))) throw new Refusal(`--as-of is a date such as ${ANCHOR}, not ${asOf}.`);
  const made = await makeExample({ lang, asOf, target: resolve(target) });
  console.error(`${made.records} records in ${made.commits} commits: ${resolve(target)}`);
}

main().catch((error) => {
  const known = error instanceof Refusal || error?.code?.startsWith?.('ERR_PARSE_ARGS');
  console.error(known ? error.message : error);
  process.exitCode = 2;
});
