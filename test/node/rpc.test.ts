import assert from 'node:assert/strict';
import { MessageChannel } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import { CallError, connect, eventsTo, serve } from '../../src/protocol/rpc';
import type { Cancellation, Port } from '../../src/protocol/rpc';

interface Greeter {
  readonly greet: (argument: { readonly name: string }) => Promise<string>;
  readonly fail: (argument: unknown) => Promise<never>;
  readonly wait: (argument: unknown, cancel?: Cancellation) => Promise<string>;
}
interface Events { readonly said: string }

const portOf = (port: MessagePort): Port => ({ post: (message) => port.postMessage(message), onMessage: (listener) => void port.on('message', listener) });
const reasonOf = (call: Promise<unknown>): Promise<string> => call.then(() => 'none', (error: unknown) => error instanceof CallError ? error.reason : 'other');

describe('Calls over a message port', () => {
  let close = (): void => undefined;
  afterEach(() => close());

  function open() {
    const { port1, port2 } = new MessageChannel();
    const heard: string[] = [];
    const server = portOf(port1);
    const events = eventsTo<Events>(server, ['said']);
    const greeter: Greeter & { readonly secret: () => Promise<string> } = {
      greet: async ({ name }) => {
        events.said(`about to greet ${name}`);
        return `Hello ${name}`;
      },
      fail: async () => { throw new TypeError('no luck'); },
      wait: (_, cancel) => new Promise((_resolve, reject) => cancel?.onCancellationRequested(() => reject(new CallError('cancelled', 'stopped')))),
      secret: async () => 'not to be had',
    };
    serve<Greeter>(server, greeter, ['greet', 'fail', 'wait']);
    const remote = connect<Greeter & { readonly secret: () => Promise<string> }, Events>(portOf(port2), ['greet', 'fail', 'wait', 'secret'], { said: (text) => heard.push(text) });
    close = () => port1.close();
    return { remote, heard };
  }

  it('give the result, after the events that were sent before it', async () => {
    const { remote, heard } = open();
    assert.equal(await remote.methods.greet({ name: 'Alice' }), 'Hello Alice');
    assert.deepEqual(heard, ['about to greet Alice']);
  });

  it('fail with what was thrown', async () => {
    const { remote } = open();
    await assert.rejects(remote.methods.fail({}), (error: unknown) => error instanceof CallError && error.reason === 'failed' && /TypeError: no luck/.test(error.message));
  });

  it('reach nothing but the methods that are served', async () => {
    assert.equal(await reasonOf(open().remote.methods.secret()), 'failed');
  });

  it('stop when the caller asks, also before they start', async () => {
    const { remote } = open();
    let cancel = (): void => undefined;
    const token = (requested: boolean): Cancellation => ({ isCancellationRequested: requested, onCancellationRequested: (listener) => { cancel = listener; return { dispose: () => undefined }; } });
    const call = reasonOf(remote.methods.wait({}, token(false)));
    cancel();
    assert.equal(await call, 'cancelled');
    assert.equal(await reasonOf(remote.methods.wait({}, token(true))), 'cancelled');
  });

  it('fail when the other side ends, those that wait and those that come', async () => {
    const { remote } = open();
    const waiting = reasonOf(remote.methods.wait({}));
    remote.end('crashed');
    assert.equal(await waiting, 'gone');
    assert.equal(await reasonOf(remote.methods.greet({ name: 'Bob' })), 'gone');
  });
});
