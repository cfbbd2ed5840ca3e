/** The numbers of a report, each to be ticked once by what it should be. */

import { expect } from 'vitest';
import type { Report } from '../../../scripts/metrics/report.ts';

/** Numbers of data by where they stand. */
export function leaves(value: unknown, path = ''): Map<string, number> {
  if (typeof value === 'number') return new Map([[path, value]]);
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(Object.entries(value).flatMap(([key, one]) => [...leaves(one, path === '' ? key : `${path}/${key}`)]));
}

export class Checklist {
  /** Numbers of the report that nothing has ticked. */
  readonly left: Map<string, number>;
  /** What each number should be, by where it stands; of an interval's end, the one that was found to be possible. */
  readonly known = new Map<string, number>();
  constructor(report: Report) {
    this.left = leaves(report);
  }
  /** null: there must be no number at this place. */
  tick(path: string, expected: number | null): void {
    const found = this.left.get(path);
    if (expected === null) expect(found, path).toBeUndefined();
    else {
      expect(found, path).toBeDefined();
      const size = Math.max(1, Math.abs(expected));
      expect(Math.abs((found as number) - expected), `${path}: ${found}, not ${expected}`).toBeLessThan(1e-9 * size);
      this.known.set(path, expected);
    }
    this.left.delete(path);
  }
  /** The number of a place, for a check that allows more than one. */
  seen(path: string): number {
    const found = this.left.get(path);
    expect(found, path).toBeDefined();
    this.known.set(path, found as number);
    this.left.delete(path);
    return found as number;
  }
}
