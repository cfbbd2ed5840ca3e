/** The Firefox that tests drive: VIGIE_FIREFOX, or an installed one; as root on Debian or Ubuntu it is installed when missing. */

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PLACES = [
  process.env.VIGIE_FIREFOX,
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** Path of a Firefox, or null. */
export function findFirefox(): string | null {
  return PLACES.find((place) => place !== undefined && existsSync(place)) ?? null;
}

/** Finds a Firefox, or installs Debian's as root. Throws with what to do when neither works. */
export function needFirefox(): string {
  const found = findFirefox();
  if (found) return found;
  const root = process.getuid?.() === 0;
  if (root && existsSync('/usr/bin/apt-get')) {
    process.stderr.write('Installing Firefox (Debian’s package) for the browser tests…\n');
    spawnSync('apt-get', ['update'], { stdio: 'ignore' });
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'firefox-esr'], { stdio: ['ignore', 'ignore', 'inherit'] });
    const installed = findFirefox();
    if (installed) return installed;
  }
  throw new Error(
    'The browser tests need a Firefox. Install one (Debian: apt-get install firefox-esr; others: Firefox 142 or newer), or set VIGIE_FIREFOX to its path.',
  );
}
