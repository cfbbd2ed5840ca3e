/** The way without a host: each clip becomes one file in the browser's download folder, which `vigie gather` takes in. */

import browser from 'webextension-polyfill';
import type { Clip, ClipEvent } from '../../scripts/model/clip.ts';
import { base64Of } from './bytes.ts';
import type { Downloads } from './deliver.ts';
import type { EvidenceFile } from './outbox-database.ts';

const FOLDER = 'Vigie';

/** A clip and its evidence in one file: `{ clip, files: { <name>: <base64> } }`. */
export function wholeClip(clip: Clip, files: readonly EvidenceFile[]): string {
  return JSON.stringify({ clip, files: Object.fromEntries(files.map(({ file, bytes }) => [file, base64Of(new Uint8Array(bytes))])) });
}

export const downloads: Downloads = {
  clip: (clip, files) => save(`${clip.id}.vigie-clip.json`, wholeClip(clip, files), 'application/json'),
  event: (event: ClipEvent) => save(`${event.id}.vigie-event.json`, JSON.stringify(event), 'application/json'),
};

/** Saves a text as a file of the folder Vigie in the downloads. Resolves when the browser says that it is complete. Throws when it was stopped. */
export async function save(name: string, text: string, type: string): Promise<void> {
  const url = addressOf(text, type);
  try {
    const settled = new Map<number, string>();
    const waiting = new Map<number, (state: string) => void>();
    const heard = (change: { id: number; state?: { current?: string } }): void => {
      const state = change.state?.current;
      if (state !== 'complete' && state !== 'interrupted') return;
      settled.set(change.id, state);
      waiting.get(change.id)?.(state);
    };
    // Listening begins before the download: a small one is complete before its id is known.
    browser.downloads.onChanged.addListener(heard);
    try {
      const id = await browser.downloads.download({ url, filename: `${FOLDER}/${name}`, conflictAction: 'overwrite', saveAs: false });
      const state = settled.get(id) ?? (await new Promise<string>((resolve) => waiting.set(id, resolve)));
      if (state !== 'complete') throw new Error(`${name}: the download was stopped.`);
    } finally {
      browser.downloads.onChanged.removeListener(heard);
    }
  } finally {
    if (url.startsWith('blob:')) URL.revokeObjectURL(url);
  }
}

/** Chromium's service worker makes no blob addresses; Firefox downloads no data addresses. */
function addressOf(text: string, type: string): string {
  const bytes = new TextEncoder().encode(text);
  if (typeof URL.createObjectURL === 'function') return URL.createObjectURL(new Blob([bytes], { type }));
  return `data:${type};base64,${base64Of(bytes)}`;
}
