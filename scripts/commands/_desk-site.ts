/**
 * The desk's own pages and doors, and the pages of the system, given to Astro by `vigie start` alone: a build never hears of them. The pages are injected, the doors
 * are middleware of the dev server.
 */

import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { Plugin, ViteDevServer } from 'vite';
import { bundledScript } from '../../site/client/bundle.ts';
import { type Desk, DOORS } from '../desk/doors.ts';
import { frozenPage, sendFrozen } from '../desk/frozen-page.ts';
import { findBrands } from '../workspace/brands.ts';

const SITE = join(import.meta.dirname, '../../site');

/** The module that tells the desk's page its token. */
const TOKEN_MODULE = 'virtual:vigie-desk';

export interface DeskSite {
  integration: AstroIntegration;
  plugins: Plugin[];
}

export function deskSite(dataDir: string, desk: Desk, token: string): DeskSite {
  return {
    integration: {
      name: 'vigie-desk',
      hooks: {
        'astro:config:setup'({ injectRoute, addMiddleware, command }) {
          if (command !== 'dev') throw new Error('The desk is for the dev server only.');
          injectRoute({ pattern: '/[...lang]/desk', entrypoint: join(SITE, 'desk/page.astro') });
          injectRoute({ pattern: '/[...lang]/system', entrypoint: join(SITE, 'system/frames.astro') });
          injectRoute({ pattern: '/[...lang]/system/[theme]', entrypoint: join(SITE, 'system/parts.astro') });
          injectRoute({ pattern: '/desk.js', entrypoint: join(SITE, 'desk/script.ts') });
          injectRoute({ pattern: '/[...lang]/desk/calendar', entrypoint: join(SITE, 'desk/calendar.astro') });
          injectRoute({ pattern: '/desk-calendar.js', entrypoint: join(SITE, 'desk/editor/script.ts') });
          injectRoute({ pattern: '/[...lang]/desk/mentions', entrypoint: join(SITE, 'desk/mentions.astro') });
          injectRoute({ pattern: '/desk-mentions.js', entrypoint: join(SITE, 'desk/queue/script.ts') });
          addMiddleware({ entrypoint: join(SITE, 'desk/middleware.ts'), order: 'pre' });
        },
      },
    },
    plugins: [
      bundledScript('vigie-desk-client', join(SITE, 'client-desk/main.ts')),
      bundledScript('vigie-desk-calendar', join(SITE, 'client-desk/editor/main.ts')),
      bundledScript('vigie-desk-mentions', join(SITE, 'client-desk/queue/main.ts')),
      tokenModule(token),
      { name: 'vigie-desk-doors', configureServer: (server) => openDoors(server, dataDir, desk) },
    ],
  };
}

/** Only the server's own modules are told the token: a module served to browsers could be asked for by any page of this machine. */
const tokenModule = (token: string): Plugin => ({
  name: 'vigie-desk-token',
  resolveId: (id) => (id === TOKEN_MODULE ? `\0${TOKEN_MODULE}` : null),
  load(id) {
    if (id !== `\0${TOKEN_MODULE}`) return null;
    return `export const token = ${this.environment.name === 'client' ? 'null' : JSON.stringify(token)};`;
  },
});

function openDoors(server: ViteDevServer, dataDir: string, desk: Desk): void {
  server.middlewares.use((request, response, next) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    if (OPENS_EDITOR.test(path)) response.writeHead(404).end();
    else if (path.startsWith(DOORS)) void desk.answer(request, response);
    else if (frozenPage(path)) sendFrozen(dataDir, path, response);
    else if (isPage(path, request.headers.accept) && !isDesk(path) && findBrands(dataDir).length === 0) {
      // Without a brand there is nothing else to see.
      response.writeHead(302, { Location: path.startsWith('/en/') ? '/en/desk/' : '/desk/', 'Cache-Control': 'no-store' }).end();
    } else {
      if (NAMED_FILE.test(path)) request.url = `${path}/`;
      next();
    }
  });
}

/** The dev server's own address that starts the person's code editor on a file, for any page of this machine that asks (Vite 8). */
const OPENS_EDITOR = /^\/__open-in-editor(?:[/.]|$)/i;

/** A file of evidence or of media whose whole name is a parameter of its route: Astro's dev server (7.3) answers it only with a slash at its end. */
const NAMED_FILE = /^\/[^/]+\/(?:clips|media)\/[^/]+\/(?!page\.html$)[^/]+\.[a-z\d]+$/;

const isPage = (path: string, accept: string | undefined) => path.endsWith('/') && (accept ?? '').includes('text/html');
const isDesk = (path: string) => /^\/(en\/)?desk\/((calendar|mentions)\/)?$/.test(path);
