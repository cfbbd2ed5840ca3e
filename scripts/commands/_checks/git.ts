/** Where the data folder is kept with Git, the store and the trash are not. */

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Check, toMend, well } from './_check.ts';

const OWN = ['.vigie', '.trash'];

export const checkGit: Check = ({ dataDir }) => {
  if (!existsSync(dataDir)) return [];
  const git = (...args: string[]) => spawnSync('git', ['-C', dataDir, ...args], { encoding: 'utf8' });
  if (git('rev-parse', '--is-inside-work-tree').stdout?.trim() !== 'true') return [];
  const base = git('rev-parse', '--show-prefix').stdout.trim();
  const seen = OWN.filter((name) => git('check-ignore', '--quiet', join(dataDir, name, 'x')).status === 1);
  return seen.length > 0 ? seen.map((name) => toMend('git-sees-store', { path: `${base}${name}/` })) : [well('git-ignores-store')];
};
