/** The evidence of a clip: the page's HTML at once, then the picture of the post and its media, each with its SHA-256. */

import browser from 'webextension-polyfill';
import { CLIP_CAPS, type Clip, EVIDENCE_SUFFIX } from '../../scripts/model/clip.ts';
import { mediumAt } from '../page/medium.ts';
import type { PageReading } from '../page/page-api.ts';
import { bytesOf, sha256Of } from './bytes.ts';
import type { EvidenceFile } from './outbox-database.ts';
import { fetchMedia, isVisible, type Target } from './page.ts';
import { encoded, type Picture, takePicture } from './screenshot.ts';

/** Where in which tab the evidence is to be seen. */
export interface Source {
  target: Target;
  rect: PageReading['rect'];
  mediaRects: PageReading['mediaRects'];
}

export interface Gathered {
  evidence: Pick<Clip['evidence'], 'screenshot' | 'media'>;
  files: EvidenceFile[];
}

type Medium = Clip['evidence']['media'][number];

/** All media together may take so long, milliseconds: what has not come by then is cut out of the picture, or missing. */
const MEDIA_PATIENCE = 3_000;
const AT_ONCE = 4;

const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/avif': 'avif',
  'video/mp4': 'mp4',
  'video/webm': 'webm',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
};

/** The page's HTML as a file of evidence; null when there is none, or more than a file may hold. */
export async function htmlEvidence(id: string, html: string): Promise<{ html: Clip['evidence']['html']; files: EvidenceFile[] }> {
  const made = await fileOf(`${id}.html`, new TextEncoder().encode(html).buffer);
  return made ? { html: made.said, files: [made.file] } : { html: null, files: [] };
}

/** Takes the picture of a post. `picture` is for cutting media out of it. */
export async function pictureEvidence(
  id: string,
  { target, rect }: Source,
): Promise<{ picture: Picture | null; screenshot: Clip['evidence']['screenshot']; files: EvidenceFile[] }> {
  const picture = await takePicture(target, rect);
  const blob = picture && (await encoded(picture));
  const made = blob && (await fileOf(`${id}.${blob.type === 'image/webp' ? 'webp' : 'png'}`, await blob.arrayBuffer()));
  if (!picture || !made) return { picture: null, screenshot: null, files: [] };
  const { width, height } = picture.canvas;
  return { picture, screenshot: { ...made.said, width, height, whole: picture.whole }, files: [made.file] };
}

/** Fetches the post's media, in the order of the post; what the page may not fetch is cut out of the picture. */
export async function mediaEvidence(
  clip: Clip,
  { target, mediaRects }: Source,
  picture: Picture | null,
): Promise<{ media: Medium[]; files: EvidenceFile[] }> {
  const fetched = await fetchedMedia(clip, target);
  const media: Medium[] = [];
  const files: EvidenceFile[] = [];
  for (const [of] of clip.post.media.entries()) {
    const got = fetched[of] ?? (await croppedMedium(picture, mediaRects[of] ?? null));
    const extension = got && EXTENSIONS[got.type];
    const name = `${clip.id}-${of + 1}.${extension}`;
    const made = got && extension && EVIDENCE_SUFFIX.test(name.slice(clip.id.length)) ? await fileOf(name, got.bytes) : null;
    if (!got || !made) continue;
    media.push({ ...made.said, type: got.type, of, how: got.how });
    files.push(made.file);
  }
  return { media, files };
}

interface Got {
  type: string;
  bytes: ArrayBuffer;
  how: Medium['how'];
}

/** What came within the patience, by place. */
async function fetchedMedia(clip: Clip, target: Target): Promise<(Got | undefined)[]> {
  const got: (Got | undefined)[] = [];
  const left = [...clip.post.media.entries()];
  const one = async (): Promise<void> => {
    for (let next = left.shift(); next; next = left.shift()) {
      const [of, { url }] = next;
      const medium = url === null ? null : ((await readByPage(target, url)) ?? (await readWithAccess(url)));
      if (medium && medium.type in EXTENSIONS) got[of] = { ...medium, how: 'fetched' };
    }
  };
  const all = Promise.allSettled(Array.from({ length: AT_ONCE }, one));
  let late: ReturnType<typeof setTimeout> | undefined;
  await Promise.race([all, new Promise((resolve) => (late = setTimeout(resolve, MEDIA_PATIENCE)))]);
  clearTimeout(late);
  left.length = 0;
  return [...got];
}

async function readByPage(target: Target, url: string): Promise<Omit<Got, 'how'> | null> {
  const medium = await fetchMedia(target, url);
  return medium && { type: medium.type.split(';')[0]?.trim().toLowerCase() ?? '', bytes: bytesOf(medium.base64).buffer };
}

/** Browsers let a script in a page read no more than the page may, whatever the extension may: with the access to sites, the background asks. */
async function readWithAccess(url: string): Promise<Omit<Got, 'how'> | null> {
  // A page may name addresses of the person's own network; those are hardly ever https.
  if (!url.startsWith('https:') || !(await browser.permissions.contains({ origins: ['<all_urls>'] }))) return null;
  const medium = await mediumAt(url);
  return medium && { type: medium.type, bytes: await medium.blob.arrayBuffer() };
}

async function croppedMedium(picture: Picture | null, rect: PageReading['rect']): Promise<Got | null> {
  if (!picture || !isVisible(rect)) return null;
  const blob = await encoded(picture, rect);
  return blob && { type: blob.type, bytes: await blob.arrayBuffer(), how: 'cropped' };
}

async function fileOf(
  name: string,
  bytes: ArrayBuffer,
): Promise<{ said: { file: string; sha256: string; bytes: number }; file: EvidenceFile } | null> {
  if (bytes.byteLength === 0 || bytes.byteLength > CLIP_CAPS.file) return null;
  return { said: { file: name, sha256: await sha256Of(bytes), bytes: bytes.byteLength }, file: { file: name, bytes } };
}
