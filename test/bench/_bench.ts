/** The contract of a bench: what it measures, against what, and what is hoped for. A figure is never a failure. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Figure {
  /** What was measured, on how much. */
  what: string;
  measured: string;
  /** What it is held against, measured in the same run; absent where the goal is a plain figure. */
  baseline?: string;
  /** Measured over baseline. */
  ratio?: number;
  goal: string;
  met: boolean;
}

export interface Bench {
  name: string;
  /** One sentence: what exactly is run. */
  about: string;
  /** `quick`: a tenth of the size. */
  run(quick: boolean): Promise<Figure[]>;
}

/** A folder in the system's temporary one, removed whatever happens. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How often what depends on the machine's mood is measured: the best counts. */
export const ROUNDS = 3;

export const best = (values: readonly number[]): number => Math.min(...values);
export const seconds = (value: number): string => `${value.toFixed(2)} s`;
export const mebibytes = (bytes: number | null): string => (bytes === null ? 'not known here' : `${Math.round(bytes / (1 << 20))} MiB`);
