/**
 * Instants that platforms write into their ids. They prove the zone of a file's times, give the year of year-less dates, and the exact
 * time where a file gives only the day. Checked on real exports (2026).
 */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Creation of an Instagram medium (ms UTC) from its shortcode: before the publication by 0 to 10 minutes. null when it is none. */
export function instagramInstant(permalink: string): number | null {
  const code = /instagram\.com\/(?:[^/]+\/)?(?:p|reel|reels|tv)\/([\w-]{9,12})/.exec(permalink)?.[1];
  if (!code) return null;
  let id = 0n;
  for (const letter of code.slice(0, 11)) id = id * 64n + BigInt(ALPHABET.indexOf(letter));
  return Number(id >> 23n) + 1_314_220_021_721;
}

const digits = (id: string) => (/^\d{15,20}$/.test(id) ? BigInt(id) : null);

/** Publication on X (ms UTC) from the post's id. Ids before November 2010 hold no time: null. */
export function xInstant(id: string): number | null {
  const value = digits(id);
  return value === null ? null : Number(value >> 22n) + 1_288_834_974_657;
}

/** Publication on TikTok (ms UTC, to the second) from the video's id. */
export function tiktokInstant(id: string): number | null {
  const value = digits(id);
  return value === null ? null : Number(value >> 32n) * 1000;
}

/** Creation on LinkedIn (ms UTC) from the digits of an activity, ugcPost or share urn. */
export function linkedinInstant(id: string): number | null {
  const value = digits(id);
  return value === null ? null : Number(value >> 22n);
}
