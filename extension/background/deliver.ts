/** Takes what waits in the outbox to the host, or to downloads while no host answers. One flush at a time: nothing is sent twice at once. */

import { CLIP_CAPS, type Clip, type ClipEvent } from '../../scripts/model/clip.ts';
import type { HostAnswer } from '../../scripts/model/host-message.ts';
import { base64Of } from './bytes.ts';
import { HostAway, type HostPort, type HostSession } from './host-port.ts';
import type { Outbox } from './outbox.ts';
import type { EvidenceFile } from './outbox-database.ts';
import type { KnownHost } from './settings.ts';

/** Where clips go while no host answers: resolves when the file is whole on the disk, throws when it could not be written. */
export interface Downloads {
  clip(clip: Clip, files: readonly EvidenceFile[]): Promise<void>;
  event(event: ClipEvent): Promise<void>;
}

export interface DeliveryParts {
  outbox: Pick<Outbox, 'due' | 'dueEvents' | 'files' | 'sending' | 'sendingEvent' | 'delivered' | 'deliveredEvent' | 'later' | 'refused'>;
  host: Pick<HostPort, 'open'>;
  /** Null when the person did not ask for downloads. */
  downloads(): Promise<Downloads | null>;
  learn(host: Partial<KnownHost>): Promise<void>;
  now(): number;
}

export type Delivery = ReturnType<typeof delivery>;

/** The delivery of this browser. `flush` resolves when all that could go has gone; a flush asked for meanwhile runs after it. */
export function delivery(parts: DeliveryParts) {
  let running: Promise<void> | null = null;
  let again = false;
  let met: HostSession | null = null;

  async function run(): Promise<void> {
    let restarts = 1;
    do {
      again = false;
      const session = await meet();
      if (session) {
        const whole = await toHost(session);
        // A host that was killed starts anew at once; one that stops each time is left until the next flush.
        if (!whole && restarts > 0) again = true;
        if (!whole) restarts -= 1;
      } else {
        const downloads = await parts.downloads();
        if (downloads) await toDownloads(downloads);
      }
    } while (again);
  }

  /** Begins a session, and keeps what was learnt of the host. Null while there is none. */
  async function meet(): Promise<HostSession | null> {
    try {
      const session = await parts.host.open();
      if (session !== met) await parts.learn({ state: 'paired', version: session.version, brands: session.brands });
      met = session;
      return session;
    } catch (cause) {
      if (!(cause instanceof HostAway)) throw cause;
      await parts.learn({ state: cause.state });
      return null;
    }
  }

  /** Whether the host was there to the end. What it stopped at waits, so that it cannot hold up the others. */
  async function toHost(session: HostSession): Promise<boolean> {
    let current = '';
    try {
      for (const { id } of await parts.outbox.due(parts.now())) {
        current = id;
        await settle(id, await sendClip(session, id));
      }
      for (const { id } of await parts.outbox.dueEvents(parts.now())) {
        current = id;
        const event = await parts.outbox.sendingEvent(id);
        if (!event) continue;
        const answer = await session.ask({ type: 'event', event });
        if (answer.type === 'stored') await parts.outbox.deliveredEvent(id);
        else await failed(id, answer);
      }
      return true;
    } catch (cause) {
      if (!(cause instanceof HostAway)) throw cause;
      if (cause.state !== 'paired') await parts.learn({ state: cause.state });
      await parts.outbox.later(current, parts.now());
      return false;
    }
  }

  /** The answer to the last message that was sent of a clip; null when the clip was taken back meanwhile. */
  async function sendClip(session: HostSession, id: string): Promise<HostAnswer | null> {
    const clip = await parts.outbox.sending(id);
    if (!clip) return null;
    for (const { file, bytes } of await parts.outbox.files(id)) {
      for (let start = 0, index = 0; start < bytes.byteLength; start += CLIP_CAPS.piece, index += 1) {
        const data = base64Of(new Uint8Array(bytes, start, Math.min(CLIP_CAPS.piece, bytes.byteLength - start)));
        const answer = await session.ask({ type: 'piece', brand: clip.brand, clip: id, file, index, data });
        if (answer.type !== 'taken') return answer;
      }
    }
    return session.ask({ type: 'clip', clip });
  }

  async function settle(id: string, answer: HostAnswer | null): Promise<void> {
    if (answer?.type === 'stored') await parts.outbox.delivered(id, 'stored');
    else if (answer) await failed(id, answer);
  }

  async function failed(id: string, answer: HostAnswer): Promise<void> {
    if (answer.type === 'refused' && !answer.retry && answer.code !== 'piece-missing') await parts.outbox.refused(id, answer.code);
    else await parts.outbox.later(id, parts.now());
  }

  async function toDownloads(downloads: Downloads): Promise<void> {
    for (const { id } of await parts.outbox.due(parts.now())) {
      const clip = await parts.outbox.sending(id);
      if (!clip) continue;
      await attempt(id, async () => {
        await downloads.clip(clip, await parts.outbox.files(id));
        await parts.outbox.delivered(id, 'downloaded');
      });
    }
    for (const { id } of await parts.outbox.dueEvents(parts.now())) {
      const event = await parts.outbox.sendingEvent(id);
      if (!event) continue;
      await attempt(id, async () => {
        await downloads.event(event);
        await parts.outbox.deliveredEvent(id);
      });
    }
  }

  /** A download that fails is tried again later; the clip stays in the outbox. */
  async function attempt(id: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch {
      await parts.outbox.later(id, parts.now());
    }
  }

  return {
    /** Meets the host without waiting for it, so that the next delivery finds the port open. */
    warm(): void {
      parts.host.open().catch(() => {});
    },
    meet,
    flush(): Promise<void> {
      if (running) {
        again = true;
        return running;
      }
      running = run().finally(() => {
        running = null;
      });
      return running;
    },
  };
}
