import type { Blocks } from './answers';

const every = 5;

/** CPU time of this thread, in µs: Node's since 23.9, newer than the types that we compile with. */
const threadCpu = (): number => {
  const { user, system } = (process as unknown as { threadCpuUsage(): { readonly user: number; readonly system: number } }).threadCpuUsage();
  return user + system;
};

/** Looks at the clock every few ms: a look that comes late was blocked. */
export function watchBlocks(): { readonly take: () => Omit<Blocks, 'gitsm'> } {
  let [at, cpu] = [performance.now(), threadCpu()];
  let [wall, own, over] = [0, 0, 0];
  setInterval(() => {
    const [now, used] = [performance.now(), threadCpu()];
    const late = Math.max(0, now - at - every);
    const computed = Math.min(late, (used - cpu) / 1000);
    [at, cpu] = [now, used];
    wall = Math.max(wall, late);
    own = Math.max(own, computed);
    if (computed > 50) over++;
  }, every);
  return {
    take: () => {
      const taken = { wall, own, over, memory: process.memoryUsage.rss() };
      [wall, own, over] = [0, 0, 0];
      return taken;
    },
  };
}
