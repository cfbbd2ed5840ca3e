/** The pages of the watch: one for the brand, one per competitor of brand.yaml. */

import { brandWatch } from './data/watch.ts';
import { siteData } from './data.ts';
import { inEachLanguage } from './here.ts';

const everyWatch = async () => {
  const { brands, single } = await siteData();
  return { all: await Promise.all(brands.map(brandWatch)), single };
};

/** Paths and props of the watch of each brand. */
export async function watchPages() {
  const { all, single } = await everyWatch();
  return inEachLanguage(all.map((watch) => ({ params: { brand: watch.data.brand.folder }, props: { watch, single } })));
}

/** A page per competitor. */
export async function competitorPages() {
  const { all, single } = await everyWatch();
  return inEachLanguage(
    all.flatMap((watch) =>
      watch.competitors.map((competitor) => ({
        params: { brand: watch.data.brand.folder, competitor: competitor.slug },
        props: { watch, competitor, single },
      })),
    ),
  );
}
