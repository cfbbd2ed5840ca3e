/**
 * Frames of native messaging: a length of four bytes in the machine's own order, then that many bytes of JSON. What is not a message is told
 * as a fault and passed over, so that the next frame is read again.
 */

import { endianness } from 'node:os';
import { CLIP_CAPS } from '../model/clip.ts';

const LITTLE = endianness() === 'LE';
/** Bytes of the length. */
const HEAD = 4;
/** A browser takes no longer answer, in bytes. */
export const ANSWER_MOST = 1024 * 1024;

export type Frame = { message: Record<string, unknown> } | { fault: 'not-understood' | 'too-large' };

/**
 * Reads frames from chunks as they come. A frame over CLIP_CAPS.frame is told at once and its announced bytes are let go as they arrive,
 * never held.
 */
export async function* readFrames(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Frame> {
  let held: Uint8Array[] = [];
  let size = 0;
  let wanted: number | null = null;
  let dropping = 0;
  for await (const chunk of chunks) {
    const skipped = Math.min(dropping, chunk.length);
    dropping -= skipped;
    // Even an empty part would keep its whole chunk in memory.
    if (skipped === chunk.length) continue;
    held.push(chunk.subarray(skipped));
    size += chunk.length - skipped;
    while (size >= (wanted ?? HEAD)) {
      const bytes = joined(held);
      if (wanted !== null) {
        yield frameOf(bytes.subarray(0, wanted));
        held = [bytes.subarray(wanted)];
        size -= wanted;
        wanted = null;
        continue;
      }
      const announced = LITTLE ? bytes.readUInt32LE() : bytes.readUInt32BE();
      let rest = bytes.subarray(HEAD);
      if (announced > CLIP_CAPS.frame) {
        yield { fault: 'too-large' };
        dropping = Math.max(0, announced - rest.length);
        rest = rest.subarray(Math.min(announced, rest.length));
      } else wanted = announced;
      held = [rest];
      size = rest.length;
    }
  }
}

/** One buffer of several chunks; a single one is not copied. */
function joined(chunks: readonly Uint8Array[]): Buffer {
  const [only] = chunks;
  if (chunks.length === 1 && only) return Buffer.from(only.buffer, only.byteOffset, only.length);
  return Buffer.concat(chunks);
}

function frameOf(bytes: Buffer): Frame {
  try {
    const message: unknown = JSON.parse(bytes.toString('utf8'));
    if (typeof message === 'object' && message !== null && !Array.isArray(message)) return { message: message as Record<string, unknown> };
  } catch {
    // Said below: what is no JSON is no message.
  }
  return { fault: 'not-understood' };
}

/** A message as a frame. */
export function frame(message: object): Buffer {
  const bytes = Buffer.from(JSON.stringify(message));
  const head = Buffer.alloc(HEAD);
  if (LITTLE) head.writeUInt32LE(bytes.length);
  else head.writeUInt32BE(bytes.length);
  return Buffer.concat([head, bytes]);
}
