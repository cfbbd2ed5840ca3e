/** What follows from decisions and evidence, as the desk knows it now: read from a fresh copy of this page. */

import type { EditorBrand } from '../../data/desk-calendar.ts';
import { Lost } from './doors.ts';

/** The brands that a page was given. */
export const brandsOf = (page: Document): EditorBrand[] =>
  JSON.parse(page.getElementById('editor-data')?.textContent ?? '[]') as EditorBrand[];

/** The brand of this folder, read anew. Throws Lost. */
export async function freshBrand(folder: string): Promise<EditorBrand | null> {
  const text = await fetch(location.href).then(
    (response) => response.text(),
    () => {
      throw new Lost();
    },
  );
  const page = new DOMParser().parseFromString(text, 'text/html');
  return brandsOf(page).find(({ brand }) => brand.folder === folder) ?? null;
}
