/** The pages that files have, each in both languages: one per file, and one more for every further 500 rows. */

import { filesData, siteData } from './data.ts';
import { rowPages } from './file-rows.ts';
import { inEachLanguage } from './here.ts';
import { sourceFiles } from './sources.ts';

export async function sourcePages() {
  const { brands, single } = await siteData();
  const all = await Promise.all(
    brands.map(async (data) => {
      const { rows, facts } = await filesData(data.brand.folder);
      return sourceFiles(data.sources).flatMap((source) => {
        const pages = rowPages(rows.get(source.file.sha256) ?? []);
        return [...pages].map(([page, own]) => ({
          // Without `page` it is the file's own address.
          params: { brand: data.brand.folder, source: source.slug, ...(page > 1 && { page: String(page) }) } as Record<string, string>,
          props: { data, source, facts: facts.get(source.file.sha256) ?? null, rows: own, page, pages: [...pages.keys()], single },
        }));
      });
    }),
  );
  return inEachLanguage(all.flat());
}
