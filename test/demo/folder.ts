/** The committed demo, copied and gathered once per test file: tests never write into the project's own data. */

import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder, gather } from '../workspace.ts';

export function demoFolder(): string {
  const data = dataFolder();
  cpSync(join(import.meta.dirname, '../../data/maison-copeau'), join(data, 'maison-copeau'), { recursive: true, preserveTimestamps: true });
  gather(data);
  return data;
}
