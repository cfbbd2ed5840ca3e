/** `npm start`: gathers, serves the site and the desk with live reload, and gathers again when a file lands in data/. */

import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { AstroInlineConfig } from 'astro';
import type { Plugin, ViteDevServer } from 'vite';
import { calendarState } from '../calendar/read.ts';
import { openDesk } from '../desk/doors.ts';
import { newToken } from '../desk/guard.ts';
import { type GatherEnd, type Watching, watchData } from '../desk/watch.ts';
import { EXPORTS } from '../exports/index.ts';
import { METRICS } from '../metrics/metric.ts';
import type { Language } from '../model/phrase.ts';
import { Problem, sentence } from '../model/problem.ts';
import { CAPS } from '../read/caps.ts';
import { storePath } from '../store/open.ts';
import { brandsState, findBrands, isOwnBrand } from '../workspace/brands.ts';
import { clipsState } from '../workspace/clips.ts';
import { sweepIntake } from '../workspace/intake.ts';
import { emptyTrash } from '../workspace/trash.ts';
import { type Command, note, print } from './_command.ts';
import { type DeskSite, deskSite } from './_desk-site.ts';
import { type Progress, progressLine } from './_progress.ts';
import { clipRefusals, refusals } from './_refusals.ts';
import { type FolderGathered, gatherFolder } from './gather.ts';

const ROOT = resolve(import.meta.dirname, '../..');

const AGAIN_MS = 500;
const MOST_TRIES = 120;

export const command: Command = {
  usage: 'start [--brand NAME] [--port N]',
  about: {
    fr: 'Ouvre le bureau : lit, montre, relit quand un fichier arrive',
    en: 'Opens the desk: gathers, serves, gathers again when a file lands',
  },
  options: { port: { type: 'string' } },
  async run({ dataDir, brand, language, options }) {
    await prepare(dataDir, language);
    process.env.VIGIE_DATA = dataDir;
    if (brand) process.env.VIGIE_BRAND = brand;
    let watching: Watching | null = null;
    let renew = () => {};
    let shown = stateOf(dataDir);
    const token = newToken();
    const desk = openDesk({
      dataDir,
      token,
      metrics: Object.keys(METRICS),
      label: labelOf,
      most: CAPS.csv,
      gatherSoon: () => watching?.soon(),
      changed: () => renew(),
    });
    const { dev } = await import('astro');
    const port = typeof options.port === 'string' ? Number(options.port) : undefined;
    const server = await dev(
      serverConfig(port, deskSite(dataDir, desk, token), {
        name: 'vigie-reload-on-gather',
        configureServer(vite) {
          renew = () => {
            const found = stateOf(dataDir);
            if (found !== shown) reload(vite);
            shown = found;
          };
          watchStore(vite, storePath(dataDir), renew);
        },
      }),
    );
    const address = `http://localhost:${server.address.port}/`;
    print(`${language === 'fr' ? 'Le bureau est ouvert :' : 'The desk is open:'} ${address}`);
    if (!findBrands(dataDir).some(isOwnBrand)) print(`${CREATE[language]} ${address}${language === 'fr' ? '' : 'en/'}desk/`);
    watching = watchData(dataDir, language, {
      ended: (gather) => {
        renew();
        desk.ended(gather);
        tell(gather, language);
      },
      stopped: (remark) => note(sentence(remark, language)),
    });
    await new Promise<void>((done) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, done);
    });
    watching.close();
    await server.stop();
    return 0;
  },
};

const CREATE = { fr: 'Pour créer votre marque :', en: 'To create your brand:' };

/** Gathers what is there, and clears away what an earlier start left. A folder without a brand is no fault: the desk makes the first. */
async function prepare(dataDir: string, language: Language): Promise<void> {
  const folders = findBrands(dataDir);
  sweepIntake(
    dataDir,
    folders.map(({ folder }) => folder),
  );
  emptyTrash(dataDir, Date.now());
  if (folders.length === 0) return;
  const progress = progressLine(false);
  const { files, clips } = await gatherWhenFree(dataDir, progress.step);
  progress.end();
  for (const line of [...refusals(files, language), ...clipRefusals(clips, language)]) note(line);
}

/** Gathers; another gather under way (by hand, or of a desk that was just closed) is waited for. */
async function gatherWhenFree(dataDir: string, step: Progress['step']): Promise<FolderGathered> {
  for (let tries = 1; ; tries++) {
    try {
      return await gatherFolder(dataDir, null, step);
    } catch (error) {
      if (!(error instanceof Problem) || error.remark.code !== 'gather-running' || tries === MOST_TRIES) throw error;
      await wait(AGAIN_MS);
    }
  }
}

/** Changes when the pages do: with the store, with a brand.yaml, with a file of a calendar, or with a clip. */
function stateOf(dataDir: string): string {
  const store = statSync(storePath(dataDir), { throwIfNoEntry: false });
  const own = findBrands(dataDir).map(({ folder }) => `${calendarState(join(dataDir, folder))} ${clipsState(join(dataDir, folder))}`);
  return [store?.mtimeMs, store?.size, brandsState(dataDir), ...own].join(' ');
}

/** What people call an export; a mapping by the name they gave it. */
function labelOf(id: string, language: Language): string {
  return EXPORTS.find((one) => one.id === id)?.label[language] ?? id.replace(/^mapping:/, '');
}

/** One line in the terminal per gather that read something, and each refusal. */
function tell({ files, refusedClips, why }: GatherEnd, language: Language): void {
  if (files === null) {
    note(why);
    return;
  }
  const read = files.filter(({ status }) => status === 'loaded').length;
  if (read > 0) print(language === 'fr' ? `Fichiers lus\u00a0: ${read}` : `Files read: ${read}`);
  for (const { path, remarks } of files) if (remarks.reason) note(`✗ ${path} — ${sentence(remarks.reason, language)}`);
  for (const { path, says } of refusedClips) note(`✗ ${path} — ${says}`);
}

/** Pages follow a gather that put a new store in place, whoever ran it. */
function watchStore(server: ViteDevServer, store: string, renew: () => void): void {
  server.watcher.add(store);
  const changed = (path: string) => {
    if (path === store) renew();
  };
  server.watcher.on('add', changed).on('change', changed);
}

function reload(server: ViteDevServer): void {
  // Astro keeps the paths of dynamic pages until content changes (its own event, 7.3); the store is our content.
  for (const environment of Object.values(server.environments)) environment.hot.send('astro:content-changed', {});
  server.ws.send({ type: 'full-reload' });
}

/** Loopback only; another page of this machine may not read what is served. */
function serverConfig(port: number | undefined, desk: DeskSite, reloading: Plugin): AstroInlineConfig {
  return {
    root: ROOT,
    logLevel: 'warn',
    devToolbar: { enabled: false },
    server: { host: '127.0.0.1', ...(port && { port }) },
    integrations: [desk.integration],
    vite: {
      server: { cors: false },
      define: { VIGIE_DESK: 'true' },
      plugins: [...desk.plugins, reloading],
    },
  };
}
