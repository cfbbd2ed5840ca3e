/** The whole way of a clip: the extension is built, browsers reach Vigie, Vigie answers, and none waits among the downloads. */

import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { askHello } from '../../host/ask-hello.ts';
import { type Machine, thisMachine } from '../../host/machine.ts';
import { isPaired, type Pairing, readPairing } from '../../host/pairing.ts';
import { wrapperPath } from '../../host/wrapper.ts';
import { downloadFolders, downloadsIn } from '../../workspace/swept-clips.ts';
import { type Check, type Finding, toMend, well, worthKnowing } from './_check.ts';

const BUILDS: readonly (readonly [string, string])[] = [
  ['chrome', 'Chrome'],
  ['edge', 'Edge'],
  ['firefox', 'Firefox'],
];

export const checkExtension: Check = async ({ root, dataDir }) => [
  checkBuilt(root),
  ...(await checkPairing(dataDir, thisMachine())),
  ...downloadFolders().flatMap(checkWaiting),
];

function checkBuilt(root: string): Finding {
  const built = BUILDS.filter(([folder]) => existsSync(join(root, 'extension/build', folder, 'manifest.json')));
  if (built.length === 0) return worthKnowing('extension-not-built');
  return well('extension-built', { browsers: built.map(([, name]) => name).join(', ') });
}

/** Whether the browsers that were paired still reach a host that answers, and which data folder it writes in. */
export async function checkPairing(dataDir: string, machine: Machine): Promise<Finding[]> {
  const pairing = readPairing(machine);
  if (!pairing || pairing.made.length === 0) return [worthKnowing('pair-none')];
  const broken = pairing.made.filter((place) => !isPaired(machine, place)).map(({ file }) => worthKnowing('pair-broken', { path: file }));
  return [...broken, ...otherFolder(pairing, dataDir), await checkHost(machine, pairing.made.length - broken.length)];
}

function otherFolder(pairing: Pairing, dataDir: string): Finding[] {
  if (!existsSync(dataDir) || realpathSync(dataDir) === pairing.dataDir) return [];
  return [worthKnowing('pair-other-data', { before: pairing.dataDir, after: realpathSync(dataDir) })];
}

async function checkHost(machine: Machine, count: number): Promise<Finding> {
  const path = wrapperPath(machine);
  const heard = await askHello(path, machine.system);
  return 'ms' in heard ? well('pair-well', { count, ms: heard.ms }) : toMend('pair-silent', { path, why: heard.why });
}

/** Clips that the extension saved as downloads while no host answered. */
function checkWaiting(folder: string): Finding[] {
  const count = downloadsIn(folder).length;
  return count === 0 ? [] : [worthKnowing('clips-waiting', { count, path: folder })];
}
