/**
 * The site: static, no network at build time, readable from a server, from a subfolder of one, and from a folder on a disk.
 * Links are relative and name their index.html (`site/here.ts`); the one style sheet is `site/pages/vigie.css.ts`, the one script
 * `site/pages/vigie.js.ts`.
 */

import { defineConfig } from 'astro/config';
import { clientScript } from './site/client/bundle.ts';

export default defineConfig({
  srcDir: './site',
  publicDir: './site/public',
  outDir: './dist',
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory' },
  compressHTML: true,
  devToolbar: { enabled: false },
  telemetry: false,
  vite: { plugins: [clientScript()] },
  i18n: { defaultLocale: 'fr', locales: ['fr', 'en'], routing: { prefixDefaultLocale: false } },
});
