/** The way to the host: what its answers and its silence mean, and that nothing is sent twice at once. The outbox itself is tested in a browser. */

import { describe, expect, it, vi } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { hostPort, stateOfClosing } from '../../extension/background/host-port.ts';
import { waitAfter } from '../../extension/background/outbox.ts';
import { type HostRequest, PROTOCOL } from '../../scripts/model/host-message.ts';

/** A port whose other end is a function; null: no answer. */
function portTo(host: (message: HostRequest) => object | null) {
  const heard: ((message: unknown) => void)[] = [];
  const gone: ((port: unknown) => void)[] = [];
  const sent: HostRequest[] = [];
  const port = {
    postMessage(message: HostRequest) {
      sent.push(message);
      const answer = host(message);
      if (answer)
        queueMicrotask(() => {
          for (const hear of heard) hear({ ask: message.ask, ...answer });
        });
    },
    disconnect: vi.fn(),
    onMessage: { addListener: (hear: (message: unknown) => void) => heard.push(hear) },
    onDisconnect: { addListener: (hear: (port: unknown) => void) => gone.push(hear) },
  };
  return {
    port: port as unknown as Runtime.Port,
    sent,
    disconnect: port.disconnect,
    close: () => {
      for (const hear of gone) hear(port);
    },
  };
}

const HELLO = { type: 'hello', protocol: PROTOCOL, host: '1', brands: [] } as const;
const parts = (port: Runtime.Port, words = '') => ({ connect: () => port, closedBecause: () => words, extension: '0.1.0' });

describe('the words of a closed port', () => {
  it.each([
    ['Specified native messaging host not found.', 'not-paired'],
    ['Error: No such native application app.vigie.host', 'not-paired'],
    ['Access to the specified native messaging host is forbidden.', 'forbidden'],
    ['Native host has exited.', 'stopped'],
    ['Error when communicating with the native messaging host.', 'stopped'],
    ['', 'stopped'],
  ])('%s', (words, state) => expect(stateOfClosing(words)).toBe(state));
});

describe('the port to the host', () => {
  it('sends one message at a time, in order', async () => {
    const { port, sent } = portTo(({ type }) => (type === 'hello' ? HELLO : { type: 'taken' }));
    const session = await hostPort(parts(port)).open();
    const event = { type: 'event', event: 1 } as const;
    const answers = await Promise.all([session.ask(event), session.ask({ ...event, event: 2 }), session.ask({ ...event, event: 3 })]);
    expect(answers.map(({ ask }) => ask)).toEqual([1, 2, 3]);
    expect(sent.map((message) => ('event' in message ? message.event : message.type))).toEqual(['hello', 1, 2, 3]);
  });

  it('says the same session to all who ask at once', async () => {
    const { port, sent } = portTo(() => HELLO);
    const host = hostPort(parts(port));
    expect(await host.open()).toBe(await host.open());
    expect(sent).toHaveLength(1);
  });

  it('gives up a host that does not answer, and tries anew the next time', async () => {
    const { port, disconnect } = portTo(() => null);
    const host = hostPort({ ...parts(port), patience: 20 });
    await expect(host.open()).rejects.toMatchObject({ state: 'stopped' });
    expect(disconnect).toHaveBeenCalledOnce();
    await expect(host.open()).rejects.toMatchObject({ state: 'stopped' });
  });

  it('tells a message that was under way when the host died', async () => {
    const made = portTo(({ type }) => (type === 'hello' ? HELLO : null));
    const session = await hostPort(parts(made.port, 'Native host has exited.')).open();
    const asked = session.ask({ type: 'event', event: 1 });
    await Promise.resolve();
    made.close();
    await expect(asked).rejects.toMatchObject({ state: 'stopped' });
    await expect(session.ask({ type: 'event', event: 2 })).rejects.toMatchObject({ state: 'stopped' });
  });

  it.each([
    [{ ...HELLO, protocol: PROTOCOL - 1 }, 'host-too-old'],
    [{ ...HELLO, protocol: PROTOCOL + 1 }, 'extension-too-old'],
    [{ type: 'refused', code: 'extension-too-old', detail: '', retry: false }, 'extension-too-old'],
  ] as const)('says which of the two is too old: %o', async (answer, state) => {
    await expect(hostPort(parts(portTo(() => answer).port)).open()).rejects.toMatchObject({ state });
  });

  it('lets go of a port that is not used', async () => {
    const { port, disconnect } = portTo(() => HELLO);
    await hostPort({ ...parts(port), keepOpen: 10 }).open();
    await vi.waitFor(() => expect(disconnect).toHaveBeenCalled());
  });
});

it('tries again at once, then waits longer after each failure, an hour at most', () => {
  expect([1, 2, 3, 4, 30].map(waitAfter)).toEqual([0, 5_000, 10_000, 20_000, 3_600_000]);
});
