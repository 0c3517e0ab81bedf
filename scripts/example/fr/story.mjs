// @ts-check
/** L'histoire de Boréal Services TI, de septembre 2025 à novembre 2026. */
import { agreements, contracts } from './agreements.mjs';
import { changes2025 } from './changes-2025.mjs';
import { changes2026 } from './changes-2026.mjs';
import { changesOpen } from './changes-open.mjs';
import { changesPlanned } from './changes-planned.mjs';
import { clients, suppliers } from './clients.mjs';
import { hardwareItems } from './cmdb-hardware.mjs';
import { machines, softwareItems } from './cmdb-software.mjs';
import { maintenances, recovery, tests } from './continuity.mjs';
import { documents } from './documents.mjs';
import { files } from './files.mjs';
import { findings } from './findings.mjs';
import { evaluations, improvements } from './improvements.mjs';
import { incidentsPast } from './incidents-past.mjs';
import { incidentsRecent } from './incidents-recent.mjs';
import { knowledge } from './knowledge.mjs';
import { people } from './people.mjs';
import { problems } from './problems.mjs';
import { reports } from './reports.mjs';
import { releases } from './releases.mjs';
import { requests } from './requests.mjs';
import { services } from './services.mjs';
import { settings } from './settings.mjs';

/** @param {(text: string) => any} read lit le texte de gitsm.yaml @returns {Promise<import('../story.mjs').Told>} */
export async function tellIn(read) {
  const records = [
    ...clients, ...suppliers, ...services, ...hardwareItems, ...machines, ...softwareItems, ...agreements, ...contracts, ...await documents(read(settings.text)), ...knowledge,
    ...incidentsPast, ...incidentsRecent, ...requests, ...problems, ...changes2025, ...changes2026, ...changesOpen, ...changesPlanned, ...releases, ...recovery, ...tests, ...maintenances, ...improvements, ...evaluations,
  ];
  return {
    language: 'fr', zone: 'America/Toronto', people, settings, records, findings, files: files(findings), reports, merger: 'marc',
    batches: {
      registre: { by: 'sophie', subject: 'Inscrire les clients et les fournisseurs' },
      services: { by: 'marc', subject: 'Ouvrir le catalogue des services' },
      contrats: { by: 'marc', subject: 'Reprendre les contrats fournisseurs' },
      'cmdb.materiel': { by: 'karim', subject: 'Inventorier les équipements et les installations' },
      'cmdb.machines': { by: 'karim', subject: 'Inventorier les machines virtuelles' },
      'cmdb.logiciels': { by: 'karim', subject: 'Inventorier les logiciels, les licences et les documents' },
    },
    words: {
      add: (id, title) => `Ajouter ${id} : ${title}`, move: (id, label) => `${id} passe à « ${label} »`, level: (id, level) => `${id} : escalade au niveau ${level}`, note: (id) => `${id} : note`,
      approve: (id, role) => `${id} : approbation (${role})`, reject: (id, role) => `${id} : refus (${role})`, apply: (plan) => `Appliquer ${plan} à la CMDB`, merge: (branch, title) => `Fusionner ${branch} : ${title}`,
    },
  };
}
