import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import lighthouse, { desktopConfig } from 'lighthouse';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS, needChromium } from '../chromium.ts';
import { serve } from '../site/serve.ts';
import type { Bench, Figure } from './_bench.ts';
import { withDemoSite } from './_demo-site.ts';

const PAGES: readonly [name: string, path: string][] = [
  ['October report', 'maison-copeau/report/2026-10/index.html'],
  ['archive', 'maison-copeau/posts/index.html'],
  ['home', 'maison-copeau/index.html'],
];
const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const;
const GOAL = 95;

/** A port that nobody uses now. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

/** Scores of 100 by category, and the audits of those categories that lost points. */
async function audit(url: string, port: number, desktop: boolean) {
  const flags = { port, onlyCategories: [...CATEGORIES], logLevel: 'error' as const };
  const result = await lighthouse(url, flags, desktop ? desktopConfig : undefined);
  if (!result) throw new Error(`Lighthouse gave nothing for ${url}`);
  const { categories, audits, runtimeError } = result.lhr;
  if (runtimeError) throw new Error(`Lighthouse on ${url}: ${runtimeError.message}`);
  const scores = CATEGORIES.map((name) => Math.round((categories[name]?.score ?? 0) * 100));
  const lost = CATEGORIES.flatMap((name) => categories[name]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
    .map(({ id }) => id);
  return { scores, lost: [...new Set(lost)] };
}

export const bench: Bench = {
  name: 'lighthouse',
  about:
    'Lighthouse on three pages of the demo brand as built, served over http with gzip by this machine: performance, accessibility, best practices, with its own desktop and mobile conditions (a slow phone on a slow network, simulated).',
  run: (quick) =>
    withDemoSite(async (site) => {
      const served = await serve(site.folder);
      const port = await freePort();
      const browser = await chromium.launch({
        executablePath: needChromium(),
        args: [...CHROMIUM_ARGS, `--remote-debugging-port=${port}`],
      });
      const figures: Figure[] = [];
      try {
        for (const [name, path] of quick ? PAGES.slice(0, 1) : PAGES) {
          for (const desktop of [true, false]) {
            const { scores, lost } = await audit(served.url + path, port, desktop);
            figures.push({
              what: `${name}, ${desktop ? 'desktop' : 'mobile'}${lost.length > 0 ? `; loses points by ${lost.join(', ')}` : ''}`,
              measured: `${scores.join(', ')} of 100`,
              goal: `≥ ${GOAL} each`,
              met: scores.every((score) => score >= GOAL),
            });
          }
        }
      } finally {
        await browser.close();
        await served.close();
      }
      return figures;
    }),
};
