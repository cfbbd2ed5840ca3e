/** Starts the host as a browser does, says hello, and hears what it answers. */

import { spawn } from 'node:child_process';
import { type HostAnswer, PROTOCOL } from '../model/host-message.ts';
import { CHROMIUM_ORIGIN } from './caller.ts';
import { frame, readFrames } from './frames.ts';
import type { System } from './machine.ts';

/** Longer than any start takes, in ms: a machine that is busy is not one that is broken. */
const PATIENCE_MS = 20_000;

/** How long the host took to say hello, or what it said in place of it, as a sentence; empty when it said nothing. */
export type Heard = { ms: number } | { why: string };

/** Asks the host behind a script. Never throws. */
export async function askHello(wrapper: string, system: System): Promise<Heard> {
  const started = performance.now();
  const windows = system === 'win32';
  const child = spawn(windows ? `"${wrapper}"` : wrapper, [CHROMIUM_ORIGIN], { shell: windows, windowsHide: true });
  const late = setTimeout(() => child.kill(), PATIENCE_MS);
  let said = '';
  child.on('error', (error) => {
    said += error.message;
  });
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  // A host that ends at once reads nothing.
  child.stdin.on('error', () => undefined);
  const closed = new Promise((resolve) => child.on('close', resolve));
  try {
    child.stdin.write(frame({ type: 'hello', ask: 0, protocol: PROTOCOL, extension: 'vigie' }));
    for await (const one of readFrames(child.stdout)) {
      const answer = 'message' in one ? (one.message as unknown as HostAnswer) : null;
      if (answer?.type === 'hello') return { ms: Math.round(performance.now() - started) };
      return { why: asSentence(answer?.type === 'refused' ? answer.detail : '') };
    }
    await closed;
    return { why: asSentence(said) };
  } catch (error) {
    return { why: asSentence((error as Error).message) };
  } finally {
    clearTimeout(late);
    child.stdin.end();
  }
}

/** The last line of what was said, ended as a sentence. */
function asSentence(said: string): string {
  const line = said.trim().split('\n').at(-1) ?? '';
  return line === '' || /[.!?]$/.test(line) ? line : `${line}.`;
}
