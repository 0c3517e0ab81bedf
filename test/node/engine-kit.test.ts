import assert from 'node:assert/strict';
import { Workspace } from '../../src/core/gitsm';
import { EngineKit } from '../../src/node/engine-kit';
import { FileStore } from '../../src/node/file-store';
import type { MadeArtefact } from '../../src/protocol/kit';
import { config, folderOf, record } from '../support/repository';

const release = record({ id: 'REL-2026-0001', type: 'release', title: 'Spring', status: 'draft', created: '2026-03-01T09:00:00-05:00' });

describe('What the kit makes of an artefact that is missing', () => {
  const make = async (artefact: string, files: Readonly<Record<string, string>> = {}): Promise<MadeArtefact> => {
    const root = folderOf({ 'gitsm.yaml': config, ...files });
    return new EngineKit(new Workspace(new FileStore(root), { now: Date.UTC(2026, 10, 22) }).loadAll(), root, 'en').make({ artefact: artefact as never, askGit: false });
  };
  const shape = (made: MadeArtefact): string => (made.is === 'form' ? `${made.of} ${made.name}` : made.is === 'part' || made.is === 'written' ? `${made.is} ${made.file}` : made.is);

  const cases: readonly (readonly [artefact: string, files: Readonly<Record<string, string>>, expected: string])[] = [
    ['record.problem', {}, 'record problem'],
    ['record.sla', {}, 'record sla'],
    ['record.release.control', {}, 'record release'],
    ['record.release.control', { 'releases/REL-2026-0001.md': release }, 'part releases/REL-2026-0001.md'],
    ['report.availability', {}, 'report availability'],
    ['procedure.incident', {}, 'written procedures/PRC-001.md'],
    ['config.priority_grid', {}, 'said'],
  ];
  for (const [artefact, files, expected] of cases) it(`${artefact} is ${expected}${Object.keys(files).length > 0 ? ' where there is one' : ''}`, async () => assert.equal(shape(await make(artefact, files)), expected));
});
