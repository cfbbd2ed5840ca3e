/** Ends processes of a test as a power cut would, and no other's: they are found by the folder they were started for. */

import { readdirSync, readFileSync } from 'node:fs';

/** Numbers between 0 and 1 that are the same for the same seed (mulberry32, public domain, Tommy Ettinger). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Process ids of the hosts that keep clips in a data folder. */
export const hostsOf = (dataDir: string): number[] =>
  processes((args) => args.some((arg) => arg.endsWith('/scripts/host/host.ts')) && args[args.indexOf('--data') + 1] === dataDir);

/** Process ids of a browser's main process and its children, by its profile. */
export const browsersOf = (profile: string): number[] => processes((args) => args.some((arg) => arg.includes(profile)));

function processes(wanted: (args: readonly string[]) => boolean): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => wanted(commandLine(pid)))
    .map(Number);
}

/** Empty for a process that ended meanwhile, or is a zombie. */
function commandLine(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
}

/** Kills the hosts of a data folder every now and then. `stop` gives how many were killed. */
export function killingHosts(dataDir: string, random: () => number, every: { least: number; most: number }): { stop(): number } {
  let killed = 0;
  let timer: ReturnType<typeof setTimeout>;
  const next = (): void => {
    timer = setTimeout(
      () => {
        for (const pid of hostsOf(dataDir)) if (kill(pid)) killed += 1;
        next();
      },
      every.least + random() * (every.most - every.least),
    );
  };
  next();
  return {
    stop() {
      clearTimeout(timer);
      return killed;
    },
  };
}

/** SIGKILL; false when the process was gone already. */
export function kill(pid: number): boolean {
  try {
    return process.kill(pid, 'SIGKILL');
  } catch {
    return false;
  }
}
