/**
 * How far two images of one page are apart. Both are first made four times smaller: machines draw the same letters with other greys, and a
 * mean over 16 pixels drops that and keeps what a person would call a change (a place, a weight, a missing line). Colour is compared by
 * itself and more closely, for letters are grey whoever draws them: an accent covers few pixels.
 */

import pixelmatch from 'pixelmatch';
import sharp from 'sharp';

const SMALLER = 4;
/** Distance from which a small pixel counts as another, of 1 (pixelmatch's YIQ distance). */
const THRESHOLD = 0.14;
/** Distance of its two chroma components, of 255. */
const CHROMA = 10;
/** Shares of such pixels that pass: 0.12 % and 0.00 % were seen between ways of drawing letters, 0.5 % and 1.2 % in the planted changes. */
export const TOLERATED = { pixels: 0.002, colours: 0.001 };

async function small(image: Buffer) {
  const { width = 0, height = 0 } = await sharp(image).metadata();
  const size = { width: Math.ceil(width / SMALLER), height: Math.ceil(height / SMALLER) };
  const data = await sharp(image)
    .ensureAlpha()
    .resize({ ...size, fit: 'fill', kernel: 'mitchell' })
    .raw()
    .toBuffer();
  return { ...size, data };
}

/** Blue and red difference (BT.601) of the pixel at a place. */
function chroma(data: Buffer, at: number): [number, number] {
  const [r, g, b] = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
  return [-0.169 * r - 0.331 * g + 0.5 * b, 0.5 * r - 0.419 * g - 0.081 * b];
}

export interface Comparison {
  /** Share of small pixels that differ, and of those whose colour does: 1 when the sizes do. */
  pixels: number;
  colours: number;
  same: boolean;
  /** Where they differ, as a PNG. */
  drawing: Buffer;
}

export async function compare(one: Buffer, other: Buffer): Promise<Comparison> {
  const [first, second] = [await small(one), await small(other)];
  const { width, height } = first;
  if (width !== second.width || height !== second.height) return { pixels: 1, colours: 1, same: false, drawing: other };
  const drawn = new Uint8Array(width * height * 4);
  const all = width * height;
  const pixels = pixelmatch(first.data, second.data, drawn, width, height, { threshold: THRESHOLD, includeAA: true }) / all;
  let coloured = 0;
  for (let at = 0; at < first.data.length; at += 4) {
    const [[blue, red], [otherBlue, otherRed]] = [chroma(first.data, at), chroma(second.data, at)];
    if (Math.hypot(blue - otherBlue, red - otherRed) > CHROMA) coloured++;
  }
  const colours = coloured / all;
  const drawing = await sharp(drawn, { raw: { width, height, channels: 4 } })
    .png()
    .toBuffer();
  return { pixels, colours, same: pixels <= TOLERATED.pixels && colours <= TOLERATED.colours, drawing };
}
