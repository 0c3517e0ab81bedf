import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { gitsm } from '../support/cli';
import { config, folderOf, git, record } from '../support/repository';

const created = '2026-01-05T09:00:00-05:00';
const client = (n: number, more: Readonly<Record<string, string>> = {}): string => record({ id: `CLT-${String(n).padStart(4, '0')}`, type: 'client', title: `Client ${n}`, status: 'active', created, ...more });

describe('gitsm validate', () => {
  const folder = folderOf({ 'gitsm.yaml': config, 'clients/CLT-0001.md': client(1), 'clients/CLT-0002.md': client(2, { nickname: 'x' }), 'clients/old/CLT-0003.md': client(3, { status: 'gone' }), 'clientsX.md': '# no record\n' });
  before(() => git(folder, 'init', '--quiet'));
  const validate = (...words: string[]) => gitsm(['validate', '--cwd', folder, ...words]);

  const runs: readonly [what: string, words: string[], status: number, out: RegExp][] = [
    ['gives 1 for an error', [], 1, /3 records: 1 error, 1 warning/],
    ['gives 0 for a warning', ['clients/CLT-0002.md'], 0, /0 errors, 1 warning,/],
    ['gives 1 for a warning when strict', ['--strict', 'clients/CLT-0002.md'], 1, /1 warning/],
    ['judges the folder that is asked for', ['clients/old'], 1, /1 error, 0 warnings/],
    ['judges several paths', ['clients/CLT-0001.md', './clients/CLT-0002.md'], 0, /1 warning/],
    ['takes the root as everything', ['.'], 1, /1 error, 1 warning/],
    ['takes options after paths', ['clients/CLT-0001.md', '--lang', 'fr'], 0, /0 erreur, 0 avertissement/],
  ];
  for (const [what, words, status, out] of runs) {
    it(`${what}: ${words.join(' ')}`, async () => {
      const ran = await validate(...words);
      assert.deepEqual([ran.status, ran.err], [status, '']);
      assert.match(ran.out, out);
    });
  }

  it('says without git what is not checked', async () => {
    const { status, err } = await gitsm(['validate', '--cwd', folderOf({ 'gitsm.yaml': config })]);
    assert.equal(status, 0);
    assert.match(err, /^This folder is no git repository: its history is not kept\. Run "git init"\.\n$/);
  });

  it('refuses an operand that a command would not heed', async () => {
    const { status, err } = await gitsm(['list', 'incident', '--cwd', folder]);
    assert.deepEqual([status, err], [2, 'gitsm: list takes options only, not "incident". Did you mean "--type incident"?\n']);
  });

  it('refuses a word that is empty, which a variable of the shell may leave', async () => {
    const { status, out, err } = await gitsm(['validate', '', '--cwd', folderOf({ 'gitsm.yaml': config })]);
    assert.deepEqual([status, out], [2, '']);
    assert.match(err, /a word given to validate is empty/);
  });

  it('reads a file whose lines end in a lone CR, and tells a link that leads back to itself', async () => {
    const folder = folderOf({ 'gitsm.yaml': config, 'clients/CLT-0001.md': client(1).replaceAll('\n', '\r').replace('type: client', 'type: cliend') });
    symlinkSync('loop.md', join(folder, 'loop.md'));
    const { status, out } = await gitsm(['validate', '--cwd', folder]);
    assert.equal(status, 1);
    assert.match(out, /clients\/CLT-0001\.md:\d+:\d+: error .*client/);
    assert.match(out, /loop\.md:1:1: error The file is a link that leads back to itself: correct it, or delete it\./);
  });

  it('takes paths from the working folder, and --cwd anywhere on the line', async () => {
    for (const words of [['--cwd', join(folder, 'clients'), 'validate', 'CLT-0002.md'], ['validate', 'CLT-0002.md', '--cwd', join(folder, 'clients')], ['validate', `--cwd=${join(folder, 'clients')}`, 'CLT-0002.md']]) {
      assert.match((await gitsm(words)).out, /clients\/CLT-0002\.md:\d+:\d+: warning/);
    }
  });

  it('gives the same bytes for the same repository and instant', async () => {
    const run = async (now: string) => (await gitsm(['validate', '--cwd', folder, '--format', 'json', '--as-of', '2026-11-22'], { now })).out;
    const first = await run('2026-11-22T12:00:00-05:00');
    assert.equal(first, await run('2031-01-01T00:00:00Z'));
    assert.equal((JSON.parse(first) as { asOf: string }).asOf, '2026-11-22T23:59:59-05:00');
  });

  const stopped: readonly [what: string, words: string[], en: RegExp, fr: RegExp][] = [
    ['a path that is not there', ['clients/CLT-0009.md'], /CLT-0009\.md does not exist/, /n'existe pas/],
    ['a path outside', ['../x'], /is outside the repository/, /est hors du dépôt/],
    ['a date that is none', ['--as-of', 'yesterday'], /--as-of yesterday is not a date/, /n'est pas une date/],
    ['an option that there is not', ['--frmat', 'json'], /validate has no option --frmat\. Did you mean --format\?/, /Vouliez-vous dire --format\?/],
    ['a switch with a value', ['--strict=yes'], /--strict takes no value/, /--strict ne prend pas de valeur/],
    ['a language that there is not', ['--lang', 'de'], /--lang takes fr, en, not "de"/, /--lang takes/],
  ];
  for (const [what, words, en, fr] of stopped) {
    it(`could not run, in one line: ${what}`, async () => {
      const ran = await validate(...words);
      assert.deepEqual([ran.status, ran.out, ran.err.split('\n').length], [2, '', 2]);
      assert.match(ran.err, en);
      assert.match((await validate(...words, ...(words.includes('--lang') ? [] : ['--lang', 'fr']))).err, fr);
    });
  }
});

describe('What cannot run', () => {
  it("is told in the repository's language where neither the line nor the environment names one", async () => {
    const folder = folderOf({ 'gitsm.yaml': config.replace(/language: \w+/, 'language: fr') });
    for (const words of [['show', 'CLT-0009'], ['lst'], ['validate', '--format', 'xml']]) {
      const ran = await gitsm([...words, '--cwd', folder], { environment: {} });
      assert.equal(ran.status, 2);
      assert.match(ran.err, /aucun enregistrement|n'y a pas de commande|prend : text, json/i);
    }
    assert.match((await gitsm(['lst'], { environment: {} })).err, /there is no command|il n'y a pas/);
  });
});

describe('Settings that cannot be read', () => {
  const cases: readonly [what: string, text: string | Uint8Array | undefined, en: RegExp][] = [
    ['absent', undefined, /No gitsm\.yaml in .* or above: run "gitsm init"/],
    ['empty', '', /gitsm\.yaml:1:1: The file is empty\. Correct it and run again\./],
    ['broken', 'version: 1\norganisation: { name: [x\n', /gitsm\.yaml:\d+:\d+: .*YAML/],
    ['a list', '- version: 1\n', /gitsm\.yaml:1:1: .*The file must be fields/],
    ['not UTF-8', Uint8Array.of(0x61, 0x3a, 0x20, 0xff, 0xfe, 0x0a), /gitsm\.yaml: The file is not UTF-8: save it in that encoding\./],
    ['with a marker of a merge left behind', 'version: 1\na: 2\n>>>>>>> other\nb: 1\n', /gitsm\.yaml:3:1: A merge is not resolved in this file: /],
    ['in the middle of a merge', 'version: 1\n<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> other\n', /gitsm\.yaml:2:1: A merge is not resolved in this file: .*delete the lines of markers/],
  ];
  for (const [what, text, en] of cases) {
    it(`stop every command with one line and status 2: ${what}`, async () => {
      const folder = folderOf(text === undefined ? {} : { 'gitsm.yaml': text, 'clients/CLT-0001.md': client(1) });
      for (const words of [['validate'], ['list'], ['show', 'CLT-0001']]) {
        const ran = await gitsm([...words, '--cwd', folder]);
        assert.deepEqual([ran.status, ran.out, ran.err.split('\n').length], [2, '', 2]);
        assert.match(ran.err, en);
      }
    });
  }

  it('stop it with one line when they are a link that leads back to itself, or out', async () => {
    for (const [target, why] of [['gitsm.yaml', /gitsm\.yaml: The file is a link that leads back to itself/], ['/etc/hostname', /gitsm\.yaml: The file is a link that leaves the repository: it is not followed/]] as const) {
      const folder = folderOf({});
      symlinkSync(target, join(folder, 'gitsm.yaml'));
      const { status, err } = await gitsm(['validate', '--cwd', folder]);
      assert.deepEqual([status, err.split('\n').length], [2, 2]);
      assert.match(err, why);
    }
  });

  it('with a key that is wrong only are a finding', async () => {
    const folder = folderOf({ 'gitsm.yaml': `${config}poeple: {}\n` });
    const { status, out } = await gitsm(['validate', '--cwd', folder]);
    assert.equal(status, 1);
    assert.match(out, /gitsm\.yaml:6:1: error .*Did you mean "people"\? \[structure\/config\]/);
  });

  it('stop it too when --cwd is no folder', async () => {
    const folder = folderOf({ 'a.txt': '' });
    assert.match((await gitsm(['validate', '--cwd', join(folder, 'a.txt')])).err, /a\.txt is not a folder/);
    assert.match((await gitsm(['validate', '--cwd', join(folder, 'none')])).err, /none does not exist/);
  });
});

describe('The command line', () => {
  it('goes on past one unreadable file of a thousand', async () => {
    const files = Object.fromEntries(Array.from({ length: 999 }, (_, i) => [`clients/CLT-${String(i + 1).padStart(4, '0')}.md`, client(i + 1)]));
    const folder = folderOf({ 'gitsm.yaml': `${config}rules: { kit/missing-artefact: "off" }\n`, ...files, 'clients/CLT-1000.md': Uint8Array.of(0x2d, 0x2d, 0x2d, 0x0a, 0xc3, 0x28) });
    const { status, out } = await gitsm(['validate', '--cwd', folder]);
    assert.equal(status, 1);
    assert.match(out, /^clients\/CLT-1000\.md:1:1: error The file is not UTF-8.*\n999 records: 1 error/);
    const listed = await gitsm(['list', '--cwd', folder, '--format', 'json']);
    assert.equal((JSON.parse(listed.out) as unknown[]).length, 999);
  });

  it('works without git, and with a repository that has no commit', async () => {
    const folder = folderOf({ 'gitsm.yaml': config, 'clients/CLT-0001.md': client(1) });
    const head = async () => (JSON.parse((await gitsm(['validate', '--cwd', folder, '--format', 'json'])).out) as { head: string | null }).head;
    assert.equal(await head(), null);
    git(folder, 'init', '--quiet');
    assert.equal(await head(), null);
    git(folder, 'add', '.');
    git(folder, 'commit', '--quiet', '--message', 'x');
    assert.equal(await head(), git(folder, 'rev-parse', 'HEAD'));
  });

  it('takes no folder for a settings file, and reads no file that is a pipe', async function () {
    if (process.platform === 'win32') this.skip();
    const folder = folderOf({ 'gitsm.yaml': config });
    mkdirSync(join(folder, 'clients'));
    execFileSync('mkfifo', [join(folder, 'clients', 'CLT-0001.md')]);
    assert.equal((await gitsm(['validate', '--cwd', folder])).status, 0);
    const other = folderOf();
    mkdirSync(join(other, 'gitsm.yaml'));
    assert.equal((await gitsm(['validate', '--cwd', other])).status, 2);
  });

  it('helps, in both languages, and says what to do when it does not know a command', async () => {
    assert.match((await gitsm(['help'])).out, /Usage: gitsm COMMAND/);
    assert.match((await gitsm(['--lang', 'fr'])).err, /aucune commande/);
    assert.match((await gitsm([])).out, /Usage: gitsm COMMAND/);
    assert.match((await gitsm(['help', 'list', '--lang', 'fr'])).out, /gitsm list \[options\]\n\nÉnumère/);
    assert.equal((await gitsm(['list', '--help', '--nonsense'])).status, 0);
    assert.deepEqual(await gitsm(['valdate']), { status: 2, out: '', err: 'gitsm: there is no command "valdate". Did you mean "validate"? See "gitsm help".\n' });
    assert.match((await gitsm(['help', 'valdate', '--lang=fr'])).err, /Vouliez-vous dire « validate »\?/);
  });

  it('takes the language from --lang, else the environment, else the organisation', async () => {
    const folder = folderOf({ 'gitsm.yaml': config });
    const said = async (words: string[], environment: Record<string, string>) => (await gitsm(['validate', '--cwd', folder, ...words], { environment })).out;
    assert.match(await said(['--lang', 'en'], { LANG: 'fr_CA.UTF-8' }), /0 records/);
    assert.match(await said([], { LC_ALL: 'en_CA.UTF-8', LANG: 'fr_CA.UTF-8' }), /0 records/);
    assert.match(await said([], { LANG: 'C' }), /0 enregistrement/);
  });

  it('never shows a title as more than a line, or as a command to the terminal', async () => {
    const { err } = await gitsm(['show', 'a\u001B[31m\nb', '--cwd', folderOf({ 'gitsm.yaml': config })]);
    assert.deepEqual([err.split('\n').length, err.includes('\u001B')], [2, false]);
  });
});

describe('The program', () => {
  const folder = folderOf({ 'gitsm.yaml': config, 'clients/CLT-0001.md': client(1, { status: 'gone' }) });
  const program = join(folderOf(), 'gitsm.cjs');
  const start = (words: readonly string[], environment: Readonly<Record<string, string | undefined>> = {}) => spawnSync(process.execPath, [program, ...words], { encoding: 'utf8', env: { PATH: process.env['PATH'], LANG: 'en_CA.UTF-8', ...environment } });
  // As it ships, in one file: a process that compiles every source anew would take most of the time of these tests.
  before(() => { buildSync({ entryPoints: ['src/cli/bin.ts'], outfile: program, bundle: true, platform: 'node', format: 'cjs', mainFields: ['module', 'main'], supported: { 'dynamic-import': false }, logLevel: 'error' }); });

  it('exits with the status of the command, data on stdout and all else on stderr', () => {
    const found = start(['validate', '--cwd', folder]);
    assert.deepEqual([found.status, found.stderr.split('\n').length, /no git repository/.test(found.stdout)], [1, 2, false]);
    const failed = start(['validate', '--cwd', join(folder, 'none')]);
    assert.deepEqual([failed.status, failed.stdout, failed.stderr.split('\n').length], [2, '', 2]);
  });

  it('shows no colour where stdout is no terminal, whatever NO_COLOR says', () => {
    for (const environment of [{}, { NO_COLOR: '1' }, { TERM: 'xterm-256color' }]) assert.ok(!start(['validate', '--cwd', folder], environment).stdout.includes('\u001B'));
  });

  it('states the version of package.json', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    assert.equal(start(['--version']).stdout, `${version}\n`);
  });

  it('takes a reader that closes early for no failure of its own', async () => {
    const many = folderOf({ 'gitsm.yaml': config, ...Object.fromEntries(Array.from({ length: 2000 }, (_, i) => [`clients/CLT-${String(i + 1).padStart(4, '0')}.md`, client(i + 1)])) });
    const child = spawn(process.execPath, [program, 'list', '--format', 'json', '--cwd', many], { stdio: ['ignore', 'pipe', 'pipe'] });
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => { err += chunk.toString(); });
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((resolve) => { child.on('close', resolve); });
    assert.deepEqual([status, err], [0, '']);
  });
});

