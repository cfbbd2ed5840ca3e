/** Makes the pages' scripts: a module whose text is that of an entry and all it imports, as one classic script. */

import { join } from 'node:path';
import { build } from 'esbuild';
import type { Plugin } from 'vite';

/** `virtual:vigie-client` is the script of every page; the others belong to the archive of posts and the library of clips. */
export const clientScript = (): Plugin[] =>
  Object.entries({
    'vigie-client': 'main.ts',
    'vigie-posts': 'posts.ts',
    'vigie-clips': 'clips.ts',
    'vigie-csv': 'csv.ts',
    'vigie-xlsx': 'xlsx.ts',
  }).map(([name, file]) => bundledScript(name, join(import.meta.dirname, file)));

/** A script as the module `virtual:<name>`. */
export const bundledScript = (name: string, entry: string): Plugin => ({
  name,
  resolveId: (id) => (id === `virtual:${name}` ? `\0virtual:${name}` : null),
  async load(id) {
    if (id !== `\0virtual:${name}`) return null;
    const { outputFiles, metafile } = await build({
      entryPoints: [entry],
      bundle: true,
      write: false,
      metafile: true,
      format: 'iife',
      minify: true,
      charset: 'utf8',
      target: 'es2022',
      // A classic script has no import.meta; what it shares with pages asks for the dev server there.
      define: { 'import.meta.env': 'undefined' },
    });
    for (const file of Object.keys(metafile.inputs)) this.addWatchFile(file);
    return `export default ${JSON.stringify(outputFiles[0]?.text ?? '')}`;
  },
});
