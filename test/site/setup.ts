/** One folder per test run for the sites that test files share; removed at the end, unless VIGIE_SITES names one to keep. */

import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    sites: string;
  }
}

export default function setup(project: TestProject) {
  const kept = process.env.VIGIE_SITES;
  const sites = kept || mkdtempSync(join(tmpdir(), 'vigie-sites-'));
  mkdirSync(sites, { recursive: true });
  // What a stopped run left: its lock, and builds that failed.
  rmSync(join(sites, 'building'), { recursive: true, force: true });
  for (const name of readdirSync(sites).filter((one) => one.endsWith('.result') && statSync(join(sites, one)).size > 0))
    rmSync(join(sites, name));
  project.provide('sites', sites);
  return () => {
    if (!kept) rmSync(sites, { recursive: true, force: true });
  };
}
