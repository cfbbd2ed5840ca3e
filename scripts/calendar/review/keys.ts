/** The keys of reviewers (Ed25519, RFC 8032, by WebCrypto) and the fragments of their links. Runs in the browser and in Node. */

/** base64url without padding (RFC 4648 section 5). */
export function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

/** Bytes of base64url or base64; null when the text is neither. */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
  } catch {
    return null;
  }
}

/** A new key pair: the raw public key and the private seed, 32 bytes each, base64url. */
export async function newKeyPair(): Promise<{ publicKey: string; seed: string }> {
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
  const { d, x } = await crypto.subtle.exportKey('jwk', pair.privateKey);
  return { publicKey: x as string, seed: d as string };
}

// PKCS #8 of an Ed25519 seed is this header and the seed (RFC 8410, section 7).
const PKCS8 = [0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20];

/** The signature of a message with a seed, base64url; null when the seed is not one. */
export async function signWith(seed: string, message: Uint8Array<ArrayBuffer>): Promise<string | null> {
  const bytes = fromBase64Url(seed);
  if (bytes?.length !== 32) return null;
  const key = await crypto.subtle.importKey('pkcs8', Uint8Array.from([...PKCS8, ...bytes]), 'Ed25519', false, ['sign']);
  return toBase64Url(new Uint8Array(await crypto.subtle.sign('Ed25519', key, message)));
}

/** Whether a signature of a message was made with the private half of a public key. Nothing throws: what is no key or signature does not fit. */
export async function fits(publicKey: string, signature: string, message: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const [raw, signed] = [fromBase64Url(publicKey), fromBase64Url(signature)];
  if (raw?.length !== 32 || signed?.length !== 64) return false;
  try {
    const key = await crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', key, signed, message);
  } catch {
    return false;
  }
}

/** The fragment of a reviewer's link: who, and the private key. Browsers never send a fragment to a server. */
export const fragmentOf = (reviewer: string, seed: string): string => `#${encodeURIComponent(reviewer)}.${seed}`;

/** Who and which key a fragment names; null when it names none. */
export function readFragment(fragment: string): { reviewer: string; seed: string } | null {
  const found = /^#?(.+)\.([\w-]{40,})$/.exec(fragment.trim());
  if (!found) return null;
  try {
    return { reviewer: decodeURIComponent(found[1] as string), seed: found[2] as string };
  } catch {
    return null;
  }
}
