/** Every link, fragment and file that any page names is there, every page is reached by links, and nothing is asked of the network. */

import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { sharedSite } from './built.ts';
import { Faults } from './faults.ts';
import { examples } from './kinds.ts';
import type { Built } from './pages.ts';
import { type Scanned, scan } from './scan.ts';

const OUTSIDE = /^[a-z][a-z+.-]*:|^\/\//i;

type Link = Scanned['links'][number];

/** What is wrong with a link that leaves the site, or null. */
function outsideFault({ tag, target, rel }: Link): string | null {
  if (target.startsWith('data:') && tag === 'img') return null;
  if (tag !== 'a') return tag === 'link' && rel === 'canonical' ? null : 'asks the network';
  if (!/^(https?|mailto):/.test(target)) return 'is of a strange scheme';
  return target.startsWith('http') && !rel.includes('noopener') ? 'leads to another site without noopener' : null;
}

/** Reads pages and holds their links against what is there; fragments once all pages are read. */
function survey({ folder, pages }: Built, paths: readonly string[]) {
  const faults = new Faults();
  const ids = new Map<string, Set<string>>();
  /** Fragments that are linked to, with the page and the tag that first did. */
  const fragments = new Map<string, { path: string; named: string; there: string; id: string }>();
  const files = new Map<string, boolean>();
  const isFile = (path: string) => {
    const known = files.get(path) ?? statSync(join(folder, path), { throwIfNoEntry: false })?.isFile() ?? false;
    files.set(path, known);
    return known;
  };
  /** Pages that each page leads to. */
  const leads = new Map<string, string[]>();
  for (const path of paths) {
    const page = scan(pages.get(path) ?? '');
    ids.set(path, page.ids);
    const next = new Set<string>();
    // The same address from many cells of one page is one link.
    const links = new Map(page.links.map((one) => [`${one.tag} ${one.target} ${one.rel}`, one]));
    for (const link of links.values()) {
      const { tag, attribute, target } = link;
      const named = `<${tag} ${attribute}>`;
      if (OUTSIDE.test(target)) {
        const fault = outsideFault(link);
        if (fault) faults.add(path, `${named} ${fault}`, target);
        continue;
      }
      if (target.startsWith('/')) {
        faults.add(path, `${named} begins at the root, which a subfolder moves`, target);
        continue;
      }
      const [address = '', fragment] = target.split('#');
      const bare = decodeURIComponent(address.split('?')[0] as string);
      const there = bare === '' ? path : posix.normalize(posix.join(dirname(path), bare));
      // A fragment with = is no place but what a script is to choose: a filter of the archive.
      if (there.startsWith('..')) faults.add(path, `${named} leaves the site`, target);
      else if (there.endsWith('/')) faults.add(path, `${named} names no file: file:// shows the folder`, target);
      else if (!isFile(there))
        faults.add(path, `${named} leads nowhere: ${there.replace(/^(en\/)?[^/]+\//, '…/').replace(/\d+/g, 'n')}`, target);
      else if (fragment && !fragment.includes('='))
        fragments.set(`${there}#${fragment}`, { path, named, there, id: decodeURIComponent(fragment) });
      if (tag === 'a' && pages.has(there)) next.add(there);
    }
    leads.set(path, [...next]);
  }
  for (const { path, named, there, id } of fragments.values())
    if (ids.get(there)?.has(id) === false) faults.add(path, `${named} names a fragment that is not there`, `${there}#${id}`);
  return { faults, leads };
}

/** Pages that no chain of links leads to from the root. */
function unreached(leads: ReadonlyMap<string, readonly string[]>): string[] {
  const reached = new Set(['index.html']);
  for (const path of reached) for (const next of leads.get(path) ?? []) reached.add(next);
  return [...leads.keys()].filter((path) => !reached.has(path) && path !== '404.html');
}

describe.each(['all', 'states'] as const)('the site “%s”', (name) => {
  it('links only to what is there, asks nothing of the network, and leads to every page', async () => {
    const site = await sharedSite(name);
    const { faults, leads } = survey(site, site.pages.paths);
    for (const path of unreached(leads)) faults.add(path, 'no link leads here');
    faults.none();
  });
});

test('a site of one brand links only to what is there: two pages of every kind', async () => {
  const site = await sharedSite('one');
  const paths = examples(site, true).map(({ path }) => path);
  survey(site, ['index.html', 'en/index.html', ...paths]).faults.none();
});

test('style sheets and scripts name only files of the site', async () => {
  const { folder } = await sharedSite('all');
  const css = readFileSync(join(folder, 'vigie.css'), 'utf8');
  for (const [, url = ''] of css.matchAll(/url\(["']?([^"')]+)/g)) {
    expect(url).not.toMatch(OUTSIDE);
    expect(existsSync(join(folder, url.split(/[?#]/)[0] as string)), url).toBe(true);
  }
  expect(readFileSync(join(folder, 'vigie.js'), 'utf8')).not.toMatch(/https?:\/\/(?!www\.w3\.org)/);
});
