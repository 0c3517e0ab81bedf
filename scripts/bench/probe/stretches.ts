import type { Profiler } from 'node:inspector';
import { Session } from 'node:inspector/promises';

/** Between two looks at the stack, in µs. */
const every = 1000;
/** A look that comes later than this was held up by the machine, not by the code: it counts no more, in µs. */
const most = 3 * every;

/** Samples the stack of this thread, to tell whose work a block was. */
export async function watchStretches(folder: string): Promise<{ readonly take: () => Promise<number> }> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: every });
  await session.post('Profiler.start');
  return {
    take: async () => {
      const { profile } = await session.post('Profiler.stop');
      await session.post('Profiler.start');
      return longest(profile, folder);
    },
  };
}

/** The longest time, in ms, in which code of the extension in `folder` was on the stack at every look, or the collector that it set off. */
function longest({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile, folder: string): number {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const ours = new Set<number>();
  const collector = new Set(nodes.filter((node) => node.callFrame.functionName === '(garbage collector)').map((node) => node.id));
  const mark = (id: number, under: boolean): void => {
    const node = byId.get(id)!;
    const here = under || node.callFrame.url.includes(folder);
    if (here) ours.add(id);
    for (const child of node.children ?? []) mark(child, here);
  };
  mark(nodes[0]!.id, false);
  let [stretch, record] = [0, 0];
  samples.forEach((sample, i) => {
    const goesOn = ours.has(sample) || (stretch > 0 && collector.has(sample));
    stretch = goesOn ? stretch + Math.min(timeDeltas[i] ?? 0, most) : 0;
    record = Math.max(record, stretch);
  });
  return record / 1000;
}
