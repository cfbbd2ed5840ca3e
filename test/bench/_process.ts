/** A process of its own, timed from outside, with the most memory that it and its children held at once. */

import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Ran {
  seconds: number;
  /** Bytes resident in the whole tree at its peak, sampled; null where there is no /proc. */
  peak: number | null;
  stdout: string;
}

const EVERY_MS = 20;

/** Runs `node …args` to its end. Throws when it ends with another code than those allowed. */
export async function runNode(args: readonly string[], allowed: readonly number[] = [0]): Promise<Ran> {
  const started = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const text = { stdout: '', stderr: '' };
  child.stdout.on('data', (data) => (text.stdout += data));
  child.stderr.on('data', (data) => (text.stderr += data));
  let peak: number | null = null;
  const look = setInterval(() => {
    const now = residentBytes(child.pid as number);
    if (now !== null) peak = Math.max(peak ?? 0, now);
  }, EVERY_MS);
  const code = await new Promise<number | null>((ended) => child.on('close', ended));
  clearInterval(look);
  if (code === null || !allowed.includes(code)) throw new Error(`node ${args.join(' ')} ended with ${code}\n${text.stderr}`);
  return { seconds: (performance.now() - started) / 1000, peak, stdout: text.stdout };
}

/** Bytes resident in a process and all below it; pages that two of them share count twice. */
function residentBytes(pid: number): number | null {
  try {
    const kilobytes = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) => childrenOf(pid, task));
    return children.reduce((sum, child) => sum + (residentBytes(child) ?? 0), kilobytes * 1024);
  } catch {
    return null;
  }
}

function childrenOf(pid: number, task: string): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}
