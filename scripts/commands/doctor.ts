/** `vigie doctor`: looks at this machine and says, one line each, what is well and what should be mended. */

import { join } from 'node:path';
import { sentence } from '../model/problem.ts';
import type { Check, Finding } from './_checks/_check.ts';
import { checkBrands } from './_checks/brands.ts';
import { checkClock } from './_checks/clock.ts';
import { checkDatabase } from './_checks/database.ts';
import { checkDisk } from './_checks/disk.ts';
import { checkExtension } from './_checks/extension.ts';
import { checkGit } from './_checks/git.ts';
import { checkNode } from './_checks/node.ts';
import { checkPackages } from './_checks/packages.ts';
import { checkSearch } from './_checks/search.ts';
import { checkStore } from './_checks/store.ts';
import { checkSynced } from './_checks/synced.ts';
import { checkWatch } from './_checks/watch.ts';
import { checkZones } from './_checks/zones.ts';
import { type Command, print } from './_command.ts';

const ROOT = join(import.meta.dirname, '../..');

/** In the order in which they are told: what everything else needs comes first. */
const CHECKS: Readonly<Record<string, Check>> = {
  node: checkNode,
  packages: checkPackages,
  zones: checkZones,
  database: checkDatabase,
  search: checkSearch,
  disk: checkDisk,
  clock: checkClock,
  synced: checkSynced,
  watch: checkWatch,
  git: checkGit,
  brands: checkBrands,
  store: checkStore,
  extension: checkExtension,
};

const MARKS: Readonly<Record<Finding['state'], string>> = { well: '✓', note: '!', mend: '✗' };

export const command: Command = {
  usage: 'doctor [--json]',
  about: { fr: 'Dit ce qui manque sur cette machine, et quoi faire', en: 'Says what is missing on this machine, and what to do' },
  async run({ dataDir, json, language }) {
    const checks = [];
    for (const [id, check] of Object.entries(CHECKS)) {
      for (const { state, remark } of await check({ root: ROOT, dataDir })) checks.push({ id, state, says: sentence(remark, language) });
    }
    const mend = checks.filter(({ state }) => state === 'mend').length;
    if (json) print(JSON.stringify({ checks, mend }, null, 2));
    else for (const { state, says } of checks) print(`${MARKS[state]} ${says}`);
    return mend > 0 ? 2 : 0;
  },
};
