/** The trash: thirty days, then gone; and nothing else with it. */

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { emptyTrash, toTrash } from '../../scripts/workspace/trash.ts';
import { dataFolder } from '../workspace.ts';

const DAY = 86_400_000;

it('keeps what was taken back for thirty days', () => {
  const data = dataFolder({ 'lune/exports/a.csv': 'a', 'lune/exports/b.csv': 'b', '.trash/notes.txt': 'mine' });
  const then = Date.UTC(2026, 9, 1, 12);
  const [first, second] = [toTrash(data, 'lune', 'exports/a.csv', then), toTrash(data, 'lune', 'exports/b.csv', then + 5 * DAY)];
  expect(existsSync(join(data, 'lune/exports/a.csv'))).toBe(false);
  emptyTrash(data, then + 30 * DAY);
  expect([existsSync(join(data, first)), existsSync(join(data, second))]).toEqual([true, true]);
  emptyTrash(data, then + 31 * DAY);
  expect([existsSync(join(data, first)), existsSync(join(data, second))]).toEqual([false, true]);
  emptyTrash(data, then + 400 * DAY);
  expect(readdirSync(join(data, '.trash')), 'what the desk did not put there stays').toEqual(['notes.txt']);
});
