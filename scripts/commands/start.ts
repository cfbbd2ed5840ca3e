/** `npm start`: gathers, serves the site with live reload, and gathers again when a file lands in data/. */

import { resolve } from 'node:path';
import type { AstroInlineConfig } from 'astro';
import { watchData } from '../desk/watch.ts';
import { storePath } from '../store/open.ts';
import { type Command, note, print } from './_command.ts';
import { progressLine } from './_progress.ts';
import { refusals } from './_refusals.ts';
import { gatherFolder } from './gather.ts';

const ROOT = resolve(import.meta.dirname, '../..');

export const command: Command = {
  usage: 'start [--brand NAME] [--port N]',
  about: {
    fr: 'Ouvre le bureau : lit, montre, relit quand un fichier arrive',
    en: 'Opens the desk: gathers, serves, gathers again when a file lands',
  },
  options: { port: { type: 'string' } },
  async run({ dataDir, brand, language, options }) {
    const progress = progressLine(false);
    const gathered = await gatherFolder(dataDir, null, progress.step);
    progress.end();
    for (const line of refusals(gathered, language)) note(line);
    process.env.VIGIE_DATA = dataDir;
    if (brand) process.env.VIGIE_BRAND = brand;
    const { dev } = await import('astro');
    const server = await dev(serverConfig(dataDir, typeof options.port === 'string' ? Number(options.port) : undefined));
    print(`${language === 'fr' ? 'Le bureau est ouvert :' : 'The desk is open:'} http://localhost:${server.address.port}/`);
    const watcher = watchData(dataDir, language);
    await new Promise<void>((done) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, done);
    });
    watcher.close();
    await server.stop();
    return 0;
  },
};

/** Loopback only; another page of this machine may not read what is served; the page reloads when a gather has put a new store in place. */
function serverConfig(dataDir: string, port: number | undefined): AstroInlineConfig {
  const store = storePath(dataDir);
  return {
    root: ROOT,
    logLevel: 'warn',
    devToolbar: { enabled: false },
    server: { host: '127.0.0.1', ...(port && { port }) },
    vite: {
      server: { cors: false },
      plugins: [
        {
          name: 'vigie-reload-on-gather',
          configureServer(server) {
            server.watcher.add(store);
            const reload = (path: string) => {
              if (path !== store) return;
              // Astro keeps the paths of dynamic pages until content changes (its own event, 7.3); the store is our content.
              for (const environment of Object.values(server.environments)) environment.hot.send('astro:content-changed', {});
              server.ws.send({ type: 'full-reload' });
            };
            server.watcher.on('add', reload).on('change', reload);
          },
        },
      ],
    },
  };
}
