/** What the queue's page needs to know of every brand before it asks the desk who waits. */

import { resolve } from 'node:path';
import type { Language } from '../../scripts/model/phrase.ts';
import { findBrands, isOwnBrand } from '../../scripts/workspace/brands.ts';

export interface QueueBrand {
  folder: string;
  name: string;
  timeZone: string;
  languages: Language[];
  people: { id: string; name: string }[];
}

/** Brands whose file can be read: own brands first, the demonstration last. */
export const queueBrands = (): QueueBrand[] =>
  findBrands(resolve(process.env.VIGIE_DATA || 'data'))
    .toSorted((one, other) => Number(isOwnBrand(other)) - Number(isOwnBrand(one)))
    .flatMap(({ brand }) => {
      if (!brand) return [];
      const people = Object.entries(brand.people).map(([id, { name }]) => ({ id, name }));
      return [{ folder: brand.folder, name: brand.name, timeZone: brand.timeZone, languages: brand.languages, people }];
    });
