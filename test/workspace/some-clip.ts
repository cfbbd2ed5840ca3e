/** Invented clips for tests: whole ones, with the evidence that they name. */

import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Clip, type ClipEvent, clipId, emptyPost } from '../../scripts/model/clip.ts';

export const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** An id of a moment (ISO, UTC) and a number. */
export const idAt = (at: string, number: number): string => clipId(new Date(at), number.toString(16).padStart(12, '0'));

/** A clip of a post on Instagram, captured at a moment; `over` says what is different. */
export function someClip(at: string, number = 1, over: Partial<Omit<Clip, 'post'>> & { post?: Partial<Clip['post']> } = {}): Clip {
  const { post, ...rest } = over;
  return {
    version: 1,
    id: idAt(at, number),
    brand: 'atelier-lune',
    capturedAt: at,
    url: 'https://www.instagram.com/p/DAbCdEfGhIj/',
    pageTitle: null,
    site: 'instagram',
    reading: 'site',
    readerFailed: false,
    selection: null,
    kind: 'mention',
    competitor: null,
    campaign: null,
    tags: [],
    note: null,
    tone: null,
    needsAnswer: false,
    evidence: { html: null, screenshot: null, media: [] },
    extension: '1.0.0',
    ...rest,
    post: {
      ...emptyPost(),
      permalink: 'https://www.instagram.com/p/DAbCdEfGhIj/',
      postId: 'DAbCdEfGhIj',
      text: 'Une chaise retapée.',
      ...post,
    },
  };
}

/** The same clip with its page and a picture as evidence, and their bytes. */
export function withEvidence(clip: Clip): { clip: Clip; files: Map<string, Uint8Array> } {
  const page = Buffer.from('<p>Une chaise retapée.</p>');
  const picture = Buffer.from(`RIFF of ${clip.id}`);
  const fileOf = (suffix: string, bytes: Uint8Array) => ({ file: `${clip.id}${suffix}`, sha256: sha256(bytes), bytes: bytes.length });
  return {
    clip: {
      ...clip,
      evidence: {
        html: fileOf('.html', page),
        screenshot: { ...fileOf('.webp', picture), width: 800, height: 600, whole: true },
        media: [],
      },
    },
    files: new Map([
      [`${clip.id}.html`, page],
      [`${clip.id}.webp`, picture],
    ]),
  };
}

/** An event of a clip. */
export const someEvent = (clip: string, at: string, number: number, said?: Extract<ClipEvent, { event: 'changed' }>['said']): ClipEvent => {
  const common = { version: 1, id: idAt(at, number), brand: 'atelier-lune', at, clip } as const;
  return said ? { ...common, event: 'changed', said } : { ...common, event: 'undone' };
};

/** Writes a clip or an event below a brand's folder, as it stands. */
export function putJson(brandDir: string, value: Clip | ClipEvent): string {
  const month = `${value.id.slice(0, 4)}-${value.id.slice(4, 6)}`;
  const path = `clips/${month}/${value.id}${'event' in value ? '.event' : ''}.json`;
  mkdirSync(join(brandDir, 'clips', month), { recursive: true });
  writeFileSync(join(brandDir, path), JSON.stringify(value));
  return path;
}
