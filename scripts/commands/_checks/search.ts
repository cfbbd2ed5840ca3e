/** Pagefind's binary for this system is installed. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Check, toMend, well } from './_check.ts';

export const checkSearch: Check = ({ root }) => {
  const system = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const there = existsSync(join(root, 'node_modules', '@pagefind', system));
  return [there ? well('search-works') : toMend('search-missing', { system })];
};
