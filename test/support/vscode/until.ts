/**
 * Waits until `condition` gives something truthy, and gives that. Tests wait on conditions, never for a time.
 * An error thrown by the condition counts as "not yet"; the last one is told when the time is up.
 * `timeout` is in milliseconds.
 */
export async function until<T>(what: string, condition: () => T | Promise<T>, timeout = 30_000): Promise<NonNullable<T>> {
  const end = Date.now() + timeout;
  let last: unknown;
  for (;;) {
    try {
      const value = await condition();
      if (value) return value as NonNullable<T>;
      last = undefined;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) throw new Error(`Waited ${timeout / 1000} s in vain until ${what}`, { cause: last });
    await new Promise((again) => setTimeout(again, 50));
  }
}
