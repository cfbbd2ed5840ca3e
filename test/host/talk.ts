/** A real host, started as a browser starts it, and what an extension would send it. */

import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHROMIUM_ORIGIN } from '../../scripts/host/caller.ts';
import { type Frame, frame, readFrames } from '../../scripts/host/frames.ts';
import { CLIP_CAPS, type Clip, clipId, emptyPost } from '../../scripts/model/clip.ts';
import type { HostAnswer } from '../../scripts/model/host-message.ts';

export const HOST = join(import.meta.dirname, '../../scripts/host/host.ts');

export class Talk {
  readonly child: ChildProcessWithoutNullStreams;
  readonly closed: Promise<number | null>;
  readonly #frames: AsyncGenerator<Frame>;
  #ask = 0;
  said = '';

  /** `shell`: limits of the process, as `ulimit` sets them. */
  constructor(data: string, { caller = [CHROMIUM_ORIGIN], shell = 'true' }: { caller?: string[]; shell?: string } = {}) {
    this.child = spawn('bash', ['-c', `${shell}; exec "$0" "$@"`, process.execPath, HOST, '--data', data, ...caller]);
    this.closed = new Promise((resolve) => this.child.on('close', resolve));
    this.child.stderr.on('data', (chunk) => {
      this.said += chunk;
    });
    this.child.stdin.on('error', () => undefined);
    this.#frames = readFrames(this.child.stdout);
  }

  /** Writes bytes as they are, waiting for the host to take them. */
  async write(bytes: Uint8Array): Promise<void> {
    if (!this.child.stdin.write(bytes)) {
      await Promise.race([new Promise((resolve) => this.child.stdin.once('drain', resolve)), this.closed]);
    }
  }

  async next(): Promise<HostAnswer> {
    const { value } = await this.#frames.next();
    if (!value || 'fault' in value) throw new Error(`The host answered nothing. ${this.said}`);
    return value.message as unknown as HostAnswer;
  }

  async say(message: object): Promise<HostAnswer> {
    await this.write(frame({ ask: ++this.#ask, ...message }));
    return this.next();
  }

  /** Sends a clip as the extension does: pieces first. Gives the last answer, the first refusal if there is one. */
  async deliver({ clip, evidence }: Made): Promise<HostAnswer> {
    for (const [file, bytes] of evidence) {
      for (let at = 0, index = 0; at < bytes.length; at += CLIP_CAPS.piece, index++) {
        const data = bytes.subarray(at, at + CLIP_CAPS.piece).toString('base64');
        const said = await this.say({ type: 'piece', brand: clip.brand, clip: clip.id, file, index, data });
        if (said.type !== 'taken') return said;
      }
    }
    return this.say({ type: 'clip', clip });
  }

  async end(): Promise<number | null> {
    this.child.stdin.end();
    return this.closed;
  }
}

export interface Made {
  clip: Clip;
  evidence: Map<string, Buffer>;
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** A clip of a brand with a page, a screenshot and a picture of so many bytes; `id` for one that has its name already. */
export function madeClip(brand = 'lune', { media = 2_000, id = clipId(new Date(), randomBytes(6).toString('hex')) } = {}): Made {
  const html = Buffer.from('<article>Votre lampe est arrivée cassée.</article>');
  const files: [string, Buffer][] = [
    [`${id}.html`, html],
    [`${id}.webp`, randomBytes(900)],
    [`${id}-1.jpg`, randomBytes(media)],
  ];
  const [page, shot, picture] = files.map(([file, bytes]) => ({ file, sha256: sha256(bytes), bytes: bytes.length }));
  if (!page || !shot || !picture) throw new Error('unreachable');
  const clip: Clip = {
    version: 1,
    id,
    brand,
    capturedAt: '2026-11-20T09:12:00Z',
    url: 'https://x.com/claire_m/status/1',
    pageTitle: 'Claire M. sur X',
    site: 'x',
    reading: 'site',
    readerFailed: false,
    post: { ...emptyPost(), text: 'Votre lampe est arrivée cassée.', author: { name: 'Claire M.', handle: 'claire_m', url: null } },
    selection: null,
    kind: 'mention',
    competitor: null,
    campaign: null,
    tags: [],
    note: null,
    tone: 'negative',
    needsAnswer: true,
    evidence: {
      html: page,
      screenshot: { ...shot, width: 1200, height: 800, whole: true },
      media: [{ ...picture, type: 'image/jpeg', of: 0, how: 'fetched' }],
    },
    extension: '0.1.0',
  };
  return { clip, evidence: new Map(files) };
}

/** Every file and folder below a place, with the hash of each file. */
export function listing(folder: string): Record<string, string> {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    found.map((one) => {
      const path = join(one.parentPath, one.name);
      return [path.slice(folder.length + 1), one.isFile() ? sha256(readFileSync(path)) : 'folder'];
    }),
  );
}

/** A folder of one's own that holds the data folder in `data/`, so that what is written beside it is seen too. */
export function around(): { outer: string; data: string } {
  const outer = mkdtempSync(join(tmpdir(), 'vigie-host-'));
  mkdirSync(join(outer, 'data'));
  return { outer, data: join(outer, 'data') };
}

export const removed = (folder: string) => rmSync(folder, { recursive: true, force: true });
