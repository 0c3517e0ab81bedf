/**
 * A repository of a given size for benchmarks: the mix of a small provider's register, each record with some
 * thirty lines of front matter and forty of prose. Seeded: the same size gives the same bytes.
 *
 * Run: node scripts/bench/generate.mjs COUNT FOLDER
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const pad = (n, width) => String(n).padStart(width, '0');
const words = 'le service répond lentement depuis la mise à jour du pare-feu et les postes du bureau perdent leur session quand la sauvegarde commence avant la fin des heures ouvrées'.split(' ');

function random(seed) {
  let state = seed >>> 0;
  // Mulberry32: small, even, and the same everywhere.
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Every file of a repository with about `count` records: `[path, text]` pairs. */
export function* generate(count) {
  const r = random(count);
  const pick = (list) => list[Math.floor(r() * list.length)];
  const upTo = (n) => 1 + Math.floor(r() * n);
  const n = { client: Math.max(3, Math.ceil(count * 0.002)), service: Math.max(5, Math.ceil(count * 0.005)), ci: Math.ceil(count * 0.25), incident: Math.ceil(count * 0.42), problem: Math.ceil(count * 0.1), change: Math.ceil(count * 0.2) };
  const id = { client: (i) => `CLT-${pad(i, 4)}`, service: (i) => `SVC-${pad(i, 4)}`, ci: (i) => `CI-${pad(i, 5)}`, incident: (i) => `INC-2026-${pad(i, 4)}`, problem: (i) => `PRB-2026-${pad(i, 4)}`, change: (i) => `CHG-2026-${pad(i, 4)}` };
  const some = (type) => id[type](upTo(n[type]));
  const sentence = () => Array.from({ length: 12 + upTo(10) }, () => pick(words)).join(' ') + '.';
  const text = (paragraphs) => Array.from({ length: paragraphs }, sentence).join('\n\n');
  const instant = (day, hour) => `2026-${pad(1 + (day % 10), 2)}-${pad(1 + (day % 28), 2)}T${pad(hour, 2)}:${pad(day % 40, 2)}:00-05:00`;
  /** A move every few minutes, so that an ordinary record keeps its targets. */
  const moves = (day, statuses) => statuses.map((status, i) => `  - { at: ${instant(day, 8 + Math.floor(((day % 40) + i * 4) / 60)).replace(/:\d\d:00-/, `:${pad(((day % 40) + i * 4) % 60, 2)}:00-`)}, by: ${i % 2 ? 'marc.gagnon' : 'alice.tremblay'}, status: ${status} }`).join('\n');
  const file = (folder, name, front, body) => [`${folder}/${name}.md`, `---\n${front.trim()}\n---\n\n${body.trim()}\n`];

  yield ['gitsm.yaml', 'version: 1\norganisation: { name: Mesure, language: fr, timezone: America/Toronto }\npeople:\n  alice.tremblay: { name: Alice Tremblay, emails: [alice@example.org], roles: [CS] }\n  marc.gagnon: { name: Marc Gagnon, emails: [marc@example.org], roles: [RGS/AC, CS] }\n  claire.roy: { name: Claire Roy, emails: [claire@example.org], roles: [D, RGS/RC] }\n'];
  for (let i = 1; i <= n.client; i++) yield file('clients', id.client(i), `id: ${id.client(i)}\ntype: client\ntitle: Client ${i}\nstatus: active\ncreated: ${instant(i, 8)}\nsince: 2020-01-01`, `# Client ${i}\n\n${text(2)}`);
  for (let i = 1; i <= n.service; i++) yield file('services', id.service(i), `id: ${id.service(i)}\ntype: service\ntitle: Service ${i}\nstatus: live\ncreated: ${instant(i, 8)}\nclients: [${some('client')}]\ncriticality: medium\nrelations:\n  depends_on: [${id.ci(1)}, ${some('ci')}]`, `# Service ${i}\n\n${text(2)}`);
  for (let i = 1; i <= n.ci; i++) {
    // A tree under the service's own CIs: every CI is reached by one.
    const below = 2 * i + 1 <= n.ci ? `${id.ci(2 * i)}, ${id.ci(2 * i + 1)}` : undefined;
    yield file(`cmdb/${pad(Math.floor(i / 500), 3)}`, id.ci(i), `id: ${id.ci(i)}\ntype: ci\ntitle: Élément ${i}\nstatus: live\ncreated: ${instant(i, 8)}\nclass: ${pick(['hardware', 'software', 'security'])}\ncriticality: ${pick(['high', 'medium', 'low'])}\nclient: ${some('client')}\nversion: "${upTo(9)}.${upTo(20)}"\nserial: SN-${pad(i, 8)}\nlocation: Salle ${upTo(9)}\nenvironment: production\npurchased: 2024-03-01\nreplaceable: true\nattributes:\n  model: Modèle ${upTo(50)}\n  ram_gb: ${8 * upTo(8)}\n  ip: 10.0.${i % 250}.${upTo(250)}${below ? `\nrelations:\n  depends_on: [${below}]` : ''}\nowner: marc.gagnon\ntags: [bureau, "lot ${upTo(20)}"]\nhistory:\n${moves(i, ['planned', 'live'])}`, `# Élément ${i}\n\n## Description fonctionnelle\n\n${text(2)}\n\n## Description physique\n\n${text(1)}`);
  }
  for (let i = 1; i <= n.incident; i++) {
    const [impact, urgency, priority] = pick([['high', 'high', 'P1'], ['medium', 'medium', 'P3'], ['low', 'high', 'P3'], ['low', 'low', 'P5'], ['high', 'medium', 'P2']]);
    // A few in a thousand are wrong, so that findings are part of what is measured.
    const ci = i % 97 === 0 ? 'CI-99999999' : some('ci');
    yield file(`incidents/${pad(Math.floor(i / 500), 3)}`, id.incident(i), `id: ${id.incident(i)}\ntype: incident\ntitle: "Lenteur ${i} : ${pick(words)} ${pick(words)}"\nstatus: closed\ncreated: ${instant(i, 8)}\nservice: ${some('service')}\nclient: ${some('client')}\nreporter: Poste ${i}\nchannel: phone\ncategory: ${pick(['network', 'hardware', 'software'])}\nimpact: ${impact}\nurgency: ${urgency}\npriority: ${i % 211 === 0 ? 'P4' : priority}\nassignee: marc.gagnon\nlevel: 1\ncis: [${ci}, ${some('ci')}]\ndetected: ${instant(i, 8)}\noutages:\n  - { start: ${instant(i, 9)}, end: ${instant(i, 10)}, services: [${some('service')}], kind: degradation }\nresolution_code: fixed\nsatisfaction: ${upTo(5)}\ntags: [poste, ${pick(words)}]\nhistory:\n${moves(i, ['new', 'classified', 'in-progress', 'resolved', 'closed'])}`, `# Lenteur ${i}\n\n## Symptômes\n\n${text(3)}\n\n| Heure | Mesure |\n| --- | --- |\n| 08:00 | ${upTo(900)} ms |\n| 09:00 | ${upTo(900)} ms |\n\n## Analyse\n\nVoir ${some('ci')} et [le client](../../clients/${some('client')}.md).\n\n${text(3)}\n\n## Résolution\n\n- ${sentence()}\n- ${sentence()}\n\n${text(1)}`);
  }
  for (let i = 1; i <= n.problem; i++) yield file(`problems/${pad(Math.floor(i / 500), 3)}`, id.problem(i), `id: ${id.problem(i)}\ntype: problem\ntitle: Problème ${i}\nstatus: closed\ncreated: ${instant(i, 8)}\nservices: [${some('service')}]\nlevel: 2\nproactive: true\noutcome: fixed\nroot_cause: ${sentence()}\ncis: [${some('ci')}]\nassignee: marc.gagnon\nhistory:\n${moves(i, ['new', 'classified', 'investigating', 'resolving', 'resolved', 'closed'])}`, `# Problème ${i}\n\n## Symptômes\n\n${text(1)}\n\n## Analyse\n\n${text(1)}\n\n## Cause fondamentale\n\n${text(1)}\n\n## Contournement\n\n${text(1)}\n\n## Solution\n\n${text(1)}`);
  for (let i = 1; i <= n.change; i++) yield file(`changes/${pad(Math.floor(i / 500), 3)}`, id.change(i), `id: ${id.change(i)}\ntype: change\ntitle: Changement ${i}\nstatus: ${i % 20 === 0 ? 'assessed' : 'cancelled'}\ncreated: ${instant(i, 8)}\nclass: normal\ngravity: minor\nimpact: low\nurgency: low\nrisk: low\nrequester: alice.tremblay\nclient: ${some('client')}\nservices: [${some('service')}]\ncis: [${some('ci')}]\nplanned:\n  implement: { start: ${instant(i, 18)}, end: ${instant(i, 19)} }\nassignee: marc.gagnon\nhistory:\n${moves(i, ['draft', 'submitted', i % 20 === 0 ? 'assessed' : 'cancelled'])}`, `# Changement ${i}\n\n## Motif\n\n${text(1)}\n\n## Portée\n\n${text(1)}\n\n## Impact\n\n${text(1)}\n\n## Risques\n\n${text(1)}\n\n## Actions\n\n1. ${sentence()}\n2. ${sentence()}\n\n## Tests\n\n${text(1)}\n\n## Retour arrière\n\n${text(1)}`);
}

/** Writes the repository; gives how many records it holds. */
export function write(count, folder) {
  let written = -1;
  const made = new Set();
  for (const [path, text] of generate(count)) {
    const parent = join(folder, path, '..');
    if (!made.has(parent)) {
      mkdirSync(parent, { recursive: true });
      made.add(parent);
    }
    writeFileSync(join(folder, path), text);
    written++;
  }
  return written;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [count, folder] = process.argv.slice(2);
  if (!Number(count) || !folder) throw new Error('usage: node scripts/bench/generate.mjs COUNT FOLDER');
  console.log(`${write(Number(count), folder)} records in ${folder}`);
}
