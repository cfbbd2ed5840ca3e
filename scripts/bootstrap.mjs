/**
 * Makes a bare clone ready: installs what package-lock.json says when node_modules does not match it. Runs before every npm script, under
 * whatever Node is there (20 or later), so it uses built-ins only; the script that follows runs under the pinned Node of node_modules/.bin.
 */

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stamp = join(root, 'node_modules', '.vigie-lock');
const lock = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  process.stderr.write('Installing packages, once… / Installation des paquets, une seule fois…\n');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const options = { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, NODE_ENV: '' } };
  const installed = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (installed.status !== 0) {
    process.stderr.write('npm ci failed: the lines above say why. / npm ci a échoué : les lignes ci-dessus disent pourquoi.\n');
    process.exit(1);
  }
  writeFileSync(stamp, lock);
}
