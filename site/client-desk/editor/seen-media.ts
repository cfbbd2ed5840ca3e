/** What the browser sees of the brand's media: their address, size and length, for the preview and the checks. */

import type { MediaFacts } from '../../../scripts/calendar/calendar.ts';
import type { Picture } from './doors.ts';
import type { EditorPage } from './page.ts';

export interface SeenMedia {
  /** Address of the bytes in this page; null when the file is missing, undefined while it is not known. */
  address: (file: string) => string | null | undefined;
  facts: () => Record<string, MediaFacts | null>;
  /** Looks at files that were not seen yet. */
  look: (files: readonly string[]) => void;
}

const kindOf = (file: string): MediaFacts['kind'] =>
  /\.(mp4|mov|webm)$/i.test(file) ? 'video' : /\.(jpe?g|png|webp|gif|avif|heic)$/i.test(file) ? 'image' : 'other';

export function seenMedia(page: EditorPage, seen: () => void): SeenMedia {
  const addresses = new Map<string, string | null>();
  const facts: Record<string, MediaFacts | null> = {};
  const asked = new Set<string>();

  async function lookAt(file: string): Promise<void> {
    const picture = await page.doors.picture(page.brand.folder, file);
    addresses.set(file, picture?.address ?? null);
    facts[file] = picture && (await measured(file, picture));
    seen();
  }
  /** What was missing is looked for again once other files are named: it may have been dropped since. */
  let before = '';
  function again(files: readonly string[]): void {
    const now = files.join('\n');
    if (now === before) return;
    before = now;
    for (const file of files) if (addresses.get(file) === null) asked.delete(file);
  }
  return {
    address: (file) => addresses.get(file),
    facts: () => facts,
    look: (files) => {
      again(files);
      for (const file of files) {
        if (!file || asked.has(file)) continue;
        asked.add(file);
        void lookAt(file).catch(() => asked.delete(file));
      }
    },
  };
}

async function measured(file: string, { address, bytes }: Picture): Promise<MediaFacts> {
  const kind = kindOf(file);
  const facts: MediaFacts = { sha256: '', bytes, kind, width: null, height: null, seconds: null };
  if (kind === 'image') {
    const image = new Image();
    image.src = address;
    await image.decode().catch(() => undefined);
    if (image.naturalWidth > 0) return { ...facts, width: image.naturalWidth, height: image.naturalHeight };
  }
  if (kind === 'video') {
    const video = document.createElement('video');
    video.preload = 'metadata';
    const ready = new Promise((done) => {
      video.onloadedmetadata = done;
      video.onerror = done;
    });
    video.src = address;
    await ready;
    if (video.videoWidth > 0) return { ...facts, width: video.videoWidth, height: video.videoHeight, seconds: video.duration };
  }
  return facts;
}
