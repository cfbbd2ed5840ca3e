/** node_modules is what package-lock.json says: the stamp that the installation left is of this lock file. */

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Check, toMend, well } from './_check.ts';

export const checkPackages: Check = ({ root }) => {
  const stamp = join(root, 'node_modules', '.vigie-lock');
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const complete = existsSync(stamp) && readFileSync(stamp, 'utf8') === lock;
  return [complete ? well('packages-complete') : toMend('packages-other')];
};
