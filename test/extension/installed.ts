/** The extension as it is built, a copy of it for tests, and the host registered for one browser profile. */

import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserName, BUILD, buildFor } from '../../extension/build.ts';
import { CHROMIUM_EXTENSION_ID, HOST_NAME } from '../../scripts/model/host-message.ts';

const ROOT = join(import.meta.dirname, '../..');
const HOST = join(ROOT, 'scripts/host/host.ts');
/** What the build is made of. */
const SOURCES = ['extension', 'scripts/model', 'package-lock.json'];
const NOT_SOURCES = /(^|\/)(node_modules|build|\.plasmo)(\/|$)/;
/** Another process builds: how often to look, and when its lock is a dead one, milliseconds. */
const LOOK = 200;
const DEAD_LOCK = 300_000;

/** Folder of the extension built for a browser; built once, again only when a source has changed. */
export async function builtExtension(browser: BrowserName = 'chrome'): Promise<string> {
  mkdirSync(BUILD, { recursive: true });
  const lock = join(BUILD, 'lock');
  while (!tryLock(lock)) await new Promise((resolve) => setTimeout(resolve, LOOK));
  try {
    const folder = join(BUILD, browser);
    const stamp = join(BUILD, `${browser}.sha256`);
    const sources = hashOfSources();
    if (existsSync(join(folder, 'manifest.json')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return folder;
    await buildFor(browser);
    writeFileSync(stamp, sources);
    return folder;
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function tryLock(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
    if (since !== undefined && since < Date.now() - DEAD_LOCK) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

function hashOfSources(): string {
  const hash = createHash('sha256');
  const add = (path: string): void => {
    const full = join(ROOT, path);
    if (NOT_SOURCES.test(path) || !existsSync(full)) return;
    if (statSync(full).isDirectory()) for (const name of readdirSync(full).sort()) add(`${path}/${name}`);
    else hash.update(path).update(readFileSync(full));
  };
  for (const source of SOURCES) add(source);
  return hash.digest('hex');
}

/** A copy of the built extension that may read every page, in a folder of the test. */
export function testExtension(built: string, folder: string): string {
  const copy = join(folder, 'extension');
  rmSync(copy, { recursive: true, force: true });
  cpSync(built, copy, { recursive: true });
  const path = join(copy, 'manifest.json');
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), host_permissions: ['<all_urls>'] }));
  return copy;
}

/** Registers the real host for one browser profile; clips go to the data folder. `command` replaces the host, for tests of one that fails. */
export function registerHost(profile: string, dataDir: string, command = `"${process.execPath}" "${HOST}" --data "${dataDir}"`): void {
  const folder = join(profile, 'NativeMessagingHosts');
  mkdirSync(folder, { recursive: true });
  const wrapper = join(folder, 'vigie-host.sh');
  writeFileSync(wrapper, `#!/bin/sh\nexec ${command} "$@"\n`);
  chmodSync(wrapper, 0o755);
  const manifest = {
    name: HOST_NAME,
    description: 'Vigie',
    path: wrapper,
    type: 'stdio',
    allowed_origins: [`chrome-extension://${CHROMIUM_EXTENSION_ID}/`],
  };
  writeFileSync(join(folder, `${HOST_NAME}.json`), JSON.stringify(manifest));
}

/** Undoes `registerHost`: the extension then finds no host. */
export const unregisterHost = (profile: string): void => rmSync(join(profile, 'NativeMessagingHosts'), { recursive: true, force: true });
