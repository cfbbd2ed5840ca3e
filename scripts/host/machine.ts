/** The computer that Vigie is paired on: its system, its person's folders, its registry. Given to each function, so that others can be tried. */

import { spawnSync } from 'node:child_process';
import { homedir } from 'node:os';
import { join } from 'node:path';

export type System = 'linux' | 'darwin' | 'win32';

/** The registry of Windows: the default value of a key, as text. */
export interface Registry {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
}

export interface Machine {
  system: System;
  home: string;
  env: Readonly<Record<string, string | undefined>>;
  /** Node's own path: a browser does not have the PATH of a terminal. */
  node: string;
  registry: Registry;
}

/** The machine that this process runs on. Systems that are neither Windows nor macOS lay their folders out as Linux does. */
export function thisMachine(): Machine {
  const { platform } = process;
  return {
    system: platform === 'win32' || platform === 'darwin' ? platform : 'linux',
    home: homedir(),
    env: process.env,
    node: process.execPath,
    registry: { get: readKey, set: writeKey, remove: removeKey },
  };
}

const reg = (...args: string[]) => spawnSync('reg', args, { encoding: 'utf8', windowsHide: true });

function readKey(key: string): string | null {
  const { status, stdout } = reg('query', key, '/ve');
  return status === 0 ? (/REG_SZ\s+(.+?)\r?$/m.exec(stdout)?.[1] ?? null) : null;
}

function writeKey(key: string, value: string): void {
  const { status, stderr } = reg('add', key, '/ve', '/t', 'REG_SZ', '/d', value, '/f');
  if (status !== 0) throw new Error(`reg add ${key}: ${stderr}`);
}

function removeKey(key: string): void {
  const { status, stderr } = reg('delete', key, '/f');
  if (status !== 0) throw new Error(`reg delete ${key}: ${stderr}`);
}

/** Where Vigie keeps what pairing needs: the person's own folder, outside of data and project. */
export function ownFolder({ system, home, env }: Machine): string {
  if (system === 'win32') return join(env.LOCALAPPDATA ?? join(home, 'AppData/Local'), 'Vigie');
  if (system === 'darwin') return join(home, 'Library/Application Support/Vigie');
  return join(env.XDG_DATA_HOME || join(home, '.local/share'), 'vigie');
}
