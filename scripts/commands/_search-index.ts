/**
 * The full-text index of the posts' pages, by Pagefind, when the site is written. A page of the archive has every post at hand already, so
 * that of what Pagefind writes the texts of its results are left out; which post each entry stands for is written beside the archive
 * instead, `found.json`, for the posts of that brand alone.
 */

import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';

/** Pages of posts, below the language. */
const PAGES = '{*,en/*}/posts/*-*/index.html';
/** What the archive's page loads: the script, the program in each language, the words. */
const NEEDED = /^(pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|wasm\..+\.pagefind|pagefind\..+\.pf_meta|index[\\/].+\.pf_index)$/;
const FRAGMENT = /^fragment[\\/](.+)\.pf_fragment$/;
/** What stands before a fragment's JSON. */
const SIGNATURE = 'pagefind_dcd';

/** Indexes the posts of a built site. */
export async function indexPosts(outDir: string): Promise<void> {
  if (!hasPosts(outDir)) return;
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind: ${errors.join(' ')}`);
  try {
    await index.addDirectory({ path: outDir, glob: PAGES });
    const { files } = await index.getFiles();
    const found = new Map<string, Record<string, string>>();
    for (const { path, content } of files) {
      const entry = FRAGMENT.exec(path)?.[1];
      if (entry) note(found, entry, content);
      else if (NEEDED.test(path)) write(join(outDir, 'pagefind', path), content);
    }
    for (const [folder, entries] of found) write(join(outDir, folder, 'found.json'), JSON.stringify(entries));
  } finally {
    await close();
  }
}

const hasPosts = (outDir: string): boolean =>
  readdirSync(outDir, { withFileTypes: true }).some(
    (one) =>
      one.isDirectory() &&
      readdirSync(join(outDir, one.name)).includes('posts') &&
      readdirSync(join(outDir, one.name, 'posts')).includes('archive.js'),
  );

/** Remembers which post an entry of the index stands for, by the folder of its archive. */
function note(found: Map<string, Record<string, string>>, entry: string, content: Uint8Array): void {
  const bytes = content[0] === 0x1f ? gunzipSync(content) : Buffer.from(content);
  const { url } = JSON.parse(bytes.toString('utf8').slice(SIGNATURE.length)) as { url: string };
  const parts = decodeURIComponent(url)
    .split('/')
    .filter((part) => part && part !== 'index.html');
  const slug = parts.pop() as string;
  const folder = parts.join(sep);
  const entries = found.get(folder) ?? {};
  entries[entry] = slug;
  found.set(folder, entries);
}

function write(path: string, content: Uint8Array | string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
