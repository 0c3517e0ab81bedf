import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Text } from '../../src/core/model/text';
import type { AnyRule } from '../../src/core/rules/rule';
import { ruleIds, rules } from '../../src/core/rules/registry';
import { configRule } from '../../src/core/rules/structure/config';
import { rulePages } from '../../scripts/rule-pages';
import { fixturesByRule } from '../support/fixture';
import { severities } from './severities';

const root = 'src/core/rules';
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((f) => f.replaceAll('\\', '/')).filter((f) => f.endsWith('.ts'));
let made: ReadonlyMap<string, string> | undefined;
/** Made once: it judges every fixture that fails. */
const pagesOf = (): ReadonlyMap<string, string> => (made ??= rulePages());
const makesRule = (source: string): boolean => /=\s*(?:record|linked|repository)Rule\(/.test(source);

/** Every text of a rule with a name, for messages that say where to look. */
function textsOf(rule: AnyRule | typeof configRule): readonly (readonly [string, Text])[] {
  return [...(['title', 'what', 'why', 'mend'] as const).map((key) => [key, rule[key]] as const), ...Object.entries<Text>(rule.messages)];
}

describe('The rules', () => {
  it('every file that makes a rule exports the one rule of its path, and the registry runs it', async () => {
    const found: string[] = [];
    for (const file of files.filter((f) => f.includes('/'))) {
      if (!makesRule(readFileSync(`${root}/${file}`, 'utf8'))) continue;
      const exported = Object.values(await import(`../../${root}/${file}`) as object).filter((v): v is AnyRule => typeof v === 'object' && v !== null && 'judge' in v && 'messages' in v);
      assert.deepEqual(exported.map((r) => r.id), [file.slice(0, -3)], `${file} exports one rule, named after the file`);
      found.push(...exported.map((r) => r.id));
    }
    assert.deepEqual(rules.map((r) => r.id).toSorted(), found.toSorted(), 'the registry lists every rule');
    assert.equal(new Set(ruleIds).size, ruleIds.length, 'each once');
  });

  it('every rule has a fixture that fails and one that passes, and every fixture a rule', () => {
    const fixtures = fixturesByRule();
    const missing = ruleIds.flatMap((id) => ['fail-', 'pass-'].filter((kind) => !fixtures.get(id)?.some((path) => basename(path).startsWith(kind))).map((kind) => `${id}: no ${kind}….fixture`));
    assert.deepEqual([...missing, ...[...fixtures.keys()].filter((id) => !ruleIds.includes(id)).map((id) => `${id}: no such rule`)], []);
  });

  it('every rule has the severity that the specification gives it', () => {
    assert.deepEqual(Object.fromEntries([...rules, configRule].map((r) => [r.id, r.severity])), Object.fromEntries(ruleIds.map((id) => [id, severities[id as keyof typeof severities]])));
  });

  it('every page of docs/rules says what the rules say (npx tsx scripts/docs-rules.ts)', () => {
    const there = readdirSync('docs/rules', { recursive: true, encoding: 'utf8' }).map((f) => `docs/rules/${f.replaceAll('\\', '/')}`).filter((f) => f.endsWith('.md'));
    assert.deepEqual(there.toSorted(), [...pagesOf().keys()].toSorted());
    assert.deepEqual([...pagesOf()].filter(([file, text]) => readFileSync(file, 'utf8') !== text).map(([file]) => file), []);
  });

  it('a page promises a quick fix where fixtures show one, and nowhere else', () => {
    const promised = [...rules, configRule].filter(({ mend }) => /quick fix/i.test(mend.en) || /correctif rapide/i.test(mend.fr));
    const shows = (id: string): boolean => pagesOf().get(`docs/rules/${id}.md`)!.includes('\nQuick fixes, ');
    assert.deepEqual(promised.filter(({ id }) => !shows(id)).map(({ id }) => id), []);
    assert.deepEqual(promised.filter(({ mend }) => !/quick fix/i.test(mend.en) || !/correctif rapide/i.test(mend.fr)).map(({ id }) => id), [], 'in both languages');
  });

  it('every message is one that the rule can say', () => {
    const unused = [...rules, configRule].flatMap((rule) => {
      const source = rule === configRule ? files.filter((f) => f.startsWith('config-')).map((f) => readFileSync(`${root}/${f}`, 'utf8')).join('\n') : readFileSync(`${root}/${rule.id}.ts`, 'utf8');
      // Messages by the reasons of another module are all said, or the types would not fit.
      if (/satisfies Record<|\bmessage: [a-z]\w*[,; }]/.test(source)) return [];
      // What rules of an area share stands beside them, in files that make no rule.
      const shared = files.map((f) => readFileSync(`${root}/${f}`, 'utf8')).filter((text) => !makesRule(text)).join('\n');
      const judge = rule === configRule ? source : source.slice(source.indexOf('judge(')) + shared;
      return Object.keys(rule.messages).filter((key) => !new RegExp(`'${key}'`).test(judge)).map((key) => `${rule.id}: ${key}`);
    });
    assert.deepEqual(unused, []);
  });

  it('every text is written in both languages, with plain apostrophes and Canadian spacing', () => {
    const wrong = [...rules, configRule].flatMap((rule) => textsOf(rule).flatMap(([name, text]) => {
      const fr = text.fr.replace(/`[^`]*`/g, 'x');
      const en = text.en.replace(/`[^`]*`/g, 'x');
      return [
      ...(text.fr === text.en ? [`${rule.id} ${name}: the French is the English`] : []),
      ...(/[\u2018\u2019]/.test(fr + en) ? [`${rule.id} ${name}: a typographic apostrophe`] : []),
      ...(/[\s\u00a0\u202f][;!?]/.test(fr) ? [`${rule.id} ${name}: a space before ; ! or ?`] : []),
      ...(/[^\s\u00a0\d}»]:(?:\s|$)/.test(fr) ? [`${rule.id} ${name}: no space before a colon`] : []),
    ];
    }));
    assert.deepEqual(wrong, []);
  });

  it('every hole of a message stands in both languages', () => {
    const holes = (text: string): readonly string[] => [...new Set(text.match(/\{\w+\}/g))].toSorted();
    for (const rule of [...rules, configRule]) for (const [name, { fr, en }] of textsOf(rule)) assert.deepEqual(holes(fr), holes(en), `${rule.id} ${name}`);
  });
});
