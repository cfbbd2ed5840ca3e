/**
 * What the extension and the native messaging host say to each other. The extension speaks first; each message gets one answer with the
 * same `ask`. A clip goes as pieces of its evidence (base64, at most CLIP_CAPS.piece bytes each), then the clip itself: only then is it kept.
 */

import * as v from 'valibot';
import { SITE_IDS } from './clip.ts';
import type { Panel } from './panel.ts';
import type { Language } from './phrase.ts';
import type { PlatformId } from './platform.ts';

/** Raised when an older host could not understand the extension. */
export const PROTOCOL = 1;
export const HOST_NAME = 'app.vigie.host';
/** Id of the extension in Chromium: it follows from the `key` of its manifest. */
export const CHROMIUM_EXTENSION_ID = 'mbbedeajhamheahpklalfojenagkfcoi';
/** Id of the extension in Firefox. */
export const FIREFOX_EXTENSION_ID = 'clipper@vigie';

const ask = v.pipe(v.number(), v.integer(), v.minValue(0));
const text = v.pipe(v.string(), v.maxLength(200));

export const hostRequestSchema = v.variant('type', [
  v.strictObject({ type: v.literal('hello'), ask, protocol: v.pipe(v.number(), v.integer()), extension: text }),
  v.strictObject({
    type: v.literal('piece'),
    ask,
    brand: text,
    clip: text,
    /** Name of the file of evidence. */
    file: text,
    /** 0 = first; a first piece begins the file anew. */
    index: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(64)),
    /** Base64. Checked where it is decoded: Valibot's pattern overflows the stack on a piece of full size. */
    data: v.string(),
  }),
  /** `clip` is checked as a Clip, `event` as a ClipEvent. */
  v.strictObject({ type: v.literal('clip'), ask, clip: v.unknown() }),
  v.strictObject({ type: v.literal('event'), ask, event: v.unknown() }),
  /** What the side panel shows of a brand, and of the page in view when it could be read. */
  v.strictObject({
    type: v.literal('panel'),
    ask,
    brand: text,
    page: v.nullable(
      v.strictObject({
        site: v.picklist(SITE_IDS),
        permalink: v.nullable(v.string()),
        handle: v.nullable(v.string()),
        name: v.nullable(v.string()),
      }),
    ),
  }),
  /** A piece of a media file of a planned post, from a byte on. */
  v.strictObject({ type: v.literal('media'), ask, brand: text, file: v.string(), from: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
]);
export type HostRequest = v.InferOutput<typeof hostRequestSchema>;

/** What the capture card needs to know of a brand. */
export interface HostBrand {
  folder: string;
  name: string;
  languages: Language[];
  timeZone: string;
  accounts: { platform: PlatformId; handle: string; also: string[] }[];
  competitors: { name: string; accounts: { platform: PlatformId; handle: string; also: string[] }[] }[];
  campaigns: { id: string; title: string }[];
  /** Hosts of the brand's own site. */
  sites: string[];
}

export type HostAnswer =
  | { type: 'hello'; ask: number; protocol: number; host: string; brands: HostBrand[] }
  | { type: 'taken'; ask: number }
  /** `already`: the same clip was there. `path` is below the data folder. */
  | { type: 'stored'; ask: number; id: string; path: string; already: boolean }
  | { type: 'panel'; ask: number; panel: Panel }
  /** `data`: base64; `total`: bytes of the whole file. */
  | { type: 'media'; ask: number; data: string; total: number; mime: string }
  /** `retry`: the same message may succeed later (a full disk); otherwise it never will. `ask` is null when the message could not be read. */
  | { type: 'refused'; ask: number | null; code: RefusalCode; detail: string; retry: boolean };

export const REFUSALS = {
  'not-understood': { fr: 'message illisible', en: 'unreadable message' },
  'too-large': { fr: 'message trop grand', en: 'message too large' },
  'host-too-old': { fr: 'Vigie est plus ancienne que l’extension', en: 'Vigie is older than the extension' },
  'extension-too-old': { fr: 'l’extension est plus ancienne que Vigie', en: 'the extension is older than Vigie' },
  'brand-unknown': { fr: 'cette marque n’est plus dans le dossier', en: 'this brand is no longer in the folder' },
  'clip-invalid': { fr: 'capture incomplète', en: 'incomplete clip' },
  'id-taken': { fr: 'une autre capture porte déjà ce nom', en: 'another clip already has this name' },
  'piece-missing': { fr: 'une pièce jointe n’est pas arrivée', en: 'a file of the clip did not arrive' },
  'media-missing': { fr: 'ce média n’est pas dans le dossier', en: 'this media file is not in the folder' },
  'disk-full': { fr: 'le disque est plein', en: 'the disk is full' },
  'not-written': { fr: 'le dossier ne peut pas être écrit', en: 'the folder cannot be written' },
} as const;
export type RefusalCode = keyof typeof REFUSALS;
