/**
 * `npm run extension`: builds the extension for Chrome, Edge and Firefox into `extension/build/<browser>/`. Plasmo makes the pages and the
 * background; esbuild makes the two scripts that a gesture puts into a page, as Plasmo would declare them for every page.
 */

import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { FIREFOX_EXTENSION_ID } from '../scripts/model/host-message.ts';

const HERE = import.meta.dirname;
const ROOT = join(HERE, '..');
export const BUILD = join(HERE, 'build');
export const BROWSERS = ['chrome', 'edge', 'firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];

/** Pages and scripts that every build must have: Plasmo skips an entry that it does not like without an error. Least size in bytes. */
const PAGES = ['popup', 'options', 'sidepanel'] as const;
const NEEDED: Readonly<Record<string, number>> = {
  ...Object.fromEntries(PAGES.map((page) => [`${page}.html`, 100])),
  'page.js': 10_000,
  'article.js': 100_000,
};

/** While a page has the focus, Alt+Shift and a menu's letter opens that menu in Firefox: S is History. K is no menu's, in English or French, nor is the panel's J (ESR 153, November 2026). P is Profiles there, and Chromium 156 binds it to no extension. */
const FIREFOX_SHORTCUT = 'Alt+Shift+K';

interface Manifest extends Record<string, unknown> {
  icons?: Record<string, string>;
  background?: { service_worker?: string; scripts?: string[] };
  permissions?: string[];
  commands?: Readonly<Record<string, Record<string, unknown> | undefined>>;
  /** Of Chromium, as Plasmo writes it. */
  side_panel?: { default_path?: string };
  /** Of Firefox, as Plasmo writes it. */
  sidebar_action?: { default_panel?: string } & Record<string, unknown>;
}

/** Builds for one browser; returns the folder. Throws when a page or a script is missing from the build. */
export async function buildFor(browser: BrowserName): Promise<string> {
  const plasmo = join(ROOT, 'node_modules/plasmo/bin/index.mjs');
  const made = join(BUILD, `${browser}-mv3-prod`);
  rmSync(made, { recursive: true, force: true });
  const ran = spawnSync(process.execPath, [plasmo, 'build', `--target=${browser}-mv3`], {
    cwd: HERE,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (ran.status !== 0 || !existsSync(join(made, 'manifest.json'))) throw new Error(`Plasmo: ${ran.stdout}${ran.stderr}`);
  await buildPageScripts(made);
  mkdirSync(join(made, 'fonts'), { recursive: true });
  for (const font of readdirSync(join(ROOT, 'site/public/fonts')).filter((name) => name.endsWith('.woff2')))
    copyFileSync(join(ROOT, 'site/public/fonts', font), join(made, 'fonts', font));
  const path = join(made, 'manifest.json');
  const manifest = manifestFor(browser, JSON.parse(readFileSync(path, 'utf8')));
  writeFileSync(path, JSON.stringify(manifest, null, 2));
  assertWhole(made, manifest);
  const folder = join(BUILD, browser);
  rmSync(folder, { recursive: true, force: true });
  renameSync(made, folder);
  return folder;
}

async function buildPageScripts(folder: string): Promise<void> {
  await build({
    entryPoints: { page: join(HERE, 'page/start.ts'), article: join(HERE, 'page/start-article.ts') },
    outdir: folder,
    bundle: true,
    format: 'iife',
    minify: true,
    target: ['chrome116', 'firefox128'],
    legalComments: 'none',
    logLevel: 'silent',
  });
}

/** What differs between browsers. */
function manifestFor(browser: BrowserName, manifest: Manifest): Manifest {
  if (browser !== 'firefox') return manifest;
  const { key: _, minimum_chrome_version: __, ...rest } = manifest;
  const { capture, panel } = manifest.commands ?? {};
  const worker = manifest.background?.service_worker ?? manifest.background?.scripts?.[0];
  return {
    ...rest,
    background: { scripts: [worker as string] },
    commands: {
      capture: { ...capture, suggested_key: { default: FIREFOX_SHORTCUT } },
      // Firefox opens and closes its sidebar itself.
      _execute_sidebar_action: { ...panel },
    },
    sidebar_action: { ...manifest.sidebar_action, default_title: 'Vigie', default_icon: manifest.icons, open_at_install: false },
    browser_specific_settings: {
      gecko: { id: FIREFOX_EXTENSION_ID, strict_min_version: '142.0', data_collection_permissions: { required: ['none'] } },
    },
  };
}

function assertWhole(folder: string, manifest: Manifest): void {
  const worker = manifest.background?.service_worker ?? manifest.background?.scripts?.[0] ?? 'background';
  for (const [file, least] of Object.entries({ ...NEEDED, [worker]: 10_000 })) {
    const size = statSync(join(folder, file), { throwIfNoEntry: false })?.size ?? 0;
    if (size < least) throw new Error(`${file} is missing from the build, or empty (${size} bytes).`);
  }
  const panel = manifest.side_panel?.default_path ?? manifest.sidebar_action?.default_panel ?? '';
  if (!panel.endsWith('sidepanel.html')) throw new Error('The manifest names no side panel.');
  for (const page of PAGES) {
    const html = readFileSync(join(folder, `${page}.html`), 'utf8');
    const script = /<script[^>]+src="\/?([^"]+)"/.exec(html)?.[1] ?? '';
    if ((statSync(join(folder, script), { throwIfNoEntry: false })?.size ?? 0) < 5_000) throw new Error(`${page}.html has no script.`);
  }
}

if (import.meta.main) {
  for (const browser of BROWSERS) {
    await buildFor(browser);
    process.stdout.write(`extension/build/${browser}\n`);
  }
}
