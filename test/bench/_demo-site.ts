/** The demo brand's site, built for a bench. */

import { join } from 'node:path';
import { type Built, Pages } from '../site/pages.ts';
import { withFolder } from './_bench.ts';
import { runNode } from './_process.ts';

const ROOT = join(import.meta.dirname, '../..');

export const withDemoSite = <T>(work: (site: Built) => Promise<T>): Promise<T> =>
  withFolder(async (folder) => {
    const out = join(folder, 'dist');
    // The demo holds a file that is refused on purpose: 2.
    await runNode([join(ROOT, 'scripts/vigie.ts'), 'build', '--data', join(ROOT, 'data'), '--out', out], [0, 2]);
    return work({ folder: out, pages: new Pages(out) });
  });
