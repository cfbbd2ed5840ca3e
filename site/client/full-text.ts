/** Full-text search by Pagefind, where the page came over HTTP and the site was built with an index; null elsewhere. */

interface Pagefind {
  init(): Promise<void>;
  search(query: string): Promise<{ results: { id: string }[] }>;
}

export interface FullText {
  /** Slugs of the posts that hold all words. */
  search(query: string): Promise<Set<string>>;
}

export interface SearchPaths {
  /** Which post each entry of the index is. */
  found?: string;
  pagefind?: string;
}

let opened: Promise<FullText | null> | null = null;

/** Opens the index on the first call. Never rejects: what cannot be opened is null. */
export function fullText(paths: SearchPaths): Promise<FullText | null> {
  opened ??= open(paths).catch(() => null);
  return opened;
}

async function open({ found, pagefind }: SearchPaths): Promise<FullText | null> {
  if (!found || !pagefind || !location.protocol.startsWith('http')) return null;
  const [answer, search] = await Promise.all([
    fetch(found),
    import(/* @vite-ignore */ new URL(pagefind, document.baseURI).href) as Promise<Pagefind>,
  ]);
  if (!answer.ok) return null;
  const slugs = (await answer.json()) as Record<string, string>;
  await search.init();
  return {
    async search(query) {
      const { results } = await search.search(query);
      return new Set(results.flatMap(({ id }) => (Object.hasOwn(slugs, id) ? [slugs[id] as string] : [])));
    },
  };
}
