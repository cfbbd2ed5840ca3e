/** The machine's clock is not behind the files: ages of data are counted from it. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findBrands } from '../../workspace/brands.ts';
import { listExports } from '../../workspace/exports.ts';
import { type Check, toMend, well } from './_check.ts';

const DAY = 86_400_000;
const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);

export const checkClock: Check = ({ dataDir }) => {
  if (!existsSync(dataDir)) return [];
  const now = Date.now();
  const times = findBrands(dataDir).flatMap(({ folder }) => listExports(join(dataDir, folder)).map(({ modifiedMs }) => modifiedMs));
  const newest = times.reduce((latest, time) => Math.max(latest, time), 0);
  return [
    newest > now + DAY ? toMend('clock-behind', { today: day(now), newest: day(newest) }) : well('clock-plausible', { today: day(now) }),
  ];
};
