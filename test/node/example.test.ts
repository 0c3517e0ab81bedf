import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleGit } from 'simple-git';
import { Workspace } from '../../src/core/gitsm';
import { FileStore } from '../../src/node/file-store';

interface Told {
  readonly story: { readonly told: { readonly findings: readonly { rule: string; record: string }[] }; idOf(key: string): string };
  readonly files: ReadonlyMap<string, string>;
}

const script = 'scripts/make-example.mjs';
const anchor = '2026-11-22';
const noon = Date.parse(`${anchor}T12:00:00-05:00`);

const tellings = new Map<string, Promise<Told>>();

/** What the story tells, told once for each language and day. */
function tellingOf(lang: 'fr' | 'en', asOf: string): Promise<Told> {
  const key = `${lang} ${asOf}`;
  const told = tellings.get(key) ?? tellAnew(lang, asOf);
  tellings.set(key, told);
  return told;
}

/** The scripts are plain JavaScript without declarations. */
async function tellAnew(lang: 'fr' | 'en', asOf: string): Promise<Told> {
  const path = '../../scripts/example/make.mjs';
  const { tell } = (await import(path)) as { tell(options: { lang: string; asOf: string }): Promise<Told> };
  return tell({ lang, asOf });
}

/** What the example says of itself: `rule record`, in order. */
const documented = ({ story }: Told): string[] => story.told.findings.map((f) => `${f.rule} ${story.idOf(f.record)}`).toSorted();

function findingsIn(folder: string, now: number): string[] {
  const workspace = new Workspace(new FileStore(folder), { now }).loadAll();
  return workspace.findings().map((f) => `${f.rule} ${f.record ?? f.file}`).toSorted();
}

for (const lang of ['fr', 'en'] as const) {
  describe(`The ${lang} example repository`, function () {
    this.timeout(120_000);
    const folders: string[] = [];
    let folder = '';
    let told: Told;

    const make = (...args: string[]): string => {
      const made = join(mkdtempSync(join(tmpdir(), 'gitsm-example-')), 'made');
      folders.push(join(made, '..'));
      execFileSync(process.execPath, [script, '--lang', lang, ...args, made], { stdio: 'pipe' });
      return made;
    };

    before(async () => {
      folder = make();
      told = await tellingOf(lang, anchor);
    });
    after(() => folders.forEach((f) => rmSync(f, { recursive: true, force: true })));

    it('has the findings that its README lists, and no other', () => {
      assert.deepEqual(findingsIn(folder, noon), documented(told));
      const readme = readFileSync(join(folder, 'README.md'), 'utf8');
      for (const finding of documented(told)) for (const word of finding.split(' ')) assert.ok(readme.includes(word), `README.md does not name ${word}`);
    });

    it('holds in its working tree what its story says last', () => {
      for (const [path, text] of told.files) assert.equal(readFileSync(join(folder, path), 'utf8'), text, path);
    });

    it('is the same to the byte when made again, and slides by whole weeks', async () => {
      const head = (at: string) => simpleGit(at).revparse(['HEAD']);
      assert.equal(await head(make()), await head(folder));
      const later = make('--as-of', '2027-01-20');
      assert.notEqual(await head(later), await head(folder));
      assert.deepEqual(findingsIn(later, Date.parse('2027-01-17T12:00:00-05:00')), documented(await tellingOf(lang, '2027-01-20')));
    });

    it('keeps its branches, merged or proposed, apart from main', async () => {
      const git = simpleGit(folder);
      const { all } = await git.branchLocal();
      assert.ok(all.every((name) => /^(main$|changes\/CHG-\d{4}-\d{4}$|propositions\/)/.test(name)), all.join());
      if (lang === 'fr') assert.match(await git.raw(['diff', '--name-status', 'main...propositions/horloges']), /^A\tchanges\/\d{4}\/CHG-\S+\nA\tconfiguration-plans\/PGC-\S+\n$/);
    });

    it('refuses a folder that is not empty', () => {
      assert.throws(() => execFileSync(process.execPath, [script, folder], { stdio: 'pipe' }), /is not empty/);
    });

    it('has more than twelve months of history by several people, with merges and annotated tags', async () => {
      const git = simpleGit(folder);
      const commits = (await git.raw(['log', '--format=%at %ae'])).trim().split('\n').map((line) => line.split(' '));
      const times = commits.map(([at]) => Number(at));
      assert.ok(Math.max(...times) - Math.min(...times) > 366 * 86_400);
      assert.ok(new Set(commits.map(([, email]) => email)).size >= 4);
      assert.ok(Number(await git.raw(['rev-list', '--merges', '--count', 'main'])) >= 2);
      const tags = (await git.raw(['for-each-ref', '--format=%(objecttype) %(refname:short)', 'refs/tags'])).trim().split('\n');
      assert.ok(tags.length >= 2 && tags.every((t) => t.startsWith('tag ')), tags.join());
      assert.equal(await git.raw(['status', '--porcelain']), '');
      assert.match(await git.raw(['log', '-1', '--grep=^Change: CHG-', '--format=%B']), /^Record: /m);
    });
  });
}

describe('The whole (French) example', function () {
  this.timeout(60_000);
  it('has every type, every status of every lifecycle, and the breadth of a small provider', async () => {
    const { files } = await tellingOf('fr', anchor);
    const store = { list: () => [...files.keys()], read: (file: string) => (files.has(file) ? { ok: true as const, text: files.get(file)! } : { ok: false as const, reason: 'missing' as const }) };
    const { catalog, model } = new Workspace(store, { now: noon }).loadAll();
    const missing = [...model.types.values()].flatMap((type) => {
      const seen = new Set([...catalog.ofType(type.name)].map((r) => r.status));
      return type.lifecycle.statuses.filter((s) => !seen.has(s)).map((s) => `${type.name} ${s}`);
    });
    assert.deepEqual(missing, []);
    const count = (type: 'client' | 'service' | 'ci') => [...catalog.ofType(type)].length;
    assert.ok(count('client') >= 3 && count('service') >= 6 && count('ci') >= 60);
  });
});
