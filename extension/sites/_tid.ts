/** Times in the record keys of the AT protocol. */

const DIGITS = '234567abcdefghijklmnopqrstuvwxyz';

/**
 * The moment that a record key was made, in ms since 1970; null when it is none. A TID is 13 digits of base 32: 53 bits of microseconds since 1970, then
 * 10 bits of the clock that made it (atproto.com/specs/tid).
 */
export function timeOfKey(key: string): number | null {
  if (!/^[2-7a-j][2-7a-z]{12}$/.test(key)) return null;
  const bits = [...key].reduce((sum, digit) => sum * 32n + BigInt(DIGITS.indexOf(digit)), 0n);
  return Number((bits >> 10n) / 1000n);
}
