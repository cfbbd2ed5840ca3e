/** A medium from where a site serves it; for the page, which may read what the site lets every page read, and for the background, which may read more. */

/** Largest medium in bytes, and how long it may take in ms. */
const MEDIUM_CAP = 20 * 1024 * 1024;
const MEDIUM_WAIT = 3_000;
const MEDIUM_TYPES = /^(?:image\/(?:jpeg|png|webp|gif|avif)|video\/(?:mp4|webm)|audio\/(?:mpeg|mp4|x-m4a))$/;

/** A medium, asked for without cookies. Null when it may not be fetched, takes over 3 s, is over 20 MiB or is no picture, film or sound. */
export async function mediumAt(url: string): Promise<{ type: string; blob: Blob } | null> {
  if (!/^https?:/i.test(url)) return null;
  try {
    const response = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer', signal: AbortSignal.timeout(MEDIUM_WAIT) });
    const type = (response.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
    const blob = response.ok && MEDIUM_TYPES.test(type) ? await bytesOf(response) : null;
    if (!blob) await response.body?.cancel();
    return blob && { type, blob };
  } catch {
    return null;
  }
}

/** The body of an answer, no more of it than the cap is ever held; null when it is larger, or empty. */
async function bytesOf(response: Response): Promise<Blob | null> {
  if (Number(response.headers.get('content-length') ?? 0) > MEDIUM_CAP || !response.body) return null;
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = response.body.getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    size += piece.value.length;
    if (size > MEDIUM_CAP) {
      await reader.cancel();
      return null;
    }
    pieces.push(piece.value as Uint8Array<ArrayBuffer>);
  }
  return size > 0 ? new Blob(pieces) : null;
}
