/** What broken-off tries left is cleared after a day, and nothing in the data folder keeps the host from starting. */

import { existsSync, mkdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { clearLeftBehind } from '../../scripts/host/incoming.ts';
import { dataFolder } from '../workspace.ts';

it('clears what was left a day ago, whatever else lies in the data folder', () => {
  const data = dataFolder({});
  // A place that may not be looked into, as the `lost+found` of a disk's own root.
  symlinkSync('a-loop', join(data, 'a-loop'));
  const month = join(data, 'lune/clips/2026-11');
  mkdirSync(month, { recursive: true });
  const now = Date.parse('2026-11-22T09:00:00Z');
  const left = (name: string, hours: number) => {
    writeFileSync(join(month, name), 'x');
    utimesSync(join(month, name), new Date(now - hours * 3_600_000), new Date(now - hours * 3_600_000));
    return join(month, name);
  };
  const [old, fresh, kept] = [left('.incoming-7-x.html', 25), left('.incoming-8-x.html', 1), left('x.html', 99)];
  clearLeftBehind(data, now);
  expect([old, fresh, kept].map((path) => existsSync(path))).toEqual([false, true, true]);
});
