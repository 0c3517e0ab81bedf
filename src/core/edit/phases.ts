import type { TypeName } from '../model/kind';
import type { Path } from '../record/node';
import { fields, text } from '../record/rec';
import type { Rec } from '../record/rec';
import type { Act } from './desk';
import type { Draft } from './draft';

/** `build.start` and the like: begins and ends are written under `actual`; `review` is one instant. */
type Stamp = 'build.start' | 'build.end' | 'test.start' | 'test.end' | 'implement.start' | 'implement.end' | 'review';

/** Which instants a move to a status writes. A status that another way skips writes nothing of that phase. */
const stamps: Partial<Readonly<Record<TypeName, Readonly<Record<string, readonly Stamp[]>>>>> = {
  change: {
    building: ['build.start'], testing: ['build.end', 'test.start'], implementing: ['test.end', 'implement.start'],
    implemented: ['implement.end'], 'rolled-back': ['implement.end'], reviewed: ['review'],
  },
  release: {
    building: ['build.start'], verifying: ['build.end', 'test.start'], accepted: ['test.end'], deploying: ['implement.start'],
    deployed: ['implement.end'], 'rolled-back': ['implement.end'], closed: ['review'],
  },
};

/**
 * Writes under `actual` when a phase of a change or a release began or ended by this move. A beginning that is written
 * stays; an end moves on when the phase was taken up again; the end of a phase that never began is not written.
 */
export function stampPhases(draft: Draft, rec: Rec, { to, at }: Act & { readonly to: string }): void {
  for (const stamp of stamps[rec.type]?.[to] ?? []) {
    const path: Path = ['actual', ...stamp.split('.')];
    const [, phase = '', edge] = path as readonly string[];
    const own = fields(fields(draft.dataOf(rec)['actual'])[phase]);
    if (edge === 'start' && own['start'] !== undefined) continue;
    if (edge === 'end' && own['start'] === undefined) continue;
    draft.set(rec, path, at);
  }
  // What was rolled back has no other outcome; a person may have written a finer one.
  if (to === 'rolled-back' && text(draft.dataOf(rec)['outcome']) === undefined && draft.typeOf(rec).field.has('outcome')) draft.set(rec, ['outcome'], 'rolled-back');
}
