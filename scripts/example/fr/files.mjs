// @ts-check
/** Ce qui n'est pas un enregistrement : README, rapports, réglages du dépôt. */
import { dedent } from '../record.mjs';

/** @param {import('../story.mjs').Documented[]} findings @returns {import('../story.mjs').PlainFile[]} */
export function files(findings) {
  const head = dedent(`
    # Boréal Services TI

    Les enregistrements de gestion des services de Boréal Services TI, fournisseur de Québec (sept personnes, trois clients actifs).
    Une entreprise inventée, pour montrer Gitsm : rien ici n'est réel.

    | Dossier | Ce qu'on y trouve |
    | --- | --- |
    | \`clients\`, \`suppliers\`, \`services\` | qui sert qui, et quoi |
    | \`slas\`, \`contracts\`, \`maintenances\` | les engagements et ce qui les porte |
    | \`cmdb\` | les éléments de configuration, par classe |
    | \`incidents\`, \`requests\`, \`problems\` | la file |
    | \`changes\`, \`configuration-plans\`, \`releases\` | ce qui change |
    | \`recovery-plans\`, \`recovery-tests\` | la continuité |
    | \`policies\`, \`procedures\`, \`knowledge\` | comment on travaille |
    | \`improvements\`, \`evaluations\`, \`reports\` | ce qu'on apprend |
    `);
  const table = ['## Anomalies laissées exprès', '', 'Pour voir les règles à l\'œuvre; `gitsm validate` les signale toutes.', '', '| Règle | Enregistrement | Pourquoi |', '| --- | --- | --- |', ...findings.map((f) => `| \`${f.rule}\` | ${f.record.includes('.') ? `{${f.record}}` : f.record} | ${f.say} |`)].join('\n');
  return [
    { path: '.gitattributes', versions: [{ at: '2025-09-02 08:20', by: 'claire', subject: 'Ouvrir le dépôt', text: '*.md text eol=lf merge=gitsm\n*.yaml text eol=lf\n' }] },
    { path: 'README.md', versions: [
      { at: '2025-09-02 08:25', by: 'claire', subject: 'Dire ce que contient le dépôt', text: `${head}\n` },
      { at: '2026-11-20 17:20', by: 'marc', subject: 'Dresser la liste des anomalies à corriger', text: `${head}\n\n${table}\n` },
    ] },
  ];
}
