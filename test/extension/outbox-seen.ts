/** What the outbox of a running extension has committed, read in its service worker beside the extension itself. */

import type { ExtensionBrowser } from './browser.ts';

/** Ids of the clips that were kept of each post, delivered or not, by the post's address; posts without any are left out. */
export async function keptIn(browser: ExtensionBrowser, brand: string, addresses: readonly string[]): Promise<Map<string, string[]>> {
  const found = await (await browser.worker()).evaluate(
    async ([folder, posts]) => {
      const settled = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const request = indexedDB.open('vigie');
      // There is none before the first clip: it is the extension that makes it.
      request.onupgradeneeded = () => request.transaction?.abort();
      const database = await settled(request).catch(() => null);
      if (!database) return [];
      const index = database.transaction('seen').objectStore('seen').index('post');
      const keys = await Promise.all(posts.map((post) => settled(index.getAllKeys(`${folder} ${post}`))));
      database.close();
      return keys as string[][];
    },
    [brand, addresses] as const,
  );
  return new Map(addresses.map((address, at): [string, string[]] => [address, found[at] ?? []]).filter(([, ids]) => ids.length > 0));
}
