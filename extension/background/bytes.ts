/** Bytes as text and back, and their SHA-256. */

/** A multiple of 3, so that parts join without padding between them. */
const STEP = 3 * 8192;

/** Base64 of bytes. */
export function base64Of(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += STEP) parts.push(btoa(String.fromCharCode(...bytes.subarray(start, start + STEP))));
  return parts.join('');
}

/** Bytes of base64. Throws when it is none. */
export const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

/** SHA-256 in 64 lower-case hexadecimal digits. */
export async function sha256Of(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
