// @ts-check
/** Commits as the stream that `git fast-import` reads (git-fast-import(1)): one process for a year of history. */

/** @typedef {import('./history.mjs').Commit} Commit @typedef {import('./story.mjs').Story} Story */

/** @param {readonly Commit[]} commits @param {Story} story @param {readonly string[]} keep branches that stay after their merge @returns {Buffer} */
export function toStream(commits, story, keep) {
  /** @type {Buffer[]} */
  const out = [];
  const line = (/** @type {string} */ text) => out.push(Buffer.from(`${text}\n`));
  const data = (/** @type {string} */ text) => {
    const bytes = Buffer.from(text);
    line(`data ${bytes.length}`);
    out.push(bytes, Buffer.from('\n'));
  };
  const who = (/** @type {string} */ by, /** @type {number} */ seconds) => {
    const person = story.told.people[by];
    if (!person) throw new Error(`Nobody is called ${by}.`);
    return `${person.name} <${person.email}> ${seconds} ${story.time.gitOffset(seconds)}`;
  };
  /** @type {Map<string, number>} */
  const tips = new Map();
  commits.forEach((commit, i) => {
    const mark = i + 1;
    const base = tips.get(commit.branch) ?? tips.get('main');
    line(`commit refs/heads/${commit.branch}`);
    line(`mark :${mark}`);
    line(`author ${who(commit.by, commit.seconds)}`);
    line(`committer ${who(commit.by, commit.seconds)}`);
    data(message(commit, story));
    if (base !== undefined) line(`from :${base}`);
    if (commit.merge !== undefined) line(`merge :${tips.get(commit.merge)}`);
    for (const [path, text] of commit.files) {
      line(`M 100644 inline ${path}`);
      data(text);
    }
    line('');
    tips.set(commit.branch, mark);
    if (commit.tag) {
      line(`tag ${commit.tag.name}`);
      line(`from :${mark}`);
      line(`tagger ${who(commit.by, commit.seconds)}`);
      data(`${commit.tag.text}\n`);
    }
    if (commit.merge !== undefined && !keep.includes(commit.merge)) {
      line(`reset refs/heads/${commit.merge}`);
      line(`from ${'0'.repeat(40)}\n`);
    }
  });
  line('done');
  return Buffer.concat(out);
}

/** @param {Commit} commit @param {Story} story */
function message(commit, story) {
  const trailers = commit.records.flatMap((record) => {
    const change = record.type === 'change' ? record.key : record.type === 'configuration-plan' ? record.fields.change : undefined;
    return [`Record: ${story.idOf(record.key)}`, ...(change === undefined ? [] : [`Change: ${story.idOf(change)}`])];
  });
  return [commit.subject, ...(commit.note === undefined ? [] : ['', commit.note]), ...(trailers.length === 0 ? [] : ['', ...trailers])].join('\n') + '\n';
}
