/** The demo's site, built once for a test file, with a second brand beside it. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoFolder } from '../demo/folder.ts';
import { BRAND_YAML, dataFolder, instagramCsv, put, vigie } from '../workspace.ts';

export interface Built {
  folder: string;
  /** Every HTML page, by its path below the folder. */
  pages: Map<string, string>;
}

/** A handle, a caption and a file name that only the second brand has. */
export const OTHER_BRAND = ['Atelier Lune', 'atelierlune', 'Une lampe en papier', 'lune-mars.csv'] as const;

/** The demo and a second brand, gathered. */
export function twoBrands(): string {
  const data = demoFolder();
  put(data, 'lune/brand.yaml', `${BRAND_YAML}today: 2026-11-21\n`);
  put(data, 'lune/exports/lune-mars.csv', instagramCsv([{ id: '9001', text: 'Une lampe en papier', time: '10/14/2026 02:30' }]));
  return data;
}

export function build(data: string, ...args: string[]): Built {
  const folder = dataFolder();
  const ran = vigie(data, 'build', '--out', folder, ...args);
  if (ran.code !== 0) throw new Error(`build ended with ${ran.code}: ${ran.stderr}`);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
  return { folder, pages: new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')])) };
}
