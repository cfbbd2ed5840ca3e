import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { byKind } from '../site/kinds.ts';
import type { Bench, Figure } from './_bench.ts';
import { withDemoSite } from './_demo-site.ts';

const LIMITS = { weight: 60_000, script: 10_000, requests: 8 };

const gzipped = (bytes: Buffer | string) => gzipSync(bytes, { level: 9 }).length;
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`;

/** Files that a style sheet asks for, among them the fonts. */
function askedByStyle(style: string, base: string): string[] {
  return [...style.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g)].map((one) => one[1] as string).flatMap((url) => local(url, base));
}

const local = (url: string, base: string) => (/^(?:data:|https?:|#)/.test(url) ? [] : [resolve(base, url.split(/[?#]/)[0] as string)]);

/** Everything that a page has a browser fetch: style sheets, scripts, images, icons, and the fonts of its styles. */
function weigh(page: string) {
  const html = readFileSync(page, 'utf8');
  const { document } = parseHTML(html);
  const base = dirname(page);
  const sheets = [...document.querySelectorAll('link[rel~=stylesheet]')].flatMap((one) => local(one.getAttribute('href') ?? '', base));
  const scripts = [...document.querySelectorAll('script[src]')].flatMap((one) => local(one.getAttribute('src') ?? '', base));
  const others = [...document.querySelectorAll('img[src], source[src], link[rel~=icon], link[rel~=preload], link[rel~=modulepreload]')];
  const images = others.flatMap((one) => local(one.getAttribute('src') ?? one.getAttribute('href') ?? '', base));
  const asked = sheets.flatMap((sheet) => askedByStyle(readFileSync(sheet, 'utf8'), dirname(sheet)));
  const inline = [...document.querySelectorAll('style')].flatMap((one) => askedByStyle(one.textContent ?? '', base));
  const files = [...new Set([...sheets, ...scripts, ...images, ...asked, ...inline])].filter((file) => existsSync(file));
  const code = [...document.querySelectorAll('script:not([src]):not([type="application/json"])')]
    .map((one) => one.textContent ?? '')
    .join('\n');
  const isFont = (file: string) => /\.(woff2?|ttf|otf)$/.test(file);
  return {
    weight: gzipped(html) + files.filter((file) => !isFont(file)).reduce((sum, file) => sum + gzipped(readFileSync(file)), 0),
    script: Buffer.byteLength(code) + scripts.reduce((sum, file) => sum + readFileSync(file).length, 0),
    requests: 1 + files.length,
  };
}

export const bench: Bench = {
  name: 'page-weight',
  about:
    'the largest page of every kind of the demo brand as built, with everything it links to: HTML, CSS and scripts gzipped, without fonts; scripts as written; requests. Every font of the style sheet counts as a request, although a browser fetches only those it uses.',
  run: () =>
    withDemoSite(
      async (site): Promise<Figure[]> =>
        [...byKind(site)].map(([kind, paths]) => {
          const largest = paths.at(-1) as string;
          const { weight, script, requests } = weigh(join(site.folder, largest));
          return {
            what: `${kind}: ${largest.replace(/index\.html$/, '') || '/'}`,
            measured: `${kilobytes(weight)}, ${kilobytes(script)} of script, ${requests} requests`,
            goal: '≤ 60 KB, 10 KB, 8',
            met: weight <= LIMITS.weight && script <= LIMITS.script && requests <= LIMITS.requests,
          };
        }),
    ),
};
