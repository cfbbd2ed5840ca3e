/** Makes the page's script: `virtual:vigie-client` is the text of `main.ts` and all it imports, as one classic script. */

import { join } from 'node:path';
import { build } from 'esbuild';
import type { Plugin } from 'vite';

const NAME = 'virtual:vigie-client';
const ENTRY = join(import.meta.dirname, 'main.ts');

export const clientScript = (): Plugin => ({
  name: 'vigie-client',
  resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
  async load(id) {
    if (id !== `\0${NAME}`) return null;
    const { outputFiles, metafile } = await build({
      entryPoints: [ENTRY],
      bundle: true,
      write: false,
      metafile: true,
      format: 'iife',
      minify: true,
      charset: 'utf8',
      target: 'es2022',
    });
    for (const file of Object.keys(metafile.inputs)) this.addWatchFile(file);
    return `export default ${JSON.stringify(outputFiles[0]?.text ?? '')}`;
  },
});
