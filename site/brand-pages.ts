/** The pages that every brand has once, in both languages. */

import { siteData } from './data.ts';
import { inEachLanguage } from './here.ts';

/** Paths and props of such a page. */
export async function brandPages() {
  const { brands, single } = await siteData();
  return inEachLanguage(brands.map((data) => ({ params: { brand: data.brand.folder }, props: { data, single } })));
}
