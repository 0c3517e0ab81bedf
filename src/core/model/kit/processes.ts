import { changeManagement, configurationManagement } from './processes-control';
import { continuityAndAvailability, releaseManagement } from './processes-delivery';
import { incidentManagement, problemManagement } from './processes-resolution';
import type { Activity, Process, Step, Task } from './types';

/** The kit's six processes, in the kit's order. The seventh diagram is the improvement cycle. */
export const processes: readonly Process[] = [
  incidentManagement,
  problemManagement,
  configurationManagement,
  changeManagement,
  continuityAndAvailability,
  releaseManagement,
];

export const standard = { id: 'iso20000-2005', title: 'ISO/IEC 20000:2005' } as const;

const byId: ReadonlyMap<string, Process> = new Map(processes.map((process) => [process.id, process]));

/** The process of an id, or undefined for an id that the kit does not know. */
export function processOf(id: string): Process | undefined {
  return byId.get(id);
}

/** The process whose diagram shows the lifecycle of a record type; undefined where no process drives the type. */
export function processOfType(type: string): Process | undefined {
  return processes.find((process) => process.lifecycles.some((lifecycle) => lifecycle === type));
}

/** A step with the nodes that it hangs from. */
export interface StepInKit {
  readonly process: Process;
  readonly activity: Activity;
  readonly task: Task;
  readonly step: Step;
}

/** Every step of the kit, in order. */
export function allSteps(): readonly StepInKit[] {
  return processes.flatMap((process) =>
    process.activities.flatMap((activity) =>
      activity.tasks.flatMap((task) => task.steps.map((step) => ({ process, activity, task, step }))),
    ),
  );
}
