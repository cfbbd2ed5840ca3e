/** Paths of the site's pages, without language: one place that knows how addresses are made. */

export const homePath = (brand: string): string => `/${brand}/`;
export const dataPath = (brand: string): string => `/${brand}/data/`;
export const reportPath = (brand: string, slug: string | null, month: string): string =>
  `/${brand}/${slug ? `${slug}/` : ''}report/${month}/`;
export const rowsPath = (brand: string, slug: string | null, month: string): string => `${reportPath(brand, slug, month)}rows/`;
