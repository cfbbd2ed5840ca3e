/** Talks to the native messaging host: one message at a time, each with its answer; the port stays open some minutes for the next clip. */

import type { Runtime } from 'webextension-polyfill';
import { type HostAnswer, type HostBrand, type HostRequest, PROTOCOL } from '../../scripts/model/host-message.ts';
import type { HostState } from '../messages.ts';

type Without<T, K extends string> = T extends unknown ? Omit<T, K> : never;
export type HostQuestion = Without<HostRequest, 'ask'>;

/** The host could not be spoken to; `state` is what to tell the person. */
export class HostAway extends Error {
  readonly state: HostState;
  constructor(state: HostState, detail: string) {
    super(detail);
    this.state = state;
  }
}

export interface HostSession {
  version: string;
  brands: HostBrand[];
  /** Sends one message after the others. Throws HostAway when no answer comes. */
  ask(question: HostQuestion): Promise<HostAnswer>;
}

export interface HostParts {
  connect(): Runtime.Port;
  /** Why the port closed, in the browser's words. */
  closedBecause(port: Runtime.Port): string;
  /** Version of the extension. */
  extension: string;
  /** How long an answer may take, and how long an unused port stays open, in milliseconds. */
  patience?: number;
  keepOpen?: number;
}

/** What the browser's words for a closed port mean (Chromium 156, Firefox ESR 153, November 2026). */
export function stateOfClosing(words: string): HostState {
  if (/not found|no such native application/i.test(words)) return 'not-paired';
  if (/forbidden|permission/i.test(words)) return 'forbidden';
  return 'stopped';
}

export type HostPort = ReturnType<typeof hostPort>;

/** The way to the host. `open` gives the session there is, or begins one; it throws HostAway. */
export function hostPort(parts: HostParts) {
  const { patience = 20_000, keepOpen = 4 * 60_000 } = parts;
  let session: Promise<HostSession> | null = null;
  let close: () => void = () => {};

  function begin(): Promise<HostSession> {
    let port: Runtime.Port;
    try {
      port = parts.connect();
    } catch (cause) {
      return Promise.reject(new HostAway(stateOfClosing(String(cause)), String(cause)));
    }
    let asked = 0;
    let last: Promise<unknown> = Promise.resolve();
    let pending: { ask: number; settle(answer: HostAnswer | HostAway): void } | null = null;
    let over: HostAway | null = null;
    let idle: ReturnType<typeof setTimeout> | undefined;

    const end = (away: HostAway): void => {
      if (over) return;
      over = away;
      session = null;
      clearTimeout(idle);
      pending?.settle(away);
      port.disconnect();
    };
    const rest = (): void => {
      clearTimeout(idle);
      idle = setTimeout(() => end(new HostAway('paired', 'let go')), keepOpen);
    };
    close = () => end(new HostAway('paired', 'let go'));

    port.onDisconnect.addListener((gone) => {
      const words = parts.closedBecause(gone);
      end(new HostAway(stateOfClosing(words), words));
    });
    port.onMessage.addListener((answer: unknown) => {
      const given = answer as HostAnswer;
      if (pending && (given.ask === pending.ask || given.ask === null)) pending.settle(given);
    });

    const once = (question: HostQuestion): Promise<HostAnswer> =>
      new Promise((resolve, reject) => {
        if (over) return reject(over);
        clearTimeout(idle);
        const ask = asked;
        asked += 1;
        const late = setTimeout(() => end(new HostAway('stopped', 'no answer')), patience);
        pending = {
          ask,
          settle(answer) {
            clearTimeout(late);
            pending = null;
            if (answer instanceof HostAway) return reject(answer);
            rest();
            resolve(answer);
          },
        };
        try {
          port.postMessage({ ...question, ask });
        } catch (cause) {
          end(new HostAway('stopped', String(cause)));
        }
      });
    const ask = (question: HostQuestion): Promise<HostAnswer> => {
      const answer = last.then(() => once(question));
      last = answer.catch(() => {});
      return answer;
    };

    return ask({ type: 'hello', protocol: PROTOCOL, extension: parts.extension }).then((hello) => {
      const tooOld = ageOf(hello);
      if (tooOld || hello.type !== 'hello') {
        const away = new HostAway(tooOld ?? 'stopped', hello.type);
        end(away);
        throw away;
      }
      return { version: hello.host, brands: hello.brands, ask };
    });
  }

  return {
    open(): Promise<HostSession> {
      if (!session) {
        const begun = begin();
        session = begun;
        begun.catch(() => {
          if (session === begun) session = null;
        });
      }
      return session;
    },
    close: (): void => close(),
  };
}

/** Which of the two is too old, by the answer to `hello`. */
function ageOf(answer: HostAnswer): HostState | null {
  if (answer.type === 'refused') return answer.code === 'host-too-old' || answer.code === 'extension-too-old' ? answer.code : null;
  if (answer.type !== 'hello' || answer.protocol === PROTOCOL) return null;
  return answer.protocol < PROTOCOL ? 'host-too-old' : 'extension-too-old';
}
