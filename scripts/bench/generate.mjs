/**
 * A repository of a given size for benchmarks: records of every type in the mix of a small provider's register, most of
 * them incidents and CIs, each of these with some thirty lines of front matter and forty of prose. Seeded: the same size
 * gives the same bytes. With `wrong`, a few incidents in a thousand are, so that findings are part of what is measured.
 *
 * Run: node scripts/bench/generate.mjs COUNT FOLDER [wrong]
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { documents, parties, register } from './generate-rest.mjs';

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
export function* generate(count, { wrong = false } = {}) {
  const r = random(count);
  const pick = (list) => list[Math.floor(r() * list.length)];
  const upTo = (n) => 1 + Math.floor(r() * n);
  const share = (part, least) => Math.max(least, Math.ceil(count * part));
  const n = {
    client: share(0.002, 3), service: share(0.005, 5), ci: share(0.25, 8), incident: share(0.42, 8), problem: share(0.08, 2), change: share(0.12, 6), request: share(0.05, 2), knowledge: share(0.015, 2),
    maintenance: share(0.004, 2), supplier: share(0.001, 1), contract: share(0.001, 1), release: share(0.004, 1), recovery: share(0.001, 1), improvement: share(0.002, 1),
  };
  /** Two changes in five are closed, each with its configuration plan; the rest were cancelled, one in twenty is open. */
  n.plan = Math.floor(n.change / 5) * 2 + Math.min(2, n.change % 5);
  const numbered = (prefix, width) => (i) => `${prefix}-${pad(i, width)}`;
  const id = {
    client: numbered('CLT', 4), service: numbered('SVC', 4), ci: numbered('CI', 5), incident: numbered('INC-2026', 4), problem: numbered('PRB-2026', 4), change: numbered('CHG-2026', 4), request: numbered('REQ-2026', 4),
    knowledge: numbered('KB', 4), maintenance: numbered('MNT-2026', 3), supplier: numbered('SUP', 4), contract: numbered('UC', 4), sla: numbered('SLA', 4), release: numbered('REL-2026', 3), plan: numbered('PGC-2026', 4),
    recovery: numbered('PR', 4), recoveryTest: numbered('TPR-2026', 3), improvement: numbered('AME-2026', 3), policy: numbered('POL', 3), procedure: numbered('PRC', 3),
  };
  /** Each service is one client's: what is agreed on it is found from both. */
  const ownerOf = (service) => 1 + ((service - 1) % n.client);
  const serviceFor = (i) => 1 + (i % n.service);
  const version = (ci) => `${1 + (ci % 9)}.${1 + (ci % 20)}`;
  const ciOfChange = (change) => 1 + ((change * 7) % n.ci);
  const isClosed = (change) => change % 5 === 1 || change % 5 === 2;
  const some = (type) => id[type](upTo(n[type]));
  const sentence = () => Array.from({ length: 12 + upTo(10) }, () => pick(words)).join(' ') + '.';
  const text = (paragraphs) => Array.from({ length: paragraphs }, sentence).join('\n\n');
  const instant = (day, hour) => `2026-${pad(1 + (day % 10), 2)}-${pad(1 + (day % 28), 2)}T${pad(hour, 2)}:${pad(day % 40, 2)}:00-05:00`;
  /** A move every few minutes, so that an ordinary record keeps its targets. */
  const moves = (day, statuses) => statuses.map((status, i) => `  - { at: ${instant(day, 8 + Math.floor(((day % 40) + i * 4) / 60)).replace(/:\d\d:00-/, `:${pad(((day % 40) + i * 4) % 60, 2)}:00-`)}, by: ${i % 2 ? 'marc.gagnon' : 'alice.tremblay'}, status: ${status} }`).join('\n');
  const lot = (i) => pad(Math.floor(i / 500), 3);
  const head = (type, i, title, status) => `id: ${type === 'evaluation' ? 'EVA-2026-001' : ids[type](i)}\ntype: ${type}\ntitle: "${title}"\nstatus: ${status}\ncreated: ${instant(i, 8)}`;
  const ids = { ...id, 'configuration-plan': id.plan, 'recovery-plan': id.recovery, 'recovery-test': id.recoveryTest };
  const file = (folder, name, front, body) => [`${folder}/${name}.md`, `---\n${front.trim()}\n---\n\n${body.trim()}\n`];

  yield ['gitsm.yaml', 'version: 1\norganisation: { name: Mesure, language: fr, timezone: America/Toronto }\npeople:\n  alice.tremblay: { name: Alice Tremblay, emails: [alice@example.org], roles: [CS] }\n  marc.gagnon: { name: Marc Gagnon, emails: [marc@example.org], roles: [RGS/AC, CS] }\n  claire.roy: { name: Claire Roy, emails: [claire@example.org], roles: [D, RGS/RC] }\ncalendars:\n  office: { hours: { mon-fri: "08:00-18:00" } }\n  always: { hours: { mon-sun: "00:00-24:00" } }\ndefault_calendar: office\nrules: { kit/missing-artefact: off }\n'];
  const make = {
    n, id, file, head, moves, instant, text, sentence, pick, upTo, some, lot, pad, version, serviceFor,
    clientFor: (i) => id.client(ownerOf(serviceFor(i))),
    servicesOf: (client) => Array.from({ length: n.service }, (_, k) => k + 1).filter((service) => ownerOf(service) === client).map(id.service),
    /** The change of a configuration plan, and the CI that both touch. */
    planned: (i) => { const change = 5 * Math.floor((i - 1) / 2) + 1 + ((i - 1) % 2); return [id.change(change), ciOfChange(change)]; },
  };
  yield* parties(make);
  yield* documents(make);
  for (let i = 1; i <= n.client; i++) yield file('clients', id.client(i), `id: ${id.client(i)}\ntype: client\ntitle: Client ${i}\nstatus: active\ncreated: ${instant(i, 8)}\nsince: 2020-01-01`, `# Client ${i}\n\n${text(2)}`);
  for (let i = 1; i <= n.service; i++) yield file('services', id.service(i), `id: ${id.service(i)}\ntype: service\ntitle: Service ${i}\nstatus: live\ncreated: ${instant(i, 8)}\nclients: [${id.client(ownerOf(i))}]\ncriticality: medium\nrelations:\n  depends_on: [${id.ci(1)}, ${some('ci')}]`, `# Service ${i}\n\n${text(2)}`);
  for (let i = 1; i <= n.ci; i++) {
    // A tree under the service's own CIs: every CI is reached by one.
    const below = [2 * i, 2 * i + 1].filter((ci) => ci <= n.ci).map(id.ci).join(', ');
    yield file(`cmdb/${pad(Math.floor(i / 500), 3)}`, id.ci(i), `id: ${id.ci(i)}\ntype: ci\ntitle: Élément ${i}\nstatus: live\ncreated: ${instant(i, 8)}\nclass: ${pick(['hardware', 'software', 'security'])}\ncriticality: ${pick(['high', 'medium', 'low'])}\nclient: ${some('client')}${i <= n.contract ? `\ncontract: ${id.contract(i)}` : ''}\nversion: "${version(i)}"\nserial: SN-${pad(i, 8)}\nlocation: Salle ${upTo(9)}\nenvironment: production\npurchased: 2024-03-01\nreplaceable: true\nattributes:\n  model: Modèle ${upTo(50)}\n  ram_gb: ${8 * upTo(8)}\n  ip: 10.0.${i % 250}.${upTo(250)}${below ? `\nrelations:\n  depends_on: [${below}]` : ''}\nowner: marc.gagnon\ntags: [bureau, "lot ${upTo(20)}"]\nhistory:\n${moves(i, ['planned', 'live'])}`, `# Élément ${i}\n\n## Description fonctionnelle\n\n${text(2)}\n\n## Description physique\n\n${text(1)}`);
  }
  for (let i = 1; i <= n.incident; i++) {
    const [impact, urgency, priority] = pick([['high', 'high', 'P1'], ['medium', 'medium', 'P3'], ['low', 'high', 'P3'], ['low', 'low', 'P5'], ['high', 'medium', 'P2']]);
    const ci = wrong && i % 97 === 0 ? 'CI-99999999' : some('ci');
    yield file(`incidents/${pad(Math.floor(i / 500), 3)}`, id.incident(i), `id: ${id.incident(i)}\ntype: incident\ntitle: "Lenteur ${i} : ${pick(words)} ${pick(words)}"\nstatus: closed\ncreated: ${instant(i, 8)}\nservice: ${id.service(serviceFor(i))}\nclient: ${make.clientFor(i)}\nreporter: Poste ${i}\nchannel: phone\ncategory: ${pick(['network', 'hardware', 'software'])}\nimpact: ${impact}\nurgency: ${urgency}\npriority: ${wrong && i % 211 === 0 ? 'P4' : priority}\nassignee: marc.gagnon\nlevel: 1\ncis: [${ci}, ${some('ci')}]\ndetected: ${instant(i, 8)}\noutages:\n  - { start: ${instant(i, 9)}, end: ${instant(i, 10)}, services: [${id.service(serviceFor(i))}], kind: degradation }\nresolution_code: fixed\nsatisfaction: ${upTo(5)}\ntags: [poste, ${pick(words)}]\nhistory:\n${moves(i, ['new', 'classified', 'in-progress', 'resolved', 'closed'])}`, `# Lenteur ${i}\n\n## Symptômes\n\n${text(3)}\n\n| Heure | Mesure |\n| --- | --- |\n| 08:00 | ${upTo(900)} ms |\n| 09:00 | ${upTo(900)} ms |\n\n## Analyse\n\nVoir ${some('ci')} et [le client](../../clients/${some('client')}.md).\n\n${text(3)}\n\n## Résolution\n\n- ${sentence()}\n- ${sentence()}\n\n${text(1)}`);
  }
  for (let i = 1; i <= n.problem; i++) yield file(`problems/${pad(Math.floor(i / 500), 3)}`, id.problem(i), `id: ${id.problem(i)}\ntype: problem\ntitle: Problème ${i}\nstatus: closed\ncreated: ${instant(i, 8)}\nservices: [${some('service')}]\nlevel: 2\nproactive: true\noutcome: fixed\nroot_cause: ${sentence()}\ncis: [${some('ci')}]\nassignee: marc.gagnon\nhistory:\n${moves(i, ['new', 'classified', 'investigating', 'resolving', 'resolved', 'closed'])}`, `# Problème ${i}\n\n## Symptômes\n\n${text(1)}\n\n## Analyse\n\n${text(1)}\n\n## Cause fondamentale\n\n${text(1)}\n\n## Contournement\n\n${text(1)}\n\n## Solution\n\n${text(1)}`);
  for (let i = 1; i <= n.change; i++) {
    const closed = isClosed(i), status = closed ? 'closed' : i % 20 === 0 ? 'assessed' : 'cancelled';
    const [windowFrom, windowTo] = closed ? [8, 11] : [18, 19];
    const path = closed ? ['draft', 'submitted', 'assessed', 'approved', 'scheduled', 'building', 'testing', 'implementing', 'implemented', 'reviewed', 'closed'] : ['draft', 'submitted', status];
    const plan = 2 * Math.floor(i / 5) + (i % 5);
    const release = plan > 1 && plan - 1 <= n.release ? `\nrelease: ${id.release(plan - 1)}` : '';
    const decided = closed ? `\nconfiguration_plan: ${id.plan(plan)}${release}\noutcome: successful\napprovals:\n  - { role: RGS/AC, by: marc.gagnon, decision: approved, at: ${instant(i, 8)} }` : '';
    yield file(`changes/${lot(i)}`, id.change(i), `id: ${id.change(i)}\ntype: change\ntitle: Changement ${i}\nstatus: ${status}\ncreated: ${instant(i, 8)}\nclass: normal\ngravity: minor\nimpact: low\nurgency: low\nrisk: low\nrequester: alice.tremblay\nclient: ${make.clientFor(i)}\nservices: [${id.service(serviceFor(i))}]\ncis: [${id.ci(ciOfChange(i))}]${status === 'assessed' ? '' : `\nplanned:\n  implement: { start: ${instant(i, windowFrom)}, end: ${instant(i, windowTo)} }`}${decided}\nassignee: marc.gagnon\nhistory:\n${moves(i, path)}`, `# Changement ${i}\n\n## Motif\n\n${text(1)}\n\n## Portée\n\n${text(1)}\n\n## Impact\n\n${text(1)}\n\n## Risques\n\n${text(1)}\n\n## Actions\n\n1. ${sentence()}\n2. ${sentence()}\n\n## Tests\n\n${text(1)}\n\n## Retour arrière\n\n${text(1)}${closed ? `\n\n## Revue post-implantation\n\n${text(1)}` : ''}`);
  }
  yield* register(make);
}

/** Writes the repository; gives how many records it holds. */
export function write(count, folder, options) {
  let written = -1;
  const made = new Set();
  for (const [path, text] of generate(count, options)) {
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
  const [count, folder, wrong] = process.argv.slice(2);
  if (!Number(count) || !folder) throw new Error('usage: node scripts/bench/generate.mjs COUNT FOLDER [wrong]');
  console.log(`${write(Number(count), folder, { wrong: wrong === 'wrong' })} records in ${folder}`);
}
