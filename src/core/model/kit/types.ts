import type { TypeName } from '../kind';
import type { Text } from '../text';
import type { ArtefactId } from './artefacts';
import type { RoleId } from './roles';

/** Process ids come from the process reference model of ISO/IEC 20000-4. */
export type ProcessId = 'ITSM-RES.1' | 'ITSM-RES.2' | 'ITSM-CON.1' | 'ITSM-CON.2' | 'ITSM-SDE.3' | 'ITSM-RLS.1';
export type ActivityId =
  | 'ITSM-RES.1.1' | 'ITSM-RES.2.1' | 'ITSM-CON.1.1' | 'ITSM-CON.2.1' | 'ITSM-SDE.3.1' | 'ITSM-SDE.3.2' | 'ITSM-RLS.1.1';
export type TaskId =
  | 'ITSM-RES.1.1.1' | 'ITSM-RES.2.1.1' | 'ITSM-CON.1.1.1' | 'ITSM-CON.2.1.1' | 'ITSM-SDE.3.1.1' | 'ITSM-SDE.3.2.1' | 'ITSM-RLS.1.1.1';

/** Process → activity → task → step → evidence: the tree that the process kit view shows. */
export interface Process {
  readonly id: ProcessId;
  readonly name: Text;
  /** The record types whose lifecycles make up the diagram of the process, the main one first. */
  readonly lifecycles: readonly TypeName[];
  readonly activities: readonly Activity[];
}

export interface Activity {
  readonly id: ActivityId;
  readonly name: Text;
  readonly tasks: readonly Task[];
}

export interface Task {
  readonly id: TaskId;
  readonly name: Text;
  readonly roles: readonly RoleId[];
  readonly objective: Text;
  readonly steps: readonly Step[];
  /** What the task produces or keeps up to date. */
  readonly artefacts: readonly ArtefactId[];
  /** The processes that this one hands over to or leans on. */
  readonly interfaces: readonly ProcessId[];
}

export interface Step {
  /** Its number within the task, from 1. Steps impose no order. */
  readonly n: number;
  readonly name: Text;
  /** The step is evidenced when the repository holds each of these. */
  readonly evidence: readonly ArtefactId[];
}
