// @ts-check
/** Harbourlight IT: a smaller story, in English. */
import { dedent } from '../record.mjs';
import { catalogue } from './catalogue.mjs';
import { controlled } from './control.mjs';
import { desk } from './desk.mjs';
import { findings } from './findings.mjs';
import { people } from './people.mjs';
import { documents, rest } from './rest.mjs';
import { settings } from './settings.mjs';

const about = dedent(`
  # Harbourlight IT

  The service-management records of Harbourlight IT, four people who look after two clients. An invented company, to show Gitsm:
  nothing here is real. \`clients\`, \`services\` and \`slas\` say who is served, \`cmdb\` what it stands on, \`incidents\`, \`requests\` and
  \`problems\` are the queue, \`changes\` and \`releases\` what moves, \`policies\` and \`procedures\` how the work is done.`);

/** @param {(text: string) => any} read reads the text of gitsm.yaml @returns {Promise<import('../story.mjs').Told>} */
export async function tellIn(read) {
  const table = ['## Findings left on purpose', '', 'To see rules at work; `gitsm validate` reports each.', '', '| Rule | Record | Why |', '| --- | --- | --- |', ...findings.map((f) => `| \`${f.rule}\` | ${f.record.includes('.') ? `{${f.record}}` : f.record} | ${f.say} |`)].join('\n');
  return {
    language: 'en', zone: 'America/Toronto', people, settings, findings, merger: 'tom',
    records: [...catalogue, ...await documents(read(settings.text)), ...desk, ...controlled, ...rest],
    files: [
      { path: '.gitattributes', versions: [{ at: '2025-09-08 08:50', by: 'maeve', subject: 'Open the repository', text: '*.md text eol=lf merge=gitsm\n*.yaml text eol=lf\n' }] },
      { path: 'README.md', versions: [
        { at: '2025-09-08 08:55', by: 'maeve', subject: 'Say what the repository holds', text: `${about}\n` },
        { at: '2026-11-20 17:20', by: 'tom', subject: 'List the findings to mend', text: `${about}\n\n${table}\n` },
      ] },
    ],
    reports: [
      { report: 'ci-catalogue', at: '2026-07-06 10:00', by: 'priya' },
      { report: 'ci-audit', at: '2026-07-06 15:00', by: 'priya', note: 'Every label read; one serial number corrected.' },
      { report: 'configuration-status', at: '2026-10-05 11:00', by: 'maeve', client: 'CLT-0001' },
      { report: 'trend', at: '2026-11-02 10:00', by: 'tom', note: 'Appointments remain the service to watch.' },
      { report: 'availability', at: '2026-11-09 10:00', by: 'maeve' },
      { report: 'change-calendar', at: '2026-11-16 09:00', by: 'tom' },
    ],
    batches: { register: { by: 'maeve', subject: 'Register clients and suppliers' }, cmdb: { by: 'priya', subject: 'Take stock of every configuration item' } },
    words: {
      add: (id, title) => `Add ${id}: ${title}`, move: (id, label) => `${id} moves to "${label}"`, level: (id, level) => `${id}: escalated to level ${level}`, note: (id) => `${id}: note`,
      approve: (id, role) => `${id}: approved (${role})`, reject: (id, role) => `${id}: rejected (${role})`, apply: (plan) => `Apply ${plan} to the CMDB`, merge: (branch, title) => `Merge ${branch}: ${title}`,
    },
  };
}
