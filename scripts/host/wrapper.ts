/** The small script that a browser starts: it names Node, the host and the data folder by their whole paths. */

import { join } from 'node:path';
import { type Machine, ownFolder } from './machine.ts';

/** The host's own file. */
export const HOST_FILE = join(import.meta.dirname, 'host.ts');

/** Where the script lies. */
export const wrapperPath = (machine: Machine): string =>
  join(ownFolder(machine), machine.system === 'win32' ? 'vigie-host.bat' : 'vigie-host');

/** Where Node keeps the host's compiled code: it halves the time until the host answers. */
export const cacheFolder = (machine: Machine): string => join(ownFolder(machine), 'compiled');

/** The script's text for a data folder. */
export function wrapperText(machine: Machine, dataDir: string): string {
  const { system, node } = machine;
  if (system === 'win32') {
    const lines = [
      '@echo off',
      'rem Vigie: starts the host that keeps clips. Made by "vigie pair"; "vigie pair --remove" takes it away.',
      'chcp 65001 >nul',
      `set "NODE_COMPILE_CACHE=${forBatch(cacheFolder(machine))}"`,
      `"${forBatch(node)}" "${forBatch(HOST_FILE)}" --data "${forBatch(dataDir)}" %*`,
      '',
    ];
    return lines.join('\r\n');
  }
  return [
    '#!/bin/sh',
    '# Vigie: starts the host that keeps clips. Made by `vigie pair`; `vigie pair --remove` takes it away.',
    `NODE_COMPILE_CACHE=${forShell(cacheFolder(machine))}`,
    'export NODE_COMPILE_CACHE',
    `exec ${forShell(node)} ${forShell(HOST_FILE)} --data ${forShell(dataDir)} "$@"`,
    '',
  ].join('\n');
}

const forShell = (path: string) => `'${path.replaceAll("'", "'\\''")}'`;
/** No path of Windows holds a double quote; a percent sign would name a variable. */
const forBatch = (path: string) => path.replaceAll('%', '%%');
