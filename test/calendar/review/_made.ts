/** Invented brands, entries, packs and decisions for the tests of approval. */

import * as v from 'valibot';
import { decide, type Said } from '../../../scripts/calendar/review/decide.ts';
import { readFragment } from '../../../scripts/calendar/review/keys.ts';
import { makePack, type PackRequest, type ReviewLink } from '../../../scripts/calendar/review/packs.ts';
import type { Brand } from '../../../scripts/model/brand.ts';
import { brandSchema } from '../../../scripts/model/brand.ts';
import type { Decision, Pack } from '../../../scripts/model/decision.ts';
import { type PlannedPost, readPlannedPost } from '../../../scripts/model/planned-post.ts';

export const BRAND_FILE = `name: Atelier Lune
timeZone: Europe/Paris
languages: [fr, en]
people:
  ines: { name: Inès Royer }
  helene: { name: Hélène Marchal }
`;

export const BRAND: Brand = {
  ...v.parse(brandSchema, {
    name: 'Atelier Lune',
    timeZone: 'Europe/Paris',
    languages: ['fr', 'en'],
    people: { ines: { name: 'Inès Royer' }, helene: { name: 'Hélène Marchal' } },
  }),
  folder: 'atelier-lune',
};

export const NOW = Date.parse('2026-11-20T09:00:00Z');

/** A planned post on two platforms. */
export function post(id: string, content: Record<string, unknown> = {}): PlannedPost {
  const read = readPlannedPost(
    {
      title: `Entrée ${id}`,
      at: '2026-11-24 12:30',
      variants: [
        { channel: 'instagram', text: 'Une lampe se répare.' },
        { channel: 'linkedin', text: 'Réparer plutôt que jeter.' },
      ],
      ...content,
    },
    { id, notes: '', brand: BRAND },
  );
  if (!read.post) throw new Error(JSON.stringify(read.faults));
  return read.post;
}

export interface Made {
  pack: Pack;
  links: ReviewLink[];
}

export const packOf = (posts: readonly PlannedPost[], more: Partial<PackRequest> = {}): Promise<Made> =>
  makePack({
    brand: BRAND,
    entries: posts.map((one) => ({ post: one, media: {} })),
    title: 'Semaine 48',
    reviewers: ['ines', 'helene'],
    stage: null,
    deadline: '2026-11-23',
    now: NOW,
    language: 'fr',
    ...more,
  });

/** What a reviewer sends, with the key of their link. */
export async function signed({ pack, links }: Made, reviewer: string, said: readonly Said[], now = NOW + 3_600_000): Promise<Decision> {
  const { seed } = readFragment(links.find((link) => link.reviewer === reviewer)?.fragment ?? '') ?? { seed: '' };
  const decision = await decide(pack, { reviewer, seed, said, now });
  if (!decision) throw new Error('The key does not fit.');
  return decision;
}

export const says = (entry: string, verdict: Said['verdict'] = 'approved', comment = ''): Said => ({ entry, verdict, comment });
