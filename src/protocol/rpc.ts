/**
 * Calls to an object of async methods over a message port, and its events back: one side serves
 * the object, the other holds a stand-in with the same methods. Arguments and results are plain data.
 */

/** A worker, a worker's parent, or a webview: whatever carries structured clones both ways. */
export interface Port {
  readonly post: (message: unknown) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
}

/** Asks a call to stop. VS Code's CancellationToken is one. */
export interface Cancellation {
  readonly isCancellationRequested: boolean;
  readonly onCancellationRequested: (listener: () => void) => { dispose(): void };
}

/** `cancelled`: the caller asked. `gone`: the other side ended. `failed`: it threw; the text is for the log. */
export type CallFailure = 'cancelled' | 'gone' | 'failed';

export class CallError extends Error {
  constructor(readonly reason: CallFailure, detail: string) {
    super(detail);
    this.name = 'CallError';
  }
}

/** The argument of a call that needs none. */
export type Nothing = Readonly<Record<string, never>>;

type Method = (argument: never, cancel?: Cancellation) => Promise<unknown>;
type Served<T> = { readonly [name in keyof T]: Method };
type Listeners<E> = { readonly [name in keyof E]: (payload: E[name]) => void };

type ToServer = { readonly call: number; readonly method: string; readonly argument: unknown } | { readonly cancel: number };
type ToCaller =
  | { readonly done: number; readonly result: unknown }
  | { readonly done: number; readonly reason: CallFailure; readonly detail: string }
  | { readonly event: string; readonly payload: unknown };

/** Answers the calls that arrive on a port. `methods` names what may be called; nothing else of the object can be reached. */
export function serve<T extends Served<T>>(port: Port, target: T, methods: readonly (keyof T & string)[]): void {
  const allowed = new Set<string>(methods);
  const running = new Map<number, () => void>();
  port.onMessage((message) => {
    const request = message as ToServer;
    if ('cancel' in request) return running.get(request.cancel)?.();
    const { call, method, argument } = request;
    const [cancellation, cancel] = newCancellation();
    running.set(call, cancel);
    const work = allowed.has(method) ? target[method as keyof T](argument as never, cancellation) : Promise.reject(new Error(`There is no method ${method}.`));
    work
      .then((result): ToCaller => ({ done: call, result }), (error: unknown): ToCaller => ({ done: call, ...failureOf(error) }))
      .then((reply) => {
        running.delete(call);
        port.post(reply);
      });
  });
}

/** Sends events through a port: the listeners object that the served one is given. */
export function eventsTo<E>(port: Port, names: readonly (keyof E & string)[]): Listeners<E> {
  const entries = names.map((name) => [name, (payload: unknown) => port.post({ event: name, payload } satisfies ToCaller)]);
  return Object.fromEntries(entries) as Listeners<E>;
}

export interface Remote<T> {
  readonly methods: T;
  /** The other side ended: every call that waits, and every later one, fails with `gone`. */
  readonly end: (detail: string) => void;
}

/** The stand-in on the caller's side. Events arrive in the order in which they were sent, also relative to results. */
export function connect<T extends Served<T>, E>(port: Port, methods: readonly (keyof T & string)[], listeners: Listeners<E>): Remote<T> {
  const waiting = new Map<number, { readonly settle: (reply: ToCaller) => void }>();
  let ended: string | undefined;
  let last = 0;
  port.onMessage((message) => {
    const reply = message as ToCaller;
    if ('event' in reply) return listeners[reply.event as keyof E](reply.payload as E[keyof E]);
    waiting.get(reply.done)?.settle(reply);
  });
  const callOf = (method: string) => (argument: unknown, cancel?: Cancellation): Promise<unknown> => {
    if (ended !== undefined) return Promise.reject(new CallError('gone', ended));
    if (cancel?.isCancellationRequested) return Promise.reject(new CallError('cancelled', method));
    const call = ++last;
    return new Promise((resolve, reject) => {
      const listening = cancel?.onCancellationRequested(() => port.post({ cancel: call } satisfies ToServer));
      waiting.set(call, {
        settle: (reply) => {
          waiting.delete(call);
          listening?.dispose();
          if ('reason' in reply) reject(new CallError(reply.reason, reply.detail));
          else if ('result' in reply) resolve(reply.result);
        },
      });
      port.post({ call, method, argument } satisfies ToServer);
    });
  };
  return {
    methods: Object.fromEntries(methods.map((name) => [name, callOf(name)])) as unknown as T,
    end: (detail) => {
      ended ??= detail;
      for (const [call, { settle }] of [...waiting]) settle({ done: call, reason: 'gone', detail });
    },
  };
}

function newCancellation(): [Cancellation, () => void] {
  const listeners = new Set<() => void>();
  let cancelled = false;
  const cancellation: Cancellation = {
    get isCancellationRequested() { return cancelled; },
    onCancellationRequested: (listener) => {
      listeners.add(listener);
      return { dispose: () => void listeners.delete(listener) };
    },
  };
  return [cancellation, () => {
    cancelled = true;
    for (const listener of listeners) listener();
  }];
}

function failureOf(error: unknown): { readonly reason: CallFailure; readonly detail: string } {
  if (error instanceof CallError) return { reason: error.reason, detail: error.message };
  return { reason: 'failed', detail: error instanceof Error ? error.stack ?? error.message : String(error) };
}
